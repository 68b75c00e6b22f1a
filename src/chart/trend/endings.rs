//! What is printed at the end of each line: side by side with it where there is room, pushed apart where lines meet.

use super::{Sheet, Trend};
use crate::chart::Size;
use crate::chart::apart::apart;
use crate::chart::class::{Class, Ink};
use crate::chart::labels::{Block, Spot};
use crate::chart::lettering::Face;
use crate::chart::model::{Series, Value};
use crate::chart::svg::Side;

/// From the end of a line to its label.
const OFF: i32 = 130;

/// A value is broken only where no sheet could hold it.
const WIDEST: i32 = 2800;

/// The label at the end of a line.
pub(super) struct Ending {
    at: (f64, f64),
    words: Words,
    ink: Ink,
    pub block: Block,
}

enum Words {
    /// One paragraph.
    Whole(String, Face),
    /// The one value that the chart is about, and whose it is.
    Latest(String, String),
    /// One of several values, and whose it is.
    Named(String, String),
}

impl Ending {
    /// Its words, with names wrapped to `room`. A value is never broken.
    fn wrapped(&self, room: i32) -> Block {
        match &self.words {
            Words::Whole(text, face) => Block::wrapped(text, *face, self.ink, room),
            Words::Latest(value, name) => {
                self.value(value, Face::Big).and(name, Face::Bold, self.ink, room)
            }
            Words::Named(value, name) => Block::led(value, name, self.ink, room),
        }
    }

    fn value(&self, value: &str, face: Face) -> Block {
        Block::wrapped(value, face, self.ink, WIDEST)
    }

    /// The least that must be said.
    fn least(&self) -> Block {
        match &self.words {
            Words::Whole(text, face) => self.value(text, *face),
            Words::Latest(value, _) => self.value(value, Face::Big),
            Words::Named(value, _) => self.value(value, Face::Bold),
        }
    }
}

impl Trend {
    /// What is printed at each line's end, wrapped to the room that the size allows beside the plot.
    pub(super) fn endings(&self, size: Size) -> Vec<Ending> {
        let room = size.width() as i32 * if size == Size::Narrow { 4 } else { 3 } - OFF;
        let lines = self.lines().filter_map(|(s, ink)| self.ending(s, ink));
        let mut all: Vec<_> = lines.chain(self.flat_target()).collect();
        all.iter_mut().for_each(|ending| ending.block = ending.wrapped(room));
        all
    }

    fn ending(&self, series: &Series, ink: Ink) -> Option<Ending> {
        let (point, middle) = series.end_mark()?;
        let (value, name) = (point.label.clone(), series.name.text.clone());
        let latest = !matches!(series.points.last().map(|p| p.value), Some(Value::Suppressed));
        let words = match (series.end.as_ref().map(|l| l.text.clone()), ink) {
            (Some(whole), Ink::Comparison) => Words::Whole(whole, Face::Text),
            (Some(whole), _) => Words::Whole(whole, Face::Bold),
            (None, Ink::Comparison) => Words::Whole(format!("{name} {value}"), Face::Text),
            (None, _) if self.main().len() == 1 && latest => Words::Latest(value, name),
            (None, _) => Words::Named(value, name),
        };
        Some(Ending { at: (point.x, middle), words, ink, block: Block::default() })
    }

    /// The label of a target without a year: its line ends where the others do.
    fn flat_target(&self) -> Option<Ending> {
        let target = self.target.as_ref().filter(|t| t.x.is_none() && t.value.is_finite())?;
        let at = (self.places().max_by(f64::total_cmp)?, target.value);
        let words = Words::Whole(target.label.text.clone(), Face::Bold);
        Some(Ending { at, words, ink: Ink::Target, block: Block::default() })
    }

    /// Space right of the last place on the x axis.
    pub(super) fn right_margin(&self, sheet: i32, size: Size, endings: &[Ending]) -> i32 {
        let least = if size == Size::Narrow { 90 } else { 200 };
        if self.runs_on() {
            return least;
        }
        let widest = endings.iter().map(|e| e.block.width).max().unwrap_or(0);
        (widest + OFF).clamp(least, sheet / 2)
    }
}

impl Sheet<'_> {
    /// Labels of lines that end together stand in a column, pushed apart; the others near their own ends.
    pub(super) fn write_endings(&mut self, mut endings: Vec<Ending>) {
        endings.sort_by_key(|e| self.at(e.at).1);
        let last = endings.iter().map(|e| self.at(e.at).0).max().unwrap_or(0);
        let room = self.canvas.width() - last - OFF;
        let beside: Vec<bool> =
            endings.iter().map(|e| self.at(e.at).0 > last - 200 && e.block.width <= room).collect();
        let column = endings.iter().zip(&beside).filter(|(_, beside)| **beside);
        let wishes: Vec<_> = column
            .map(|(e, _)| (self.at(e.at).1 - e.block.first_middle(), e.block.height))
            .collect();
        let mut tops = apart(&wishes, 0, self.frame.bottom + 100).into_iter();
        for (ending, beside) in endings.iter().zip(beside) {
            let top = if beside { tops.next() } else { None };
            if !top.is_some_and(|top| self.write_beside(ending, last + OFF, top)) {
                self.write_near(ending);
            }
        }
    }

    /// Writes a label in the column at `left`, as near to its wished top as is free, with a leader if that is far.
    fn write_beside(&mut self, ending: &Ending, left: i32, top: i32) -> bool {
        let (x, y) = self.at(ending.at);
        let leader = |spot: &Spot| {
            let middle = spot.top + ending.block.first_middle();
            ((middle - y).abs() > 120).then_some(((x + 70, y), (left - 40, middle)))
        };
        let spots = around(60).map(|dy| Spot { x: left, top: top + dy, side: Side::Start });
        let spots: Vec<_> =
            spots.filter(|s| leader(s).is_none_or(|it| self.labels.passes(it))).collect();
        let Some(spot) = self.labels.choose(&ending.block, spots) else {
            return false;
        };
        ending.block.write(self.canvas, spot.x, spot.top, spot.side);
        if let Some((from, to)) = leader(&spot) {
            self.canvas.svg().stroke(from, to, Class::LEAD);
            self.labels.avoid(from, to);
        }
        true
    }

    /// Writes a label where the room beside the line's end is too small, or where other lines pass by: after it, over
    /// it, under it, or at the sheet's edge where that is not far.
    fn write_near(&mut self, ending: &Ending) {
        let (x, y) = self.at(ending.at);
        let edge = self.canvas.width();
        let blocks = [ending.block.clone(), ending.least()];
        self.labels.put(self.canvas, (x, y), &blocks, |block| {
            let level = y - block.first_middle();
            let after = Spot { x: x + OFF, top: level, side: Side::Start };
            let far = edge - block.width > x + OFF;
            let sides = [
                if far { (x - 60, Side::Start) } else { (edge, Side::End) },
                ((x + 60).min(edge), Side::End),
                (x, Side::Middle),
            ];
            let spots = around(10).flat_map(|dy| {
                let (below, above) = (y + 80 + dy.abs(), y - 80 - block.height - dy.abs());
                let tops =
                    if dy >= 0 { [y + 40 + dy, below, above] } else { [level + dy, above, below] };
                [0, 1, 2].map(|i| Spot { x: sides[i].0, top: tops[i], side: sides[i].1 })
            });
            std::iter::once(after).chain(spots).collect()
        });
    }
}

/// Steps up and down from nothing to `count` times three units.
fn around(count: i32) -> impl Iterator<Item = i32> + Clone {
    (0..count).flat_map(|i| [i * 30, -i * 30])
}
