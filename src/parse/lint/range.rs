//! Range: values that their unit cannot have.

use super::look::{Look, Places, with_numbers};
use crate::report::{Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    let (low, high, noun) = bounds(&look.indicator.unit);
    let outside = |value: Decimal| {
        low.is_some_and(|low| value < low) || high.is_some_and(|high| value > high)
    };
    let mut places = Places::default();
    for series in look.series {
        for observation in &series.observations {
            let (least, most) = match observation.value {
                Value::Number(value) => (value, value),
                Value::Band(band) => match (band.low.or(band.high), band.high.or(band.low)) {
                    (Some(least), Some(most)) => (least, most),
                    _ => continue,
                },
                _ => continue,
            };
            if !outside(least) && !outside(most) {
                continue;
            }
            let print = look.is_whole(series);
            places.add(observation.span, print.then_some((least, vec![observation.span])));
        }
    }
    for (typed, span, print) in look.typed().filter(|it| outside(it.0)) {
        places.add(span, print.then_some((typed, Vec::new())));
    }
    if let Some((span, printed, more)) = places.told() {
        let told = |what: &str| {
            Diagnostic::new(Code::OutOfUnit, span, format!("{what} is not {noun}.{more}"))
                .expected(&*noun)
                .help("Check the value, and the unit of the indicator.")
        };
        out.push(with_numbers(told("This value"), printed, |value| {
            told(&format!("The value {value}"))
        }));
    }
}

/// What a unit's values lie between, and what they are called.
fn bounds(unit: &Unit) -> (Option<Decimal>, Option<Decimal>, String) {
    let low = unit.least();
    match unit {
        Unit::Percent { .. } => {
            (low, Some(Decimal::ONE_HUNDRED), "a percentage from 0 to 100".to_owned())
        }
        Unit::Score { bounds: Some((low, high)), .. } => {
            (Some(*low), Some(*high), format!("a score from {low} to {high}"))
        }
        Unit::Score { bounds: None, .. } | Unit::Money { .. } => {
            (None, None, "a number".to_owned())
        }
        Unit::Rate { per, .. } => (low, None, format!("a rate per {per}, 0 or more")),
        Unit::Count { .. } => (low, None, "a count, 0 or more".to_owned()),
        Unit::Years { .. } => (low, None, "a number of years, 0 or more".to_owned()),
        Unit::Ratio { .. } => (low, None, "a ratio, 0 or more".to_owned()),
    }
}
