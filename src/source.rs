//! What the author wrote: files with their text, places in them, and diagnostics that point there.

mod code;
mod diagnostic;
mod file;

pub use code::Code;
pub use diagnostic::{Diagnostic, Diagnostics, Label, Severity};
pub use file::{FileId, Position, SourceFile, Sources, Span};
