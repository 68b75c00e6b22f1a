//! Proof: that nobody can work out a hidden number, whatever they know of the sums and of this program.
//!
//! It is a set of worlds, each a complete table in whole numbers. The check of it solves nothing: it asks of
//! every world, and of the table itself,
//!
//! 1. that its sums hold, and that it has nowhere fewer than nobody, nor more with the result than people where the
//!    table has not;
//! 2. that this program publishes it as the very same figures: the pattern is chosen anew, and what is shown
//!    is printed anew;
//! 3. that each side of a figure (all people, those with the result, those without) that is small in it and
//!    hidden is in one of the worlds as large as may be shown, and in another smaller than that by as many as
//!    the rule asks, less one. A figure that stands among no others tells by being hidden that it is small, as
//!    the rule says itself: of that one all smaller numbers are asked for.
//!
//! So the worlds vouch for one another: who holds any of them for the truth learns no more from any other.

use super::table::{Numbers, Rest, Table};
use super::tally::{SIDES, Tally};
use super::worlds::world::{In, Published, World};
use std::collections::BTreeMap;

/// The hidden figures that the worlds do not vouch for.
pub(super) fn unproven(published: &Published<'_>, worlds: &[World]) -> Vec<usize> {
    let worlds: Vec<&World> = worlds.iter().filter(|it| is_alike(published, it)).collect();
    let table = published.table;
    let firsts = (0..table.figures.len()).filter(|it| table.figures[*it].first);
    let mut seen: BTreeMap<usize, Vec<Tally>> =
        firsts.map(|it| (it, vec![table.figures[it].tally])).collect();
    for (figure, tally) in worlds.iter().flat_map(|it| &it.figures) {
        let truth = table.figures[*figure].tally;
        seen.entry(*figure).or_insert_with(|| vec![truth]).push(*tally);
    }
    let is_told = |(figure, seen): (usize, Vec<Tally>)| {
        let wide = (0..SIDES).all(|side| is_wide(table, figure, &seen, side));
        (published.hidden[figure] && !wide).then_some(figure)
    };
    seen.into_iter().filter_map(is_told).collect()
}

/// Whether a world is one, and is published as the table is.
pub(super) fn is_alike(published: &Published<'_>, world: &World) -> bool {
    keeps_sums(published.table, world)
        && is_printed_alike(published, world)
        && published.is_pattern_of(world)
}

fn keeps_sums(table: &Table, world: &World) -> bool {
    let numbers = In(table, world);
    let most = |it: Tally| if table.is_of_people { it.n } else { i64::MAX };
    let is_possible = |it: Tally| it.n >= 0 && it.k.is_none_or(|k| (0..=most(it)).contains(&k));
    let touched = world.figures.keys().flat_map(|it| &table.sums_of[*it]);
    let sums = touched.chain(world.rests.keys());
    world.figures.values().copied().all(is_possible)
        && sums.copied().all(|at| {
            let sum = &table.sums[at];
            let rest = numbers.rest(at);
            let made = sum.parts.iter().fold(rest, |made, it| made.plus(numbers.tally(*it)));
            let mut left = numbers.tally(sum.total).minus(made);
            if !sum.counted {
                left = left.uncounted();
            }
            let is_as_told = match sum.rest {
                // What makes it one that no reader takes for nothing holds in the world, too.
                Rest::Kept(truth) | Rest::Open(truth) => {
                    let total = table.figures[sum.total].tally;
                    truth.is_plainly_of(total) == rest.is_plainly_of(numbers.tally(sum.total))
                }
                _ => rest == sum.rest.tally(),
            };
            left.is_zero() && is_as_told && is_possible(rest)
        })
}

fn is_printed_alike(published: &Published<'_>, world: &World) -> bool {
    let is_alike = |(figure, tally): (&usize, &Tally)| {
        !published.table.figures[*figure].fixed && published.is_printed_alike(*figure, *tally)
    };
    world.figures.iter().all(is_alike)
}

/// Whether a side of a figure that is small in any of its worlds is as large as may be shown in one, and smaller by
/// as many as the rule asks, less one, in another.
pub(super) fn is_wide(table: &Table, figure: usize, seen: &[Tally], side: usize) -> bool {
    let of = || seen.iter().filter_map(|it| it.sides()[side]);
    let (Some(low), Some(high)) = (of().min(), of().max()) else { return true };
    let least = table.least[side];
    low >= least || (high >= table.large(figure, side) && high - low >= least - 1)
}
