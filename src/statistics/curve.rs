//! Curve: is it going better than the years up to the baseline foretold?

use super::checked::Checked;
use super::elapsed::elapsed;
use super::finding::{Curve, CurveResult};
use super::pace::Dated;
use super::point::goodness;
use crate::report::Direction;
use rust_decimal::Decimal;

/// Turning the curve (results-based accountability; Friedman, Trying Hard Is Not Good Enough):
/// the least-squares line through at least three points up to the baseline, forecast to the latest
/// period; turned when the latest value is at least `unit` better than that.
///
/// None with fewer than three points, or with none at different times.
pub fn curve(
    direction: Direction,
    history: &[Dated],
    latest: Dated,
    unit: Decimal,
) -> Option<Curve> {
    if history.len() < 3 {
        return None;
    }
    let line = Line::through(history, latest);
    let better =
        Checked::from(goodness(direction, latest.1)) - goodness(direction, line.forecast().get()?);
    Some(Curve {
        slope: line.slope_a_year().get()?,
        forecast: line.forecast().get()?,
        better_by: better.get()?,
        result: result(direction, &line, latest.1, unit)?,
    })
}

/// A least-squares line as whole sums: the slope a month is `slope / spread`, and the value where
/// time is counted from is `level / scale`.
struct Line {
    slope: Checked,
    spread: Checked,
    level: Checked,
    scale: Checked,
}

impl Line {
    fn through(points: &[Dated], origin: Dated) -> Self {
        let count = Checked::from(points.len() as i64);
        let time = |(period, _): &Dated| Checked::from(elapsed(origin.0, *period));
        let times = Checked::sum(points.iter().map(time));
        let values = Checked::sum(points.iter().map(|(_, value)| (*value).into()));
        let squares = Checked::sum(points.iter().map(|point| time(point) * time(point)));
        let products = Checked::sum(points.iter().map(|point| time(point) * point.1));
        let slope = count * products - times * values;
        let spread = count * squares - times * times;
        Self { slope, spread, level: values * spread - slope * times, scale: count * spread }
    }

    fn slope_a_year(&self) -> Checked {
        self.slope * 12_i64 / self.spread
    }

    fn forecast(&self) -> Checked {
        self.level / self.scale
    }
}

/// Compares with all multiplied by the line's scale, which is positive.
fn result(
    direction: Direction,
    line: &Line,
    latest: Decimal,
    unit: Decimal,
) -> Option<CurveResult> {
    let ahead = (Checked::from(latest) * line.scale - line.level).get()?;
    let ahead = Checked::from(goodness(direction, ahead));
    let unit = line.scale * unit;
    Some(if ahead.at_least(unit)? {
        CurveResult::Turned
    } else if (-ahead).at_least(unit)? {
        CurveResult::WorseThanForecast
    } else {
        CurveResult::AsForecast
    })
}
