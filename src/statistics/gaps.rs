//! Gaps: how far groups and places are apart, and how that moved.

pub(super) mod disparity;
pub(super) mod gap;
pub(super) mod groups;
pub(super) mod spread;
