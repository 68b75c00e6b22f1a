//! Horizontal bars, always from zero, each in a row with its name and value.

use super::Size;
use super::axis::Scale;
use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::labels::Block;
use super::lettering::{Face, width};
use super::model::{Label, Reading, Value};
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

impl Bars {
    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let wide = canvas.width();
        let spans = || {
            self.bars
                .iter()
                .flat_map(|b| b.reading.span())
                .flat_map(|(a, b)| [a, b])
        };
        let scale = Scale::from_zero(spans().chain(self.full));
        let stacked = size == Size::Narrow;
        let widest = self
            .bars
            .iter()
            .map(|b| width(&b.name, Face::Bold))
            .max()
            .unwrap_or(0);
        let names = if stacked {
            wide
        } else {
            widest.min(wide * 34 / 100)
        };
        let value = self
            .bars
            .iter()
            .map(|b| width(b.reading.shown(), Face::Bold))
            .max()
            .unwrap_or(0)
            + 100;
        let start = if stacked { 0 } else { names + 160 };
        let left = start + if spans().any(|v| v < 0.0) { value } else { 0 };
        let x = |v: f64| {
            left + (f64::from((wide - value - left).max(200)) * scale.share(v)).round() as i32
        };
        let mut y = 0;
        for bar in &self.bars {
            let name = Block::wrapped(&bar.name, Face::Bold, Ink::Plain, names);
            let words = self
                .words(bar)
                .map(|w| Block::wrapped(&w.text, Face::Text, Ink::Soft, wide - start - 540));
            let marks = words.as_ref().map_or(0, |w| w.height).max(200);
            let (name_top, middle, height) = match stacked {
                true => (
                    y,
                    y + name.height + 20 + marks / 2,
                    name.height + marks + 140,
                ),
                false => (
                    y + (name.height.max(marks) - name.height) / 2,
                    y + name.height.max(marks) / 2,
                    name.height.max(marks) + 140,
                ),
            };
            name.write(canvas, 0, name_top, Side::Start);
            if let Some(words) = words {
                let hidden = bar.reading.value == Value::Suppressed;
                if hidden {
                    canvas.svg().hatch((start, middle + 60), 6, "");
                }
                words.write(
                    canvas,
                    start + if hidden { 540 } else { 0 },
                    middle - words.height / 2,
                    Side::Start,
                );
            }
            self.draw_bar(canvas, bar, middle, x);
            y += height;
        }
        canvas.set_height(y);
        if left > start {
            canvas.svg().stroke(
                (x(0.0), 0),
                (x(0.0), (y - 60).max(0)),
                Class(Kind::Rule, Ink::Soft),
            );
        }
    }

    fn words(&self, bar: &Bar) -> Option<&Label> {
        match bar.reading.value.ends() {
            Some(_) => None,
            None if bar.reading.value == Value::Suppressed => Some(&self.not_shown),
            None => Some(&self.missing),
        }
    }

    fn draw_bar(&self, canvas: &Canvas, bar: &Bar, middle: i32, x: impl Fn(f64) -> i32) {
        let Some((low, high)) = bar.reading.value.ends() else {
            return;
        };
        let ink = if bar.emphasized {
            Ink::First
        } else {
            Ink::Comparison
        };
        let (near, far) = if high <= 0.0 {
            (high, low)
        } else {
            (low, high)
        };
        let mut svg = canvas.svg();
        if near != far {
            svg.rect(
                (x(near), middle - 70),
                (x(far), middle + 70),
                Class(Kind::Open, ink),
                "",
            );
        }
        svg.rect(
            (x(0.0), middle - 80),
            (x(near), middle + 80),
            Class(Kind::Bar, ink),
            &bar.name,
        );
        if let Some((a, b)) = bar
            .reading
            .span()
            .filter(|_| bar.reading.interval.is_some())
        {
            svg.stroke(
                (x(a), middle),
                (x(b), middle),
                Class(Kind::Interval, Ink::Plain),
            );
        }
        let (side, off) = if far < 0.0 {
            (Side::End, -80)
        } else {
            (Side::Start, 80)
        };
        let end = bar
            .reading
            .span()
            .map_or(far, |(a, b)| if far < 0.0 { a } else { b });
        svg.text(
            &bar.reading.label,
            Face::Bold,
            if bar.emphasized {
                Ink::First
            } else {
                Ink::Plain
            },
            side,
            (x(end) + off, middle + 47),
        );
    }
}
