//! Privacy: how a site says which figures about small groups are kept back.

use crate::parse::document::shape::{RecordShape, Shape, field, word};

/// The privacy presets.
pub(crate) const PRESET: Shape = Shape::Choice(&[
    word("us-10", "fewer than 10 people, or fewer than 6 with or without the result"),
    word("us-20", "fewer than 20 people, or fewer than 6 with or without the result"),
    word("us-30", "fewer than 30 people, or fewer than 6 with or without the result"),
    word("ct", "fewer than 20 people, or fewer than 6 with the result (Connecticut)"),
    word("chhs", "fewer than 11 people (California Health and Human Services)"),
]);

pub(crate) static PRIVACY: RecordShape = RecordShape {
    name: "privacy",
    fields: &[
        field("preset", PRESET, "The preset that the other fields change.", "us-10")
            .default("us-10"),
        field(
            "min_n",
            Shape::Whole(0, 1_000_000),
            "The fewest people behind a figure that is shown.",
            "10",
        )
        .default("the preset’s"),
        field(
            "min_numerator",
            Shape::Whole(0, 1_000_000),
            "The fewest people with the result; 0 for no such rule.",
            "6",
        )
        .default("the preset’s"),
        field(
            "min_complement",
            Shape::Whole(0, 1_000_000),
            "The fewest people without the result; 0 for no such rule.",
            "6",
        )
        .default("the preset’s"),
        field(
            "show_counts",
            Shape::Flag,
            "Whether the numbers of people in groups are printed.",
            "false",
        )
        .default("false"),
        field(
            "percents",
            Shape::Choice(&[
                word("whole", "whole numbers"),
                word("bands", "bands that widen as the group gets smaller"),
            ]),
            "How percentages of groups are printed.",
            "whole",
        )
        .default("whole"),
    ],
    others: None,
};
