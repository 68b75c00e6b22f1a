//! Periods and dates as a language prints them.

use super::messages::{Argument, count};
use super::number::Numbers;
use crate::report::Period;
use jiff::civil::Date;

impl Numbers<'_> {
    /// A period as sentences print it: `2025–26`, `2025`, `2015–17`, `January to March 2024`.
    pub fn period(self, period: Period) -> String {
        self.dated("", period)
    }

    /// A period as an axis prints it where room is short; a school year by the year it ends in.
    pub fn period_short(self, period: Period) -> String {
        self.dated("-short", period)
    }

    fn dated(self, form: &str, period: Period) -> String {
        let text = |key: &str, args: &[(&str, Argument)]| {
            self.language.text(&format!("period-{key}{form}"), args)
        };
        let year = |y: i16| y.to_string().into();
        let last_two = |y: i16| format!("{:02}", y.rem_euclid(100)).into();
        match period {
            Period::Year(y) => text("year", &[("year", year(y))]),
            Period::SchoolYear(y) => text(
                "school-year",
                &[("first", year(y)), ("last", last_two(y + 1)), ("end", year(y + 1))],
            ),
            Period::Years(a, b) if a / 100 == b / 100 => {
                text("years", &[("first", year(a)), ("last", last_two(b)), ("end", year(b))])
            }
            Period::Years(a, b) => {
                text("years", &[("first", year(a)), ("last", year(b)), ("end", year(b))])
            }
            Period::Quarter(y, q) => {
                text("quarter", &[("year", year(y)), ("quarter", count(q.into()))])
            }
            Period::Month(y, m) => {
                text("month", &[("year", year(y)), ("month", self.month_name(m as i8).into())])
            }
        }
    }

    /// A day: `14 October 2026`.
    pub fn date(self, date: Date) -> String {
        self.language.text(
            "date-day",
            &[
                ("day", date.day().to_string().into()),
                ("month", self.month_name(date.month()).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// The month of a day: `October 2026`.
    pub fn month(self, date: Date) -> String {
        self.language.text(
            "date-month",
            &[
                ("month", self.month_name(date.month()).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    fn month_name(self, month: i8) -> String {
        self.language.text(&format!("month-{month}"), &[])
    }
}
