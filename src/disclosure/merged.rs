//! Merged: groups that the author lets be shown as one where a figure of any of them would have to be hidden.
//!
//! All merges of an indicator are made, or none: a reader who sees them learns that a figure of some group among
//! them is hidden somewhere, and each merged figure may be all of one group, whose others are then too few. A reader
//! who sees none learns that no figure of these groups is hidden, which is to be seen anyway.

use super::published::PublishedSeries;
use super::ruling::Ruling;
use crate::report::{
    Absence, BreakdownId, Counts, Group, GroupId, Observation, Period, PlaceId, Population, Series,
    Unit, Value,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A group that stands for others.
struct Merge<'a> {
    breakdown: BreakdownId,
    group: GroupId,
    of: &'a [GroupId],
}

/// An indicator's series with its groups merged, where a figure of any of them is hidden as it was `published` without;
/// none where nothing has to be merged, or cannot be.
pub(super) fn merged(
    ruling: &Ruling<'_>,
    series: &[Series],
    published: &[PublishedSeries],
) -> Option<Vec<Series>> {
    let (mut merged, mut is_hidden) = (None::<Vec<Series>>, false);
    for merge in merges(ruling) {
        let of = merged.as_deref().unwrap_or(series);
        let Some(after) = merge.made(ruling, of) else { continue };
        merged = Some(after);
        let mut parts = series.iter().filter(|it| merge.merges(&it.population));
        is_hidden |= parts.any(|it| is_hidden_in(published, it));
    }
    merged.filter(|_| is_hidden)
}

/// Whether a number of a series is hidden.
fn is_hidden_in(published: &[PublishedSeries], own: &Series) -> bool {
    let of = (own.place, &own.population);
    let at = published.binary_search_by(|it| (it.place, &it.population).cmp(&of));
    let points = at.map_or(&[][..], |at| &published[at].points);
    own.observations
        .iter()
        .zip(points)
        .any(|(own, point)| matches!(own.value, Value::Number(_)) && point.cell.is_suppressed())
}

fn merges<'a>(ruling: &Ruling<'a>) -> impl Iterator<Item = Merge<'a>> {
    let all = ruling.breakdowns.iter().enumerate();
    all.flat_map(|(at, breakdown)| {
        let merges = breakdown.groups.iter().enumerate().filter(|(_, group)| !group.of.is_empty());
        merges.map(move |(group, Group { of, .. })| Merge {
            breakdown: BreakdownId(at as u16),
            group: GroupId(group as u16),
            of,
        })
    })
}

impl Merge<'_> {
    fn is_part(&self, (breakdown, group): &(BreakdownId, GroupId)) -> bool {
        *breakdown == self.breakdown && self.of.contains(group)
    }

    /// Whether it takes a population in.
    fn merges(&self, population: &Population) -> bool {
        match population {
            Population::Everyone => false,
            Population::Group(breakdown, group) => self.is_part(&(*breakdown, *group)),
            Population::Crossed(both) => both.iter().any(|it| self.is_part(it)),
        }
    }

    /// The population that takes the place of one.
    fn population(&self, of: &Population) -> Population {
        match of {
            Population::Crossed(both) => {
                let one = |it: &(BreakdownId, GroupId)| match self.is_part(it) {
                    true => (self.breakdown, self.group),
                    false => *it,
                };
                let mut both: Vec<_> = both.iter().map(one).collect();
                both.sort();
                Population::Crossed(both)
            }
            _ => Population::Group(self.breakdown, self.group),
        }
    }

    /// The series with it made, in all places and periods: only where in each all of its groups are known with their
    /// counts, or none is, since a sum would tell what is known alone; and where nobody publishes one of them.
    fn made(&self, ruling: &Ruling<'_>, series: &[Series]) -> Option<Vec<Series>> {
        if ruling.known.iter().any(|it| self.merges(&it.population)) {
            return None;
        }
        let (parts, rest): (Vec<&Series>, Vec<&Series>) =
            series.iter().partition(|it| self.merges(&it.population));
        let mut cells: BTreeMap<(PlaceId, Population), Vec<&Series>> = BTreeMap::new();
        for it in parts {
            cells.entry((it.place, self.population(&it.population))).or_default().push(it);
        }
        let is_anything = !cells.is_empty();
        let mut made: Vec<Series> = rest.into_iter().cloned().collect();
        for ((place, population), parts) in cells {
            let observations = self.observations(&ruling.indicator.unit, &parts)?;
            made.push(Series { place, population, observations });
        }
        is_anything.then_some(made)
    }

    fn observations(&self, unit: &Unit, parts: &[&Series]) -> Option<Vec<Observation>> {
        let periods = parts.iter().flat_map(|it| &it.observations).map(|it| it.period);
        let periods: BTreeSet<Period> = periods.collect();
        let at = |period| {
            let of = parts.iter().filter_map(move |it| {
                let at = it.observations.binary_search_by_key(&period, |it| it.period).ok()?;
                Some(&it.observations[at])
            });
            self.observation(unit, &of.collect::<Vec<_>>())
        };
        periods.into_iter().map(at).collect()
    }

    fn observation(&self, unit: &Unit, parts: &[&Observation]) -> Option<Observation> {
        let absent = |it: &&Observation| match it.value {
            Value::Absent(why) => Some(why),
            _ => None,
        };
        let why: Vec<Absence> = parts.iter().filter_map(absent).collect();
        let (value, counts) = match why.first() {
            None if parts.len() == self.of.len() => together(unit, parts)?,
            Some(first) if why.len() == parts.len() => {
                let is_kept = why.iter().any(|it| it.is_suppressed());
                (Value::Absent(if is_kept { Absence::Privacy } else { *first }), None)
            }
            _ => return None,
        };
        Some(Observation {
            value,
            counts,
            standard_error: None,
            provisional: parts.iter().any(|it| it.provisional),
            note: None,
            ..Observation::clone(parts.first()?)
        })
    }
}

/// What groups have together.
fn together(unit: &Unit, parts: &[&Observation]) -> Option<(Value, Option<Counts>)> {
    let add = |counts: Option<Counts>, it: &&Observation| {
        let (counts, own) = (counts?, it.counts?);
        let numerator = counts.numerator.zip(own.numerator);
        let numerator = numerator.and_then(|(one, other)| one.checked_add(other));
        let denominator = counts.denominator.checked_add(own.denominator)?;
        Some(Counts { numerator, denominator })
    };
    let counts = parts.iter().fold(Some(Counts::of(0, 0)), add);
    let per = match unit {
        Unit::Count { .. } => {
            let values = parts.iter().map(|it| it.value.number());
            return Some((Value::Number(values.sum::<Option<Decimal>>()?), counts));
        }
        Unit::Percent { .. } => Decimal::ONE_HUNDRED,
        Unit::Rate { per, .. } => Decimal::from(*per),
        _ => return None,
    };
    let counts = counts?;
    let events = Decimal::from(counts.numerator?).checked_mul(per)?;
    Some((Value::Number(events.checked_div(counts.denominator.into())?), Some(counts)))
}
