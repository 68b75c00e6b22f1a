//! The backbone's figures: an example worked by hand, and laws that hold for every ledger.

mod laws;
mod ledger;
mod worked;
