//! By place: one measure in all its places: dots with their intervals on one scale, by name and never by rank,
//! and how far apart they are, then and now.

use super::all::kinds;
use super::lists::{Listed, by_parent, listed, row_by_chance, scale_of, side, whole_of};
use super::map::{Mapped, map};
use super::strips;
use super::words::{kind, kind_first, link, places_of, point_at, printed, section_id, title};
use crate::chart::Strip;
use crate::disclosure::Cell;
use crate::language::say;
use crate::page::figures::chart_values::float;
use crate::page::figures::notes::Notes;
use crate::page::route::Route;
use crate::page::view::{
    Aside, ByPlace, Cell as TableCell, Link, SpreadRow, SpreadView, StripRow, StripTable,
};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{Period, PlaceId, PlaceKind, round};
use crate::statistics::{Spread, spread};
use rust_decimal::Decimal;

/// The most places that an indicator's page lists; more stand on the page of all places.
const MOST_LISTED: usize = 400;

/// A part for each kind of places that the measure is known of.
pub(crate) fn by_place(sheet: &Sheet<'_>, m: IndicatorView) -> Vec<ByPlace> {
    let of = kinds(sheet).into_iter().filter_map(|(kind, places)| of_kind(sheet, m, kind, &places));
    of.collect()
}

fn of_kind(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    of: PlaceKind,
    places: &[PlaceId],
) -> Option<ByPlace> {
    let listed = listed(sheet, m, places);
    let now = listed.iter().filter_map(|it| Some(it.now?.period)).max()?;
    let then = listed.iter().filter_map(|it| Some(it.then?.period)).min();
    let id = format!("places-{}", of.into_str());
    let count = places_of(sheet, of, listed.len());
    let too_many = listed.len() > MOST_LISTED;
    let whole = point_at(&m, PlaceId::COMMUNITY, Some(now));
    let at = whole_of(whole);
    let all = Link {
        text: say!(sheet, "by-place-all", "places" = &count),
        href: Some(format!("{}#{}", sheet.href(Route::Places), section_id(of))),
    };
    let mut notes = Notes::default();
    let mapped = if too_many { Mapped::Unknown } else { map(sheet, m, &listed, of, now) };
    let (map, edges, is_unsure) = match mapped {
        Mapped::Drawn(figure, edges) => (Some(*figure), edges, false),
        mapped => (None, Vec::new(), matches!(mapped, Mapped::Unsure)),
    };
    let table = (!too_many).then(|| StripTable {
        id: id.clone(),
        caption: finding(sheet, &listed, at, of),
        key: say!(
            sheet,
            "by-place-key",
            "measure" = &m.indicator.title,
            "now" = m.period(now),
            "marks" = marks(sheet, &listed, at.is_some(), map.is_some())
        ),
        what: kind_first(sheet, of, 1),
        over: whole
            .filter(|_| at.is_some())
            .map(|point| {
                let value = printed(sheet, &m, PlaceId::COMMUNITY, &point.cell);
                let name = &sheet.card.community.name;
                say!(sheet, "line-end", "name" = name, "value" = value)
            })
            .into_iter()
            .collect(),
        heads: [then, Some(now)].map(|p| p.map_or_else(String::new, |p| m.period(p))).into(),
        rows: rows(sheet, m, &listed, (at, &edges), (then, now), &mut notes),
    });
    Some(ByPlace {
        heading: heading(sheet, &listed, of, now),
        all,
        map,
        table,
        notes: notes.lines(),
        asides: asides(sheet, &listed, at, (of, is_unsure)),
        spread: spreads(sheet, &listed, &id, of, (then, now)),
    })
}

/// "By place: from 36% to 79% in 26 neighborhoods".
fn heading(sheet: &Sheet<'_>, listed: &[Listed], of: PlaceKind, now: Period) -> String {
    let values = listed.iter().filter_map(|it| {
        let point = it.now.filter(|point| point.period == now)?;
        Some((point.cell.value()?, it))
    });
    let mut values: Vec<(Decimal, &Listed)> = values.collect();
    values.sort_by_key(|it| it.0);
    let ends = values.first().zip(values.last()).filter(|_| values.len() > 1);
    let told = |end: &(Decimal, &Listed)| end.1.m.value(end.0);
    say!(
        sheet,
        "by-place",
        "known" = ends.is_some(),
        "low" = ends.map(|(low, _)| told(low)),
        "high" = ends.map(|(_, high)| told(high)),
        "places" = places_of(sheet, of, if values.len() > 1 { values.len() } else { listed.len() })
    )
}

/// What the marks in the rows are, of those that there are.
fn marks(sheet: &Sheet<'_>, listed: &[Listed], whole: bool, mapped: bool) -> String {
    let any = |is: &dyn Fn(&Listed, &Cell) -> bool| {
        listed.iter().any(|it| it.now.is_some_and(|now| is(it, &now.cell)))
    };
    let has_interval = any(&|it, cell| strips::chance(&it.m, cell).is_some());
    let around = |it: &Listed| sheet.card.places.get(it.id).within;
    let has_around = listed.iter().filter_map(around).any(|id| id != PlaceId::COMMUNITY);
    let place = &sheet.card.community.name;
    let told = [
        (has_interval, say!(sheet, "by-place-interval", "whole" = whole, "place" = place)),
        (!has_interval && any(&|_, cell| cell.value().is_some()), say!(sheet, "by-place-dot")),
        (any(&|_, cell| matches!(cell, Cell::Band(_))), say!(sheet, "by-place-range")),
        (has_around, say!(sheet, "by-place-around")),
        (mapped, say!(sheet, "by-place-classes")),
    ];
    let told = told.into_iter().filter(|(is, _)| *is).map(|(_, text)| text);
    let joined =
        told.reduce(|marks, next| say!(sheet, "by-place-marks", "marks" = marks, "next" = next));
    joined.unwrap_or_default()
}

/// How many lie above the whole and below it by more than chance.
fn finding(sheet: &Sheet<'_>, listed: &[Listed], whole: Option<f64>, of: PlaceKind) -> String {
    let above = listed.iter().filter(|it| side(it, whole) == Some(true)).count();
    let below = listed.iter().filter(|it| side(it, whole) == Some(false)).count();
    let can =
        listed.iter().any(|it| it.now.is_some_and(|p| strips::chance(&it.m, &p.cell).is_some()));
    say!(
        sheet,
        "by-place-finding",
        "known" = whole.is_some() && can,
        "above" = above,
        "higher" = sheet.language.number_word_first(above),
        "below" = below,
        "lower" = sheet.language.number_word(below),
        "kind" = kind(sheet, of, if above > 0 { above } else { below }),
        "whole" = &sheet.card.community.name
    )
}

fn rows(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    listed: &[Listed],
    (whole, edges): (Option<f64>, &[f64]),
    (then, now): (Option<Period>, Period),
    notes: &mut Notes,
) -> Vec<StripRow> {
    let scale = scale_of(&m, listed, whole, true);
    let (mut rows, mut number) = (Vec::with_capacity(listed.len()), 0);
    for (parent, places) in by_parent(sheet, listed) {
        let around = parent.filter(|id| *id != PlaceId::COMMUNITY);
        let point = around.and_then(|id| point_at(&m, id, Some(now)));
        if let Some(id) = around {
            let value = point.map(|point| printed(sheet, &m, id, &point.cell));
            let cells = value.map(|value| {
                let bold = TableCell { strong: true, ..TableCell::number(value) };
                vec![TableCell::number(""), bold]
            });
            rows.push(StripRow {
                head: link(sheet, id),
                cells: cells.unwrap_or_default(),
                ..StripRow::default()
            });
        }
        let (lines, heads) = ([whole, whole_of(point)], [then, Some(now)]);
        let of = places.into_iter();
        rows.extend(of.map(|it| {
            number += 1;
            StripRow {
                number: (!edges.is_empty()).then(|| sheet.numbers().whole(number)),
                ..row_by_chance(sheet, it, scale, lines, edges, heads, notes)
            }
        }));
    }
    rows
}

fn asides(
    sheet: &Sheet<'_>,
    listed: &[Listed],
    whole: Option<f64>,
    (of, is_unsure): (PlaceKind, bool),
) -> Vec<Aside> {
    let known = listed.iter().filter(|it| {
        whole.is_some() && it.now.is_some_and(|p| strips::chance(&it.m, &p.cell).is_some())
    });
    let known = known.count();
    let mut asides = Vec::new();
    if known > 0 {
        // Of as many that do not differ at all, chance sets one in twenty apart.
        let by_chance = (known + 10) / 20;
        asides.push(Aside {
            big: None,
            finding: Some(say!(sheet, "place-chance-heading")),
            text: say!(
                sheet,
                "by-place-chance",
                "whole" = &sheet.card.community.name,
                "places" = places_of(sheet, of, known),
                "count" = by_chance,
                "words" = sheet.language.number_word(by_chance)
            ),
        });
    }
    if is_unsure {
        asides.push(Aside {
            big: None,
            finding: Some(say!(sheet, "map-none-heading")),
            text: say!(sheet, "map-none", "kind" = kind(sheet, of, 2)),
        });
    }
    let few = listed.iter().filter(|it| {
        matches!(it.now.map(|now| now.cell), Some(Cell::Shown { read_with_care: true, .. }))
    });
    let few: Vec<String> = few.map(|it| title(sheet, it.id).to_owned()).collect();
    if !few.is_empty() {
        let many = few.len() > 3;
        asides.push(Aside {
            big: None,
            finding: Some(say!(sheet, "by-place-care-heading")),
            text: say!(
                sheet,
                "by-place-care",
                "many" = many,
                "places" =
                    if many { places_of(sheet, of, few.len()) } else { sheet.language.list(&few) }
            ),
        });
    }
    asides
}

/// The middle half of the places, then and now, on one scale.
fn spreads(
    sheet: &Sheet<'_>,
    listed: &[Listed],
    id: &str,
    of: PlaceKind,
    (then, now): (Option<Period>, Period),
) -> Option<SpreadView> {
    let first = &listed.first()?.m;
    let values = |period: Period| -> Vec<Decimal> {
        let at = |it: &Listed| strips::at(it.m.everyone(), Some(period))?.cell.value();
        listed.iter().filter_map(at).collect()
    };
    let periods = then.into_iter().chain([now]);
    let known: Vec<(Period, Vec<Decimal>)> = periods.map(|p| (p, values(p))).collect();
    let spread_now = spread(values(now))?;
    let ends = known.iter().flat_map(|(_, values)| values).map(|it| (float(*it), float(*it)));
    let scale = strips::scale(first, ends);
    let row = |(period, values): &(Period, Vec<Decimal>)| {
        let id = format!("{id}-spread-{}", if *period == now { "now" } else { "then" });
        spread_row(sheet, first, (*period, values), scale, (id, *period != now))
    };
    let rows: Vec<SpreadRow> = known.iter().filter_map(row).collect();
    let width = |spread: Spread| {
        let apart = round(spread.middle.1 - spread.middle.0, 0);
        first.numbers().difference(&first.indicator.unit, apart, 0)
    };
    let spread_then = then.and_then(|then| spread(values(then)));
    Some(SpreadView {
        heading: say!(
            sheet,
            "by-place-spread",
            "kind" = kind(sheet, of, 2),
            "now" = width(spread_now),
            "known" = spread_then.is_some(),
            "then" = spread_then.map(width),
            "start" = then.map(|then| first.period(then))
        ),
        rows,
        text: say!(
            sheet,
            "by-place-ends",
            "kind" = kind(sheet, of, 1),
            "low" = first.value(spread_now.lowest),
            "high" = first.value(spread_now.highest)
        ),
    })
}

/// The middle half of some values of a period, in words and as a strip with a peg for each.
fn spread_row(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    (period, values): (Period, &[Decimal]),
    scale: (f64, f64),
    (id, quiet): (String, bool),
) -> Option<SpreadRow> {
    let (half, strip) = strips::half(values.iter().copied(), scale, quiet)?;
    let whole = point_at(&sheet.indicator(m.id), PlaceId::COMMUNITY, Some(period));
    let pegs = Strip { whole: whole_of(whole), ..strip };
    let told = |value| m.value(round(value, 0));
    let text = say!(
        sheet,
        "by-place-half",
        "period" = m.period(period),
        "low" = told(half.middle.0),
        "high" = told(half.middle.1)
    );
    Some(SpreadRow { text, strip: strips::small(id, pegs) })
}
