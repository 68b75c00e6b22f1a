//! Xlsx: workbooks of Excel since 2007, with or without macros, which are not looked at.

use super::cell::{Format, duration, iso, moment, number};
use super::grid::{Grid, Merge};
use super::sheets::Workbook;
use super::unread::Unread;
use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use memchr::memmem;
use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

type File<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Formulas by their places.
type Formulas = BTreeMap<(u32, u32), String>;

pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    let mut file = File::new(Cursor::new(bytes)).map_err(unread)?;
    let has_merged = mentions(bytes, b"mergeCell").map_err(Unread::damaged)?;
    let mut workbook = Workbook::default();
    for sheet in file.sheets_metadata().to_vec() {
        if sheet.typ == SheetType::WorkSheet {
            let is_hidden = sheet.visible != SheetVisible::Visible;
            fill(&mut workbook, &mut file, (sheet.name, is_hidden), has_merged);
        }
    }
    Ok(workbook)
}

/// Adds a sheet. Where cells hold formulas whose results were not saved, it is read once more, with them.
fn fill(
    workbook: &mut Workbook,
    file: &mut File,
    (name, is_hidden): (String, bool),
    has_merged: bool,
) {
    let mut formulas = Formulas::new();
    let before = workbook.text.len();
    let mut has_blanks = false;
    workbook.sheet(name.clone(), is_hidden, |grid| {
        merges(grid, file, &name, has_merged)?;
        has_blanks = cells(grid, file, &name, &formulas)?;
        Ok(())
    });
    if !has_blanks {
        return;
    }
    match without_results(file, &name) {
        Ok(found) if found.is_empty() => return,
        Ok(found) => formulas = found,
        // What cannot be read was told when the cells were.
        Err(_) => return,
    }
    workbook.sheets.pop();
    workbook.text.truncate(before);
    workbook.sheet(name.clone(), is_hidden, |grid| cells(grid, file, &name, &formulas).map(|_| ()));
}

/// Whether a part of the file has a word: to look for it takes less than to read a sheet.
fn mentions(bytes: &[u8], word: &[u8]) -> io::Result<bool> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut chunk = vec![0; 1 << 16];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at)?;
        let mut kept = 0;
        loop {
            let end = match part.read(&mut chunk[kept..])? {
                0 => break,
                more => kept + more,
            };
            if memmem::find(&chunk[..end], word).is_some() {
                return Ok(true);
            }
            // The word may begin in one chunk and end in the next.
            kept = end.min(word.len() - 1);
            chunk.copy_within(end - kept..end, 0);
        }
    }
    Ok(false)
}

/// Tells the grid which cells of a sheet are merged; they stand behind all of its cells.
fn merges(grid: &mut Grid, file: &mut File, name: &str, has_any: bool) -> Result<(), Unread> {
    if has_any {
        let merged = file.merge_cells_by_sheet_name(name).map_err(unread)?;
        grid.merge(merged.iter().map(|it| Merge::new(it.start, it.end)));
    }
    Ok(())
}

/// Puts the cells of a sheet; whether any is written down and holds nothing.
fn cells(
    grid: &mut Grid,
    file: &mut File,
    name: &str,
    formulas: &Formulas,
) -> Result<bool, Unread> {
    let mut reader = file.worksheet_cells_reader(name).map_err(unread)?;
    let format = |style: &calamine::Style| {
        style.number_format.as_ref().map(|it| Format::of(&it.format_code)).unwrap_or_default()
    };
    let formats: Vec<Format> = reader.styles().iter().map(format).collect();
    let mut has_blanks = false;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(unread)? {
        let place = cell.get_position();
        let format = formats.get(style).copied().unwrap_or_default();
        match (cell.get_value(), formulas.get(&place)) {
            (DataRef::Empty, None) => has_blanks = true,
            (_, Some(formula)) => grid.put(place, |text| *text += formula)?,
            (DataRef::SharedString(word), _) => grid.put(place, |text| *text += word)?,
            (value, _) => {
                grid.put(place, |text| self::word(text, &value.clone().into(), format))?
            }
        }
    }
    Ok(has_blanks)
}

/// The formulas of a sheet whose results were not saved.
fn without_results(file: &mut File, name: &str) -> Result<Formulas, XlsxError> {
    let mut reader = file.worksheet_cells_reader(name)?;
    let mut found = Formulas::new();
    while let Some(cell) = reader.next_cell_with_formula()? {
        if let (DataRef::Empty, Some(formula)) = (cell.value, cell.formula) {
            found.insert(cell.pos, format!("={formula}"));
        }
    }
    Ok(found)
}

/// Writes what a cell holds.
pub(super) fn word(text: &mut String, value: &Data, format: Format) {
    match value {
        Data::Empty => {}
        Data::Int(whole) => number(text, *whole as f64, format.percent),
        Data::Float(value) => number(text, *value, format.percent),
        Data::Bool(is_true) => *text += if *is_true { "TRUE" } else { "FALSE" },
        Data::DateTime(time) if time.is_duration() => duration(text, time.as_f64()),
        Data::DateTime(time) => {
            moment(text, time.to_ymd_hms_milli(), time.as_f64(), format.date);
        }
        Data::Error(error) => *text += &error.to_string(),
        Data::DateTimeIso(word) => *text += iso(word),
        Data::String(word) | Data::DurationIso(word) => *text += word,
    }
}

fn unread(error: XlsxError) -> Unread {
    match error {
        XlsxError::Password => Unread::password(),
        error => Unread::damaged(error),
    }
}
