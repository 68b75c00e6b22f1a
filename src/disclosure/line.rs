//! Line: one sum of a table, and what is hidden in it for the sake of those that are hidden first.

use super::table::{Printed, Rest, Sum, Table};
use super::tally::SIDES;
use super::within::{Range, Within};

/// How many people must have room in a sum for a figure to be hidden alone there.
const ROOM: i64 = 6;

/// Those of a sum that are hidden because it would else tell too much of the others: the cheapest, as many as
/// are needed.
pub(super) fn partners(table: &Table, at: usize, world: &impl Printed) -> Vec<usize> {
    let sum = &table.sums[at];
    let first: Vec<usize> = sum.members().filter(|it| table.is_first(*it, world)).collect();
    let keeps = matches!(sum.rest, Rest::Kept(_));
    if first.is_empty() && !keeps {
        return Vec::new();
    }
    let mut line = Line { table, world, sum, first, added: Vec::new() };
    while !line.is_safe(at, keeps) {
        let Some(next) = line.cheapest() else { break };
        line.added.push(next);
    }
    line.added
}

/// A sum with what is hidden in it so far.
struct Line<'a> {
    table: &'a Table,
    world: &'a dyn Printed,
    sum: &'a Sum,
    first: Vec<usize>,
    added: Vec<usize>,
}

impl Line<'_> {
    fn is_hidden(&self, figure: usize) -> bool {
        self.first.contains(&figure) || self.added.contains(&figure)
    }

    fn is_safe(&self, at: usize, keeps: bool) -> bool {
        let small = |figure: &usize| self.table.small_sides(self.world.tally(*figure));
        let each = self.first.iter().all(|figure| {
            let small = small(figure);
            (0..SIDES).all(|side| !small[side] || self.is_wide(self.through(*figure, side), side))
                && (!self.added.is_empty()
                    || self.is_whole()
                    || !self.is_betrayed(*figure, at, small))
        });
        each && (!keeps || self.is_wide(self.left(0), 0))
    }

    /// Whether all parts are hidden: then nothing tells whether one of them is hidden for another.
    fn is_whole(&self) -> bool {
        self.sum.parts.iter().all(|it| self.is_hidden(*it))
    }

    /// Whether so much is possible of a side that it tells nothing.
    fn is_wide(&self, range: Range, side: usize) -> bool {
        let least = self.table.least[side];
        range.most.is_none_or(|most| most >= least && most - range.least >= least - 1)
    }

    /// What the sum says of one side of a member: what the others leave of the total, as if all belonged to a
    /// part. Where that could not be small, whoever reads that it is hidden knows that something is in no part.
    fn through(&self, figure: usize, side: usize) -> Range {
        if side > 0 && !self.sum.counted {
            return Range::ANY;
        }
        if figure == self.sum.total {
            return self.made(side, None);
        }
        let left = minus(self.known(self.sum.total, side), self.made(side, Some(figure)));
        let is_unlike = left.least >= self.table.least[side];
        match self.sum.rest {
            Rest::Unknown(_) if is_unlike => Range { least: 0, ..left },
            _ => left,
        }
    }

    /// What the sum says of those that the source keeps back.
    fn left(&self, side: usize) -> Range {
        minus(self.known(self.sum.total, side), self.made(side, None))
    }

    /// What all parts but one make.
    fn made(&self, side: usize, but: Option<usize>) -> Range {
        let nothing = match self.sum.rest {
            rest if but.is_some() && rest.may_differ() => Range::ANY,
            _ => Range::exactly(0),
        };
        let others = self.sum.parts.iter().filter(|it| Some(**it) != but);
        others.map(|it| self.known(*it, side)).fold(nothing, |sum, it| Range {
            least: sum.least + it.least,
            most: sum.most.zip(it.most).map(|(one, other)| one + other),
        })
    }

    fn known(&self, figure: usize, side: usize) -> Range {
        match self.is_hidden(figure) {
            true => Range::ANY,
            false => self.world.within(figure).sides()[side],
        }
    }

    /// Whether a figure would be told by being hidden where all that is hidden is small: because there is one
    /// reason only for which it can be hidden, that it is about few people; or because the others are printed so
    /// closely that they leave no room for another number of people with the result. One that is not small is
    /// hidden beside it then, whatever the hidden numbers are, so that the choice tells nothing of them.
    fn is_betrayed(&self, figure: usize, at: usize, small: [bool; SIDES]) -> bool {
        let [_, with, without] = self.table.least;
        let has_reasons = with > 0 || without > 0;
        let is_split = self.table.figures[figure].tally.k.is_some();
        let is_bare = small[0] && !(has_reasons && is_split);
        let has_another = matches!(self.sum.rest, Rest::Kept(_));
        (is_bare || self.room() < ROOM) && !has_another && self.table.home(figure) == Some(at)
    }

    /// By how many people the members that are shown can differ from what is printed of them, at least: by a
    /// whole percentage of the fewest that they can be.
    fn room(&self) -> i64 {
        let shown = self.sum.members().filter(|it| !self.is_hidden(*it));
        let fewest = |it: usize| match self.world.within(it) {
            Within::Coarsely { n, share: Some((low, high)) } => n.least * (high - low) / 200,
            _ => 0,
        };
        match self.sum.rest {
            Rest::Open(_) => ROOM,
            _ => shown.map(fewest).sum(),
        }
    }

    /// The figure about the fewest people that may still be hidden: parts before their total.
    fn cheapest(&self) -> Option<usize> {
        let may = |it: &usize| !self.is_hidden(*it) && !self.table.figures[*it].fixed;
        let parts = self.sum.parts.iter().copied().filter(may);
        let total = Some(self.sum.total).filter(may);
        parts.min_by_key(|it| (self.world.tally(*it).n, *it)).or(total)
    }
}

/// What is left of a total, never less than nothing.
fn minus(total: Range, others: Range) -> Range {
    let least = others.most.map_or(0, |most| (total.least - most).max(0));
    Range { least, most: total.most.map(|most| (most - others.least).max(0)) }
}
