//! Lack: what documents name and the site does not have.

/// What one more declared would make right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Lack {
    /// The sort of thing, such as `breakdown`.
    pub(super) what: String,
    /// Which one; none where nothing of the sort is declared, so that all have one cause.
    pub(super) which: Option<String>,
}

/// The documents that declare a sort of thing, and under which field.
const HOMES: [(&str, &str, &str); 5] = [
    ("stage", "stages", "content/site.yaml"),
    ("breakdown", "breakdowns", "content/site.yaml"),
    ("source", "sources", "content/site.yaml"),
    ("partner", "partners", "content/partners.yaml"),
    ("function", "functions", "content/backbone/backbone.yaml"),
];

/// The field under which a sort of thing is declared, and its document.
pub(crate) fn home(what: &str) -> Option<(&'static str, &'static str)> {
    let found = HOMES.iter().find(|(sort, ..)| *sort == what);
    found.map(|(_, field, path)| (*field, *path))
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
