//! Blocks: the pattern of an exact table. The parts of each sum come in nested blocks, two, four, eight: where
//! one part is hidden its block is, and where the block together is small the next larger one.
//!
//! Blocks do not depend on what is hidden, and what one makes together is the same however its parts share
//! it. So whichever part is the small one, the same is hidden.

use crate::disclosure::table::{Numbers, Rest, Sum, Table};
use std::collections::BTreeSet;

/// What is hidden where so much is: the blocks in all sums, until no sum hides more.
pub(in crate::disclosure) fn by_blocks(
    table: &Table,
    world: &impl Numbers,
    mut hidden: Vec<bool>,
) -> Vec<bool> {
    let mut open: BTreeSet<usize> = (0..table.sums.len()).collect();
    while let Some(at) = open.pop_first() {
        let blocks = Blocks { table, world, sum: &table.sums[at] };
        for figure in blocks.hidden(&hidden) {
            if !std::mem::replace(&mut hidden[figure], true) {
                open.extend(&table.sums_of[figure]);
            }
        }
    }
    hidden
}

/// Why the blocks of a figure can be hidden, whatever it is itself: in each of its sums one of these is small,
/// and in those of its totals that are hidden first.
pub(in crate::disclosure) fn reasons(table: &Table, figure: usize) -> Vec<Vec<Vec<usize>>> {
    let mut reasons = Vec::new();
    for at in &table.sums_of[figure] {
        let sum = &table.sums[*at];
        let Some(place) = sum.parts.iter().position(|it| *it == figure) else { continue };
        let blocks = Blocks { table, world: table, sum };
        if !table.is_roomy(sum) || blocks.is_home(figure) {
            reasons.push(blocks.halves(sum.ranks[place]));
        }
        if table.figures[sum.total].first {
            reasons.extend(self::reasons(table, sum.total));
        }
    }
    reasons
}

/// What else is hidden so that a figure is not told: of its blocks in all sums those that are next in size, and of
/// these the one about the fewest people.
pub(in crate::disclosure) fn wider(table: &Table, figure: usize, hidden: &[bool]) -> Vec<usize> {
    let of = |at: &usize| {
        let sum = &table.sums[*at];
        let place = sum.parts.iter().position(|it| *it == figure)?;
        let blocks = Blocks { table, world: table, sum };
        blocks.wider(sum.ranks[place], hidden)
    };
    let ways = table.sums_of[figure].iter().filter_map(of);
    let people = |it: &usize| table.figures[*it].tally.n;
    ways.min_by_key(|it| it.iter().map(people).sum::<i64>()).unwrap_or_default()
}

/// The parts of one sum, in blocks.
struct Blocks<'a, N> {
    table: &'a Table,
    world: &'a N,
    sum: &'a Sum,
}

impl<N: Numbers> Blocks<'_, N> {
    /// What is hidden in the sum, where so much is hidden already.
    fn hidden(&self, hidden: &[bool]) -> Vec<usize> {
        let Self { table, sum, .. } = self;
        let binds = !table.is_roomy(sum);
        let (mut all, mut deep) = (BTreeSet::new(), Vec::new());
        for (part, rank) in sum.parts.iter().zip(&sum.ranks) {
            if hidden[*part] && (binds || self.is_home(*part)) {
                all.extend(self.of(*rank));
                if table.is_first(*part, self.world) && !self.below(*part).is_empty() {
                    // All that is in a whole of few is hidden; so it is in those that could be it.
                    deep.extend(self.of(*rank).into_iter().flat_map(|it| self.below(it)));
                }
            }
        }
        let is_kept = matches!(sum.rest, Rest::Kept(_)) && !sum.parts.iter().any(|it| hidden[*it]);
        if all.is_empty() && ((hidden[sum.total] && binds) || is_kept) {
            all.extend(self.smallest());
        }
        let mut all: Vec<usize> = all.into_iter().collect();
        let left_alone = all.len() == 1 || self.is_small(&all);
        if binds && !all.is_empty() && left_alone && !table.figures[sum.total].fixed {
            all.push(sum.total);
        }
        all.extend(deep);
        all
    }

    fn is_home(&self, part: usize) -> bool {
        let home = self.table.home(part).map(|at| &self.table.sums[at]);
        home.is_some_and(|home| std::ptr::eq(home, self.sum))
    }

    /// The figures that a figure is the total of, and what those are the totals of.
    fn below(&self, figure: usize) -> Vec<usize> {
        let Self { table, .. } = self;
        let sums = table.sums_of[figure].iter().map(|at| &table.sums[*at]);
        let parts = sums.filter(|sum| sum.total == figure).flat_map(|sum| &sum.parts);
        let each = parts.filter(|it| !table.figures[**it].fixed);
        each.flat_map(|it| [vec![*it], self.below(*it)].concat()).collect()
    }

    /// The smallest block around a part that is not small.
    fn of(&self, rank: usize) -> Vec<usize> {
        let level = self.level(rank);
        self.members(level, level.block(rank))
    }

    fn level(&self, rank: usize) -> Level {
        let mut level = Level::first(self.sum.of);
        loop {
            let block = self.members(level, level.block(rank));
            if level.count() == 1 || !(block.len() < 2 || self.is_small(&block)) {
                return level;
            }
            level = level.next();
        }
    }

    /// What is not hidden of the next larger block that is not hidden whole; the total, where all parts are.
    fn wider(&self, rank: usize, hidden: &[bool]) -> Option<Vec<usize>> {
        let mut level = Level::first(self.sum.of);
        let is_shown = |it: &usize| !hidden[*it] && !self.table.figures[*it].fixed;
        loop {
            let block = self.members(level, level.block(rank)).into_iter().filter(is_shown);
            let block: Vec<usize> = block.collect();
            if !block.is_empty() {
                return Some(block);
            }
            if level.count() == 1 {
                return Some(self.sum.total).filter(is_shown).map(|it| vec![it]);
            }
            level = level.next();
        }
    }

    /// The halves of the block around a part: that one of them is small is why it is hidden.
    fn halves(&self, rank: usize) -> Vec<Vec<usize>> {
        let level = self.level(rank);
        let below = Level { depth: level.depth - 1, ..level };
        let is_in = |it: &usize| level.block(*it) == level.block(rank);
        let halves: BTreeSet<usize> =
            (0..self.sum.of).filter(is_in).map(|it| below.block(it)).collect();
        let halves = halves.into_iter().map(|it| self.members(below, it));
        halves.filter(|it| !it.is_empty()).collect()
    }

    /// The block of the fewest people that is not small.
    fn smallest(&self) -> Vec<usize> {
        let mut level = Level::first(self.sum.of);
        loop {
            let blocks = (0..level.count()).map(|it| self.members(level, it));
            let may =
                blocks.filter(|it| level.count() == 1 || (it.len() > 1 && !self.is_small(it)));
            if let Some(block) = may.min_by_key(|it| self.sum.made(it, self.world).n) {
                return block;
            }
            level = level.next();
        }
    }

    fn members(&self, level: Level, block: usize) -> Vec<usize> {
        let parts = self.sum.parts.iter().zip(&self.sum.ranks);
        let parts = parts.filter(|(_, rank)| level.block(**rank) == block).map(|(part, _)| *part);
        parts.filter(|it| !self.table.figures[*it].fixed).collect()
    }

    fn is_small(&self, parts: &[usize]) -> bool {
        self.table.is_small(self.sum.made(parts, self.world))
    }
}

/// How parts are gathered in blocks: two by two, and those again, none left alone.
#[derive(Clone, Copy)]
struct Level {
    /// How many parts there may be.
    of: usize,
    depth: u32,
}

impl Level {
    fn first(of: usize) -> Self {
        Self { of, depth: 1 }
    }

    fn next(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    /// How many blocks there are.
    fn count(self) -> usize {
        (self.of >> self.depth).max(1)
    }

    /// The block that a part is in.
    fn block(self, rank: usize) -> usize {
        (1..=self.depth)
            .fold(rank, |block, depth| (block / 2).min(Self { depth, ..self }.count() - 1))
    }
}
