//! In SARIF 2.1.0: the format in which code hosts show mistakes beside the lines that were changed.

use super::place::Place;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reportcard::source::{Code, Diagnostic, Diagnostics, Sources};
use serde_json::{Value, json};

/// A SARIF log of one run.
pub(super) fn write(sources: &Sources, found: &Diagnostics) -> Value {
    let results: Vec<Value> = found.iter().map(|diagnostic| result(sources, diagnostic)).collect();
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": Code::ALL.iter().map(rule).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: &Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.title() },
        "fullDescription": { "text": code.page() },
        "defaultConfiguration": { "level": code.severity().as_str() },
    })
}

fn result(sources: &Sources, diagnostic: &Diagnostic) -> Value {
    let mut text = diagnostic.message.clone();
    for more in [&diagnostic.expected, &diagnostic.help].into_iter().flatten() {
        text.push('\n');
        text.push_str(more);
    }
    let mut result = json!({
        "ruleId": diagnostic.code.as_str(),
        "level": diagnostic.severity().as_str(),
        "message": { "text": text },
    });
    if let Some(span) = diagnostic.span {
        let place = Place::of(sources, span);
        result["locations"] = json!([location(&place)]);
        if let (Some(word), None) = (&diagnostic.replacement, &place.cell) {
            result["fixes"] = json!([{ "artifactChanges": [{
                "artifactLocation": artifact(&place),
                "replacements": [{ "deletedRegion": region(&place), "insertedContent": { "text": word } }],
            }]}]);
        }
    }
    let related = diagnostic.also.iter().map(|label| {
        let mut location = location(&Place::of(sources, label.span));
        location["message"] = json!({ "text": label.text });
        location
    });
    let related: Vec<Value> = related.collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    result
}

/// A place: of a workbook, which has no lines, the file, and the sheet and the cell by their names.
fn location(place: &Place) -> Value {
    match &place.cell {
        None => json!({
            "physicalLocation": { "artifactLocation": artifact(place), "region": region(place) },
        }),
        Some(cell) => json!({
            "physicalLocation": { "artifactLocation": artifact(place) },
            "logicalLocations": [{ "name": cell.address, "fullyQualifiedName": place.name() }],
        }),
    }
}

/// What stands as it is in the path of a relative reference.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The file as a relative reference.
fn artifact(place: &Place) -> Value {
    json!({ "uri": utf8_percent_encode(place.path, PLAIN).to_string() })
}

fn region(place: &Place) -> Value {
    json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    })
}
