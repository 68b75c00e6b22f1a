//! Structure: which figures of an indicator are linked, so that one tells of another.
//!
//! The groups of a breakdown add up to everyone, groups within a group to that group, the places of one kind
//! in a place to that place, and single years to those that are pooled. Where parts leave something of their
//! total, that is a number of its own; where they make more than it, they overlap and are no sum.

mod linked;
mod sums;

use super::ruling::Ruling;
use super::table::{Figure, Table};
use super::tally::{Tally, thresholds};
use super::within::Within;
use crate::report::{Observation, Period, PlaceId, Series, Unit, Value};
use linked::linked_periods;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeSet;
use sums::{Link, Slot, links, sums};

/// The tables of an indicator in which anything is hidden: for each the series, sorted by place and population.
pub(super) fn tables(ruling: &Ruling<'_>, series: &[&Series]) -> Vec<Table> {
    let observations = || series.iter().flat_map(|it| &it.observations);
    let is_hidden = |it: &&Observation| ruling.hides(it) || it.value.is_suppressed();
    let touched: BTreeSet<Period> = observations().filter(is_hidden).map(|it| it.period).collect();
    if touched.is_empty() {
        return Vec::new();
    }
    let all: BTreeSet<Period> = observations().map(|it| it.period).collect();
    let linked = linked_periods(&all).into_iter();
    let linked = linked.filter(|periods| periods.iter().any(|it| touched.contains(it)));
    let links = links(series, ruling);
    linked.map(|periods| table(ruling, series, &links, &periods)).collect()
}

fn table(ruling: &Ruling<'_>, series: &[&Series], links: &[Link], periods: &[Period]) -> Table {
    let mut figures = Vec::new();
    let cells = series.iter().enumerate().map(|(at, it)| {
        let of = |period: &Period| {
            let point = it.observations.binary_search_by_key(period, |o| o.period);
            point.map_or(Slot::Empty, |point| {
                let observation = &it.observations[point];
                match figure(ruling, it, observation, (at, point)) {
                    Some(figure) => {
                        figures.push(figure);
                        Slot::Figure(figures.len() - 1)
                    }
                    None if ruling.known_at(it, observation.period).is_some() => Slot::Told,
                    None if observation.value.is_suppressed() => Slot::Kept,
                    None => Slot::Uncounted,
                }
            })
        };
        periods.iter().map(of).collect::<Vec<Slot>>()
    });
    let cells: Vec<Vec<Slot>> = cells.collect();
    let sums = sums(&figures, links, &cells, periods);
    let least = thresholds(ruling.privacy, &ruling.indicator.unit);
    Table::new(figures, sums, least)
}

/// A figure whose numbers are known.
fn figure(
    ruling: &Ruling<'_>,
    series: &Series,
    observation: &Observation,
    at: (usize, usize),
) -> Option<Figure> {
    let unit = &ruling.indicator.unit;
    let known = ruling.known_at(series, observation.period);
    let tally = tally(unit, observation).or_else(|| tally(unit, known?))?;
    let of_part = ruling.is_part(series);
    let cell = ruling.cell(of_part, observation);
    if known.is_some() {
        // Nothing that is done here hides it any more.
        let within = Within::Exactly(tally);
        return Some(Figure { at, tally, cell, within, first: false, fixed: true });
    }
    let within = Within::of(&cell, unit, tally, !of_part);
    let is_others = series.place != PlaceId::COMMUNITY && !ruling.places.is_own(series.place);
    Some(Figure { at, tally, cell, within, first: cell.is_suppressed(), fixed: is_others })
}

/// The whole numbers of an observation: a plain count is itself a number of people.
fn tally(unit: &Unit, observation: &Observation) -> Option<Tally> {
    let whole = |it: u64| i64::try_from(it).ok();
    match (unit, observation.value) {
        (_, Value::Absent(_)) => None,
        (Unit::Count { .. }, Value::Number(number)) => {
            let n = number.to_i64().filter(|it| *it >= 0 && number.is_integer())?;
            Some(Tally { n, k: None })
        }
        _ => {
            let counts = observation.counts?;
            let n = whole(counts.denominator)?;
            Some(Tally { n, k: counts.numerator.and_then(whole) })
        }
    }
}
