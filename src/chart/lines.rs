//! One series as marks: runs of known points, dotted bridges over missing ones, ranges, and stubs where a value
//! is not shown. Lines are split here, before plotters sees them: it would draw a NaN as zero.

use super::axis::Scale;
use super::backend::{Line, Marker};
use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::labels::Labels;
use super::model::{Point, Value};
use super::rect::Rect;
use super::svg::{Shape, Svg};
use plotters::coord::cartesian::Cartesian2d;
use plotters::prelude::DrawingArea;
use plotters_backend::BackendCoord;

/// A drawing area with a time scale and a value scale.
pub(super) type Plot = DrawingArea<Svg, Cartesian2d<Scale, Scale>>;

/// A plot between these corners, in tenths of a unit.
pub(super) fn plot(canvas: &Canvas, x: Scale, y: Scale, frame: Rect) -> Plot {
    let ranges = (frame.left..frame.right, frame.bottom..frame.top);
    canvas.area().apply_coord_spec(Cartesian2d::new(x, y, ranges))
}

/// A place in the measure of the data: x and value.
type Place = (f64, f64);

/// A series taken apart into what is drawn differently. Places are data, not pixels.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Pieces<'a> {
    /// Points that are joined by a line: neighbours with a number and no break between them.
    pub runs: Vec<Vec<Place>>,
    /// Where values are missing between two runs: from, to, and why.
    pub bridges: Vec<(Place, Place, Option<&'a Point>)>,
    /// Breaks in the series: from, to, and the mark of its note.
    pub breaks: Vec<(Place, Place, &'a str)>,
    /// Published bands: x, low, high, label.
    pub bands: Vec<(f64, f64, f64, &'a str)>,
    /// Where something is not shown.
    pub stubs: Vec<f64>,
}

/// Why the line was interrupted since the last number.
enum Since<'a> {
    Nothing,
    Missing(Option<&'a Point>),
    Cut,
}

/// Takes a series apart. A line is bridged over missing values only: over a value that is not shown, over a band
/// and over a break it is cut.
pub(super) fn pieces(points: &[Point]) -> Pieces<'_> {
    let mut out = Pieces::default();
    let mut since = Since::Cut;
    let mut last = None;
    for point in points.iter().filter(|p| p.x.is_finite()) {
        let Some(y) = point.value.number() else {
            since = interruption(point, since, &mut out);
            continue;
        };
        let here = (point.x, y);
        let broken = point.break_before.as_deref().zip(last);
        if let Some((note, from)) = broken {
            out.breaks.push((from, here, note));
        }
        match (since, last, out.runs.last_mut()) {
            (Since::Nothing, _, Some(run)) if broken.is_none() => run.push(here),
            (Since::Missing(why), Some(from), _) if broken.is_none() => {
                out.bridges.push((from, here, why));
                out.runs.push(vec![here]);
            }
            _ => out.runs.push(vec![here]),
        }
        (since, last) = (Since::Nothing, Some(here));
    }
    out
}

/// Notes a point without a number, and says what it does to the line.
fn interruption<'a>(point: &'a Point, since: Since<'a>, out: &mut Pieces<'a>) -> Since<'a> {
    match (point.value, point.value.ends()) {
        (Value::Suppressed, _) => out.stubs.push(point.x),
        (_, Some((low, high))) => out.bands.push((point.x, low, high, &point.label)),
        (_, None) => {
            let why = point.note.is_some().then_some(point);
            return match since {
                Since::Cut => Since::Cut,
                Since::Missing(before) => Since::Missing(before.or(why)),
                Since::Nothing => Since::Missing(why),
            };
        }
    }
    Since::Cut
}

/// Draws lines, bridges, bands and lone points of a series, and tells the labels where they run.
pub(super) fn draw(canvas: &Canvas, plot: &Plot, pieces: &Pieces, ink: Ink, labels: &mut Labels) {
    for &(from, to, _) in &pieces.bridges {
        line(plot, vec![from, to], Class(Kind::Bridge, ink));
        labels.avoid(plot.map_coordinate(&from), plot.map_coordinate(&to));
    }
    for run in &pieces.runs {
        if let [only] = run.as_slice() {
            dot(plot, *only, 25, Class(Kind::Dot, ink));
            let (x, y) = plot.map_coordinate(only);
            labels.take(Rect { left: x - 25, top: y - 25, right: x + 25, bottom: y + 25 });
            continue;
        }
        line(plot, run.clone(), Class(Kind::Line, ink));
        for pair in run.windows(2) {
            labels.avoid(plot.map_coordinate(&pair[0]), plot.map_coordinate(&pair[1]));
        }
    }
    for &(x, low, high, label) in &pieces.bands {
        let (low, high) = (plot.map_coordinate(&(x, low)), plot.map_coordinate(&(x, high)));
        labels.take(band(canvas, low, high, ink, label));
    }
}

/// A published band: a bar from its low to its high end, at least as tall as it is wide.
fn band(canvas: &Canvas, low: BackendCoord, high: BackendCoord, ink: Ink, label: &str) -> Rect {
    let short = (50 - (low.1 - high.1)).max(0) / 2;
    let (left, right) = (low.0 - 25, low.0 + 25);
    let bar = Rect { left, top: high.1 - short, right, bottom: low.1 + short };
    canvas.svg().rect((bar.left, bar.top), (bar.right, bar.bottom), Class(Kind::Band, ink), label);
    bar
}

/// A line through points that all have a number.
pub(super) fn line(plot: &Plot, points: Vec<(f64, f64)>, class: Class) {
    debug_assert!(points.iter().all(|p| p.0.is_finite() && p.1.is_finite()));
    plot.draw(&Line { points, class }).unwrap_or_else(|never| unreachable!("{never}"));
}

/// A round marker.
pub(super) fn dot(plot: &Plot, center: (f64, f64), radius: i32, class: Class) {
    mark(plot, Marker { center, shape: Shape::Circle, radius, class });
}

/// A marker.
pub(super) fn mark(plot: &Plot, marker: Marker) {
    plot.draw(&marker).unwrap_or_else(|never| unreachable!("{never}"));
}
