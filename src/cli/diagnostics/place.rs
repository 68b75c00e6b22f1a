//! Place: where in a file a span begins and ends, in lines and characters.

use reportcard::source::{Cell, Position, Sources, Span};

/// A span in words that people and programs share.
pub(super) struct Place<'a> {
    /// Path below the site's root.
    pub path: &'a str,
    /// Of the first character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
    /// The sheet and the cell, in a workbook.
    pub cell: Option<Cell>,
}

impl<'a> Place<'a> {
    /// Where a span is.
    pub fn of(sources: &'a Sources, span: Span) -> Self {
        let file = sources.file(span.file);
        let [mut start, mut end] = [span.start, span.end].map(|at| file.position(at as usize));
        let cell = Self::cell(sources, span);
        if let Some(Cell { row, .. }) = &cell {
            (start.line, end.line) = (*row, end.line + row - start.line);
        }
        Self { path: &file.path, start, end, cell }
    }

    /// The sheet and the cell of a span into a workbook; none where all of the file is meant.
    fn cell(sources: &Sources, span: Span) -> Option<Cell> {
        let workbook = sources.file(span.file).workbook()?.as_ref().ok()?;
        let is_whole = (span.start, span.end) == (0, 0);
        workbook.cell(span.start as usize, span.end as usize).filter(|_| !is_whole)
    }

    /// The file as people name the place: with the sheet and the cell of a workbook.
    pub fn name(&self) -> String {
        match &self.cell {
            Some(Cell { sheet, address, .. }) => {
                format!("{}, sheet “{sheet}”, {address}", self.path)
            }
            None => self.path.to_owned(),
        }
    }
}
