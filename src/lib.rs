//! A community's outcome data and its story, as an annual report card.

pub mod chart;
pub mod disclosure;
pub mod disk;
pub mod language;
pub mod page;
pub mod parse;
pub mod report;
pub mod site;
pub mod source;
pub mod statistics;
pub mod theme;
