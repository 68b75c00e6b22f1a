//! Period: the stretch of time that an observation stands for.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

/// A year, a school year, several years pooled, a quarter or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year, such as 2025.
    Year(i16),
    /// A school (or financial) year by the year it starts in: 2025 is 2025–26.
    SchoolYear(i16),
    /// Several years pooled, first and last: 2015–17.
    Years(i16, i16),
    /// A quarter (1 to 4) of a calendar year.
    Quarter(i16, u8),
    /// A month (1 to 12) of a calendar year.
    Month(i16, u8),
}

impl Period {
    /// Where the period ends on the time axis, in years: a year at its number, a school year at
    /// the year that it ends in, pooled years at their last, months and quarters as parts of one.
    pub fn position(self) -> Decimal {
        match self {
            Self::Year(year) | Self::Years(_, year) => Decimal::from(year),
            Self::SchoolYear(start) => Decimal::from(start) + Decimal::ONE,
            Self::Quarter(year, quarter) => {
                Decimal::from(year) + Decimal::from(quarter) / Decimal::from(4) - Decimal::ONE
            }
            Self::Month(year, month) => {
                Decimal::from(year) + Decimal::from(month) / Decimal::from(12) - Decimal::ONE
            }
        }
    }

    /// The first day; of years pooled, the last year's. School years begin with August.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) | Self::Years(_, year) => date(year, 1, 1),
            Self::SchoolYear(year) => date(year, 8, 1),
            Self::Quarter(year, quarter) => date(year, quarter as i8 * 3 - 2, 1),
            Self::Month(year, month) => date(year, month as i8, 1),
        }
    }

    /// The last day. School years end with July.
    pub fn last_day(self) -> Date {
        let month = match self {
            Self::Year(year) | Self::Years(_, year) => date(year, 12, 1),
            Self::SchoolYear(year) => date(year + 1, 7, 1),
            Self::Quarter(year, quarter) => date(year, quarter as i8 * 3, 1),
            Self::Month(year, month) => date(year, month as i8, 1),
        };
        month.last_of_month()
    }

    fn rank(self) -> (Decimal, u8, i16) {
        match self {
            Self::Year(year) => (self.position(), 0, year),
            Self::SchoolYear(year) => (self.position(), 1, year),
            Self::Years(first, _) => (self.position(), 2, first),
            Self::Quarter(year, _) => (self.position(), 3, year),
            Self::Month(year, _) => (self.position(), 4, year),
        }
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// The period as files and addresses write it: `2025`, `2025–26`, `2015–17`, `2024 Q1`, `2024-03`.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Self::Year(year) => write!(f, "{year}"),
            Self::SchoolYear(year) => write!(f, "{year}–{:02}", (year + 1).rem_euclid(100)),
            Self::Years(first, last) if first / 100 == last / 100 => {
                write!(f, "{first}–{:02}", last.rem_euclid(100))
            }
            Self::Years(first, last) => write!(f, "{first}–{last}"),
            Self::Quarter(year, quarter) => write!(f, "{year} Q{quarter}"),
            Self::Month(year, month) => write!(f, "{year}-{month:02}"),
        }
    }
}
