//! Sheet: a CSV file as a table: the heads of its columns, and its rows one by one.

use super::Word;
use super::csv::Records;
use super::encoding::{Decoder, LARGEST_TABLE, plausible};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};

/// A table, opened at its heads.
pub(crate) struct Sheet<'b> {
    pub file: FileId,
    pub records: Records<'b>,
    pub decoder: Decoder,
    pub heads: Vec<Word>,
}

impl<'b> Sheet<'b> {
    /// Opens a file in an encoding, if its document names one; the first row that is not blank holds
    /// the heads.
    ///
    /// # Errors
    /// Where the file can be no table, or is an empty one.
    pub fn open(
        file: FileId,
        bytes: &'b [u8],
        encoding: Option<&Word>,
    ) -> Result<Self, Box<Diagnostic>> {
        plausible(bytes, file, LARGEST_TABLE)?;
        let decoder = Decoder::new(bytes, file, encoding)?;
        let mut records = Records::new(file, bytes);
        while records.advance() && records.is_blank() {}
        if records.len() == 0 {
            let span = Span::new(file, 0, 0);
            let diagnostic = Diagnostic::new(Code::BadTable, span, "The table is empty.");
            return Err(Box::new(diagnostic.expected("a line of heads")));
        }
        let head = |at| Word {
            text: decoder.word(records.cell(at)).trim().to_owned(),
            span: records.span(at),
        };
        let heads = (0..records.len()).map(head).collect();
        Ok(Self { file, records, decoder, heads })
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
        let mut notes: Vec<Span> = Vec::new();
        while records.advance() {
            if records.is_blank() {
                continue;
            }
            if is_note(records, self.heads.len()) {
                notes.push(records.row_span());
                continue;
            }
            count += 1;
            notes.drain(..).for_each(|span| out.push(between(span)));
            if let Some(unclosed) = records.unclosed() {
                out.push(swallowed(unclosed));
                break;
            }
            if let Some(diagnostic) = ragged(records, self.heads.len()) {
                out.push(diagnostic);
            } else if !take(records, count, out) {
                break;
            }
            if out.is_enough() {
                break;
            }
        }
        if let Some(first) = notes.first() {
            out.push(below(*first, notes.len()));
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
    let opening = |it: &str| {
        first.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it.as_bytes()))
    };
    let is_alone = records.filled() == 1 || OPENINGS.iter().any(|it| opening(it));
    width > 1 && is_word && is_alone && records.unclosed().is_none()
}

fn below(span: Span, count: usize) -> Diagnostic {
    let (message, help) = match count {
        1 => ("This line stands under the table and is no row of it.".to_owned(), "Delete it"),
        _ => (
            format!("The last {count} lines stand under the table and are no rows of it."),
            "Delete them",
        ),
    };
    Diagnostic::new(Code::BadRow, span, message)
        .expected("the end of the file")
        .help(format!("{help} in the file. Where numbers come from is said in the document, as in `source: {{ name: State Department of Education }}`, and what else there is to know under `notes`."))
}

fn between(span: Span) -> Diagnostic {
    let message =
        "This line has words in its first cell and nothing else, so it is no row of the table.";
    Diagnostic::new(Code::BadRow, span, message)
        .expected("a row with a value")
        .help("Delete the line. If it is a heading for the rows below it, give it a column of its own, with the word in each row.")
}

fn ragged(records: &Records, width: usize) -> Option<Diagnostic> {
    let extra = (width..records.len()).any(|at| !records.cell(at).is_empty());
    if records.len() >= width && !extra {
        return None;
    }
    let message =
        format!("This row has {} cells, and the first line names {width} columns.", records.len());
    let diagnostic = Diagnostic::new(Code::BadRow, records.row_span(), message);
    let help = if extra {
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
