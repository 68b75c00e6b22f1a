//! Item: a value of a document that has been held against its shape.

use super::shape::RecordShape;
use crate::report::{Period, Value};
use crate::source::Span;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A field as it is written.
#[derive(Debug)]
pub(crate) struct Given<T> {
    /// The field.
    pub name: &'static str,
    /// Its value; none where it is left out, or where it is wrong, which has been told.
    pub value: Option<T>,
    /// Its place, or that of the whole where it is left out or wrong.
    pub span: Span,
    /// Whether it is written, even where its value was wrong.
    pub is_written: bool,
    /// Whether anything was wrong in its value, so that a part of it may be left out.
    pub is_faulty: bool,
}

impl<T> Given<T> {
    /// A field that is left out of what begins at a place.
    pub fn absent(name: &'static str, span: Span) -> Self {
        Self { name, value: None, span, is_written: false, is_faulty: false }
    }

    /// The field, its value taken out of what it stands in.
    pub fn take(&mut self) -> Self {
        Self { value: self.value.take(), ..*self }
    }
}

impl<T> Given<Vec<T>> {
    /// The entries of a list; none where it is left out.
    pub fn entries(&self) -> &[T] {
        self.value.as_deref().unwrap_or_default()
    }

    /// The entries of a list; none where it is left out.
    pub fn all(self) -> Vec<T> {
        self.value.unwrap_or_default()
    }
}

impl<T> IntoIterator for Given<Vec<T>> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.all().into_iter()
    }
}

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
