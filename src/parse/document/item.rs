//! Item: a value of a document that has been held against its shape.

use super::shape::RecordShape;
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
    pub items: Vec<Option<Item<'t>>>,
    /// Whether nothing was wrong in it.
    pub sound: bool,
    /// Fields that the author named.
    pub others: Vec<(Item<'t>, Item<'t>)>,
    /// Whether each field of the shape is written, even where its value was wrong.
    pub written: Vec<bool>,
    /// Whether anything was wrong in the value of each field of the shape.
    pub faulty: Vec<bool>,
}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct(self.shape.name).field("items", &self.items).finish_non_exhaustive()
    }
}

impl<'t> Record<'t> {
    /// The field's value.
    ///
    /// # Panics
    /// When the shape has no such field, which is our own mistake.
    pub fn get(&self, name: &str) -> Option<&Item<'t>> {
        let at = self.shape.fields.iter().position(|field| field.name == name);
        let at = at.unwrap_or_else(|| panic!("{} has no field {name}", self.shape.name));
        self.items[at].as_ref()
    }

    /// Whether the field is written, even where its value was wrong.
    pub fn has(&self, name: &str) -> bool {
        let at = self.shape.fields.iter().position(|f| f.name == name);
        at.is_some_and(|at| self.written[at])
    }

    /// Whether anything was wrong in the field's value, so that a part of it may be left out.
    pub fn is_faulty(&self, name: &str) -> bool {
        let at = self.shape.fields.iter().position(|f| f.name == name);
        at.is_some_and(|at| self.faulty[at])
    }

    /// The place of a field's value, or of the whole where the field is left out.
    pub fn place(&self, name: &str) -> Span {
        self.get(name).map_or(self.span, |item| item.span)
    }

    pub fn text(&self, name: &str) -> Option<&'t str> {
        self.get(name).and_then(Item::text)
    }

    /// The field's text as its owner keeps it, without blanks at the ends.
    pub fn string(&self, name: &str) -> Option<String> {
        self.text(name).map(|text| text.trim().to_owned())
    }

    pub fn number(&self, name: &str) -> Option<Decimal> {
        self.get(name).and_then(Item::number)
    }

    pub fn whole(&self, name: &str) -> Option<u64> {
        match self.get(name)?.datum {
            Datum::Whole(number) => Some(number),
            _ => None,
        }
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.get(name)?.datum {
            Datum::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    pub fn date(&self, name: &str) -> Option<Date> {
        match self.get(name)?.datum {
            Datum::Date(date) => Some(date),
            _ => None,
        }
    }

    pub fn period(&self, name: &str) -> Option<Period> {
        self.get(name).and_then(Item::period)
    }

    pub fn choice(&self, name: &str) -> Option<&'static str> {
        self.get(name).and_then(Item::choice)
    }

    pub fn record(&self, name: &str) -> Option<&Record<'t>> {
        self.get(name).and_then(Item::record)
    }

    /// The entries of a list; none where it is left out.
    pub fn list(&self, name: &str) -> &[Item<'t>] {
        self.get(name).map_or(&[], Item::list)
    }

    /// The groups of fields in a list; none where it is left out.
    pub fn records(&self, name: &str) -> impl Iterator<Item = &Record<'t>> {
        self.list(name).iter().filter_map(Item::record)
    }
}

impl<'t> Item<'t> {
    pub fn text(&self) -> Option<&'t str> {
        match self.datum {
            Datum::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn number(&self) -> Option<Decimal> {
        match self.datum {
            Datum::Number(number) => Some(number),
            _ => None,
        }
    }

    pub fn period(&self) -> Option<Period> {
        match self.datum {
            Datum::Period(period) => Some(period),
            _ => None,
        }
    }

    pub fn choice(&self) -> Option<&'static str> {
        match self.datum {
            Datum::Choice(word) => Some(word),
            _ => None,
        }
    }

    pub fn record(&self) -> Option<&Record<'t>> {
        match &self.datum {
            Datum::Record(record) => Some(record),
            _ => None,
        }
    }

    pub fn list(&self) -> &[Item<'t>] {
        match &self.datum {
            Datum::List(items) => items,
            _ => &[],
        }
    }
}
