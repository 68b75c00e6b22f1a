//! The trend: are we getting there? One to four lines with their values at the mark, the target as a diamond
//! at its year, and the pace that leads to it.

mod words;

use super::Size;
use super::axis::{Axis, Scale};
use super::canvas::{Canvas, Class, Ink, Kind, Marker, Shape};
use super::labels::{Labels, Rect};
use super::lettering::{Face, width};
use super::lines::{self, Pieces, Plot};
use super::model::{Label, Period, Point, Series};
use plotters::prelude::PointSeries;

/// A line chart over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trend {
    /// The value axis.
    pub axis: Axis,
    /// The lines that the chart is about: one, or up to four that differ by marker and colour. More are not drawn.
    pub series: Vec<Series>,
    /// Grey, thinner lines to compare with.
    pub comparisons: Vec<Series>,
    /// The names of places on the x axis. The chart prints the first, the last, the target's and at most two between.
    pub periods: Vec<Period>,
    /// What was promised.
    pub target: Option<Target>,
    /// Where the promise would have us by now.
    pub pace: Option<Pace>,
    /// A named forecast.
    pub forecast: Option<Forecast>,
    /// Printed beside the stub of a value that is not shown.
    pub not_shown: Label,
}

/// A target, drawn as a promise over time: outlined while open, solid when met.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// When, in the measure of [`Point::x`]; without it the target is a flat line.
    pub x: Option<f64>,
    /// What was promised.
    pub value: f64,
    /// As printed, such as “Target 70%”.
    pub label: Label,
    /// Is it met?
    pub met: bool,
    /// Where the pace line starts: the baseline's x and value.
    pub from: Option<(f64, f64)>,
}

/// A note between the point that the pace line asks for by now and the latest value.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// Now, in the measure of [`Point::x`].
    pub x: f64,
    /// The value on the pace line.
    pub expected: f64,
    /// As printed, such as “Pace needed by now: 62.4%”.
    pub needed: Label,
    /// As printed under it, such as “We are 3.5 points behind”.
    pub standing: Label,
}

/// A forecast: dashed and named.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// Where and how much, in the order of x.
    pub points: Vec<(f64, f64)>,
    /// As printed, such as “Straight-line forecast”.
    pub label: Label,
}

/// The colours of the series, in their fixed order.
const INKS: [Ink; 4] = [Ink::First, Ink::Second, Ink::Third, Ink::Fourth];
const SHAPES: [Shape; 4] = [
    Shape::Circle,
    Shape::Square,
    Shape::Diamond,
    Shape::Triangle,
];

/// Series with more points than this have no marker on each of them.
const MARKED_POINTS: usize = 30;

/// What the steps of a drawing share.
struct Sheet<'a> {
    canvas: &'a Canvas,
    size: Size,
    plot: Plot,
    frame: Rect,
    labels: Labels,
}

impl Trend {
    fn lines(&self) -> impl Iterator<Item = (&Series, Ink)> {
        let main = self.series.iter().zip(INKS);
        main.chain(self.comparisons.iter().map(|s| (s, Ink::Comparison)))
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        self.lines()
            .flat_map(|(s, _)| &s.points)
            .filter(|p| p.x.is_finite())
    }

    /// All numbers that the value axis must hold. Nothing suppressed has any.
    fn values(&self) -> impl Iterator<Item = f64> {
        let drawn = self
            .points()
            .flat_map(|p| p.value.ends().into_iter().flat_map(|(a, b)| [a, b]));
        let target = self
            .target
            .iter()
            .flat_map(|t| [Some(t.value), t.from.map(|f| f.1)])
            .flatten();
        let forecast = self
            .forecast
            .iter()
            .flat_map(|f| f.points.iter().map(|p| p.1));
        drawn
            .chain(target)
            .chain(forecast)
            .chain(self.pace.iter().map(|p| p.expected))
    }

    /// All places that the x axis must hold.
    fn places(&self) -> impl Iterator<Item = f64> {
        let target = self
            .target
            .iter()
            .flat_map(|t| [t.x, t.from.map(|f| f.0)])
            .flatten();
        let forecast = self
            .forecast
            .iter()
            .flat_map(|f| f.points.iter().map(|p| p.0));
        self.points().map(|p| p.x).chain(target).chain(forecast)
    }

    /// The last place with an observation, known or not.
    fn now(&self) -> Option<f64> {
        self.points().map(|p| p.x).max_by(f64::total_cmp)
    }

    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let scale = Scale::round(self.values(), &self.axis);
        let ticks: Vec<_> = scale
            .ticks()
            .into_iter()
            .map(|t| (t, scale.print(t, &self.axis.ticks)))
            .collect();
        let endings = self.endings(size);
        let left = ticks
            .iter()
            .map(|(_, text)| width(text, Face::Text))
            .max()
            .unwrap_or(0)
            + 80;
        let (tall, foot) = (
            self.height(size, endings.iter().map(|e| e.block.height).sum()),
            340,
        );
        canvas.set_height(tall + 360 + foot);
        let right = canvas.width() - self.right_margin(canvas.width(), size, &endings);
        let frame = Rect {
            left: left.min(right - 200),
            top: 360,
            right,
            bottom: 360 + tall,
        };
        let plot = lines::plot(canvas, Scale::exact(self.places()), scale, frame);
        let mut sheet = Sheet {
            canvas,
            size,
            plot,
            frame,
            labels: Labels::new(canvas.bounds()),
        };
        sheet.grid(&ticks);
        self.draw_marks(&mut sheet);
        self.write_words(&mut sheet, endings);
    }

    /// Height of the plot: as usual, or what the labels at the line ends need.
    fn height(&self, size: Size, labels: i32) -> i32 {
        let usual = match size {
            Size::Wide => 2940,
            Size::Narrow => 2160,
            Size::Print => 2500,
        };
        usual.max(labels)
    }

    /// Does the x axis run on beyond the last observation?
    fn runs_on(&self) -> bool {
        let end = self.places().max_by(f64::total_cmp);
        end.zip(self.now()).is_some_and(|(end, now)| end > now)
    }

    /// Lines from the back to the front: target and pace, comparisons, forecast, the series themselves.
    fn draw_marks(&self, sheet: &mut Sheet) {
        if let Some(target) = &self.target {
            sheet.promise(target);
        }
        if let Some(forecast) = &self.forecast {
            let known = forecast
                .points
                .iter()
                .filter(|p| p.0.is_finite() && p.1.is_finite())
                .copied();
            sheet.dashed(known.collect(), Class(Kind::Forecast, Ink::First));
        }
        let parts: Vec<_> = self
            .lines()
            .map(|(s, ink)| (s, ink, lines::pieces(&s.points)))
            .collect();
        for (series, ink, pieces) in parts.iter().rev() {
            sheet
                .canvas
                .svg()
                .open(Class(Kind::Line, *ink), &series.name.text);
            lines::draw(sheet.canvas, &sheet.plot, pieces, *ink, &mut sheet.labels);
            sheet.intervals(series, *ink);
            sheet.canvas.svg().close();
        }
        for (i, (series, ink, pieces)) in parts.iter().enumerate().take(self.series.len()).rev() {
            if self.series.len() > 1 {
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
    fn at(&self, x: f64, y: f64) -> (i32, i32) {
        self.plot.map_coordinate(&(x, y))
    }

    fn grid(&mut self, ticks: &[(f64, String)]) {
        let end = self.canvas.width();
        for (tick, text) in ticks {
            let (_, y) = self.at(0.0, *tick);
            let mut svg = self.canvas.svg();
            svg.path(
                [(self.frame.left, y), (end, y)],
                false,
                Class(Kind::Grid, Ink::Soft),
                "",
            );
            svg.text(
                text,
                Face::Text,
                Ink::Soft,
                super::canvas::Side::End,
                (self.frame.left - 80, y + 47),
            );
            self.labels.take(Rect {
                left: 0,
                top: y - 70,
                right: self.frame.left - 60,
                bottom: y + 70,
            });
        }
    }

    fn dashed(&mut self, points: Vec<(f64, f64)>, class: Class) {
        for pair in points.windows(2) {
            self.labels.avoid(
                self.plot.map_coordinate(&pair[0]),
                self.plot.map_coordinate(&pair[1]),
            );
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
                self.dashed(
                    vec![from, (x, target.value)],
                    Class(Kind::Pace, Ink::Target),
                );
            }
            (None, _) => {
                let (_, y) = self.at(0.0, target.value);
                let ends = ((self.frame.left, y), (self.canvas.width(), y));
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
        let Some(x) = target
            .x
            .filter(|x| x.is_finite() && target.value.is_finite())
        else {
            return;
        };
        let at = self.at(x, target.value);
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
        self.labels.take(Rect {
            left: x - r,
            top: y - r,
            right: x + r,
            bottom: y + r,
        });
    }

    /// First and latest value of a single series: a dot, hollow while provisional.
    fn ends(&mut self, series: &Series) {
        for (end, radius) in [(series.first(), 40), (series.last(), 55)] {
            let Some((point, value)) = end else { continue };
            let at = self.at(point.x, value);
            let kind = if point.provisional {
                Kind::Ring
            } else {
                Kind::Dot
            };
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
        let make = |center, radius, _| Marker {
            center,
            shape,
            radius,
            class,
        };
        for marker in PointSeries::of_element(shown, 45, class, &make) {
            self.plot
                .draw(&marker)
                .unwrap_or_else(|never| unreachable!("{never}"));
        }
        self.canvas.svg().close();
        for point in series
            .points
            .iter()
            .filter(|p| p.provisional && p.x.is_finite())
        {
            if let Some(value) = point.value.number() {
                let at = self.at(point.x, value);
                self.canvas
                    .svg()
                    .marker(shape, at, 45, Class(Kind::Ring, ink), &point.label);
            }
        }
    }

    fn intervals(&mut self, series: &Series, ink: Ink) {
        for point in series
            .points
            .iter()
            .filter(|p| p.x.is_finite() && p.value.number().is_some())
        {
            let Some((low, high)) = point
                .interval
                .filter(|i| i.0.is_finite() && i.1.is_finite())
            else {
                continue;
            };
            lines::hairline(
                &self.plot,
                (point.x, low),
                (point.x, high),
                Class(Kind::Interval, ink),
            );
        }
    }

    /// A stub on the x axis for each value that is not shown: its height depends on nothing.
    fn stubs(&mut self, pieces: &Pieces) {
        for &x in &pieces.stubs {
            let (x, _) = self.at(x, 0.0);
            self.canvas.svg().hatch((x - 90, self.frame.bottom), 3, "");
            self.labels.take(Rect {
                left: x - 90,
                top: self.frame.bottom - 120,
                right: x + 90,
                bottom: self.frame.bottom,
            });
        }
    }
}
