//! The stacked bar: one horizontal bar that is a whole in parts, each with its label over or under it.

use super::axis::Scale;
use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::labels::{Block, Labels, Spot};
use super::lettering::Face;
use super::model::Value;
use super::rect::Rect;
use super::svg::Side;

/// One bar that is a whole in parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StackedBar {
    /// From the start: five at most, and one for the rest.
    pub parts: Vec<Part>,
    /// The value of a bar as long as the sheet, so that several bars share a scale; else the sum of the parts.
    pub full: Option<f64>,
}

/// A part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How much, zero or more.
    pub value: f64,
    /// How much, as printed.
    pub label: String,
    /// What it is.
    pub name: String,
    /// How it is filled.
    pub fill: Fill,
}

/// How a part of a whole is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Fill {
    /// In the next step of one hue: what has happened.
    #[default]
    Solid,
    /// Outlined: what is still open.
    Open,
    /// Grey: all the rest.
    Rest,
}

/// The steps of the one hue, and grey.
const STEPS: [Ink; 5] = [Ink::Part1, Ink::Part2, Ink::Part3, Ink::Part4, Ink::Part5];

/// Top and bottom of a stacked bar, in tenths of a unit.
const BAR: (i32, i32) = (260, 540);

impl StackedBar {
    pub(super) fn draw(&self, canvas: &Canvas) {
        let sizes: Vec<f64> = self
            .parts
            .iter()
            .map(|p| Value::At(p.value).number().unwrap_or(0.0).max(0.0))
            .collect();
        let scale = Scale::from_zero([sizes.iter().sum()].into_iter().chain(self.full));
        let x = |v: f64| (f64::from(canvas.width()) * scale.share(v)).round() as i32;
        let mut labels =
            Labels::new(Rect { left: 0, top: 0, right: canvas.width(), bottom: i32::MAX / 2 });
        let (mut leads, mut words) = (Vec::new(), Vec::new());
        let few = self.parts.iter().filter(|p| p.fill == Fill::Solid).count() == 1;
        let (mut from, mut step, mut bottom) = (0.0, usize::from(few), BAR.1 + 20);
        let last = self.parts.len().saturating_sub(1);
        for (i, (part, size)) in self.parts.iter().zip(&sizes).enumerate() {
            let class = match part.fill {
                Fill::Open => Class(Kind::Open, Ink::Plain),
                Fill::Rest => Class(Kind::Part, Ink::Rest),
                Fill::Solid => {
                    step += 1;
                    Class(Kind::Part, STEPS[(step - 1).min(STEPS.len() - 1)])
                }
            };
            let (a, b) = (x(from), x(from + size));
            let gap = if i < last && b - a > 40 { 20 } else { 0 };
            if b > a {
                canvas.svg().rect((a, BAR.0), (b - gap, BAR.1), class, &part.name);
            }
            if let Some(label) = part.write(canvas, &mut labels, (a, b - gap)) {
                bottom = bottom.max(label.bottom);
                leads.push(((a + b - gap) / 2, label.top));
                words.push(label);
            }
            from += size;
        }
        for (x, top) in leads {
            canvas.rule(Class::LEAD, x, (BAR.1, top), "", &words);
        }
        canvas.set_height(bottom + 20);
    }
}

impl Part {
    /// Writes its label over it, or under it where it is too narrow. Returns the box of a label under it, to which a
    /// leader must run.
    fn write(&self, canvas: &Canvas, labels: &mut Labels, (from, to): (i32, i32)) -> Option<Rect> {
        let block = Block::led(&self.label, &self.name, Ink::Plain, canvas.width());
        let one_line = block.height <= Face::Text.leading();
        if one_line && labels.place(canvas, &block, [Spot { x: from, top: 40, side: Side::Start }])
        {
            return None;
        }
        // Before its end: so most leaders of later parts pass by.
        let x = to.max(block.width).min(canvas.width());
        let tops = (0..20).map(|row| BAR.1 + 100 + row * 220);
        let spot = labels.choose(&block, tops.map(|top| Spot { x, top, side: Side::End }))?;
        block.write(canvas, spot.x, spot.top, spot.side);
        Some(block.rect(spot.x, spot.top, spot.side))
    }
}
