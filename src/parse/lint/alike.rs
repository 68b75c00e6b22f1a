//! Alike: values that a verdict tells apart and that a page prints as the same number.

use super::look::Look;
use crate::report::{Direction, Start, Value};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::{Decimal, RoundingStrategy};

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    let indicator = look.indicator;
    let places = indicator.unit.places();
    let print = |value: Decimal| {
        value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
    };
    let alike = |one: Decimal, other: Decimal| one != other && print(one) == print(other);
    let numbers = || {
        look.everyone().iter().filter_map(|it| match it.value {
            Value::Number(value) => Some((it, value)),
            _ => None,
        })
    };
    let Some((latest, now)) = numbers().next_back() else { return };
    let at = |period| numbers().find(|(it, _)| it.period == period).map(|it| it.1);
    let start = match &indicator.start {
        Start::Baseline(baseline) => baseline.value.or_else(|| at(baseline.period)),
        Start::First => numbers().next().map(|it| it.1),
        Start::Nowhere => None,
    };
    let target = indicator.target.as_ref().map(|target| target.value);
    let short = |target: &Decimal| match indicator.direction {
        Direction::Higher => now < *target,
        Direction::Lower => now > *target,
    };
    let pair = match (start, target) {
        (Some(start), _) if alike(start, now) && moved(start, now, target) => {
            Some((start, "where it starts"))
        }
        (_, Some(target)) if alike(target, now) && short(&target) => Some((target, "the target")),
        _ => None,
    };
    let Some((other, what)) = pair else { return };
    let needed = (places + 1..=6).find(|places| {
        let print = |value: Decimal| {
            value.round_dp_with_strategy(*places, RoundingStrategy::MidpointAwayFromZero)
        };
        print(other) != print(now)
    });
    let Some(needed) =
        needed.filter(|_| look.may_print(&crate::report::Population::Everyone, latest.counts))
    else {
        return;
    };
    let message = format!(
        "The latest value, {now}, and {what}, {other}, are told apart and both printed as {}.",
        print(now)
    );
    let kind = look.unit_kind();
    out.push(
        Diagnostic::new(Code::PrintedAlike, latest.span, message)
            .expected("values that print as they differ")
            .help(format!("Print more decimals: `unit: {{ kind: {kind}, places: {needed} }}`.")),
    );
}

/// Whether a verdict says that the value moved: by a tenth of where it starts, or of the way to the target.
fn moved(start: Decimal, now: Decimal, target: Option<Decimal>) -> bool {
    let ten = |part: Decimal, whole: Decimal| part.abs() * Decimal::TEN >= whole.abs();
    let toward = |target: Decimal| {
        let same_way = (now - start).is_sign_negative() == (target - start).is_sign_negative();
        target != start && same_way && ten(now - start, target - start)
    };
    ten(now - start, start) || target.is_some_and(toward)
}
