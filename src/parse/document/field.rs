//! Field: what a field of a document takes, and the value that it is read as: one type says both.

use super::item::{Datum, Given, Item, Record};
use super::shape::{COUNT, Kind, LONGEST_TEXT, NAME, NUMBER, RecordShape, Shape, TEXT, Turn, name};
use crate::parse::syntax::Word;
use crate::report::{Period, Value};
use crate::source::{FileId, Sources};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::marker::PhantomData;

/// What stands in a field: how it is described, and what it is read as.
pub(crate) trait Shaped {
    /// What a field of this type takes.
    const SHAPE: Shape;
    /// What it is read as.
    type Value;

    /// The value of an item that has been held against the shape; none where it is of no use, which
    /// has been told.
    fn read(item: &Item) -> Option<Self::Value>;
}

impl Record<'_> {
    /// The fields that the author named, their values read as a type says.
    pub fn others<T: Shaped>(&self) -> Vec<(Word, T::Value)> {
        let read = |(name, item): &(Item, Item)| Some((Word::of(name)?, T::read(item)?));
        self.others.iter().filter_map(read).collect()
    }
}

impl Given<Item<'_>> {
    /// The field, its value read as a type says.
    pub fn read<T: Shaped>(&self) -> Given<T::Value> {
        let Self { name, span, is_written, is_faulty, .. } = *self;
        Given { name, value: self.value.as_ref().and_then(T::read), span, is_written, is_faulty }
    }
}

/// A document that is read as its kind says.
pub(crate) trait Document: Shaped<Value = Self> {
    /// Where it lies.
    const PATH: &'static str;
    /// What it is, in a sentence or two.
    const MEANING: &'static str;
    /// The kind.
    const KIND: Kind =
        Kind { path: Self::PATH, meaning: Self::MEANING, record: Self::SHAPE.fields() };

    /// The site's one document of this kind, if there is one.
    fn file(sources: &Sources) -> Option<FileId> {
        sources.find(Self::PATH).map(|(id, _)| id)
    }
}

/// A value without parts, by what the reader has made of it.
pub(crate) trait Single: Sized {
    fn of(item: &Item) -> Option<Self>;
}

macro_rules! single {
    ($($Type:ty: $item:ident => $($datum:pat => $value:expr),+;)+) => {
        $(impl Single for $Type {
            fn of($item: &Item) -> Option<Self> {
                match $item.datum {
                    $($datum => Some($value),)+
                    _ => None,
                }
            }
        })+
    };
}

single! {
    String: item => Datum::Text(text) => text.trim().to_owned();
    Word: item => Datum::Text(text) => Word { text: text.to_owned(), span: item.span };
    &'static str: item => Datum::Choice(word) => word;
    Decimal: item => Datum::Number(number) => number;
    u64: item => Datum::Whole(number) => number;
    bool: item => Datum::Flag(flag) => flag;
    Date: item => Datum::Date(date) => date;
    Period: item => Datum::Period(period) => period;
    Value: item => Datum::Figure(value) => value;
}

/// Types of fields: each with the type of its value and its shape.
macro_rules! scalars {
    ($($(#[$about:meta])* $Name:ident: $Value:ty = $shape:expr;)+) => {
        $($(#[$about])*
        pub(crate) enum $Name {}

        $crate::parse::document::field::shaped! { $Name: $Value = $shape; })+
    };
}
pub(crate) use scalars;

/// The shapes of types, and the types of their values.
macro_rules! shaped {
    ($($Name:ty: $Value:ty = $shape:expr;)+) => {
        $(impl $crate::parse::document::field::Shaped for $Name {
            const SHAPE: $crate::parse::document::shape::Shape = $shape;
            type Value = $Value;

            fn read(item: &$crate::parse::document::item::Item) -> Option<$Value> {
                <$Value as $crate::parse::document::field::Single>::of(item)
            }
        })+
    };
}
pub(crate) use shaped;

shaped! {
    bool: Self = Shape::Flag;
    Date: Self = Shape::Date;
    Period: Self = Shape::Period;
    Value: Self = Shape::Figure;
}

scalars! {
    /// A title, a name or a label.
    Name: String = NAME;
    /// The name of a person, of an organization or of a place.
    ProperName: String = name(Turn::Name);
    /// A word by which documents are held together.
    SharedName: String = name(Turn::Shared);
    /// What is cited, by the name that it has.
    Cited: String = Shape::Text(LONGEST_TEXT, Turn::Name);
    /// A text that no page prints.
    Unprinted: String = Shape::Text(LONGEST_TEXT, Turn::Fixed);
    /// A name that is no word of a language, such as a code.
    FixedName: String = name(Turn::Fixed);
    /// The name of a file, a page or a column, whose place matters.
    NameWord: Word = name(Turn::Fixed);
    /// A sentence, a note or a paragraph.
    Text: String = TEXT;
    /// An id that is declared here.
    Id: String = Shape::Id;
    Url: String = Shape::Url;
    Email: String = Shape::Email;
    SiteUrl: String = Shape::SiteUrl;
    Colour: String = Shape::Colour;
    Path: Word = Shape::Path;
    /// A word of a table.
    Cell: String = Shape::Cell;
    /// A word of a table whose place matters.
    CellWord: Word = Shape::Cell;
    Number: Decimal = NUMBER;
    /// A number that is not negative.
    Amount: Decimal = Shape::Number(Some(0), None);
    /// A part of one.
    Share: Decimal = Shape::Number(Some(0), Some(1));
    Count: u64 = COUNT;
}

/// A whole number between bounds, both included.
pub(crate) enum Whole<const LOW: u64, const HIGH: u64> {}

impl<const LOW: u64, const HIGH: u64> Shaped for Whole<LOW, HIGH> {
    const SHAPE: Shape = Shape::Whole(LOW, HIGH);
    type Value = u64;

    fn read(item: &Item) -> Option<u64> {
        u64::of(item)
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    type Value = Vec<T::Value>;

    fn read(item: &Item) -> Option<Self::Value> {
        match &item.datum {
            Datum::List(items) => Some(items.iter().filter_map(T::read).collect()),
            _ => None,
        }
    }
}

/// One value, or a list of several.
pub(crate) struct Several<T>(PhantomData<T>);

impl<T: Shaped> Shaped for Several<T> {
    const SHAPE: Shape = Shape::Either(&[T::SHAPE, Shape::List(&T::SHAPE)]);
    type Value = Vec<T::Value>;

    fn read(item: &Item) -> Option<Self::Value> {
        <Vec<T>>::read(item).or_else(|| Some(vec![T::read(item)?]))
    }
}

/// Groups of fields of one shape: in place, or as the rows of a CSV file.
pub(crate) enum Lines<T> {
    Here(Vec<T>),
    File(Word),
}

impl<T: Shaped<Value = T>> Shaped for Lines<T> {
    const SHAPE: Shape = Shape::Either(&[Shape::Path, Shape::List(&T::SHAPE)]);
    type Value = Self;

    fn read(item: &Item) -> Option<Self> {
        <Vec<T>>::read(item).map(Self::Here).or_else(|| Path::read(item).map(Self::File))
    }
}

/// A field's name as authors write it, where Rust has another use for the word.
pub(crate) const fn bare(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

impl Shape {
    /// The fields of a group.
    ///
    /// # Panics
    /// Where it is none, which is our own mistake.
    pub const fn fields(&self) -> &'static RecordShape {
        match self {
            Self::Record(shape) => shape,
            _ => panic!("not a group of fields"),
        }
    }
}
