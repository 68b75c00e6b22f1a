//! Grid: the cells of a sheet, put in their order, as lines of CSV. What a merged cell holds stands in all of
//! its cells; empty cells at the end of a row, and empty rows at the end, are not written.

use super::super::character::is_no_character;
use super::unread::Unread;
use std::io::Write;
use std::ops::Range;

/// Most columns that a sheet has.
pub(super) const MOST_COLUMNS: u32 = 16_384;
/// Most rows that a sheet has.
pub(super) const MOST_ROWS: u32 = 1_048_576;

/// The lines of a sheet.
pub(super) struct Grid {
    /// The text, with the sheet in it once it is finished.
    pub text: Vec<u8>,
    /// Where the sheet begins, and most bytes that the text may have.
    start: usize,
    most: usize,
    /// The next row that is written.
    written: u32,
    /// The row at hand, and its cells: columns and what they hold in `words`.
    row: u32,
    cells: Vec<(u32, Range<usize>)>,
    words: String,
    /// Merged cells below, the last of them first.
    below: Vec<Merge>,
    /// Those that the row at hand may be in.
    merges: Vec<Merge>,
    /// Where the first cell of a merged one that stands alone in its row ends, its first column, and what
    /// fills the others.
    alone: Option<(usize, u32, Vec<u8>)>,
}

/// A merged cell.
pub(super) struct Merge {
    pub rows: Range<u32>,
    pub columns: Range<u32>,
    held: Option<String>,
}

impl Merge {
    /// From a cell to a cell, both with.
    pub fn new((top, left): (u32, u32), (bottom, right): (u32, u32)) -> Result<Self, Unread> {
        if top > bottom || left > right {
            return Err(Unread::damaged("its merged cells end before they begin"));
        }
        let bottom = bottom.min(MOST_ROWS - 1);
        let right = right.min(MOST_COLUMNS - 1);
        Ok(Self { rows: top..bottom + 1, columns: left..right + 1, held: None })
    }

    /// Whether columns of both are the same.
    fn meets(&self, other: &Self) -> bool {
        self.columns.start < other.columns.end && other.columns.start < self.columns.end
    }
}

impl Grid {
    /// A sheet after others, of so many bytes at most.
    pub fn after(text: Vec<u8>, most: usize) -> Self {
        Self {
            start: text.len(),
            most: text.len() + most,
            text,
            written: 0,
            row: 0,
            cells: Vec::new(),
            words: String::new(),
            below: Vec::new(),
            merges: Vec::new(),
            alone: None,
        }
    }

    /// Begins the sheet again, with cells that are merged.
    pub fn restart(&mut self, merges: impl IntoIterator<Item = Merge>) {
        let mut text = std::mem::take(&mut self.text);
        text.truncate(self.start);
        *self = Self::after(text, self.most - self.start);
        self.merge(merges);
    }

    /// Merges cells that come.
    pub fn merge(&mut self, merges: impl IntoIterator<Item = Merge>) {
        self.below.extend(merges);
        self.below.sort_by_key(|merge| std::cmp::Reverse(merge.rows.start));
    }

    /// Puts a cell; `word` writes what it holds.
    pub fn put(
        &mut self,
        (row, column): (u32, u32),
        word: impl FnOnce(&mut String),
    ) -> Result<(), Unread> {
        let last = self.cells.last().map(|cell| cell.0);
        if row < self.row || row == self.row && last.is_some_and(|last| column <= last) {
            return Err(Unread::damaged("its cells do not stand in their order"));
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Unread::damaged("a cell lies outside of the sheet"));
        }
        if row > self.row {
            self.close(row)?;
        }
        let start = self.words.len();
        word(&mut self.words);
        if self.words[start..].chars().all(char::is_whitespace) {
            self.words.truncate(start);
        } else {
            self.cells.push((column, start..self.words.len()));
        }
        self.room(self.words.len())
    }

    /// Whether there is room for so many more bytes.
    fn room(&self, more: usize) -> Result<(), Unread> {
        match self.text.len() + more > self.most {
            true => Err(Unread::too_large()),
            false => Ok(()),
        }
    }

    /// Writes what is left.
    pub fn finish(&mut self) -> Result<(), Unread> {
        let end = self.merges.iter().chain(&self.below).map(|merge| merge.rows.end).max();
        self.close(end.unwrap_or(0).max(self.row + 1))
    }

    /// Writes the row at hand, and those until `next` that only merged cells fill.
    fn close(&mut self, next: u32) -> Result<(), Unread> {
        while self.row < next {
            while let Some(merge) = self.below.pop_if(|merge| merge.rows.start <= self.row) {
                // No two merged cells share a cell, but in a file that is made to take long.
                if !self.merges.iter().any(|other| merge.meets(other)) {
                    self.merges.push(merge);
                }
            }
            if self.cells.is_empty() && self.merges.is_empty() {
                let merged = self.below.last().map_or(next, |merge| merge.rows.start);
                self.row = merged.min(next);
                continue;
            }
            self.spread();
            self.write()?;
            self.cells.clear();
            self.words.clear();
            self.row += 1;
            self.merges.retain(|merge| merge.rows.contains(&self.row));
        }
        Ok(())
    }

    /// Fills what is merged. A merged cell that stands alone in its row is a title where nothing below stands
    /// left of it, and is filled once that is known.
    fn spread(&mut self) {
        let here = |merge: &&Merge| merge.held.is_some() || merge.rows.start == self.row;
        let is_alone = self.cells.len() == 1 && self.merges.iter().filter(here).count() == 1;
        for merge in &mut self.merges {
            let first = self.cells.iter().find(|cell| cell.0 == merge.columns.start);
            if merge.rows.start == self.row {
                merge.held = first.map(|cell| self.words[cell.1.clone()].to_owned());
                let is_title = is_alone && merge.columns.len() > 1;
                if is_title || merge.held.is_none() {
                    merge.rows.end = merge.rows.start + 1;
                    continue;
                }
            }
            let Some(held) = &merge.held else { continue };
            let start = self.words.len();
            self.words.push_str(held);
            for column in merge.columns.clone() {
                if let Err(at) = self.cells.binary_search_by_key(&column, |cell| cell.0) {
                    self.cells.insert(at, (column, start..self.words.len()));
                }
            }
        }
    }

    fn write(&mut self) -> Result<(), Unread> {
        let Some((first, _)) = self.cells.first() else {
            return Ok(());
        };
        if let Some((at, left, filling)) = self.alone.take()
            && *first < left
        {
            self.text.splice(at..at, filling);
        }
        let blank = self.row - self.written;
        self.text.extend(std::iter::repeat_n(b'\n', blank as usize));
        self.written = self.row + 1;
        let mut column = 0;
        for (at, word) in &self.cells {
            self.text.extend(std::iter::repeat_n(b',', (at - column) as usize));
            column = *at;
            quote(&mut self.text, &self.words[word.clone()]);
            self.room(0)?;
        }
        let merge = self.merges.iter().find(|merge| merge.rows.start == self.row);
        if let (1, Some(Merge { columns, held: Some(held), .. })) = (self.cells.len(), merge) {
            self.room(held.len().saturating_mul(columns.len()))?;
            let mut filling = Vec::new();
            for _ in columns.clone().skip(1) {
                filling.push(b',');
                quote(&mut filling, held);
            }
            self.alone = Some((self.text.len(), columns.start, filling));
        }
        self.text.push(b'\n');
        self.room(0)
    }
}

/// Adds a cell. What is no sign and no blank, and the end of a line, are a blank.
fn quote(text: &mut Vec<u8>, word: &str) {
    let plain = |b: &u8| *b >= b' ' && !matches!(*b, b',' | b'"' | 0x7f..);
    if word.as_bytes().iter().all(plain) {
        text.extend_from_slice(word.as_bytes());
        return;
    }
    let marks = word.contains([',', '"']);
    let mark = if marks { "\"" } else { "" };
    text.extend_from_slice(mark.as_bytes());
    for c in word.trim().chars() {
        match c {
            '"' => text.extend_from_slice(b"\"\""),
            c if c.is_control() || is_no_character(c) => text.push(b' '),
            // Writing to memory cannot fail.
            c => write!(text, "{c}").unwrap_or_default(),
        }
    }
    text.extend_from_slice(mark.as_bytes());
}
