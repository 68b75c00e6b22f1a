//! Small multiples: how did each group move over the years? One panel a group, all on one scale, with the same grey
//! line in each; the one panel that the title speaks of is blue.

use super::axis::{Axis, Scale};
use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::drawing::Size;
use super::labels::{Block, Labels, Spot};
use super::lettering::{Face, width};
use super::lines::{self, Plot};
use super::model::{Label, Period, Point, Series};
use super::rect::Rect;
use super::svg::{Shape, Side};
use plotters::coord::ranged1d::Ranged;

/// Panels in rows of three, or of two on a narrow drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SmallMultiples {
    /// The value axis that all panels share.
    pub axis: Axis,
    /// In the order that the community chose.
    pub panels: Vec<Panel>,
    /// Drawn in every panel, and named in one of them.
    pub comparison: Option<Series>,
    /// The names of places on the x axis; the first and the last are printed, in short if they have a short form.
    pub periods: Vec<Period>,
    /// Printed in a panel of which nothing is shown.
    pub not_shown: Label,
    /// Printed in a panel of which nothing is known.
    pub missing: Label,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its name over the panel, and its line.
    pub series: Series,
    /// Is this the panel that the title speaks of?
    pub emphasized: bool,
}

/// Least space between a panel's name and its plot, in tenths of a unit.
const HEAD: i32 = 280;

/// More panels than these are parted between sheets of paper, row by row.
const ON_ONE_SHEET: usize = 9;

/// The grid of panels, in tenths of a unit.
struct Grid {
    columns: usize,
    left: i32,
    pitch: i32,
    /// Width of a panel, with the space for its last label.
    wide: i32,
    /// Width of its plot.
    plot: i32,
    tall: i32,
    /// Space between a panel's name and its plot.
    head: i32,
}

impl SmallMultiples {
    fn all(&self) -> impl Iterator<Item = &Point> {
        let panels = self.panels.iter().map(|p| &p.series);
        panels.chain(&self.comparison).flat_map(|s| &s.points).filter(|p| p.x.is_finite())
    }

    fn grid(&self, size: Size, sheet: i32, ticks: &[(f64, String)], head: i32) -> Grid {
        let (columns, gap) = if size == Size::Narrow { (2, 140) } else { (3, 260) };
        let left = (ticks.iter().map(|(_, text)| width(text, Face::Text)).max().unwrap_or(0) + 60)
            .min(sheet / 4);
        let pitch = (sheet - left + gap) / columns as i32;
        let last =
            |p: &Panel| p.series.end_mark().map_or(0, |(point, _)| width(&point.label, Face::Bold));
        let wide = pitch - gap;
        let label = self.panels.iter().map(last).max().unwrap_or(0) + 100;
        Grid {
            columns,
            left,
            pitch,
            wide,
            plot: (wide - label).max(wide / 3),
            tall: if size == Size::Wide { 1050 } else { 900 },
            head,
        }
    }

    /// Draws the panels with more and more space under their names, until every label has its place.
    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        canvas.until_roomy(|more| self.draw_under(canvas, size, HEAD + more));
    }

    /// Draws the panels with so much space under their names. False if a label found no place.
    fn draw_under(&self, canvas: &Canvas, size: Size, head: i32) -> bool {
        let scale =
            Scale::round(self.all().flat_map(Point::span).flat_map(|(a, b)| [a, b]), &self.axis, 4);
        let ticks = scale.printed(&self.axis.ticks);
        let grid = self.grid(size, canvas.width(), &ticks, head);
        let time = Scale::exact(self.all().map(|p| p.x));
        let speaker = self.panels.iter().position(|p| p.emphasized).unwrap_or(0);
        let (mut y, mut roomy) = (0, true);
        let parted = size == Size::Print && self.panels.len() > ON_ONE_SHEET;
        for (at, row) in self.panels.chunks(grid.columns).enumerate() {
            if parted && at > 0 {
                // Under the periods of a row that has no panel below its last.
                canvas.cut(y + 30);
            }
            let titles: Vec<_> = row
                .iter()
                .map(|p| Block::wrapped(&p.series.name.text, Face::Bold, Ink::Plain, grid.wide))
                .collect();
            let names = titles.iter().map(|t| t.height).max().unwrap_or(0);
            let top = y + names + grid.head;
            y = top + grid.tall + 260;
            canvas.set_height(y + 100);
            for (column, (panel, title)) in row.iter().zip(&titles).enumerate() {
                let left = grid.left + grid.pitch * column as i32;
                title.write(canvas, left, top - grid.head - title.height, Side::Start);
                let frame = Rect { left, top, right: left + grid.plot, bottom: top + grid.tall };
                let bounds = Rect {
                    left,
                    top: top - grid.head + 10,
                    right: left + grid.wide,
                    bottom: frame.bottom + 160,
                };
                let plot = lines::plot(canvas, time.clone(), scale.clone(), frame);
                let sheet = PanelSheet { canvas, plot, frame, bounds };
                sheet.grid(if column == 0 { &ticks } else { &[] }, scale.ticks());
                roomy &= sheet.draw(self, panel, at * grid.columns + column == speaker);
                let below = self.panels.len() - grid.columns.min(self.panels.len());
                if at * grid.columns + column >= below {
                    sheet.periods(self, &time);
                }
            }
        }
        canvas.set_height(y + 80);
        roomy
    }
}

/// One panel's place on the sheet.
struct PanelSheet<'a> {
    canvas: &'a Canvas,
    plot: Plot,
    frame: Rect,
    bounds: Rect,
}

impl PanelSheet<'_> {
    fn grid(&self, named: &[(f64, String)], ticks: Vec<f64>) {
        for tick in ticks {
            let (_, y) = self.plot.map_coordinate(&(0.0, tick));
            self.canvas.svg().stroke((self.frame.left, y), (self.bounds.right, y), Class::GRID);
        }
        for (tick, text) in named {
            let (_, y) = self.plot.map_coordinate(&(0.0, *tick));
            self.canvas.svg().text(
                text,
                Face::Text,
                Ink::Soft,
                Side::End,
                (self.frame.left - 60, y + 47),
            );
        }
    }

    /// Draws a panel, which may speak for all what the grey line is. False if a label found no place.
    fn draw(&self, chart: &SmallMultiples, panel: &Panel, speaks: bool) -> bool {
        let mut labels = Labels::new(self.bounds);
        let ink = if panel.emphasized { Ink::First } else { Ink::Plain };
        if let Some(comparison) = &chart.comparison {
            let pieces = lines::pieces(&comparison.points);
            lines::draw(self.canvas, &self.plot, &pieces, Ink::Comparison, &mut labels);
        }
        self.canvas.svg().open(Class(Kind::Line, ink), &panel.series.name.text);
        let pieces = lines::pieces(&panel.series.points);
        lines::draw(self.canvas, &self.plot, &pieces, ink, &mut labels);
        self.canvas.svg().close();
        for &x in &pieces.stubs {
            let (x, _) = self.plot.map_coordinate(&(x, 0.0));
            let (left, bottom) = ((x - 60).max(self.frame.left), self.frame.bottom);
            self.canvas.svg().hatch((left, bottom), 2, &chart.not_shown.text);
            labels.take(Rect { left, top: bottom - 120, right: left + 120, bottom });
        }
        self.ends(&panel.series, ink, &mut labels);
        let room = self.bounds.right - self.bounds.left;
        if panel.series.end_mark().is_none() {
            let words = if pieces.stubs.is_empty() { &chart.missing } else { &chart.not_shown };
            let block = Block::wrapped(&words.text, Face::Text, Ink::Soft, room);
            let left = self.frame.left;
            labels.put(self.canvas, (left, self.frame.bottom), &[block], |block| {
                let tops = [self.frame.bottom - 160 - block.height, self.frame.top];
                tops.map(|top| Spot { x: left, top, side: Side::Start }).to_vec()
            });
        }
        if let Some((series, (last, value))) =
            chart.comparison.as_ref().filter(|_| speaks).and_then(|s| Some((s, s.last()?)))
        {
            let (x, y) = self.plot.map_coordinate(&(last.x, value));
            let block = Block::wrapped(&series.name.text, Face::Text, Ink::Comparison, room);
            labels.put(self.canvas, (x, y), &[block], |_| {
                let near = [-240, 70, -330, 160].map(|dy| y + dy);
                let sides = [(x, Side::End), (self.bounds.right, Side::End), (x, Side::Middle)];
                let spots = |top| sides.map(|(x, side)| Spot { x, top, side });
                near.into_iter().flat_map(spots).collect()
            });
        }
        !labels.crowded
    }

    /// The first value, soft, and the latest, bold, with its dot.
    fn ends(&self, series: &Series, ink: Ink, labels: &mut Labels) {
        let room = self.bounds.right - self.bounds.left;
        if let Some((last, value)) = series.last() {
            let (x, y) = self.plot.map_coordinate(&(last.x, value));
            let kind = if last.provisional { Kind::Ring } else { Kind::Dot };
            self.canvas.svg().marker(Shape::Circle, (x, y), 50, Class(kind, ink), &last.label);
            labels.take(Rect { left: x - 50, top: y - 50, right: x + 50, bottom: y + 50 });
        }
        if let Some((last, middle)) = series.end_mark() {
            let (x, y) = self.plot.map_coordinate(&(last.x, middle));
            let block = Block::wrapped(&last.label, Face::Bold, ink, room);
            labels.put(self.canvas, (x, y), &[block], |_| {
                let tops = (0..8).flat_map(|i| [y - 90 - i * 20, y - 90 + i * 20]);
                let sides = [(x + 90, Side::Start), (self.bounds.right, Side::End)];
                tops.flat_map(|top| sides.map(|(x, side)| Spot { x, top, side })).collect()
            });
        }
        let last = series.last().map(|(p, _)| p.x);
        if let Some((first, value)) = series.first().filter(|(p, _)| Some(p.x) != last) {
            let (x, y) = self.plot.map_coordinate(&(first.x, value));
            let block = Block::wrapped(&first.label, Face::Text, Ink::Soft, room);
            labels.put(self.canvas, (x, y), &[block], |_| {
                let tops = [-240, 60, -300, 120].map(|dy| y + dy);
                tops.map(|top| Spot { x, top, side: Side::Start }).to_vec()
            });
        }
    }

    /// First and last period under the panel.
    fn periods(&self, chart: &SmallMultiples, time: &Scale) {
        let ends = time.range();
        let mut labels = Labels::new(Rect { bottom: i32::MAX, ..self.bounds });
        for (at, side) in [(ends.start, Side::Start), (ends.end, Side::Middle)] {
            let Some(period) = chart.periods.iter().find(|p| (p.x - at).abs() < 1e-9) else {
                continue;
            };
            let (x, top) = (self.plot.map_coordinate(&(at, 0.0)).0, self.frame.bottom + 140);
            let words = period.label.short.as_ref().unwrap_or(&period.label.text);
            let block = Block::wrapped(words, Face::Text, Ink::Soft, i32::MAX);
            let spots = [(x, side), (x + 60, Side::End), (self.bounds.right, Side::End)];
            labels.place(self.canvas, &block, spots.map(|(x, side)| Spot { x, top, side }));
        }
    }
}
