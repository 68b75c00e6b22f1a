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
    let mut ways = Vec::new();
    for figure in table.sums[at].members().filter(may) {
        let people = Reverse(table.figures[figure].tally.n);
        let rank = (!published.hidden[figure], table.sums_of[figure].len(), people, figure);
        for tally in taken(published, making, at, figure, want) {
            ways.push(((left(published, making, figure, tally), rank), tally));
        }
    }
    ways.sort_by_key(|(rank, tally)| (*rank, tally.n, tally.k));
    let alike = |(rank, tally): &((i64, (_, _, _, usize)), Tally)| {
        published.is_printed_alike(rank.1.3, *tally)
    };
    ways.into_iter().find(alike).map(|(rank, tally)| (rank.1.3, tally))
}

/// How much more the sums of a figure want if it has other numbers.
fn left(published: &Published<'_>, making: &Making, figure: usize, tally: Tally) -> i64 {
    let size = |it: Tally| it.n.abs() + it.k.unwrap_or(0).abs();
    let wanted = making.wanted(published.table, figure, tally);
    let more = wanted
        .map(|((kind, at), wants)| size(wants) - size(making.want(kind, at, wants.k.is_some())));
    more.sum()
}

/// The numbers that a figure could have instead.
fn taken(
    published: &Published<'_>,
    making: &Making,
    at: usize,
    figure: usize,
    want: Tally,
) -> Vec<Tally> {
    let own = In(published.table, &making.world).tally(figure);
    let sign = published.table.sums[at].sign(figure);
    let want = Tally { n: want.n * sign, k: want.k.map(|k| k * sign) };
    let all = own.n + want.n;
    let traded = TRADED.iter().map(|more| all + more);
    let mut taken = Vec::new();
    for n in [all, own.n].into_iter().chain(traded) {
        let tally = near(published, figure, own, n, want.k);
        let tally = tally.filter(|it| making.turns || stays(published, figure, *it));
        taken.extend(tally.filter(|it| *it != own && !taken.contains(it)));
    }
    taken
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
