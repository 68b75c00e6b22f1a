//! Card: one indicator on the home page.

use super::layout::Layout;
use super::tally::stage_counts;
use crate::chart;
use crate::chart::{Chart, Tone};
use crate::language::say;
use crate::page::figures::chart_values::{chart_value, float, place, sparkline};
use crate::page::route::Route;
use crate::page::view::{Amount, CardView, Cell, Small, Token, TrackView};
use crate::page::words::gap::gap_line;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::status;
use crate::page::words::status::{amount, change_status};
use crate::report::{OutcomeId, Population, Role};

/// How the change is told, for the colour of a track.
fn tone(m: &IndicatorView<'_>) -> Tone {
    match status::token(&m.finding.status) {
        Token::Met | Token::Improving => Tone::Better,
        Token::Worse => Tone::Worse,
        Token::Same | Token::Open | Token::Unknown => Tone::Neutral,
    }
}

/// The way from the baseline to the target.
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
        drawing: small(m, "track", Chart::Track(drawing)),
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

/// The way since the baseline, where no target is set.
fn line(m: &IndicatorView<'_>) -> Option<TrackView> {
    m.change().filter(|_| m.indicator.target.is_none())?;
    let (baseline, latest) = (m.finding.baseline?, m.finding.latest?);
    let Some(Chart::Sparkline(line)) = sparkline(m, &Population::Everyone) else {
        return None;
    };
    let judged =
        chart::Judged { from: place(baseline.period), value: float(baseline.value), tone: tone(m) };
    let is_new = line.points.iter().any(|point| point.break_before.is_some());
    let line = chart::Sparkline { judged: Some(judged), ..line };
    Some(TrackView {
        drawing: small(m, "line", Chart::Sparkline(line)),
        baseline: say!(
            m,
            "line-start",
            "new" = is_new,
            "value" = m.value(baseline.value),
            "period" = m.period(baseline.period)
        ),
        target: m.period(latest.period),
    })
}

/// A target without a way to it, and why there is none.
fn target_alone(m: &IndicatorView<'_>) -> Option<TrackView> {
    let target = m.indicator.target.as_ref()?;
    let state = match m.finding.baseline {
        None => "no-baseline",
        _ if m.latest().is_some_and(|p| p.cell.is_suppressed()) => "hidden",
        _ => "not-comparable",
    };
    let target = say!(m, "no-track", "state" = state, "target" = m.target(target.value));
    Some(TrackView { drawing: None, baseline: String::new(), target })
}

fn small(m: &IndicatorView<'_>, kind: &str, chart: Chart) -> Option<Small> {
    Some(Small { id: format!("{}-{kind}", m.indicator.slug), chart })
}

/// The sparkline of all years under an id of this page.
pub(crate) fn spark(m: &IndicatorView<'_>, id: String) -> Option<Small> {
    Some(Small { id, chart: sparkline(m, &Population::Everyone)? })
}

/// Every card, in the order of a child's life.
pub(crate) fn cards(sheet: &Sheet<'_>, layout: Layout) -> Vec<CardView> {
    let mut stage = None;
    let mut cards = Vec::with_capacity(sheet.core().count());
    for id in (0..sheet.card.outcomes.len()).map(OutcomeId) {
        let mut of = cards_of(sheet, id, layout);
        let of_stage = sheet.outcome_of(id).stage;
        if stage.replace(of_stage) != Some(of_stage) {
            of[0].stage = Some(Cell {
                note: layout.is_by_stage().then(|| stage_counts(sheet, of_stage)),
                ..Cell::text(sheet.card.stages[of_stage.0].title.clone())
            });
        }
        cards.append(&mut of);
    }
    cards
}

/// The cards of an outcome: at least one. Rows of a list name their outcome once.
fn cards_of(sheet: &Sheet<'_>, id: OutcomeId, layout: Layout) -> Vec<CardView> {
    let core = sheet.indicators(id, Role::Core);
    let mut of: Vec<CardView> = match layout {
        Layout::List => core.map(|m| row_of(sheet, m)).collect(),
        _ => core.map(|m| card_of(sheet, m, layout)).collect(),
    };
    if of.is_empty() {
        of.push(untracked_card(sheet, id));
    }
    if layout == Layout::List {
        of.extend(sheet.indicators(id, Role::Contributing).map(|m| row_of(sheet, m)));
        of.iter_mut().skip(1).for_each(|row| row.outcome.clear());
    }
    of
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
        core: true,
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

fn card_of(sheet: &Sheet<'_>, m: IndicatorView, layout: Layout) -> CardView {
    let by_place = m.known_places().next().is_some();
    // The trend beside it draws the line.
    let line = line(&m).filter(|_| layout != Layout::Alone);
    let is_line = line.is_some();
    let value = amount(&m);
    let status = change_status(&m, true);
    CardView {
        stage: None,
        outcome: outcome_of(sheet, &m),
        title: m.indicator.title.clone(),
        href: href(sheet, m),
        value: Amount {
            // The end of the line says when.
            period: if is_line { m.unit_words().unwrap_or_default() } else { value.period },
            lower: value.lower && m.change().is_none(),
            ..value
        },
        spark: spark(&m, format!("{}-spark", m.indicator.slug))
            .filter(|_| !is_line && layout != Layout::Alone),
        status,
        track: track(&m).or(line).or_else(|| target_alone(&m)).filter(|_| !by_place),
        gap: if by_place { String::new() } else { gap_line(&m).unwrap_or_default() },
        core: true,
    }
}

/// A row of a list: no more of it than one line holds.
fn row_of(sheet: &Sheet<'_>, m: IndicatorView) -> CardView {
    let is_core = m.indicator.role == Role::Core;
    CardView {
        outcome: outcome_of(sheet, &m),
        title: m.indicator.title.clone(),
        href: if is_core { href(sheet, m) } else { sheet.href(Route::Indicator(m.id)) },
        value: amount(&m),
        spark: spark(&m, format!("{}-spark", m.indicator.slug)),
        status: change_status(&m, false),
        core: is_core,
        ..CardView::default()
    }
}

/// Its outcome's page, where it alone stands for that.
fn href(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let alone = sheet.indicators(m.indicator.outcome, Role::Core).count() == 1;
    sheet.href(match alone {
        _ if m.known_places().next().is_some() => Route::Places,
        true => Route::Outcome(m.indicator.outcome),
        false => Route::Indicator(m.id),
    })
}
