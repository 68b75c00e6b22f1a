//! Promise: where an indicator starts, what is wanted, and a verdict of the author's own.

use crate::parse::document::shape::{NAME, NUMBER, RecordShape, Shape, TEXT, field, word};

pub(crate) static BASELINE: RecordShape = RecordShape {
    name: "baseline",
    fields: &[
        field("period", Shape::Period, "When.", "2016–17").required(),
        field("value", NUMBER, "Its value, where the series starts later.", "48.6"),
    ],
    others: None,
};

pub(crate) static TARGET: RecordShape = RecordShape {
    name: "target",
    fields: &[
        field("value", NUMBER, "How much.", "70").required(),
        field("period", Shape::Period, "By when.", "2030–31").default("a standing target"),
        field("set_by", NAME, "Who set it.", "the community"),
    ],
    others: None,
};

pub(crate) static STATUS: RecordShape = RecordShape {
    name: "status",
    fields: &[
        field(
            "is",
            Shape::Choice(&[
                word("target-met", "at or past the target"),
                word("improving", "toward the target"),
                word("little-or-no-change", "neither"),
                word("getting-worse", "away from the target"),
            ]),
            "The verdict.",
            "improving",
        )
        .required(),
        field("reason", TEXT, "Why the rule does not fit.", "The test became harder in 2024.")
            .required(),
    ],
    others: None,
};
