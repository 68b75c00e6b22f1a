//! Vouching: whether the program, given a world of a small table for the true one, finds a proof of it as well, from
//! worlds of which the same is so. Where there are many worlds it always is; where there are few it has to be asked.

use super::Worlds;
use super::world::{In, Published, World};
use crate::disclosure::pattern::{Pattern, pattern};
use crate::disclosure::proof::unproven;
use crate::disclosure::table::{Numbers, Table};
use crate::disclosure::tally::Tally;
use std::collections::{BTreeMap, VecDeque};

/// So many worlds are looked at, of those that worlds lead to; the others are believed.
const MOST: usize = 60;

/// A world that was looked at: its table, and the worlds that the program finds from it, with their places among all.
struct Looked {
    table: Table,
    chosen: Pattern,
    found: Vec<(World, usize)>,
}

impl Looked {
    /// The hidden figures that are not proven by those of its worlds that stand.
    fn told(&self, published: &Published<'_>, stands: &[bool]) -> Vec<usize> {
        let there = Published { table: &self.table, chosen: &self.chosen, ..*published };
        let standing = self.found.iter().filter(|it| stands[it.1]).map(|it| it.0.clone());
        unproven(&there, &standing.collect::<Vec<_>>())
    }
}

/// The hidden figures that a table's worlds do not vouch for, when they have to be vouched for by their own.
pub(in crate::disclosure) fn unvouched(published: &Published<'_>, worlds: &[World]) -> Vec<usize> {
    let truth = World::default();
    let mut known = BTreeMap::from([(numbers(published.table, &truth), 0)]);
    let mut open = VecDeque::from([published.in_world(&truth)]);
    let mut looked: Vec<Looked> = Vec::new();
    while let Some(table) = open.pop_front().filter(|_| looked.len() < MOST) {
        let chosen = pattern(&table, &table);
        let there = Published { table: &table, chosen: &chosen, ..*published };
        let mut from = Worlds { found: worlds.to_vec(), ..Worlds::default() };
        if !looked.is_empty() {
            from = Worlds::default();
            from.look(&there);
            from.look_from_found(&there);
        }
        let mut found = Vec::new();
        for world in from.found {
            let next = known.len();
            let at = *known.entry(numbers(&table, &world)).or_insert(next);
            if at == next {
                open.push_back(there.in_world(&world));
            }
            found.push((world, at));
        }
        looked.push(Looked { table, chosen, found });
    }
    let mut stands = vec![true; known.len()];
    loop {
        let falls = |it: &usize| stands[*it] && !looked[*it].told(published, &stands).is_empty();
        let Some(falls) = (0..looked.len()).find(falls) else { return Vec::new() };
        if falls == 0 {
            return looked[0].told(published, &stands);
        }
        stands[falls] = false;
    }
}

/// All numbers of a world.
fn numbers(table: &Table, world: &World) -> Vec<(i64, Option<i64>)> {
    let numbers = In(table, world);
    let figures = (0..table.figures.len()).map(|it| numbers.tally(it));
    let rests = (0..table.sums.len()).map(|it| numbers.rest(it));
    figures.chain(rests).map(|Tally { n, k }| (n, k)).collect()
}
