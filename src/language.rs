//! Language: every word that a reader sees, from one message file in Fluent, and the one formatter
//! of numbers, periods and dates.

mod asked;
mod bounds;
mod date;
mod messages;
mod number;
#[cfg(test)]
mod tests;
mod together;

pub use bounds::Fault;
pub(crate) use bounds::{merged, place_of};
pub use messages::{Argument, Language, count};
pub(crate) use messages::{Said, is_isolate};
pub use number::{MoneyStyle, Numbers};
pub use together::keep_together;
pub(crate) use together::{opens, tag_end};

/// A message with its arguments, in the language of a page, an indicator or of itself:
/// `say!(sheet, "key", "name" = value)`.
macro_rules! say {
    ($of:expr, $key:expr $(, $name:literal = $value:expr)* $(,)?) => {
        $of.text($key, &[$(($name, $crate::language::Said::said($value))),*])
    };
}
pub(crate) use say;
