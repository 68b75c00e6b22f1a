//! Table: a series that stands in a CSV file, read as it is.

use super::cells::Cells;
use super::columns::Columns;
use super::groups::Groups;
use super::{Rows, Surroundings};
use crate::parse::document::path;
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::{Decoder, LARGEST_TABLE, plausible};
use crate::report::{Population, Unit};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};

/// Most rows that one indicator keeps.
const MOST_ROWS: usize = 200_000;
/// Most columns of a table.
const MOST_COLUMNS: usize = 1_000;

/// Reads the table at a path; `whom` is whom a row without a group counts.
pub(crate) fn read(
    path: &Word,
    options: Option<&Table>,
    unit: &Unit,
    place: &Surroundings,
    whom: &Population,
    out: &mut Diagnostics,
) -> Rows {
    let found = match path::find(path, place.files) {
        Ok(file) => file,
        Err(diagnostic) => {
            out.push(*diagnostic);
            return Rows::default();
        }
    };
    let bytes = place.files.bytes(found);
    let name = options.and_then(|options| options.encoding.value.as_ref());
    let decoder =
        plausible(bytes, found, LARGEST_TABLE).and_then(|()| Decoder::new(bytes, found, name));
    let decoder = match decoder {
        Ok(decoder) => decoder,
        Err(diagnostic) => {
            out.push(*diagnostic);
            return Rows::default();
        }
    };
    let mut records = Records::new(found, bytes);
    let heads = match heads(&mut records, &decoder, found) {
        Ok(heads) => heads,
        Err(diagnostic) => {
            out.push(*diagnostic);
            return Rows::default();
        }
    };
    let Some(columns) = Columns::read(&heads, options, place.site, path.span, out) else {
        return Rows::default();
    };
    let Some(groups) = Groups::new(&columns, options, place.site, whom, out) else {
        return Rows::default();
    };
    let unsure = columns.unsure;
    let cells = Cells::new(columns, groups, options, decoder);
    let rows = rows(records, heads.len(), cells, unit, found, out);
    if unsure { Rows::default() } else { rows }
}

/// The heads of the columns: the first row that is not blank.
fn heads(
    records: &mut Records,
    decoder: &Decoder,
    file: FileId,
) -> Result<Vec<Word>, Box<Diagnostic>> {
    loop {
        if !records.advance() {
            let span = Span::new(file, 0, 0);
            let diagnostic = Diagnostic::new(Code::BadTable, span, "The table is empty.");
            return Err(Box::new(diagnostic.expected("a line of heads")));
        }
        if !records.is_blank() {
            break;
        }
    }
    if let Some(unclosed) = records.unclosed() {
        return Err(Box::new(swallowed(unclosed)));
    }
    if records.len() > MOST_COLUMNS {
        let message = format!("The table has more than {MOST_COLUMNS} columns.");
        let diagnostic = Diagnostic::new(Code::TooLarge, records.span(MOST_COLUMNS), message)
            .expected("a long table: one row for each period and group")
            .help("Put what the columns tell apart into one column of groups and one of values.");
        return Err(Box::new(diagnostic));
    }
    let head = |at| Word {
        text: decoder.text(records.cell(at)).trim().to_owned(),
        span: records.span(at),
    };
    Ok((0..records.len()).map(head).collect())
}

fn rows(
    mut records: Records,
    width: usize,
    mut cells: Cells,
    unit: &Unit,
    file: FileId,
    out: &mut Diagnostics,
) -> Rows {
    let mut rows = Rows::default();
    let mut kept = 0;
    let mut read = 0_usize;
    let before = out.len();
    while records.advance() {
        if records.is_blank() {
            continue;
        }
        read += 1;
        if let Some(unclosed) = records.unclosed() {
            out.push(swallowed(unclosed));
            break;
        }
        if let Some(diagnostic) = ragged(&records, width) {
            out.push(diagnostic);
        } else if let Some(row) = cells.row(&records, &mut rows.breaks, unit, out) {
            kept += 1;
            if kept > MOST_ROWS {
                out.push(too_long(&records));
                break;
            }
            rows.push(row, unit, out);
        }
        if out.is_enough() {
            break;
        }
    }
    if kept == 0 && out.len() == before {
        out.push(nothing_read(read, Span::new(file, 0, 0)));
    }
    cells.finish(out);
    rows
}

pub(crate) fn ragged(records: &Records, width: usize) -> Option<Diagnostic> {
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

fn too_long(records: &Records) -> Diagnostic {
    let message = format!("The table has more than {MOST_ROWS} rows for one indicator.");
    Diagnostic::new(Code::TooLarge, records.row_span(), message)
        .expected("the rows of one indicator")
        .help("Choose the rows that belong to this indicator with `where`.")
}

pub(crate) fn nothing_read(read: usize, span: Span) -> Diagnostic {
    let message = match read {
        0 => "The table has heads and no rows.".to_owned(),
        _ => format!("None of the table’s {read} rows is read."),
    };
    Diagnostic::new(Code::BadTable, span, message)
        .expected("rows of this indicator")
        .help("Check the words in `where` against the cells of the table.")
}
