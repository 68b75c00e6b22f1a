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
    let members: Vec<usize> = sum.members().collect();
    let hidden: Vec<bool> = members.iter().map(|it| table.is_first(*it, world)).collect();
    let keeps = matches!(sum.rest, Rest::Kept(_));
    if !keeps && !hidden.contains(&true) {
        return Vec::new();
    }
    let known = members.iter().zip(&hidden).map(|(it, is_hidden)| match is_hidden {
        true => [Range::ANY; SIDES],
        false => world.within(*it).sides(),
    });
    let known = known.collect();
    let first: Vec<usize> = (0..members.len()).filter(|it| hidden[*it]).collect();
    let mut line = Line { table, world, sum, members, known, hidden, first, added: Vec::new() };
    while !line.is_safe(at, keeps) {
        let Some(next) = line.cheapest() else { break };
        line.hide(next);
    }
    line.added
}

/// A sum with what is hidden in it so far. Its members are told by their places in it, the total's is 0.
struct Line<'a> {
    table: &'a Table,
    world: &'a dyn Printed,
    sum: &'a Sum,
    members: Vec<usize>,
    /// What is told of each member.
    known: Vec<[Range; SIDES]>,
    hidden: Vec<bool>,
    first: Vec<usize>,
    /// The figures that are hidden for those.
    added: Vec<usize>,
}

impl Line<'_> {
    fn hide(&mut self, member: usize) {
        (self.hidden[member], self.known[member]) = (true, [Range::ANY; SIDES]);
        self.added.push(self.members[member]);
    }

    fn is_safe(&self, at: usize, keeps: bool) -> bool {
        let made: [Made; SIDES] = std::array::from_fn(|side| self.made(side));
        let each = self.first.iter().all(|member| {
            let small = self.table.small_sides(self.world.tally(self.members[*member]));
            let is_wide = |side: usize| self.is_wide(self.through(*member, side, made[side]), side);
            (0..SIDES).all(|side| !small[side] || is_wide(side))
                && (!self.added.is_empty()
                    || self.is_whole()
                    || !self.is_betrayed(self.members[*member], at, small))
        });
        each && (!keeps || self.is_wide(minus(self.known[0][0], made[0].all()), 0))
    }

    /// Whether all parts are hidden: then nothing tells whether one of them is hidden for another.
    fn is_whole(&self) -> bool {
        self.hidden[1..].iter().all(|it| *it)
    }

    /// Whether so much is possible of a side that it tells nothing.
    fn is_wide(&self, range: Range, side: usize) -> bool {
        let least = self.table.least[side];
        range.most.is_none_or(|most| most >= least && most - range.least >= least - 1)
    }

    /// What the sum says of one side of a hidden member: what the others leave of the total, as if all belonged
    /// to a part. Where that could not be small, whoever reads that it is hidden knows that something is in no part.
    fn through(&self, member: usize, side: usize, made: Made) -> Range {
        if side > 0 && !self.sum.counted {
            return Range::ANY;
        }
        if member == 0 {
            return made.all();
        }
        let others = match self.sum.rest.may_differ() {
            true => Range { most: None, ..made.all() },
            false => made.but_a_hidden_one(),
        };
        let left = minus(self.known[0][side], others);
        let is_unlike = left.least >= self.table.least[side];
        match self.sum.rest {
            Rest::Unknown(_) if is_unlike => Range { least: 0, ..left },
            _ => left,
        }
    }

    /// What all parts make.
    fn made(&self, side: usize) -> Made {
        let nothing = Made { least: 0, most: 0, open: 0 };
        self.known[1..].iter().fold(nothing, |made, it| Made {
            least: made.least + it[side].least,
            most: made.most + it[side].most.unwrap_or(0),
            open: made.open + usize::from(it[side].most.is_none()),
        })
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
        let shown = (0..self.members.len()).filter(|it| !self.hidden[*it]);
        let fewest = |it: usize| match self.world.within(self.members[it]) {
            Within::Coarsely { n, share: Some((low, high)) } => n.least * (high - low) / 200,
            _ => 0,
        };
        match self.sum.rest {
            Rest::Open(_) => ROOM,
            _ => shown.map(fewest).sum(),
        }
    }

    /// The member about the fewest people that may still be hidden: parts before their total.
    fn cheapest(&self) -> Option<usize> {
        let may = |it: &usize| !self.hidden[*it] && !self.table.figures[self.members[*it]].fixed;
        let parts = (1..self.members.len()).filter(may);
        let people = |it: &usize| (self.world.tally(self.members[*it]).n, self.members[*it]);
        parts.min_by_key(people).or(Some(0).filter(may))
    }
}

/// What parts make together: at least, at most but for those of which nobody knows how many they are, and how many
/// those are.
#[derive(Clone, Copy)]
struct Made {
    least: i64,
    most: i64,
    open: usize,
}

impl Made {
    fn all(self) -> Range {
        Range { least: self.least, most: (self.open == 0).then_some(self.most) }
    }

    fn but_a_hidden_one(self) -> Range {
        Range { least: self.least, most: (self.open <= 1).then_some(self.most) }
    }
}

/// What is left of a total, never less than nothing.
fn minus(total: Range, others: Range) -> Range {
    let least = others.most.map_or(0, |most| (total.least - most).max(0));
    Range { least, most: total.most.map(|most| (most - others.least).max(0)) }
}
