//! The marks of a trend, from the back to the front.

use super::{INKS, Sheet, Target, Trend};
use crate::chart::backend::Marker;
use crate::chart::class::{Class, Ink, Kind};
use crate::chart::lettering::Face;
use crate::chart::lines::{self, Pieces};
use crate::chart::model::{Point, Series};
use crate::chart::rect::Rect;
use crate::chart::svg::{Shape, Side};

const SHAPES: [Shape; INKS.len()] = [Shape::Circle, Shape::Square, Shape::Diamond, Shape::Triangle];

/// Series with more points than this have no marker on each of them.
const MARKED_POINTS: usize = 30;

impl Trend {
    /// Lines from the back to the front: target and pace, comparisons, forecast, the series themselves.
    pub(super) fn draw_marks(&self, sheet: &mut Sheet) {
        if let Some(target) = &self.target {
            sheet.promise(target);
        }
        if let Some(forecast) = &self.forecast {
            let known =
                forecast.points.iter().filter(|p| p.0.is_finite() && p.1.is_finite()).copied();
            sheet.dashed(known.collect(), Class(Kind::Forecast, Ink::First));
        }
        let parts: Vec<_> =
            self.lines().map(|(s, ink)| (s, ink, lines::pieces(&s.points))).collect();
        for (series, ink, pieces) in parts.iter().rev() {
            sheet.canvas.svg().open(Class(Kind::Line, *ink), &series.name.text);
            lines::draw(sheet.canvas, &sheet.plot, pieces, *ink, &mut sheet.labels);
            sheet.intervals(series, *ink);
            sheet.canvas.svg().close();
        }
        for (i, (series, ink, pieces)) in parts.iter().enumerate().take(self.main().len()).rev() {
            if self.main().len() > 1 {
                sheet.markers(series, *ink, SHAPES[i]);
            } else {
                sheet.ends(series);
            }
            sheet.stubs(pieces);
        }
        if let Some(target) = &self.target {
            sheet.diamond(target);
        }
    }
}

impl Sheet<'_> {
    pub(super) fn grid(&mut self, ticks: &[(f64, String)]) {
        let end = self.canvas.width();
        for (tick, text) in ticks {
            let (_, y) = self.at((0.0, *tick));
            let mut svg = self.canvas.svg();
            svg.stroke((self.frame.left, y), (end, y), Class::GRID);
            svg.text(text, Face::Text, Ink::Soft, Side::End, (self.frame.left - 80, y + 47));
        }
        let (top, bottom) = (self.frame.top - 70, self.frame.bottom + 70);
        self.labels.written(Rect { left: 0, top, right: self.frame.left - 60, bottom });
    }

    fn dashed(&mut self, points: Vec<(f64, f64)>, class: Class) {
        for pair in points.windows(2) {
            self.labels
                .avoid(self.plot.map_coordinate(&pair[0]), self.plot.map_coordinate(&pair[1]));
        }
        if points.len() > 1 {
            lines::line(&self.plot, points, class);
        }
    }

    /// The pace line, or a flat line where the target has no year.
    fn promise(&mut self, target: &Target) {
        if !target.value.is_finite() {
            return;
        }
        match (target.x, target.from) {
            (Some(x), Some(from)) if [x, from.0, from.1].iter().all(|v| v.is_finite()) => {
                self.dashed(vec![from, (x, target.value)], Class(Kind::Pace, Ink::Target));
            }
            (None, _) => {
                let (_, y) = self.at((0.0, target.value));
                let ends = ((self.frame.left, y), (self.frame.right, y));
                self.canvas.svg().path(
                    [ends.0, ends.1],
                    false,
                    Class(Kind::Pace, Ink::Target),
                    &target.label.text,
                );
                self.labels.avoid(ends.0, ends.1);
            }
            _ => {}
        }
    }

    fn diamond(&mut self, target: &Target) {
        let Some(x) = target.x.filter(|x| x.is_finite() && target.value.is_finite()) else {
            return;
        };
        let at = self.at((x, target.value));
        let kind = if target.met { Kind::Dot } else { Kind::Open };
        self.canvas.svg().marker(
            Shape::Diamond,
            at,
            75,
            Class(kind, Ink::Target),
            &target.label.text,
        );
        self.keep_off(at, 75);
    }

    fn keep_off(&mut self, (x, y): (i32, i32), r: i32) {
        self.labels.take(Rect { left: x - r, top: y - r, right: x + r, bottom: y + r });
    }

    /// First and latest value of a single series: a dot, hollow while provisional.
    fn ends(&mut self, series: &Series) {
        for (end, radius) in [(series.first(), 40), (series.last(), 55)] {
            let Some((point, value)) = end else { continue };
            let at = self.at((point.x, value));
            let kind = if point.provisional { Kind::Ring } else { Kind::Dot };
            self.canvas.svg().marker(
                Shape::Circle,
                at,
                radius,
                Class(kind, Ink::First),
                &point.label,
            );
            self.keep_off(at, radius);
        }
    }

    /// A marker on each point of one of several series, or at its ends where there are many points.
    fn markers(&mut self, series: &Series, ink: Ink, shape: Shape) {
        let known = |p: &Point| {
            Some((p.x, p.value.number()?)).filter(|_| p.x.is_finite() && !p.provisional)
        };
        let all: Vec<_> = series.points.iter().filter_map(known).collect();
        let shown = match all.as_slice() {
            [first, .., last] if all.len() > MARKED_POINTS => vec![*first, *last],
            _ => all,
        };
        let class = Class(Kind::Dot, ink);
        self.canvas.svg().open(class, &series.name.text);
        for center in shown {
            lines::mark(&self.plot, Marker { center, shape, radius: 45, class });
            self.keep_off(self.at(center), 45);
        }
        self.canvas.svg().close();
        for point in series.points.iter().filter(|p| p.provisional && p.x.is_finite()) {
            if let Some(value) = point.value.number() {
                let at = self.at((point.x, value));
                self.canvas.svg().marker(shape, at, 45, Class(Kind::Ring, ink), &point.label);
                self.keep_off(at, 45);
            }
        }
    }

    fn intervals(&mut self, series: &Series, ink: Ink) {
        for point in series.points.iter().filter(|p| p.x.is_finite() && p.value.number().is_some())
        {
            let Some((low, high)) = point.interval.filter(|i| i.0.is_finite() && i.1.is_finite())
            else {
                continue;
            };
            let ends = [(point.x, low), (point.x, high)];
            self.labels.avoid(self.at(ends[0]), self.at(ends[1]));
            lines::line(&self.plot, ends.to_vec(), Class(Kind::Interval, ink));
        }
    }

    /// A stub on the x axis for each value that is not shown: its height depends on nothing.
    fn stubs(&mut self, pieces: &Pieces) {
        for &x in &pieces.stubs {
            let (x, _) = self.at((x, 0.0));
            let (left, bottom) = ((x - 90).max(self.frame.left - 50), self.frame.bottom);
            self.canvas.svg().hatch((left, bottom), 3, "");
            self.labels.take(Rect { left, top: bottom - 120, right: left + 180, bottom });
        }
    }
}
