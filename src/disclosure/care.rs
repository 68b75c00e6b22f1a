//! Care: whether a shown figure rests on so few that it should be read with care.

use super::Size;
use crate::report::Unit;
use rust_decimal::Decimal;

/// Whether a figure is unreliable: fewer than 30 people, or, of a share, a Wilson 95 % half-width over 10
/// points (Wilson 1927). Worked out from what is printed: the value and the count, or the fewest of the
/// size class. Reliability is apart from privacy.
pub(super) fn wants_care(unit: &Unit, value: Decimal, size: Size) -> bool {
    let Some(people) = size.fewest() else {
        return false;
    };
    let share = match (unit, size.counts().and_then(|counts| counts.numerator)) {
        (Unit::Percent { .. }, _) => value.checked_div(Decimal::ONE_HUNDRED),
        (_, Some(numerator)) => Decimal::from(numerator).checked_div(people.into()),
        _ => None,
    };
    people < 30 || share.is_some_and(|share| half_width_is_over_ten_points(share, people))
}

/// Compares squares, so that no root is taken: `z²(p(1-p)n + z²/4) > (n + z²)²/100`.
fn half_width_is_over_ten_points(share: Decimal, people: u64) -> bool {
    // From 93 people on, no half-width is that wide; above, the numbers could overflow.
    if people > 92 || share < Decimal::ZERO || share > Decimal::ONE {
        return false;
    }
    let z_squared = Decimal::new(1_959_964, 6) * Decimal::new(1_959_964, 6);
    let people = Decimal::from(people);
    let spread = share * (Decimal::ONE - share) * people + z_squared / Decimal::from(4);
    let scale = people + z_squared;
    Decimal::from(100) * z_squared * spread > scale * scale
}
