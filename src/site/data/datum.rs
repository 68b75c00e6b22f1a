//! Datum: what stands in one cell of a table, whichever form the table has.

use super::cell::safe;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Datum<'a> {
    /// Nothing.
    Empty,
    /// Words, never to be run as a formula.
    Text(Cow<'a, str>),
    /// A number with its decimals.
    Number(Decimal),
}

impl Datum<'_> {
    /// As CSV has it: words are made safe, numbers stand as they are.
    pub fn csv(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => "".into(),
            Self::Text(text) => safe(text),
            Self::Number(number) => number.to_string().into(),
        }
    }
}

impl<'a> From<&'a str> for Datum<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Datum<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Decimal> for Datum<'_> {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Datum<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number.into())
    }
}

impl<'a, T: Into<Datum<'a>>> From<Option<T>> for Datum<'a> {
    fn from(it: Option<T>) -> Self {
        it.map_or(Self::Empty, T::into)
    }
}
