//! Table: heads with units, and rows of finished cells.

use super::inline::{Shown, Small};
use serde::Serialize;

/// A table of data.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// Id on the page: its caption names the region in which a wide table scrolls.
    pub id: String,
    /// What it shows; printed, or read only where a heading says the same.
    pub caption: String,
    /// Whether the caption is only for who cannot see the heading above.
    pub quiet: bool,
    /// One for each column; the first is the rows' own.
    pub heads: Vec<Head>,
    /// In the order in which they are printed.
    pub rows: Vec<Row>,
}

impl Table {
    /// A table under a heading that says the same as its caption.
    pub(crate) fn quiet(id: &str, caption: String, heads: Vec<Head>, rows: Vec<Row>) -> Self {
        Table { id: id.to_owned(), caption, quiet: true, heads, rows }
    }

    /// The drawings in its cells.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        self.rows.iter().flat_map(|row| row.cells.iter().filter_map(|cell| cell.spark.as_ref()))
    }
}

/// The head of a column.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// Its name.
    pub text: String,
    /// The unit of its values, such as "%", printed in brackets.
    pub unit: Option<String>,
    /// Sparklines: left out where there is no room for them.
    pub spark: bool,
    /// Numbers: set at the end of the column.
    pub number: bool,
}

impl Head {
    /// Over words.
    pub fn text(text: impl Into<String>) -> Self {
        Head { text: text.into(), ..Head::default() }
    }

    /// Over numbers.
    pub fn number(text: impl Into<String>) -> Self {
        Head { text: text.into(), number: true, ..Head::default() }
    }
}

/// One row.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// What the row is about.
    pub head: Cell,
    /// One for each column but the first. None at all: the row is the heading of those under it.
    pub cells: Vec<Cell>,
}

/// One cell: a text, and what may stand with it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    /// The text; may be empty beside a drawing or a status.
    pub text: String,
    /// Where the text leads.
    pub href: Option<String>,
    /// A few words after it, set softly, such as "(lower is better)" or a note's mark.
    pub note: Option<String>,
    /// Whether there is a value.
    pub state: Shown,
    /// A number: set at the end of the column.
    pub number: bool,
    /// Set bold: the figure that the table is about.
    pub strong: bool,
    /// A drawing as small as a word.
    pub spark: Option<Small>,
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Cell { text: text.into(), ..Cell::default() }
    }

    /// A finished number.
    pub fn number(text: impl Into<String>) -> Self {
        Cell { text: text.into(), number: true, ..Cell::default() }
    }
}
