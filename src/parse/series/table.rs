//! Table: a series that stands in a CSV file, read as it is.

use super::cells::Cells;
use super::columns::Columns;
use super::groups::Groups;
use super::{Rows, Surroundings};
use crate::parse::document::path;
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::sheet::{Sheet, swallowed};
use crate::report::{Population, Unit};
use crate::source::{Code, Diagnostic, Diagnostics, Span};

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
) -> Option<Rows> {
    let encoding = options.and_then(|options| options.encoding.value.as_ref());
    let opened = path::open(path, encoding, place.files).and_then(whole_heads);
    let mut sheet = out.well(opened)?;
    let columns = Columns::read(&sheet.heads, options, place.site, path.span, out)?;
    let groups = Groups::new(&columns, options, place.site, whom, out)?;
    let unsure = columns.unsure;
    let mut cells = Cells::new(columns, groups, options, sheet.decoder);
    let mut rows = Rows::default();
    let mut kept = 0;
    let before = out.len();
    let read = sheet.each(out, |records, _, out| {
        if let Some(row) = cells.row(records, &mut rows.breaks, unit, out) {
            kept += 1;
            if kept > MOST_ROWS {
                out.push(too_long(records));
                return false;
            }
            rows.push(row, unit, out);
        }
        true
    });
    if kept == 0 && out.len() == before {
        out.push(nothing_read(read, Span::new(sheet.file, 0, 0)));
    }
    cells.finish(out);
    (!unsure).then_some(rows)
}

/// Refuses heads that are none: a quotation mark swallows them, or they are too many.
fn whole_heads(sheet: Sheet) -> Result<Sheet, Box<Diagnostic>> {
    if let Some(unclosed) = sheet.records.unclosed() {
        return Err(Box::new(swallowed(unclosed)));
    }
    if let Some(head) = sheet.heads.get(MOST_COLUMNS) {
        let message = format!("The table has more than {MOST_COLUMNS} columns.");
        let diagnostic = Diagnostic::new(Code::TooLarge, head.span, message)
            .expected("a long table: one row for each period and group")
            .help("Put what the columns tell apart into one column of groups and one of values.");
        return Err(Box::new(diagnostic));
    }
    Ok(sheet)
}

fn too_long(records: &Records) -> Diagnostic {
    let message = format!("The table has more than {MOST_ROWS} rows for one indicator.");
    Diagnostic::new(Code::TooLarge, records.row_span(), message)
        .expected("the rows of one indicator")
        .help("Choose the rows that belong to this indicator with `where`.")
}

fn nothing_read(read: usize, span: Span) -> Diagnostic {
    let message = match read {
        0 => "The table has heads and no rows.".to_owned(),
        _ => format!("None of the table’s {read} rows is read."),
    };
    Diagnostic::new(Code::BadTable, span, message)
        .expected("rows of this indicator")
        .help("Check the words in `where` against the cells of the table.")
}
