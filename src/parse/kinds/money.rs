//! Money: how amounts, their currency and who says so are written in the backbone's documents.

use super::source::{ADDRESS, CITED, NEXT, RELEASED, TERMS};
use crate::parse::document::shape::{Field, NAME, RecordShape, Shape, TEXT, Word, field, word};

/// An amount: a number in the documents' currency, or with its own.
pub(crate) const MONEY: Shape =
    Shape::Either(&[Shape::Number(Some(0), None), Shape::Record(&AMOUNT)]);

static AMOUNT: RecordShape = RecordShape {
    name: "amount",
    fields: &[
        field("amount", Shape::Number(Some(0), None), "How much.", "520000").required(),
        field(
            "currency",
            NAME,
            "Its currency, by its ISO 4217 code; amounts of another currency than the documents’ cannot be added, and are refused.",
            "USD",
        ),
    ],
    others: None,
};

/// Who says so: a source of the site, a name, or a source in place.
pub(crate) const SOURCE: Shape = Shape::Either(&[TEXT, Shape::Record(&SAID_BY)]);

static SAID_BY: RecordShape = RecordShape {
    name: "source in place",
    fields: &[CITED, ADDRESS, RELEASED, NEXT, TERMS],
    others: None,
};

/// Text, or a list of texts.
pub(crate) const TEXTS: Shape = Shape::Either(&[TEXT, Shape::List(&TEXT)]);
/// Ids of the backbone's functions.
pub(crate) const FUNCTIONS: Shape = Shape::List(&Shape::Ref("a function of the backbone"));
/// Ids of outcomes.
pub(crate) const OUTCOMES: Shape = Shape::List(&Shape::Ref("an outcome"));
/// The id of a partner.
pub(crate) const PARTNER: Shape = Shape::Ref("a partner");

pub(crate) const HIGH: Word = word("high", "counted, with papers");
pub(crate) const MEDIUM: Word = word("medium", "counted in part");
pub(crate) const LOW: Word = word("low", "an estimate that somebody can defend");

/// Why a line that looks like another is not the same.
pub(crate) const COUNTED_APART: Field = field(
    "counted_apart",
    TEXT,
    "Why the line is not the same as another that it looks like; printed with the lines.",
    "Each sent ten people of its own.",
);
