//! Ladder: the bands that a group's percentage is printed in, wider as the group gets smaller.

use crate::report::{Band, round};
use rust_decimal::Decimal;

/// How a percentage is printed at a given number of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rung {
    /// Too few people even for the widest band.
    Hidden,
    /// In a band.
    Band(Band),
    /// As a whole number.
    Whole,
}

/// The rung for a percentage of `n` people: the ladder of the US Department of Education's
/// graduation files (EDFacts), which starts at six people. Of all children 201 are enough for a whole
/// number, of a group 301.
///
/// Halves are told apart exactly; the finer bands hold whole percentages.
pub(super) fn rung(percent: Decimal, n: u64, of_all: bool) -> Rung {
    let whole = round(percent, 0);
    match n {
        0..=5 => Rung::Hidden,
        6..=15 => Rung::Band(half(percent)),
        16..=30 => between(whole, 20, 80, 20, 21),
        31..=60 => between(whole, 10, 90, 10, 11),
        201..=300 if of_all => near_whole(whole),
        61..=300 => between(whole, 5, 95, 5, 6),
        _ => near_whole(whole),
    }
}

fn near_whole(whole: Decimal) -> Rung {
    match whole {
        _ if whole <= Decimal::ONE => Rung::Band(at_most(1)),
        _ if whole >= Decimal::from(99) => Rung::Band(at_least(99)),
        _ => Rung::Whole,
    }
}

fn half(percent: Decimal) -> Band {
    let fifty = Decimal::from(50);
    if percent < fifty { Band { low: None, high: Some(fifty), strict: true } } else { at_least(50) }
}

/// Bands of `step` whole percentages between two open ends; the first starts at `first` because
/// the lower end takes its own bound.
fn between(whole: Decimal, bottom: u32, top: u32, step: u32, first: u32) -> Rung {
    if whole <= Decimal::from(bottom) {
        return Rung::Band(at_most(bottom));
    }
    if whole >= Decimal::from(top) {
        return Rung::Band(at_least(top));
    }
    let step = Decimal::from(step);
    let floor = (whole / step).floor() * step;
    Rung::Band(Band {
        low: Some(floor.max(Decimal::from(first))),
        high: Some(floor + step - Decimal::ONE),
        strict: false,
    })
}

fn at_most(percent: u32) -> Band {
    Band { low: None, high: Some(percent.into()), strict: false }
}

fn at_least(percent: u32) -> Band {
    Band { low: Some(percent.into()), high: None, strict: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(percent: &str, n: u64) -> String {
        printed_of(percent, n, false)
    }

    fn printed_of(percent: &str, n: u64, of_all: bool) -> String {
        match rung(percent.parse().unwrap(), n, of_all) {
            Rung::Hidden => "hidden".into(),
            Rung::Whole => "whole".into(),
            Rung::Band(Band { low, high, strict }) => match (low, high) {
                (None, Some(high)) => format!("{}{high}", if strict { "<" } else { "<=" }),
                (Some(low), None) => format!(">={low}"),
                (low, high) => format!("{}-{}", low.unwrap(), high.unwrap()),
            },
        }
    }

    #[test]
    fn the_ladder_is_that_of_the_graduation_files() {
        let rungs = [
            ("50", 5, "hidden"),
            ("49.9", 6, "<50"),
            ("50", 15, ">=50"),
            ("20.4", 16, "<=20"),
            ("20.5", 30, "21-39"),
            ("39.5", 30, "40-59"),
            ("79", 30, "60-79"),
            ("80", 30, ">=80"),
            ("10", 31, "<=10"),
            ("11", 60, "11-19"),
            ("20", 60, "20-29"),
            ("89.4", 60, "80-89"),
            ("89.5", 60, ">=90"),
            ("5", 61, "<=5"),
            ("6", 300, "6-9"),
            ("12", 300, "10-14"),
            ("94", 300, "90-94"),
            ("95", 300, ">=95"),
            ("1.4", 301, "<=1"),
            ("2", 301, "whole"),
            ("98", 5000, "whole"),
            ("98.5", 5000, ">=99"),
        ];
        for (percent, n, expected) in rungs {
            assert_eq!(printed(percent, n), expected, "{percent} % of {n}");
        }
        assert_eq!(
            (printed_of("12", 200, true), printed_of("12", 201, true)),
            ("10-14".into(), "whole".into())
        );
    }
}
