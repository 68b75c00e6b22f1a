//! Trades: worlds in which some people of a sum belong to others of its parts, and so do all totals above.
//!
//! For each part all changes of a few people are worked out that nobody sees, in it and in what it is counted
//! to; and from these, part by part, all that the parts can make up for together.

use super::world::{In, Published, World};
use crate::disclosure::proof::is_alike;
use crate::disclosure::table::{Numbers, Sum, Table};
use crate::disclosure::tally::Tally;
use std::collections::BTreeMap;

/// So many people more or fewer are looked at.
const FEW: i64 = 31;
/// So many worlds are tried for one figure and side.
const TRIES: usize = 6;
/// Against so many other places.
const PLACES: usize = 8;
const ALL: usize = 2 * FEW as usize + 1;

/// For each number of people more or fewer, how many more or fewer with the result nobody sees: a bit each.
type Unseen = [u64; ALL];

/// What else is other where a part is, so that no other sum notices.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// All totals above it have as many more.
    Above,
    /// The same group of another place, by its rank, has as many fewer.
    Against(usize),
}

/// What can be traded: for each figure what the other parts of its sum can make up for, the first of them, the first two,
/// and so on.
#[derive(Default)]
pub(super) struct Trades {
    unseen: BTreeMap<(usize, Way), Unseen>,
    made_up: BTreeMap<(usize, Way), Vec<(usize, Unseen)>>,
}

impl Trades {
    /// A world in which a figure has numbers that are wanted, and is hidden first as it is.
    pub fn find(
        &mut self,
        published: &Published<'_>,
        figure: usize,
        is_wanted: impl Fn(Tally) -> bool,
    ) -> Option<World> {
        let table = published.table;
        let sum = &table.sums[table.home(figure)?];
        let mut ways = [Way::Above].into_iter().chain(others(table, sum, figure));
        ways.find_map(|way| self.by(published, sum, figure, way, &is_wanted))
    }

    fn by(
        &mut self,
        published: &Published<'_>,
        sum: &Sum,
        figure: usize,
        way: Way,
        is_wanted: impl Fn(Tally) -> bool,
    ) -> Option<World> {
        let table = published.table;
        let (truth, also) = (table.figures[figure].tally, also(table, sum, figure, way)?);
        self.make_up(published, sum, figure, way);
        let made_up = self.made_up[&(figure, way)].last()?.1;
        let mut goals = Vec::new();
        for n in -FEW..=FEW {
            let mut bits = turned(made_up[(FEW - n) as usize]);
            for (it, sign) in &also {
                bits &= signed(unseen_results(published, *it, sign * n), *sign);
            }
            while bits != 0 {
                let k = i64::from(bits.trailing_zeros()) - FEW;
                bits &= bits - 1;
                let more = Tally { n, k: truth.k.map(|_| k) };
                let goal = truth.plus(more);
                let is_possible = goal.n >= 0 && goal.k.is_none_or(|k| (0..=goal.n).contains(&k));
                let stays = published.is_added(figure)
                    || table.is_small(goal) == table.figures[figure].first;
                if is_possible && stays && is_wanted(goal) {
                    goals.push(more);
                }
            }
        }
        goals.sort_by_key(|it| (weight((it.n, it.k.unwrap_or(0))), it.n));
        goals.into_iter().take(TRIES).find_map(|more| {
            let made = self.parts(figure, way, more)?;
            let mut world = World::default();
            for (part, more) in [vec![(figure, more)], made].concat() {
                for (it, sign) in self::also(table, sum, part, way)?.into_iter().chain([(part, 1)])
                {
                    let own = In(table, &world).tally(it);
                    world
                        .figures
                        .insert(it, if sign > 0 { own.plus(more) } else { own.minus(more) });
                }
            }
            is_alike(published, &world).then_some(world)
        })
    }

    /// Works out what the others of a sum can make up for.
    fn make_up(&mut self, published: &Published<'_>, sum: &Sum, figure: usize, way: Way) {
        if self.made_up.contains_key(&(figure, way)) {
            return;
        }
        let mut made = nothing();
        let mut steps = vec![(figure, made)];
        for part in sum.parts.iter().filter(|it| **it != figure) {
            let unseen = self.unseen.entry((*part, way));
            let unseen = unseen.or_insert_with(|| unseen_in_all(published, sum, *part, way));
            made = together(&made, unseen);
            steps.push((*part, made));
        }
        self.made_up.insert((figure, way), steps);
    }

    /// The parts that make up for so many more of a figure, where they can, and how many more each has.
    fn parts(&self, figure: usize, way: Way, more: Tally) -> Option<Vec<(usize, Tally)>> {
        let steps = &self.made_up[&(figure, way)];
        let (mut n, mut k) = (-more.n, -more.k.unwrap_or(0));
        let mut parts = Vec::new();
        for (step, (part, made)) in steps.iter().enumerate().rev() {
            if n.abs() > FEW || !has(made[(n + FEW) as usize], k) {
                return None;
            }
            let Some((_, before)) = step.checked_sub(1).map(|it| &steps[it]) else { break };
            let (of_n, of_k) = taken(before, &self.unseen[&(*part, way)], n, k)?;
            if (of_n, of_k) != (0, 0) {
                parts.push((*part, Tally { n: of_n, k: more.k.map(|_| of_k) }));
            }
            (n, k) = (n - of_n, k - of_k);
        }
        Some(parts)
    }
}

/// The changes of a part that nobody sees, in it and in what is other with it.
fn unseen_in_all(published: &Published<'_>, sum: &Sum, part: usize, way: Way) -> Unseen {
    let Some(also) = also(published.table, sum, part, way) else { return nothing() };
    let mut unseen = [u64::MAX >> 1; ALL];
    for (it, sign) in also.into_iter().chain([(part, 1)]) {
        for (more, bits) in (-FEW..=FEW).zip(unseen.iter_mut()) {
            let of = unseen_results(published, it, sign * more);
            *bits &= signed(of, sign);
        }
    }
    unseen[FEW as usize] |= 1 << FEW;
    unseen
}

/// The same for as many fewer with the result.
fn turned(bits: u64) -> u64 {
    bits.reverse_bits() >> 1
}

fn signed(bits: u64, sign: i64) -> u64 {
    if sign > 0 { bits } else { turned(bits) }
}

/// No change at all.
fn nothing() -> Unseen {
    let mut nothing = [0; ALL];
    nothing[FEW as usize] = 1 << FEW;
    nothing
}

/// All that two can make up for together.
fn together(one: &Unseen, other: &Unseen) -> Unseen {
    let mut both = [0; ALL];
    let some = |of: &Unseen| (0..ALL).filter(|it| of[*it] != 0).collect::<Vec<usize>>();
    let others = some(other);
    for n in some(one) {
        for more in &others {
            let Some(sum) = (n + more).checked_sub(FEW as usize).filter(|it| *it < ALL) else {
                continue;
            };
            let mut bits = other[*more];
            while bits != 0 {
                let k = i64::from(bits.trailing_zeros()) - FEW;
                both[sum] |= moved(one[n], k);
                bits &= bits - 1;
            }
        }
    }
    both
}

/// What the last of some parts has of what they make together: as little as can be.
fn taken(before: &Unseen, last: &Unseen, n: i64, k: i64) -> Option<(i64, i64)> {
    let mut least: Option<(i64, i64)> = None;
    for of_n in (-FEW..=FEW).filter(|of_n| (n - of_n).abs() <= FEW) {
        let others = moved(turned(before[(n - of_n + FEW) as usize]), k);
        let mut bits = last[(of_n + FEW) as usize] & others;
        while bits != 0 {
            let it = (of_n, i64::from(bits.trailing_zeros()) - FEW);
            bits &= bits - 1;
            least = Some(least.filter(|least| weight(*least) <= weight(it)).unwrap_or(it));
        }
    }
    least
}

fn weight((n, k): (i64, i64)) -> i64 {
    n.abs() + k.abs()
}

fn has(bits: u64, k: i64) -> bool {
    k.abs() <= FEW && bits >> (k + FEW) & 1 == 1
}

/// Bits for so many more with the result.
fn moved(bits: u64, k: i64) -> u64 {
    let moved = if k >= 0 { bits << k } else { bits >> -k };
    moved & (u64::MAX >> 1)
}

/// What else is other, with its sign; nothing where that cannot be.
fn also(table: &Table, sum: &Sum, part: usize, way: Way) -> Option<Vec<(usize, i64)>> {
    let Way::Against(rank) = way else {
        return Some(above(table, sum, part)?.into_iter().map(|it| (it, 1)).collect());
    };
    let around = table.sums_of[part].iter().map(|at| &table.sums[*at]);
    let mut around = around.filter(|it| !std::ptr::eq(*it, sum));
    let (Some(places), None) = (around.next(), around.next()) else { return None };
    let at = places.ranks.iter().position(|it| *it == rank)?;
    let other = Some(places.parts[at]).filter(|it| *it != part && places.total != part)?;
    (!table.figures[other].fixed).then(|| vec![(other, -1)])
}

/// Against the places with the most people, beside that of a figure.
fn others(table: &Table, sum: &Sum, figure: usize) -> Vec<Way> {
    let around = table.sums_of[figure].iter().map(|at| &table.sums[*at]);
    let mut around = around.filter(|it| !std::ptr::eq(*it, sum) && it.total != figure);
    let Some(places) = around.next() else { return Vec::new() };
    let people = |it: usize| {
        let of = table.home(it).map_or(it, |at| table.sums[at].total);
        std::cmp::Reverse(table.figures[of].tally.n)
    };
    let mut others: Vec<(usize, usize)> =
        places.parts.iter().copied().zip(places.ranks.iter().copied()).collect();
    others.retain(|(part, _)| *part != figure);
    others.sort_by_key(|(part, _)| people(*part));
    others.into_iter().take(PLACES).map(|(_, rank)| Way::Against(rank)).collect()
}

/// The totals that a part is counted to by other sums, upwards; none where one of them cannot be other, or where more
/// than totals would have to be.
fn above(table: &Table, sum: &Sum, part: usize) -> Option<Vec<usize>> {
    let mut above = Vec::new();
    let mut open = vec![(part, None)];
    while let Some((figure, from)) = open.pop() {
        for at in table.sums_of[figure].iter().filter(|at| Some(**at) != from) {
            let other = &table.sums[*at];
            // The totals of this sum's parts make up for one another as the parts do.
            if std::ptr::eq(other, sum) || (other.kind == sum.kind && figure != part) {
                continue;
            }
            if other.total == figure || table.figures[other.total].fixed {
                return None;
            }
            above.push(other.total);
            open.push((other.total, Some(*at)));
        }
    }
    Some(above)
}

/// With so many more people, how many more with the result nobody sees in a figure: it is printed as it is, or is hidden
/// for the same reason, that it is small or that another is.
fn unseen_results(published: &Published<'_>, figure: usize, more: i64) -> u64 {
    let table = published.table;
    let it = &table.figures[figure];
    let [people, with, without] = table.least;
    let n = it.tally.n + more;
    let is_seen = !published.hidden[figure] && !it.within.holds(n);
    let is_added = published.is_added(figure);
    if n < 0 || is_seen || it.fixed || (n < people && !it.first && !is_added) {
        return 0;
    }
    let Some(k) = it.tally.k else { return bits(0, 0) };
    let all = bits(-k, n - k);
    let large = bits(with - k, if without > 0 { n - without - k } else { n - k }) & all;
    match (published.hidden[figure], it.first) {
        _ if is_added => all,
        (true, true) if n < people => all,
        (true, true) => all & !large,
        (true, false) => large,
        (false, _) => {
            let (low, high) = it.within.results(n).unwrap_or((k, k));
            large & bits(low - k, high - k)
        }
    }
}

/// The bits from one number to another.
fn bits(from: i64, to: i64) -> u64 {
    let (from, to) = (from.max(-FEW), to.min(FEW));
    if from > to {
        return 0;
    }
    (u64::MAX >> (63 - (to - from))) << (from + FEW)
}
