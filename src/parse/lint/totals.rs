//! Totals: values of everyone that the groups of a breakdown contradict.

use super::look::Look;
use crate::report::{BreakdownId, Counts, GroupId, Observation, Population, Unit};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    for (at, breakdown) in look.site.breakdowns.iter().enumerate() {
        if breakdown.overlapping || breakdown.groups.len() < 2 {
            continue;
        }
        let id = BreakdownId(at as u16);
        let groups: Vec<&[Observation]> = (0..breakdown.groups.len())
            .map(|group| look.of(&Population::Group(id, GroupId(group as u16))))
            .collect();
        if groups.iter().any(|observations| observations.is_empty()) {
            continue;
        }
        contradiction(look, &groups, &breakdown.slug, out);
    }
}

/// The first period in which all groups are known and do not fit the total.
fn contradiction(look: &Look, groups: &[&[Observation]], slug: &str, out: &mut Diagnostics) {
    let mut first: Option<(Span, &'static str)> = None;
    let mut periods = 0;
    for total in look.everyone() {
        let parts: Option<Vec<&Observation>> = groups
            .iter()
            .map(|observations| {
                let at = observations.binary_search_by_key(&total.period, |o| o.period);
                at.ok().map(|at| &observations[at])
            })
            .collect();
        let Some(parts) = parts else { continue };
        let wrong = counted(total, &parts).or_else(|| valued(total, &parts, &look.indicator.unit));
        if let Some(wrong) = wrong {
            periods += 1;
            first.get_or_insert((total.span, wrong));
        }
    }
    let Some((span, wrong)) = first else { return };
    let more = match periods {
        1 => String::new(),
        more => format!(" The same holds for {more} periods in all."),
    };
    let message = format!("The groups of `{slug}` contradict this total: {wrong}.{more}");
    out.push(
        Diagnostic::new(Code::TotalAgainstGroups, span, message)
            .expected("a total that fits its groups")
            .help("Check the total and the groups against the source. Where a child can be in several groups, set `overlapping: true` on the breakdown; where some children are in none, a group for them may be missing."),
    );
}

/// Numbers of people that do not add up.
fn counted(total: &Observation, parts: &[&Observation]) -> Option<&'static str> {
    let whole = total.counts?;
    let counts: Option<Vec<Counts>> = parts.iter().map(|part| part.counts).collect();
    let counts = counts?;
    let people: u64 = counts.iter().map(|c| c.denominator).sum();
    let with = counts.iter().map(|c| c.numerator).sum::<Option<u64>>().zip(whole.numerator);
    if people > whole.denominator {
        Some("they have more people together")
    } else if people < whole.denominator {
        Some("they have fewer people together")
    } else if with.is_some_and(|(parts, whole)| parts != whole) {
        Some("their numerators do not add up to its numerator")
    } else {
        None
    }
}

/// Values that do not fit: counts that do not add up, or an average outside the groups' range.
fn valued(total: &Observation, parts: &[&Observation], unit: &Unit) -> Option<&'static str> {
    let whole = total.value.number()?;
    let values: Option<Vec<Decimal>> = parts.iter().map(|part| part.value.number()).collect();
    let values = values?;
    match unit {
        Unit::Count { .. } => {
            let sum: Decimal = values.iter().sum();
            (sum != whole).then_some("they do not add up to it")
        }
        Unit::Money { .. } => None,
        _ => {
            // Numbers that are rounded alike keep their order; the coarsest of others may be off
            // by half a unit of its last decimal.
            let scales = || values.iter().chain([&whole]).map(Decimal::scale);
            let coarsest = scales().min().unwrap_or(0).min(20);
            let alike = scales().all(|scale| scale == coarsest);
            let slack = if alike { Decimal::ZERO } else { Decimal::new(5, coarsest + 1) };
            let low = *values.iter().min()?;
            let high = *values.iter().max()?;
            if whole < low - slack {
                Some("it is lower than each of them")
            } else if whole > high + slack {
                Some("it is higher than each of them")
            } else {
                None
            }
        }
    }
}
