//! Small: figures about few people that the rule on small groups cannot see, or that others give away.

use super::look::{Look, Places};
use crate::report::{
    BreakdownId, GroupId, Indicator, Observation, Period, Population, Privacy, Series, Unit,
};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    if look.indicator.things.is_some() {
        return;
    }
    // Where nothing is hidden, nobody need know how many they are.
    if !look.site.privacy.hides_nothing() {
        uncounted(look, out);
        all_or_none(look, out);
    }
    given_away(look, out);
}

/// Values of groups that nobody knows the size of; a count is its own size.
fn uncounted(look: &Look, out: &mut Diagnostics) {
    if look.indicator.is_suppressed_before() || look.indicator.counts_itself() {
        return;
    }
    let mut values =
        of_groups(look).filter(|it| it.value.number().is_some() && it.counts.is_none());
    let Some(first) = values.next() else { return };
    let message = match values.count() {
        0 => "One value of a group here has no denominator, so nobody can tell whether it is about few people.".to_owned(),
        more => format!("This value of a group and {more} more of this indicator have no denominator, so nobody can tell whether they are about few people."),
    };
    out.push(
        Diagnostic::new(Code::UncountedGroups, first.span, message)
            .expected("a denominator beside the value")
            .help("Add a column `denominator` with how many people each value is about. Where the source takes small groups out itself, write `already_suppressed: true` under the source."),
    );
}

fn all_or_none(look: &Look, out: &mut Diagnostics) {
    if !matches!(look.indicator.unit, Unit::Percent { .. }) {
        return;
    }
    let mut places = Places::<()>::default();
    for it in look.everyone().iter().chain(of_groups(look)).filter(|it| it.counts.is_none()) {
        if it.value.number().is_some_and(|it| it.is_zero() || it == Decimal::ONE_HUNDRED) {
            places.add(it.span, None);
        }
    }
    let Some((span, _, more)) = places.told() else { return };
    let message = format!(
        "0 and 100 percent tell something of everyone in the group, and nothing says how many there are.{more}"
    );
    out.push(
        Diagnostic::new(Code::AllOrNone, span, message)
            .expected("a denominator beside the value")
            .help("Add how many people the value is about; where they are few, write the source’s mark for a value that is kept back."),
    );
}

/// A number that is hidden alone beside what adds up with it: among the groups of everyone, or among the
/// years that are pooled.
fn given_away(look: &Look, out: &mut Diagnostics) {
    let counts = matches!(look.indicator.unit, Unit::Count { .. });
    if !counts && !look.site.privacy.show_counts {
        return;
    }
    for (at, breakdown) in look.site.breakdowns.iter().enumerate() {
        if breakdown.overlapping || breakdown.groups.len() < 2 {
            continue;
        }
        let id = BreakdownId(at as u16);
        let alone = look.places().find_map(|place| {
            let groups = (0..breakdown.groups.len()).map(|group| GroupId(group as u16));
            let groups = groups.map(|group| look.at(place, &Population::Group(id, group)));
            alone_in(look, look.at(place, &Population::Everyone), &groups.collect::<Vec<_>>())
        });
        if let Some(span) = alone {
            let message = format!(
                "This number is kept back, and the other groups of `{}` and the total are printed: it is what is left.",
                breakdown.slug
            );
            out.push(give_away(span, message));
        }
    }
    let everyone = |place| look.at(place, &Population::Everyone);
    let alone = look.wholes().into_iter().find_map(|(whole, parts)| {
        let parts: Vec<_> = parts.into_iter().map(everyone).collect();
        alone_in(look, everyone(whole), &parts)
    });
    if let Some(span) = alone {
        let message = "This number is kept back, and those of the other places and of all together are printed: it is what is left.";
        out.push(give_away(span, message.to_owned()));
    }
    for series in look.series {
        if let Some((span, pooled)) = pooled(look, series) {
            let message = format!(
                "This number is kept back, and the other years of {pooled} are printed with their sum: it is what is left."
            );
            out.push(give_away(span, message));
        }
    }
}

/// The one hidden number among parts of a total that is printed.
fn alone_in(look: &Look, whole: &[Observation], parts: &[&[Observation]]) -> Option<Span> {
    whole.iter().filter(|total| !look.is_hidden(total)).find_map(|total| {
        let of = parts.iter().filter_map(|part| at_period(part, total.period));
        only_hidden(look, of)
    })
}

fn give_away(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(Code::GivenAway, span, message)
        .expected("a second number that is kept back")
        .help("Keep a second number of the same sum back too: write the source’s mark for a suppressed value in its place.")
}

/// Years that are pooled, of which all but one are printed.
fn pooled(look: &Look, series: &Series) -> Option<(Span, Period)> {
    series.observations.iter().filter(|sum| !look.is_hidden(sum)).find_map(|sum| {
        let Period::Years(first, last) = sum.period else { return None };
        let years: Option<Vec<&Observation>> = (first..=last)
            .map(|year| at_period(&series.observations, Period::Year(year)))
            .collect();
        Some((only_hidden(look, years?.into_iter())?, sum.period))
    })
}

/// The one hidden number among several that are known.
fn only_hidden<'a>(look: &Look, parts: impl Iterator<Item = &'a Observation>) -> Option<Span> {
    let known: Vec<&Observation> = parts.filter(|it| !it.value.is_missing()).collect();
    let mut hidden = known.iter().filter(|it| look.is_hidden(it));
    let one = hidden.next()?;
    (known.len() > 1 && hidden.next().is_none()).then_some(one.span)
}

/// Whether a number is kept back, by its source or by the rule.
pub(super) fn is_hidden(
    privacy: &Privacy,
    indicator: &Indicator,
    observation: &Observation,
) -> bool {
    let hides = privacy.hides(indicator, observation.value, observation.counts);
    observation.value.is_suppressed() || (hides && !observation.value.is_missing())
}

impl Look<'_> {
    fn is_hidden(&self, observation: &Observation) -> bool {
        is_hidden(&self.site.privacy, self.indicator, observation)
    }
}

fn at_period(observations: &[Observation], period: Period) -> Option<&Observation> {
    let at = observations.binary_search_by_key(&period, |it| it.period).ok()?;
    Some(&observations[at])
}

fn of_groups<'a>(look: &'a Look) -> impl Iterator<Item = &'a Observation> {
    look.series.iter().filter(|it| it.population.is_group()).flat_map(|series| &series.observations)
}
