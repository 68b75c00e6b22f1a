//! Sums: what adds up to what among the figures of a table.

use super::linked::pools;
use crate::disclosure::ruling::Ruling;
use crate::disclosure::table::{Figure, Kind, Rest, Sum};
use crate::disclosure::tally::Tally;
use crate::report::{BreakdownId, GroupId, Period, PlaceId, PlaceKind, Population, Series};
use std::collections::BTreeMap;

/// What stands for a population of a place in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// A figure whose numbers are known here.
    Figure(usize),
    /// One that the source keeps back.
    Kept,
    /// One without counts.
    Uncounted,
    /// One that readers know from elsewhere, and that has no counts here.
    Told,
    Empty,
}

/// A series and those that are its parts, in every period alike.
pub(super) struct Link {
    kind: Kind,
    total: usize,
    /// Each with its place among all that there may be.
    parts: Vec<(usize, usize)>,
    /// How many parts there may be.
    of: usize,
}

/// All sums of a table. `cells` holds what stands for each series in each of the periods.
pub(super) fn sums(
    figures: &[Figure],
    links: &[Link],
    cells: &[Vec<Slot>],
    periods: &[Period],
) -> Vec<Sum> {
    let mut found = Vec::new();
    for Link { kind, total, parts, of } in links {
        for (at, total) in cells[*total].iter().enumerate() {
            let parts = parts.iter().map(|(part, rank)| (cells[*part][at], *rank));
            found.extend(sum(figures, *kind, *total, &parts.collect::<Vec<_>>(), *of));
        }
    }
    for (pooled, period) in periods.iter().enumerate() {
        let single: Vec<usize> =
            (0..periods.len()).filter(|at| pools(*period, periods[*at])).collect();
        let Period::Years(first, last) = period else { continue };
        let missing = (i32::from(*last) - i32::from(*first) + 1) - single.len() as i32;
        for of in cells {
            let parts = single.iter().map(|at| of[*at]);
            let unseen = (0..missing.max(0)).map(|_| Slot::Uncounted);
            let parts: Vec<_> = parts.chain(unseen).zip(0..).collect();
            found.extend(sum(figures, Kind::Years, of[pooled], &parts, parts.len()));
        }
    }
    found
}

/// Which series are parts of which. They are sorted by place and population.
pub(super) fn links(series: &[&Series], ruling: &Ruling<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    let mut from = 0;
    while from < series.len() {
        let place = series[from].place;
        let count = series[from..].iter().take_while(|it| it.place == place).count();
        of_groups(&series[from..from + count], from, ruling, &mut links);
        from += count;
    }
    of_places(series, ruling, &mut links);
    links
}

/// Groups of everyone, and groups within a group, of one place.
fn of_groups(series: &[&Series], from: usize, ruling: &Ruling<'_>, out: &mut Vec<Link>) {
    type Whole = (Option<(BreakdownId, GroupId)>, BreakdownId);
    let mut parts: BTreeMap<Whole, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, it) in series.iter().enumerate() {
        let mut push = |within, (of, group): (BreakdownId, GroupId)| {
            parts.entry((within, of)).or_default().push((from + at, usize::from(group.0)));
        };
        match &it.population {
            Population::Everyone => {}
            Population::Group(of, group) => push(None, (*of, *group)),
            Population::Crossed(both) => {
                if let [one, other] = both[..] {
                    push(Some(one), other);
                    push(Some(other), one);
                }
            }
        }
    }
    for ((within, by), parts) in parts {
        if ruling.is_overlapping(by) {
            continue;
        }
        let of = within.map_or(Population::Everyone, |(of, group)| Population::Group(of, group));
        if let Ok(total) = series.binary_search_by(|it| it.population.cmp(&of)) {
            let of = ruling.breakdowns[by.0 as usize].groups.len();
            out.push(Link { kind: Kind::Groups, total: from + total, parts, of });
        }
    }
}

/// Places of one kind in a place, of each population.
fn of_places(series: &[&Series], ruling: &Ruling<'_>, out: &mut Vec<Link>) {
    let mut parts: BTreeMap<(PlaceId, PlaceKind), Vec<PlaceId>> = BTreeMap::new();
    for (id, place) in ruling.places.all() {
        if let Some(around) = place.within {
            parts.entry((around, place.kind)).or_default().push(id);
        }
    }
    let find = |place: PlaceId, of: &Population| {
        series.binary_search_by(|it| (it.place, &it.population).cmp(&(place, of))).ok()
    };
    for (total, it) in series.iter().enumerate() {
        let kinds = parts.range((it.place, PlaceKind::Nation)..=(it.place, PlaceKind::School));
        for (_, places) in kinds {
            let found = places.iter().map(|place| find(*place, &it.population)).zip(0..);
            let parts: Vec<_> = found.filter_map(|(part, rank)| Some((part?, rank))).collect();
            if !parts.is_empty() {
                out.push(Link { kind: Kind::Places, total, parts, of: places.len() });
            }
        }
    }
}

/// The sum of what stands there, where its total is known and its parts do not overlap.
fn sum(
    figures: &[Figure],
    kind: Kind,
    total: Slot,
    slots: &[(Slot, usize)],
    of: usize,
) -> Option<Sum> {
    let Slot::Figure(total) = total else { return None };
    let part = |(slot, rank): &(Slot, usize)| match slot {
        Slot::Figure(part) => Some((*part, *rank)),
        _ => None,
    };
    let (parts, ranks): (Vec<usize>, Vec<usize>) = slots.iter().filter_map(part).unzip();
    let members = || parts.iter().chain([&total]);
    let mut counted = members().all(|it| figures[*it].tally.k.is_some());
    let none = Tally { n: 0, k: Some(0) };
    let made = parts.iter().fold(none, |sum, it| sum.plus(figures[*it].tally));
    let mut left = figures[total].tally.minus(made);
    if left.n < 0 || parts.is_empty() {
        return None;
    }
    if left.k.is_some_and(|k| k < 0 || (k > left.n && kind != Kind::Years)) {
        (counted, left) = (false, left.uncounted());
    }
    let unseen = slots.iter().filter(|(it, _)| matches!(it, Slot::Kept | Slot::Uncounted)).count();
    let kept = slots.iter().filter(|(it, _)| *it == Slot::Kept).count();
    let is_told = slots.iter().any(|(it, _)| *it == Slot::Told);
    let rest = match unseen {
        0 if left.is_zero() => Rest::None,
        // How much of the rest they know, nobody here does: as if it were all of it.
        0 if is_told => Rest::Unknown(left),
        0 if left.is_plainly_of(figures[total].tally) => Rest::Open(left),
        0 => Rest::Unknown(left),
        // Of one without counts nobody knows how much of the total it is.
        _ if kept < unseen => Rest::Open(left),
        _ => Rest::Kept(left),
    };
    Some(Sum { kind, total, parts, ranks, of, counted, rest })
}
