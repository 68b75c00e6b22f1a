//! Worlds: other numbers that would be published as the very same figures. They are found by trades inside a sum,
//! by exchanging a few people among figures that are hidden or printed too coarsely to tell, and by programs.

mod draft;
mod exchange;
mod farthest;
mod goals;
mod making;
mod nearest;
mod takers;
mod trades;
pub(super) mod vouching;
pub(super) mod world;

use super::pattern::pattern;
use super::proof::{is_alike, is_wide};
use super::table::Table;
use super::tally::{SIDES, Tally};
use draft::Wanted;
use exchange::exchange;
use farthest::farthest;
use goals::goals;
use nearest::{By, nearest};
use std::collections::{BTreeMap, BTreeSet};
use trades::Trades;
use world::{Published, World};

/// The most exchanges that are tried for one figure.
const TRIES: usize = 12;

/// How often figures are looked at again that others' worlds make small.
const ROUNDS: usize = 3;
/// From so many worlds of a small table others are looked for.
const STARTS: usize = 8;
/// How many programs are solved for one table; what then is not proven is hidden with more beside it.
const PROGRAMS: usize = 60;

/// Worlds of a table, and the numbers that each figure has in them.
#[derive(Default)]
pub(super) struct Worlds {
    pub found: Vec<World>,
    seen: BTreeMap<usize, Vec<Tally>>,
    programs: usize,
}

impl Worlds {
    /// Adds worlds until each figure that is hidden first could be large and could be small, and each that is
    /// small in one of those worlds, too. Where there are none, they are missing.
    pub fn look(&mut self, published: &Published<'_>) {
        let table = published.table;
        let firsts = (0..table.figures.len()).filter(|at| table.figures[*at].first);
        for figure in firsts {
            self.seen.entry(figure).or_insert_with(|| vec![table.figures[figure].tally]);
        }
        let mut trades = Trades::default();
        let mut in_vain = BTreeSet::new();
        for _ in 0..ROUNDS {
            let open =
                self.seen.keys().filter_map(|it| Some((*it, missing(table, *it, &self.seen[it])?)));
            let open: Vec<(usize, usize)> = open.filter(|it| !in_vain.contains(it)).collect();
            for (figure, _) in open {
                if table.is_exact {
                    self.solve(published, figure);
                    self.exchange(published, figure);
                } else {
                    self.trade(published, &mut trades, figure);
                    self.exchange(published, figure);
                    self.solve(published, figure);
                }
                in_vain
                    .extend(missing(table, figure, &self.seen[&figure]).map(|side| (figure, side)));
            }
        }
    }

    /// The hidden figures that worlds are missing for.
    pub fn missing(&self, published: &Published<'_>) -> Vec<usize> {
        let is_missing = |(figure, seen): (&usize, &Vec<Tally>)| {
            published.hidden[*figure] && missing(published.table, *figure, seen).is_some()
        };
        self.seen.iter().filter(|it| is_missing(*it)).map(|it| *it.0).collect()
    }

    /// The same, from those that were found: what is not found from one may be found from another.
    pub fn look_from_found(&mut self, published: &Published<'_>) {
        let table = published.table;
        for from in self.found.clone().iter().take(STARTS) {
            if self.seen.iter().all(|(it, seen)| missing(table, *it, seen).is_none()) {
                return;
            }
            let there = published.in_world(from);
            let chosen = pattern(&there, &there);
            let mut worlds = Self::default();
            worlds.look(&Published { table: &there, chosen: &chosen, ..*published });
            for found in worlds.found {
                let mut world = from.clone();
                world.figures.extend(found.figures);
                world.figures.retain(|it, tally| table.figures[*it].tally != *tally);
                world.rests.extend(found.rests);
                if is_alike(published, &world) {
                    self.add(table, world);
                }
            }
        }
    }

    /// Looks for worlds in which a few people of a sum change places, until what is said of a figure is wide enough.
    fn trade(&mut self, published: &Published<'_>, trades: &mut Trades, figure: usize) {
        let table = published.table;
        while let Some(side) = missing(table, figure, &self.seen[&figure]) {
            let ends = self.ends(figure, side);
            let is_wanted = |goal: Tally| is_wanted(table, figure, side, ends, goal);
            let Some(world) = trades.find(published, figure, is_wanted) else { break };
            self.add(table, world);
        }
    }

    /// Looks for worlds by exchanges until what is said of a figure is wide enough.
    fn exchange(&mut self, published: &Published<'_>, figure: usize) {
        let table = published.table;
        let mut tries = TRIES;
        for goal in goals(table, published.hidden, figure) {
            let Some(side) = missing(table, figure, &self.seen[&figure]) else { break };
            if tries == 0 {
                break;
            }
            if !is_wanted(table, figure, side, self.ends(figure, side), goal) {
                continue;
            }
            tries -= 1;
            if let Some(world) = exchange(published, figure, goal) {
                self.add(table, world);
            }
        }
    }

    /// Looks for the worlds that are still missing by solving for them.
    fn solve(&mut self, published: &Published<'_>, figure: usize) {
        let table = published.table;
        while let Some(side) = missing(table, figure, &self.seen[&figure]) {
            let (low, high) = self.ends(figure, side);
            let (large, wide) = (table.large(figure, side), table.least[side] - 1);
            let from = |least| Wanted { figure, side, least, most: None };
            let to = |most| Wanted { figure, side, least: 0, most: Some(most) };
            let enough = if high < large { from(large.max(low + wide)) } else { to(high - wide) };
            let found = match table.is_exact {
                // Where one world is not enough, two may be.
                true => [enough, from(large.max(high + 1)), to(low - 1)]
                    .into_iter()
                    .find_map(|wanted| farthest(published, wanted)),
                false => reasons(published, figure).into_iter().find_map(|by| {
                    self.programs += 1;
                    (self.programs <= PROGRAMS).then(|| nearest(published, enough, by)).flatten()
                }),
            };
            let Some(world) = found else { break };
            self.add(table, world);
        }
    }

    fn add(&mut self, table: &Table, world: World) {
        for (figure, tally) in &world.figures {
            let truth = table.figures[*figure].tally;
            self.seen.entry(*figure).or_insert_with(|| vec![truth]).push(*tally);
        }
        self.found.push(world);
    }

    /// The least and the most that a side of a figure is in any world.
    fn ends(&self, figure: usize, side: usize) -> (i64, i64) {
        let of = self.seen[&figure].iter().filter_map(|it| it.sides()[side]);
        of.fold((i64::MAX, 0), |(low, high), it| (low.min(it), high.max(it)))
    }
}

/// Whether numbers would make wider what is said of a side, which is between these ends so far.
fn is_wanted(
    table: &Table,
    figure: usize,
    side: usize,
    (low, high): (i64, i64),
    goal: Tally,
) -> bool {
    let Some(goal) = goal.sides()[side] else { return false };
    goal < low || (goal > high && goal >= table.large(figure, side))
}

/// Why a figure could be hidden: for each of its sides, or beside another of the sum where it is at home.
fn reasons(published: &Published<'_>, figure: usize) -> Vec<By> {
    let table = published.table;
    let sides = || (0..SIDES).filter(|side| table.least[*side] > 0);
    let home = table.home(figure).map_or(&[][..], |at| &table.sums[at].parts);
    let beside =
        |it: &&usize| **it != figure && published.hidden[**it] && !table.figures[**it].first;
    let others = home.iter().filter(beside);
    let others = others.flat_map(|it| sides().map(|side| By::Other(*it, side)));
    others.chain(sides().map(By::Side)).collect()
}

/// The first side of a figure that is small in one of its worlds and not wide enough for the proof.
fn missing(table: &Table, figure: usize, seen: &[Tally]) -> Option<usize> {
    (0..SIDES).find(|side| !is_wide(table, figure, seen, *side))
}
