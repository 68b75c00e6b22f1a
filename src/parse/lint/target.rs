//! Target: baselines and targets that do not fit the edition.

use super::dated::old_sources;
use super::look::Look;
use super::scale;
use crate::parse::syntax::Word;
use crate::report::{BreakdownId, Direction, Population};
use crate::source::{Code, Diagnostic, Diagnostics};
use jiff::civil::Date;
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    let published = look.site.published;
    let start = baseline(look, out);
    target(look, start, published, out);
    old_sources(look.releases, published, out);
    breakdowns(look, out);
}

/// The value at the baseline; a baseline without any is told.
fn baseline(look: &Look, out: &mut Diagnostics) -> Option<Decimal> {
    let baseline = look.indicator.start.baseline()?;
    if let Some(value) = baseline.value {
        if scale::is_share(look, value) {
            out.push(scale::typed_share("baseline", look.ways.spans[0]));
        }
        return Some(value);
    }
    let found = look.everyone().iter().find(|o| o.period == baseline.period);
    // Where only places have values, each has its own there.
    let alone = look.everyone().is_empty() && look.places().next().is_some();
    match found {
        Some(found) => found.value.number(),
        None if alone => None,
        None => {
            let message = format!(
                "The series has no value for everyone in {}, where the baseline is.",
                baseline.period
            );
            out.push(
                Diagnostic::new(Code::NoBaselineValue, look.ways.spans[0], message)
                    .expected("a period of the series")
                    .help("Name a period of the series, or give the value: `baseline: { period: …, value: … }`."),
            );
            None
        }
    }
}

fn target(look: &Look, start: Option<Decimal>, published: Option<Date>, out: &mut Diagnostics) {
    let Some(target) = &look.indicator.target else {
        return;
    };
    let span = look.ways.spans[1];
    let wrong_side = start.is_some_and(|start| match look.indicator.direction {
        Direction::Higher => target.value < start,
        Direction::Lower => target.value > start,
    });
    if scale::is_share(look, target.value) {
        out.push(scale::typed_share("target", span));
    } else if wrong_side {
        let (way, better) = match look.indicator.direction {
            Direction::Higher => ("below", "higher"),
            Direction::Lower => ("above", "lower"),
        };
        let message =
            format!("The target is {way} the baseline, although {better} is better here.");
        out.push(
            Diagnostic::new(Code::TargetBehind, span, message)
                .of_figures(look.at_baseline(), None)
                .expected("a target that is better than the baseline")
                .help("Check the target, the baseline and `direction`."),
        );
    }
    let past =
        target.period.zip(published).filter(|(period, published)| period.last_day() < *published);
    if let Some((period, _)) = past {
        let message =
            format!("The target was for {period}, which is over when the card is published.");
        out.push(
            Diagnostic::new(Code::TargetPast, span, message)
                .expected("a target still to come")
                .help("Set the next target, or keep this one to say whether it was met."),
        );
    }
}

/// Breakdowns that are to be shown and have no values, and those with values that are not shown.
fn breakdowns(look: &Look, out: &mut Diagnostics) {
    let has = |id: BreakdownId| {
        look.series.iter().any(|s| match &s.population {
            Population::Group(breakdown, _) => *breakdown == id,
            Population::Crossed(parts) => parts.iter().any(|part| part.0 == id),
            _ => false,
        })
    };
    for Word { text: slug, span } in look.breakdowns.entries() {
        let at = look.site.breakdown_ids.get(slug);
        if at.is_some_and(|at| !has(BreakdownId(at as u16))) {
            let message = format!("No row of the series is for a group of `{slug}`.");
            out.push(
                Diagnostic::new(Code::UnusedBreakdown, *span, message)
                    .expected("a breakdown that the series has")
                    .help("Remove it here, or add rows for its groups."),
            );
        }
    }
    for (at, breakdown) in look.site.breakdowns.iter().enumerate() {
        let id = BreakdownId(at as u16);
        if has(id) && !look.indicator.breakdowns.contains(&id) {
            let message = format!(
                "The series has rows for groups of `{}`, which are not shown.",
                breakdown.slug
            );
            out.push(
                Diagnostic::new(Code::HiddenBreakdown, look.breakdowns.span, message)
                    .expected(format!("`{}` too", breakdown.slug))
                    .help("Add it to `breakdowns`, or leave its rows out."),
            );
        }
    }
}
