//! Pattern: which figures of a table are hidden: those that their own numbers hide, and those that would
//! otherwise tell of them.
//!
//! Where figures are printed coarsely, each sum is looked at by itself, and by nothing but who is hidden first in
//! it: so a change of a few figures changes the choice in their own sums only. Where every number is printed as
//! it is, blocks of figures are hidden whole. What neither can see, the proof does.

mod blocks;
mod cheapest;

pub(super) use blocks::{by_blocks, reasons};

use super::line::partners;
use super::table::{Printed, Table};
use blocks::wider;
use cheapest::cheapest;

/// The figures that are hidden, and those that each sum hides for the sake of others in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pattern {
    pub hidden: Vec<bool>,
    pub partners: Vec<Vec<usize>>,
}

/// The pattern of a table in a world.
pub(super) fn pattern(table: &Table, world: &impl Printed) -> Pattern {
    let first = table.firsts(world);
    if table.is_exact {
        let partners = vec![Vec::new(); table.sums.len()];
        return Pattern { hidden: by_blocks(table, world, first), partners };
    }
    let partners: Vec<Vec<usize>> =
        (0..table.sums.len()).map(|at| partners(table, at, world)).collect();
    let mut hidden = first;
    partners.iter().flatten().for_each(|it| hidden[*it] = true);
    Pattern { hidden, partners }
}

/// So often one more figure is hidden beside each that is not proven to be safe, before its blocks are.
const BESIDE: usize = 3;

/// Hides more where figures are not proven to be safe, and it was not enough for so many rounds: in an exact table what
/// makes all sums together safe, or else larger blocks around them; in others one more beside each, then its blocks,
/// then larger ones, hidden in every world.
pub(super) fn more(
    table: &Table,
    told: &[usize],
    hidden: &mut Vec<bool>,
    blocked: &mut [bool],
    round: usize,
) {
    if table.is_exact {
        if let Some(cheapest) = cheapest(table, hidden).filter(|it| it != hidden) {
            *hidden = cheapest;
            return;
        }
        let larger: Vec<usize> = told.iter().flat_map(|it| wider(table, *it, hidden)).collect();
        larger.into_iter().for_each(|it| hidden[it] = true);
        *hidden = by_blocks(table, table, std::mem::take(hidden));
        return;
    }
    if round < BESIDE {
        let beside: Vec<usize> = told.iter().filter_map(|it| beside(table, *it, hidden)).collect();
        beside.iter().for_each(|it| hidden[*it] = true);
        if !beside.is_empty() {
            return;
        }
    }
    let mut around = vec![false; hidden.len()];
    told.iter().for_each(|it| around[*it] = true);
    around = by_blocks(table, table, around);
    if told.iter().any(|it| blocked[*it]) {
        told.iter().flat_map(|it| wider(table, *it, hidden)).for_each(|it| around[it] = true);
        around = by_blocks(table, table, around);
    }
    for at in (0..hidden.len()).filter(|it| around[*it]) {
        (hidden[at], blocked[at]) = (true, true);
        // What is hidden for their sake is so in every world, too.
        for of in table.sums_of[at].iter().flat_map(|sum| table.sums[*sum].members()) {
            blocked[of] |= hidden[of] && !table.figures[of].first;
        }
    }
}

/// What else may be hidden so that a figure is not told: the one about the fewest people in the sum where it is
/// at home, or else in another, a total last.
fn beside(table: &Table, figure: usize, hidden: &[bool]) -> Option<usize> {
    let may = |it: &usize| !hidden[*it] && !table.figures[*it].fixed;
    let home = table.home(figure).into_iter();
    home.chain(table.sums_of[figure].iter().copied()).find_map(|at| {
        let sum = &table.sums[at];
        let parts = sum.parts.iter().copied().filter(may);
        let parts = parts.min_by_key(|it| (table.figures[*it].tally.n, *it));
        parts.or(Some(sum.total).filter(may))
    })
}
