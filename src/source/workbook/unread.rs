//! Unread: why a workbook or one of its sheets cannot be read.

/// Why a workbook or a sheet cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What it is or has, after its name: `is protected by a password`.
    pub what: String,
    /// The way out, a sentence.
    pub help: &'static str,
}

pub(super) const SAVE_AGAIN: &str =
    "Open it in the spreadsheet program and save it as an “Excel workbook (.xlsx)”.";
const SMALLER: &str = "Save the sheet with the numbers as a workbook of its own, with the rows that the report needs.";

impl Unread {
    pub(super) fn new(what: impl Into<String>, help: &'static str) -> Self {
        Self { what: what.into(), help }
    }

    pub(super) fn damaged(why: impl std::fmt::Display) -> Self {
        Self::new(format!("is damaged, or no workbook ({why})"), SAVE_AGAIN)
    }

    pub(super) fn too_large() -> Self {
        Self::new("holds more than is read of a workbook", SMALLER)
    }

    pub(super) fn password() -> Self {
        let help = "Open it with its password, remove the password (“File”, “Info”, “Protect Workbook”) and save it.";
        Self::new("is protected by a password", help)
    }
}
