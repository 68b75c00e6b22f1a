//! The slope: who rose and who fell between two years? Two columns of values, a line for each group.

use super::apart::apart;
use super::axis::Scale;
use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::drawing::Size;
use super::labels::Block;
use super::lettering::Face;
use super::model::{Label, Reading, Value};
use super::svg::{Shape, Side};

/// Up to six groups, then and at the latest period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slope {
    /// The names of the two periods.
    pub periods: [String; 2],
    /// In the order that the community chose; it decides nothing but the order of those not shown.
    pub lines: Vec<SlopeLine>,
    /// Printed under the chart beside the name of a group that has a value that is not shown.
    pub not_shown: Label,
    /// Printed under the chart beside the name of a group that has no value at one end.
    pub missing: Label,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeLine {
    /// Its name.
    pub name: String,
    /// Its value at the first period.
    pub then: Reading,
    /// Its value at the second period.
    pub now: Reading,
    /// Is it what the title speaks of? It is then blue, the others grey.
    pub emphasized: bool,
}

/// From a column of dots to the labels beside it.
const OFF: i32 = 110;

impl Slope {
    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let (wide, head) = (canvas.width(), 300);
        let room = if size == Size::Narrow { wide * 34 / 100 } else { wide * 32 / 100 };
        let x = [room + OFF, wide - room - OFF];
        let blocks = [0, 1].map(|end| self.blocks(end, room));
        let usual = if size == Size::Wide { 2900 } else { 2400 };
        let tall =
            blocks.iter().map(|side| side.iter().map(|b| b.1.height).sum()).fold(usual, i32::max);
        let values = self.lines.iter().flat_map(|l| [&l.then, &l.now]).flat_map(|r| r.value.ends());
        let scale = Scale::exact(values.flat_map(|(a, b)| [a, b]));
        let y =
            |v: f64| head + tall - (f64::from(tall - 200) * scale.share(v)).round() as i32 - 100;
        for (line, ink) in self.inked() {
            let ends = [line.then.value.number().map(y), line.now.value.number().map(y)];
            canvas.svg().open(Class(Kind::Line, ink), &line.name);
            if let [Some(a), Some(b)] = ends {
                canvas.svg().stroke((x[0], a), (x[1], b), Class(Kind::Line, ink));
            }
            for (end, x) in ends.iter().zip(x) {
                if let Some(y) = *end {
                    canvas.svg().marker(Shape::Circle, (x, y), 50, Class(Kind::Dot, ink), "");
                }
            }
            canvas.svg().close();
        }
        for (end, (x, side)) in [(x[0], Side::End), (x[1], Side::Start)].into_iter().enumerate() {
            canvas.svg().text(&self.periods[end], Face::Text, Ink::Soft, side, (x, 135));
            write_column(
                canvas,
                blocks[end].iter().map(|(v, b)| (y(*v), b)),
                (x, side),
                (head - 100, head + tall),
            );
        }
        let bottom = self.write_absent(canvas, head + tall + 60);
        canvas.set_height(bottom);
    }

    fn inked(&self) -> impl Iterator<Item = (&SlopeLine, Ink)> {
        let ink = |l: &SlopeLine| {
            if l.emphasized { Ink::First } else { Ink::Comparison }
        };
        let mut lines: Vec<_> = self.lines.iter().map(|l| (l, ink(l))).collect();
        lines.sort_by_key(|(l, _)| l.emphasized);
        lines.into_iter()
    }

    /// The labels of one column, from the highest value down.
    fn blocks(&self, end: usize, room: i32) -> Vec<(f64, Block)> {
        let reading = |l: &SlopeLine| {
            if end == 0 { l.then.clone() } else { l.now.clone() }
        };
        let mut blocks: Vec<_> = self
            .inked()
            .filter_map(|(line, ink)| {
                let reading = reading(line);
                Some((reading.value.number()?, Block::led(&reading.label, &line.name, ink, room)))
            })
            .collect();
        blocks.sort_by(|a, b| b.0.total_cmp(&a.0));
        blocks
    }

    /// Under the chart: the groups with an end that is missing or not shown. Returns where they end.
    fn write_absent(&self, canvas: &Canvas, mut y: i32) -> i32 {
        for line in &self.lines {
            let values = [line.then.value, line.now.value];
            let words = match values.iter().all(|v| v.number().is_some()) {
                true => continue,
                false if values.contains(&Value::Suppressed) => &self.not_shown,
                false => &self.missing,
            };
            if values.contains(&Value::Suppressed) {
                canvas.svg().hatch((0, y + 150), 6, "");
            }
            let block = Block::wrapped(&line.name, Face::Bold, Ink::Plain, canvas.width() - 540);
            let block = block.and(&words.text, Face::Text, Ink::Soft, canvas.width() - 540);
            block.write(canvas, 540, y, Side::Start);
            y += block.height + 60;
        }
        y
    }
}

/// Labels beside a column of dots, pushed apart, each tied to its dot if it had to move.
fn write_column<'a>(
    canvas: &Canvas,
    blocks: impl Iterator<Item = (i32, &'a Block)>,
    (x, side): (i32, Side),
    ends: (i32, i32),
) {
    let blocks: Vec<_> = blocks.collect();
    let wishes: Vec<_> = blocks.iter().map(|(y, b)| (y - b.first_middle(), b.height)).collect();
    let out = if side == Side::End { -1 } else { 1 };
    for ((y, block), top) in blocks.iter().zip(apart(&wishes, ends.0, ends.1)) {
        block.write(canvas, x + out * OFF, top, side);
        let middle = top + block.first_middle();
        if (middle - y).abs() > 60 {
            canvas.svg().stroke((x + out * 60, *y), (x + out * (OFF - 20), middle), Class::LEAD);
        }
    }
}
