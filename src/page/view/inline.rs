//! Inline: what stands within a line: a link, a drawing as small as a word, a value or why there is none.

use crate::chart::Chart;
use crate::report::Absence;
use serde::Serialize;

/// A text, and where it leads.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Link {
    /// The words.
    pub text: String,
    /// Where to; plain words without it.
    pub href: Option<String>,
}

impl Link {
    /// Words that lead nowhere.
    pub(crate) fn plain(text: String) -> Self {
        Self { text, href: None }
    }
}

/// A drawing as small as a word: a sparkline or a track. The same fact stands beside it as text.
#[derive(Clone, Debug, Serialize)]
pub struct Small {
    /// Under which the templates find its drawing.
    pub id: String,
    /// What is drawn.
    #[serde(skip)]
    pub chart: Chart,
}

/// Whether a value stands where one is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// A number with its unit, a published range, or words that are none.
    #[default]
    Value,
    /// Words for a value that nobody knows.
    Missing,
    /// Words for a value that is not shown, to protect privacy.
    Hidden,
}

impl Shown {
    /// What stands in place of a number.
    pub(crate) fn absent(why: Absence) -> Self {
        if why.is_suppressed() { Self::Hidden } else { Self::Missing }
    }
}
