//! The sparkline: a line as a word, with the ink of the text around it and a dot at its end.

use super::super::axis::Scale;
use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::labels::Labels;
use super::super::lines;
use super::super::model::Point;
use super::super::rect::Rect;

/// Width and height of a sparkline in units, and those of a square one, whose rises do not go flat on a
/// scale that it shares.
const WIDE: (u32, i32) = (120, 28);
const SQUARE: (u32, i32) = (72, 72);

/// All years of a measure at a glance, 120×28 units, without axis. Missing years are dotted; where a value is not
/// shown, the line stops and goes on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sparkline {
    /// In the order of `x`.
    pub points: Vec<Point>,
    /// The line that it is held against, in grey behind it.
    pub behind: Vec<Point>,
    /// Least and greatest value of a scale that several share; else its own.
    pub scale: Option<(f64, f64)>,
    /// Whether it is as high as wide.
    pub square: bool,
}

impl Sparkline {
    fn size(&self) -> (u32, i32) {
        if self.square { SQUARE } else { WIDE }
    }

    /// Width in units.
    pub(in crate::chart) fn width(&self) -> u32 {
        self.size().0
    }

    pub(in crate::chart) fn draw(&self, canvas: &Canvas) {
        let height = self.size().1 * 10;
        canvas.set_height(height);
        let here = || self.points.iter().chain(&self.behind).filter(|p| p.x.is_finite());
        let x = Scale::exact(here().map(|p| p.x));
        let ends = here().flat_map(|p| p.value.ends()).chain(self.scale);
        let y = Scale::exact(ends.flat_map(|(a, b)| [a, b]));
        let plot = lines::plot(
            canvas,
            x,
            y,
            Rect { left: 20, top: 50, right: canvas.width() - 50, bottom: height - 40 },
        );
        let behind = lines::pieces(&self.behind);
        lines::draw(canvas, &plot, &behind, Ink::Comparison, &mut Labels::new(canvas.bounds()));
        let pieces = lines::pieces(&self.points);
        lines::draw(canvas, &plot, &pieces, Ink::Plain, &mut Labels::new(canvas.bounds()));
        let last = pieces.runs.last().and_then(|run| run.last());
        if let Some(&last) = last {
            lines::dot(&plot, last, 35, Class(Kind::Dot, Ink::Plain));
        }
    }
}
