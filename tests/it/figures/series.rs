//! Series: short ways to write observations down.

use crate::card;
use reportcard::report::{Absence, Counts, Observation, Period, Population, Report, Value};
use rust_decimal::Decimal;

/// A number as it would be typed.
pub fn number(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

/// A cell as a table writes it: a number, `.` for missing, `*` for suppressed.
fn value(cell: &str) -> Value {
    match cell {
        "." => Value::Absent(Absence::Missing),
        "*" => Value::Absent(Absence::Privacy),
        text => Value::Number(number(text)),
    }
}

/// Gives a population the cells of consecutive years.
pub fn years(report: &mut Report, population: Population, from: i16, cells: &[&str]) {
    let observed = |(year, cell): (i16, &&str)| card::observation(report, year, value(cell));
    let observations = (from..).zip(cells).map(observed).collect();
    card::observe(report, population, observations);
}

/// Gives a population one year, with the counts behind it.
pub fn counted(report: &mut Report, population: Population, numerator: u64, denominator: u64) {
    let counts = Counts::of(numerator, denominator);
    let share = Decimal::from(numerator) * Decimal::ONE_HUNDRED / Decimal::from(denominator.max(1));
    let observation = Observation {
        counts: Some(counts),
        note: Some("A small school.".into()),
        provisional: true,
        ..card::observation(report, 2020, Value::Number(share))
    };
    card::observe(report, population, vec![observation]);
}

pub fn year(year: i16) -> Period {
    Period::Year(year)
}
