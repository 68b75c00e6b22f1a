//! Workbook: a spreadsheet's file as text: its sheets one after another, each as lines of CSV, a line a row, so
//! that a place in it is a place in that text.

mod cell;
mod grid;
mod ods;
mod xls;
mod xlsx;

use super::lines::Lines;
use grid::Grid;
use std::io::Cursor;
use std::ops::Range;
use std::panic::catch_unwind;
use std::sync::OnceLock;
use zip::ZipArchive;

/// Most bytes of one sheet’s text.
const LARGEST_SHEET: usize = 64 << 20;
/// Most bytes of the text of all sheets.
const LARGEST: usize = 256 << 20;
/// Most bytes of one part of the file, unpacked, that is no sheet: words, formats, names.
const LARGEST_PART: u64 = 64 << 20;
/// Most bytes of all its parts that are text, unpacked.
const LARGEST_UNPACKED: u64 = 512 << 20;

/// The ends of the names of workbooks that are read.
const ENDS: [&str; 4] = ["xlsx", "xlsm", "xls", "ods"];

/// A workbook's sheets as text.
#[derive(Clone, Debug, Default)]
pub struct Workbook {
    /// The rows of all sheets.
    pub text: Vec<u8>,
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
    pub(super) lines: OnceLock<Lines>,
}

/// One sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether the spreadsheet does not show it.
    pub is_hidden: bool,
    /// Its bytes in the text: row 1 is the first line.
    pub range: Range<usize>,
    /// Why it cannot be read, if it cannot.
    pub unread: Option<Unread>,
}

/// Why a workbook or a sheet cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What it is or has, after its name: `is protected by a password`.
    pub what: String,
    /// The way out, a sentence.
    pub help: &'static str,
}

/// A place in a workbook as people name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The sheet's name.
    pub sheet: String,
    /// The cell's address, such as `D7`; of a whole row, `row 7`.
    pub address: String,
    /// The number of the row, from 1.
    pub row: usize,
}

const SAVE_AGAIN: &str =
    "Open it in the spreadsheet program and save it as an “Excel workbook (.xlsx)”.";
const SMALLER: &str = "Save the sheet with the numbers as a workbook of its own, with the rows that the report needs.";

impl Unread {
    fn new(what: impl Into<String>, help: &'static str) -> Self {
        Self { what: what.into(), help }
    }

    fn damaged(why: impl std::fmt::Display) -> Self {
        Self::new(format!("is damaged, or no workbook ({why})"), SAVE_AGAIN)
    }

    fn too_large() -> Self {
        Self::new("holds more than is read of a workbook", SMALLER)
    }

    fn password() -> Self {
        let help = "Open it with its password, remove the password (“File”, “Info”, “Protect Workbook”) and save it.";
        Self::new("is protected by a password", help)
    }
}

impl Workbook {
    /// Whether a file of this name is a workbook that is read.
    pub fn is_named(path: &str) -> bool {
        let end = path.rsplit_once('.').map_or("", |(_, end)| end);
        ENDS.iter().any(|own| end.eq_ignore_ascii_case(own))
    }

    /// The workbook in a file's bytes.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unread> {
        if bytes.starts_with(b"PK\x03\x04") {
            return match unpackable(bytes)? {
                Package::Excel => guarded(|| xlsx::read(bytes)),
                Package::Open => ods::read(bytes),
            };
        }
        if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return guarded(|| xls::read(bytes));
        }
        Err(no_workbook(bytes))
    }

    /// Adds a sheet, whose cells `fill` puts into its grid; what is in a sheet that cannot be read is not kept.
    fn sheet(
        &mut self,
        name: String,
        is_hidden: bool,
        fill: impl FnOnce(&mut Grid) -> Result<(), Unread>,
    ) {
        let start = self.text.len();
        let most = LARGEST_SHEET.min(LARGEST - start);
        let mut grid = Grid::after(std::mem::take(&mut self.text), most);
        let unread = fill(&mut grid).and_then(|()| grid.finish()).err();
        self.text = grid.text;
        if unread.is_some() {
            self.text.truncate(start);
        }
        let range = start..self.text.len();
        self.sheets.push(Sheet { name, is_hidden, range, unread });
    }

    /// The sheet and the cell at a byte of the text; of `end`, a whole row.
    pub fn cell(&self, at: usize, end: usize) -> Option<Cell> {
        let is_within = |sheet: &&Sheet| sheet.range.start <= at && at <= sheet.range.end;
        let sheet = self.sheets.iter().rfind(is_within)?;
        let lines = self.lines();
        let number = |at| lines.position(&self.text, at).line;
        let row = number(at) - number(sheet.range.start) + 1;
        let line = lines.line(&self.text, at);
        let (mut quoted, mut column) = (false, 0);
        for byte in &self.text[line.start..at.clamp(line.start, line.end)] {
            match byte {
                b'"' => quoted = !quoted,
                b',' if !quoted => column += 1,
                _ => {}
            }
        }
        let is_row = line.start == at && end >= line.end && self.text[line].contains(&b',');
        let address = match is_row {
            true => format!("row {row}"),
            false => format!("{}{row}", letters(column)),
        };
        Some(Cell { sheet: sheet.name.clone(), address, row })
    }

    pub(super) fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }
}

/// A column as spreadsheets name it, by its number from 0: A, B, …, Z, AA.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}

/// What a packed file is.
enum Package {
    Excel,
    Open,
}

/// What a packed file is, none of whose parts is larger than is read: what each unpacks to is held to what
/// the file says of it while it is read.
fn unpackable(bytes: &[u8]) -> Result<Package, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Unread::damaged)?;
    let mut package = None;
    let mut total = 0;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(Unread::damaged)?;
        let name = part.name().map_err(Unread::damaged)?.to_ascii_lowercase();
        let is_text = [".xml", ".rels", "mimetype"].iter().any(|end| name.ends_with(end));
        let is_sheet = name.contains("/worksheets/") || name == "content.xml";
        match &*name {
            "content.xml" => package = Some(Package::Open),
            name if name.ends_with("workbook.xml") => package = Some(Package::Excel),
            _ => {}
        }
        total += if is_text { part.size() } else { 0 };
        if total > LARGEST_UNPACKED || is_text && !is_sheet && part.size() > LARGEST_PART {
            return Err(Unread::too_large());
        }
    }
    package.ok_or_else(|| Unread::new("is a packed file and no workbook that is read", SAVE_AGAIN))
}

/// The library slices as a damaged file says, and panics where there is nothing.
fn guarded(
    read: impl FnOnce() -> Result<Workbook, Unread> + std::panic::UnwindSafe,
) -> Result<Workbook, Unread> {
    catch_unwind(read).unwrap_or_else(|_| Err(Unread::damaged("it contradicts itself")))
}

/// What a file is that has the name of a workbook and is none.
fn no_workbook(bytes: &[u8]) -> Unread {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let is_text = !start.is_empty() && !start.contains(['\0', '\u{fffd}']);
    if start.starts_with('<') {
        return Unread::new("is a web page or XML with the name of a workbook", SAVE_AGAIN);
    }
    match is_text {
        true => Unread::new(
            "is text with the name of a workbook",
            "If its cells are separated by commas, semicolons or tabs, give its name the end .csv and name it so here.",
        ),
        false => Unread::damaged("it does not begin like one"),
    }
}
