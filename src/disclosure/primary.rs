//! Primary: the rule that hides a figure for its own sake, because too few people stand behind it.

use crate::report::{Counts, Indicator, Privacy, Unit, Value};
use rust_decimal::{Decimal, RoundingStrategy::MidpointAwayFromZero};

/// Whether too few people stand behind an observation for it to be shown, by every count that is known
/// of it, whatever the unit (see [`Privacy::is_too_few`]).
///
/// A plain count that is printed whole is itself a number of people: one that is printed below `min_n`
/// is hidden. Where nothing says how many there are, nothing is hidden; nor where things are counted and
/// not people.
pub(super) fn hides(
    privacy: &Privacy,
    indicator: &Indicator,
    value: Value,
    counts: Option<Counts>,
) -> bool {
    if indicator.things.is_some() {
        return false;
    }
    let by_value = match (&indicator.unit, value) {
        (Unit::Count { places: 0, .. }, Value::Number(count)) => {
            let printed = count.round_dp_with_strategy(0, MidpointAwayFromZero);
            count >= Decimal::ZERO && printed < Decimal::from(privacy.min_n)
        }
        _ => false,
    };
    by_value || counts.is_some_and(|counts| privacy.is_too_few(counts))
}
