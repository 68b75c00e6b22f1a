//! Integers: whole numbers of which some are hidden, what is known to bind them, how far each hidden one can
//! be told from the rest, and the cheapest pattern of hiding that keeps them safe.

mod bounds;
mod flow;
mod hitting;
mod linked;
mod need;
pub(super) mod program;
mod protect;
mod relation;
pub(super) mod row;
#[cfg(test)]
mod tests;

pub use bounds::Bounds;
pub use need::{Need, Rule};
pub use protect::{Figure, Pattern, Unprotected};
pub use relation::{Integers, Refused, Relation};
pub use row::Unsolved;
