//! Counts: values that their numerator and denominator do not bear out.

use super::look::{Look, Places, with_numbers};
use crate::report::{Unit, Value, round};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    let per = match look.indicator.unit {
        Unit::Percent { .. } => Decimal::ONE_HUNDRED,
        Unit::Rate { per, .. } => Decimal::from(per),
        Unit::Ratio { .. } => Decimal::ONE,
        _ => return,
    };
    let mut places = Places::default();
    for series in look.series {
        for observation in &series.observations {
            let (Value::Number(value), Some(counts)) = (observation.value, observation.counts)
            else {
                continue;
            };
            let Some(numerator) = counts.numerator else {
                continue;
            };
            let Some(worked_out) = differs(value, (numerator, counts.denominator), per) else {
                continue;
            };
            let numbers = (value, numerator, counts.denominator, worked_out);
            let print = look.is_whole(series);
            places.add(observation.span, print.then_some((numbers, vec![observation.span])));
        }
    }
    let Some((span, printed, more)) = places.told() else {
        return;
    };
    let told = |what: &str| {
        Diagnostic::new(Code::ValueAgainstCounts, span, format!("{what}{more}"))
            .expected("the numerator’s share of the denominator, rounded")
            .help("Check the value, the numerator and the denominator against the source.")
    };
    let without = told("The value is not what its numerator and denominator give.");
    out.push(with_numbers(without, printed, |(value, numerator, denominator, worked_out)| {
        told(&format!("The value is {value}, but {numerator} of {denominator} is {worked_out}."))
    }));
}

/// What the counts give, where it differs from the value by more than the value's own rounding.
pub(crate) fn differs(
    value: Decimal,
    (numerator, denominator): (u64, u64),
    per: Decimal,
) -> Option<Decimal> {
    let exact = (Decimal::from(numerator) * per).checked_div(denominator.into())?;
    let half = Decimal::new(5, value.scale().min(20) + 1);
    let places = value.scale().min(20) + 1;
    ((exact - value).abs() > half).then(|| round(exact, places).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_may_differ_from_its_counts_by_its_rounding() {
        let of = |value| differs(value, (2299, 4730), Decimal::ONE_HUNDRED);
        assert_eq!(of(Decimal::new(486, 1)), None);
        assert_eq!(of(Decimal::from(49)), None);
        assert_eq!(of(Decimal::new(487, 1)), Some(Decimal::new(486, 1)));
        assert_eq!(of(Decimal::from(48)), Some(Decimal::new(486, 1)));
    }
}
