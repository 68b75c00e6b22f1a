//! Records: the rows of a CSV file, or of a JSON array, as they stand, each cell with its bytes in the file.

#[cfg(test)]
mod tests;

use super::json_rows::{self, JsonRows};
use crate::source::{FileId, Span};
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::ops::Range;

/// Most lines above the heads that are looked at.
pub(crate) const MOST_TITLES: usize = 40;

/// Reads a CSV file row by row.
pub(crate) struct Records<'b> {
    file: FileId,
    bytes: &'b [u8],
    /// Bytes before the first row: of a byte-order mark, and of a line that names the separator.
    mark: usize,
    reader: Reader<&'b [u8]>,
    /// The rows, where the file is an array of arrays.
    json: Option<JsonRows>,
    record: ByteRecord,
    /// What separates the cells.
    pub delimiter: u8,
    /// Whether empty cells at the end of a row are not written, as in the text of a workbook.
    pub may_be_short: bool,
    /// Where its first line begins in the file.
    first: usize,
    /// Where the row at hand begins in the file.
    start: usize,
    /// Whether quotation marks stand in it, so that its cells are shorter than their bytes.
    quoted: bool,
    /// The columns of which an empty cell means what stands above it, with that.
    above: Vec<(usize, Box<[u8]>)>,
    /// The rows that each row holds.
    facets: Vec<Vec<Cell>>,
    /// How many cells stand in a row before those of its facets.
    width: usize,
    facet: usize,
}

/// A cell of a facet.
pub(crate) enum Cell {
    /// A word of a head, and where that stands.
    Word(Box<[u8]>, Span),
    /// The cell of a column.
    Of(usize),
    Nothing,
}

impl<'b> Records<'b> {
    /// The rows of a file. Cells are separated by commas, or by semicolons, tabs, carets or bars where the
    /// first line that has any of them has those and no comma, or by what a line such as `sep=;` before them names.
    /// The rows of a JSON array of arrays are its arrays.
    pub fn new(file: FileId, bytes: &'b [u8]) -> Self {
        let mark = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let line_of = |rest: &'b [u8]| rest.split(|b| *b == b'\n').next().unwrap_or(rest);
        let named = separator(line_of(&bytes[mark..]));
        let mark = match named {
            Some(_) => (mark + line_of(&bytes[mark..]).len() + 1).min(bytes.len()),
            None => mark,
        };
        let rest = &bytes[mark..];
        let separates = |line: &&[u8]| line.iter().any(|b| b",;\t^|".contains(b));
        let line = rest.split(|b| *b == b'\n').take(MOST_TITLES).find(separates);
        let delimiter = match line.unwrap_or_default() {
            _ if named.is_some() => named.unwrap_or(b','),
            line if line.contains(&b',') => b',',
            line if line.contains(&b';') => b';',
            line if line.contains(&b'\t') => b'\t',
            line if line.contains(&b'^') => b'^',
            line if line.contains(&b'|') => b'|',
            _ => b',',
        };
        let json = json_rows::is_one(rest).then(|| JsonRows::of(rest, mark));
        Self { json, ..Self::from(file, bytes, mark, delimiter) }
    }

    /// The rows of a workbook's sheet, which is a range of the workbook's text.
    pub fn of_sheet(file: FileId, text: &'b [u8], sheet: Range<usize>) -> Self {
        let records = Self::from(file, &text[..sheet.end], sheet.start, b',');
        Self { may_be_short: true, first: sheet.start, ..records }
    }

    fn from(file: FileId, bytes: &'b [u8], mark: usize, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(&bytes[mark..]);
        Self {
            file,
            bytes,
            mark,
            json: None,
            reader,
            record: ByteRecord::new(),
            delimiter,
            may_be_short: false,
            first: 0,
            start: 0,
            quoted: false,
            above: Vec::new(),
            facets: Vec::new(),
            width: 0,
            facet: 0,
        }
    }

    /// From now on an empty cell of these columns means what stands above it.
    pub fn fill_down(&mut self, columns: impl Iterator<Item = usize>) {
        self.above = columns.map(|at| (at, Box::default())).collect();
    }

    /// From now on each row of so many cells is as many rows as there are facets, each with the facet's
    /// cells after its own.
    pub fn tell_apart(&mut self, width: usize, facets: Vec<Vec<Cell>>) {
        (self.width, self.facet, self.facets) = (width, facets.len(), facets);
    }

    /// Goes to the next row; false at the end.
    pub fn advance(&mut self) -> bool {
        self.facet += 1;
        (self.facet < self.facets.len() && self.width > 0) || self.next_line()
    }

    fn next_line(&mut self) -> bool {
        self.facet = 0;
        if let Some(json) = &mut self.json {
            let is_row = json.advance(&mut self.record);
            self.start = json.row().start;
            return is_row;
        }
        // Reading from memory cannot fail, and rows of any length are taken.
        if !self.reader.read_byte_record(&mut self.record).unwrap_or(false) {
            return false;
        }
        let from = self.record.position().map_or(0, |p| p.byte() as usize) + self.mark;
        let blank = |b: &&u8| matches!(b, b'\r' | b'\n');
        self.start = from + self.bytes[from..].iter().take_while(blank).count();
        let end = self.end();
        self.quoted = self.bytes[self.start.min(end)..end].contains(&b'"');
        for (at, above) in &mut self.above {
            let own = self.record.get(*at).unwrap_or_default().trim_ascii();
            if !own.is_empty() {
                *above = own.into();
            }
        }
        true
    }

    /// Whether the row at hand is the first of those that its line holds.
    pub fn is_line(&self) -> bool {
        self.facet == 0
    }

    /// Where the row at hand ends in the file.
    fn end(&self) -> usize {
        if let Some(json) = &self.json {
            return json.row().end;
        }
        (self.reader.position().byte() as usize + self.mark).min(self.bytes.len())
    }

    /// How many cells the row at hand has.
    pub fn len(&self) -> usize {
        self.record.len()
    }

    /// The cell's content, without quotation marks around it; nothing where the row has no such
    /// cell.
    pub fn cell(&self, at: usize) -> &[u8] {
        match self.of_facet(at) {
            Some(Cell::Word(word, _)) => word,
            Some(Cell::Of(column)) => self.own(*column),
            Some(Cell::Nothing) => &[],
            None => self.own(at),
        }
    }

    fn of_facet(&self, at: usize) -> Option<&Cell> {
        self.facets.get(self.facet)?.get(at.checked_sub(self.width)?)
    }

    fn raw(&self, at: usize) -> &[u8] {
        self.record.get(at).unwrap_or_default().trim_ascii()
    }

    fn own(&self, at: usize) -> &[u8] {
        let own = self.raw(at);
        match self.above.iter().find(|(column, _)| *column == at) {
            Some((_, above)) if own.is_empty() => above,
            _ => own,
        }
    }

    /// Whether every cell is empty, as spreadsheets leave rows behind.
    pub fn is_blank(&self) -> bool {
        (0..self.len()).all(|at| self.raw(at).is_empty())
    }

    /// The number of the line in which the row at hand begins, from 1; in a workbook, of the sheet's row.
    pub fn line(&self) -> usize {
        1 + self.bytes[self.first..self.start].iter().filter(|b| **b == b'\n').count()
    }

    /// How many cells are not empty.
    pub fn filled(&self) -> usize {
        (0..self.len()).filter(|at| !self.raw(*at).is_empty()).count()
    }

    /// The whole row, without its line end.
    pub fn row_span(&self) -> Span {
        let raw = &self.bytes[self.start.min(self.end())..self.end()];
        let length = raw.iter().rposition(|b| !matches!(b, b'\r' | b'\n')).map_or(0, |at| at + 1);
        Span::new(self.file, self.start, self.start + length)
    }

    /// The cell's bytes in the file, without blanks around them.
    pub fn span(&self, at: usize) -> Span {
        let at = match self.of_facet(at) {
            Some(Cell::Word(_, head)) => return *head,
            Some(Cell::Of(column)) => *column,
            Some(Cell::Nothing) => self.len(),
            None => at,
        };
        let Range { start, end } = self.range(at);
        let raw = &self.bytes[start.min(end)..end];
        let lead = raw.len() - raw.trim_ascii_start().len();
        let start = start + lead;
        Span::new(self.file, start, start + raw.trim_ascii().len())
    }

    fn range(&self, at: usize) -> Range<usize> {
        if let Some(json) = &self.json {
            return json.cell(at);
        }
        if self.quoted {
            return self.quoted_range(at);
        }
        match self.record.range(at) {
            // One separator stands before each cell but the first.
            Some(range) => self.start + range.start + at..self.start + range.end + at,
            None => {
                let end = self.row_span().end as usize;
                end..end
            }
        }
    }

    /// Walks the row's bytes to a cell, where quotation marks make them longer than the content.
    fn quoted_range(&self, wanted: usize) -> Range<usize> {
        let end = self.row_span().end as usize;
        let mut at = self.start;
        for cell in 0.. {
            let stop = self.cell_end(at, end);
            if cell == wanted || stop >= end {
                return if cell == wanted { at..stop } else { end..end };
            }
            at = stop + 1;
        }
        end..end
    }

    /// Where the cell that begins at `at` ends.
    fn cell_end(&self, at: usize, end: usize) -> usize {
        let raw = &self.bytes[at.min(end)..end];
        let mut inside = false;
        for (i, byte) in raw.iter().enumerate() {
            match *byte {
                // Marks count only in a cell that begins with one; doubled ones cancel out.
                b'"' if inside || raw.first() == Some(&b'"') => inside = !inside,
                byte if byte == self.delimiter && !inside => return at + i,
                _ => {}
            }
        }
        end
    }

    /// Where a quotation mark opens in the row at hand that never closes, and so swallows the
    /// rest of the file.
    pub fn unclosed(&self) -> Option<Span> {
        if !self.quoted {
            return None;
        }
        let last = self.range(self.record.len().saturating_sub(1));
        let raw = self.bytes[last.clone()].trim_ascii();
        let marks = raw.iter().filter(|b| **b == b'"').count();
        (raw.first() == Some(&b'"') && marks % 2 == 1)
            .then(|| Span::new(self.file, last.start, last.start + 1))
    }
}

/// What a first line such as `sep=;` says: spreadsheets write it for one another.
fn separator(line: &[u8]) -> Option<u8> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let line = line.strip_prefix(b"\"").and_then(|it| it.strip_suffix(b"\"")).unwrap_or(line);
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', mark @ (b',' | b';' | b'\t' | b'|')] => {
            Some(*mark)
        }
        _ => None,
    }
}
