//! Item: a value of a document that has been held against its shape.

use super::field::{Given, Scalar, Shaped};
use super::shape::RecordShape;
use crate::parse::syntax::Word;
use crate::report::{Period, Value};
use crate::source::Span;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A value with its place.
#[derive(Debug)]
pub(crate) struct Item<'t> {
    pub span: Span,
    pub datum: Datum<'t>,
}

/// What a value turned out to be.
#[derive(Debug)]
pub(crate) enum Datum<'t> {
    /// Text, an id, an address, a path or a colour.
    Text(&'t str),
    Number(Decimal),
    Whole(u64),
    Flag(bool),
    Date(Date),
    Period(Period),
    Figure(Value),
    /// One of the shape's words.
    Choice(&'static str),
    List(Vec<Item<'t>>),
    Record(Record<'t>),
}

/// A group of fields. What was wrong in it has been told already, and is left out.
pub(crate) struct Record<'t> {
    pub shape: &'static RecordShape,
    /// Where it begins.
    pub span: Span,
    /// One for each field of the shape.
    pub fields: Vec<Given<Item<'t>>>,
    /// Whether nothing was wrong in it.
    pub is_sound: bool,
    /// Fields that the author named.
    pub others: Vec<(Item<'t>, Item<'t>)>,
}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(self.shape.name).field("fields", &self.fields).finish_non_exhaustive()
    }
}

impl Record<'_> {
    /// The fields that the author named, their values read as a type says.
    pub fn others<T: Shaped>(&self) -> Vec<(Word, T::Value)> {
        let read = |(name, item): &(Item, Item)| Some((Word::of(name)?, T::read(item)?));
        self.others.iter().filter_map(read).collect()
    }
}

impl<'t> Item<'t> {
    /// The group of fields that it is.
    pub fn record(&self) -> Option<&Record<'t>> {
        match &self.datum {
            Datum::Record(record) => Some(record),
            _ => None,
        }
    }
}
