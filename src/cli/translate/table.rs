//! Table: the workbook that goes to a translator and comes back.

use super::super::ending::Failure;
use reportcard::parse::{Row, State};
use reportcard::source::SourceFile;
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, XlsxError};

/// The heads by which the table is known again: the languages stand between them.
const DOCUMENT: &str = "Document";
const PLACE: &str = "Place";
const STATE: &str = "To do";

/// The table of these rows, from one language to another.
pub(super) fn written(rows: &[Row], [first, other]: [&String; 2]) -> Result<Vec<u8>, Failure> {
    let write = || -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name("Texts")?;
        let bold = Format::new().set_bold().set_background_color(Color::RGB(0xE7_EC_F1));
        for (at, head) in (0..).zip([DOCUMENT, PLACE, first, other, STATE]) {
            sheet.write_with_format(0, at, head, &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (at, width) in [(0, 30), (1, 30), (2, 60), (3, 60), (4, 14)] {
            sheet.set_column_width(at, width)?;
        }
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for (at, row) in (1..).zip(rows) {
            let cells = [&*row.document, &row.at, &row.first, &row.said, word(row.state)];
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string_with_format(at, column, cell, &wrapped)?;
            }
        }
        workbook.save_to_buffer()
    };
    write().map_err(|error| Failure::Usage(format!("cannot write the table: {error}")))
}

const fn word(state: State) -> &'static str {
    match state {
        State::Done => "",
        State::Missing => "translate",
        State::Changed => "look again",
        State::Name => "name: may stay",
    }
}

/// The rows of a table that was filled in: the languages stand in its third and its fourth column.
pub(super) fn read(name: String, bytes: Vec<u8>) -> Result<Vec<Row>, Failure> {
    let file = SourceFile::new(name, bytes);
    let name = &file.path;
    let no_table = |why: &str| Failure::Usage(format!("{name} is not a table of texts: {why}"));
    let workbook = match file.workbook() {
        Some(Ok(workbook)) => workbook,
        Some(Err(_)) => {
            return Err(no_table("it cannot be read; save it as “Excel workbook (.xlsx)”"));
        }
        None => return Err(no_table("its name does not end in .xlsx or .ods")),
    };
    let sheet = workbook.sheets.first().ok_or_else(|| no_table("it has no sheet"))?;
    let text = &workbook.text[sheet.range.clone()];
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let mut records = reader.records().filter_map(Result::ok);
    let heads = records.next().unwrap_or_default();
    let is_ours = heads.get(0) == Some(DOCUMENT) && heads.get(1) == Some(PLACE);
    if !is_ours || heads.len() < 4 {
        return Err(no_table(&format!(
            "its first columns are {DOCUMENT}, {PLACE}, and the two languages, as `reportcard translate` writes them"
        )));
    }
    let rows = records.map(|record| {
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        Row { document: cell(0), at: cell(1), first: cell(2), said: cell(3), state: State::Done }
    });
    Ok(rows.collect())
}
