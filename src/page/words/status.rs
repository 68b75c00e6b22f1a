//! Status: the verdict on an indicator, as glyph, word and sentence.

use super::groups::ends;
use super::indicator::{IndicatorView, judged};
use super::sentence::sentences;
use super::sheet::Sheet;
use super::source::past_releases;
use super::standing::{Together, group_span, standings};
use crate::disclosure::Cell;
use crate::language::{Language, say};
use crate::page::view::{Amount, Shown, StatusView, Token};
use crate::report::{BreakdownId, Direction, PlaceKind, Population, Start, StatusWord};
use crate::statistics::{Reason, Status};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Years in a row against the change since the baseline, from which on they are worth a word.
const RUN_WORTH_TELLING: i32 = 3;

pub(crate) fn token(status: &Status) -> Token {
    token_of(judged(status))
}

fn token_of(word: Option<StatusWord>) -> Token {
    match word {
        Some(StatusWord::TargetMet) => Token::Met,
        Some(StatusWord::Improving) => Token::Improving,
        Some(StatusWord::LittleOrNoChange) => Token::Same,
        Some(StatusWord::GettingWorse) => Token::Worse,
        None => Token::Unknown,
    }
}

/// The word of a status, such as "Improving".
pub(crate) fn word(language: &Language, status: &Status) -> String {
    word_of(language, judged(status))
}

/// The same of a verdict, and of none.
pub(crate) fn word_of(language: &Language, word: Option<StatusWord>) -> String {
    let key = match token_of(word) {
        Token::Met => "status-met",
        Token::Improving => "status-improving",
        Token::Same => "status-same",
        Token::Worse => "status-worse",
        Token::Open | Token::Unknown => "status-unknown",
    };
    language.text(key, &[])
}

/// Glyph and word of a measure, without a sentence.
pub(crate) fn lead(m: &IndicatorView<'_>) -> StatusView {
    match m.known_places().next() {
        Some(_) => StatusView {
            token: Token::Open,
            word: say!(m, "status-places"),
            sentence: String::new(),
        },
        None => bare(m.language, &m.finding.status),
    }
}

/// Glyph and word, without a sentence.
pub(crate) fn bare(language: &Language, status: &Status) -> StatusView {
    StatusView { token: token(status), word: word(language, status), sentence: String::new() }
}

/// Glyph, word, and the change since the baseline in words.
pub(crate) fn card_status(m: &IndicatorView<'_>) -> StatusView {
    StatusView { sentence: change_sentence(m), ..lead(m) }
}

/// The same as the scorecard says it: without the unit, which stands beside the value, and on a card with which
/// way is better, where that is down.
pub(crate) fn change_status(m: &IndicatorView<'_>, on_card: bool) -> StatusView {
    let is_judged = matches!(m.finding.status, Status::Judged { .. });
    let lower = on_card && m.indicator.direction == Direction::Lower;
    let brief = moved_since(m, Some(lower)).filter(|_| is_judged);
    StatusView { sentence: brief.unwrap_or_else(|| change_sentence(m)), ..lead(m) }
}

/// Glyph, word, and how the status was worked out.
pub(crate) fn full_status(m: &IndicatorView<'_>) -> StatusView {
    StatusView { sentence: arithmetic(m), ..lead(m) }
}

/// What is said of an outcome that nothing tracks yet.
pub(crate) fn untracked(sheet: &Sheet<'_>) -> StatusView {
    let none = Status::NotAssessed(Reason::NoData);
    let sentence = say!(sheet, "status-withheld", "reason" = "no-data", "since" = "");
    StatusView { sentence, ..bare(sheet.language, &none) }
}

/// "Up 9.6 points since 2021–22.", or why no change is told.
pub(crate) fn change_sentence(m: &IndicatorView<'_>) -> String {
    match &m.finding.status {
        Status::Judged { .. } => moved_since(m, None).unwrap_or_default(),
        _ => withheld(m),
    }
}

/// Why there is no verdict, in a sentence.
fn withheld(m: &IndicatorView<'_>) -> String {
    let reason = match &m.finding.status {
        Status::Judged { .. } => return String::new(),
        Status::NoBaseline => "no-baseline",
        Status::BaselineOnly if m.is_newly_measured() => "first-of-new",
        Status::BaselineOnly => "baseline-only",
        Status::NotAssessed(Reason::NoData) if m.known_places().next().is_some() => {
            return say!(m, "places-alone", "places" = known_in(m));
        }
        Status::NotAssessed(Reason::NoData) if m.is_of_groups() => return groups_alone(m),
        Status::NotAssessed(reason) => match reason {
            Reason::BreakInSeries => "break",
            Reason::Suppressed => "suppressed",
            Reason::ZeroBaseline => "zero-baseline",
            Reason::Ranges => "ranges",
            Reason::NoData => "no-data",
        },
    };
    let broken = m.indicator.breaks.iter().map(|b| b.before).max();
    let since = broken.map(|p| m.period(p)).unwrap_or_default();
    say!(m, "status-withheld", "reason" = reason, "since" = since)
}

/// In how many places a measure is known that is not of the community: of the kind that most of them are.
pub(crate) fn known_in(m: &IndicatorView<'_>) -> String {
    let mut kinds: BTreeMap<PlaceKind, usize> = BTreeMap::new();
    m.known_places().for_each(|id| *kinds.entry(m.card.places.get(id).kind).or_default() += 1);
    let most = kinds.into_iter().max_by_key(|(_, count)| *count);
    let (kind, count) = most.unwrap_or((PlaceKind::Community, 0));
    let kind = say!(m, "place-kind", "kind" = kind.into_str(), "several" = count != 1);
    say!(m, "place-count", "all" = m.numbers().whole(count), "kind" = kind)
}

/// That there is no figure for everyone, and where the groups stand.
fn groups_alone(m: &IndicatorView<'_>) -> String {
    let told = |breakdown: &BreakdownId| {
        let (_, now) = group_span(m, *breakdown)?;
        let together = Together { breakdowns: vec![*breakdown], then: None, now };
        ends(m, now, &standings(m, &together))
    };
    let ends = m.indicator.breakdowns.iter().find_map(told);
    sentences([say!(m, "groups-alone"), ends.unwrap_or_default()])
}

/// "Up 9.6 points since 2021–22."; on the scorecard in brief, and whether to say that lower is better.
fn moved_since(m: &IndicatorView<'_>, on_scorecard: Option<bool>) -> Option<String> {
    let (baseline, change) = m.change()?;
    let moved = m.moved(change, &Population::Everyone);
    let run = m.finding.run;
    let against = match moved {
        "rose" => run <= -RUN_WORTH_TELLING,
        "fell" => run >= RUN_WORTH_TELLING,
        _ => false,
    };
    let key = if against { "change-but-run" } else { "change-since" };
    Some(say!(
        m,
        key,
        "moved" = moved,
        "difference" = match (on_scorecard, m.unit_words()) {
            (Some(_), Some(_)) => m.value(change.abs()),
            _ => m.difference(change),
        },
        "since" = m.since(baseline.period),
        "lower" = on_scorecard == Some(true),
        "run" = m.language.number_word(run.unsigned_abs() as usize)
    ))
}

/// The status rule applied to this indicator: baseline, latest, target and rule in one sentence.
pub(crate) fn arithmetic(m: &IndicatorView<'_>) -> String {
    let Status::Judged { word, by_author } = &m.finding.status else {
        return sentences([withheld(m), path(m)]);
    };
    // The reason in the words of this page: findings are the same in every language.
    let author = by_author.as_ref().and(m.indicator.status.as_ref());
    let sentence = match author {
        Some(author) => say!(
            m,
            "status-by-author",
            "path" = path(m),
            "aimed" = m.indicator.target.is_some(),
            "target" = m.indicator.target.as_ref().map(|t| m.target(t.value)),
            "reason" = &author.reason
        ),
        None => by_rule(m, *word),
    };
    let lower = match m.indicator.direction {
        Direction::Lower => say!(m, "lower-sentence"),
        Direction::Higher => String::new(),
    };
    sentences([sentence, lower, first_year(m), no_target(m)])
}

/// That no target is set, and why, where the author says so.
fn no_target(m: &IndicatorView<'_>) -> String {
    match (&m.indicator.target, &m.indicator.no_target) {
        (Some(_), _) => String::new(),
        (None, reason) => {
            say!(m, "no-target", "known" = reason.is_some(), "reason" = reason.clone())
        }
    }
}

/// That no baseline is named, and what stands in.
fn first_year(m: &IndicatorView<'_>) -> String {
    match (&m.indicator.start, m.finding.baseline) {
        (Start::First, Some(first)) => say!(m, "first-stands-in", "since" = m.period(first.period)),
        _ => String::new(),
    }
}

/// "From 48.6% in 2016–17 to 58.9% in 2025–26.", or the latest alone.
fn path(m: &IndicatorView<'_>) -> String {
    let Some(latest) = m.finding.latest else {
        return String::new();
    };
    let (to, now) = (m.long(latest.value), m.period(latest.period));
    match m.finding.baseline.filter(|b| b.period < latest.period) {
        Some(b) if m.finding.change.is_some() => say!(
            m,
            "from-to",
            "from" = m.long(b.value),
            "since" = m.period(b.period),
            "to" = to,
            "now" = now
        ),
        _ => say!(m, "at-now", "to" = to, "now" = now),
    }
}

fn by_rule(m: &IndicatorView<'_>, word: StatusWord) -> String {
    let Some(latest) = m.finding.latest else {
        return String::new();
    };
    let target = m.indicator.target.as_ref();
    let key = match word {
        StatusWord::TargetMet => "rule-met",
        StatusWord::Improving => "rule-improving",
        StatusWord::LittleOrNoChange => "rule-same",
        StatusWord::GettingWorse => "rule-worse",
    };
    let baseline = m.finding.baseline;
    let toward = m.change().map(|(_, change)| m.better_by(change));
    let beyond = target.map(|target| m.better_by(m.apart(target.value, latest.value)));
    say!(
        m,
        key,
        "known" = toward.is_some(),
        "from" = baseline.map(|b| m.long(b.value)),
        "since" = baseline.map(|b| m.period(b.period)),
        "to" = m.long(latest.value),
        "now" = m.period(latest.period),
        "aimed" = target.is_some(),
        "target" = target.map(|target| m.target(target.value)),
        "tested" = m.finding.tested,
        "achieved" = m.finding.achieved.map(|a| m.numbers().share(a)),
        "beyond" = if beyond.is_some_and(|by| by.is_zero()) { "at" } else { "past" },
        "toward" = match toward {
            Some(t) if t > Decimal::ZERO => "yes",
            Some(t) if t < Decimal::ZERO => "no",
            _ => "still",
        }
    )
}

/// The name of an indicator with its latest value: "Chronic absence: 16.9% in 2025–26".
pub(crate) fn indicator_title(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    named_value(sheet, m, &m.indicator.title)
}

/// A name and its indicator's latest value.
pub(crate) fn named_value(sheet: &Sheet<'_>, m: IndicatorView, name: &str) -> String {
    let latest = m.latest();
    let known = latest.is_some_and(|p| matches!(p.cell, Cell::Shown { .. } | Cell::Band(_)));
    say!(
        sheet,
        "measure-title",
        "known" = known,
        "name" = name,
        "value" = match latest.map(|p| &p.cell) {
            Some(Cell::Shown { value, .. }) => m.long(*value),
            _ => amount(&m).text,
        },
        "now" = latest.map(|p| m.period(p.period))
    )
}

/// The latest value as it is printed large, or the words for why there is none.
pub(crate) fn amount(m: &IndicatorView<'_>) -> Amount {
    let lower = m.indicator.direction == Direction::Lower;
    let Some(point) = m.latest() else {
        return Amount {
            text: match m.known_places().next() {
                Some(_) => known_in(m),
                None => say!(m, "amount-missing", "groups" = m.is_of_groups()),
            },
            shown: Shown::Missing,
            lower,
            ..Amount::default()
        };
    };
    Amount {
        text: m.cell(&point.cell, &Population::Everyone),
        shown: match point.cell {
            Cell::Absent(why) => Shown::absent(why),
            Cell::Shown { .. } | Cell::Band(_) => Shown::Value,
        },
        period: match m.unit_words() {
            Some(unit) => {
                say!(m, "amount-period", "unit" = unit, "period" = m.period(point.period))
            }
            None => m.period(point.period),
        },
        provisional: point.provisional,
        lower,
        past: past(m),
    }
}

/// That a newer release was due before the card was published.
fn past(m: &IndicatorView<'_>) -> Option<String> {
    let said = past_releases(&m.indicator.sources, m.card.edition.published);
    (!said.is_empty()).then(|| say!(m, "amount-past", "next" = said.join(", ")))
}
