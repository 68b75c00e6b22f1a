//! Lack: what documents name and the site does not have.

/// What one more declared would make right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Lack {
    /// The sort of thing, such as `breakdown`.
    pub(crate) what: String,
    /// Which one; none where nothing of the sort is declared, so that all have one cause.
    pub(crate) which: Option<String>,
}

impl Lack {
    /// A thing of a sort that has others.
    pub fn of(what: impl Into<String>, which: impl Into<String>) -> Self {
        Self { what: what.into(), which: Some(which.into()) }
    }

    /// Anything at all of a sort.
    pub fn any(what: impl Into<String>) -> Self {
        Self { what: what.into(), which: None }
    }
}
