//! Charts as values, and their drawing as small SVG. A chart is points, labels and roles: it knows no
//! report, no theme and no language. Every printed value arrives as text; only axis ticks are formatted here.
//!
//! ```text
//! Chart (data) ── draw(&Chart, &Drawing) ──────────→ inline <svg>, coloured by the page's stylesheet
//!             └── standalone(&Chart, &Caption, css) → a whole SVG file with title, notes and source
//! ```
//!
//! Three kinds of nothing are three variants of [`Value`]: zero is drawn, a missing value is a dotted gap,
//! a suppressed one is a hatched stub whose place and size depend on nothing hidden.

mod apart;
mod axis;
mod backend;
mod bars;
mod canvas;
mod class;
mod columns;
mod drawing;
mod dumbbell;
mod labels;
mod lettering;
mod lines;
mod map;
mod model;
mod panels;
mod rect;
mod slope;
mod small;
mod squares;
mod stack;
mod standalone;
mod svg;
mod trend;

pub use axis::{Axis, TickFormat};
pub use bars::{Bar, Bars};
pub use drawing::{Drawing, Naming, Size};
pub use dumbbell::{Dumbbell, Reference, Row, Section};
pub(crate) use lettering::{escaped, is_forbidden};
pub use map::{Lies, Map, MapPlace, Outlines, Position};
pub use model::{Label, Period, Point, Reading, Series, Value};
pub use panels::{Panel, SmallMultiples};
pub use slope::{Slope, SlopeLine};
pub use small::meter::Meter;
pub use small::spark::{Judged, Sparkline};
pub use small::strip::Strip;
pub use small::track::{Tone, Track};
pub use squares::{Square, Squares};
pub use stack::{Fill, Part, StackedBar};
pub use standalone::{Caption, standalone};
pub use trend::{Forecast, Pace, Target, Trend};

use canvas::Canvas;
use small::{meter, track};

/// Any chart of the report card.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Are we getting there: one to four lines, pace and target.
    Trend(Box<Trend>),
    /// A line as a word, 120×28 units.
    Sparkline(Sparkline),
    /// Where between baseline and target, one bar.
    Track(Track),
    /// Where one stands on a scale, a row of a table.
    Strip(Strip),
    /// How much of a whole, one short bar.
    Meter(Meter),
    /// How far apart are groups, then and at the latest period.
    Dumbbell(Dumbbell),
    /// How did each group move over the years, a panel each.
    SmallMultiples(SmallMultiples),
    /// Who rose and who fell between two years.
    Slope(Slope),
    /// How large, in rows.
    Bars(Bars),
    /// A whole in parts.
    StackedBar(StackedBar),
    /// Where on the ground, in classes.
    Map(Box<Map>),
    /// How large beside how large.
    Squares(Box<Squares>),
}

impl From<Trend> for Chart {
    fn from(trend: Trend) -> Self {
        Chart::Trend(Box::new(trend))
    }
}

impl From<Map> for Chart {
    fn from(map: Map) -> Self {
        Chart::Map(Box::new(map))
    }
}

impl From<Squares> for Chart {
    fn from(squares: Squares) -> Self {
        Chart::Squares(Box::new(squares))
    }
}

/// Draws a chart as inline SVG for a page: classes only, no colour, no style, no id of its own.
///
/// The result is deterministic, well-formed as XML and as HTML, and takes its looks from
/// `themes/default/assets/charts.css`.
pub fn draw(chart: &Chart, drawing: &Drawing) -> String {
    if let Chart::Strip(strip) = chart {
        return strip.inline(drawing);
    }
    if matches!(chart, Chart::Map(_)) && drawing.size == Size::Print {
        // Paper takes the wide one: a map is as heavy as all else on its page.
        return String::new();
    }
    let (canvas, class) = scene(chart, drawing.size, drawing.right_to_left);
    canvas.inline(class, drawing.naming)
}

/// The drawing itself, and the class of its `<svg>`.
fn scene(chart: &Chart, size: Size, right_to_left: bool) -> (Canvas, &'static str) {
    let (width, class) = match chart {
        Chart::Sparkline(it) => (it.width(), "spark"),
        Chart::Track(_) => (track::WIDTH, "track"),
        Chart::Meter(_) => (meter::WIDTH, "meter"),
        Chart::Map(_) if size != Size::Narrow => (map::WIDE, "w map"),
        _ => (size.width(), size.class()),
    };
    // Time runs from left to right in every language, and the east lies at the right.
    let is_fixed = matches!(
        chart,
        Chart::Trend(_)
            | Chart::Sparkline(_)
            | Chart::SmallMultiples(_)
            | Chart::Slope(_)
            | Chart::Map(_)
    );
    let canvas = Canvas::new(width, right_to_left && !is_fixed);
    match chart {
        Chart::Trend(it) => it.draw(&canvas, size),
        Chart::Sparkline(it) => it.draw(&canvas),
        Chart::Track(it) => it.draw(&canvas),
        Chart::Meter(it) => it.draw(&canvas),
        // Its words are those of the table that it is a row of: there is nothing to draw of it alone.
        Chart::Strip(_) => {}
        Chart::Dumbbell(it) => it.draw(&canvas, size),
        Chart::SmallMultiples(it) => it.draw(&canvas, size),
        Chart::Slope(it) => it.draw(&canvas, size),
        Chart::Bars(it) => it.draw(&canvas, size),
        Chart::StackedBar(it) => it.draw(&canvas),
        Chart::Map(it) => it.draw(&canvas, size),
        Chart::Squares(it) => it.draw(&canvas, size),
    }
    (canvas, class)
}

#[cfg(test)]
mod tests;
