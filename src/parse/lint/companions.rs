//! Companions: two indicators of one outcome of which each counts whom the other leaves of the same whole,
//! such as “graduated” and “did not graduate”; what one of them hides the other may tell.

use super::look::Places;
use super::small::is_hidden;
use crate::report::{Counts, Indicator, Observation, PlaceId, Privacy, Series, Unit};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

/// An indicator with its series.
type Numbers<'a> = (&'a Indicator, &'a [Series]);

/// Tells the numbers that one indicator hides and its companion shows.
pub(crate) fn given_away(one: Numbers, other: Numbers, privacy: &Privacy, out: &mut Diagnostics) {
    let is_of_things = |it: Numbers| it.0.things.is_some();
    if is_of_things(one) || is_of_things(other) || !are_companions(one, other) {
        return;
    }
    let mut places: Places<Span> = Places::default();
    for (_, it, beside) in cells(one.1, other.1) {
        let shown = beside.value.number().is_some() && !is_hidden(privacy, other.0, beside);
        if shown && is_hidden(privacy, one.0, it) {
            places.add(it.span, Some(beside.span));
        }
    }
    let Some((span, Some(beside), more)) = places.told() else { return };
    let (id, slug) = (&one.0.slug, &other.0.slug);
    let message = format!(
        "This number is kept back, and the indicator `{slug}` prints that of the others: together they are the whole.{more}"
    );
    out.push(
        Diagnostic::new(Code::GivenAway, span, message)
            .expected("a number that is kept back in both")
            .also(beside, "printed here")
            .help(format!("Write `complement_of: {slug}` on a line below `id: {id}`: the two are then hidden together.")),
    );
}

/// Whether two indicators make one whole wherever both are known: by their counts, or in two places or more
/// by their percentages.
fn are_companions(one: Numbers, other: Numbers) -> bool {
    let are_shares = [one, other].iter().all(|it| matches!(it.0.unit, Unit::Percent { .. }));
    let mut known = 0;
    for (_, it, beside) in cells(one.1, other.1) {
        known += match (by_counts(it, beside), by_shares(it, beside).filter(|_| are_shares)) {
            (Some(Whole::Exactly), _) => 2,
            (None, Some(Whole::Exactly)) => 1,
            (None, Some(Whole::Nearly) | None) => 0,
            _ => return false,
        };
    }
    known > 1
}

/// What two numbers make together.
enum Whole {
    Exactly,
    /// But for the rounding of halves.
    Nearly,
    Not,
}

fn by_counts(one: &Observation, other: &Observation) -> Option<Whole> {
    let split = |it: &Observation| {
        let Counts { numerator, denominator } = it.counts?;
        Some((numerator?, denominator))
    };
    let ((one, whole), (other, same)) = (split(one)?, split(other)?);
    let exactly = whole == same && one.checked_add(other) == Some(whole);
    Some(if exactly { Whole::Exactly } else { Whole::Not })
}

fn by_shares(one: &Observation, other: &Observation) -> Option<Whole> {
    let (one, other) = (one.value.number()?, other.value.number()?);
    let off = (one + other - Decimal::ONE_HUNDRED).abs();
    let unit = Decimal::new(1, one.scale().min(other.scale()).min(20));
    Some(match off {
        off if off.is_zero() => Whole::Exactly,
        off if off <= unit => Whole::Nearly,
        _ => Whole::Not,
    })
}

/// What two indicators say of the same people of a place at the same time.
pub(super) fn cells<'a>(
    one: &'a [Series],
    other: &'a [Series],
) -> impl Iterator<Item = (PlaceId, &'a Observation, &'a Observation)> {
    let of = |series: &'a Series| (series.place, &series.population);
    let same = move |series: &'a Series| {
        let at = other.binary_search_by(|it| of(it).cmp(&of(series))).ok()?;
        Some((series, &other[at]))
    };
    one.iter().filter_map(same).flat_map(|(one, other)| {
        one.observations.iter().filter_map(|it| {
            let at = other.observations.binary_search_by_key(&it.period, |o| o.period).ok()?;
            Some((one.place, it, &other.observations[at]))
        })
    })
}
