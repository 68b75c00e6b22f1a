//! Table: a series that stands in a CSV file or a workbook, read as it is.

use super::cells::Cells;
use super::columns::Columns;
use super::groups::Groups;
use super::{Rows, Surroundings};
use crate::parse::document::path;
use crate::parse::document::workbook::Which;
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::sheet::{Sheet, swallowed};
use crate::parse::value::wording::{brief, folded};
use crate::report::{Population, Unit};
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Most rows that one indicator keeps.
const MOST_ROWS: usize = 200_000;
/// Most lines above the heads that are looked at.
const MOST_TITLES: usize = 40;
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
    let named = options.and_then(|options| options.sheet.value.as_ref());
    let opened = path::open(path, Which::of(named), encoding, place.files);
    let opened = opened.and_then(|sheet| whole_heads(sheet, options));
    let mut sheet = out.well(opened)?;
    let columns = Columns::read(&sheet.heads, options, place.site, path, out)?;
    let groups = Groups::new(&columns, options, place.site, whom, out)?;
    let unsure = columns.unsure;
    let mut cells = Cells::new(&path.text, columns, groups, options, sheet.decoder);
    let mut rows = Rows::default();
    let mut taken = Vec::new();
    let mut kept = 0;
    let before = out.len();
    let read = sheet.each(out, |records, _, out| {
        let is_taken = cells.takes(records);
        taken.push(is_taken);
        let row = is_taken.then(|| cells.row(records, &mut rows.breaks, unit, out));
        if let Some(row) = row.flatten() {
            kept += 1;
            if kept > MOST_ROWS {
                out.push(too_long(records));
                return false;
            }
            rows.push(row, unit, out);
        }
        true
    });
    cells.finish(out);
    place.taken.note(sheet.start, taken);
    if kept == 0 && out.len() == before {
        out.push(nothing_read(read, sheet.start));
    }
    (!unsure).then_some(rows)
}

/// Refuses heads that are none: a quotation mark swallows them, they are too many, or a title stands in
/// their place.
fn whole_heads<'b>(
    mut sheet: Sheet<'b>,
    options: Option<&Table>,
) -> Result<Sheet<'b>, Box<Diagnostic>> {
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
    if sheet.records.filled() == 1 {
        let title = sheet.records.span(0);
        for _ in 0..MOST_TITLES {
            if sheet.records.advance() && sheet.records.filled() > 1 {
                return Err(Box::new(titled(title, &sheet, options)));
            }
        }
    }
    Ok(sheet)
}

/// Lines above the heads, which begin in the row at hand.
fn titled(title: Span, sheet: &Sheet, options: Option<&Table>) -> Diagnostic {
    let records = &sheet.records;
    let heads = (0..records.len()).map(|at| sheet.decoder.text(records.cell(at)));
    let heads: Vec<String> = heads.map(|head| head.trim().to_owned()).collect();
    let period = options.and_then(|options| options.period.value.as_ref());
    let is_period = |head: &String| {
        let head = folded(head);
        ["period", "year"].contains(&&*head) || period.is_some_and(|it| folded(&it.text) == head)
    };
    let line = records.line();
    let year = match heads.iter().any(is_period) {
        true => "",
        false => {
            " The table also needs a column of periods: add one with the head `Year`, and the year in each row."
        }
    };
    let shown = heads.iter().map(String::as_str).filter(|head| !head.is_empty()).take(6);
    let message = format!(
        "The file begins with a title, and the heads of the columns seem to stand in line {line}: {}.",
        brief(&shown.collect::<Vec<_>>().join(", "))
    );
    Diagnostic::new(Code::BadTable, title, message)
        .expected("the heads of the columns")
        .also(records.row_span(), "the heads, it seems")
        .help(format!("Delete the lines above line {line} in the file: the first line names the columns.{year}"))
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
