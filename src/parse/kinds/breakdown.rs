//! Breakdown: how a site names the groups that children are told apart by.

use crate::parse::document::shape::{NAME, RecordShape, Shape, TEXT, field};

pub(crate) static BREAKDOWN: RecordShape = RecordShape {
    name: "breakdown",
    fields: &[
        field(
            "id",
            Shape::Id,
            "Its id, used by indicators and as the head of a column in series.",
            "income",
        )
        .required(),
        field("title", NAME, "Its name on the pages.", "Family income").required(),
        field(
            "groups",
            Shape::List(&Shape::Record(&GROUP)),
            "Its groups, in the order that the community chose.",
            "[ { id: low-income, title: Low-income families }, { id: other, title: Other families } ]",
        )
        .required(),
        field(
            "reference",
            Shape::Ref("one of its groups"),
            "The group that the others are compared with.",
            "other",
        )
        .default("all children"),
        field(
            "overlapping",
            Shape::Flag,
            "Whether a child can be in several of its groups.",
            "false",
        )
        .default("false"),
        field(
            "note",
            TEXT,
            "A sentence on the grouping, such as who chose the order.",
            "The order was chosen by the parent council.",
        ),
    ],
    others: None,
};

static GROUP: RecordShape = RecordShape {
    name: "group",
    fields: &[
        field("id", Shape::Id, "Its id, used in series.", "low-income").required(),
        field("title", NAME, "Its name on the pages.", "Low-income families").required(),
    ],
    others: None,
};
