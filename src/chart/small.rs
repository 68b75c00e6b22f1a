//! Small: drawings as small as a word or a row, beside which the same fact stands as text.

pub(super) mod meter;
pub(super) mod spark;
pub(super) mod strip;
pub(super) mod track;
