//! Figures: each chart beside its table, its notes and its text alternative.

pub(crate) mod cache;
pub(crate) mod called;
pub(crate) mod chart_values;
pub(crate) mod groups;
pub(crate) mod notes;
pub(crate) mod panels;
pub(crate) mod parts;
pub(crate) mod timeline;
pub(crate) mod trend;
pub(crate) mod trend_alt;
pub(crate) mod trend_table;
