//! Lists: one measure of many places, a line each, under the place that they lie in.

use super::strips::{chance, ends, number, scale, small, strip};
use super::words::link;
use crate::chart::Strip;
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::say;
use crate::page::figures::chart_values::float;
use crate::page::figures::notes::Notes;
use crate::page::view::{Cell as TableCell, StripRow};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{Period, PlaceId};
use crate::statistics::Moved;
use std::collections::BTreeMap;

/// A place with what was and what is measured there.
pub(super) struct Listed<'a> {
    pub id: PlaceId,
    pub m: IndicatorView<'a>,
    pub then: Option<&'a PublishedPoint>,
    pub now: Option<&'a PublishedPoint>,
}

/// The places of some that a measure has a series of, each with its first and its latest value that may be
/// compared.
pub(super) fn listed<'a>(
    sheet: &Sheet<'a>,
    m: IndicatorView<'a>,
    places: &[PlaceId],
) -> Vec<Listed<'a>> {
    let there = places.iter().filter_map(|id| Some((*id, sheet.indicator_at(m.id, *id)?)));
    let listed = there.map(|(id, m)| {
        let now = m.latest();
        let from = m.comparable_from();
        let is_before = |point: &&PublishedPoint| {
            from.is_none_or(|from| point.period >= from)
                && now.is_some_and(|now| point.period < now.period)
        };
        let then = m.everyone().iter().filter(is_before).find(|p| !p.cell.is_missing());
        Listed { id, m, then, now }
    });
    listed.collect()
}

/// A scale for all of them, with the whole.
pub(super) fn scale_of(
    m: &IndicatorView<'_>,
    listed: &[Listed],
    whole: Option<f64>,
    intervals: bool,
) -> (f64, f64) {
    let ends = listed.iter().flat_map(|it| {
        let points = [it.then, it.now].into_iter().flatten();
        points.filter_map(move |point| ends(&it.m, &point.cell))
    });
    let around = listed.iter().filter(|_| intervals).filter_map(|it| chance(&it.m, &it.now?.cell));
    scale(m, ends.chain(around).chain(whole.map(|it| (it, it))))
}

/// Some of them under what they lie in, in the order of the site, by name within.
pub(super) fn by_parent<'l, 'a>(
    sheet: &Sheet<'_>,
    listed: &'l [Listed<'a>],
) -> Vec<(Option<PlaceId>, Vec<&'l Listed<'a>>)> {
    let mut by_parent: BTreeMap<Option<PlaceId>, Vec<&Listed>> = BTreeMap::new();
    for it in listed {
        by_parent.entry(sheet.card.places.get(it.id).within).or_default().push(it);
    }
    for places in by_parent.values_mut() {
        places.sort_by_cached_key(|it| sheet.card.places.get(it.id).by_name());
    }
    by_parent.into_iter().collect()
}

/// The row of a place: from then to now, and how far.
pub(super) fn row(
    sheet: &Sheet<'_>,
    it: &Listed,
    scale: (f64, f64),
    whole: Option<f64>,
    latest: Option<Period>,
    notes: &mut Notes,
) -> StripRow {
    let (value, mut note) = dated(it, it.now, latest, notes);
    let value = TableCell { strong: true, ..value };
    let change = TableCell { strong: is_told(it), ..TableCell::text(change(sheet, it)) };
    let provisional = it.now.is_some_and(|now| now.provisional);
    note = note.or_else(|| provisional.then(|| it.m.text("provisional-note", &[])));
    let drawn = strip(&it.m, scale, it.then, it.now);
    StripRow {
        number: None,
        head: link(sheet, it.id),
        note,
        strip: Some(small(id_of(it), Strip { whole, ..drawn })),
        cells: vec![value, change],
    }
}

/// The number of a row under the head of a period; one of another period says so.
fn dated(
    it: &Listed,
    point: Option<&PublishedPoint>,
    head: Option<Period>,
    notes: &mut Notes,
) -> (TableCell, Option<String>) {
    let (cell, note) = number(&it.m, point, notes);
    let other =
        point.filter(|point| Some(point.period) != head && !matches!(point.cell, Cell::Absent(_)));
    let said = other.map(|point| it.m.period(point.period)).into_iter().chain(cell.note.clone());
    let said = said.collect::<Vec<_>>().join(" ");
    (TableCell { note: (!said.is_empty()).then_some(said), ..cell }, note)
}

/// A place's row with the interval of its value, in colour where that leaves the whole.
pub(super) fn row_by_chance(
    sheet: &Sheet<'_>,
    it: &Listed,
    scale: (f64, f64),
    [whole, around]: [Option<f64>; 2],
    edges: &[f64],
    heads: [Option<Period>; 2],
    notes: &mut Notes,
) -> StripRow {
    let (then, _) = dated(it, it.then, heads[0], notes);
    let (now, note) = dated(it, it.now, heads[1], notes);
    let interval = it.now.and_then(|now| chance(&it.m, &now.cell));
    let apart = side(it, whole).is_some();
    let strips = Strip {
        interval,
        apart,
        quiet: !apart,
        whole,
        around,
        edges: edges.to_vec(),
        ..strip(&it.m, scale, None, it.now)
    };
    StripRow {
        number: None,
        head: link(sheet, it.id),
        note,
        strip: Some(small(id_of(it), strips)),
        cells: vec![then, TableCell { strong: true, ..now }],
    }
}

/// Whether a place lies above the whole (`true`) or below it by more than chance; none where it does not, or
/// where nobody can tell.
pub(super) fn side(it: &Listed, whole: Option<f64>) -> Option<bool> {
    let (low, high) = chance(&it.m, &it.now?.cell)?;
    let whole = whole?;
    match (whole < low, whole > high) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

fn id_of(it: &Listed) -> String {
    format!("{}-p{}", it.m.indicator.slug, it.id.0)
}

/// Whether its value moved by more than chance, or from one range to another.
fn is_told(it: &Listed) -> bool {
    match it.m.finding.movement {
        Some(moved) => moved != Moved::Same,
        None => matches!(ranges(it), Some("higher" | "lower")),
    }
}

/// How two ranges of a place, or a range and a number, lie beside one another.
fn ranges(it: &Listed) -> Option<&'static str> {
    let (then, now) = (it.then?, it.now?);
    let is_range = |point: &PublishedPoint| matches!(point.cell, Cell::Band(_));
    if !is_range(then) && !is_range(now) {
        return None;
    }
    let (then, now) = (ends(&it.m, &then.cell)?, ends(&it.m, &now.cell)?);
    Some(match () {
        () if then == now => "same",
        () if now.0 > then.1 => "higher",
        () if now.1 < then.0 => "lower",
        () => "overlap",
    })
}

/// "Up 9", "Higher range", "One year only".
fn change(sheet: &Sheet<'_>, it: &Listed) -> String {
    let Some(now) = it.now.filter(|now| !now.cell.is_suppressed()) else { return String::new() };
    let values = it.then.and_then(|then| then.cell.value()).zip(now.cell.value());
    // What is not shown of the year before is no year less.
    let known = it.m.everyone().iter().filter(|point| !point.cell.is_missing());
    let (alone, is_new) = (known.count() == 1, it.then.is_none() && it.m.is_newly_measured());
    let (is, by) = match (values, ranges(it)) {
        (Some((then, now)), _) => {
            let by = now - then;
            let is = match by.cmp(&rust_decimal::Decimal::ZERO) {
                std::cmp::Ordering::Greater => "up",
                std::cmp::Ordering::Less => "down",
                std::cmp::Ordering::Equal => "level",
            };
            (is, it.m.numbers().decimal(by.abs(), by.normalize().scale()))
        }
        (None, Some(range)) => (range, String::new()),
        _ if alone => ("once", String::new()),
        _ if is_new => ("new", String::new()),
        _ => ("", String::new()),
    };
    say!(sheet, "place-change", "is" = is, "by" = by)
}

/// The value of a whole as a place on a scale.
pub(super) fn whole_of(point: Option<&PublishedPoint>) -> Option<f64> {
    Some(float(point?.cell.value()?))
}
