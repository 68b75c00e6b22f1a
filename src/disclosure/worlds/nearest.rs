//! Nearest: the world nearest to the true one in which a side of a figure is as large, or as small, as is
//! wanted, as an integer program over the figures around it.

use super::world::{Published, World};
use crate::disclosure::integers::program::Program;
use crate::disclosure::integers::row::{Range, Row};
use crate::disclosure::table::Kind;
use crate::disclosure::tally::{SIDES, Tally};
use crate::disclosure::within::Within;
use std::collections::{BTreeMap, BTreeSet};

/// How many places beside one are drawn in, those with hidden figures first.
const SIBLINGS: usize = 6;
/// More figures are not drawn in.
const MOST: usize = 150;
/// Farther from the truth than that no number of people is sought.
const FAR: i128 = 2_000;

/// What is wanted of a side of a figure.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub figure: usize,
    pub side: usize,
    /// At least so many, or at most.
    pub least: i64,
    pub most: Option<i64>,
    /// The side that hides it; or another that is hidden first in its stead, and by which side.
    pub by: By,
}

/// Why a figure is hidden in a world.
#[derive(Clone, Copy, Debug)]
pub(super) enum By {
    /// It is few itself, on that side.
    Side(usize),
    /// Another is few on that side, and this one is hidden beside it.
    Other(usize, usize),
}

/// The nearest world that has what is wanted, where one is found.
pub(super) fn nearest(published: &Published<'_>, wanted: Wanted) -> Option<World> {
    let around = around(published, wanted.figure)?;
    [false, true].into_iter().find_map(|by_few| solved(published, &around, wanted, by_few))
}

/// The same, where the others that are hidden first stay so because they are about few people, or because few
/// of those have the result or have not.
fn solved(
    published: &Published<'_>,
    around: &BTreeSet<usize>,
    wanted: Wanted,
    by_few: bool,
) -> Option<World> {
    let mut draft = Draft::new(published, around, by_few);
    around.iter().for_each(|figure| draft.hold(*figure, wanted));
    let sums: BTreeSet<usize> =
        around.iter().flat_map(|it| &published.table.sums_of[*it]).copied().collect();
    sums.into_iter().for_each(|at| draft.sum(at));
    let world = draft.solve()?;
    published.is_pattern_of(&world).then_some(world)
}

/// The figures whose numbers may change with those of one: they fill whole lines, upwards to the widest place.
fn around(published: &Published<'_>, figure: usize) -> Option<BTreeSet<usize>> {
    let table = published.table;
    let mut around = BTreeSet::from([figure]);
    let mut open = vec![figure];
    while let Some(figure) = open.pop() {
        for at in &table.sums_of[figure] {
            let sum = &table.sums[*at];
            let is_part = figure != sum.total;
            let mut drawn: Vec<usize> = match sum.kind {
                Kind::Groups if is_part => sum.parts.clone(),
                Kind::Groups => continue,
                _ if is_part => {
                    let mut parts = sum.parts.clone();
                    let size = |it: &usize| std::cmp::Reverse(table.figures[*it].tally.n);
                    parts.sort_by_key(|it| {
                        (table.sums_of[*it].len(), !published.hidden[*it], size(it))
                    });
                    let near = around.len() < MOST / 3;
                    parts.truncate(if near { SIBLINGS } else { 0 });
                    parts.into_iter().chain([sum.total]).collect()
                }
                _ => continue,
            };
            drawn.retain(|it| !table.figures[*it].fixed && around.insert(*it));
            open.extend(drawn);
        }
        if around.len() > MOST {
            return None;
        }
    }
    Some(around)
}

/// The program in the making. Each figure has four numbers: more and fewer people, more and fewer with the
/// result; what they weigh together is how far the world is from the truth.
struct Draft<'a> {
    published: &'a Published<'a>,
    program: Program,
    by_few: bool,
    at: BTreeMap<usize, usize>,
}

impl<'a> Draft<'a> {
    fn new(published: &'a Published<'a>, around: &BTreeSet<usize>, by_few: bool) -> Self {
        let at = around.iter().enumerate().map(|(place, figure)| (*figure, place * 4)).collect();
        let mut program = Program::lightest();
        for figure in around {
            let counted = published.table.figures[*figure].tally.k.is_some();
            for most in [FAR, FAR, if counted { FAR } else { 0 }, if counted { FAR } else { 0 }] {
                program.number(1.0, Range { least: 0, most: Some(most) });
            }
        }
        Self { published, program, by_few, at }
    }

    /// `a n + b k` of a figure, as terms, and what it is in truth.
    fn terms(&self, figure: usize, a: i64, b: i64) -> (Vec<(i128, usize)>, i128) {
        let at = self.at[&figure];
        let (a, b) = (i128::from(a), i128::from(b));
        let tally = self.published.table.figures[figure].tally;
        let truth = a * i128::from(tally.n) + b * i128::from(tally.k.unwrap_or(0));
        let terms = [(a, at), (-a, at + 1), (b, at + 2), (-b, at + 3)];
        (terms.into_iter().filter(|(by, _)| *by != 0).collect(), truth)
    }

    /// Between what `a n + b k` of a figure must lie.
    fn bind(&mut self, figure: usize, (a, b): (i64, i64), least: Option<i64>, most: Option<i64>) {
        let (terms, truth) = self.terms(figure, a, b);
        let limit = |it: i64| i128::from(it) - truth;
        let row = Row { terms, least: least.map(limit), most: most.map(limit) };
        self.program.row(&row, row.least, row.most);
    }

    fn side(&mut self, figure: usize, side: usize, least: Option<i64>, most: Option<i64>) {
        self.bind(figure, [(1, 0), (0, 1), (1, -1)][side], least, most);
    }

    /// A figure is what is wanted, or stays what it is: printed alike, or hidden for a reason that it has.
    fn hold(&mut self, figure: usize, wanted: Wanted) {
        let table = self.published.table;
        let it = &table.figures[figure];
        let sides = if it.tally.k.is_some() { SIDES } else { 1 };
        (0..sides).for_each(|side| self.side(figure, side, Some(0), None));
        let is_wanted = figure == wanted.figure;
        if is_wanted {
            self.side(figure, wanted.side, Some(wanted.least), wanted.most);
        }
        let reason = match wanted.by {
            By::Side(side) if is_wanted => Some(side),
            By::Other(other, side) if other == figure => Some(side),
            _ if it.first && !is_wanted => {
                let small = table.small_sides(it.tally);
                let mut reasons = (0..SIDES).filter(|side| small[*side]);
                if self.by_few { reasons.next_back() } else { reasons.next() }
            }
            _ => None,
        };
        match reason {
            Some(side) => self.side(figure, side, None, Some(table.least[side] - 1)),
            None => (0..sides).for_each(|side| {
                self.side(figure, side, Some(table.least[side]), None);
            }),
        }
        if !self.published.hidden[figure] {
            self.print_alike(figure, sides);
        }
    }

    /// A figure that is shown is printed as it is.
    fn print_alike(&mut self, figure: usize, sides: usize) {
        let it = &self.published.table.figures[figure];
        match it.within {
            Within::Coarsely { n, share } => {
                self.side(figure, 0, Some(n.least), n.most);
                match share {
                    Some((low, high)) => {
                        self.bind(figure, (-low, 200), Some(0), None);
                        self.bind(figure, (-high, 200), None, Some(-1));
                    }
                    None if sides > 1 => self.side(figure, 1, it.tally.k, it.tally.k),
                    None => {}
                }
            }
            _ => (0..sides).for_each(|side| {
                let same = it.tally.sides()[side];
                self.side(figure, side, same, same);
            }),
        }
    }

    /// A sum still holds.
    fn sum(&mut self, at: usize) {
        let sum = &self.published.table.sums[at];
        let sides = if sum.counted { [(1, 0), (0, 1)].as_slice() } else { &[(1, 0)] };
        let members: Vec<usize> = sum.members().filter(|it| self.at.contains_key(it)).collect();
        for (a, b) in sides {
            let mut terms = Vec::new();
            for figure in &members {
                let sign = i128::from(sum.sign(*figure));
                let of = self.terms(*figure, *a, *b).0;
                terms.extend(of.into_iter().map(|(by, number)| (by * sign, number)));
            }
            let row = Row { terms, least: Some(0), most: Some(0) };
            self.program.row(&row, row.least, row.most);
        }
    }

    fn solve(self) -> Option<World> {
        let moves = self.program.solve().ok()??;
        let whole = |it: i128| i64::try_from(it).ok();
        let mut world = World::default();
        for (figure, at) in &self.at {
            let truth = self.published.table.figures[*figure].tally;
            let more = whole(moves[*at] - moves[at + 1])?;
            let k = whole(moves[at + 2] - moves[at + 3])?;
            let tally = Tally { n: truth.n + more, k: truth.k.map(|it| it + k) };
            if tally != truth {
                if !self.published.is_printed_alike(*figure, tally) {
                    return None;
                }
                world.figures.insert(*figure, tally);
            }
        }
        Some(world)
    }
}
