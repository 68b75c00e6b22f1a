//! Pace: is it fast enough, where does it lead, is there a trend, was the curve turned; in words.

use super::indicator::IndicatorView;
use super::sentence::sentences;
use crate::language::say;
use crate::page::view::Aside;
use crate::report::{Population, Unit};
use crate::statistics::{CurveResult, PaceWord, Trend};
use rust_decimal::Decimal;

pub(crate) fn key(word: PaceWord) -> &'static str {
    match word {
        PaceWord::OnTrack => "on-track",
        PaceWord::Slow => "slow",
        PaceWord::WellBehind => "well-behind",
        PaceWord::MovingAway => "moving-away",
        PaceWord::TargetMissed => "missed",
        PaceWord::SubstantialProgress => "substantial",
        PaceWord::ModerateProgress => "moderate",
        PaceWord::LimitedProgress => "limited",
        PaceWord::Deterioration => "deterioration",
        PaceWord::TargetAchieved => "achieved",
        PaceWord::NotAvailable => "not-available",
    }
}

/// How far the latest value is behind the pace line; negative when ahead.
pub(crate) fn behind(m: &IndicatorView<'_>) -> Option<Decimal> {
    let expected = m.finding.pace?.expected?;
    Some(m.better_by(m.apart(m.finding.latest?.value, expected)))
}

/// Whether a pace line is drawn and told: by the straight-line rule, while the promise is open.
pub(crate) fn pace_line(m: &IndicatorView<'_>) -> Option<Decimal> {
    let pace = m.finding.pace?;
    let (target, latest) = (m.indicator.target.as_ref()?, m.finding.latest?);
    let open = !matches!(pace.word, PaceWord::TargetAchieved | PaceWord::TargetMissed);
    let due = target.period?;
    pace.expected.filter(|_| open && latest.period <= due)
}

/// The verdict on pace as a statement for the margin.
pub(crate) fn pace_aside(m: &IndicatorView<'_>) -> Option<Aside> {
    let pace = m.finding.pace?;
    if matches!(pace.word, PaceWord::TargetAchieved | PaceWord::NotAvailable) {
        return None;
    }
    let target = m.indicator.target.as_ref()?;
    let (latest, baseline) = (m.finding.latest?, m.finding.baseline?);
    let away = m.better_by(m.apart(latest.value, target.value));
    let finding = say!(
        m,
        "pace-finding",
        "word" = key(pace.word),
        "gap" = m.difference(behind(m).unwrap_or(away)),
        "away" = m.difference(away),
        "target" = m.target(target.value),
        "by" = target.period.map(|p| m.period(p))
    );
    let text = match pace.expected {
        Some(expected) if pace.word != PaceWord::TargetMissed => say!(
            m,
            "pace-line",
            "from" = m.value(baseline.value),
            "target" = m.target(target.value),
            "expected" = m.value(expected)
        ),
        _ if pace.word == PaceWord::TargetMissed => {
            say!(m, "pace-missed", "away" = m.difference(away))
        }
        _ => say!(m, "pace-growth"),
    };
    let explained = say!(m, "pace-explained");
    Some(Aside { big: None, finding: Some(finding), text: sentences([text, explained]) })
}

/// "At this speed Marlow County would reach about 65% by 2030–31, not the 70% that was promised."
pub(crate) fn heading_sentence(m: &IndicatorView<'_>) -> String {
    let Some((heading, target)) = heading(m) else {
        return String::new();
    };
    let reaches = m.better_by(heading - target.value) >= Decimal::ZERO;
    say!(
        m,
        "pace-heading",
        "reaches" = reaches,
        "place" = m.place(),
        "heading" = about(m, heading),
        "target" = m.target(target.value),
        "by" = target.period.map(|p| m.period(p))
    )
}

fn heading<'a>(m: &IndicatorView<'a>) -> Option<(Decimal, &'a crate::report::Target)> {
    let pace = m.finding.pace?;
    let target = m.indicator.target.as_ref()?;
    if matches!(pace.word, PaceWord::TargetAchieved | PaceWord::TargetMissed) {
        return None;
    }
    target.period?;
    let heading = pace.heading_for?;
    Some(match m.indicator.unit {
        Unit::Percent { .. } => (heading.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED), target),
        _ => (heading.max(Decimal::ZERO), target),
    })
}

/// A rough value: whole where the unit's decimals would feign knowledge.
fn about(m: &IndicatorView<'_>, value: Decimal) -> String {
    let places = match m.indicator.unit {
        Unit::Rate { places, .. } | Unit::Ratio { places } => places,
        _ => 0,
    };
    m.numbers().value_long(&m.indicator.unit, value, places)
}

/// The verdict of the Mann-Kendall test.
pub(crate) fn trend_sentence(m: &IndicatorView<'_>) -> String {
    let told = m.finding.trend_until;
    let now = told.is_some() && told == m.latest().map(|point| point.period);
    let trend = match m.finding.trend {
        Trend::Rising => "rising",
        Trend::Falling => "falling",
        Trend::NoClearTrend => "none",
        Trend::NotEnoughYears => "short",
    };
    say!(m, "trend-sentence", "trend" = trend, "now" = now, "until" = told.map(|p| m.period(p)))
}

/// Was the curve turned? Empty where there are too few years before the baseline.
pub(crate) fn curve_sentence(m: &IndicatorView<'_>) -> String {
    let (Some(curve), Some(latest)) = (m.finding.curve, m.finding.latest) else {
        return String::new();
    };
    let result = match curve.result {
        CurveResult::Turned => "turned",
        CurveResult::AsForecast => "as-forecast",
        CurveResult::WorseThanForecast => "worse",
    };
    say!(
        m,
        "curve-sentence",
        "result" = result,
        "since" = m.finding.baseline.map(|b| m.period(b.period)),
        "now" = m.period(latest.period),
        "forecast" = m.long(curve.forecast),
        "difference" = m.difference(curve.better_by)
    )
}

/// How many more (or fewer) are counted than at the baseline's rate, without the sign; only of
/// a share whose denominator is published, and only where the rules see a change.
pub(crate) fn extra_count(m: &IndicatorView<'_>) -> Option<Decimal> {
    use crate::report::StatusWord::{GettingWorse, Improving, TargetMet};
    let judged = matches!(m.word(), Some(Improving | TargetMet | GettingWorse));
    let (_, change) = m.change()?;
    let counts = m.latest()?.cell.counts()?;
    if !judged || !matches!(m.indicator.unit, Unit::Percent { .. }) {
        return None;
    }
    let extra = change.abs() * Decimal::from(counts.denominator) / Decimal::ONE_HUNDRED;
    let extra = crate::report::round(extra, 0);
    (!extra.is_zero()).then_some(extra)
}

/// The same as a statement for the margin.
pub(crate) fn extra_children(m: &IndicatorView<'_>) -> Option<Aside> {
    let extra = extra_count(m)?;
    let (baseline, change) = m.change()?;
    let latest = m.latest()?;
    let counts = latest.cell.counts()?;
    let text = say!(
        m,
        "extra-children",
        "moved" = m.moved(change, &Population::Everyone),
        "since" = m.period(baseline.period),
        "measure" = &m.indicator.measure,
        "denominator" = m.numbers().decimal(counts.denominator.into(), 0),
        "now" = m.period(latest.period)
    );
    Some(Aside { big: Some(m.numbers().decimal(extra, 0)), finding: None, text })
}
