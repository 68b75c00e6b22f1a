//! Words: an indicator in words: its status, pace, gap and groups.

pub(crate) mod gap;
pub(crate) mod groups;
pub(crate) mod indicator;
pub(crate) mod pace;
pub(crate) mod sheet;
pub(crate) mod status;
