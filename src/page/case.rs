//! Case: the pages that make the case for the backbone.

pub(crate) mod aligned_compared;
pub(crate) mod amounts;
pub(crate) mod arithmetic;
pub(crate) mod ask_index;
pub(crate) mod asks_total;
pub(crate) mod evidence;
pub(crate) mod funding;
pub(crate) mod how_counted;
pub(crate) mod influence_squares;
pub(crate) mod influenced_lines;
pub(crate) mod investor;
pub(crate) mod ledger;
pub(crate) mod ledger_lines;
pub(crate) mod people;
pub(crate) mod tables;
pub(crate) mod theory;
pub(crate) mod value;
pub(crate) mod value_outcomes;
