//! Figures: which ones may be shown, what is found in them, and laws that hold for all of them.

#[path = "../card/mod.rs"]
mod card;
mod disclosure;
mod findings;
mod hidden;
mod laws;
mod series;
