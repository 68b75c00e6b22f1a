//! In JSON: one object, with a diagnostic an entry, for scripts and for the pages of `serve`.

use super::place::Place;
use reportcard::source::{Diagnostic, Diagnostics, Note, Severity, Sources, Span};
use serde_json::{Value, json};

/// So many are shown in a page.
const MOST: usize = 100;
/// Bytes of a line that are shown before the place, and past it.
const AROUND: usize = 1000;

/// `{"version": 1, "errors": n, "warnings": n, "diagnostics": [...], "notes": [...]}`.
pub(super) fn write(sources: &Sources, found: &Diagnostics) -> Value {
    let note = |it: &Note| json!({ "file": sources.file(it.file).path, "message": it.text });
    let entries: Vec<Value> = found.iter().map(|diagnostic| entry(sources, diagnostic)).collect();
    json!({
        "version": 1,
        "errors": found.count(Severity::Error),
        "warnings": found.count(Severity::Warning),
        "diagnostics": entries,
        "notes": found.notes().iter().map(note).collect::<Vec<_>>(),
    })
}

/// The entries of errors and then of warnings, each with the text of its `line` and how many characters
/// of it are `skipped`; without lines, and of a line that may hold a figure, `line` is null.
pub(super) fn shown(sources: &Sources, found: &Diagnostics, with_lines: bool) -> Vec<Value> {
    let of = |severity| found.iter().filter(move |it| it.severity() == severity);
    let errors_first = of(Severity::Error).chain(of(Severity::Warning));
    let with_line = |diagnostic: &Diagnostic| {
        let mut entry = entry(sources, diagnostic);
        entry["line"] = Value::Null;
        let may_show = |span: &Span| with_lines && sources.shows_line(*span);
        if let Some(span) = diagnostic.span.filter(may_show) {
            let (skipped, text) = line(sources, span);
            entry["skipped"] = skipped.into();
            entry["line"] = text.into();
        }
        entry
    };
    errors_first.take(MOST).map(with_line).collect()
}

/// The text of the line that a span begins in, without its end; of a very long one, what stands far
/// from where the place begins is left out, and the characters before it are counted.
fn line(sources: &Sources, span: Span) -> (usize, String) {
    let file = sources.file(span.file);
    let (bytes, range) = (file.shown(), file.line(span.start as usize));
    let at = (span.start as usize).min(range.end);
    let end = range.end.min(at + AROUND);
    let is_within = |at: &usize| bytes[*at] & 0b1100_0000 == 0b1000_0000;
    let start = at.saturating_sub(AROUND).max(range.start);
    let start = (start..at).find(|at| !is_within(at)).unwrap_or(at);
    let read = |bytes| String::from_utf8_lossy(bytes).into_owned();
    let text = |text: String| text.trim_start_matches('\u{feff}').to_owned();
    let skipped = text(read(&bytes[range.start..start]));
    (skipped.chars().count(), text(read(&bytes[start..end.max(start)])))
}

fn entry(sources: &Sources, diagnostic: &Diagnostic) -> Value {
    let also = |label: &reportcard::source::Label| json!({ "at": at(sources, label.span), "message": label.text });
    json!({
        "code": diagnostic.code.as_str(),
        "severity": diagnostic.severity().as_str(),
        "title": diagnostic.code.title(),
        "message": diagnostic.message,
        "at": diagnostic.span.map(|span| at(sources, span)),
        "expected": diagnostic.expected,
        "help": diagnostic.help,
        "replacement": diagnostic.replacement,
        "also": diagnostic.also.iter().map(also).collect::<Vec<_>>(),
    })
}

fn at(sources: &Sources, span: Span) -> Value {
    let place = Place::of(sources, span);
    let mut at = json!({
        "file": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
    });
    if let Some(cell) = place.cell {
        at["sheet"] = cell.sheet.into();
        at["cell"] = cell.address.into();
    }
    at
}
