//! Checked: a decimal that turns into nothing where it would overflow or be divided by zero.

use rust_decimal::{Decimal, MathematicalOps, prelude::ToPrimitive};
use std::ops::{Add, Div, Mul, Neg, Sub};

/// The result of arithmetic that may fail; once it has, all that follows from it has.
///
/// Exact to 28 digits. Verdicts compare products (`a·d ≥ c·b`), never quotients.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checked(Option<Decimal>);

impl Checked {
    pub(super) fn get(self) -> Option<Decimal> {
        self.0
    }

    pub(super) fn abs(self) -> Self {
        Self(self.0.map(|value| value.abs()))
    }

    /// Whether it is at least as large; nothing where either failed.
    pub(super) fn at_least(self, other: impl Into<Self>) -> Option<bool> {
        Some(self.0? >= other.into().0?)
    }

    pub(super) fn sum(values: impl IntoIterator<Item = Self>) -> Self {
        values.into_iter().fold(Decimal::ZERO.into(), |sum: Self, value| sum + value)
    }

    /// Its whole power.
    pub(super) fn power(self, exponent: u32) -> Self {
        Self(self.0.and_then(|value| value.checked_powu(exponent.into())))
    }

    /// Its root of that degree, right to 20 decimals (fewer where 28 digits do
    /// not reach so far); nothing for a negative number.
    pub(super) fn root(self, degree: u32) -> Self {
        let root = self.0.and_then(|value| root(value, degree));
        Self(root.map(|root| root.round_dp(20)))
    }
}

/// Newton's method from a binary guess: the guess only decides how soon it is found.
fn root(value: Decimal, degree: u32) -> Option<Decimal> {
    if degree == 0 || value < Decimal::ZERO {
        return None;
    }
    if value.is_zero() || degree == 1 {
        return Some(value);
    }
    if value < Decimal::ONE {
        let inverse = Decimal::ONE.checked_div(value)?;
        return Decimal::ONE.checked_div(root(inverse, degree)?);
    }
    let guess = value.to_f64()?.powf(1.0 / f64::from(degree));
    let mut guess = Checked(Decimal::from_f64_retain(guess));
    for _ in 0..3 {
        let rest = Checked(Some(value)) / guess.power(degree - 1);
        guess = (guess * i64::from(degree - 1) + rest) / i64::from(degree);
    }
    guess.get()
}

impl From<Decimal> for Checked {
    fn from(value: Decimal) -> Self {
        Self(Some(value))
    }
}

impl From<i64> for Checked {
    fn from(value: i64) -> Self {
        Self(Some(value.into()))
    }
}

impl From<u64> for Checked {
    fn from(value: u64) -> Self {
        Self(Some(value.into()))
    }
}

impl Neg for Checked {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.map(|value| -value))
    }
}

macro_rules! checked {
    ($trait:ident, $method:ident, $by:ident) => {
        impl<T: Into<Checked>> $trait<T> for Checked {
            type Output = Self;
            fn $method(self, other: T) -> Self {
                match (self.0, other.into().0) {
                    (Some(a), Some(b)) => Self(a.$by(b)),
                    _ => Self(None),
                }
            }
        }
    };
}
checked!(Add, add, checked_add);
checked!(Sub, sub, checked_sub);
checked!(Mul, mul, checked_mul);
checked!(Div, div, checked_div);

#[cfg(test)]
mod tests {
    use super::*;

    fn root_of(value: &str, degree: u32) -> Option<Decimal> {
        let value: Decimal = value.parse().unwrap();
        Checked::from(value).root(degree).get().map(|r| r.normalize())
    }

    #[test]
    fn roots_of_whole_powers_are_exact() {
        for (value, degree, root) in [
            ("1.21", 2, "1.1"),
            ("0.0625", 4, "0.5"),
            ("1.0201", 2, "1.01"),
            ("1024", 10, "2"),
            ("0", 3, "0"),
            ("7", 1, "7"),
            ("4000000000000000000000000", 2, "2000000000000"),
        ] {
            assert_eq!(root_of(value, degree), Some(root.parse().unwrap()), "{value}");
        }
        assert_eq!(root_of("-1", 2), None);
        assert_eq!(root_of("2", 0), None);
    }

    #[test]
    fn what_overflows_is_nothing() {
        let most = Checked::from(Decimal::MAX);
        assert_eq!((most + 1_i64).get(), None);
        assert_eq!((most * 2_i64 - most).get(), None);
        assert_eq!((most / 0_i64).get(), None);
        assert_eq!((most * 2_i64).at_least(0_i64), None);
    }
}
