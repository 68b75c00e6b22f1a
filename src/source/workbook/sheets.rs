//! Sheets: the rows of a workbook's sheets as one text, and which place in it is which cell.

use super::super::lines::Lines;
use super::grid::Grid;
use super::unread::Unread;
use std::ops::Range;
use std::sync::OnceLock;

/// Most bytes of one sheet’s text.
const LARGEST_SHEET: usize = 64 << 20;
/// Most bytes of the text of all sheets.
const LARGEST: usize = 256 << 20;
/// The ends of the names of workbooks that are read.
const ENDS: [&str; 4] = ["xlsx", "xlsm", "xls", "ods"];

/// A workbook's sheets as text.
#[derive(Clone, Debug, Default)]
pub struct Workbook {
    /// The rows of all sheets.
    pub text: Vec<u8>,
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
    lines: OnceLock<Lines>,
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

impl Workbook {
    /// Whether a file of this name is a workbook that is read.
    pub fn is_named(path: &str) -> bool {
        let end = path.rsplit_once('.').map_or("", |(_, end)| end);
        ENDS.iter().any(|own| end.eq_ignore_ascii_case(own))
    }

    /// Adds a sheet, whose cells `fill` puts into its grid; what is in a sheet that cannot be read is not kept.
    pub(super) fn sheet(
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

    pub(in super::super) fn lines(&self) -> &Lines {
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
