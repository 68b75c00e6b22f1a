//! Diagnostics in print: one writer for people, one in JSON, one in SARIF, over the same values.

mod human;
mod json;
mod place;
mod sarif;

use super::arguments::Format;
use super::terminal;
use reportcard::source::{Diagnostics, Sources};
use serde_json::Value;
use std::io;

/// Prints what was found: for people to standard error, for programs to standard output.
pub(super) fn print(format: Format, sources: &Sources, found: &Diagnostics) -> io::Result<()> {
    match format {
        Format::Human => terminal::complain(&human::write(sources, found, terminal::coloured())),
        Format::Json => terminal::print(&format!("{:#}\n", json::write(sources, found))),
        Format::Sarif => terminal::print(&format!("{:#}\n", sarif::write(sources, found))),
    }
}

/// What was found, as it is printed for people.
pub(super) fn written(sources: &Sources, found: &Diagnostics) -> String {
    human::write(sources, found, terminal::coloured())
}

/// What was found, as a page shows it: errors first, each with the text of its line where that is wanted,
/// and no more than anybody reads.
pub(super) fn shown(sources: &Sources, found: &Diagnostics, with_lines: bool) -> Vec<Value> {
    json::shown(sources, found, with_lines)
}
