//! Known: what the calls of a text can name.

use super::counted::Case;
use super::ids::Ids;
use super::terms::Terms;
use crate::memo::Digest;

/// What calls can name.
pub(crate) struct Known<'a> {
    pub site: &'a Terms,
    pub indicators: &'a Ids,
    /// Whether each indicator could be read without a mistake; what is said of another is neither
    /// printed nor judged.
    pub whole: &'a [bool],
    /// The backbone's names.
    pub case: &'a Case,
}

impl Known<'_> {
    /// What the reading of a text depends on, beside the text.
    pub fn digest(&self) -> Digest {
        let names = (self.site.digest(), self.indicators, self.whole, self.case);
        Digest::of(("names", names))
    }
}
