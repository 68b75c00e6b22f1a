//! The sparkline: a line as a word, with the ink of the text around it and a dot at its end.

use super::super::axis::Scale;
use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::labels::Labels;
use super::super::lines;
use super::super::model::Point;
use super::super::rect::Rect;
use super::track::{self, Tone};

/// Width and height of a sparkline in units, and those of a square one, whose rises do not go flat on a
/// scale that it shares.
const WIDE: (u32, i32) = (120, 28);
const SQUARE: (u32, i32) = (72, 72);
/// Those of a line that stands where else a track would.
const JUDGED: (u32, i32) = (track::WIDTH, 56);

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
    /// From where it is judged: it is then as wide as a track, stands on a hairline there, and is grey before
    /// its measure changed.
    pub judged: Option<Judged>,
}

/// Of a line that is judged without a target: from where, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// When.
    pub from: f64,
    /// Where the value was then.
    pub value: f64,
    /// How the change is told, which decides the colour of the dot at the end.
    pub tone: Tone,
}

impl Sparkline {
    fn size(&self) -> (u32, i32) {
        match (self.judged, self.square) {
            (Some(_), _) => JUDGED,
            (None, true) => SQUARE,
            (None, false) => WIDE,
        }
    }

    /// Width in units.
    pub(in crate::chart) fn width(&self) -> u32 {
        self.size().0
    }

    pub(in crate::chart) fn draw(&self, canvas: &Canvas) {
        let height = self.size().1 * 10;
        canvas.set_height(height);
        let here = || self.points.iter().chain(&self.behind).filter(|p| p.x.is_finite());
        let x = Scale::exact(here().map(|p| p.x).chain(self.judged.map(|it| it.from)));
        let start = self.judged.map(|it| (it.value, it.value));
        let ends = here().flat_map(|p| p.value.ends()).chain(self.scale).chain(start);
        let y = Scale::exact(ends.flat_map(|(a, b)| [a, b]));
        let frame = match self.judged {
            Some(_) => Rect { left: 60, top: 60, right: canvas.width() - 60, bottom: height - 60 },
            None => Rect { left: 20, top: 50, right: canvas.width() - 50, bottom: height - 40 },
        };
        let plot = lines::plot(canvas, x, y, frame);
        let line = |points: &[Point], ink: Ink| {
            let pieces = lines::pieces(points);
            lines::draw(canvas, &plot, &pieces, ink, &mut Labels::new(canvas.bounds()));
            pieces.runs.last().and_then(|run| run.last()).copied()
        };
        line(&self.behind, Ink::Comparison);
        let new = self.judged.and(self.points.iter().rposition(|it| it.break_before.is_some()));
        let (before, points) = self.points.split_at(new.unwrap_or_default());
        line(before, Ink::Comparison);
        if let Some(judged) = self.judged {
            let start = plot.map_coordinate(&(judged.from, judged.value));
            let end = (frame.right, start.1);
            canvas.svg().path([start, end], false, Class::RULE, "");
        }
        let last = line(points, Ink::Plain);
        if let Some(judged) = self.judged {
            let ring = Class(Kind::Ring, Ink::Plain);
            lines::dot(&plot, (judged.from, judged.value), 40, ring);
        }
        if let Some(last) = last {
            let (radius, ink) = self.judged.map_or((35, Ink::Plain), |it| (50, it.tone.ink()));
            lines::dot(&plot, last, radius, Class(Kind::Dot, ink));
        }
    }
}
