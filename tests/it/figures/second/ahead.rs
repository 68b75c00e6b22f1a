//! Ahead: pace by growth, and what the years before the baseline foretold, read a second time from the
//! words of the rule alone.

use super::numbers::float;
use super::rules::{Point, Rules};
use reportcard::report::{Direction, Period};
use reportcard::statistics::{CurveResult, PaceWord};

fn years(from: Period, to: Period) -> f64 {
    float(to.position() - from.position())
}

/// Pace by compound growth; for values that are not negative.
pub fn growth(rules: &Rules, from: Point, to: Point) -> PaceWord {
    let least = |value| if value == 0.0 { 0.001 } else { value };
    let b = least(float(from.value));
    let rate = |to: f64, years: f64| (to / b).powf(1.0 / years) - 1.0;
    let wanted = match rules.indicator.direction {
        Direction::Higher => 1.0,
        Direction::Lower => -1.0,
    };
    let observed = wanted * rate(float(to.value), years(from.period, to.period));
    let (speed, cuts) = match &rules.indicator.target {
        Some(target) if rules.met(target, to.value) => return PaceWord::TargetAchieved,
        Some(target) => match target.period.map(|end| years(from.period, end)) {
            Some(years) if years > 0.0 => {
                let required = rate(least(float(target.value)), years);
                (observed / required.abs(), [0.95, 0.60])
            }
            _ => return PaceWord::NotAvailable,
        },
        None => (observed, [0.015, 0.005]),
    };
    if float(to.value) == b {
        PaceWord::LimitedProgress
    } else if !rules.near.at_least(speed, 0.0) {
        PaceWord::Deterioration
    } else if rules.near.at_least(speed, cuts[0]) {
        PaceWord::SubstantialProgress
    } else if rules.near.at_least(speed, cuts[1]) {
        PaceWord::ModerateProgress
    } else {
        PaceWord::LimitedProgress
    }
}

/// The least-squares line through the years up to the baseline, against what came.
pub fn curve(rules: &Rules, history: &[Point], to: Point) -> Option<CurveResult> {
    if history.len() < 3 {
        return None;
    }
    let many = history.len() as f64;
    let points: Vec<(f64, f64)> =
        history.iter().map(|at| (years(to.period, at.period), float(at.value))).collect();
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / many;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|point| (point.0 - x) * (point.0 - x)).sum();
    let slope = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread;
    let forecast = y - slope * x;
    let better = match rules.indicator.direction {
        Direction::Higher => float(to.value) - forecast,
        Direction::Lower => forecast - float(to.value),
    };
    Some(if rules.near.at_least(better, 1.0) {
        CurveResult::Turned
    } else if rules.near.at_least(-better, 1.0) {
        CurveResult::WorseThanForecast
    } else {
        CurveResult::AsForecast
    })
}
