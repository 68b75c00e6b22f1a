//! Money: how the backbone's money is counted, what could be influenced and what is aligned, each figure with its lines.

pub(super) mod counted;
pub(super) mod double;
pub(super) mod funding;
pub(super) mod influence;
pub(super) mod ledger;
pub(super) mod leverage;
