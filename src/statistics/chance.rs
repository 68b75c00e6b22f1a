//! Chance: what chance alone explains of a value, of a difference and of a row of years.

pub(super) mod interval;
pub(super) mod reach;
pub(super) mod significance;
pub(super) mod trend;
