//! Place: where in a file a span begins and ends, in lines and characters.

use reportcard::source::{Position, Sources, Span};

/// A span in words that people and programs share.
pub(super) struct Place<'a> {
    /// Path below the site's root.
    pub path: &'a str,
    /// Of the first character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
}

impl<'a> Place<'a> {
    /// Where a span is.
    pub fn of(sources: &'a Sources, span: Span) -> Self {
        let file = sources.file(span.file);
        let [start, end] = [span.start, span.end].map(|at| file.position(at as usize));
        Self { path: &file.path, start, end }
    }
}
