//! Xls: workbooks of Excel before 2007. The library tells dates among their formats and no percentages, so
//! that a percentage is the share that is stored.

use super::biff;
use super::cell::{Date, duration, iso, moment, number};
use super::grid::Merge;
use super::sheets::Workbook;
use super::unread::Unread;
use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};
use std::io::Cursor;

pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    biff::check(bytes)?;
    let mut file = Xls::new(Cursor::new(bytes)).map_err(unread)?;
    let mut workbook = Workbook::default();
    for sheet in file.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let is_hidden = sheet.visible != SheetVisible::Visible;
        workbook.sheet(sheet.name.clone(), is_hidden, |grid| {
            let merged = file.merge_cells_by_sheet_name(&sheet.name).map_err(unread)?;
            grid.merge(merged.iter().map(|it| Merge::new(it.start, it.end)));
            let range = file.worksheet_range(&sheet.name).map_err(unread)?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let place = (top + row as u32, left + column as u32);
                grid.put(place, |text| word(text, value))?;
            }
            Ok(())
        });
    }
    Ok(workbook)
}

/// Writes what a cell holds.
fn word(text: &mut String, value: &Data) {
    match value {
        Data::Empty => {}
        Data::Int(whole) => number(text, *whole as f64, false),
        Data::Float(value) => number(text, *value, false),
        Data::Bool(is_true) => *text += if *is_true { "TRUE" } else { "FALSE" },
        Data::DateTime(time) if time.is_duration() => duration(text, time.as_f64()),
        Data::DateTime(time) => moment(text, time.to_ymd_hms_milli(), time.as_f64(), Date::Day),
        Data::Error(error) => *text += &error.to_string(),
        Data::DateTimeIso(word) => *text += iso(word),
        Data::String(word) | Data::DurationIso(word) => *text += word,
    }
}

fn unread(error: XlsError) -> Unread {
    match error {
        XlsError::Password => Unread::password(),
        error => Unread::damaged(error),
    }
}
