//! Within: how much of a figure's numbers follows from what is printed of it alone.

use super::published::Cell;
use super::size::{Size, SizeClass};
use super::tally::{SIDES, Tally};
use crate::report::{Band, Unit};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The smallest and the largest that a number can be; `None` where there is no largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Range {
    pub least: i64,
    pub most: Option<i64>,
}

impl Range {
    /// Anything.
    pub const ANY: Self = Self { least: 0, most: None };

    /// Exactly that.
    pub fn exactly(number: i64) -> Self {
        Self { least: number, most: Some(number) }
    }

    /// Whether a number lies in it.
    pub fn holds(self, number: i64) -> bool {
        number >= self.least && self.most.is_none_or(|most| number <= most)
    }
}

/// What is printed of a figure, in whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Within {
    /// Nothing: it is hidden, or no counts stand behind it.
    Nothing,
    /// The numbers themselves.
    Exactly(Tally),
    /// Between how many people there are, and the share of them with the result, as `low n <= 200 k < high n`.
    Coarsely { n: Range, share: Option<(i64, i64)> },
}

impl Within {
    /// What a printed cell says of the tally behind it.
    pub fn of(cell: &Cell, unit: &Unit, tally: Tally, of_all: bool) -> Self {
        let is_share = matches!(unit, Unit::Percent { .. });
        match cell {
            Cell::Absent(_) => Self::Nothing,
            Cell::Band(band) if is_share => {
                let share = Some(between(band));
                Self::Coarsely { n: people(tally.n, of_all), share }
            }
            Cell::Band(_) => Self::Coarsely { n: Range::ANY, share: None },
            Cell::Shown { size: Size::Counted(_), .. } => Self::Exactly(tally),
            Cell::Shown { .. } if matches!(unit, Unit::Count { .. }) => Self::Exactly(tally),
            Cell::Shown { value, size, .. } => {
                let share = is_share.then(|| whole(*value)).flatten();
                Self::Coarsely { n: class(*size), share }
            }
        }
    }

    /// Whether it could be of so many people.
    pub fn holds(&self, n: i64) -> bool {
        match self {
            Self::Nothing => true,
            Self::Exactly(own) => own.n == n,
            Self::Coarsely { n: range, .. } => range.holds(n),
        }
    }

    /// Between how many of so many have the result, as far as this tells.
    pub fn results(&self, n: i64) -> Option<(i64, i64)> {
        let up = |share: i64| (share * n + 199).div_euclid(200);
        match self {
            Self::Nothing => Some((0, n)),
            Self::Coarsely { share: Some((low, high)), .. } => {
                Some((up(*low).max(0), (up(*high) - 1).min(n)))
            }
            Self::Exactly(_) | Self::Coarsely { share: None, .. } => None,
        }
    }

    /// Between what each side lies: the people, those with the result, and those without.
    pub fn sides(&self) -> [Range; SIDES] {
        match self {
            Self::Nothing => [Range::ANY; SIDES],
            Self::Exactly(own) => own.sides().map(|it| it.map_or(Range::ANY, Range::exactly)),
            Self::Coarsely { n, share: None } => [*n, Range::ANY, Range::ANY],
            Self::Coarsely { n, share: Some((low, high)) } => {
                let part = |low: i64, high: i64| Range {
                    least: (low.max(0) * n.least + 199) / 200,
                    most: n.most.map(|most| high.min(200) * most / 200),
                };
                [*n, part(*low, *high), part(200 - high, 200 - low)]
            }
        }
    }
}

/// The people of a size class. What is shown of a group has at least one.
fn class(size: Size) -> Range {
    let most = |class| match class {
        SizeClass::Under30 => Some(29),
        SizeClass::From30 => Some(99),
        SizeClass::From100 => Some(299),
        SizeClass::From300 => None,
    };
    match size {
        Size::Class(class) => Range { least: class.fewest() as i64, most: most(class) },
        Size::Unknown | Size::Counted(_) => Range::ANY,
    }
}

/// The shares that are rounded to a whole percentage, halves upwards.
fn whole(percent: Decimal) -> Option<(i64, i64)> {
    let percent = percent.to_i64().filter(|it| Decimal::from(*it) == percent)?;
    Some((2 * percent - 1, 2 * percent + 1))
}

/// The shares of a band: whole percentages, but for halves, which are told apart exactly.
fn between(band: &Band) -> (i64, i64) {
    let number = |it: Decimal| it.to_i64().unwrap_or(0);
    let half = Some(Decimal::from(50));
    match (band.low, band.high) {
        (None, Some(high)) if band.strict => (-1, 2 * number(high)),
        (low, None) if low == half => (100, 201),
        (low, high) => {
            (low.map_or(-1, |it| 2 * number(it) - 1), high.map_or(201, |it| 2 * number(it) + 1))
        }
    }
}

/// The people of the rung that so many stand on (see [`super::ladder::rung`]), which the width of its bands tells.
fn people(n: i64, of_all: bool) -> Range {
    let (least, most) = match n {
        ..=5 => (0, Some(5)),
        6..=15 => (6, Some(15)),
        16..=30 => (16, Some(30)),
        31..=60 => (31, Some(60)),
        61..=200 => (61, Some(if of_all { 200 } else { 300 })),
        201..=300 if !of_all => (61, Some(300)),
        _ => (if of_all { 201 } else { 301 }, None),
    };
    Range { least, most }
}
