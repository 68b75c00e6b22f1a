//! Table: few places in rows under the stations of the line, each with all its measures: a child's life in that
//! place, read across.

use super::words::{kind_first, link, point_at, printed, title};
use crate::chart::{Chart, Sparkline};
use crate::language::say;
use crate::page::figures::chart_values::{float, sparkline};
use crate::page::route::Route;
use crate::page::view::{Link, PlaceCell, PlaceColumn, PlaceRow, PlaceTable, Shown, Small};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::status::{amount, lead};
use crate::report::{PlaceId, PlaceKind, Population};
use rust_decimal::Decimal;

/// The most measures in columns.
pub(super) const MOST_COLUMNS: usize = 4;

pub(super) fn place_table(
    sheet: &Sheet<'_>,
    of: PlaceKind,
    places: &[PlaceId],
    measures: &[IndicatorView],
) -> PlaceTable {
    let scales: Vec<(f64, f64)> = measures.iter().map(|m| scale_of(sheet, m, places)).collect();
    let of_each = || measures.iter().zip(scales.iter().copied());
    let community = PlaceRow {
        place: sheet.link(sheet.card.community.name.clone(), Route::Home),
        note: say!(sheet, "places-whole"),
        role: "whole",
        cells: of_each().map(|(m, scale)| cell(sheet, m, true, scale)).collect(),
    };
    let mut rows = vec![community];
    rows.extend(beside(sheet, measures));
    rows.extend(places.iter().map(|id| {
        let people = sheet.card.places.get(*id).population.map(|count| {
            let all = sheet.numbers().whole(count as usize);
            say!(sheet, "place-population", "count" = count as usize, "all" = all)
        });
        let there = |(m, scale): (&IndicatorView, _)| match sheet.indicator_at(m.id, *id) {
            Some(there) => cell(sheet, &there, false, scale),
            None => nothing(sheet, m),
        };
        PlaceRow {
            place: link(sheet, *id),
            note: people.unwrap_or_default(),
            role: "part",
            cells: of_each().map(there).collect(),
        }
    }));
    rows.extend(apart(sheet, places, measures));
    PlaceTable {
        caption: say!(sheet, "places-caption", "kind" = kind_first(sheet, of, 2)),
        columns: measures.iter().map(|m| column(sheet, m)).collect(),
        rows,
    }
}

/// Least and greatest value of a measure in the community and in its places.
fn scale_of(sheet: &Sheet<'_>, m: &IndicatorView<'_>, places: &[PlaceId]) -> (f64, f64) {
    let there = places.iter().filter_map(|id| sheet.indicator_at(m.id, *id));
    let points = [*m].into_iter().chain(there).flat_map(|m| m.everyone());
    let values = points.filter_map(|point| point.cell.value()).map(float);
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(it), high.max(it)))
}

fn column(sheet: &Sheet<'_>, m: &IndicatorView<'_>) -> PlaceColumn {
    let outcome = sheet.outcome_of(m.indicator.outcome);
    let age = m.indicator.age.or(outcome.age);
    PlaceColumn {
        status: lead(m),
        age: age.map_or_else(String::new, |age| say!(sheet, "card-age", "age" = age.to_string())),
        title: sheet.link(m.indicator.short.clone(), Route::Indicator(m.id)),
    }
}

/// A measure at a place: the latest value, the verdict, the change, and all years.
fn cell(sheet: &Sheet<'_>, m: &IndicatorView<'_>, whole: bool, scale: (f64, f64)) -> PlaceCell {
    let amount = amount(m);
    let text = m.change().map(|(_, change)| {
        let moved = m.moved(change, &Population::Everyone);
        say!(sheet, "places-moved", "moved" = moved, "difference" = m.difference(change.abs()))
    });
    let id = format!("{}-{}", m.indicator.slug, m.at.0);
    let line = |m: &IndicatorView| match sparkline(m, &Population::Everyone) {
        Some(Chart::Sparkline(line)) => Some(line),
        _ => None,
    };
    // Behind a place's line stands the community's, on one scale for the whole column.
    let behind = line(&sheet.indicator(m.id)).filter(|_| !whole).unwrap_or_default().points;
    let spark = line(m).map(|own| Sparkline { behind, scale: Some(scale), square: true, ..own });
    PlaceCell {
        measure: m.indicator.short.clone(),
        value: amount.text,
        state: amount.shown,
        status: m.word().is_some().then(|| lead(m)),
        text: text.unwrap_or_default(),
        spark: spark.map(|line| Small { id, chart: Chart::Sparkline(line) }),
    }
}

fn nothing(sheet: &Sheet<'_>, m: &IndicatorView<'_>) -> PlaceCell {
    PlaceCell {
        measure: m.indicator.short.clone(),
        value: say!(sheet, "place-no-data"),
        state: Shown::Missing,
        ..PlaceCell::default()
    }
}

/// What the community is held against, where it is for any of the measures.
fn beside(sheet: &Sheet<'_>, measures: &[IndicatorView]) -> Option<PlaceRow> {
    let place = measures.iter().find_map(|m| m.indicator.comparison)?;
    let cell = |m: &IndicatorView| {
        let now = m.latest().map(|now| now.period);
        let point = point_at(m, place, now).filter(|point| point.cell.value().is_some());
        match point {
            Some(point) => PlaceCell {
                measure: m.indicator.short.clone(),
                value: printed(sheet, m, place, &point.cell),
                ..PlaceCell::default()
            },
            None => nothing(sheet, m),
        }
    };
    Some(PlaceRow {
        place: Link::plain(title(sheet, place).to_owned()),
        note: String::new(),
        role: "other",
        cells: measures.iter().map(cell).collect(),
    })
}

/// How far the places are apart, now and then; none of fewer than two.
fn apart(sheet: &Sheet<'_>, places: &[PlaceId], measures: &[IndicatorView]) -> Option<PlaceRow> {
    if places.len() < 2 {
        return None;
    }
    let cell = |m: &IndicatorView| {
        let ends = |start: bool| {
            let there = places.iter().filter_map(|id| sheet.indicator_at(m.id, *id));
            let values = there.filter_map(|it| {
                let value = if start { it.finding.baseline } else { it.finding.latest }?;
                Some((value.value, it.at, value.period))
            });
            let values: Vec<(Decimal, PlaceId, _)> = values.collect();
            let period = values.iter().map(|it| it.2).max()?;
            let same = || values.iter().filter(|it| it.2 == period);
            let low = same().min_by_key(|it| it.0)?;
            let high = same().max_by_key(|it| it.0)?;
            (same().count() == places.len()).then_some((*low, *high))
        };
        let Some((low, high)) = ends(false) else { return nothing(sheet, m) };
        let local = sheet.indicator_at(m.id, low.1).unwrap_or(*m);
        let far = |low: Decimal, high: Decimal| {
            let apart = high - low;
            m.numbers().difference(&local.indicator.unit, apart, apart.normalize().scale())
        };
        let then = ends(true);
        PlaceCell {
            measure: m.indicator.short.clone(),
            value: far(low.0, high.0),
            text: say!(
                sheet,
                "places-apart-ends",
                "highest" = title(sheet, high.1),
                "high" = local.value(high.0),
                "lowest" = title(sheet, low.1),
                "low" = local.value(low.0),
                "known" = then.is_some(),
                "start" = then.map(|(low, _)| m.period(low.2)),
                "then" = then.map(|(low, high)| far(low.0, high.0))
            ),
            ..PlaceCell::default()
        }
    };
    Some(PlaceRow {
        place: Link::plain(say!(sheet, "places-apart")),
        note: String::new(),
        role: "apart",
        cells: measures.iter().map(cell).collect(),
    })
}
