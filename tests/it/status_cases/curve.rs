//! Cases of kind `turn_the_curve`.

use super::fields::{Fields, decimal, year};
use super::results::{Results, number, word};
use super::world::World;
use reportcard::report::Period;
use reportcard::statistics::{CurveResult, curve};
use rust_decimal::Decimal;
use serde_json::Value as Json;

pub fn run(input: &Fields<'_>) -> Results {
    let direction = input.direction()?;
    let mut world = World::new(direction);
    let history = input.list("history")?.iter().map(pair);
    let history: Vec<(i16, Decimal)> = history.collect::<Result<_, _>>()?;
    let latest = pair(input.get("latest").ok_or("no `latest`")?)?;
    for &(year, value) in history.iter().chain([&latest]) {
        world.observe(year, Some(value));
    }
    if let Some(&(last, _)) = history.last() {
        world.baseline(last);
    }
    let unit = input.number("tolerance")?.unwrap_or(Decimal::ONE);
    let dated = |&(year, value): &(i16, Decimal)| (Period::Year(year), value);
    let points: Vec<_> = history.iter().map(dated).collect();
    let curve = curve(direction, &points, dated(&latest), unit);
    let told = world.found().finding.curve;
    if unit == Decimal::ONE && told != curve {
        return Err(format!("assess says {told:?}, the rule {curve:?}"));
    }
    let result = match curve.map(|curve| curve.result) {
        Some(CurveResult::Turned) => word(&["turned"]),
        Some(CurveResult::AsForecast) => word(&["as_forecast", "not_turned"]),
        Some(CurveResult::WorseThanForecast) => word(&["worse_than_forecast", "not_turned"]),
        None => word(&["not_enough_years", "not_enough_points"]),
    };
    Ok(vec![
        ("slope", number(curve.map(|curve| curve.slope))),
        ("forecast", number(curve.map(|curve| curve.forecast))),
        ("better_by", number(curve.map(|curve| curve.better_by))),
        ("result", result),
    ])
}

fn pair(json: &Json) -> Result<(i16, Decimal), String> {
    let read = |list: &Vec<Json>| match &list[..] {
        [when, what] => Some((year(when)?, decimal(what)?)),
        _ => None,
    };
    let pair = json.as_array().and_then(read);
    pair.ok_or(format!("not a year and a value: {json}"))
}
