//! Map: where the places of a kind lie, in classes, where their boundaries or points are known.

use super::lists::{Listed, by_parent};
use super::strips::ends;
use super::words::{kind, places_of, point_at, printed, title};
use crate::chart::{self, Chart, Lies, MapPlace, Outlines, Position, Value};
use crate::disclosure::Cell;
use crate::language::say;
use crate::page::figures::chart_values::{self, chart_value, float};
use crate::page::figures::notes::Notes;
use crate::page::figures::parts::{Draft, figure};
use crate::page::view::Figure;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{Period, PlaceId, PlaceKind};
use crate::statistics::{Uncertain, Unparted, classes, reach};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
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

/// A map while it is put into words.
struct Plan<'l, 'a> {
    sheet: &'l Sheet<'a>,
    /// The measure as places print it, which may be coarser than the whole.
    m: &'l IndicatorView<'a>,
    of: PlaceKind,
    now: Period,
    /// In the order of the table beside the map.
    all: Vec<Placed<'l, 'a>>,
    edges: Vec<Decimal>,
}

/// A place to be drawn.
struct Placed<'l, 'a> {
    id: PlaceId,
    lies: Where<'l>,
    /// What is shown of it at the period of the map.
    cell: Option<&'a Cell>,
    value: Value,
    known: Option<Uncertain>,
}

/// Where a place lies.
#[derive(Clone, Copy, PartialEq)]
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
    let drawn = all.iter().filter(|it| it.lies != Where::Nowhere).count();
    if 3 * drawn < 2 * all.len() {
        return Mapped::Unknown;
    }
    let known: Vec<Uncertain> = all.iter().filter_map(|it| it.known).collect();
    let edges = match classes(&known) {
        Ok(edges) => edges,
        Err(Unparted::Unsure) => return Mapped::Unsure,
        Err(Unparted::Alike) => return Mapped::Unknown,
    };
    let plan = Plan { sheet, m: &listed[0].m, of, now, all, edges };
    let draft = Draft {
        id: format!("{}-{}-map", m.indicator.slug, of.into_str()),
        finding: plan.finding(),
        subtitle: say!(
            sheet,
            "map-subtitle",
            "measure" = &m.indicator.title,
            "kind" = kind(sheet, of, 2),
            "now" = m.period(now)
        ),
        alt: plan.alt(),
        chart: Chart::from(plan.drawing()),
        table: None,
        notes: plan.notes(),
    };
    let lines = plan.edges.iter().map(|edge| float(*edge)).collect();
    Mapped::Drawn(Box::new(figure(sheet, m, draft)), lines)
}

fn placed<'l, 'a>(sheet: &'l Sheet<'_>, it: &'l Listed<'a>, now: Period) -> Placed<'l, 'a> {
    let boundaries = &*sheet.card.boundaries;
    let area = boundaries.areas.get(&it.id).map(|rings| Where::Area(rings));
    let lies = area.or_else(|| boundaries.points.get(&it.id).map(|at| Where::Point(*at)));
    let cell = it.now.filter(|point| point.period == now).map(|point| &point.cell);
    Placed {
        id: it.id,
        lies: lies.unwrap_or(Where::Nowhere),
        cell,
        value: cell.map_or(Value::Missing, |cell| chart_value(&it.m, cell)),
        known: cell.and_then(|cell| uncertain(&it.m, cell)),
    }
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

impl Plan<'_, '_> {
    fn drawing(&self) -> chart::Map {
        let sheet = self.sheet;
        let (mut area, mut places) = (0, Vec::new());
        for (at, it) in self.all.iter().enumerate() {
            let lies = match it.lies {
                Where::Area(_) => {
                    area += 1;
                    Lies::Area(area - 1)
                }
                Where::Point(position) => Lies::At(position),
                Where::Nowhere => continue,
            };
            let none = || sheet.text("place-no-data", &[]);
            let value = it.cell.map_or_else(none, |cell| printed(sheet, self.m, it.id, cell));
            places.push(MapPlace {
                lies,
                number: sheet.numbers().whole(at + 1),
                label: say!(sheet, "map-place", "place" = title(sheet, it.id), "value" = value),
                value: it.value,
                crosses: self.crosses(it),
                part: sheet.card.places.get(it.id).within.map_or(0, |id| id.0 as usize),
            });
        }
        chart::Map {
            outlines: Arc::new(Outlines::of(&self.ground())),
            edges: self.edges.iter().map(|edge| (float(*edge), self.m.value(*edge))).collect(),
            places,
            whole: self.whole().map(|(value, printed)| {
                let name = &sheet.card.community.name;
                (float(value), say!(sheet, "line-end", "name" = name, "value" = printed))
            }),
            crossing: self.key("map-crossing", |it| self.crosses(it)),
            hidden: self.key("map-hidden", |it| it.value == Value::Suppressed),
            missing: self.key("map-missing", |it| it.value == Value::Missing),
        }
    }

    fn crosses(&self, it: &Placed) -> bool {
        it.known.is_some_and(|known| known.crosses(&self.edges))
    }

    /// The community's value, and as it is printed.
    fn whole(&self) -> Option<(Decimal, String)> {
        let point = point_at(self.m, PlaceId::COMMUNITY, Some(self.now))?;
        let value = point.cell.value()?;
        Some((value, printed(self.sheet, self.m, PlaceId::COMMUNITY, &point.cell)))
    }

    /// The areas to be drawn: those of the places in their order, and what they lie in behind points.
    fn ground(&self) -> Vec<&[Vec<Position>]> {
        let (mut areas, mut around) = (Vec::new(), BTreeSet::new());
        for it in &self.all {
            match it.lies {
                Where::Area(rings) => areas.push(rings),
                Where::Point(_) => around.extend(self.sheet.card.places.get(it.id).within),
                Where::Nowhere => {}
            }
        }
        let boundaries = &self.sheet.card.boundaries.areas;
        areas.extend(around.iter().filter_map(|id| boundaries.get(id)).map(Vec::as_slice));
        areas
    }

    /// A line of the key: what a hatching says, and of which places; empty where there are none.
    fn key(&self, key: &str, is: impl Fn(&Placed) -> bool) -> String {
        let sheet = self.sheet;
        let drawn = self.all.iter().enumerate().filter(|(_, it)| it.lies != Where::Nowhere);
        let numbers: Vec<String> =
            drawn.filter(|(_, it)| is(it)).map(|(at, _)| sheet.numbers().whole(at + 1)).collect();
        if numbers.is_empty() {
            return String::new();
        }
        let named = numbers.len() <= MOST_NAMED;
        say!(
            sheet,
            key,
            "named" = named,
            "numbers" = named.then(|| sheet.language.list(&numbers)),
            "count" = numbers.len()
        )
    }

    /// How many lie in the lowest class and in the highest, and where, if that is one place.
    fn finding(&self) -> String {
        let (sheet, edges) = (self.sheet, &self.edges);
        let (first, last) = (edges[0], edges[edges.len() - 1]);
        // A range is told of only where all of it lies there.
        let known = || self.all.iter().filter_map(|it| Some((ends(self.m, it.cell?)?, it)));
        let low = known().filter(|((_, high), _)| *high < float(first)).map(|(_, it)| it);
        let low: Vec<&Placed> = low.collect();
        let high = known().filter(|((low, _), _)| *low >= float(last)).count();
        let around = |it: &&Placed| sheet.card.places.get(it.id).within;
        let shared = low.first().and_then(around).filter(|id| *id != PlaceId::COMMUNITY);
        let shared =
            shared.filter(|id| low.len() > 1 && low.iter().all(|it| around(it) == Some(*id)));
        say!(
            sheet,
            "map-finding",
            "count" = low.len(),
            "words" = sheet.language.number_word_first(low.len()),
            "kind" = kind(sheet, self.of, low.len()),
            "edge" = self.m.value(first),
            "shared" = shared.is_some(),
            "place" = shared.map(|id| title(sheet, id)),
            "high" = sheet.language.number_word(high),
            "top" = high,
            "same" = edges.len() == 1,
            "last" = self.m.value(last)
        )
    }

    fn alt(&self) -> String {
        let (sheet, m) = (self.sheet, self.m);
        let shown = || self.all.iter().filter_map(|it| Some((it.cell?.value()?, it.id)));
        let ends = shown().min_by_key(|it| it.0).zip(shown().max_by_key(|it| it.0));
        let whole = self.whole();
        say!(
            sheet,
            "map-alt",
            "places" = places_of(sheet, self.of, self.all.len()),
            "classes" = sheet.language.number_word(self.edges.len() + 1),
            "known" = ends.is_some(),
            "highest" = ends.map(|(_, high)| title(sheet, high.1)),
            "high" = ends.map(|(_, high)| m.value(high.0)),
            "lowest" = ends.map(|(low, _)| title(sheet, low.1)),
            "low" = ends.map(|(low, _)| m.value(low.0)),
            "whole" = whole.is_some(),
            "community" = &sheet.card.community.name,
            "value" = whole.map(|it| it.1)
        )
    }

    /// What the map does not show.
    fn notes(&self) -> Notes {
        let (sheet, mut notes) = (self.sheet, Notes::default());
        let known = self.all.iter().filter_map(|it| it.known);
        if known.clone().any(|it| it.within == (it.value, it.value)) {
            notes.mark(sheet.text("map-unsure", &[]));
        }
        let nowhere = self.all.iter().filter(|it| it.lies == Where::Nowhere);
        let nowhere: Vec<String> = nowhere.map(|it| title(sheet, it.id).to_owned()).collect();
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
}
