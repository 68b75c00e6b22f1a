//! Horizontal bars, always from zero, each in a row with its name and value.

use super::axis::Scale;
use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::columns::Columns;
use super::drawing::Size;
use super::labels::Block;
use super::lettering::{Face, width};
use super::model::{Label, Reading, Value};
use super::rect::Rect;
use super::svg::Side;

/// Bars in rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// From the top.
    pub bars: Vec<Bar>,
    /// The value of a bar as long as the sheet allows, so that several charts share a scale; else the greatest value.
    pub full: Option<f64>,
    /// Printed in the row of a value that is not shown.
    pub not_shown: Label,
    /// Printed in the row of a value that is missing.
    pub missing: Label,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// Its value; a published band is solid up to its low end and outlined up to its high end.
    pub reading: Reading,
    /// Is it one of those that the title speaks of? It is then blue, the others grey.
    pub emphasized: bool,
}

/// More bars than these are parted between sheets of paper, unless a line at zero joins them.
const ON_ONE_SHEET: usize = 18;

impl Bars {
    fn columns(&self, size: Size, wide: i32) -> Columns {
        let widest = |face, text: fn(&Bar) -> &str| {
            self.bars.iter().map(|b| width(text(b), face)).max().unwrap_or(0)
        };
        let spans = || self.bars.iter().flat_map(|b| b.reading.span()).flat_map(|(a, b)| [a, b]);
        let stacked = size == Size::Narrow;
        let names =
            if stacked { wide } else { widest(Face::Bold, |b| &b.name).min(wide * 34 / 100) };
        let value = widest(Face::Bold, |b| b.reading.shown()) + 100;
        let start = if stacked { 0 } else { names + 160 };
        let left = start + if spans().any(|v| v < 0.0) { value } else { 0 };
        let ends = (left, (wide - value).max(left + 200));
        let scale = Scale::from_zero(spans().chain(self.full));
        Columns { stacked, names, start, ends, scale, change: None }
    }

    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let columns = self.columns(size, canvas.width());
        let mut words = Vec::new();
        let below_zero = columns.ends.0 > columns.start;
        let mut bottom = 0;
        for (at, bar) in self.bars.iter().enumerate() {
            let full = at > 0 && at.is_multiple_of(ON_ONE_SHEET);
            if full && size == Size::Print && !below_zero {
                canvas.cut(bottom - 60);
            }
            bottom = self.draw_row(canvas, &columns, bar, bottom, &mut words);
        }
        canvas.set_height(bottom);
        if below_zero {
            canvas.rule(Class::RULE, columns.x(0.0), (0, (bottom - 60).max(0)), "", &words);
        }
    }

    /// One row, from `top` downward, with the boxes of its words; returns where it ends.
    fn draw_row(
        &self,
        canvas: &Canvas,
        columns: &Columns,
        bar: &Bar,
        top: i32,
        boxes: &mut Vec<Rect>,
    ) -> i32 {
        let hidden = bar.reading.value == Value::Suppressed;
        let start = columns.start + if hidden { 540 } else { 0 };
        let name = Block::wrapped(&bar.name, Face::Bold, Ink::Plain, columns.names);
        let words = match bar.reading.value.ends() {
            Some(_) => Block::default(),
            None => {
                let words = if hidden { &self.not_shown } else { &self.missing };
                Block::wrapped(&words.text, Face::Text, Ink::Soft, canvas.width() - start)
            }
        };
        let marks = words.height.max(200);
        let tall = if columns.stacked { name.height + 20 + marks } else { name.height.max(marks) };
        let middle = if columns.stacked { top + tall - marks / 2 } else { top + tall / 2 };
        let name_top = if columns.stacked { top } else { middle - name.height / 2 };
        let words_top = middle - words.height / 2;
        for (block, x, top) in [(name, 0, name_top), (words, start, words_top)] {
            block.write(canvas, x, top, Side::Start);
            boxes.push(block.rect(x, top, Side::Start));
        }
        if hidden {
            canvas.svg().hatch((columns.start, middle + 60), 6, &self.not_shown.text);
        }
        bar.draw(canvas, columns, middle);
        top + tall + 120
    }
}

impl Bar {
    fn draw(&self, canvas: &Canvas, columns: &Columns, middle: i32) {
        let Some((low, high)) = self.reading.value.ends() else {
            return;
        };
        let ink = if self.emphasized { Ink::First } else { Ink::Comparison };
        let (near, far) = if high <= 0.0 { (high, low) } else { (low, high) };
        let at = |v: f64, dy: i32| (columns.x(v), middle + dy);
        let mut svg = canvas.svg();
        if near != far {
            svg.rect(at(near, -70), at(far, 70), Class(Kind::Open, ink), "");
        }
        svg.rect(at(0.0, -80), at(near, 80), Class(Kind::Bar, ink), &self.name);
        let span = self.reading.span().unwrap_or((low, high));
        if span != (low, high) {
            svg.stroke(at(span.0, 0), at(span.1, 0), Class(Kind::Interval, Ink::Plain));
        }
        let words = if self.emphasized { Ink::First } else { Ink::Plain };
        let (side, x) = if far < 0.0 {
            (Side::End, columns.x(span.0) - 80)
        } else {
            (Side::Start, columns.x(span.1) + 80)
        };
        svg.text(&self.reading.label, Face::Bold, words, side, (x, middle + 47));
    }
}
