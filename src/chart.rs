//! Charts as values, and their drawing as small SVG. A chart is points, labels and roles: it knows no
//! report, no theme and no language. Every printed value arrives as text; only axis ticks are formatted here.
//!
//! ```text
//! Chart (data) ── draw(&Chart, &Drawing) → inline <svg>, coloured by the page's stylesheet
//! ```
//!
//! Three kinds of nothing are three variants of [`Value`]: zero is drawn, a missing value is a dotted gap,
//! a suppressed one is a hatched stub whose place and size depend on nothing hidden.

mod axis;
mod canvas;
mod dumbbell;
mod labels;
mod lettering;
mod lines;
mod model;
mod spark;
mod track;
mod trend;

pub use axis::{Axis, TickFormat};
pub use dumbbell::{Dumbbell, Reading, Reference, Row, Section};
pub use model::{Label, Period, Point, Series, Value};
pub use spark::Sparkline;
pub use track::{Tone, Track, TrackLabels};
pub use trend::{Forecast, Pace, Target, Trend};

use canvas::Canvas;

/// Any chart of the report card.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Are we getting there: one to four lines, pace and target.
    Trend(Box<Trend>),
    /// A line as a word, 120×28 units.
    Sparkline(Sparkline),
    /// Where between baseline and target, one bar.
    Track(Track),
    /// How far apart are groups, then and at the latest period.
    Dumbbell(Dumbbell),
}

impl From<Trend> for Chart {
    fn from(trend: Trend) -> Self {
        Chart::Trend(Box::new(trend))
    }
}

/// How wide a drawing is. One unit is one CSS pixel at the intended width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// 680 units: a figure on a desktop; class `w`.
    Wide,
    /// 300 units: a figure on a phone; class `n`.
    Narrow,
    /// 460 units, printed at 0.9 CSS pixel a unit: half to three quarters of a sheet; class `p`.
    Print,
}

impl Size {
    /// Width in units.
    pub fn width(self) -> u32 {
        match self {
            Size::Wide => 680,
            Size::Narrow => 300,
            Size::Print => 460,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Size::Wide => "w",
            Size::Narrow => "n",
            Size::Print => "p",
        }
    }
}

/// How assistive technology meets a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming<'a> {
    /// An image, named and described by elements of the page.
    By {
        /// Id of the element that holds the title.
        title: &'a str,
        /// Id of the element that holds the text alternative.
        description: &'a str,
    },
    /// `aria-hidden`: the same fact stands beside it as text.
    Decorative,
}

/// How a chart is to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawing<'a> {
    /// Which of the drawings of a figure; [`Sparkline`] and [`Track`] have one size and ignore it.
    pub size: Size,
    /// Its accessible name.
    pub naming: Naming<'a>,
    /// True where the page is read from right to left: bars and rows then start at the right. Time keeps
    /// running from left to right.
    pub right_to_left: bool,
}

/// Draws a chart as inline SVG for a page: classes only, no colour, no style, no id of its own.
///
/// The result is deterministic, well-formed as XML and as HTML, and takes its looks from
/// `themes/default/assets/charts.css`.
pub fn draw(chart: &Chart, drawing: &Drawing) -> String {
    let mirrored = drawing.right_to_left && !matches!(chart, Chart::Trend(_) | Chart::Sparkline(_));
    let (canvas, class) = scene(chart, drawing.size, mirrored);
    canvas.inline(class, drawing.naming)
}

/// The drawing itself, and the class of its `<svg>`.
fn scene(chart: &Chart, size: Size, mirrored: bool) -> (Canvas, &'static str) {
    let canvas = Canvas::new(size.width(), mirrored);
    match chart {
        Chart::Trend(it) => it.draw(&canvas, size),
        Chart::Sparkline(it) => {
            let canvas = Canvas::new(spark::WIDTH, false);
            it.draw(&canvas);
            return (canvas, "spark");
        }
        Chart::Track(it) => {
            let canvas = Canvas::new(it.width(), mirrored);
            it.draw(&canvas);
            return (canvas, "track");
        }
        Chart::Dumbbell(it) => it.draw(&canvas, size),
    }
    (canvas, size.class())
}
