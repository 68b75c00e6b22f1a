//! Companions: indicators of which each counts whom another leaves of the same whole. What one of them keeps back the
//! others tell, so that it is kept back in all.

use super::published::{Cell, Protected, PublishedPoint, PublishedSeries};
use crate::report::{
    Absence, Indicator, Observation, Period, PlaceId, Population, Series, Unit, Value,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The companions of each indicator, whichever of two says that they are, and those of its companions.
pub(super) fn companions(indicators: &[Arc<Indicator>]) -> Vec<Vec<usize>> {
    let mut sets: Vec<BTreeSet<usize>> = Vec::new();
    for (at, one) in indicators.iter().enumerate() {
        let Some(other) = one.complement_of else { continue };
        let both = [at, other.0];
        let (met, mut apart): (Vec<_>, Vec<_>) =
            sets.into_iter().partition(|set| both.iter().any(|it| set.contains(it)));
        apart.push(met.into_iter().flatten().chain(both).collect());
        sets = apart;
    }
    let of = |at: usize| sets.iter().find(|set| set.contains(&at));
    let others = |at: usize| of(at).into_iter().flatten().copied().filter(move |it| *it != at);
    (0..indicators.len()).map(|at| others(at).collect()).collect()
}

/// Of whom a figure is, and when.
type Of<'a> = (PlaceId, &'a Population, Period);

/// An indicator's series, in which the source keeps back what it keeps back in a companion: the sums of the indicator
/// then protect it.
pub(super) fn keep_back(series: &[Series], companions: &[&Arc<Vec<Series>>]) -> Vec<Series> {
    let beside = companions.iter().flat_map(|it| it.iter());
    let kept = beside.flat_map(|it| {
        let kept = it.observations.iter().filter(|it| it.value.is_suppressed());
        kept.map(move |one| (it.place, &it.population, one.period))
    });
    let kept: BTreeSet<Of> = kept.collect();
    let is_told = |value: Value| matches!(value, Value::Number(_) | Value::Band(_));
    let mut series = series.to_vec();
    for Series { place, population, observations } in &mut series {
        let is_kept = |it: &&mut Observation| kept.contains(&(*place, &*population, it.period));
        for it in observations.iter_mut().filter(is_kept).filter(|it| is_told(it.value)) {
            (it.value, it.counts) = (Value::Absent(Absence::Privacy), None);
        }
    }
    series
}

/// Hides in an indicator's published series what is hidden in those of its companions, and counts it among what is
/// hidden beside others.
pub(super) fn hide_alike(
    published: &mut [PublishedSeries],
    (unit, series): (&Unit, &[Series]),
    companions: &[&Arc<Vec<PublishedSeries>>],
    protected: &mut Protected,
) {
    let beside = companions.iter().flat_map(|it| it.iter());
    let hidden = beside.flat_map(|it| {
        let hidden = it.points.iter().filter(|point| point.cell.is_suppressed());
        hidden.map(move |point| (it.place, &it.population, point.period))
    });
    let hidden: BTreeSet<Of> = hidden.collect();
    let mut added: BTreeSet<Of> = BTreeSet::new();
    for PublishedSeries { place, population, points } in published {
        let of = |point: &PublishedPoint| hidden.get(&(*place, &*population, point.period));
        let is_told = |cell: &Cell| !cell.is_suppressed() && !cell.is_missing();
        for point in points.iter_mut().filter(|it| is_told(&it.cell)) {
            if let Some(of) = of(point) {
                (point.cell, point.provisional, point.note) = (Cell::HIDDEN, false, None);
                added.insert(*of);
            }
        }
    }
    protected.besides += added.len();
    let each = series.iter().flat_map(|it| it.observations.iter().map(move |one| (it, one)));
    let of =
        |it: &Series, one: &Observation| added.contains(&(it.place, &it.population, one.period));
    let people = each.filter(|(it, one)| of(it, one)).filter_map(|(_, one)| people(unit, one));
    protected.people += people.sum::<u64>();
}

/// How many people stand behind an observation, where that is known.
fn people(unit: &Unit, observation: &Observation) -> Option<u64> {
    match (unit, observation.value) {
        (Unit::Count { .. }, Value::Number(count)) => u64::try_from(count).ok(),
        _ => observation.counts.map(|counts| counts.denominator),
    }
}
