//! Influenced: how a budget that could be influenced is written, in the document or as a row.

use super::money::{COUNTED_APART, PARTNER, SOURCE};
use crate::parse::document::shape::{NAME, RecordShape, Shape, TEXT, field};

/// One line of what could be influenced; its fields are the heads of the CSV file too.
pub(crate) static INFLUENCED: RecordShape = RecordShape {
    name: "influenced budget",
    fields: &[
        field("partner", PARTNER, "The partner whose budget it is.", "city-schools"),
        field(
            "organization",
            NAME,
            "The organization whose budget it is, where it is no partner of the card.",
            "Marlow County",
        ),
        field(
            "sector",
            NAME,
            "The sector of an organization that is no partner of the card.",
            "Government",
        ),
        field(
            "parent",
            NAME,
            "The organization that this budget is a part of: a partner’s id, or a name as in `organization`.",
            "Marlow County",
        ),
        field("amount", Shape::Number(Some(0), None), "How much.", "412000000").required(),
        field("currency", NAME, "Its currency; refused where it is not the documents’.", "USD"),
        field("period", Shape::Period, "For which period.", "2025–26").required(),
        field("basis", TEXT, "What is counted.", "adopted general fund budget").required(),
        field("date", Shape::Date, "As of when.", "2025-06-18").required(),
        field("source", SOURCE, "Who published it.", "Budget book 2025–26").required(),
        COUNTED_APART,
    ],
    others: None,
};
