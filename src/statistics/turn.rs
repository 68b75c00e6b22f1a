//! Turn: what became of a target since a card that was released.

use super::finding::{Finding, Status, Value};
use super::gaps::groups::course;
use super::point::goodness;
use crate::disclosure::{PublishedSeries, of_place};
use crate::report::{Indicator, PlaceId, Population, ReleasedIndicator, StatusWord};
use jiff::civil::Date;

/// What became of a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// It is met now, and was not then.
    Met,
    /// The first value of its time or after it is known now, and does not reach what was promised then.
    Missed(Value),
    /// Its time is over now and was not then, and no value of it is known.
    Passed,
}

/// What became of an indicator's target since a card that was published on another day. What was promised then is what
/// counts: a target that was put off or lowered since is no less missed. Nothing where values are no longer of the same
/// kind.
pub fn turn(
    (indicator, finding): (&Indicator, &Finding),
    series: &[PublishedSeries],
    then: &ReleasedIndicator,
    (since, published): (Date, Date),
) -> Option<Turn> {
    if finding.status.is(StatusWord::TargetMet) {
        return (then.status != Some(StatusWord::TargetMet)).then_some(Turn::Met);
    }
    let (Some(end), goal) = then.target? else { return None };
    if !then.is_like(indicator)
        || then.latest.is_some_and(|latest| latest.position() >= end.position())
    {
        return None;
    }
    let own = of_place(series, PlaceId::COMMUNITY);
    let everyone = course(indicator, own, &Population::Everyone);
    let is_judged = matches!(finding.status, Status::Judged { .. });
    let latest = finding.latest.filter(|_| is_judged).map(|latest| latest.period);
    let known = everyone.iter().zip(latest).flat_map(|(of, latest)| of.shown_until(latest));
    let good = |value| goodness(indicator.direction, value);
    match { known }.find(|point| point.period.position() >= end.position()) {
        Some(point) => (good(point.value) < good(goal)).then(|| Turn::Missed(point.named())),
        None => (since..published).contains(&end.last_day()).then_some(Turn::Passed),
    }
}
