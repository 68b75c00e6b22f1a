//! The trend: are we getting there? One to four lines with their values at the mark, the target as a diamond
//! at its year, and the pace that leads to it.

mod endings;
mod marks;
mod words;

use super::axis::{Axis, Scale};
use super::canvas::Canvas;
use super::class::Ink;
use super::drawing::Size;
use super::labels::Labels;
use super::lettering::{Face, width};
use super::lines::{self, Plot};
use super::model::{Label, Period, Point, Series};
use super::rect::Rect;

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

/// What the steps of a drawing share.
struct Sheet<'a> {
    canvas: &'a Canvas,
    size: Size,
    plot: Plot,
    frame: Rect,
    labels: Labels,
}

/// Least space over the plot, and the space under it for the periods, in tenths of a unit.
const HEAD: i32 = 360;
const FOOT: i32 = 340;

impl Trend {
    fn main(&self) -> &[Series] {
        &self.series[..self.series.len().min(INKS.len())]
    }

    fn lines(&self) -> impl Iterator<Item = (&Series, Ink)> {
        let main = self.series.iter().zip(INKS);
        main.chain(self.comparisons.iter().map(|s| (s, Ink::Comparison)))
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        self.lines().flat_map(|(s, _)| &s.points).filter(|p| p.x.is_finite())
    }

    /// All numbers that the value axis must hold. Nothing suppressed has any.
    fn values(&self) -> impl Iterator<Item = f64> {
        let drawn = self.points().flat_map(Point::span).flat_map(|(a, b)| [a, b]);
        let target =
            self.target.iter().flat_map(|t| [Some(t.value), t.from.map(|f| f.1)]).flatten();
        let forecast = self.forecast.iter().flat_map(|f| f.points.iter().map(|p| p.1));
        drawn.chain(target).chain(forecast).chain(self.pace.iter().map(|p| p.expected))
    }

    /// All places that the x axis must hold.
    fn places(&self) -> impl Iterator<Item = f64> {
        let target = self.target.iter().flat_map(|t| [t.x, t.from.map(|f| f.0)]).flatten();
        let forecast = self.forecast.iter().flat_map(|f| f.points.iter().map(|p| p.0));
        let places = self.points().map(|p| p.x).chain(target).chain(forecast);
        places.filter(|x| x.is_finite())
    }

    /// The last place with an observation, known or not.
    fn now(&self) -> Option<f64> {
        self.points().map(|p| p.x).max_by(f64::total_cmp)
    }

    /// Does the x axis run on beyond the last observation?
    fn runs_on(&self) -> bool {
        let end = self.places().max_by(f64::total_cmp);
        end.zip(self.now()).is_some_and(|(end, now)| end > now)
    }

    /// Draws it with more and more space over the plot, until every label has its place.
    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        canvas.until_roomy(|more| self.draw_under(canvas, size, HEAD + more));
    }

    /// Draws it with so much space over the plot. False if a label found no place.
    fn draw_under(&self, canvas: &Canvas, size: Size, head: i32) -> bool {
        let scale = Scale::round(self.values(), &self.axis, 5);
        let ticks = scale.printed(&self.axis.ticks);
        let endings = self.endings(size);
        let left = ticks.iter().map(|(_, text)| width(text, Face::Text)).max().unwrap_or(0) + 80;
        let usual = match size {
            Size::Wide => 2940,
            Size::Narrow => 2160,
            Size::Print => 2500,
        };
        let tall = usual.max(endings.iter().map(|e| e.block.height).sum());
        canvas.set_height(head + tall + FOOT);
        let right = canvas.width() - self.right_margin(canvas.width(), size, &endings);
        let frame = Rect { left: left.min(right - 200), top: head, right, bottom: head + tall };
        let plot = lines::plot(canvas, Scale::exact(self.places()), scale, frame);
        let labels = Labels::new(canvas.bounds());
        let mut sheet = Sheet { canvas, size, plot, frame, labels };
        sheet.grid(&ticks);
        self.draw_marks(&mut sheet);
        self.write_words(&mut sheet, endings);
        !sheet.labels.crowded
    }
}

impl Sheet<'_> {
    fn at(&self, (x, y): (f64, f64)) -> (i32, i32) {
        self.plot.map_coordinate(&(x, y))
    }
}
