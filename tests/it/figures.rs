//! Figures: which ones may be shown, what is found in them, and laws that hold for all of them.

mod cases;
mod chance;
mod disclosure;
mod drawings;
mod findings;
mod hidden;
mod laws;
mod print;
mod second;
mod series;
