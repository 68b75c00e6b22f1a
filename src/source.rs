//! What the author wrote: files with their text, places in them, and diagnostics that point there.

mod character;
mod code;
mod conflict;
mod declare;
mod diagnostic;
pub mod editions;
mod example;
mod file;
mod kept_back;
mod lack;
mod lines;
mod nearest;
mod path;
mod question;
mod spoken;
mod starter;
mod tracked_files;
mod workbook;

pub(crate) use character::is_no_character;
pub use code::Code;
pub(crate) use conflict::conflict;
pub(crate) use diagnostic::too_many;
pub use diagnostic::{Diagnostic, Diagnostics, Label, Note, Severity};
pub use file::{FileId, SourceFile, Sources, Span};
pub(crate) use lack::Lack;
pub use lines::Position;
pub(crate) use nearest::MOST_OFFERS;
pub use nearest::nearest;
pub use path::stays_below;
pub(crate) use question::RIGHT;
pub(crate) use spoken::{Said, Spoken};
pub use starter::{starter, starter_sources};
pub(crate) use tracked_files::TrackedFiles;
pub use workbook::{Cell, Sheet, Unread, Workbook};
