//! In JSON: one object, with a diagnostic an entry, for scripts.

use super::place::Places;
use reportcard::source::{Diagnostic, Diagnostics, Severity, Sources, Span};
use serde_json::{Value, json};

/// `{"version": 1, "errors": n, "warnings": n, "diagnostics": [...]}`.
pub(super) fn write(sources: &Sources, found: &Diagnostics) -> Value {
    let places = Places::new(sources);
    let entries: Vec<Value> = found
        .iter()
        .map(|diagnostic| entry(&places, diagnostic))
        .collect();
    json!({
        "version": 1,
        "errors": found.count(Severity::Error),
        "warnings": found.count(Severity::Warning),
        "diagnostics": entries,
    })
}

fn entry(places: &Places, diagnostic: &Diagnostic) -> Value {
    let also = |label: &reportcard::source::Label| json!({ "at": at(places, label.span), "message": label.text });
    json!({
        "code": diagnostic.code.as_str(),
        "severity": severity(diagnostic.severity()),
        "title": diagnostic.code.title(),
        "message": diagnostic.message,
        "at": diagnostic.span.map(|span| at(places, span)),
        "expected": diagnostic.expected,
        "help": diagnostic.help,
        "replacement": diagnostic.replacement,
        "also": diagnostic.also.iter().map(also).collect::<Vec<_>>(),
    })
}

fn at(places: &Places, span: Span) -> Value {
    let place = places.of(span);
    json!({
        "file": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
    })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
