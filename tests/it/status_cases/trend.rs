//! Cases of kind `trend_mann_kendall`.

use super::fields::{Fields, decimal, year};
use super::results::{Got, Results, number, word};
use super::world::World;
use reportcard::report::Direction;
use reportcard::statistics::{Trend, mann_kendall};
use rust_decimal::Decimal;
use serde_json::Value as Json;

pub fn run(input: &Fields<'_>) -> Results {
    let listed = input.list("values")?;
    let years = match input.get("years") {
        Some(_) => input.list("years")?.iter().map(year).collect::<Option<_>>(),
        None => Some((2000..).take(listed.len()).collect::<Vec<i16>>()),
    };
    let years = years.ok_or("years are whole numbers")?;
    if years.len() != listed.len() {
        return Err("a year for each value".to_owned());
    }
    let mut world = World::new(Direction::Higher);
    let mut values: Vec<Decimal> = Vec::new();
    for (json, year) in listed.iter().zip(years) {
        let value = decimal(json);
        if value.is_none() && *json != Json::Null {
            return Err(format!("not a number: {json}"));
        }
        world.observe(year, value);
        values.extend(value);
    }
    let test = mann_kendall(&values);
    let told = world.found().finding.trend;
    if told != test.trend {
        return Err(format!("assess says {told:?}, the rule {test:?}"));
    }
    let name = match test.trend {
        Trend::Rising => "rising",
        Trend::Falling => "falling",
        Trend::NoClearTrend => "no_clear_trend",
        Trend::NotEnoughYears => "not_enough_years",
    };
    let s = test.s.map_or(Got::Nothing, |s| Got::Number(s.into(), 0));
    Ok(vec![("S", s), ("p", number(test.p)), ("trend", word(&[name]))])
}
