//! Alike: values that a verdict tells apart and that a page prints as the same number.

use super::look::{Look, numbers, unit_kind};
use crate::report::{Direction, Start, round};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    let indicator = look.indicator;
    let places = indicator.unit.places();
    let alike = |one, other| one != other && round(one, places) == round(other, places);
    let numbers = || numbers(look.everyone());
    let Some((latest, now)) = numbers().next_back() else { return };
    let start = match &indicator.start {
        Start::Nowhere => None,
        Start::First => numbers().next(),
        Start::Baseline(baseline) => numbers().find(|(it, _)| it.period == baseline.period),
    };
    let typed = indicator.start.value().map(|value| (value, look.at_baseline()));
    let start = typed.or(start.map(|(it, value)| (value, vec![it.span])));
    let target = indicator.target.as_ref().map(|target| target.value);
    let short = |target: &Decimal| match indicator.direction {
        Direction::Higher => now < *target,
        Direction::Lower => now > *target,
    };
    let pair = match (start, target) {
        (Some((start, at)), _) if alike(start, now) && moved(start, now, target) => {
            Some((start, at, "where it starts"))
        }
        (_, Some(target)) if alike(target, now) && short(&target) => {
            Some((target, Vec::new(), "the target"))
        }
        _ => None,
    };
    let Some((other, mut figures, what)) = pair else { return };
    figures.push(latest.span);
    let mut finer = places + 1..=6;
    let Some(needed) = finer.find(|places| round(other, *places) != round(now, *places)) else {
        return;
    };
    let message = format!(
        "The latest value, {now}, and {what}, {other}, are told apart and both printed as {}.",
        round(now, places)
    );
    let kind = unit_kind(&look.indicator.unit);
    out.push(
        Diagnostic::new(Code::PrintedAlike, latest.span, message)
            .of_figures(figures, None)
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
