//! All: every place of the card on one page, kind by kind, in the author's order.

use super::lists::{Listed, by_parent, listed, row, scale_of, whole_of};
use super::peers;
use super::table::{MOST_COLUMNS, place_table};
use super::words;
use super::words::{kind, kind_first, link, places_of, point_at, printed, section_id};
use crate::language::say;
use crate::page::figures::notes::Notes;
use crate::page::frame::{Heading, frame};
use crate::page::view::{KindSection, KindView, Letter, Link, PlacesPage, StripTable};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{IndicatorId, PlaceId, PlaceKind};
use crate::statistics::Moved;
use std::collections::BTreeMap;

/// The most places of a kind that stand in rows under the line, with all their measures.
const MOST_IN_ROWS: usize = 12;
/// The most places of a kind that are named where they are counted.
const MOST_NAMED: usize = 12;
/// The most places around them that are named there.
const MOST_PARENTS: usize = 24;
/// From so many places on, there is an index by name.
const INDEX_FROM: usize = 25;

/// The places that have pages, kind by kind, in the author's order.
pub(super) fn kinds(sheet: &Sheet<'_>) -> Vec<(PlaceKind, Vec<PlaceId>)> {
    let mut kinds: Vec<(PlaceKind, Vec<PlaceId>)> = Vec::new();
    for id in sheet.pages.own_places() {
        let of = sheet.card.places.get(id).kind;
        match kinds.iter_mut().find(|(kind, _)| *kind == of) {
            Some((_, places)) => places.push(id),
            None => kinds.push((of, vec![id])),
        }
    }
    kinds
}

/// The measures of some places: core ones, or, where there are none, all.
pub(super) fn measures<'a>(sheet: &Sheet<'a>, places: &[PlaceId]) -> Vec<IndicatorView<'a>> {
    let has = |id: IndicatorId| places.iter().any(|at| sheet.pages.findings.at(id, *at).is_some());
    let core: Vec<IndicatorView> = sheet.core().filter(|m| has(m.id)).collect();
    if !core.is_empty() {
        return core;
    }
    let all = (0..sheet.card.indicators.len()).map(IndicatorId);
    all.filter(|id| has(*id)).map(|id| sheet.indicator(id)).collect()
}

pub(crate) fn places(sheet: &Sheet<'_>) -> PlacesPage {
    let kinds = kinds(sheet);
    let (h1, lede) = headline(sheet, &kinds);
    let heading =
        Heading { here: say!(sheet, "nav-places"), finding: h1.clone(), ..Heading::default() };
    let peers = peers::by_measure(sheet);
    let beside = peers.as_ref().map(|it| KindView {
        count: sheet.numbers().whole(sheet.card.places.peers().count()),
        title: Link { text: sheet.text("peers-kind", &[]), href: Some(format!("#{}", it.id)) },
        places: Vec::new(),
    });
    let all: Vec<PlaceId> = kinds.iter().flat_map(|(_, places)| places).copied().collect();
    PlacesPage {
        frame: frame(sheet, heading),
        h1,
        lede,
        kinds: kinds.iter().map(|(of, places)| counted(sheet, *of, places)).chain(beside).collect(),
        sections: kinds
            .iter()
            .map(|(of, places)| section(sheet, *of, places))
            .chain(peers)
            .collect(),
        letters: if all.len() < INDEX_FROM { Vec::new() } else { letters(sheet, &all) },
    }
}

fn counted(sheet: &Sheet<'_>, of: PlaceKind, places: &[PlaceId]) -> KindView {
    let few = places.len() <= MOST_NAMED;
    KindView {
        count: sheet.numbers().whole(places.len()),
        title: Link {
            text: kind_first(sheet, of, places.len()),
            href: Some(format!("#{}", section_id(of))),
        },
        places: match few {
            true => places.iter().map(|id| link(sheet, *id)).collect(),
            false => parents(sheet, of, places),
        },
    }
}

/// The places around many of a kind, each with the way to those that lie in it.
fn parents(sheet: &Sheet<'_>, of: PlaceKind, places: &[PlaceId]) -> Vec<Link> {
    let mut parents: BTreeMap<PlaceId, usize> = BTreeMap::new();
    for around in places.iter().filter_map(|id| sheet.card.places.get(*id).within) {
        *parents.entry(around).or_default() += 1;
    }
    let many = (2..=MOST_PARENTS).contains(&parents.len());
    let parents = parents.into_iter().filter(|_| many);
    let parents = parents.map(|(id, count)| Link {
        text: say!(
            sheet,
            "places-in",
            "place" = words::title(sheet, id),
            "count" = sheet.numbers().whole(count)
        ),
        href: Some(format!("#{}-{}", section_id(of), id.0)),
    });
    parents.collect()
}

fn section(sheet: &Sheet<'_>, of: PlaceKind, places: &[PlaceId]) -> KindSection {
    let measures = measures(sheet, places);
    let in_rows = places.len() <= MOST_IN_ROWS && measures.len() > 1;
    let name = kind_first(sheet, of, places.len());
    let first = measures.first().copied();
    let Some(first) = first.filter(|_| !in_rows) else {
        let (left, more) = measures.split_at(measures.len().min(MOST_COLUMNS));
        return KindSection {
            id: section_id(of).to_owned(),
            intro: say!(
                sheet,
                "places-rows",
                "kind" = kind(sheet, of, 1),
                "community" = &sheet.card.community.name,
                "more" = more.len()
            ),
            line: Some(place_table(sheet, of, places, left)),
            heading: name,
            lists: Vec::new(),
            notes: Vec::new(),
        };
    };
    let listed = listed(sheet, first, places);
    let (lists, notes) = lists(sheet, first, of, &listed);
    KindSection {
        id: section_id(of).to_owned(),
        heading: say!(sheet, "places-measure", "kind" = name, "measure" = &first.indicator.title),
        intro: intro(sheet, &first, &listed),
        line: None,
        lists,
        notes,
    }
}

/// What ring, dot and line are.
fn intro(sheet: &Sheet<'_>, m: &IndicatorView<'_>, listed: &[Listed]) -> String {
    let then = listed.iter().filter_map(|it| Some(it.then?.period));
    let before = then.clone().count() * 2 > listed.len();
    let first = then.clone().min().filter(|_| before);
    // Where they begin in different years, no one year is told of all.
    let then = first.filter(|first| then.clone().all(|it| it == *first));
    let now = listed.iter().filter_map(|it| Some(it.now?.period)).max();
    let whole = point_at(m, PlaceId::COMMUNITY, now).filter(|point| point.cell.value().is_some());
    say!(
        sheet,
        "places-lists",
        "before" = first.is_some(),
        "dated" = then.is_some(),
        "then" = then.map(|period| m.period(period)),
        "now" = now.map(|period| m.period(period)),
        "whole" = whole.is_some(),
        "community" = &sheet.card.community.name,
        "value" = whole.map(|point| printed(sheet, m, PlaceId::COMMUNITY, &point.cell))
    )
}

/// A table for each place around them, and what the marks in all of them say.
fn lists(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    of: PlaceKind,
    listed: &[Listed],
) -> (Vec<StripTable>, Vec<String>) {
    let now = listed.iter().filter_map(|it| Some(it.now?.period)).max();
    let whole = whole_of(point_at(&m, PlaceId::COMMUNITY, now));
    let scale = scale_of(&m, listed, whole, false);
    let end = |value: f64| listed.first().map_or(m, |it| it.m).value(decimal(value));
    let mut notes = Notes::default();
    let tables = by_parent(sheet, listed).into_iter().map(|(parent, places)| {
        let around = parent.filter(|id| *id != PlaceId::COMMUNITY);
        let point = around.and_then(|id| point_at(&m, id, now));
        let value = around.zip(point).map(|(id, point)| printed(sheet, &m, id, &point.cell));
        let count = places_of(sheet, of, places.len());
        let rows = places.into_iter().map(|it| row(sheet, it, scale, whole, now, &mut notes));
        StripTable {
            id: format!("{}-{}", section_id(of), parent.map_or(0, |id| id.0)),
            caption: match around {
                Some(id) => words::title(sheet, id).to_owned(),
                None => sheet.card.community.name.clone(),
            },
            key: value.unwrap_or(count),
            what: kind_first(sheet, of, 1),
            over: vec![end(scale.0), end(scale.1)],
            heads: vec![
                now.map_or_else(String::new, |period| m.period(period)),
                say!(sheet, "places-change"),
            ],
            rows: rows.collect(),
        }
    });
    let tables: Vec<StripTable> = tables.collect();
    (tables, notes.lines())
}

fn decimal(value: f64) -> rust_decimal::Decimal {
    rust_decimal::Decimal::try_from(value).unwrap_or_default().round_dp(1).normalize()
}

/// The places by the letters that they begin with.
fn letters(sheet: &Sheet<'_>, places: &[PlaceId]) -> Vec<Letter> {
    let mut sorted: Vec<PlaceId> = places.to_vec();
    sorted.sort_by_cached_key(|id| sheet.card.places.get(*id).by_name());
    let mut letters: BTreeMap<String, Vec<Link>> = BTreeMap::new();
    for id in sorted {
        let first = words::title(sheet, id).chars().next().map(|c| c.to_uppercase().to_string());
        letters.entry(first.unwrap_or_default()).or_default().push(link(sheet, id));
    }
    letters.into_iter().map(|(letter, places)| Letter { letter, places }).collect()
}

/// In how many places the measure that got better in most of them did so, and the one that did in fewest.
fn headline(sheet: &Sheet<'_>, kinds: &[(PlaceKind, Vec<PlaceId>)]) -> (String, String) {
    let Some((of, places)) = kinds.first() else { return <_>::default() };
    let measures = measures(sheet, places);
    let scores = measures.iter().map(|m| {
        let there = || places.iter().filter_map(|id| sheet.indicator_at(m.id, *id));
        let judged = there().filter(|it| it.word().is_some()).count();
        let better = there().filter(|it| it.finding.movement == Some(Moved::Better)).count();
        (m, better, judged)
    });
    let scores: Vec<(&IndicatorView, usize, usize)> = scores.filter(|it| it.2 > 0).collect();
    let most = scores.iter().max_by_key(|it| (it.1, std::cmp::Reverse(it.0.id)));
    // What can be judged in few of them says little of the whole.
    let most = most.filter(|it| 2 * it.2 >= places.len() && it.2 > 1);
    let Some((m, better, judged)) = most else {
        return plain(sheet, (*of, places), &measures);
    };
    let told = |m: &IndicatorView, better: usize, judged: usize| {
        say!(
            sheet,
            "places-better",
            "measure" = &m.indicator.short,
            "state" = match better {
                0 if judged == places.len() => "none",
                _ if judged < places.len() => "judged",
                n if n == judged => "all",
                _ => "some",
            },
            "better" = sheet.numbers().whole(better),
            "total" = sheet.numbers().whole(judged),
            "kind" = kind(sheet, *of, judged)
        )
    };
    let least = scores.iter().min_by_key(|it| it.1).filter(|it| it.0.id != m.id);
    let lede = least.map(|(m, better, judged)| format!("{}.", told(m, *better, *judged)));
    let lede = lede.unwrap_or_else(|| say!(sheet, "places-unranked"));
    (told(m, *better, *judged), lede)
}

/// Where a measure is known, and in how many of those places that can be judged it got better or worse.
fn plain(
    sheet: &Sheet<'_>,
    (of, places): (PlaceKind, &[PlaceId]),
    measures: &[IndicatorView],
) -> (String, String) {
    let there = |m: &IndicatorView| {
        let there = places.iter().filter_map(|id| sheet.indicator_at(m.id, *id));
        there.filter_map(|it| it.finding.movement).collect::<Vec<Moved>>()
    };
    let moved = measures.first().map(there).unwrap_or_default();
    let count = |of: Moved| moved.iter().filter(|it| **it == of).count();
    let (better, worse) = (count(Moved::Better), count(Moved::Worse));
    let title = say!(
        sheet,
        "places-title-plain",
        "measure" = measures.first().map(|m| &m.indicator.short),
        "places" = places_of(sheet, of, places.len())
    );
    let lede = say!(
        sheet,
        "places-lede-plain",
        "judged" = if moved.len() < 4 { 0 } else { moved.len() },
        "total" = places_of(sheet, of, moved.len()),
        "better" = sheet.language.number_word(better),
        "worse" = sheet.language.number_word(worse)
    );
    (title, lede)
}
