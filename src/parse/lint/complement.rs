//! Complement: an indicator that is said to count whom another leaves of the same whole, held against the
//! numbers of both.

use super::companions::cells;
use super::look::{Places, unit_kind};
use crate::report::{self, Counts, Indicator, Observation, Series, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

/// An indicator that may be the rest of another.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    pub indicator: &'a Indicator,
    pub series: &'a [Series],
    /// Whether the numerator of any row follows from its percentage, and so from what was rounded.
    pub derives_numerators: bool,
    /// Whether all of it could be read.
    pub whole: bool,
}

/// Tells where `one` is not what `other` leaves, which is `said` to be so.
pub(crate) fn look(
    one: Side,
    other: Side,
    said: Span,
    places: &report::Places,
    out: &mut Diagnostics,
) {
    if let Some(diagnostic) = other_kind(one.indicator, other.indicator, said) {
        out.push(diagnostic);
        return;
    }
    if !(one.whole && other.whole) {
        return;
    }
    let is_known = |it: &Observation| !it.value.is_missing();
    let mut both = cells(one.series, other.series);
    if !both.any(|(_, it, beside)| is_known(it) && is_known(beside)) {
        out.push(never_beside(&other.indicator.slug, said));
        return;
    }
    let mut denied: Places<(Span, String)> = Places::default();
    for (place, it, beside) in cells(one.series, other.series) {
        if !is_whole((one, it), (other, beside)) {
            let at = format!("in {} in {}", places.get(place).title, it.period);
            denied.add(it.span, Some((beside.span, at)));
        }
    }
    let Some((span, Some((beside, at)), more)) = denied.told() else { return };
    let slug = &other.indicator.slug;
    let message = format!(
        "This is said to be the rest of `{slug}`, and {at} the two do not make one whole.{more}"
    );
    out.push(
        Diagnostic::new(Code::NotComplement, span, message)
            .expected("what the other leaves of the same people")
            .also(beside, format!("the other, `{slug}`"))
            .help(format!("Check both numbers, and their numerators and denominators, against the source. Where some are counted in neither or in both, take `complement_of: {slug}` out.")),
    );
}

/// That two indicators count in different ways.
fn other_kind(one: &Indicator, other: &Indicator, said: Span) -> Option<Diagnostic> {
    if one.slug == other.slug {
        let diagnostic =
            Diagnostic::new(Code::NotComplement, said, "No indicator is the rest of itself.")
                .expected("another indicator")
                .help("Name the one that counts the others of the same people.");
        return Some(diagnostic);
    }
    let is_counted = matches!(one.unit, Unit::Percent { .. } | Unit::Count { .. });
    let kind = |it: &Indicator| (unit_kind(&it.unit), it.things.is_some());
    if is_counted && kind(one) == kind(other) {
        return None;
    }
    let word = |it: &Indicator| {
        let of = if it.things.is_some() { "things" } else { "people" };
        format!("`{}` is of {of} and has the unit `{}`", it.slug, unit_kind(&it.unit))
    };
    let message = format!("These two cannot be one whole: {}, and {}.", word(one), word(other));
    let diagnostic = Diagnostic::new(Code::NotComplement, said, message)
        .expected("an indicator that counts the others of the same people")
        .help("Two percentages of the same people are one whole, or two counts of them. Take the line out where these are not.");
    Some(diagnostic)
}

/// That two indicators are never of the same people.
fn never_beside(slug: &str, said: Span) -> Diagnostic {
    let message = format!(
        "This is said to be the rest of `{slug}`, and the two have no value of the same people in the same place and period."
    );
    Diagnostic::new(Code::NeverBeside, said, message)
        .expected("an indicator of the same people")
        .help("Nothing is hidden in one because it is hidden in the other. Check the periods and the groups of both, or take the line out.")
}

/// Whether two numbers make one whole, as far as can be told of them.
fn is_whole(one: (Side, &Observation), other: (Side, &Observation)) -> bool {
    let denominators = [one.1, other.1].map(|it| it.counts.map(|counts| counts.denominator));
    let by_counts = match denominators {
        [Some(whole), Some(same)] if whole != same => false,
        [Some(whole), Some(_)] => match (people(one), people(other)) {
            (Some(people), Some(others)) => {
                let off = people.saturating_add(others).abs_diff(whole);
                Decimal::from(off) <= slack(one, whole) + slack(other, whole)
            }
            _ => true,
        },
        _ => true,
    };
    by_counts && by_shares(one, other)
}

/// How many have the result.
fn people((side, it): (Side, &Observation)) -> Option<u64> {
    let Counts { numerator, .. } = it.counts?;
    match (&side.indicator.unit, it.value) {
        (Unit::Count { .. }, Value::Number(count)) => count.try_into().ok(),
        _ => numerator,
    }
}

/// By how many a numerator may be off that follows from a rounded percentage.
fn slack((side, it): (Side, &Observation), whole: u64) -> Decimal {
    match it.value {
        Value::Number(value) if side.derives_numerators => {
            let half = Decimal::new(5, value.scale().min(20) + 1);
            half * Decimal::from(whole) / Decimal::ONE_HUNDRED + Decimal::ONE
        }
        _ => Decimal::ZERO,
    }
}

/// Whether two percentages make 100, but for their rounding.
fn by_shares(one: (Side, &Observation), other: (Side, &Observation)) -> bool {
    let share = |(side, it): (Side, &Observation)| match side.indicator.unit {
        Unit::Percent { .. } => it.value.number(),
        _ => None,
    };
    let (Some(one), Some(other)) = (share(one), share(other)) else { return true };
    let unit = Decimal::new(1, one.scale().min(other.scale()).min(20));
    (one + other - Decimal::ONE_HUNDRED).abs() <= unit
}
