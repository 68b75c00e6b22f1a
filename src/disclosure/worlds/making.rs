//! Making: a world before all its sums hold.

use super::world::{In, World};
use crate::disclosure::table::{Kind, Numbers, Table};
use crate::disclosure::tally::Tally;
use std::collections::BTreeMap;

/// A world in the making: what its sums still want, which is so many more of their parts.
pub(super) struct Making {
    /// The figure that all is done for.
    pub goal: usize,
    /// Whether it is hidden first in one of the two worlds only: then another has to be so in the other.
    pub turns: bool,
    pub world: World,
    /// Sums in the order in which they are mended: years, then places, then groups.
    pub wants: BTreeMap<(Kind, usize), Tally>,
}

impl Making {
    /// Gives a figure other numbers.
    pub fn change(&mut self, table: &Table, figure: usize, to: Tally) {
        let more = to.minus(In(table, &self.world).tally(figure));
        for it in self.wants_of(table, figure) {
            let wants = it.after(more);
            match wants.is_zero() {
                true => drop(self.wants.remove(&it.sum)),
                false => drop(self.wants.insert(it.sum, wants)),
            }
        }
        match to == table.figures[figure].tally {
            true => drop(self.world.figures.remove(&figure)),
            false => drop(self.world.figures.insert(figure, to)),
        }
    }

    /// What each sum of a figure wants.
    pub fn wants_of(&self, table: &Table, figure: usize) -> Vec<Want> {
        let want = |at: &usize| {
            let sum = &table.sums[*at];
            let is_counted = sum.counted && table.figures[figure].tally.k.is_some();
            let nothing = Tally { n: 0, k: is_counted.then_some(0) };
            let key = (sum.kind, *at);
            let want = self.wants.get(&key).copied().unwrap_or(nothing);
            Want { sum: key, is_of_total: figure == sum.total, want }
        };
        table.sums_of[figure].iter().map(want).collect()
    }

    /// Takes what a sum wants from what is left of its total, where that may be other.
    pub fn take_from_rest(&mut self, table: &Table, at: usize, want: Tally) -> bool {
        let sum = &table.sums[at];
        let rest = In(table, &self.world).rest(at).plus(want);
        let fits = rest.n >= 0 && rest.k.is_none_or(|k| (0..=rest.n).contains(&k));
        let takes = sum.rest.may_differ() && fits;
        if takes {
            self.world.rests.insert(at, rest);
            self.wants.remove(&(sum.kind, at));
        }
        takes
    }
}

/// What a sum wants, as one of its members sees it.
pub(super) struct Want {
    pub sum: (Kind, usize),
    is_of_total: bool,
    pub want: Tally,
}

impl Want {
    /// What it wants if that member has so many more.
    pub fn after(&self, more: Tally) -> Tally {
        if self.is_of_total { self.want.plus(more) } else { self.want.minus(more) }
    }
}
