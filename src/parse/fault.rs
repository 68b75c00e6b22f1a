//! Fault: why a document is not YAML, said to someone who has never seen YAML.

use super::yaml::Fault;
use crate::source::{Code, Diagnostic, FileId, Span};
use serde_yaml::granit_parser::ErrorKind;

/// What to say of a document that could not be read.
pub(crate) fn diagnostic(fault: Fault, text: &str, mark: usize, file: FileId) -> Diagnostic {
    let span = |start: usize, end: usize| Span::new(file, start + mark, end + mark);
    match fault {
        Fault::Scan(error) => {
            let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
            let (start, end, words) = explain(error.kind(), text, at);
            Diagnostic::new(Code::Yaml, span(start, end), words.message)
                .expected(words.expected)
                .help(words.help)
        }
        Fault::Budget(what, place) => {
            let message = format!("The document is {what}.");
            let end = place.end.min(place.start + 1);
            Diagnostic::new(Code::TooDeep, span(place.start, end), message)
                .expected("a document as people write it")
                .help(
                    "Documents need a handful of levels: a bracket or a brace may be doubled here.",
                )
        }
        Fault::SecondDocument(place) => {
            let message = "A second document begins here with `---`; a file holds one.";
            Diagnostic::new(Code::Yaml, span(place.start, place.end), message)
                .expected("one document")
                .help("Remove the line `---`, or put what follows into a file of its own.")
        }
    }
}

struct Words {
    message: String,
    expected: &'static str,
    help: &'static str,
}

fn explain(kind: &ErrorKind, text: &str, at: usize) -> (usize, usize, Words) {
    let _ = kind;
    let words = Words {
        message: kind.to_string(),
        expected: "YAML",
        help: "",
    };
    (at, (at + 1).min(text.len()), words)
}
