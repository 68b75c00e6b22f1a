//! Parts: the sheets of a card's workbook, their rows, and cells as nodes of a tree.

use super::super::path;
use super::super::scalar::slug;
use super::super::workbook::Which;
use super::columns::Column;
use crate::parse::syntax::Word;
use crate::parse::syntax::sheet::Sheet;
use crate::parse::syntax::tree::{Body, Node, Place, Scalar};
use crate::parse::value::wording::{brief, folded, one_of};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles};

/// Its sheets.
pub(super) const INDICATORS: &str = "Indicators";
pub(super) const NUMBERS: &str = "Numbers";
/// The columns that tell an outcome's rows, and an indicator's numbers.
pub(super) const OUTCOME: &str = "outcome";
pub(super) const INDICATOR: &str = "indicator";
/// One row: its cells that are not empty, with the columns that they are of.
pub(super) struct Row {
    pub cells: Vec<(usize, Word)>,
    /// The indicator's id, where the row has one.
    pub id: Option<Word>,
}

impl Row {
    pub fn of(cells: Vec<(usize, Word)>, columns: &[Column]) -> Self {
        let mut row = Self { cells, id: None };
        let title = row.cell(columns, INDICATOR);
        row.id = row
            .cell(columns, "id")
            .cloned()
            .or_else(|| title.map(|title| Word { text: slug(&title.text), span: title.span }));
        row
    }

    pub fn at(&self, column: usize) -> Option<&Word> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, word)| word)
    }

    pub fn cell(&self, columns: &[Column], head: &str) -> Option<&Word> {
        self.at(columns.iter().position(|column| column.head == head)?)
    }
}

/// A sheet of a card's workbook, opened at the line of its heads; and its name.
pub(super) fn sheet<'a>(
    name: &str,
    heads: &[&str],
    file: FileId,
    files: &TrackedFiles<'a>,
    out: &mut Diagnostics,
) -> Option<(Sheet<'a>, Word)> {
    let start = Span::new(file, 0, 0);
    let path = Word { text: files.path(file).rsplit('/').next()?.to_owned(), span: start };
    let name = Word { text: name.to_owned(), span: start };
    let is_heads =
        |cells: &[String]| heads.iter().all(|head| cells.iter().any(|cell| folded(cell) == *head));
    let opened = path::open(&path, Which::Named(&name), |_| None, files, is_heads);
    Some((out.well(opened)?, name))
}

pub(super) fn lacks(head: &str, sheet: &str, heads: &[Word]) -> Diagnostic {
    let found = one_of(heads.iter().map(|head| head.text.as_str()).take(12));
    let span = heads.first().map(|head| head.span);
    Diagnostic::new(
        Code::MissingColumn,
        span,
        format!("The sheet “{sheet}” has no column “{head}”."),
    )
    .expected(format!("a column with the head “{head}”"))
    .help(format!("Write “{head}” above one of its columns; the heads are {}.", brief(&found)))
}

pub(super) fn node(span: Span, body: Body<'_>) -> Node<'_> {
    Node { place: Place { start: span.start as usize, end: span.end as usize }, body }
}

pub(super) fn field<'s>(name: &'static str, span: Span, body: Body<'s>) -> (Node<'s>, Node<'s>) {
    (node(span, plain(name)), node(span, body))
}

pub(super) fn plain(text: &str) -> Body<'_> {
    Body::Scalar(Scalar { text: text.into(), plain: true })
}

pub(super) fn text(text: &str) -> Body<'_> {
    Body::Scalar(Scalar { text: text.into(), plain: false })
}
