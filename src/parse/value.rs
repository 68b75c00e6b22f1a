//! Value: one thing that an author writes: a number, a date, a period, a figure.

pub(crate) mod date;
pub(crate) mod email;
pub(crate) mod figure;
pub(crate) mod mistake;
pub(crate) mod number;
pub(crate) mod period;
pub(crate) mod when;
pub(crate) mod wording;
