//! Scorecard: the home page: how many indicators improve, and which.

pub(crate) mod card;
pub(crate) mod changes;

use super::frame::{Heading, frame};
use super::prose::prose;
use super::view::{Example, HomePage, StatusView, Tally, Token};
use super::words::indicator::{IndicatorView, judged};
use super::words::sentence::sentences;
use super::words::sheet::Sheet;
use super::words::status;
use crate::language::say;
use crate::report::{OutcomeId, Period, Role, StatusWord};
use crate::statistics::Moved;
use card::cards;
use changes::changes;

/// The most names that a sentence lists.
const MOST_NAMES: usize = 3;
/// The most names in a row of the tally.
const MOST_TALLIED: usize = 8;

pub(super) fn home(sheet: &Sheet<'_>) -> HomePage {
    let indicators: Vec<IndicatorView> = sheet.core().collect();
    let heading = home_heading(sheet);
    let h1 = heading.finding.clone();
    let cards = cards(sheet);
    HomePage {
        frame: frame(sheet, heading),
        lede: home_lede(sheet, &indicators),
        h1,
        tally: tally(sheet, &indicators),
        line: say!(
            sheet,
            "home-line",
            "count" = indicators.len(),
            "words" = sheet.language.number_word_first(indicators.len())
        ),
        tracked: cards.iter().any(|card| card.track.is_some()),
        cards,
        changes: changes(sheet, &indicators),
        story: prose(sheet, &sheet.card.home, 2),
        example: example(sheet, &indicators),
    }
}

pub(super) fn home_heading(sheet: &Sheet<'_>) -> Heading {
    let indicators: Vec<IndicatorView> = sheet.core().collect();
    Heading {
        here: say!(sheet, "nav-scorecard"),
        finding: score(sheet, &indicators),
        ..Heading::default()
    }
}

/// "5 of 8 measures are improving": those that moved toward what is wanted, whatever their badge, of the
/// core indicators that can be judged.
fn score(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let judged = indicators.iter().filter(|m| m.word().is_some()).count();
    let improving = indicators.iter().filter(|m| m.is_improving()).count();
    // One measure that is known of places alone is told of those.
    let alone = match indicators {
        [one] => Some(one).filter(|m| m.known_places().next().is_some()),
        _ => None,
    };
    let total = if judged == 0 { indicators.len() } else { judged };
    say!(
        sheet,
        "home-title",
        "state" = match improving {
            _ if indicators.is_empty() => "empty",
            _ if alone.is_some() => "places",
            _ if judged == 0 => "unknown",
            0 => "none",
            n if n == judged => "all",
            _ => "some",
        },
        "measure" = alone.map(|m| &m.indicator.short),
        "places" = alone.map(status::known_in),
        "count" = improving,
        "improving" = sheet.numbers().whole(improving),
        "total" = total,
        "all" = sheet.numbers().whole(total)
    )
}

fn home_lede(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let opening = say!(sheet, "home-opening", "community" = &sheet.card.community.name);
    sentences([
        opening,
        last_year(sheet, indicators),
        worse(sheet, indicators),
        unjudged(sheet, indicators),
    ])
}

/// "Four of 8 were improving last year.", of those that could be judged then; nothing where none could.
fn last_year(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let then = || indicators.iter().map(|m| &m.finding.last_year);
    let could = then().filter(|(status, _)| judged(status).is_some()).count();
    if could == 0 {
        return String::new();
    }
    let improving = then().filter(|(_, moved)| *moved == Some(Moved::Better)).count();
    say!(
        sheet,
        "home-last-year",
        "count" = improving,
        "words" = sheet.language.number_word_first(improving),
        "judged" = could,
        "total" = sheet.numbers().whole(could)
    )
}

fn worse(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let worse: Vec<&IndicatorView> =
        indicators.iter().filter(|m| m.word() == Some(StatusWord::GettingWorse)).collect();
    let names: Vec<String> = worse.iter().map(|m| m.indicator.short.clone()).collect();
    let since =
        worse.first().and_then(|m| m.finding.baseline).map(|b| sheet.numbers().period(b.period));
    match worse.len() {
        0 => String::new(),
        n => say!(
            sheet,
            "home-worse",
            "aimed" = worse.iter().all(|m| m.indicator.target.is_some()),
            "count" = n,
            "words" = sheet.language.number_word_first(n),
            "few" = n <= MOST_NAMES,
            "names" = few(sheet, &names),
            "since" = since
        ),
    }
}

fn unjudged(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let unknown = indicators.iter().filter(|m| m.word().is_none());
    let names: Vec<String> = unknown.map(|m| m.indicator.short.clone()).collect();
    if names.is_empty() || names.len() == indicators.len() {
        return String::new();
    }
    say!(
        sheet,
        "home-unjudged",
        "count" = names.len(),
        "words" = sheet.language.number_word_first(names.len()),
        "few" = names.len() <= MOST_NAMES,
        "names" = few(sheet, &names)
    )
}

/// The names, where they are few enough for a sentence.
fn few(sheet: &Sheet<'_>, names: &[String]) -> Option<String> {
    (names.len() <= MOST_NAMES).then(|| sheet.language.list(names))
}

/// One row for each status that occurs, best first; they add up to those that can be judged.
fn tally(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> Vec<Tally> {
    let order = [Token::Met, Token::Improving, Token::Same, Token::Worse];
    let row = |token: Token| {
        let of: Vec<&IndicatorView> =
            indicators.iter().filter(|m| status::token(&m.finding.status) == token).collect();
        let first = of.first()?;
        let names = of.iter().take(MOST_TALLIED).map(|m| m.indicator.short.clone());
        let list =
            names.reduce(|list, next| say!(sheet, "list-more", "list" = list, "next" = next));
        let list = list.unwrap_or_default();
        let more = of.len().saturating_sub(MOST_TALLIED);
        let names = match more {
            0 => list,
            n => {
                say!(sheet, "tally-more", "list" = list, "more" = sheet.numbers().whole(n))
            }
        };
        Some(Tally {
            status: StatusView {
                token,
                word: status::word(sheet.language, &first.finding.status),
                sentence: names,
            },
            count: sheet.numbers().whole(of.len()),
        })
    };
    order.into_iter().filter_map(row).collect()
}

/// The commonest periods, for the track that explains all tracks.
fn example(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> Example {
    let said = |periods: Vec<Period>| {
        commonest(periods).map(|p| sheet.numbers().period(p)).unwrap_or_default()
    };
    Example {
        start: said(indicators.iter().filter_map(|m| Some(m.finding.baseline?.period)).collect()),
        now: said(indicators.iter().filter_map(|m| Some(m.finding.latest?.period)).collect()),
        promise: said(
            indicators.iter().filter_map(|m| m.indicator.target.as_ref()?.period).collect(),
        ),
    }
}

/// How many of an outcome's indicators of a role improve, of how many that can be judged, and of how many.
pub(super) fn improving(sheet: &Sheet<'_>, outcome: OutcomeId, role: Role) -> [usize; 3] {
    let indicators: Vec<IndicatorView> = sheet.indicators(outcome, role).collect();
    let improving = indicators.iter().filter(|m| m.is_improving()).count();
    let judged = indicators.iter().filter(|m| m.word().is_some()).count();
    [improving, judged, indicators.len()]
}

/// The period that occurs most often; the later of two that occur as often.
fn commonest(mut periods: Vec<Period>) -> Option<Period> {
    periods.sort();
    let mut best: Option<(usize, Period)> = None;
    for run in periods.chunk_by(|a, b| a == b) {
        if best.is_none_or(|(times, _)| run.len() >= times) {
            best = Some((run.len(), run[0]));
        }
    }
    best.map(|(_, period)| period)
}
