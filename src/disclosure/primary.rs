//! Primary: the rule that hides a figure for its own sake, because too few people stand behind it.

use crate::report::{Counts, Privacy, Unit, Value};
use rust_decimal::Decimal;

/// Whether too few people stand behind an observation for it to be shown: fewer than `min_n` in
/// all, or fewer than the smallest numerator or complement (FERPA practice as PTAC and
/// NCES 2011-603 describe it; the numbers are the author's).
///
/// A plain count that is printed whole is taken for a number of people: one below `min_n` is
/// hidden. Where nothing says how many there are, nothing is hidden.
pub(super) fn hides(privacy: &Privacy, unit: &Unit, value: Value, counts: Option<Counts>) -> bool {
    let by_counts = counts.is_some_and(|counts| too_few(privacy, counts));
    let by_value = match (unit, value) {
        (Unit::Count { places: 0, .. }, Value::Number(count)) => {
            count.fract().is_zero() && !is_below_zero(count) && count < Decimal::from(privacy.min_n)
        }
        _ => false,
    };
    by_counts || by_value
}

fn too_few(privacy: &Privacy, counts: Counts) -> bool {
    // A rate may count more events than people; then there is no complement to protect.
    let complement = counts.denominator.checked_sub(counts.numerator);
    counts.denominator < privacy.min_n
        || counts.numerator < privacy.min_numerator
        || complement.is_some_and(|people| people < privacy.min_complement)
}

fn is_below_zero(value: Decimal) -> bool {
    value < Decimal::ZERO
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERCENT: Unit = Unit::Percent { places: 1 };

    fn hidden(preset: &str, numerator: u64, denominator: u64) -> bool {
        let counts = Some(Counts { numerator, denominator });
        let value = Value::Number(Decimal::ONE);
        hides(&Privacy::preset(preset).unwrap(), &PERCENT, value, counts)
    }

    #[test]
    fn group_size_numerator_and_complement_each_hide() {
        assert!(!hidden("us-10", 6, 12));
        assert!(hidden("us-10", 4, 9), "nine people");
        assert!(hidden("us-10", 5, 40), "five in the numerator");
        assert!(hidden("us-10", 35, 40), "five outside it");
        assert!(hidden("us-10", 0, 40), "nobody is few");
        assert!(hidden("us-10", 40, 40), "everybody leaves nobody outside");
    }

    #[test]
    fn each_preset_has_its_own_cut() {
        assert!(!hidden("us-20", 10, 20) && hidden("us-20", 10, 19));
        assert!(!hidden("us-30", 10, 30) && hidden("us-30", 10, 29));
        assert!(!hidden("ct", 6, 20) && hidden("ct", 5, 20) && hidden("ct", 6, 19));
        assert!(!hidden("ct", 20, 20), "no complement rule");
        assert!(!hidden("chhs", 11, 22) && hidden("chhs", 10, 22) && hidden("chhs", 12, 22));
    }

    #[test]
    fn a_plain_count_is_the_number_of_people() {
        let count = |places| Unit::Count { places, noun: None };
        let privacy = Privacy::default();
        let hides = |value: &str, places| {
            let value = Value::Number(value.parse().unwrap());
            hides(&privacy, &count(places), value, None)
        };
        assert!(hides("9", 0) && hides("0", 0) && !hides("10", 0));
        assert!(!hides("9", 1), "people are not measured in tenths");
        assert!(!hides("-3", 0), "a balance is no count of people");
        assert!(!hides("2.5", 0), "nor is half a thing");
    }
}
