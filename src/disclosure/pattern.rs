//! Pattern: which figures of a table are hidden: those that their own numbers hide, and those that would
//! otherwise tell of them.
//!
//! Each sum is looked at by itself, and by nothing but who is hidden first in it: so a change of a few figures
//! changes the choice in their own sums only. What one sum at a time cannot see, the proof does.

mod exact;

use super::line::{Numbers, partners};
use super::table::Table;

/// The figures that are hidden, and those that each sum hides for the sake of others in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pattern {
    pub hidden: Vec<bool>,
    pub partners: Vec<Vec<usize>>,
}

/// The pattern of a table in a world.
pub(super) fn pattern(table: &Table, world: &impl Numbers) -> Pattern {
    if table.is_exact {
        let partners = vec![Vec::new(); table.sums.len()];
        return Pattern { hidden: exact::hidden(table, world), partners };
    }
    let partners: Vec<Vec<usize>> =
        (0..table.sums.len()).map(|at| partners(table, at, world)).collect();
    let mut hidden = table.firsts(world);
    partners.iter().flatten().for_each(|it| hidden[*it] = true);
    Pattern { hidden, partners }
}
