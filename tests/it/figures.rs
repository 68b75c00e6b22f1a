//! Figures: which ones may be shown, what is found in them, and laws that hold for all of them.

mod disclosure;
mod findings;
mod hidden;
mod laws;
mod series;
