//! Takers: the figures of a sum that can take some of what it wants without being printed otherwise.

use super::making::Making;
use super::world::{In, Published};
use crate::disclosure::table::Numbers;
use crate::disclosure::tally::Tally;
use std::cmp::Reverse;

/// How many more people a figure takes than are wanted, for another of another share to give back.
const TRADED: [i64; 6] = [5, -5, 10, -10, 25, -25];

/// The member that takes of what a sum `wants`, and its numbers then: that which leaves least wanting in all
/// sums, of those one that is hidden, that is in few sums, and that is large.
pub(super) fn takers(
    published: &Published<'_>,
    making: &Making,
    paused: &[usize],
    at: usize,
    want: Tally,
) -> Option<(usize, Tally)> {
    let table = published.table;
    let may = |it: &usize| !table.figures[*it].fixed && *it != making.goal && !paused.contains(it);
    let mut best = None;
    for figure in table.sums[at].members().filter(may) {
        let people = Reverse(table.figures[figure].tally.n);
        let rank = (!published.hidden[figure], table.sums_of[figure].len(), people, figure);
        let wants = making.wants_of(table, figure);
        let own = In(table, &making.world).tally(figure);
        for tally in taken(published, making, at, (figure, own), want) {
            let more = tally.minus(own);
            let left: i64 = wants.iter().map(|it| size(it.after(more)) - size(it.want)).sum();
            let way = (left, rank, tally.n, tally.k);
            if best.is_none_or(|best| way < best) && published.is_printed_alike(figure, tally) {
                best = Some(way);
            }
        }
    }
    best.map(|(_, (.., figure), n, k)| (figure, Tally { n, k }))
}

fn size(it: Tally) -> i64 {
    it.n.abs() + it.k.unwrap_or(0).abs()
}

/// The numbers that a figure could have instead.
fn taken(
    published: &Published<'_>,
    making: &Making,
    at: usize,
    (figure, own): (usize, Tally),
    want: Tally,
) -> impl Iterator<Item = Tally> {
    let sign = published.table.sums[at].sign(figure);
    let want = Tally { n: want.n * sign, k: want.k.map(|k| k * sign) };
    let all = own.n + want.n;
    let numbers = [all, own.n].into_iter().chain(TRADED.iter().map(move |more| all + more));
    let taken = numbers.filter_map(move |n| near(published, figure, own, n, want.k));
    taken.filter(move |it| *it != own && (making.turns || stays(published, figure, *it)))
}

/// Whether a figure with other numbers would still be hidden first, or would still not be.
fn stays(published: &Published<'_>, figure: usize, tally: Tally) -> bool {
    published.is_added(figure)
        || published.table.is_small(tally) == published.table.figures[figure].first
}

/// Numbers of so many people that are printed as the figure's are, with the result of as many more of them as
/// may be.
fn near(
    published: &Published<'_>,
    figure: usize,
    own: Tally,
    n: i64,
    more: Option<i64>,
) -> Option<Tally> {
    let it = &published.table.figures[figure];
    let [people, with, without] = published.table.least;
    let hidden = published.hidden[figure];
    if n < 0 || (!hidden && (n < people || !it.within.holds(n))) {
        return None;
    }
    let Some(k) = own.k else { return Some(Tally { n, k: None }) };
    let wanted = match more {
        Some(more) => k + more,
        None => (k * n).checked_div(own.n).unwrap_or(0),
    };
    let enough = if without > 0 { n - without } else { n };
    let (low, high) = match (hidden, it.first) {
        _ if published.is_added(figure) => (0, n),
        (true, true) => (0, n),
        (true, false) => (with, enough),
        (false, _) => {
            let (low, high) = it.within.results(n).unwrap_or((k, k));
            (low.max(with), high.min(enough))
        }
    };
    (low <= high).then(|| Tally { n, k: Some(wanted.clamp(low, high)) })
}
