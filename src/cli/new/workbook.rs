//! Workbook: a card whose outcomes, indicators and numbers stand in one spreadsheet, to be filled in.

use super::super::ending::Failure;
use super::minimal;
use reportcard::parse;
use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, Formula, Workbook, Worksheet, XlsxError,
};

/// Where it lies.
const PATH: &str = "content/card.xlsx";
/// The columns that it begins with; its last sheet tells of all others.
const INDICATORS: [&str; 13] = [
    "Outcome",
    "Stage",
    "Indicator",
    "Unit",
    "Direction",
    "Question",
    "Measure",
    "Target",
    "Target period",
    "Target set by",
    "Source name",
    "Source url",
    "Why",
];
const NUMBERS: [&str; 6] = ["Indicator", "Period", "Value", "Numerator", "Denominator", "Note"];
/// Rows whose cells offer their words.
const ROWS: u32 = 1_000;

/// The workbook of a card of these outcomes, which has no numbers yet.
pub(super) fn card(outcomes: &[String]) -> Result<(String, Vec<u8>), Failure> {
    let write = || -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        indicators(workbook.add_worksheet(), outcomes)?;
        numbers(workbook.add_worksheet())?;
        columns(workbook.add_worksheet())?;
        workbook.save_to_buffer()
    };
    let bytes =
        write().map_err(|error| Failure::Usage(format!("cannot write the workbook: {error}")))?;
    Ok((PATH.to_owned(), bytes))
}

fn indicators(sheet: &mut Worksheet, outcomes: &[String]) -> Result<(), XlsxError> {
    sheet.set_name("Indicators")?;
    heads(sheet, &INDICATORS)?;
    let known: Vec<_> = parse::card_columns().collect();
    for (at, head) in (0..).zip(INDICATORS) {
        let column = known.iter().find(|column| column.head == head);
        let words = column.map(|column| &column.words[..]).unwrap_or_default();
        if !words.is_empty() {
            offer(sheet, at, DataValidation::new().allow_list_strings(words)?)?;
        }
    }
    for (row, id) in (1..).zip(outcomes) {
        let (title, stage) = minimal::named(id);
        sheet.write(row, 0, title)?.write(row, 1, stage)?;
    }
    Ok(())
}

fn numbers(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Numbers")?;
    heads(sheet, &NUMBERS)?;
    let names = Formula::new(format!("=Indicators!$C$2:$C${ROWS}"));
    offer(sheet, 0, DataValidation::new().allow_list_formula(names))?;
    // A year is text, so that 2024-25 becomes no date.
    let text = Format::new().set_num_format("@");
    sheet.set_column_format(1, &text)?;
    Ok(())
}

/// What may stand above a column of the sheet of indicators.
fn columns(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Columns")?;
    heads(sheet, &["Column", "What goes in", "Where it is empty", "Words"])?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(1, 60)?.set_column_width(2, 40)?.set_column_width(3, 40)?;
    for (row, column) in (1..).zip(parse::card_columns()) {
        let cells = [&*column.head, column.meaning, column.default, &column.words.join(", ")];
        for (at, cell) in (0..).zip(cells) {
            sheet.write_with_format(row, at, cell, &wrapped)?;
        }
    }
    Ok(())
}

/// The first line of a sheet, which stays in view.
fn heads(sheet: &mut Worksheet, heads: &[&str]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_background_color(Color::RGB(0xE7_EC_F1));
    for (at, head) in (0..).zip(heads) {
        sheet.write_with_format(0, at, *head, &bold)?.set_column_width(at, 22)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Offers words in the cells of a column; others may be typed.
fn offer(sheet: &mut Worksheet, column: u16, words: DataValidation) -> Result<(), XlsxError> {
    let words = words.ignore_blank(true).show_error_message(false);
    sheet.add_data_validation(1, column, ROWS, column, &words)?;
    Ok(())
}
