//! Lines: where the lines of a text begin, and the place of a byte among them.

use std::ops::Range;

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// Where byte `at` of a text is that is asked for once; a file remembers its lines.
    pub(crate) fn of(text: &str, at: usize) -> Self {
        Lines::of(text.as_bytes()).position(text.as_bytes(), at)
    }
}

/// The byte at which each line begins.
#[derive(Clone, Debug)]
pub(super) struct Lines(Box<[usize]>);

impl Lines {
    pub fn of(bytes: &[u8]) -> Self {
        let breaks = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        Self(std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect())
    }

    /// Where byte `at` of the same bytes is, or their end where there are fewer. A byte-order mark takes
    /// no column.
    pub fn position(&self, bytes: &[u8], at: usize) -> Position {
        let at = at.min(bytes.len());
        let line = self.number(at);
        let before = String::from_utf8_lossy(&bytes[self.0[line - 1]..at]);
        Position { line, column: before.trim_start_matches('\u{feff}').chars().count() + 1 }
    }

    /// The bytes of the line that holds byte `at`, without its end.
    pub fn line(&self, bytes: &[u8], at: usize) -> Range<usize> {
        let line = self.number(at);
        let start = self.0[line - 1];
        let end = self.0.get(line).map_or(bytes.len(), |next| next - 1);
        let end = if bytes[start..end].ends_with(b"\r") { end - 1 } else { end };
        start..end
    }

    fn number(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at)
    }
}
