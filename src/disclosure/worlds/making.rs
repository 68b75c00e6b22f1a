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
        let wanted: Vec<_> = self.wanted(table, figure, to).collect();
        for (key, wants) in wanted {
            match wants.is_zero() {
                true => drop(self.wants.remove(&key)),
                false => drop(self.wants.insert(key, wants)),
            }
        }
        match to == table.figures[figure].tally {
            true => drop(self.world.figures.remove(&figure)),
            false => drop(self.world.figures.insert(figure, to)),
        }
    }

    /// What the sums of a figure would want if it had other numbers.
    pub fn wanted(
        &self,
        table: &Table,
        figure: usize,
        to: Tally,
    ) -> impl Iterator<Item = ((Kind, usize), Tally)> {
        let more = to.minus(In(table, &self.world).tally(figure));
        table.sums_of[figure].iter().map(move |at| {
            let sum = &table.sums[*at];
            let more = if sum.counted { more } else { more.uncounted() };
            let wants = self.want(sum.kind, *at, more.k.is_some());
            let wants = if figure == sum.total { wants.plus(more) } else { wants.minus(more) };
            ((sum.kind, *at), wants)
        })
    }

    /// What a sum wants.
    pub fn want(&self, kind: Kind, at: usize, counted: bool) -> Tally {
        let nothing = Tally { n: 0, k: counted.then_some(0) };
        self.wants.get(&(kind, at)).copied().unwrap_or(nothing)
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
