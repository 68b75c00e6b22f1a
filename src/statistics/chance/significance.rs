//! Significance: whether a change is more than chance, where the data say enough to ask.

use super::interval::newcombe;
use crate::statistics::checked::Checked;
use crate::statistics::finding::Interval;
use crate::statistics::point::Point;
use rust_decimal::Decimal;

/// The outcome of a test of one change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Significance {
    /// Whether it is more than chance, at 95 %.
    pub significant: bool,
    /// `|v-b| / √(se_b²+se_v²)`, where standard errors decided and are not both zero.
    pub z: Option<Decimal>,
    /// Newcombe's interval of the difference, as shares of 1, where counts decided.
    pub interval: Option<Interval>,
}

/// Tests the change between two points (NCHS, Healthy People 2030): Newcombe's 95 % interval
/// excludes zero where both have counts, else `z >= 1.96` where both have standard errors. None
/// where neither is so.
pub fn significance(before: &Point, after: &Point) -> Option<Significance> {
    by_counts(before, after).or_else(|| by_standard_errors(before, after))
}

fn by_counts(before: &Point, after: &Point) -> Option<Significance> {
    let difference = newcombe(before.size.counts()?, after.size.counts()?)?;
    Some(Significance {
        significant: difference.is_significant(),
        z: None,
        interval: Some(difference.interval),
    })
}

fn by_standard_errors(before: &Point, after: &Point) -> Option<Significance> {
    let (one, two) = (before.standard_error?, after.standard_error?);
    if one < Decimal::ZERO || two < Decimal::ZERO {
        return None;
    }
    let change = Checked::from(after.value) - before.value;
    let variance = Checked::from(one) * one + Checked::from(two) * two;
    let cut = Checked::from(Decimal::new(196, 2));
    Some(Significance {
        // Squares on both sides: no root decides.
        significant: (change * change).at_least(cut * cut * variance)?,
        z: (change.abs() / variance.root(2)).get(),
        interval: None,
    })
}
