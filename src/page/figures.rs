//! Figures: each chart beside its table, its notes and its text alternative.

pub(crate) mod chart_values;
pub(crate) mod group_charts;
pub(crate) mod group_table;
pub(crate) mod groups;
pub(crate) mod notes;
pub(crate) mod panels;
pub(crate) mod parts;
pub(crate) mod timeline;
pub(crate) mod trend;
pub(crate) mod trend_alt;
pub(crate) mod trend_table;
