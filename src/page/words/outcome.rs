//! Outcome: one outcome in a heading and the sentences under it.

use super::indicator::IndicatorView;
use super::pace::heading_sentence;
use super::sentence::sentences;
use super::sheet::Sheet;
use super::status::{change_sentence, named_value};
use crate::language::say;
use crate::report::{OutcomeId, Population, Role};

/// The finding on top: the author's, or the outcome with the value of its first core indicator. The indicator's own
/// page says what is measured.
pub(crate) fn outcome_finding(sheet: &Sheet<'_>, id: OutcomeId) -> String {
    let outcome = sheet.outcome_of(id);
    if let Some(finding) = &outcome.finding {
        return finding.clone();
    }
    match sheet.indicators(id, Role::Core).next() {
        Some(m) => named_value(sheet, m, &outcome.title),
        None => outcome.title.clone(),
    }
}

/// Change, and where it leads.
pub(crate) fn outcome_lede(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let change = m.change().map(|(baseline, change)| {
        say!(
            sheet,
            "lede-change",
            "moved" = m.moved(change, &Population::Everyone),
            "difference" = m.difference(change),
            "since" = m.since(baseline.period),
            "better" = m.better()
        )
    });
    match change {
        Some(change) => sentences([change, lede_target(sheet, m), heading_sentence(&m)]),
        None => sentences([change_sentence(&m), heading_sentence(&m)]),
    }
}

fn lede_target(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let Some(target) = m.indicator.target.as_ref().filter(|_| m.target_met()) else {
        return String::new();
    };
    say!(
        sheet,
        "lede-met",
        "target" = m.target(target.value),
        "due" = target.period.is_some(),
        "by" = target.period.map(|p| m.period(p))
    )
}
