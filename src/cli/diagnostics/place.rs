//! Place: where in a file a span begins and ends, in lines and characters.

use reportcard::source::{FileId, Position, Sources, Span};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// Finds lines and columns; where lines begin is worked out once a file.
pub(super) struct Places<'a> {
    sources: &'a Sources,
    starts: RefCell<BTreeMap<FileId, Rc<[usize]>>>,
}

/// A span in words that people and programs share.
pub(super) struct Place<'a> {
    /// Path below the site's root.
    pub path: &'a str,
    /// Of the first character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
}

impl<'a> Places<'a> {
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, starts: RefCell::default() }
    }

    /// Where a span is.
    pub fn of(&self, span: Span) -> Place<'a> {
        Place {
            path: &self.sources.file(span.file).path,
            start: self.position(span.file, span.start as usize),
            end: self.position(span.file, span.end as usize),
        }
    }

    /// The bytes of the line that holds byte `at`, without its end; nothing past the file's end.
    pub fn line(&self, file: FileId, at: usize) -> Range<usize> {
        let bytes = &self.sources.file(file).bytes;
        let starts = self.starts(file);
        let line = starts.partition_point(|start| *start <= at) - 1;
        let end = starts.get(line + 1).map_or(bytes.len(), |next| next - 1);
        let end = if bytes[..end].ends_with(b"\r") { end - 1 } else { end };
        starts[line]..end.max(starts[line])
    }

    fn position(&self, file: FileId, at: usize) -> Position {
        let bytes = &self.sources.file(file).bytes;
        let at = at.min(bytes.len());
        let starts = self.starts(file);
        let line = starts.partition_point(|start| *start <= at);
        let before = String::from_utf8_lossy(&bytes[starts[line - 1]..at]);
        Position { line, column: before.trim_start_matches('\u{feff}').chars().count() + 1 }
    }

    fn starts(&self, file: FileId) -> Rc<[usize]> {
        let work_out = || {
            let bytes = &self.sources.file(file).bytes;
            let breaks = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        };
        Rc::clone(self.starts.borrow_mut().entry(file).or_insert_with(work_out))
    }
}
