//! Sheet: a CSV file, or a sheet of a workbook, as a table: the heads of its columns, and its rows one by one.

use super::Word;
use super::csv::{Cell, MOST_TITLES, Records};
use super::encoding::{Decoder, LARGEST_TABLE, plausible};
use super::json_rows;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};
use std::ops::Range;

/// What is said of a table without a cell, and what belongs there.
const EMPTY: (&str, &str) = ("The table is empty.", "a line of heads");

/// A table, opened at its heads.
pub(crate) struct Sheet<'b> {
    /// Where it begins.
    pub start: Span,
    pub records: Records<'b>,
    pub decoder: Decoder,
    pub heads: Vec<Word>,
    /// What stands in the lines above the heads.
    pub titles: Vec<String>,
    /// How many cells a row has.
    width: usize,
}

impl<'b> Sheet<'b> {
    /// Opens a file in an encoding, if its document names one. The first line whose cells are heads
    /// names the columns; where no line is found to do so, the first that is not blank.
    ///
    /// # Errors
    /// Where the file can be no table, or is an empty one.
    pub fn open(
        file: FileId,
        bytes: &'b [u8],
        encoding: Option<&Word>,
        is_heads: impl Fn(&[String]) -> bool,
    ) -> Result<Self, Box<Diagnostic>> {
        plausible(bytes, file, LARGEST_TABLE)?;
        let decoder = Decoder::new(bytes, file, encoding)?;
        let make = || Records::new(file, bytes);
        let empty = match json_rows::is_one(bytes) {
            true => (
                "The file begins as a list of rows in JSON, and is none to its end.",
                "a list of lists",
            ),
            false => EMPTY,
        };
        Self::at_heads(Span::new(file, 0, 0), make, decoder, empty, is_heads)
    }

    /// Opens a sheet of a workbook, which is a range of the workbook's text.
    ///
    /// # Errors
    /// Where it is empty.
    pub fn of_workbook(
        file: FileId,
        text: &'b [u8],
        sheet: &Range<usize>,
        is_heads: impl Fn(&[String]) -> bool,
    ) -> Result<Self, Box<Diagnostic>> {
        let start = Span::new(file, sheet.start, sheet.start);
        let make = || Records::of_sheet(file, text, sheet.clone());
        Self::at_heads(start, make, Decoder::UTF_8, EMPTY, is_heads)
    }

    fn at_heads(
        start: Span,
        make: impl Fn() -> Records<'b>,
        decoder: Decoder,
        empty: (&str, &str),
        is_heads: impl Fn(&[String]) -> bool,
    ) -> Result<Self, Box<Diagnostic>> {
        let text = |records: &Records, at| decoder.word(records.cell(at)).trim().to_owned();
        let cells = |records: &Records| -> Vec<String> {
            (0..records.len()).map(|at| text(records, at)).collect()
        };
        let mut scan = make();
        let mut titles: Vec<String> = Vec::new();
        let mut above = 0;
        for line in 0..MOST_TITLES {
            if !scan.advance() {
                break;
            }
            let line_cells = cells(&scan);
            if !scan.is_blank() && is_heads(&line_cells) {
                above = line;
                break;
            }
            titles.extend(line_cells.into_iter().filter(|cell| !cell.is_empty()));
        }
        let mut records = make();
        (0..above).for_each(|_| _ = records.advance());
        while records.advance() && records.is_blank() {}
        if records.len() == 0 {
            let (message, expected) = empty;
            let diagnostic = Diagnostic::new(Code::BadTable, start, message);
            return Err(Box::new(diagnostic.expected(expected)));
        }
        let head = |at| Word { text: text(&records, at), span: records.span(at) };
        let heads: Vec<Word> = (0..records.len()).map(head).collect();
        titles.truncate(if above == 0 { 0 } else { MOST_TITLES });
        Ok(Self { start, width: heads.len(), records, decoder, heads, titles })
    }

    /// Gives each row the columns of its facets too, which are as many rows; and the heads of those.
    pub fn tell_apart(&mut self, facets: Vec<Vec<Cell>>, heads: Vec<String>) {
        self.records.tell_apart(self.width, facets);
        let span = self.heads.first().map_or(self.start, |head| head.span);
        self.heads.extend(heads.into_iter().map(|text| Word { text, span }));
    }

    /// Hands each row to `take` with its number, from 1, while `take` goes on. A row that is not as
    /// wide as the heads is told instead. How many rows there are.
    pub fn each(
        &mut self,
        out: &mut Diagnostics,
        mut take: impl FnMut(&Records, usize, &mut Diagnostics) -> bool,
    ) -> usize {
        let records = &mut self.records;
        let mut count = 0;
        // What may stand under the table, and whether it surely does.
        let mut notes: Vec<(Span, bool)> = Vec::new();
        let (mut is_row, mut is_below) = (false, false);
        while records.advance() {
            // What is no row holds no facets either.
            if records.is_line() {
                let is_note = is_note(records, self.width);
                is_below |= records.is_blank() || is_note && is_sentence(records, self.width);
                notes.extend(is_note.then(|| (records.row_span(), is_below)));
                is_row = !is_note && !records.is_blank();
            }
            if !is_row {
                continue;
            }
            count += 1;
            notes.drain(..).for_each(|(span, _)| out.push(between(span)));
            is_below = false;
            if let Some(unclosed) = records.unclosed() {
                out.push(swallowed(unclosed));
                break;
            }
            let ragged = records.is_line().then(|| ragged(records, self.width));
            if let Some(diagnostic) = ragged.flatten() {
                is_row = false;
                out.push(diagnostic);
            } else if !take(records, count, out) {
                break;
            }
            if out.is_enough() {
                break;
            }
        }
        // A place without a number is a row that lacks one.
        let (below, rows): (Vec<_>, Vec<_>) =
            notes.into_iter().partition(|(_, is_below)| *is_below);
        rows.into_iter().for_each(|(span, _)| out.push(between(span)));
        if !below.is_empty() {
            out.note(self.start.file, under(below.len()));
        }
        count
    }
}

/// How lines begin that stand under a table, whatever commas they hold.
const OPENINGS: [&str; 8] =
    ["source:", "sources:", "data source", "note:", "notes:", "footnote", "* ", "** "];

/// Whether words stand in the first cell of a row and nothing in the others, as under a table.
fn is_note(records: &Records, width: usize) -> bool {
    let first = records.cell(0);
    let is_word = first.iter().any(|b| b.is_ascii_alphabetic()) && !first[0].is_ascii_digit();
    let is_alone = records.filled() == 1 || is_opening(first);
    width > 1 && is_word && is_alone && records.unclosed().is_none()
}

fn is_opening(cell: &[u8]) -> bool {
    let opens = |it: &&str| {
        cell.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it.as_bytes()))
    };
    OPENINGS.iter().any(opens)
}

/// Whether a note can be no row that lacks its values: by its words, or because it has fewer cells.
fn is_sentence(records: &Records, width: usize) -> bool {
    let first = records.cell(0);
    let is_short = records.len() < width && !records.may_be_short;
    is_short || is_opening(first) || first.len() > 60 || first.ends_with(b".")
}

fn under(count: usize) -> String {
    match count {
        1 => "One line stands under the table and is no row of it.".to_owned(),
        _ => format!("The last {count} lines stand under the table and are no rows of it."),
    }
}

fn between(span: Span) -> Diagnostic {
    let message =
        "This line has words in its first cell and nothing else, so it is no row of the table.";
    Diagnostic::new(Code::BadRow, span, message)
        .expected("a row with a value")
        .help("Delete the line. If it is a row whose numbers nobody knows, write NA in their place, and `missing: [ NA ]` under `series`. If it is a heading for the rows below it, give it a column of its own, with the word in each row.")
}

fn ragged(records: &Records, width: usize) -> Option<Diagnostic> {
    let extra = (width..records.len()).any(|at| !records.cell(at).is_empty());
    if (records.len() >= width || records.may_be_short) && !extra {
        return None;
    }
    let message =
        format!("This row has {} cells, and the first line names {width} columns.", records.len());
    let diagnostic = Diagnostic::new(Code::BadRow, records.row_span(), message);
    let help = if extra && records.may_be_short {
        "Write a head above each column that holds something, or delete the cells at the end of this row."
    } else if extra {
        "Text or numbers that hold a comma need quotation marks around them: \"1,234\"."
    } else {
        "A cell may be empty, but the commas around it must be there."
    };
    Some(diagnostic.expected(format!("{width} cells")).help(help))
}

pub(crate) fn swallowed(span: Span) -> Diagnostic {
    let message = "A quotation mark opens here and is never closed, so the rest of the file cannot be told apart into cells.";
    Diagnostic::new(Code::BadTable, span, message)
        .expected("a quotation mark at the end of this cell too")
        .help("Close the quotation mark, or remove it.")
}
