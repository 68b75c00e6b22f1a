//! Protect: the cheapest pattern of hidden figures that leaves each number open that must be.

use super::bounds::{Means, outer};
use super::hitting::cheapest;
use super::linked::Linked;
use super::need::Need;
use super::relation::Integers;
use std::cell::Cell;

/// What is shown or hidden as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The numbers that it tells, by their place in [`Integers`]. A number is hidden once no figure that tells it
    /// is shown; one that no figure tells always is.
    pub tells: Vec<usize>,
    /// What is lost when it is hidden; `None` if it may not be.
    pub cost: Option<u64>,
}

/// Which figures to hide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Figure by figure.
    pub hidden: Vec<bool>,
    /// Whether no pattern is cheaper. Else the search took too many steps, or one of its numbers could not be
    /// worked out, and more may be hidden than must be; never too little.
    pub exact: bool,
}

/// Nothing that may be hidden is known to make this need safe, by its place among the needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unprotected(pub usize);

/// What may be spent on a cheapest pattern, in checks of one need.
const MOST_STEPS: u32 = 300_000;
/// What a check costs that takes the solver.
const SOLVER_STEPS: u32 = 300;
/// What one choice among the sets may take.
const CHOICE_STEPS: u32 = 50_000;

impl Integers {
    /// The cheapest figures to hide, those that are hidden `first` among them, so that all needs are met; of
    /// equally cheap patterns the one with the fewest figures, then with the earliest ones.
    ///
    /// While a need is not met, as much else is hidden as still leaves it so; of the rest at least one must be
    /// hidden, whatever else is. The cheapest choice that has one of each such rest is tried next, until it meets
    /// all needs. No other can be cheaper then.
    ///
    /// # Errors
    /// Where a need is not met, or is not known to be, although everything is hidden that may be; or where
    /// a figure tells a number, or a need names one, that is not there.
    pub fn protect(
        &self,
        figures: &[Figure],
        first: &[bool],
        needs: &[Need],
    ) -> Result<Pattern, Unprotected> {
        self.protect_within(MOST_STEPS, figures, first, needs)
    }

    /// The same with so many steps for the cheapest pattern, and a quarter of them for one that is not.
    pub(super) fn protect_within(
        &self,
        steps: u32,
        figures: &[Figure],
        first: &[bool],
        needs: &[Need],
    ) -> Result<Pattern, Unprotected> {
        let search = Search::new(self, figures, first, needs)?;
        let all: Vec<bool> = (0..figures.len()).map(|it| search.may_hide(it)).collect();
        let told = search.told(&all);
        if let Some(unmet) = (0..needs.len()).find(|need| !search.meets(&told, *need)) {
            return Err(Unprotected(unmet));
        }
        let mut sets = Vec::new();
        search.steps.set(steps);
        if let Some(hidden) = search.cheapest(&mut sets) {
            return Ok(Pattern { hidden, exact: !search.has_doubt.get() });
        }
        search.steps.set(steps / 4);
        let hidden = search.greedy(&mut sets).unwrap_or(all);
        Ok(Pattern { hidden: search.enough(hidden, &sets), exact: false })
    }
}

/// A search for a pattern.
struct Search<'a> {
    integers: &'a Integers,
    figures: &'a [Figure],
    first: &'a [bool],
    needs: &'a [Need],
    steps: Cell<u32>,
    /// Whether anything was not solved.
    has_doubt: Cell<bool>,
}

/// How many shown figures tell each number.
#[derive(Clone)]
struct Told(Vec<u32>);

impl Told {
    fn hide(&mut self, figure: &Figure) {
        figure.tells.iter().for_each(|number| self.0[*number] -= 1);
    }

    fn show(&mut self, figure: &Figure) {
        figure.tells.iter().for_each(|number| self.0[*number] += 1);
    }
}

impl<'a> Search<'a> {
    fn new(
        integers: &'a Integers,
        figures: &'a [Figure],
        first: &'a [bool],
        needs: &'a [Need],
    ) -> Result<Self, Unprotected> {
        let is_there = |number: usize| number < integers.values.len();
        if let Some(place) = needs.iter().position(|need| !is_there(need.number)) {
            return Err(Unprotected(place));
        }
        let all_there = figures.iter().flat_map(|it| &it.tells).all(|number| is_there(*number));
        if first.len() != figures.len() || !all_there {
            return Err(Unprotected(0));
        }
        let (steps, has_doubt) = (Cell::new(0), Cell::new(false));
        Ok(Self { integers, figures, first, needs, steps, has_doubt })
    }

    fn may_hide(&self, figure: usize) -> bool {
        self.first[figure] || self.figures[figure].cost.is_some()
    }

    fn told(&self, hidden: &[bool]) -> Told {
        let mut told = Told(vec![0; self.integers.values.len()]);
        let shown = self.figures.iter().zip(hidden).filter(|(_, hidden)| !**hidden);
        shown.for_each(|(figure, _)| told.show(figure));
        told
    }

    /// Whether a need is known to be met.
    fn meets(&self, told: &Told, need: usize) -> bool {
        let Need { number, rule } = self.needs[need];
        let hidden: Vec<bool> = told.0.iter().map(|count| *count == 0).collect();
        self.spend(1);
        if !hidden[number] {
            return false;
        }
        let solved = Linked::of(self.integers, &hidden, number).and_then(|linked| {
            // What is too narrow by single rows is so by all of them.
            if !rule.is_met(outer(&linked)?) {
                return Ok(false);
            }
            let means = Means::of(&linked);
            self.spend(if matches!(means, Means::Program) { SOLVER_STEPS } else { 0 });
            means.bounds(&linked).map(|bounds| rule.is_met(bounds))
        });
        self.has_doubt.set(self.has_doubt.get() || solved.is_err());
        solved.unwrap_or(false)
    }

    fn spend(&self, steps: u32) {
        self.steps.set(self.steps.get().saturating_sub(steps));
    }

    /// The cheapest pattern; `None` out of steps. Of each of `sets`, which it fills, one must be hidden.
    fn cheapest(&self, sets: &mut Vec<Vec<usize>>) -> Option<Vec<bool>> {
        let weights = self.weights();
        loop {
            let chosen = cheapest(&weights, sets, CHOICE_STEPS)?;
            let hidden: Vec<bool> =
                (0..self.figures.len()).map(|it| self.first[it] || chosen.contains(&it)).collect();
            let count = sets.len();
            for need in 0..self.needs.len() {
                self.blame(&hidden, need, sets);
            }
            if sets.len() == count {
                return Some(hidden);
            }
            if self.steps.get() == 0 {
                return None;
            }
        }
    }

    /// A pattern that meets all needs, of the cheapest figure of each of the sets in turn that has none hidden;
    /// `None` out of steps.
    fn greedy(&self, sets: &mut Vec<Vec<usize>>) -> Option<Vec<bool>> {
        let mut hidden = self.first.to_vec();
        let mut next = 0;
        loop {
            while let Some(set) = sets.get(next) {
                if !set.iter().any(|figure| hidden[*figure]) {
                    let cheapest = set.iter().min_by_key(|it| (self.figures[**it].cost, **it))?;
                    hidden[*cheapest] = true;
                }
                next += 1;
            }
            let unmet = (0..self.needs.len()).find(|need| !self.meets(&self.told(&hidden), *need));
            let Some(unmet) = unmet else { return Some(hidden) };
            self.blame(&hidden, unmet, sets);
            if self.steps.get() == 0 || next == sets.len() {
                return None;
            }
        }
    }

    /// Costs first, then how many, then how early.
    fn weights(&self) -> Vec<u128> {
        let count = self.figures.len() as u128;
        let weight = |(place, figure): (usize, &Figure)| {
            let cost = u128::from(figure.cost.unwrap_or_default());
            (cost * (count + 1) + 1) * (count * count + 1) + place as u128
        };
        self.figures.iter().enumerate().map(weight).collect()
    }

    /// Adds sets of figures, no two alike in anything, of each of which one must be hidden for the need to be
    /// met; none where it is.
    fn blame(&self, hidden: &[bool], need: usize, sets: &mut Vec<Vec<usize>>) {
        let mut told = self.told(hidden);
        let mut order: Vec<usize> = (0..self.figures.len()).collect();
        order.retain(|figure| !hidden[*figure] && self.figures[*figure].cost.is_some());
        order.sort_by_key(|figure| (self.figures[*figure].cost, *figure));
        while !self.meets(&told, need) {
            let mut set = Vec::new();
            self.grow(&mut told.clone(), need, &order, &mut set);
            if set.is_empty() {
                return;
            }
            set.iter().for_each(|figure| told.hide(&self.figures[*figure]));
            order.retain(|figure| !set.contains(figure));
            sets.push(set);
        }
    }

    /// Hides of these figures as many as leave the need unmet, and adds the others to `set`.
    fn grow(&self, told: &mut Told, need: usize, figures: &[usize], set: &mut Vec<usize>) {
        figures.iter().for_each(|figure| told.hide(&self.figures[*figure]));
        if !self.meets(told, need) {
            return;
        }
        figures.iter().for_each(|figure| told.show(&self.figures[*figure]));
        if let [figure] = figures {
            return set.push(*figure);
        }
        let (one, other) = figures.split_at(figures.len() / 2);
        self.grow(told, need, one, set);
        self.grow(told, need, other, set);
    }

    /// Of a pattern that meets all needs, what is needed of it: the costliest figures are shown again first.
    fn enough(&self, mut hidden: Vec<bool>, sets: &[Vec<usize>]) -> Vec<bool> {
        let mut order: Vec<usize> = (0..self.figures.len()).collect();
        order.retain(|figure| hidden[*figure] && !self.first[*figure]);
        order.sort_by_key(|figure| (self.figures[*figure].cost, *figure));
        let mut told = self.told(&hidden);
        for figure in order.into_iter().rev() {
            hidden[figure] = false;
            told.show(&self.figures[figure]);
            // Cheaper than to ask again: one of each set must be hidden.
            let is_known = sets.iter().any(|set| !set.iter().any(|it| hidden[*it]));
            if is_known || !(0..self.needs.len()).all(|need| self.meets(&told, need)) {
                hidden[figure] = true;
                told.hide(&self.figures[figure]);
            }
        }
        hidden
    }
}
