//! Investor: somebody who is asked, what they care about, and whether their page is listed.

use super::{FunctionId, OutcomeId};
use crate::source::Span;

/// Somebody who is asked to invest, with a page of their own.
#[derive(Clone, Debug)]
pub struct Investor {
    /// Its name in addresses.
    pub slug: String,
    /// Their name.
    pub name: String,
    /// A sentence or two to them.
    pub letter: Option<String>,
    /// The functions that they care about.
    pub functions: Vec<FunctionId>,
    /// The outcomes that they care about.
    pub outcomes: Vec<OutcomeId>,
    /// The sectors that they care about, as partners name them.
    pub sectors: Vec<String>,
    /// Whether their page stands in navigation, sitemap and search engines. An unlisted page is
    /// not secret: whoever has its address can read it.
    pub listed: bool,
    /// Where it is declared.
    pub span: Span,
}
