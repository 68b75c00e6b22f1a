//! Band: ranges far below all numbers of their indicator, which more often say how few people there are.

use super::look::Look;
use crate::report::{Band, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    if matches!(look.indicator.unit, Unit::Count { .. }) {
        return;
    }
    let all = || look.series.iter().flat_map(|series| &series.observations);
    let numbers: Vec<Decimal> = all().filter_map(|it| it.value.number()).collect();
    let (Some(least), 2..) = (numbers.iter().min(), numbers.len()) else { return };
    let bands: Vec<(Span, Band)> = all()
        .filter_map(|it| match it.value {
            Value::Band(band) if !look.hides(it) => Some((it.span, band)),
            _ => None,
        })
        .collect();
    let top = |band: &Band| band.high.filter(|high| *high >= Decimal::ONE);
    let is_far = |band: &Band| top(band).is_some_and(|high| high * Decimal::TWO < *least);
    // Where other ranges fit the numbers, or the same is done at the upper end, the ranges are of them.
    let mirrored =
        |high: Decimal| bands.iter().any(|(_, it)| it.low == Some(Decimal::ONE_HUNDRED - high));
    let fits = |band: &Band| band.high.is_some_and(|high| !is_far(band) || mirrored(high));
    if bands.iter().any(|(_, band)| fits(band)) {
        return;
    }
    let far = || bands.iter().filter(|(_, band)| is_far(band));
    let Some((span, band)) = far().min_by_key(|(span, _)| *span) else { return };
    let word = written(band);
    let more = match far().count() {
        1 => String::new(),
        count => format!(" There are {count} such values in this indicator."),
    };
    let message = format!(
        "“{word}” is read as a range of the values, far below all numbers of this indicator.{more}"
    );
    out.push(
        Diagnostic::new(Code::FarBand, *span, message)
            .expected("a range near the other values")
            .help(format!("If it says how few people there are, write `suppressed: [ \"{word}\" ]` under `series`, the word as the table has it. In a document, write `value: suppressed`.")),
    );
}

/// A range as tables write it.
fn written(band: &Band) -> String {
    match (band.low, band.high, band.strict) {
        (Some(low), Some(high), _) => format!("{low}-{high}"),
        (_, Some(high), true) => format!("<{high}"),
        (_, Some(high), false) => format!("<={high}"),
        (low, None, _) => format!(">={}", low.unwrap_or_default()),
    }
}
