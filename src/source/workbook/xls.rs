//! Xls: workbooks of Excel before 2007.

use super::biff::{Letters, Record, records};
use super::cell::{Format, formatted};
use super::grid::{Grid, Merge};
use super::sheets::Workbook;
use super::strings::Strings;
use super::styles::built_in;
use super::unread::Unread;
use cfb::CompoundFile;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::{Cursor, Read};

/// Most cells of a sheet: half of all that it can have.
const MOST_CELLS: usize = 8 << 20;

const BEGIN: u16 = 0x809;
const END: u16 = 0x0a;

/// What all sheets share.
struct Globals {
    letters: Letters,
    is_1904: bool,
    strings: Strings,
    /// By the numbers of the styles.
    formats: Vec<Format>,
    sheets: Vec<Named>,
}

/// A sheet, and where its records begin.
struct Named {
    name: String,
    is_hidden: bool,
    start: usize,
}

/// A cell: its place, and what it holds.
struct Cell {
    place: (u16, u16),
    value: Value,
}

enum Value {
    Number(f64, Format),
    Shared(u32),
    Word(Box<str>),
    Plain(&'static str),
}

pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(Unread::damaged)?;
    // What has a password is packed into a file of the older kind.
    if file.is_stream("EncryptedPackage") {
        return Err(Unread::password());
    }
    let name = if file.is_stream("Workbook") { "Workbook" } else { "Book" };
    let mut stream = Vec::new();
    let mut part = file.open_stream(name).map_err(Unread::damaged)?;
    part.read_to_end(&mut stream).map_err(Unread::damaged)?;
    let globals = Globals::read(&stream)?;
    let mut workbook = Workbook::default();
    let starts: BTreeSet<_> = globals.sheets.iter().map(|sheet| sheet.start).collect();
    let mut seen = HashSet::new();
    for Named { name, is_hidden, start } in &globals.sheets {
        workbook.sheet(name.clone(), *is_hidden, |grid| {
            // No two sheets share their records, but in a file that is made to take long.
            let is_own = seen.insert(start);
            let end = starts.range(start + 1..).next().copied().unwrap_or(stream.len());
            let records = stream.get(*start..end.min(stream.len())).filter(|_| is_own);
            globals.fill(records.ok_or_else(|| Unread::damaged("it lacks a sheet"))?, grid)
        });
    }
    Ok(workbook)
}

impl Globals {
    fn read(stream: &[u8]) -> Result<Self, Unread> {
        let mut globals = Self {
            letters: Letters::Unicode,
            is_1904: false,
            strings: Strings::default(),
            formats: Vec::new(),
            sheets: Vec::new(),
        };
        let (mut styles, mut own) = (Vec::new(), HashMap::new());
        for mut record in records(stream) {
            match record.kind {
                BEGIN => {
                    let is_old = record.short()? == 0x500;
                    globals.letters = if is_old { Letters::of(1252) } else { Letters::Unicode };
                }
                0x2f => return Err(Unread::password()),
                0x42 if matches!(globals.letters, Letters::Old(_)) => {
                    globals.letters = Letters::of(record.short()?);
                }
                0x22 => globals.is_1904 = record.short()? == 1,
                0x41e => {
                    let number = record.short()?;
                    let length = match globals.letters {
                        Letters::Unicode => record.short()?,
                        Letters::Old(_) => record.byte()?.into(),
                    };
                    let code = record.word(length.into(), globals.letters)?;
                    own.insert(number, Format::of(&code));
                }
                0xe0 => {
                    record.skip(2)?;
                    styles.push(record.short()?);
                }
                0x85 => globals.sheets.extend(Named::read(record, globals.letters)?),
                0xfc => {
                    record.skip(8)?;
                    while record.has_more() {
                        globals.strings.push(&record.shared_word()?);
                    }
                }
                END => break,
                _ => {}
            }
        }
        let format = |it| own.get(it).copied().unwrap_or_else(|| built_in((*it).into()));
        globals.formats = styles.iter().map(format).collect();
        Ok(globals)
    }

    /// Puts the cells of the sheet that begins here.
    fn fill(&self, stream: &[u8], grid: &mut Grid) -> Result<(), Unread> {
        let (mut cells, mut merges) = (Vec::new(), Vec::new());
        let (mut depth, mut place) = (0, (0, 0));
        for mut record in records(stream) {
            match record.kind {
                // A chart may lie within the sheet.
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                _ if depth > 1 => {}
                0xe5 => {
                    for _ in 0..record.short()? {
                        let [top, bottom, left, right] =
                            [(); 4].map(|()| record.short().map(u32::from));
                        merges.push(Merge::new((top?, left?), (bottom?, right?))?);
                    }
                }
                // The word that the formula before it results in.
                0x207 => {
                    let value = self.word(&mut record)?;
                    cells.push(Cell { place, value });
                }
                0x06 | 0xbd | 0xd6 | 0xfd | 0x203..=0x205 | 0x27e => {
                    place = (record.short()?, record.short()?);
                    self.cells(record, place, &mut cells)?;
                }
                _ => {}
            }
            if cells.len() > MOST_CELLS {
                return Err(Unread::too_large());
            }
        }
        grid.merge(merges);
        // Some programs write cells as they come; of two in one place, the later one holds.
        cells.sort_by_key(|cell| cell.place);
        cells.dedup_by(|later, cell| {
            let is_same = later.place == cell.place;
            if is_same {
                std::mem::swap(later, cell);
            }
            is_same
        });
        cells.iter().try_for_each(|cell| self.put(cell, grid))
    }

    /// Adds the cells of a record, whose first has this place.
    fn cells(
        &self,
        mut record: Record,
        place: (u16, u16),
        cells: &mut Vec<Cell>,
    ) -> Result<(), Unread> {
        let kind = record.kind;
        let number = |style: u16, value| {
            let format = self.formats.get(usize::from(style)).copied().unwrap_or_default();
            Value::Number(value, format)
        };
        if kind == 0xbd {
            // Numbers in a row; the last column is named at the end.
            for column in (place.1..=u16::MAX).take(record.len() / 6) {
                let value = number(record.short()?, record.packed()?);
                cells.push(Cell { place: (place.0, column), value });
            }
            return Ok(());
        }
        let style = record.short()?;
        let value = match kind {
            0x27e => number(style, record.packed()?),
            0x203 => number(style, record.double()?),
            0xfd => Value::Shared(record.long()?),
            0x205 => {
                let (value, is_error) = (record.byte()?, record.byte()?);
                Value::Plain(if is_error == 0 { truth(value) } else { error(value) })
            }
            0x06 => {
                let value = record.double()?;
                match value.to_le_bytes() {
                    [1, _, value, .., 0xff, 0xff] => Value::Plain(truth(value)),
                    [2, _, value, .., 0xff, 0xff] => Value::Plain(error(value)),
                    // A word, which follows, or none.
                    [.., 0xff, 0xff] => return Ok(()),
                    _ => number(style, value),
                }
            }
            _ => self.word(&mut record)?,
        };
        cells.push(Cell { place, value });
        Ok(())
    }

    fn word(&self, record: &mut Record) -> Result<Value, Unread> {
        let length = record.short()?;
        // Some programs write no more of a word that is empty.
        let word = match length {
            0 => String::new(),
            _ => record.word(length.into(), self.letters)?,
        };
        Ok(Value::Word(word.into()))
    }

    fn put(&self, Cell { place, value }: &Cell, grid: &mut Grid) -> Result<(), Unread> {
        let place = (place.0.into(), place.1.into());
        let word = match value {
            Value::Number(value, format) => {
                return grid.put(place, |text| formatted(text, *value, *format, self.is_1904));
            }
            Value::Shared(number) => self.strings.word(*number as usize)?,
            Value::Word(word) => word,
            Value::Plain(word) => word,
        };
        grid.put(place, |text| *text += word)
    }
}

impl Named {
    /// The sheet of a record, unless it is a chart or a macro.
    fn read(mut record: Record, letters: Letters) -> Result<Option<Self>, Unread> {
        let (start, state, kind) = (record.long()?, record.byte()?, record.byte()?);
        let length = record.byte()?;
        let name = record.word(length.into(), letters)?.replace('\0', "");
        let sheet = Self { name, is_hidden: state & 3 != 0, start: start as usize };
        Ok(Some(sheet).filter(|_| kind == 0))
    }
}

fn truth(value: u8) -> &'static str {
    if value == 0 { "FALSE" } else { "TRUE" }
}

fn error(value: u8) -> &'static str {
    match value {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2b => "#GETTING_DATA",
        _ => "#N/A",
    }
}
