//! Diagnostics in print: one writer for people, one in JSON, one in SARIF, over the same values.

mod human;
mod json;
mod place;
mod sarif;

use super::arguments::Format;
use super::terminal;
use reportcard::source::{Diagnostics, Sources};
use std::io;

/// Prints what was found: for people to standard error, for programs to standard output.
pub(super) fn print(format: Format, sources: &Sources, found: &Diagnostics) -> io::Result<()> {
    match format {
        Format::Human => terminal::complain(&human::write(sources, found, terminal::coloured())),
        Format::Json => terminal::print(&format!("{:#}\n", json::write(sources, found))),
        Format::Sarif => terminal::print(&format!("{:#}\n", sarif::write(sources, found))),
    }
}
