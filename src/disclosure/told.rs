//! Told: what this card does not show and one showed that was released before it.
//!
//! Who has both cards knows it. So its number is fixed in all worlds, and protects no other.

use super::published::PublishedSeries;
use super::ruling::Ruling;
use crate::report::{CountedWhom, Observation, Printed, Released, Series, Value};
use std::sync::Arc;

/// What is known of an indicator, with what a released card shows of those of its figures that are not shown as
/// `published`, hidden or missing; none where that is no more than was known.
pub(super) fn told(
    ruling: &Ruling<'_>,
    series: &[Series],
    published: &[PublishedSeries],
    released: &[Arc<Released>],
) -> Option<Vec<Series>> {
    let cards = released.iter().filter_map(|it| it.indicators.get(&ruling.indicator.slug));
    let cards: Vec<_> = cards.collect();
    if cards.is_empty() {
        return None;
    }
    let mut known = None;
    for own in series {
        let of = (own.place, &own.population);
        let at = published.binary_search_by(|it| (it.place, &it.population).cmp(&of));
        let points = at.map_or(&[][..], |at| &published[at].points);
        let shows = |period| {
            let at = points.binary_search_by_key(&period, |it| it.period);
            at.is_ok_and(|at| points[at].cell.value().is_some())
        };
        let hidden = own.observations.iter().filter(|it| !shows(it.period));
        let mut hidden = hidden.filter(|it| ruling.known_at(own, it.period).is_none()).peekable();
        if hidden.peek().is_none() {
            continue;
        }
        let counted = CountedWhom::of(own.place, &own.population, ruling.places, ruling.breakdowns);
        for figure in hidden {
            let printed =
                cards.iter().filter_map(|it| it.figures.get(&counted)?.get(&figure.period));
            if let Some(known_figure) = printed.rev().find_map(|it| known_of(figure, it)) {
                add(known.get_or_insert_with(|| ruling.known.to_vec()), own, known_figure);
            }
        }
    }
    known
}

/// A figure that a released card shows. Its number is that of this card, where there is one: to take more for known
/// than is, is safe.
fn known_of(figure: &Observation, printed: &Printed) -> Option<Observation> {
    match (figure.value, printed) {
        (Value::Number(_), _) => Some(figure.clone()),
        (_, Printed::Value(value, counts)) => {
            let (value, counts) = (Value::Number(*value), *counts);
            Some(Observation { value, counts, ..figure.clone() })
        }
        (_, Printed::Band(_)) => None,
    }
}

/// Adds a figure to those that are known.
fn add(known: &mut Vec<Series>, of: &Series, figure: Observation) {
    let place = |it: &Series| (it.place, it.population.clone());
    let at = known.binary_search_by_key(&place(of), place);
    let at = at.unwrap_or_else(|at| {
        let Series { place, population, .. } = of.clone();
        known.insert(at, Series { place, population, observations: Vec::new() });
        at
    });
    let all = &mut known[at].observations;
    match all.binary_search_by_key(&figure.period, |it| it.period) {
        Ok(at) => all[at] = figure,
        Err(at) => all.insert(at, figure),
    }
}
