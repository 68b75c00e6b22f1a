//! Elapsed: the time between two periods, in whole months, so that shares of it stay exact.

use crate::report::Period;

/// Months from one period to another, negative when the other is earlier.
pub(super) fn elapsed(from: Period, to: Period) -> i64 {
    month(to) - month(from)
}

/// [`Period::position`] in months.
fn month(period: Period) -> i64 {
    match period {
        Period::Year(year) | Period::Years(_, year) => i64::from(year) * 12,
        Period::SchoolYear(start) => (i64::from(start) + 1) * 12,
        Period::Quarter(year, quarter) => i64::from(year) * 12 + i64::from(quarter) * 3 - 12,
        Period::Month(year, month) => i64::from(year) * 12 + i64::from(month) - 12,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    #[test]
    fn months_are_twelfths_of_a_position() {
        for period in [
            Period::Year(2025),
            Period::SchoolYear(2025),
            Period::Years(2015, 2017),
            Period::Quarter(2024, 3),
            Period::Month(2024, 3),
        ] {
            assert_eq!(period.position() * Decimal::from(12), month(period).into());
        }
        assert_eq!(elapsed(Period::Year(2015), Period::SchoolYear(2019)), 60);
    }
}
