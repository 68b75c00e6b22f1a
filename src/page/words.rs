//! Words: an indicator in words: its status, pace, gap and groups.

pub(crate) mod contact;
pub(crate) mod gap;
pub(crate) mod groups;
pub(crate) mod indicator;
pub(crate) mod outcome;
pub(crate) mod pace;
pub(crate) mod sentence;
pub(crate) mod sheet;
pub(crate) mod source;
pub(crate) mod standing;
pub(crate) mod status;
