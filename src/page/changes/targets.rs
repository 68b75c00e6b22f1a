//! Targets: those that were set, moved or given up since the last card, and what became of those that it promised.

use super::both::Both;
use crate::language::say;
use crate::page::view::Fact;
use crate::page::words::indicator::IndicatorView;
use crate::report::{Period, ReleasedIndicator};
use crate::statistics::{Turn, turn};
use rust_decimal::Decimal;

/// What is to be said of each indicator's.
pub(super) fn targets(both: &Both<'_>) -> Vec<Fact> {
    let facts = both.pairs().filter_map(|(m, then)| {
        let said = moved(&m, then).into_iter().chain(turned(both, &m, then));
        both.facts(&m, said.collect())
    });
    facts.collect()
}

/// A target as a card says it: how much, and by when.
fn target(m: &IndicatorView<'_>, (period, value): (Option<Period>, Decimal)) -> String {
    let by = period.map(|it| m.period(it));
    say!(m, "changes-target-by", "value" = m.target(value), "due" = by.is_some(), "by" = by)
}

/// That it is another one.
fn moved(m: &IndicatorView<'_>, then: &ReleasedIndicator) -> Option<String> {
    let before = then.target.map(|it| target(m, it));
    let now = m.indicator.target.as_ref().map(|it| target(m, (it.period, it.value)));
    let is_other = before != now;
    let text = say!(
        m,
        "changes-target",
        "had" = before.is_some(),
        "has" = now.is_some(),
        "then" = before,
        "now" = now
    );
    is_other.then_some(text)
}

/// That it is met now, or was missed, or that nobody knows yet.
fn turned(both: &Both<'_>, m: &IndicatorView<'_>, then: &ReleasedIndicator) -> Option<String> {
    let days = (both.last.published, both.sheet.card.edition.published);
    let told = turn((m.indicator, m.finding), m.series, then, days)?;
    let own = m.indicator.target.as_ref().map(|it| (it.period, it.value));
    let (kind, of, value) = match told {
        Turn::Met => ("met", own, m.finding.latest),
        Turn::Missed(value) => ("missed", then.target, Some(value)),
        Turn::Passed => ("passed", then.target, None),
    };
    Some(say!(
        m,
        "changes-turn",
        "turn" = kind,
        "known" = value.is_some() && of.is_some(),
        "target" = of.map(|it| target(m, it)),
        "value" = value.map(|it| m.value(it.value)),
        "period" = value.map(|it| m.period(it.period))
    ))
}
