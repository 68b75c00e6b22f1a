//! Tree: a YAML document as it stands in its file, each node with its bytes.

use std::borrow::Cow;

/// Bytes `start..end` of the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub start: usize,
    pub end: usize,
}

/// One node of a document.
#[derive(Clone, Debug)]
pub(crate) struct Node<'s> {
    pub place: Place,
    pub body: Body<'s>,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub(crate) enum Body<'s> {
    /// Text, a number, true, false or nothing: what it is depends on the field that it stands in.
    Scalar(Scalar<'s>),
    /// A list.
    List(Vec<Node<'s>>),
    /// Fields with their values, in the order of the file; a name may stand twice.
    Map(Vec<(Node<'s>, Node<'s>)>),
}

/// A value without parts. Its text is kept as it is written, so that decimals stay exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scalar<'s> {
    pub text: Cow<'s, str>,
    /// Written without quotation marks, so that `no`, `null` and `12` may mean more than text.
    pub plain: bool,
}

impl Scalar<'_> {
    /// Whether nothing is written here (or `~` or `null`).
    pub fn is_nothing(&self) -> bool {
        self.plain && matches!(&*self.text, "" | "~" | "null" | "Null" | "NULL")
    }
}

impl Node<'_> {
    /// What the node is, in an author's words.
    pub fn noun(&self) -> &'static str {
        match &self.body {
            Body::List(_) => "a list",
            Body::Map(_) => "a group of fields",
            Body::Scalar(scalar) if scalar.is_nothing() => "nothing",
            Body::Scalar(scalar)
                if scalar.plain && matches!(&*scalar.text, "true" | "false" | "yes" | "no") =>
            {
                "yes or no"
            }
            Body::Scalar(scalar)
                if scalar.plain && scalar.text.parse::<rust_decimal::Decimal>().is_ok() =>
            {
                "a number"
            }
            Body::Scalar(_) => "text",
        }
    }

    /// Where the node begins, short enough to be pointed at: the first field of a group, the
    /// first entry of a list.
    pub fn head(&self) -> Place {
        match &self.body {
            Body::Map(fields) => fields.first().map_or(self.place, |(key, _)| key.place),
            Body::List(entries) => entries.first().map_or(self.place, Node::head),
            Body::Scalar(_) => self.place,
        }
    }
}
