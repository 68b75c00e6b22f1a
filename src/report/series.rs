//! Series: raw observations of one population of one place, before anyone has asked what may be shown.

use super::{Absence, BreakdownId, GroupId, Period, PlaceId};
use crate::source::Span;
use rust_decimal::Decimal;

/// Whom a series counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Population {
    /// All children whom the indicator is about.
    Everyone,
    /// One group of one breakdown.
    Group(BreakdownId, GroupId),
    /// A group within a group, one part for each breakdown, in the card's order of breakdowns.
    Crossed(Vec<(BreakdownId, GroupId)>),
}

impl Population {
    /// Whether it is a part of everyone: a group, or a group within a group.
    pub fn is_group(&self) -> bool {
        matches!(self, Self::Group(..) | Self::Crossed(_))
    }

    /// Its group of each breakdown, in the card's order of breakdowns; none of everyone.
    pub fn parts(&self) -> impl Iterator<Item = (BreakdownId, GroupId)> {
        let (one, more) = match self {
            Self::Everyone => (None, &[][..]),
            Self::Group(breakdown, group) => (Some((*breakdown, *group)), &[][..]),
            Self::Crossed(parts) => (None, &parts[..]),
        };
        one.into_iter().chain(more.iter().copied())
    }
}

/// The observations of one population of one place, ordered by period, each period once.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Where.
    pub place: PlaceId,
    /// Whom it counts.
    pub population: Population,
    /// What was observed.
    pub observations: Vec<Observation>,
}

/// One period of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// When.
    pub period: Period,
    /// What, in display units (a percentage as 0 to 100).
    pub value: Value,
    /// The counts behind it.
    pub counts: Option<Counts>,
    /// Standard error, in display units.
    pub standard_error: Option<Decimal>,
    /// Not final yet.
    pub provisional: bool,
    /// The author's note on this one value.
    pub note: Option<Box<str>>,
    /// Where it is written.
    pub span: Span,
}

/// What was observed. Zero is a value; it is neither missing nor suppressed.
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
pub enum Value {
    /// No number, and why, as the source says.
    Absent(Absence),
    /// The source publishes only a range.
    Band(Band),
    /// A number, in display units.
    Number(Decimal),
}

impl Value {
    /// The number, where it is one, in display units.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Absent(_) | Self::Band(_) => None,
        }
    }

    /// Whether nobody knows it.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Absent(why) if !why.is_suppressed())
    }

    /// Whether the source itself keeps it back.
    pub fn is_suppressed(&self) -> bool {
        matches!(self, Self::Absent(why) if why.is_suppressed())
    }
}

/// A range that a source publishes in place of a number; an open end runs to the unit's bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Band {
    /// Smallest possible value, in display units; `None` for "at most".
    pub low: Option<Decimal>,
    /// Largest possible value, in display units; `None` for "at least".
    pub high: Option<Decimal>,
    /// Whether an open end excludes the other bound: `<50` rather than `<=50`.
    pub strict: bool,
}

/// How many stand behind a value, in whole numbers; of people, unless the indicator counts things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Counts {
    /// How many of them, where that is known: a mean of so many people has none.
    pub numerator: Option<u64>,
    /// Among how many.
    pub denominator: u64,
}

impl Counts {
    /// So many among so many.
    pub fn of(numerator: u64, denominator: u64) -> Self {
        Self { numerator: Some(numerator), denominator }
    }
}
