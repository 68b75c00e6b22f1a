//! Draft: a world to be found, as an integer program over some figures of a table.

use super::world::{Published, World};
use crate::disclosure::integers::program::Program;
use crate::disclosure::integers::row::{Range, Row};
use crate::disclosure::tally::{SIDES, Tally};
use crate::disclosure::within::Within;
use std::collections::{BTreeMap, BTreeSet};

/// Farther from the truth than that no number of people is sought.
const FAR: i128 = 2_000;
/// What nearness to the truth weighs beside what is asked for.
const NEAR: f64 = 0.001;
/// By what the people and those with the result count for each side.
const OF_SIDE: [(i64, i64); SIDES] = [(1, 0), (0, 1), (1, -1)];

/// What is wanted of a side of a figure.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub figure: usize,
    pub side: usize,
    /// At least so many, or at most.
    pub least: i64,
    pub most: Option<i64>,
}

/// The hidden figures that sums link with one, so many of them.
pub(super) fn hidden(published: &Published<'_>, figure: usize, most: usize) -> BTreeSet<usize> {
    let table = published.table;
    let mut around = BTreeSet::from([figure]);
    let mut open = vec![figure];
    while let Some(figure) = open.pop() {
        for at in &table.sums_of[figure] {
            let may = |it: &usize| published.hidden[*it] && !table.figures[*it].fixed;
            for member in table.sums[*at].members().filter(may) {
                if around.len() < most && around.insert(member) {
                    open.push(member);
                }
            }
        }
    }
    around
}

/// The program in the making. Each figure has four numbers: more and fewer people, more and fewer with the
/// result; what they weigh together is how far the world is from the truth.
pub(super) struct Draft<'a> {
    published: &'a Published<'a>,
    program: Program,
    at: BTreeMap<usize, usize>,
    rests: BTreeMap<usize, usize>,
}

impl<'a> Draft<'a> {
    /// Over those figures, each with a weight of its own for more people and for more with the result.
    pub fn new(
        published: &'a Published<'a>,
        around: &BTreeSet<usize>,
        weight: impl Fn(usize, usize) -> f64,
    ) -> Self {
        let at = around.iter().enumerate().map(|(place, figure)| (*figure, place * 4)).collect();
        let mut program = Program::lightest();
        for figure in around {
            let counted = published.table.figures[*figure].tally.k.is_some();
            let most = |of: usize| if of == 0 || counted { FAR } else { 0 };
            for of in 0..2 {
                for sign in [1.0, -1.0] {
                    let weight = NEAR + sign * weight(*figure, of);
                    program.number(weight, Range { least: 0, most: Some(most(of)) });
                }
            }
        }
        Self { published, program, at, rests: BTreeMap::new() }
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
        self.bound(terms, least.map(limit), most.map(limit));
    }

    fn bound(&mut self, terms: Vec<(i128, usize)>, least: Option<i128>, most: Option<i128>) {
        let row = Row { terms, least, most };
        self.program.row(&row, least, most);
    }

    /// Between what a side of a figure must lie.
    pub fn side(&mut self, figure: usize, side: usize, least: Option<i64>, most: Option<i64>) {
        self.bind(figure, OF_SIDE[side], least, most);
    }

    /// Figures are few together on a side.
    pub fn few(&mut self, figures: &[usize], side: usize) {
        let (a, b) = OF_SIDE[side];
        let mut most = i128::from(self.published.table.least[side] - 1);
        let mut terms = Vec::new();
        for figure in figures {
            let tally = self.published.table.figures[*figure].tally;
            most -= i128::from(tally.sides()[side].unwrap_or(0));
            if self.at.contains_key(figure) {
                terms.extend(self.terms(*figure, a, b).0);
            }
        }
        self.bound(terms, None, Some(most));
    }

    /// A figure is nowhere less than nothing; so many sides it has.
    pub fn possible(&mut self, figure: usize) -> usize {
        let it = &self.published.table.figures[figure];
        let sides = it.tally.sides().iter().flatten().count();
        (0..sides).for_each(|side| self.side(figure, side, Some(0), None));
        sides
    }

    /// A figure that is shown is printed as it is.
    pub fn print_alike(&mut self, figure: usize, sides: usize) {
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

    /// All sums of some figures still hold.
    pub fn sums(&mut self, of: &BTreeSet<usize>) {
        let sums: BTreeSet<usize> =
            of.iter().flat_map(|it| &self.published.table.sums_of[*it]).copied().collect();
        sums.into_iter().for_each(|at| self.sum(at));
    }

    /// A sum still holds; what its parts leave may be other where that is plainly much.
    fn sum(&mut self, at: usize) {
        let sum = &self.published.table.sums[at];
        let sides = if sum.counted { 2 } else { 1 };
        let members: Vec<usize> = sum.members().filter(|it| self.at.contains_key(it)).collect();
        let rest = self.published.table.is_roomy(sum).then(|| self.rest(at));
        for (side, (a, b)) in OF_SIDE.into_iter().enumerate().take(sides) {
            let mut terms = Vec::new();
            for figure in &members {
                let sign = i128::from(sum.sign(*figure));
                let of = self.terms(*figure, a, b).0;
                terms.extend(of.into_iter().map(|(by, number)| (by * sign, number)));
            }
            terms.extend(rest.map(|rest| (1, rest + side)));
            self.bound(terms, Some(0), Some(0));
        }
    }

    /// What a sum's parts leave: how many more people than in truth, and how many more with the result.
    fn rest(&mut self, at: usize) -> usize {
        let sum = &self.published.table.sums[at];
        let (truth, total) = (sum.rest.tally(), self.published.table.figures[sum.total].tally);
        let k = i128::from(truth.k.unwrap_or(0));
        let least = i128::from(Tally::PLAIN - truth.n);
        let rest = self.program.number(NEAR, Range { least, most: Some(FAR) });
        let most = if sum.counted { FAR } else { 0 };
        self.program.number(NEAR, Range { least: -k.min(most), most: Some(most) });
        if sum.counted {
            let without = k - i128::from(truth.n);
            self.bound(vec![(1, rest), (-1, rest + 1)], Some(without), None);
        }
        let mut terms = vec![(10, rest)];
        if self.at.contains_key(&sum.total) {
            terms.extend(self.terms(sum.total, -1, 0).0);
        }
        self.bound(terms, Some(i128::from(total.n - 10 * truth.n)), None);
        self.rests.insert(at, rest);
        rest
    }

    /// The lightest world, where there is one.
    pub fn solve(self) -> Option<World> {
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
        for (sum, at) in &self.rests {
            let truth = self.published.table.sums[*sum].rest.tally();
            let (n, k) = (whole(moves[*at])?, whole(moves[at + 1])?);
            let rest = Tally { n: truth.n + n, k: truth.k.map(|it| it + k) };
            if rest != truth {
                world.rests.insert(*sum, rest);
            }
        }
        Some(world)
    }
}
