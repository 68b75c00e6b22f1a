//! Map: where the places of a kind lie, in classes, where their boundaries or points are known.

use super::lists::{Listed, by_parent};
use super::words::{kind, places_of, point_at, printed, title};
use crate::chart::{self, Chart, Lies, MapPlace, Outlines, Position, Standing};
use crate::disclosure::Cell;
use crate::language::say;
use crate::page::figures::chart_values::{self, float};
use crate::page::figures::notes::Notes;
use crate::page::figures::parts::{Draft, figure};
use crate::page::view::Figure;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{Period, PlaceId, PlaceKind};
use crate::statistics::{Uncertain, Unparted, classes, reach};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Most places whose numbers a line names.
const MOST_NAMED: usize = 12;

/// What a map of some places comes to.
pub(super) enum Mapped {
    /// Nobody knows where most of them lie, or there is nothing to tell apart.
    Unknown,
    /// They cannot be parted so that most are surely in their class.
    Unsure,
    /// The map, and the edges of its classes.
    Drawn(Box<Figure>, Vec<f64>),
}

/// A place to be drawn, in the order of the table beside the map.
struct Placed<'l, 'a> {
    it: &'l Listed<'a>,
    lies: Where<'l>,
    /// What is shown of it at the period of the map.
    cell: Option<&'a Cell>,
    known: Option<Uncertain>,
}

/// Where a place lies.
#[derive(Clone, Copy)]
enum Where<'l> {
    Area(&'l [Vec<Position>]),
    Point(Position),
    Nowhere,
}

/// A map of a measure's places of a kind, at a period.
pub(super) fn map(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    listed: &[Listed],
    of: PlaceKind,
    now: Period,
) -> Mapped {
    let all: Vec<Placed> = by_parent(sheet, listed)
        .into_iter()
        .flat_map(|(_, places)| places)
        .map(|it| placed(sheet, it, now))
        .collect();
    let drawn = all.iter().filter(|it| !matches!(it.lies, Where::Nowhere)).count();
    if 3 * drawn < 2 * all.len() {
        return Mapped::Unknown;
    }
    let known: Vec<Uncertain> = all.iter().filter_map(|it| it.known).collect();
    let edges = match classes(&known) {
        Ok(edges) => edges,
        Err(Unparted::Unsure) => return Mapped::Unsure,
        Err(Unparted::Alike) => return Mapped::Unknown,
    };
    // As places print their values, which may be coarser than the whole's.
    let first = &all[0].it.m;
    let draft = Draft {
        id: format!("{}-{}-map", m.indicator.slug, of.into_str()),
        finding: finding(sheet, first, &all, &edges, of),
        subtitle: say!(
            sheet,
            "map-subtitle",
            "measure" = &m.indicator.title,
            "kind" = kind(sheet, of, 2),
            "now" = m.period(now)
        ),
        alt: alt(sheet, first, &all, (&edges, of), now),
        chart: Chart::from(drawing(sheet, first, &all, &edges, now)),
        table: None,
        notes: notes(sheet, &all),
    };
    let lines = edges.iter().map(|edge| float(*edge)).collect();
    Mapped::Drawn(Box::new(figure(sheet, m, draft)), lines)
}

fn placed<'l, 'a>(sheet: &Sheet<'l>, it: &'l Listed<'a>, now: Period) -> Placed<'l, 'a> {
    let boundaries = &*sheet.card.boundaries;
    let area = boundaries.areas.get(&it.id).map(|rings| Where::Area(rings));
    let lies = area.or_else(|| boundaries.points.get(&it.id).map(|at| Where::Point(*at)));
    let cell = it.now.filter(|point| point.period == now).map(|point| &point.cell);
    let known = cell.and_then(|cell| uncertain(&it.m, cell));
    Placed { it, lies: lies.unwrap_or(Where::Nowhere), cell, known }
}

/// What is printed of a value, and how far chance could move it; a range as its middle and its ends.
fn uncertain(m: &IndicatorView<'_>, cell: &Cell) -> Option<Uncertain> {
    match cell {
        Cell::Shown { value, .. } => {
            let within = reach(&m.indicator.unit, cell);
            let within = within.map_or((*value, *value), |it| (it.low, it.high));
            Some(Uncertain { value: *value, within })
        }
        Cell::Band(band) => {
            let (low, high) = chart_values::ends(m, *band);
            Some(Uncertain { value: (low + high) / Decimal::TWO, within: (low, high) })
        }
        Cell::Absent(_) => None,
    }
}

fn drawing(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    all: &[Placed],
    edges: &[Decimal],
    now: Period,
) -> chart::Map {
    let areas: Vec<&[Vec<Position>]> = ground(sheet, all);
    let (mut area, mut places) = (0, Vec::new());
    for (at, it) in all.iter().enumerate() {
        let lies = match it.lies {
            Where::Area(_) => {
                area += 1;
                Lies::Area(area - 1)
            }
            Where::Point(position) => Lies::At(position),
            Where::Nowhere => continue,
        };
        let name = title(sheet, it.it.id);
        let value = it.cell.map_or_else(
            || sheet.text("place-no-data", &[]),
            |cell| printed(sheet, m, it.it.id, cell),
        );
        places.push(MapPlace {
            lies,
            number: sheet.numbers().whole(at + 1),
            label: say!(sheet, "map-place", "place" = name, "value" = value),
            standing: standing(it, edges),
            part: sheet.card.places.get(it.it.id).within.map_or(0, |id| id.0 as usize),
        });
    }
    let whole = point_at(m, PlaceId::COMMUNITY, Some(now));
    let whole = whole.and_then(|point| {
        let value = point.cell.value()?;
        let printed = printed(sheet, m, PlaceId::COMMUNITY, &point.cell);
        let name = &sheet.card.community.name;
        Some((float(value), say!(sheet, "line-end", "name" = name, "value" = printed)))
    });
    chart::Map {
        outlines: Arc::new(Outlines::of(&areas)),
        edges: edges.iter().map(|edge| (float(*edge), m.value(*edge))).collect(),
        places,
        whole,
        crossing: key(sheet, all, "map-crossing", &|it| {
            it.known.is_some_and(|it| it.crosses(edges))
        }),
        hidden: key(sheet, all, "map-hidden", &is_hidden),
        missing: key(sheet, all, "map-missing", &|it| it.known.is_none() && !is_hidden(it)),
    }
}

/// The areas to be drawn: those of the places in their order, and what they lie in behind points.
fn ground<'l>(sheet: &Sheet<'l>, all: &[Placed<'l, '_>]) -> Vec<&'l [Vec<Position>]> {
    let mut areas: Vec<&[Vec<Position>]> = Vec::new();
    let mut around = std::collections::BTreeSet::new();
    for it in all {
        match it.lies {
            Where::Area(rings) => areas.push(rings),
            Where::Point(_) => around.extend(sheet.card.places.get(it.it.id).within),
            Where::Nowhere => {}
        }
    }
    let boundaries = &sheet.card.boundaries.areas;
    areas.extend(around.iter().filter_map(|id| boundaries.get(id)).map(Vec::as_slice));
    areas
}

fn standing(it: &Placed, edges: &[Decimal]) -> Standing {
    match it.known {
        Some(known) => Standing::At { value: float(known.value), crosses: known.crosses(edges) },
        None if is_hidden(it) => Standing::Hidden,
        None => Standing::Missing,
    }
}

fn is_hidden(it: &Placed) -> bool {
    it.cell.is_some_and(Cell::is_suppressed)
}

/// A line of the key: what a hatching says, and of which places.
fn key(sheet: &Sheet<'_>, all: &[Placed], key: &str, is: &dyn Fn(&Placed) -> bool) -> String {
    let drawn = all.iter().enumerate().filter(|(_, it)| !matches!(it.lies, Where::Nowhere));
    let numbers: Vec<String> =
        drawn.filter(|(_, it)| is(it)).map(|(at, _)| sheet.numbers().whole(at + 1)).collect();
    let named = !numbers.is_empty() && numbers.len() <= MOST_NAMED;
    say!(
        sheet,
        key,
        "named" = named,
        "numbers" = named.then(|| sheet.language.list(&numbers)),
        "count" = numbers.len()
    )
}

/// How many lie in the lowest class and in the highest, and where, if that is one place.
fn finding(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    all: &[Placed],
    edges: &[Decimal],
    of: PlaceKind,
) -> String {
    let (first, last) = (edges[0], edges[edges.len() - 1]);
    let known = || all.iter().filter_map(|it| Some((it.known?.value, it)));
    let low: Vec<&Placed> = known().filter(|it| it.0 < first).map(|it| it.1).collect();
    let high = known().filter(|it| it.0 >= last).count();
    let around = |it: &&Placed| sheet.card.places.get(it.it.id).within;
    let shared = low.first().and_then(around).filter(|id| *id != PlaceId::COMMUNITY);
    let shared = shared.filter(|id| low.len() > 1 && low.iter().all(|it| around(it) == Some(*id)));
    say!(
        sheet,
        "map-finding",
        "count" = low.len(),
        "words" = sheet.language.number_word_first(low.len()),
        "kind" = kind(sheet, of, low.len()),
        "edge" = m.value(first),
        "shared" = shared.is_some(),
        "place" = shared.map(|id| title(sheet, id)),
        "high" = sheet.language.number_word(high),
        "top" = high,
        "same" = edges.len() == 1,
        "last" = m.value(last)
    )
}

fn alt(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    all: &[Placed],
    (edges, of): (&[Decimal], PlaceKind),
    now: Period,
) -> String {
    let shown = || all.iter().filter_map(|it| Some((it.cell?.value()?, it)));
    let low = shown().min_by_key(|it| it.0);
    let high = shown().max_by_key(|it| it.0);
    let ends = low.zip(high);
    let whole = point_at(m, PlaceId::COMMUNITY, Some(now));
    let whole = whole.filter(|point| point.cell.value().is_some());
    say!(
        sheet,
        "map-alt",
        "places" = places_of(sheet, of, all.len()),
        "classes" = sheet.language.number_word(edges.len() + 1),
        "known" = ends.is_some(),
        "highest" = ends.map(|it| title(sheet, it.1.1.it.id)),
        "high" = ends.map(|it| m.value(it.1.0)),
        "lowest" = ends.map(|it| title(sheet, it.0.1.it.id)),
        "low" = ends.map(|it| m.value(it.0.0)),
        "whole" = whole.is_some(),
        "community" = &sheet.card.community.name,
        "value" = whole.map(|point| printed(sheet, m, PlaceId::COMMUNITY, &point.cell))
    )
}

/// What the map does not show.
fn notes(sheet: &Sheet<'_>, all: &[Placed]) -> Notes {
    let mut notes = Notes::default();
    let unsure =
        all.iter().filter_map(|it| it.known).filter(|it| it.within == (it.value, it.value));
    if unsure.count() > 0 {
        notes.mark(sheet.text("map-unsure", &[]));
    }
    let nowhere = all.iter().filter(|it| matches!(it.lies, Where::Nowhere));
    let nowhere: Vec<String> = nowhere.map(|it| title(sheet, it.it.id).to_owned()).collect();
    if !nowhere.is_empty() {
        let named = nowhere.len() <= MOST_NAMED;
        notes.mark(say!(
            sheet,
            "map-nowhere",
            "named" = named,
            "places" = named.then(|| sheet.language.list(&nowhere)),
            "count" = nowhere.len()
        ));
    }
    notes
}
