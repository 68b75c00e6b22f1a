//! Influenced: what an organization at the table spends, and so *could* put to the same ends.

use super::{Money, PartnerId, Period, Source};
use crate::source::Span;
use jiff::civil::Date;

/// One organization's budget that could be influenced. It says nothing of what is aligned.
#[derive(Clone, Debug)]
pub struct Influenced {
    /// Whose budget.
    pub holder: Holder,
    /// The organization that its budget is a part of, by name or partner, where it has one.
    pub parent: Option<Holder>,
    /// How much.
    pub amount: Money,
    /// For which period.
    pub period: Period,
    /// What is counted, such as "adopted general fund budget".
    pub basis: String,
    /// As of when.
    pub date: Date,
    /// Who published it.
    pub source: Source,
    /// Why it is no part of another line that it looks like a part of.
    pub counted_apart: Option<String>,
    /// Where it is written.
    pub span: Span,
}

/// An organization: a partner of the card, or another named with its sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A partner of the card.
    Partner(PartnerId),
    /// An organization that is no partner of the card.
    Other {
        /** Its name. */
        name: String,
        /** Its sector, in the author's words; empty for a parent that is only named. */
        sector: String,
    },
}

/// A name without its case and spacing, for telling whether two are one.
pub(crate) fn one_name(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect()
}
