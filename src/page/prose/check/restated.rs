//! Restated: values that are not what an earlier card printed, and for which no reason is given.

use crate::disclosure::{Cell, PublishedPoint, Restated};
use crate::page::pages::Pages;
use crate::report::{Indicator, Period, Printed};
use crate::source::{Code, Diagnostic, Diagnostics};
use std::collections::BTreeMap;

/// One warning for the values of a period of an indicator, and one for each reason that belongs to none.
pub(crate) fn check(pages: &Pages, found: &mut Diagnostics) {
    for (indicator, series) in pages.card().indicators.iter().zip(&pages.published().series) {
        let mut by_period: BTreeMap<Period, Vec<&PublishedPoint>> = BTreeMap::new();
        for point in series.iter().flat_map(|it| &it.points).filter(|it| it.restated.is_some()) {
            by_period.entry(point.period).or_default().push(point);
        }
        for (period, points) in &by_period {
            unexplained(indicator, *period, points).into_iter().for_each(|it| found.push(it));
        }
        let idle = indicator.restated.iter().filter(|it| !by_period.contains_key(&it.period));
        idle.for_each(|it| found.push(idle_reason(indicator, it.period)));
    }
}

fn unexplained(
    indicator: &Indicator,
    period: Period,
    points: &[&PublishedPoint],
) -> Option<Diagnostic> {
    let first = points[0];
    let Restated { card, then, reason: None } = &**first.restated.as_ref()? else { return None };
    let more = match points.len() - 1 {
        0 => String::new(),
        1 => " So it is with one more value of that period.".to_owned(),
        more => format!(" So it is with {more} more values of that period."),
    };
    let (then, now) = (number(*then), number_of(&first.cell));
    let message = format!(
        "The card of {card} printed {then} for {period} in the indicator `{}`, and this card prints {now}.{more}",
        indicator.slug
    );
    let told = Diagnostic::new(Code::Restated, indicator.span, message)
        .expected("what was printed, or the reason why it is another")
        .help(format!("If the source has revised it, write below the indicator: `restated: [ {{ period: {period}, reason: … }} ]`. Readers then see what was printed before, and why. If nobody has, mend the number."));
    Some(told)
}

fn idle_reason(indicator: &Indicator, period: Period) -> Diagnostic {
    let message = format!(
        "A reason is given for another value of {period} in the indicator `{}`, and no earlier card printed another.",
        indicator.slug
    );
    Diagnostic::new(Code::IdleRestatement, indicator.span, message)
        .help("Take it out of `restated`, or mend its period. Earlier cards are those in editions/; `reportcard release` puts them there.")
}

fn number(printed: Printed) -> String {
    match printed {
        Printed::Value(value, _) => value.to_string(),
        Printed::Band(_) => "a range".to_owned(),
    }
}

fn number_of(cell: &Cell) -> String {
    cell.value().map_or_else(|| "none".to_owned(), |value| value.to_string())
}
