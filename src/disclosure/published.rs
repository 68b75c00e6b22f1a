//! Published: a report as a reader may see it.

use crate::report::{Band, Card, Counts, Period, Population};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A report whose hidden values are absent as a type. All that renders reads this one.
#[derive(Clone, Debug)]
pub struct Published {
    /// All that may be printed as it stands.
    pub card: Card,
    /// The published series of each indicator, in the order of [`Card::indicators`]: everyone
    /// first, then groups in the card's order, crossed groups, the comparison last.
    pub series: Vec<Arc<Vec<PublishedSeries>>>,
    /// Decimals that the values of each indicator's groups are printed with: those that they were
    /// rounded to.
    pub group_places: Vec<u32>,
}

/// The published observations of one population, ordered by period.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedSeries {
    /// Whom it counts.
    pub population: Population,
    /// Its points.
    pub points: Vec<PublishedPoint>,
}

/// One published period.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedPoint {
    /// When.
    pub period: Period,
    /// What.
    pub cell: Cell,
    /// Not final yet; never said of a suppressed cell.
    pub provisional: bool,
    /// The author's note on this value; dropped with a suppressed one.
    pub note: Option<Box<str>>,
}

/// The states of a published cell. Zero is a value; it is neither missing nor suppressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// A value in display units, rounded as it is printed everywhere.
    Shown {
        /// The value as printed, with exactly the decimals that are printed: a group's
        /// percentage has none.
        value: Decimal,
        /// The counts behind it, only where they may be printed.
        counts: Option<Counts>,
        /// The half-open truth about small samples: n < 30 or a 95 % half-width over 10 points.
        read_with_care: bool,
    },
    /// Only a range is published.
    Band(Band),
    /// Nobody knows.
    Missing,
    /// Not shown, to protect privacy; nothing tells why or which came first.
    Suppressed,
}

impl Cell {
    /// The printed value, where one is shown.
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Self::Shown { value, .. } => Some(*value),
            _ => None,
        }
    }
}
