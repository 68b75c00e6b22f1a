//! The strip: a row of a table as a picture: dots, rings and ranges on a scale that its rows share. It has no
//! size of its own: it is as wide as its cell, and its dots stay round, so that one drawing serves every screen
//! and paper. Its words are the table's.

use super::super::class::{Class, Ink, Kind};
use super::super::drawing::Drawing;
use super::super::model::Value;
use std::fmt::Write;

/// A row on a scale: where one place or group stands, and beside what.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Least and greatest of the scale, which all rows of a table share.
    pub scale: (f64, f64),
    /// What it was, outlined.
    pub then: Value,
    /// What it is, filled.
    pub now: Value,
    /// Whether it is told apart from the whole by more than chance, and so in colour.
    pub apart: bool,
    /// What the value may be, by chance alone: a thin line.
    pub interval: Option<(f64, f64)>,
    /// Where chance alone could move a share: a pale band from row to row.
    pub band: Option<(f64, f64)>,
    /// Where the whole stands: an upright line from row to row.
    pub whole: Option<f64>,
    /// Where the place around it stands: an upright line of dots.
    pub around: Option<f64>,
    /// Where classes meet: hairlines from row to row.
    pub edges: Vec<f64>,
    /// Where each of many stands: short uprights.
    pub pegs: Vec<f64>,
    /// Where the middle half of those lies.
    pub block: Option<(f64, f64)>,
    /// What it is held beside, where that is another for each row: an upright mark.
    pub beside: Option<f64>,
    /// Numbers that are grey: those of a row that is held beside.
    pub quiet: bool,
}

impl Strip {
    /// A row with nothing on it.
    pub fn empty(scale: (f64, f64)) -> Self {
        Self {
            scale,
            then: Value::Missing,
            now: Value::Missing,
            apart: false,
            interval: None,
            band: None,
            whole: None,
            around: None,
            edges: Vec::new(),
            pegs: Vec::new(),
            block: None,
            beside: None,
            quiet: false,
        }
    }

    /// The drawing, as `<svg>` without a view box: places across are shares of its width.
    pub(in crate::chart) fn inline(&self, drawing: &Drawing) -> String {
        let mut svg = Marks { scale: self.scale, out: String::with_capacity(256) };
        let side = if drawing.right_to_left { " rtl" } else { "" };
        let _ = write!(svg.out, r#"<svg class="chart dots{side}" aria-hidden="true">"#);
        let ink = match (self.apart, self.quiet) {
            (true, _) => Ink::Better,
            (_, true) => Ink::Comparison,
            _ => Ink::Plain,
        };
        if let Some((low, high)) = self.band {
            svg.bar(low, high, ("0", "100%"), Class(Kind::Ground, Ink::Soft));
        }
        if let Some((low, high)) = self.block {
            let kind = if self.quiet { Kind::Open } else { Kind::Whole };
            svg.bar(low, high, ("20%", "60%"), Class(kind, Ink::Soft));
        }
        for edge in &self.edges {
            svg.upright(Some(*edge), "-8%", "110%", "grid");
        }
        for peg in &self.pegs {
            svg.upright(Some(*peg), "28%", "72%", "mark peg");
        }
        svg.upright(self.whole, "-8%", "110%", "at");
        svg.upright(
            self.around.filter(|_| self.now != Value::Suppressed),
            "-8%",
            "110%",
            "at round",
        );
        svg.upright(self.beside, "15%", "85%", "mark by");
        svg.thin(self.interval, ink);
        svg.range(self.then, Class(Kind::Open, Ink::Soft), Class(Kind::Ring, Ink::Soft));
        svg.range(self.now, Class(Kind::Bar, ink), Class(Kind::Dot, ink));
        if self.now == Value::Suppressed {
            // Five strokes at the start of the row, at no place on its scale.
            svg.out.push_str(r#"<svg y="50%"><path class="mark hatch" d="M1 6l6-12m-1 12l6-12m-1 12l6-12m-1 12l6-12m-1 12l6-12"/></svg>"#);
        }
        svg.out.push_str("</svg>");
        svg.out
    }
}

/// The shapes of a strip as they are written.
struct Marks {
    scale: (f64, f64),
    out: String,
}

impl Marks {
    /// Where a number stands across the row, in percent of its width: between 2 and 98, so that a dot has room.
    fn across(&self, value: f64) -> f64 {
        let (from, to) = self.scale;
        let share = if to > from { (value - from) / (to - from) } else { 0.5 };
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.5 };
        tenths(2.0 + 96.0 * share)
    }

    fn upright(&mut self, at: Option<f64>, top: &str, bottom: &str, class: &str) {
        let Some(x) = at.filter(|it| it.is_finite()).map(|it| self.across(it)) else { return };
        let _ = write!(
            self.out,
            r#"<line class="{class}" x1="{x}%" x2="{x}%" y1="{top}" y2="{bottom}"/>"#
        );
    }

    fn thin(&mut self, ends: Option<(f64, f64)>, ink: Ink) {
        let Some((low, high)) = ends else { return };
        let (low, high) = (self.across(low), self.across(high));
        let class = Class(Kind::Interval, ink).text();
        let _ = write!(
            self.out,
            r#"<line class="{class}" x1="{low}%" x2="{high}%" y1="50%" y2="50%"/>"#
        );
    }

    fn bar(&mut self, low: f64, high: f64, (top, height): (&str, &str), class: Class) {
        let (low, high) = (self.across(low), self.across(high));
        let (width, class) = (tenths(high - low), class.text());
        let _ = write!(
            self.out,
            r#"<rect class="{class}" x="{low}%" width="{width}%" y="{top}" height="{height}"/>"#
        );
    }

    /// A number as a dot, a range as a bar: the wider, the thinner, so that each has the same ink.
    fn range(&mut self, value: Value, bar: Class, dot: Class) {
        match value {
            Value::At(at) if at.is_finite() => {
                let (x, class) = (self.across(at), dot.text());
                let r = if dot.0 == Kind::Dot { 5.5 } else { 4.0 };
                let _ = write!(self.out, r#"<circle class="{class}" cx="{x}%" cy="50%" r="{r}"/>"#);
            }
            Value::Between(..) => {
                let Some((low, high)) = value.ends() else { return };
                let share = (high - low).abs() / (self.scale.1 - self.scale.0).abs().max(1e-9);
                let height = match share {
                    ..0.07 => 10,
                    ..0.14 => 6,
                    ..0.25 => 3,
                    _ => 2,
                };
                let (low, high) = (self.across(low), self.across(high));
                let (width, class) = (tenths(high - low), bar.text());
                let up = f64::from(height) / 2.0;
                let _ = write!(
                    self.out,
                    r#"<rect class="{class}" x="{low}%" width="{width}%" y="50%" height="{height}" transform="translate(0 -{up})"/>"#
                );
            }
            _ => {}
        }
    }
}

/// Rounded to tenths, as everything across a row is written.
fn tenths(percent: f64) -> f64 {
    (percent * 10.0).round() / 10.0
}

impl Class {
    fn text(self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}
