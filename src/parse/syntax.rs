//! Syntax: how authors write: YAML, CSV, JSON and calls in Markdown, and what is said of their mistakes.

pub(crate) mod call_arguments;
pub(crate) mod csv;
pub(crate) mod encoding;
pub(crate) mod error_context;
pub(crate) mod json_rows;
pub(crate) mod pupils;
pub(crate) mod right_line;
pub(crate) mod sheet;
pub(crate) mod tree;
pub(crate) mod yaml;
pub(crate) mod yaml_errors;
mod yaml_words;

use crate::source::Span;

/// A word as it is written, with its place: an id, a path, the head of a column, an argument.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub text: String,
    pub span: Span,
}
