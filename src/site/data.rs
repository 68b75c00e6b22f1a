//! Data: the published numbers as tables and objects that programs read; names in them are for
//! programs too, and the same in every language.

mod case;
mod cell;
mod datum;
mod field;
mod json;
mod package;
mod places;
mod report;
mod table;
mod workbook;

pub(super) use case::table as holding;
pub(super) use json::indicator as indicator_json;
pub(super) use package::package;
pub(super) use places::{list as places, object as place_json, paths as place_paths};
pub(super) use report::report;
pub(super) use table::{all, indicator, place};
pub(super) use workbook::workbook;
