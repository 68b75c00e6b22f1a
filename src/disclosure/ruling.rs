//! Ruling: what the rule on small groups and the law of print make of one indicator's numbers.

use super::printed::Printing;
use super::published::Cell;
use super::tally::Tally;
use super::within::Within;
use crate::report::{
    Breakdown, BreakdownId, Counts, Indicator, Observation, Period, PlaceId, Places, Privacy,
    Series, Unit, Value,
};
use rust_decimal::Decimal;

/// An indicator, with all that decides what is printed of it.
#[derive(Clone, Copy)]
pub(super) struct Ruling<'a> {
    pub indicator: &'a Indicator,
    pub privacy: &'a Privacy,
    pub places: &'a Places,
    pub breakdowns: &'a [Breakdown],
    /// What others publish of the same people.
    pub known: &'a [Series],
}

impl Ruling<'_> {
    /// Whether too few people stand behind an observation.
    pub fn hides(&self, observation: &Observation) -> bool {
        self.privacy.hides(self.indicator, observation.value, observation.counts)
    }

    /// Whether a series is of a part: of a group, or of a place in the community.
    pub fn is_part(&self, series: &Series) -> bool {
        let is_part = series.place != PlaceId::COMMUNITY && self.places.is_own(series.place);
        is_part || series.population.is_group()
    }

    /// What others publish of a population in a period; nothing where they keep it back.
    pub fn known_at(&self, series: &Series, period: Period) -> Option<&Observation> {
        let of = (series.place, &series.population);
        let at = self.known.binary_search_by(|it| (it.place, &it.population).cmp(&of)).ok()?;
        let known = &self.known[at].observations;
        let at = known.binary_search_by_key(&period, |it| it.period).ok()?;
        Some(&known[at]).filter(|it| it.value.number().is_some())
    }

    /// Whether a child can be in several groups of a breakdown.
    pub fn is_overlapping(&self, breakdown: BreakdownId) -> bool {
        self.breakdowns.get(breakdown.0 as usize).is_none_or(|it| it.overlapping)
    }

    /// What is printed of an observation, where nothing but its own numbers hides it.
    pub fn cell(&self, of_part: bool, observation: &Observation) -> Cell {
        let printing = Printing::new(&self.indicator.unit, self.privacy, of_part);
        match observation.value {
            Value::Absent(why) => Cell::Absent(why),
            _ if self.hides(observation) => Cell::HIDDEN,
            Value::Band(band) => Cell::Band(band),
            Value::Number(number) => printing.cell(number, observation),
        }
    }

    /// What would be printed of an observation of a series with other numbers behind it, and what that would tell.
    pub fn reprint(&self, series: &Series, point: usize, tally: Tally) -> (Cell, Within) {
        let of_part = self.is_part(series);
        let cell = self.cell(of_part, &self.with(&series.observations[point], tally));
        let within = Within::of(&cell, &self.indicator.unit, tally, !of_part);
        (cell, within)
    }

    /// The same observation with other numbers behind it.
    pub fn with(&self, observation: &Observation, tally: Tally) -> Observation {
        let whole = |it: i64| u64::try_from(it).unwrap_or(0);
        let share = |k: i64, of: u64| {
            let all = Decimal::from(k).checked_mul(of.into());
            all.and_then(|it| it.checked_div(tally.n.into())).unwrap_or_default()
        };
        let value = match (&self.indicator.unit, tally.k, observation.value) {
            (Unit::Count { .. }, ..) => Value::Number(tally.n.into()),
            (Unit::Percent { .. }, Some(k), Value::Number(_)) => Value::Number(share(k, 100)),
            (Unit::Rate { per, .. }, Some(k), Value::Number(_)) => Value::Number(share(k, *per)),
            (_, _, value) => value,
        };
        let counts = observation
            .counts
            .map(|_| Counts { numerator: tally.k.map(whole), denominator: whole(tally.n) });
        Observation { value, counts, ..observation.clone() }
    }
}
