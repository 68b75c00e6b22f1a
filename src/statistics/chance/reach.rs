//! Reach: how far chance alone could move a printed share.

use super::interval::wilson;
use crate::disclosure::{Cell, Size};
use crate::report::{Counts, Unit, round};
use crate::statistics::finding::Interval;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The 95 % interval of a printed share, in percent (Wilson 1927), from what is printed of it: its value and its
/// count, or the fewest people of its size class, by which it is as wide as it can be. None where nothing is
/// printed of how many there are.
pub fn reach(unit: &Unit, cell: &Cell) -> Option<Interval> {
    let value = cell.value()?;
    let within = wilson(counted(unit, value, cell.size())?)?;
    let scale = |share: Decimal| share * Decimal::ONE_HUNDRED;
    // The share that so few can have may lie beside the one that is printed.
    Some(Interval { low: scale(within.low).min(value), high: scale(within.high).max(value) })
}

/// The counts behind a printed share: those that are printed, or as many of the fewest of its size class.
pub(in crate::statistics) fn counted(unit: &Unit, value: Decimal, size: Size) -> Option<Counts> {
    let Unit::Percent { .. } = unit else { return None };
    let people = size.fewest()?;
    let numerator = size.counts().and_then(|counts| counts.numerator).or_else(|| {
        let of = value.checked_mul(people.into())?.checked_div(Decimal::ONE_HUNDRED)?;
        round(of, 0).to_u64()
    });
    Some(Counts::of(numerator?.min(people), people))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::SizeClass;

    fn reach_of(value: i64, size: Size) -> Option<(Decimal, Decimal)> {
        let shown =
            Cell::Shown { value: value.into(), size, standard_error: None, read_with_care: false };
        let within = reach(&Unit::Percent { places: 0 }, &shown)?;
        Some((round(within.low, 0), round(within.high, 0)))
    }

    #[test]
    fn it_follows_from_what_is_printed_alone() {
        let class = Size::Class(SizeClass::From30);
        assert_eq!(reach_of(53, class), Some((36.into(), 70.into())), "as of 30 people");
        let counted = Size::Counted(Counts::of(53, 100));
        assert_eq!(reach_of(53, counted), Some((43.into(), 62.into())));
        assert_eq!(reach_of(53, Size::Unknown), None);
    }
}
