//! Data: the published numbers as tables and objects that programs read; names in them are for
//! programs too, and the same in every language.

mod case;
mod cell;
mod field;
mod json;
mod package;
mod report;
mod table;

pub(super) use case::table as holding;
pub(super) use json::indicator as indicator_json;
pub(super) use package::package;
pub(super) use report::report;
pub(super) use table::{all, indicator};
