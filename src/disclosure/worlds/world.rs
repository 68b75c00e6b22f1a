//! World: other numbers for some of a table's figures, and whether they would be published alike.

use crate::disclosure::line::partners;
use crate::disclosure::pattern::{Pattern, pattern};
use crate::disclosure::published::Cell;
use crate::disclosure::table::{Numbers, Printed, Rest, Table};
use crate::disclosure::tally::Tally;
use crate::disclosure::within::Within;
use std::collections::{BTreeMap, BTreeSet};

/// What is other in a world than in the table, whose numbers are true.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::disclosure) struct World {
    pub figures: BTreeMap<usize, Tally>,
    pub rests: BTreeMap<usize, Tally>,
}

/// A world on its table.
pub(in crate::disclosure) struct In<'a>(pub &'a Table, pub &'a World);

impl Numbers for In<'_> {
    fn tally(&self, figure: usize) -> Tally {
        self.1.figures.get(&figure).copied().unwrap_or(self.0.figures[figure].tally)
    }

    fn rest(&self, sum: usize) -> Tally {
        self.1.rests.get(&sum).copied().unwrap_or(self.0.sums[sum].rest.tally())
    }
}

/// A world on its table, with all that is printed of it.
struct Anew<'a>(&'a Published<'a>, &'a World);

impl Numbers for Anew<'_> {
    fn tally(&self, figure: usize) -> Tally {
        In(self.0.table, self.1).tally(figure)
    }

    fn rest(&self, sum: usize) -> Tally {
        In(self.0.table, self.1).rest(sum)
    }
}

impl Printed for Anew<'_> {
    fn within(&self, figure: usize) -> Within {
        match self.1.figures.get(&figure) {
            // What is shown is printed alike.
            Some(tally) if self.0.hidden[figure] => (self.0.print)(figure, *tally).1,
            _ => self.0.table.figures[figure].within,
        }
    }
}

/// What is published of a table: the pattern that it has, and that which is chosen for its true numbers. They
/// differ where more had to be hidden.
pub(in crate::disclosure) struct Published<'a> {
    pub table: &'a Table,
    pub hidden: &'a [bool],
    pub chosen: &'a Pattern,
    /// Figures that are hidden in every world for want of a proof, though they are hidden first or beside others.
    pub blocked: &'a [bool],
    /// What is printed of a figure with other numbers, where nothing but they decide, and what that tells of them.
    pub print: &'a dyn Fn(usize, Tally) -> (Cell, Within),
}

impl Published<'_> {
    /// Whether nobody would see it if a figure had other numbers.
    pub fn is_printed_alike(&self, figure: usize, tally: Tally) -> bool {
        self.hidden[figure] || (self.print)(figure, tally).0 == self.table.figures[figure].cell
    }

    /// Whether the pattern that is chosen for a world is the one that is published. Where sums are looked at one
    /// by one, only those of figures that are other there are: no other sum sees a difference.
    pub fn is_pattern_of(&self, world: &World) -> bool {
        let numbers = Anew(self, world);
        if self.table.is_exact {
            let anew = pattern(self.table, &numbers).hidden;
            return (0..anew.len()).all(|at| (anew[at] || self.is_added(at)) == self.hidden[at]);
        }
        let sums: BTreeSet<usize> =
            world.figures.keys().flat_map(|it| &self.table.sums_of[*it]).copied().collect();
        let anew: BTreeMap<usize, Vec<usize>> =
            sums.iter().map(|at| (*at, partners(self.table, *at, &numbers))).collect();
        let is_hidden = |figure: usize| {
            let mut sums = self.table.sums_of[figure].iter();
            self.is_added(figure)
                || self.table.is_first(figure, &numbers)
                || sums
                    .any(|at| anew.get(at).unwrap_or(&self.chosen.partners[*at]).contains(&figure))
        };
        let partners =
            anew.iter().flat_map(|(at, now)| now.iter().chain(&self.chosen.partners[*at]));
        let mut asked = partners.chain(world.figures.keys());
        asked.all(|it| is_hidden(*it) == self.hidden[*it])
    }

    /// Whether a figure is hidden in every world, because there was no proof without it.
    pub fn is_added(&self, figure: usize) -> bool {
        self.hidden[figure] && (self.blocked[figure] || !self.chosen.hidden[figure])
    }

    /// The table as it is in a world.
    pub fn in_world(&self, world: &World) -> Table {
        let numbers = In(self.table, world);
        let mut figures = self.table.figures.clone();
        for (at, tally) in &world.figures {
            let figure = &mut figures[*at];
            figure.first = self.table.is_first(*at, &numbers);
            figure.tally = *tally;
            (figure.cell, figure.within) = (self.print)(*at, *tally);
        }
        let mut sums = self.table.sums.clone();
        for (at, tally) in &world.rests {
            if let Rest::Kept(rest) | Rest::Open(rest) = &mut sums[*at].rest {
                *rest = *tally;
            }
        }
        Table::new(figures, sums, self.table.least)
    }
}
