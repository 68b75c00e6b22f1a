//! Point: a published figure as the rules see it.

use super::finding::Value;
use crate::disclosure::{Cell, PublishedPoint, Size};
use crate::report::{Direction, Period};
use rust_decimal::Decimal;

/// What is published of one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Observed {
    /// A shown value.
    Shown(Point),
    /// A range is all that is published.
    Band(Period),
    /// Hidden.
    Suppressed(Period),
    /// Nobody knows.
    Missing(Period),
}

/// A shown value, as it is published, in display units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// What.
    pub value: Decimal,
    /// How many stand behind it.
    pub size: Size,
    /// Standard error, in display units.
    pub standard_error: Option<Decimal>,
    /// Not final yet.
    pub provisional: bool,
    /// Whether it is to be read with care.
    pub read_with_care: bool,
}

impl Observed {
    /// When.
    pub fn period(&self) -> Period {
        match *self {
            Self::Shown(Point { period, .. })
            | Self::Band(period)
            | Self::Suppressed(period)
            | Self::Missing(period) => period,
        }
    }

    /// The point, where a value is shown.
    pub fn point(&self) -> Option<Point> {
        match *self {
            Self::Shown(point) => Some(point),
            _ => None,
        }
    }

    pub(super) fn is_missing(&self) -> bool {
        matches!(self, Self::Missing(_))
    }
}

impl From<&PublishedPoint> for Observed {
    fn from(published: &PublishedPoint) -> Self {
        let period = published.period;
        match published.cell {
            Cell::Shown { value, size, standard_error, read_with_care } => {
                let provisional = published.provisional;
                Self::Shown(Point {
                    period,
                    value,
                    size,
                    standard_error,
                    provisional,
                    read_with_care,
                })
            }
            Cell::Band(_) => Self::Band(period),
            Cell::Absent(why) if why.is_suppressed() => Self::Suppressed(period),
            Cell::Absent(_) => Self::Missing(period),
        }
    }
}

impl Point {
    /// A value that nothing is known of but itself.
    pub(super) fn bare(period: Period, value: Decimal) -> Self {
        Self {
            period,
            value,
            size: Size::Unknown,
            standard_error: None,
            provisional: false,
            read_with_care: false,
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
