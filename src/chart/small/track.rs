//! The progress track: baseline tick, bar to now, diamond at the target. It runs the other way where the measure
//! moved away, and past the diamond where the target is beaten.

use super::super::axis::Scale;
use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::model::Value;
use super::super::svg::Shape;

/// Width of a track's drawing, in units.
pub(in crate::chart) const WIDTH: u32 = 248;

/// Where a measure stands between its baseline and its target. The start is always drawn first and the target
/// after it, also where lower is better.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Where it started.
    pub baseline: f64,
    /// Where it is. A value that is not shown is a hatched stub at a fixed place.
    pub now: Value,
    /// What was promised.
    pub target: f64,
    /// Is the target met? Its diamond is then solid.
    pub met: bool,
    /// How the change is told, which decides the colour of the bar.
    pub tone: Tone,
}

/// How a change is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// Improving, or the target met: blue.
    Better,
    /// Little or no change, or not judged: ink.
    #[default]
    Neutral,
    /// Getting worse: rust.
    Worse,
}

impl Track {
    pub(in crate::chart) fn draw(&self, canvas: &Canvas) {
        let (baseline, target) = (clean(self.baseline), clean(self.target));
        let (left, right, y) = (80, canvas.width() - 90, 80);
        canvas.set_height(160);
        let now = self.now.ends();
        let scale = Scale::exact(
            [baseline, target].into_iter().chain(now.into_iter().flat_map(|(a, b)| [a, b])),
        );
        let place = |v: f64| {
            let share = if target >= baseline { scale.share(v) } else { 1.0 - scale.share(v) };
            left + (f64::from(right - left) * share).round() as i32
        };
        let (start, end) = (place(baseline), place(target));
        let now = now.map(|(a, b)| (place(a).min(place(b)), place(a).max(place(b))));
        let mut svg = canvas.svg();
        let (thick, tick, r) = (25, 70, 50);
        let from = now.map_or(start, |n| n.0.min(start));
        let to = now.map_or(end, |n| n.1.max(end));
        svg.path([(from, y), (to, y)], false, Class::RULE, "");
        if let Some((a, b)) = now
            && a == b
        {
            let bar = ((start.min(a), y - thick), (start.max(a), y + thick));
            svg.rect(bar.0, bar.1, Class(Kind::Bar, self.tone.ink()), "");
        }
        svg.path([(start, y - tick), (start, y + tick)], false, Class::TICK, "");
        let diamond = match self.met {
            true => Class(Kind::Dot, Ink::Better),
            false => Class(Kind::Open, Ink::Target),
        };
        svg.marker(Shape::Diamond, (end, y), 75, diamond, "");
        match now {
            Some((a, b)) if a == b => {
                svg.marker(Shape::Circle, (a, y), r, Class(Kind::Dot, self.tone.ink()), "")
            }
            Some((a, b)) => {
                svg.rect((a, y - r), (b.max(a + 20), y + r), Class(Kind::Band, self.tone.ink()), "")
            }
            None if self.now == Value::Suppressed => svg.hatch((start + 60, y + 60), 4, ""),
            None => {}
        }
    }
}

impl Tone {
    pub(super) fn ink(self) -> Ink {
        match self {
            Tone::Better => Ink::Better,
            Tone::Neutral => Ink::Plain,
            Tone::Worse => Ink::Worse,
        }
    }
}

fn clean(value: f64) -> f64 {
    Value::At(value).number().unwrap_or(0.0)
}
