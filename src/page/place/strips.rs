//! Strips: published points as rows on one scale.

use crate::chart::{Chart, Strip, Value};
use crate::disclosure::{Cell, PublishedPoint};
use crate::page::figures::chart_values::{chart_value, float};
use crate::page::figures::notes::Notes;
use crate::page::view::{Cell as TableCell, Shown, Small};
use crate::page::words::indicator::IndicatorView;
use crate::report::{Period, Population, Unit};
use crate::statistics::{Spread, reach, spread};
use rust_decimal::Decimal;

/// The least that a scale of percentages spans, in points: what looks far apart is.
const LEAST_SPAN: f64 = 40.0;

/// The point of a period.
pub(super) fn at(points: &[PublishedPoint], period: Option<Period>) -> Option<&PublishedPoint> {
    points.iter().find(|point| Some(point.period) == period)
}

/// A scale for some values and intervals.
pub(super) fn scale(m: &IndicatorView<'_>, ends: impl Iterator<Item = (f64, f64)>) -> (f64, f64) {
    let ends = ends.filter(|(low, high)| low.is_finite() && high.is_finite());
    let (low, high) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (a, b)| {
        (low.min(a.min(b)), high.max(a.max(b)))
    });
    if !low.is_finite() {
        return (0.0, 1.0);
    }
    match m.indicator.unit {
        Unit::Percent { .. } => {
            let wanting = (LEAST_SPAN - (high - low)).max(0.0) / 2.0;
            let from = (low - wanting).clamp(0.0, 100.0 - LEAST_SPAN);
            let to = (high + wanting).clamp(LEAST_SPAN, 100.0);
            ((from / 5.0).floor() * 5.0, (to / 5.0).ceil() * 5.0)
        }
        _ => {
            let room = ((high - low) / 10.0).max(high.abs() / 20.0).max(1e-6);
            (low - room, high + room)
        }
    }
}

/// The middle half of some values as a block, and each of them as a peg; none of too few of them.
pub(super) fn half(
    values: impl Iterator<Item = Decimal> + Clone,
    scale: (f64, f64),
    quiet: bool,
) -> Option<(Spread, Strip)> {
    let spread = spread(values.clone())?;
    let (low, high) = spread.middle;
    let pegs = values.map(float).collect();
    let block = Some((float(low), float(high)));
    Some((spread, Strip { pegs, block, quiet, ..Strip::empty(scale) }))
}

/// What the drawing of a cell touches; none of one that is not shown.
pub(super) fn ends(m: &IndicatorView<'_>, cell: &Cell) -> Option<(f64, f64)> {
    match chart_value(m, cell) {
        Value::At(at) => Some((at, at)),
        Value::Between(low, high) => Some((low, high)),
        Value::Missing | Value::Suppressed => None,
    }
}

/// Where chance alone could move a printed share, in display units.
pub(super) fn chance(m: &IndicatorView<'_>, cell: &Cell) -> Option<(f64, f64)> {
    let reach = reach(&m.indicator.unit, cell)?;
    Some((float(reach.low), float(reach.high)))
}

/// A strip with what there was and what there is.
pub(super) fn strip(
    m: &IndicatorView<'_>,
    scale: (f64, f64),
    then: Option<&PublishedPoint>,
    now: Option<&PublishedPoint>,
) -> Strip {
    let value = |point: Option<&PublishedPoint>| {
        point.map_or(Value::Missing, |point| chart_value(m, &point.cell))
    };
    // What is hidden stands at no place, and so does what it was.
    let now = value(now);
    let then = if now == Value::Suppressed { Value::Missing } else { value(then) };
    Strip { then, now, ..Strip::empty(scale) }
}

pub(super) fn small(id: String, strip: Strip) -> Small {
    Small { id, chart: Chart::Strip(strip) }
}

/// The number of a row, or a dash where there is none, and the words that go under the row's name.
pub(super) fn number(
    m: &IndicatorView<'_>,
    point: Option<&PublishedPoint>,
    notes: &mut Notes,
) -> (TableCell, Option<String>) {
    let Some(point) = point else {
        return (TableCell { state: Shown::Missing, ..TableCell::number("–") }, None);
    };
    match &point.cell {
        Cell::Absent(why) => {
            let dash = TableCell { state: Shown::absent(*why), ..TableCell::number("–") };
            (dash, Some(m.absent(*why)))
        }
        cell => {
            let text = m.cell(cell, &Population::Everyone);
            let care = matches!(cell, Cell::Shown { read_with_care: true, .. });
            let mark = point.note.as_ref().map(|note| notes.mark(note.to_string()));
            let cell = TableCell { note: mark, ..TableCell::number(text) };
            (cell, care.then(|| m.text("place-care", &[])))
        }
    }
}
