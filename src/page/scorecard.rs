//! Scorecard: the home page: how many indicators improve, and which.

pub(crate) mod card;
pub(crate) mod changes;

use super::frame::{Heading, frame};
use super::prose::prose;
use super::view::{Example, HomePage, StatusView, Tally, Token};
use super::words::indicator::{IndicatorView, counts_as_improving, judged};
use super::words::sentence::sentences;
use super::words::sheet::Sheet;
use super::words::status;
use crate::language::say;
use crate::report::{Period, Role, StatusWord};
use crate::statistics::Status;
use card::cards;
use changes::changes;
use rust_decimal::Decimal;

/// The most names that a sentence lists.
const MOST_NAMES: usize = 3;
/// The most names in a row of the tally.
const MOST_TALLIED: usize = 8;

pub(super) fn home(sheet: &Sheet<'_>) -> HomePage {
    let indicators: Vec<IndicatorView> = sheet.core().collect();
    let heading = home_heading(sheet);
    let h1 = heading.finding.clone();
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
        cards: cards(sheet),
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

/// "5 of 8 measures are improving": toward the target or there, of all core indicators.
fn score(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let improving = count(indicators, |m| &m.finding.status);
    let known = indicators.iter().any(|m| m.word().is_some());
    let changes =
        || indicators.iter().filter_map(|m| m.finding.change.map(|c| m.better_by(c.difference)));
    let better = changes().filter(|by| *by > Decimal::ZERO).count();
    let first =
        indicators.iter().filter_map(|m| m.indicator.baseline.as_ref()).map(|b| b.period).min();
    say!(
        sheet,
        "home-title",
        "state" = match improving {
            _ if !known && changes().next().is_some() => "unjudged",
            _ if !known => "unknown",
            0 => "none",
            n if n == indicators.len() => "all",
            _ => "some",
        },
        "count" = if known { improving } else { better },
        "better" = sheet.numbers().whole(better),
        "some" = changes().count() < indicators.len(),
        "compared" = sheet.numbers().whole(changes().count()),
        "improving" = sheet.numbers().whole(improving),
        "total" = indicators.len(),
        "all" = sheet.numbers().whole(indicators.len()),
        "since" = first.map(|p| sheet.numbers().period(p))
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

/// "Four of 8 were improving last year."; nothing where there was no verdict then.
fn last_year(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    if !indicators.iter().any(|m| judged(&m.finding.last_year).is_some()) {
        return String::new();
    }
    let improving = count(indicators, |m| &m.finding.last_year);
    say!(
        sheet,
        "home-last-year",
        "count" = improving,
        "words" = sheet.language.number_word_first(improving),
        "total" = sheet.numbers().whole(indicators.len())
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
            "count" = n,
            "words" = sheet.language.number_word_first(n),
            "few" = n <= MOST_NAMES,
            "names" = if n <= MOST_NAMES { sheet.language.list(&names) } else { String::new() },
            "since" = since
        ),
    }
}

fn unjudged(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let unknown = indicators.iter().filter(|m| m.word().is_none()).count();
    if unknown == 0 || unknown == indicators.len() {
        return String::new();
    }
    say!(
        sheet,
        "home-unjudged",
        "count" = unknown,
        "words" = sheet.language.number_word_first(unknown)
    )
}

/// One row for each status that occurs, best first.
fn tally(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> Vec<Tally> {
    let order = [Token::Met, Token::Improving, Token::Same, Token::Worse, Token::Unknown];
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

/// How many of an outcome's indicators of a role improve, and of how many.
pub(super) fn improving(
    sheet: &Sheet<'_>,
    outcome: crate::report::OutcomeId,
    role: Role,
) -> (usize, usize) {
    let indicators: Vec<IndicatorView> = sheet.indicators(outcome, role).collect();
    (count(&indicators, |m| &m.finding.status), indicators.len())
}

fn count<'a>(
    indicators: &'a [IndicatorView<'a>],
    status: impl Fn(&'a IndicatorView<'a>) -> &'a Status,
) -> usize {
    indicators.iter().filter(|m| judged(status(m)).is_some_and(counts_as_improving)).count()
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
