//! Taken: which rows of its tables the series of a document have taken.

use crate::source::Span;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Of each table, by where it begins, whether any series has taken a row.
#[derive(Default)]
pub(crate) struct Taken(RefCell<BTreeMap<Span, Vec<bool>>>);

impl Taken {
    /// Notes which rows of a table a series takes.
    pub fn note(&self, table: Span, rows: Vec<bool>) {
        let mut tables = self.0.borrow_mut();
        let before = tables.entry(table).or_default();
        before.resize(rows.len().max(before.len()), false);
        before.iter_mut().zip(rows).for_each(|(before, now)| *before |= now);
    }

    /// The tables of which some rows are taken by no series: so many, of so many.
    pub fn left(&self) -> Vec<(Span, usize, usize)> {
        let left = |rows: &Vec<bool>| rows.iter().filter(|taken| !**taken).count();
        let tables = self.0.borrow();
        let tables = tables.iter().map(|(table, rows)| (*table, left(rows), rows.len()));
        tables.filter(|(_, left, _)| *left > 0).collect()
    }
}
