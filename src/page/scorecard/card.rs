//! Card: one core indicator on the home page.

use crate::chart;
use crate::chart::{Chart, Tone};
use crate::language::say;
use crate::page::figures::chart_values::{chart_value, float, sparkline};
use crate::page::route::Route;
use crate::page::view::{CardView, Small, Token, TrackView};
use crate::page::words::gap::gap_line;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::status;
use crate::page::words::status::{amount, card_status};
use crate::report::{OutcomeId, Population, Role};

/// How the change is told, for the colour of a track.
fn tone(m: &IndicatorView<'_>) -> Tone {
    match status::token(&m.finding.status) {
        Token::Met | Token::Improving => Tone::Better,
        Token::Worse => Tone::Worse,
        Token::Same | Token::Open | Token::Unknown => Tone::Neutral,
    }
}

fn track(m: &IndicatorView<'_>) -> Option<TrackView> {
    let (baseline, target) = (m.finding.baseline?, m.indicator.target.as_ref()?);
    // An indicator that was broken off since its baseline has no way from there to its target.
    if m.comparable_from().is_some_and(|from| from > baseline.period) {
        return None;
    }
    let latest = m.latest()?;
    if latest.cell.is_suppressed() || latest.period <= baseline.period {
        return None;
    }
    let drawing = chart::Track {
        baseline: float(baseline.value),
        now: chart_value(m, &latest.cell),
        target: float(target.value),
        met: m.target_met(),
        tone: tone(m),
    };
    let beyond = m.better_by(m.apart(target.value, m.finding.latest?.value));
    let past = beyond > rust_decimal::Decimal::ZERO;
    Some(TrackView {
        drawing: Small { id: format!("{}-track", m.indicator.slug), chart: Chart::Track(drawing) },
        baseline: say!(m, "track-baseline", "value" = m.value(baseline.value)),
        target: say!(
            m,
            "track-target",
            "state" = match (m.target_met(), past, target.period) {
                (true, true, _) => "past",
                (true, false, _) => "met",
                (false, _, Some(_)) => "due",
                (false, _, None) => "standing",
            },
            "target" = m.target(target.value),
            "by" = target.period.map(|p| m.numbers().period_short(p))
        ),
    })
}

fn no_track(m: &IndicatorView<'_>) -> Option<String> {
    let state = match (&m.indicator.target, m.finding.baseline) {
        (None, _) => "no-target",
        (Some(_), None) => "no-baseline",
        _ if m.latest().is_some_and(|p| p.cell.is_suppressed()) => "hidden",
        _ => "not-comparable",
    };
    Some(say!(
        m,
        "no-track",
        "state" = state,
        "target" = m.indicator.target.as_ref().map(|t| m.target(t.value))
    ))
}

/// The sparkline of all years under an id of this page.
pub(crate) fn spark(m: &IndicatorView<'_>, id: String) -> Option<Small> {
    Some(Small { id, chart: sparkline(m, &Population::Everyone)? })
}

/// Every card, in the order of a child's life.
pub(crate) fn cards(sheet: &Sheet<'_>) -> Vec<CardView> {
    let mut stage = None;
    let mut cards = Vec::with_capacity(sheet.core().count());
    for id in (0..sheet.card.outcomes.len()).map(OutcomeId) {
        let outcome = sheet.outcome_of(id);
        let of = sheet.indicators(id, Role::Core).map(|m| card_of(sheet, m));
        let mut of: Vec<CardView> = of.collect();
        if of.is_empty() {
            of.push(untracked_card(sheet, id));
        }
        if stage.replace(outcome.stage) != Some(outcome.stage) {
            of[0].stage = Some(sheet.card.stages[outcome.stage.0].title.clone());
        }
        cards.append(&mut of);
    }
    cards
}

/// The card of an outcome that nothing tracks yet.
fn untracked_card(sheet: &Sheet<'_>, id: OutcomeId) -> CardView {
    let outcome = sheet.outcome_of(id);
    CardView {
        outcome: outcome
            .age
            .map_or_else(String::new, |age| say!(sheet, "card-age", "age" = age.to_string())),
        title: outcome.title.clone(),
        href: sheet.href(Route::Outcome(id)),
        status: status::untracked(sheet),
        ..CardView::default()
    }
}

/// Such as "Age 5 · Kindergarten readiness".
pub(crate) fn outcome_of(sheet: &Sheet<'_>, m: &IndicatorView<'_>) -> String {
    let outcome = sheet.outcome_of(m.indicator.outcome);
    match m.indicator.age.or(outcome.age) {
        Some(age) => {
            say!(sheet, "card-outcome", "age" = age.to_string(), "outcome" = &outcome.title)
        }
        None => outcome.title.clone(),
    }
}

fn card_of(sheet: &Sheet<'_>, m: IndicatorView) -> CardView {
    let alone = sheet.indicators(m.indicator.outcome, Role::Core).count() == 1;
    let track = track(&m);
    let by_place = m.known_places().next().is_some();
    CardView {
        stage: None,
        outcome: outcome_of(sheet, &m),
        title: m.indicator.title.clone(),
        href: sheet.href(match alone {
            _ if by_place => Route::Places,
            true => Route::Outcome(m.indicator.outcome),
            false => Route::Indicator(m.id),
        }),
        value: amount(&m),
        spark: spark(&m, format!("{}-spark", m.indicator.slug)),
        status: card_status(&m),
        no_track: if track.is_none() && !by_place { no_track(&m) } else { None },
        track,
        gap: if by_place { String::new() } else { gap_line(&m) },
    }
}
