//! Care: whether a shown figure rests on so few people that it should be read with care.

use crate::report::Counts;
use rust_decimal::Decimal;

/// Whether a figure is unreliable: fewer than 30 people, or a Wilson 95 % half-width over 10
/// points (Wilson 1927). Reliability is apart from privacy.
pub(super) fn wants_care(counts: Counts) -> bool {
    counts.denominator < 30 || half_width_is_over_ten_points(counts)
}

/// Compares squares, so that no root is taken:
/// `z²(k(n-k)/n + z²/4) > (n + z²)²/100`.
fn half_width_is_over_ten_points(Counts { numerator: k, denominator: n }: Counts) -> bool {
    // From 93 people on, no half-width is that wide; above, the numbers could overflow.
    if n == 0 || n > 92 || k > n {
        return false;
    }
    let z_squared = Decimal::new(1_959_964, 6) * Decimal::new(1_959_964, 6);
    let people = Decimal::from(n);
    let spread = Decimal::from(k * (n - k)) / people + z_squared / Decimal::from(4);
    let scale = people + z_squared;
    Decimal::from(100) * z_squared * spread > scale * scale
}
