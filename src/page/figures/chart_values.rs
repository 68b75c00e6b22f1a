//! Chart values: published cells as chart values. A hidden cell carries nothing into a drawing.

use super::notes::Notes;
use super::timeline::filled;
use crate::chart;
use crate::chart::Label;
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::say;
use crate::page::view::{Cell as TableCell, Shown};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::Standing;
use crate::report::{Absence, Band, Period, Population, Unit};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The longest note that stands in a drawing, in characters.
const NOTE_IN_DRAWING: usize = 28;

pub(crate) fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

pub(crate) fn place(period: Period) -> f64 {
    float(period.position())
}

/// A cell as a chart value.
pub(crate) fn chart_value(m: &IndicatorView<'_>, cell: &Cell) -> chart::Value {
    match cell {
        Cell::Shown { value, .. } => chart::Value::At(float(*value)),
        Cell::Band(band) => {
            let (low, high) = ends(m, *band);
            chart::Value::Between(float(low), float(high))
        }
        Cell::Absent(why) if why.is_suppressed() => chart::Value::Suppressed,
        Cell::Absent(_) => chart::Value::Missing,
    }
}

/// The ends of a range; an open end runs to the unit's bound.
pub(crate) fn ends(m: &IndicatorView<'_>, band: Band) -> (Decimal, Decimal) {
    let bounds = match &m.indicator.unit {
        Unit::Percent { .. } => (Decimal::ZERO, Some(Decimal::ONE_HUNDRED)),
        Unit::Score { bounds: Some((low, high)), .. } => (*low, Some(*high)),
        _ => (Decimal::ZERO, None),
    };
    let low = band.low.unwrap_or(bounds.0);
    (low, band.high.or(bounds.1).unwrap_or(low))
}

/// The printed form of a cell beside its mark; empty where nothing is shown.
pub(crate) fn chart_label(m: &IndicatorView<'_>, cell: &Cell, of: &Population) -> String {
    match cell {
        Cell::Shown { .. } | Cell::Band(_) => m.cell(cell, of),
        Cell::Absent(_) => String::new(),
    }
}

/// The points of a line, with the notes that its gaps and breaks need.
pub(crate) fn chart_points(
    m: &IndicatorView<'_>,
    points: &[PublishedPoint],
    of: &Population,
    notes: &mut Notes,
) -> Vec<chart::Point> {
    let mut out = Vec::with_capacity(points.len());
    let mut breaks = m.indicator.breaks.iter().peekable();
    for (i, point) in points.iter().enumerate() {
        let mut mark = None;
        while let Some(broken) = breaks.next_if(|b| b.before <= point.period) {
            mark = Some(notes.mark(break_note(m, broken)));
        }
        let begins = i == 0 || points[i - 1].cell != point.cell || point.note.is_some();
        let restated = restated_note(m, point).map(|note| Label::from(notes.mark(note)));
        let missing = point.cell.is_missing() && *of == Population::Everyone;
        // A gap of several years is named once, where it begins.
        let note = (missing && begins).then(|| {
            let mark = notes.mark(missing_note(m, &points[i..]));
            missing_label(m, point, &mark)
        });
        out.push(chart::Point {
            x: place(point.period),
            value: chart_value(m, &point.cell),
            label: chart_label(m, &point.cell, of),
            provisional: point.provisional,
            interval: None,
            note: note.or(restated),
            break_before: mark.filter(|_| i > 0),
        });
    }
    out
}

/// A sparkline of all years; none where fewer than two values are shown.
pub(crate) fn sparkline(m: &IndicatorView<'_>, of: &Population) -> Option<chart::Chart> {
    let points = filled(m.points(of));
    if points.iter().filter(|p| p.cell.value().is_some()).count() < 2 {
        return None;
    }
    let mut unused = Notes::default();
    let points = chart_points(m, &points, of, &mut unused);
    let bare = points.into_iter().map(|p| chart::Point {
        note: None,
        break_before: p.break_before.map(|_| String::new()),
        ..p
    });
    Some(chart::Chart::Sparkline(chart::Sparkline {
        points: bare.collect(),
        ..chart::Sparkline::default()
    }))
}

/// The note on a break, such as "New measure from 2021–22: a shorter test."
pub(crate) fn break_note(m: &IndicatorView<'_>, broken: &crate::report::Break) -> String {
    let since = m.period(broken.before);
    say!(m, "note-break", "since" = since, "note" = &broken.note)
}

/// The note on a value that an earlier card printed otherwise.
pub(crate) fn restated_note(m: &IndicatorView<'_>, point: &PublishedPoint) -> Option<String> {
    let restated = point.restated.as_ref()?;
    Some(say!(
        m,
        "note-restated",
        "period" = m.period(point.period),
        "then" = m.printed(restated.then),
        "card" = &restated.card,
        "known" = restated.reason.is_some(),
        "reason" = restated.reason.clone(),
    ))
}

/// The note on a gap that begins with the first of some points: the author's, or how long it is.
fn missing_note(m: &IndicatorView<'_>, points: &[PublishedPoint]) -> String {
    let first = &points[0];
    if let Some(note) = &first.note {
        let period = m.period(first.period);
        return say!(m, "note-missing", "period" = period, "note" = note.as_ref());
    }
    let alike = |p: &&PublishedPoint| p.cell == first.cell && p.note.is_none();
    let last = points.iter().take_while(alike).last().unwrap_or(first);
    say!(
        m,
        "note-missing-bare",
        "several" = last.period != first.period,
        "first" = m.period(first.period),
        "last" = m.period(last.period),
        "why" = why(first)
    )
}

/// The word for why a point has no number; that of nothing known where it has one.
fn why(point: &PublishedPoint) -> &'static str {
    match point.cell {
        Cell::Absent(why) => why.into_str(),
        _ => Absence::Missing.into_str(),
    }
}

fn missing_label(m: &IndicatorView<'_>, point: &PublishedPoint, mark: &str) -> chart::Label {
    let own = point.note.as_deref().map(|n| n.trim_end_matches('.'));
    let text = match own.filter(|note| note.chars().count() <= NOTE_IN_DRAWING) {
        Some(note) => note.to_owned(),
        None => {
            say!(m, "chart-missing", "period" = m.period(point.period), "why" = why(point))
        }
    };
    chart::Label::new(format!("{text} {mark}"), mark)
}

/// A published point as a cell of a table: a value, missing, or not shown, each unlike the others.
pub(crate) fn table_cell(
    m: &IndicatorView<'_>,
    point: Option<&PublishedPoint>,
    of: &Population,
    notes: &mut Notes,
) -> TableCell {
    let Some(point) = point else {
        return missing_cell(m);
    };
    match point.cell {
        Cell::Absent(why) => {
            let own = point.note.is_some().then(|| missing_note(m, std::slice::from_ref(point)));
            let told = !matches!(why, Absence::Privacy | Absence::Missing);
            let told = told.then(|| say!(m, "absent-told", "why" = why.into_str()));
            let marks = told.into_iter().chain(own).map(|note| notes.mark(note));
            let mut cell = absent_cell(m, why);
            let said = cell.note.into_iter().chain(marks).collect::<Vec<_>>().join("\u{a0}");
            cell.note = (!said.is_empty()).then_some(said);
            cell
        }
        Cell::Shown { .. } | Cell::Band(_) => {
            let text = m.cell(&point.cell, of);
            let mut said = Vec::new();
            if point.provisional {
                said.push(say!(m, "provisional-note"));
            }
            if matches!(point.cell, Cell::Shown { read_with_care: true, .. }) {
                said.push(say!(m, "care-note"));
            }
            said.extend(restated_note(m, point).map(|note| notes.mark(note)));
            if let Some(note) = &point.note {
                said.push(notes.mark(say!(
                    m,
                    "note-point",
                    "period" = m.period(point.period),
                    "note" = note.as_ref()
                )));
            }
            let note = (!said.is_empty()).then(|| said.join(" "));
            TableCell { note, ..TableCell::number(text) }
        }
    }
}

/// A cell for a value that nobody knows.
pub(crate) fn missing_cell(m: &IndicatorView<'_>) -> TableCell {
    absent_cell(m, Absence::Missing)
}

/// A cell without a number, and why: words alone where one is kept back, else a dash and the words.
pub(crate) fn absent_cell(m: &IndicatorView<'_>, why: Absence) -> TableCell {
    let note = (!why.is_suppressed()).then(|| m.absent(why));
    let text = m.cell(&Cell::Absent(why), &Population::Everyone);
    TableCell { text, note, state: Shown::absent(why), ..TableCell::default() }
}

pub(crate) fn axis_period(sheet: &Sheet<'_>, period: Period) -> chart::Period {
    let numbers = sheet.numbers();
    chart::Period {
        x: place(period),
        label: Label::new(numbers.period(period), numbers.period_short(period)),
    }
}

pub(crate) fn not_shown_label(sheet: &Sheet<'_>) -> Label {
    Label::new(say!(sheet, "not-shown"), say!(sheet, "not-shown-short"))
}

pub(crate) fn reading(
    m: &IndicatorView<'_>,
    point: Option<&PublishedPoint>,
    of: &Population,
) -> chart::Reading {
    match point {
        Some(point) => chart::Reading {
            value: chart_value(m, &point.cell),
            label: chart_label(m, &point.cell, of),
            interval: None,
        },
        None => chart::Reading::missing(),
    }
}

/// The printed change of a group, such as `+11`; empty where one end is not shown.
pub(crate) fn group_change(m: &IndicatorView<'_>, standing: &Standing) -> String {
    match standing.values() {
        Some((then, now)) => m.numbers().signed(now - then, (now - then).scale()),
        None => String::new(),
    }
}

/// A cell of something that is not shown.
pub(crate) fn hidden_cell(sheet: &Sheet<'_>) -> TableCell {
    TableCell { text: say!(sheet, "not-shown"), state: Shown::Hidden, ..TableCell::default() }
}
