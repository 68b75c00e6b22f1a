//! Point: a shown value with what stands behind it.

use super::finding::Value;
use crate::disclosure::EvidencePoint;
use crate::report::{Counts, Direction, Period};
use rust_decimal::Decimal;

/// A shown value, exactly as stored, in display units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// What.
    pub value: Decimal,
    /// The counts behind a share or rate.
    pub counts: Option<Counts>,
    /// Standard error, in display units.
    pub standard_error: Option<Decimal>,
    /// Not final yet.
    pub provisional: bool,
}

impl Point {
    /// The point of a piece of evidence that shows a value.
    pub fn of(evidence: &EvidencePoint) -> Option<Self> {
        match *evidence {
            EvidencePoint::Shown { period, value, counts, standard_error, provisional } => {
                Some(Self { period, value, counts, standard_error, provisional })
            }
            _ => None,
        }
    }

    pub(super) fn named(&self) -> Value {
        Value { period: self.period, value: self.value, provisional: self.provisional }
    }
}

/// A number as the indicator's direction sees it: larger is better.
pub(super) fn goodness(direction: Direction, value: Decimal) -> Decimal {
    match direction {
        Direction::Higher => value,
        Direction::Lower => -value,
    }
}
