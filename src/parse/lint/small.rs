//! Small: figures about few people that the rule on small groups cannot see.

use super::look::{Look, Places};
use crate::report::{Indicator, Observation, Privacy, Unit};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    // Where nothing is hidden, nobody need know how many they are.
    if look.indicator.things.is_none() && !look.site.privacy.hides_nothing() {
        uncounted(look, out);
        all_or_none(look, out);
    }
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
            .of_figures(vec![span], None)
            .expected("a denominator beside the value")
            .help("Add how many people the value is about; where they are few, write the source’s mark for a value that is kept back."),
    );
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

fn of_groups<'a>(look: &'a Look) -> impl Iterator<Item = &'a Observation> {
    look.series.iter().filter(|it| it.population.is_group()).flat_map(|series| &series.observations)
}
