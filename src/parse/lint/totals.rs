//! Totals: values of everyone that the groups of a breakdown contradict, and values of a place that the
//! places in it contradict.

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
        let mut wrong = Contradictions::default();
        for place in look.places() {
            let groups = (0..breakdown.groups.len()).map(|group| GroupId(group as u16));
            let of = groups.map(|group| look.at(place, &Population::Group(id, group)));
            let whole = look.at(place, &Population::Everyone);
            wrong.find(whole, &of.collect::<Vec<_>>(), |total, parts| {
                counted(total, parts).or_else(|| valued(total, parts, &look.indicator.unit))
            });
        }
        wrong.tell(out, |wrong, more| groups_told(&breakdown.slug, wrong, more));
    }
    of_places(look, out);
}

/// Places whose parts are all known and have more people than they, or lie all on one side.
fn of_places(look: &Look, out: &mut Diagnostics) {
    let everyone = |place| look.at(place, &Population::Everyone);
    let mut wrong = Contradictions::default();
    for (whole, parts) in look.wholes() {
        let of: Vec<_> = parts.iter().map(|part| everyone(*part)).collect();
        if parts.len() > 1 {
            wrong.find(everyone(whole), &of, |total, parts| {
                let valued = || valued(total, parts, &look.indicator.unit);
                let is_count = matches!(look.indicator.unit, Unit::Count { .. });
                more_people(total, parts).or_else(|| valued().filter(|_| !is_count))
            });
        }
    }
    wrong.tell(out, |wrong, more| {
        let message = format!("The places that lie in this one contradict its value: {wrong}.{more}");
        (Code::WholeAgainstParts, message, "a value that fits those of its places", "Check it and its places against the source: a place may lie in another one (`in` under `places`), or one of the numbers may be of other children.")
    });
}

/// Totals that their parts contradict.
#[derive(Default)]
struct Contradictions {
    first: Option<(Span, &'static str)>,
    count: usize,
}

impl Contradictions {
    /// Finds the periods of a whole in which all its parts are known and do not fit it.
    fn find(
        &mut self,
        whole: &[Observation],
        parts: &[&[Observation]],
        wrong: impl Fn(&Observation, &[&Observation]) -> Option<&'static str>,
    ) {
        if parts.iter().any(|observations| observations.is_empty()) {
            return;
        }
        for total in whole {
            let at = |of: &&[Observation]| of.binary_search_by_key(&total.period, |o| o.period);
            let known = parts.iter().map(|of| at(of).ok().map(|at| &of[at]));
            let Some(known) = known.collect::<Option<Vec<_>>>() else { continue };
            if let Some(wrong) = wrong(total, &known) {
                self.count += 1;
                self.first.get_or_insert((total.span, wrong));
            }
        }
    }

    /// Tells the first of them: with a code, a message, what belongs there and a way out.
    fn tell<'a>(
        self,
        out: &mut Diagnostics,
        told: impl FnOnce(&str, &str) -> (Code, String, &'a str, &'a str),
    ) {
        let Some((span, wrong)) = self.first else { return };
        let more = match self.count {
            1 => String::new(),
            count => format!(" The same holds for {count} totals in all."),
        };
        let (code, message, expected, help) = told(wrong, &more);
        out.push(Diagnostic::new(code, span, message).expected(expected).help(help));
    }
}

fn groups_told(slug: &str, wrong: &str, more: &str) -> (Code, String, &'static str, &'static str) {
    let message = format!("The groups of `{slug}` contradict this total: {wrong}.{more}");
    (
        Code::TotalAgainstGroups,
        message,
        "a total that fits its groups",
        "Check the total and the groups against the source. Where a child can be in several groups, set `overlapping: true` on the breakdown; where some children are in none, a group for them may be missing.",
    )
}

/// Parts with more people than the whole. That there are fewer may well be: some are counted in no part.
fn more_people(total: &Observation, parts: &[&Observation]) -> Option<&'static str> {
    let whole = total.counts?.denominator;
    let people: u64 = parts.iter().map(|part| part.counts.map_or(0, |it| it.denominator)).sum();
    (people > whole).then_some("they have more people together")
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
