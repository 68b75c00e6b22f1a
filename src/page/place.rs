//! Place: one place with its own scorecard: what is measured there, beside what it lies in, and for whom.

pub(crate) mod all;
pub(crate) mod by_place;
mod cards;
mod groups;
mod lists;
mod map;
pub(crate) mod peers;
mod strips;
mod table;
pub(crate) mod words;

use super::frame::{Heading, frame};
use super::prose::prose;
use super::route::Route;
use super::view::{Answer, Around, Download, Link, Neighbour, Neighbours, PlacePage};
use super::words::indicator::IndicatorView;
use super::words::sentence::sentences;
use super::words::sheet::Sheet;
use super::words::source::sources_of;
use super::words::status::{amount, change_sentence};
use crate::language::say;
use crate::report::PlaceId;
use words::{beside, kind_first, link, places_of, section_id, title};

pub(super) fn place(sheet: &Sheet<'_>, id: PlaceId) -> PlacePage {
    let there: Vec<IndicatorView> = sheet.there(id).collect();
    let h1 = headline(sheet, id, &there);
    let place = sheet.card.places.get(id);
    let mut crumbs = vec![sheet.link(say!(sheet, "nav-places"), Route::Places)];
    let around: Vec<PlaceId> = sheet.card.places.around(id).collect();
    let own = around.iter().rev().filter(|at| sheet.pages.has_place(**at));
    crumbs.extend(own.map(|at| link(sheet, *at)));
    let lede = moved(sheet, &there);
    let heading = Heading {
        here: place.title.clone(),
        crumbs,
        finding: sentences([format!("{h1}."), lede.clone()]),
        ..Heading::default()
    };
    let story = sheet.card.place_stories.get(&id);
    let (groups, asides) = groups::groups(sheet, id, &there);
    PlacePage {
        frame: frame(sheet, heading),
        lede,
        facts: facts(sheet, id),
        questions: questions(sheet, id, &there),
        line: say!(sheet, "place-line", "place" = &place.title),
        cards: there.iter().map(|m| cards::card(sheet, *m)).collect(),
        groups,
        asides,
        story: story.map(|story| prose(sheet, story, 2)).unwrap_or_default(),
        around: stands(sheet, id, there.first()),
        downloads: vec![Download {
            text: say!(sheet, "place-csv", "place" = &place.title),
            href: sheet.file(&format!("places/{}/data.csv", place.slug)),
            note: None,
        }],
        neighbours: neighbours(sheet, id),
        h1,
    }
}

/// "Linden School: 2 of 4 measures are improving"; of one measure, its value.
fn headline(sheet: &Sheet<'_>, id: PlaceId, there: &[IndicatorView]) -> String {
    let judged = there.iter().filter(|m| m.word().is_some()).count();
    let improving = there.iter().filter(|m| m.is_improving()).count();
    let one = there.first().filter(|_| there.len() == 1);
    let shown = one.filter(|m| m.latest().is_some_and(|p| !p.cell.is_suppressed()));
    say!(
        sheet,
        "place-title",
        "place" = title(sheet, id),
        "state" = match (shown, judged) {
            (Some(_), _) => "one",
            (None, 0) => "unknown",
            _ if improving == judged => "all",
            _ => "some",
        },
        "value" = shown.map(|m| amount(m).text),
        "measure" = shown.map(|m| &m.indicator.short),
        "improving" = sheet.numbers().whole(improving),
        "count" = judged,
        "total" = sheet.numbers().whole(judged)
    )
}

/// Which measures moved by more than chance, and which did not.
fn moved(sheet: &Sheet<'_>, there: &[IndicatorView]) -> String {
    let (better, same): (Vec<&IndicatorView>, Vec<_>) =
        there.iter().filter(|m| m.word().is_some()).partition(|m| m.is_improving());
    let names = |of: &[&IndicatorView]| {
        let names: Vec<String> = of.iter().map(|m| m.indicator.short.clone()).collect();
        sheet.language.list(&names)
    };
    match there {
        [one] => change_sentence(one),
        _ => say!(
            sheet,
            "place-moved",
            "better" = better.len(),
            "same" = same.len(),
            "risen" = names(&better),
            "others" = names(&same)
        ),
    }
}

/// Its kind, what it lies in, how many children, and the next of its kind by name.
fn facts(sheet: &Sheet<'_>, id: PlaceId) -> Vec<Link> {
    let place = sheet.card.places.get(id);
    let mut facts = vec![Link::plain(kind_first(sheet, place.kind, 1))];
    facts.extend(place.within.map(|at| link(sheet, at)));
    facts.extend(place.population.map(|count| {
        let count = count as usize;
        let all = sheet.numbers().whole(count);
        Link::plain(say!(sheet, "place-population", "count" = count, "all" = all))
    }));
    let (before, after) = sheet.pages.beside_by_name(id);
    facts.extend(after.or(before).map(|at| {
        let text = say!(sheet, "place-other", "is" = after.is_some(), "place" = title(sheet, at));
        sheet.link(text, Route::Place(at))
    }));
    facts
}

/// What a reader asks first of a place: how it is, beside what is around it, for whom, and who counts.
fn questions(sheet: &Sheet<'_>, id: PlaceId, there: &[IndicatorView]) -> Vec<Answer> {
    let shown = |m: &&IndicatorView| m.latest().is_some_and(|p| !p.cell.is_suppressed());
    let Some(m) = there.iter().find(shown).or(there.first()) else { return Vec::new() };
    let answer = |question: String, text: String| Answer { question, text, more: None };
    let mut answers = vec![answer(
        say!(sheet, "place-ask-how", "measure" = &m.indicator.short),
        sentences([value_sentence(sheet, m), change_sentence(m)]),
    )];
    if let (Some(around), Some(text)) = (sheet.card.places.get(id).within, beside(sheet, m)) {
        let name = title(sheet, around);
        answers.push(answer(say!(sheet, "place-ask-beside", "around" = name), text));
    }
    if let Some(text) = there.iter().find_map(|m| groups::told(sheet, m)) {
        let more =
            Link { text: say!(sheet, "place-ask-groups-more"), href: Some("#groups".to_owned()) };
        let question = say!(sheet, "place-ask-groups");
        answers.push(Answer { question, text, more: Some(more) });
    }
    let sources = sources_of(sheet, *m).into_iter();
    let sources: Vec<String> = sources.map(|it| it.text.trim_end_matches('.').to_owned()).collect();
    let next = sheet.card.edition.next_update.as_ref();
    answers.push(answer(
        say!(sheet, "place-ask-who"),
        say!(
            sheet,
            "place-who",
            "known" = !sources.is_empty(),
            "sources" = sheet.language.list(&sources),
            "now" = m.latest().map(|p| m.period(p.period)),
            "announced" = next.is_some(),
            "next" = next
        ),
    ));
    answers
}

/// "53% in 2025–26."
fn value_sentence(sheet: &Sheet<'_>, m: &IndicatorView<'_>) -> String {
    let amount = amount(m);
    let known = !amount.period.is_empty();
    say!(
        sheet,
        "place-value",
        "known" = known,
        "measure" = &m.indicator.title,
        "value" = amount.text,
        "period" = amount.period
    )
}

/// What it lies in, and what lies in it.
fn stands(sheet: &Sheet<'_>, id: PlaceId, first: Option<&IndicatorView>) -> Vec<Around> {
    let places = &sheet.card.places;
    let mut around: Vec<PlaceId> = places.around(id).collect();
    around.reverse();
    let row = |at: PlaceId| Around {
        kind: kind_first(sheet, places.get(at).kind, 1),
        place: link(sheet, at),
        text: first.map_or_else(String::new, |m| value_of(sheet, m, at)),
    };
    let mut rows: Vec<Around> = around.into_iter().chain([id]).map(row).collect();
    let parts: Vec<PlaceId> = sheet.pages.places_in(id).collect();
    if let Some(first) = parts.first() {
        let kind = places.get(*first).kind;
        let count = parts.iter().filter(|at| places.get(**at).kind == kind).count();
        rows.push(Around {
            kind: say!(sheet, "place-parts"),
            place: Link {
                text: places_of(sheet, kind, count),
                href: Some(format!("{}#{}", sheet.href(Route::Places), section_id(kind))),
            },
            text: String::new(),
        });
    }
    rows
}

/// The latest value of a measure in a place around, in a few words.
fn value_of(sheet: &Sheet<'_>, m: &IndicatorView<'_>, id: PlaceId) -> String {
    let there = sheet.indicator_at(m.id, id);
    there.filter(|m| m.latest_value().is_some()).map_or_else(String::new, |m| {
        let value = amount(&m).text;
        say!(sheet, "place-around", "measure" = &m.indicator.short, "value" = value)
    })
}

/// The places of its kind before and after it, by name.
fn neighbours(sheet: &Sheet<'_>, id: PlaceId) -> Neighbours {
    let neighbour = |at: PlaceId, side: &str| Neighbour {
        label: say!(sheet, "place-neighbour", "side" = side),
        title: title(sheet, at).to_owned(),
        href: sheet.href(Route::Place(at)),
    };
    let (before, after) = sheet.pages.beside_by_name(id);
    Neighbours {
        before: before.map(|at| neighbour(at, "before")),
        after: after.map(|at| neighbour(at, "after")),
    }
}
