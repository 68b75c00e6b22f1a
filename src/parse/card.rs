//! Card: the documents of the card, site, outcomes, indicators, targets and commitments, made a report.

pub(crate) mod assemble;
pub(crate) mod boundaries;
pub(crate) mod indicator;
pub(crate) mod merges;
pub(crate) mod navigation;
pub(crate) mod outcome;
pub(crate) mod partners;
pub(crate) mod places;
pub(crate) mod privacy;
mod record;
pub(crate) mod released;
pub(crate) mod site;
