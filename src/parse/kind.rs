//! Kind: the document kinds that a site is made of, each described once.

mod indicator;
mod outcome;
mod partners;
mod series;
mod site;

use super::shape::{Kind, Shape, word};

pub(crate) use outcome::OUTCOME;
pub(crate) use partners::PARTNERS;
pub(crate) use series::{ROW, ROW_FIELDS};
pub(crate) use site::SITE;

/// Every document kind, in the order of the reference page.
pub(crate) static KINDS: &[&Kind] = &[&SITE, &OUTCOME, &PARTNERS];

/// The rules of pace.
const PACE: Shape = Shape::Choice(&[
    word("linear", "a straight line from the baseline to the target"),
    word(
        "open_sdg",
        "compound annual growth, as Open SDG sites judge it",
    ),
]);
