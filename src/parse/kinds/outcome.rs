//! Outcome: what `content/outcomes/ID/outcome.yaml` says of one outcome and its indicators.

use super::indicator::INDICATOR;
use crate::parse::document::shape::{Kind, NAME, RecordShape, Shape, TEXT, field};

pub(crate) static OUTCOME: Kind = Kind {
    name: "outcome",
    path: "content/outcomes/ID/outcome.yaml",
    meaning: "One outcome that is wanted for every child, and the indicators that measure it. The folder’s name is the outcome’s id; its story stands beside it in index.md.",
    record: &RecordShape {
        name: "outcome",
        fields: &[
            field(
                "title",
                NAME,
                "A short name for the line from cradle to career.",
                "Early grade reading",
            )
            .required(),
            field(
                "stage",
                Shape::Ref("a stage of the site"),
                "The stage that it belongs to.",
                "school",
            )
            .required(),
            field("age", Shape::Whole(0, 120), "The age that it is about, in years.", "9"),
            field(
                "order",
                Shape::Whole(0, 10_000),
                "Its place on the line from cradle to career.",
                "2",
            )
            .default("by age, then by id"),
            field(
                "finding",
                NAME,
                "The first sentence of its page; it should hold a number.",
                "Six in ten third graders read at grade level",
            )
            .default("made from the data"),
            field("act", TEXT, "What a reader can do.", "Read aloud for 15 minutes a day."),
            field(
                "voice",
                Shape::Record(&VOICE),
                "A voice from the community.",
                "{ quote: She reads to her brother now., name: Inez Caldera }",
            ),
            field(
                "indicators",
                Shape::List(&Shape::Record(&INDICATOR)),
                "How the outcome is measured; the first tracks it (core) where none says so.",
                "",
            )
            .required(),
        ],
        others: None,
    },
};

static VOICE: RecordShape = RecordShape {
    name: "voice",
    fields: &[
        field(
            "quote",
            TEXT,
            "The words, without quotation marks around them.",
            "She reads to her brother now.",
        )
        .required(),
        field("name", NAME, "Who said them.", "Inez Caldera").required(),
        field("role", NAME, "In which role.", "third grade teacher, Port Sutton"),
    ],
    others: None,
};
