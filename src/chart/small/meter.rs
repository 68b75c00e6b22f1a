//! The meter: one short bar, filled up to what has happened, outlined on to what is still open.

use super::super::axis::Scale;
use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::model::Value;

/// Width of a meter in units.
pub(in crate::chart) const WIDTH: u32 = 248;

/// A part of a whole as one short bar; several share a scale, so that their lengths compare.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meter {
    /// How much is filled, zero or more.
    pub value: f64,
    /// How much there is to fill, outlined; without it, the bar is only what is filled.
    pub whole: Option<f64>,
    /// The value of a meter as long as can be; else the whole.
    pub full: Option<f64>,
}

impl Meter {
    pub(in crate::chart) fn draw(&self, canvas: &Canvas) {
        canvas.set_height(160);
        let known = |v: f64| Value::At(v).number().unwrap_or(0.0).max(0.0);
        let (value, whole) = (known(self.value), self.whole.map(known));
        let scale = Scale::from_zero([value].into_iter().chain(whole).chain(self.full));
        let long = f64::from(canvas.width() - 20);
        let x = |v: f64| 10 + (long * scale.share(v)).round() as i32;
        let mut svg = canvas.svg();
        if let Some(whole) = whole.filter(|whole| *whole > value) {
            let outline = Class(Kind::Open, Ink::Plain);
            svg.rect((10, 20), (x(whole), 140), outline, "");
        }
        if value > 0.0 {
            let filled = Class(Kind::Bar, Ink::Better);
            svg.rect((10, 10), (x(value), 150), filled, "");
        }
    }
}
