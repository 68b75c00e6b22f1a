//! Quoted: quotation marks around a whole text, which would be printed with it.

use super::shape::{LONGEST_NAME, Shape};
use crate::parse::syntax::right_line;
use crate::parse::syntax::tree::Scalar;
use crate::parse::value::wording::brief;
use crate::source::{Code, Diagnostic, Span};

/// Marks that open a text, and those that close it.
const MARKS: [(char, char); 8] = [
    ('"', '"'),
    ('“', '”'),
    ('”', '”'),
    ('„', '“'),
    ('„', '”'),
    ('«', '»'),
    ('‘', '’'),
    ('\'', '\''),
];

/// A name, or the words of somebody, in quotation marks of its own.
pub(crate) fn quoted(scalar: &Scalar, shape: &Shape, span: Span, name: &str) -> Option<Diagnostic> {
    let is_name = matches!(shape, Shape::Text(most, _) if *most <= LONGEST_NAME);
    if !is_name && name != "quote" {
        return None;
    }
    let text = scalar.text.trim();
    let inner = MARKS.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close]) && !inner.trim().is_empty()).then_some(inner)
    })?;
    let message =
        format!("`{}` is {}, and its quotation marks are printed.", brief(name), brief(text));
    let right = right_line::quoted(inner.trim());
    Some(
        Diagnostic::new(Code::QuotedName, span, message)
            .expected("a text without quotation marks of its own")
            .replacement(right),
    )
}
