//! The progress track: baseline tick, bar to now, diamond at the target. It runs the other way where the measure
//! moved away, and past the diamond where the target is beaten.

use super::axis::Scale;
use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::labels::{Block, Labels, Spot};
use super::lettering::Face;
use super::model::Value;
use super::svg::{Shape, Side};

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
    /// Words at the marks, for the one track that explains all others.
    pub labels: Option<TrackLabels>,
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

/// The words of an annotated track: for each mark what it is, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackLabels {
    /// Such as “The start”, “2016–17”.
    pub baseline: [String; 2],
    /// Such as “Where we are”, “2025–26”.
    pub now: [String; 2],
    /// Such as “The promise”, “2030–31”.
    pub target: [String; 2],
}

impl Track {
    /// Width in units: as in a card, or wider with words.
    pub(super) fn width(&self) -> u32 {
        if self.labels.is_some() { 400 } else { 248 }
    }

    pub(super) fn draw(&self, canvas: &Canvas) {
        let (baseline, target) = (clean(self.baseline), clean(self.target));
        let big = self.labels.is_some();
        let y = if big { 560 } else { 80 };
        canvas.set_height(if big { 1120 } else { 160 });
        let ends = (80, canvas.width() - if big { 500 } else { 90 });
        let now = self.now.ends();
        let scale = Scale::exact(
            [baseline, target].into_iter().chain(now.into_iter().flat_map(|(a, b)| [a, b])),
        );
        let place = |v: f64| {
            let share = if target >= baseline { scale.share(v) } else { 1.0 - scale.share(v) };
            ends.0 + (f64::from(ends.1 - ends.0) * share).round() as i32
        };
        let marks = Marks {
            start: place(baseline),
            now: now.map(|(a, b)| (place(a).min(place(b)), place(a).max(place(b)))),
            end: place(target),
            y,
            big,
        };
        self.draw_marks(canvas, &marks);
        if let Some(labels) = &self.labels {
            labels.write(canvas, &marks, self.ink());
        }
    }

    fn ink(&self) -> Ink {
        match self.tone {
            Tone::Better => Ink::Better,
            Tone::Neutral => Ink::Plain,
            Tone::Worse => Ink::Worse,
        }
    }

    fn draw_marks(&self, canvas: &Canvas, at: &Marks) {
        let mut svg = canvas.svg();
        let (thick, tick, r) = if at.big { (45, 105, 75) } else { (25, 70, 50) };
        let from = at.now.map_or(at.start, |n| n.0.min(at.start));
        let to = at.now.map_or(at.end, |n| n.1.max(at.end));
        svg.path([(from, at.y), (to, at.y)], false, Class::RULE, "");
        match at.now {
            Some((a, b)) if a == b => {
                svg.rect(
                    (at.start.min(a), at.y - thick),
                    (at.start.max(a), at.y + thick),
                    Class(Kind::Bar, self.ink()),
                    "",
                );
            }
            _ => {}
        }
        svg.path([(at.start, at.y - tick), (at.start, at.y + tick)], false, Class::TICK, "");
        let kind = if self.met { Kind::Dot } else { Kind::Open };
        let diamond = if self.met { Ink::Better } else { Ink::Target };
        svg.marker(
            Shape::Diamond,
            (at.end, at.y),
            if at.big { 95 } else { 75 },
            Class(kind, diamond),
            "",
        );
        match at.now {
            Some((a, b)) if a == b => {
                svg.marker(Shape::Circle, (a, at.y), r, Class(Kind::Dot, self.ink()), "")
            }
            Some((a, b)) => svg.rect(
                (a, at.y - r),
                (b.max(a + 20), at.y + r),
                Class(Kind::Band, self.ink()),
                "",
            ),
            None if self.now == Value::Suppressed => svg.hatch((at.start + 60, at.y + 60), 4, ""),
            None => {}
        }
    }
}

/// Places of the marks, in tenths of a unit.
struct Marks {
    start: i32,
    now: Option<(i32, i32)>,
    end: i32,
    y: i32,
    big: bool,
}

impl TrackLabels {
    fn write(&self, canvas: &Canvas, at: &Marks, ink: Ink) {
        let mut labels = Labels::new(canvas.bounds());
        let (room, under) = (1900, at.y + 160);
        let block = |[what, when]: &[String; 2], ink| {
            Block::wrapped(what, Face::Bold, ink, room).and(when, Face::Text, Ink::Soft, room)
        };
        let target = block(&self.target, Ink::Target);
        let spots = [(at.end + 75, Side::End), (at.end, Side::Middle), (canvas.width(), Side::End)];
        labels.place(canvas, &target, spots.map(|(x, side)| Spot { x, top: under, side }));
        let start = block(&self.baseline, Ink::Plain);
        let spots = [(at.start - 20, Side::Start), (0, Side::Start), (at.start, Side::End)];
        labels.place(canvas, &start, spots.map(|(x, side)| Spot { x, top: under, side }));
        let Some((a, b)) = at.now else { return };
        let now = Block::wrapped(&self.now[1], Face::Text, Ink::Soft, room).and(
            &self.now[0],
            Face::Bold,
            ink,
            room,
        );
        let spots = [
            ((a + b) / 2, Side::Middle),
            (a - 60, Side::Start),
            (b + 60, Side::End),
            (0, Side::Start),
            (canvas.width(), Side::End),
        ];
        labels.place(
            canvas,
            &now,
            spots.map(|(x, side)| Spot { x, top: at.y - 160 - now.height, side }),
        );
    }
}

fn clean(value: f64) -> f64 {
    Value::At(value).number().unwrap_or(0.0)
}
