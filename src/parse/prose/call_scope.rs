//! Known: what the calls of a text can name.

use super::backbone_call::Case;
use crate::memo::Digest;
use crate::parse::card::terms::Terms;
use crate::parse::document::ids::Ids;

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
