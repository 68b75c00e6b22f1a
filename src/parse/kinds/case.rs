//! Case: the words of the case in `backbone.yaml`: messages, sectors, voices, and an example from
//! elsewhere.

use super::money::{PARTNER, SOURCE};
use crate::parse::document::shape::{NAME, RecordShape, Shape, TEXT, field};

pub(crate) static MESSAGE: RecordShape = RecordShape {
    name: "message",
    fields: &[
        field("title", NAME, "A few words.", "Programs are not enough").required(),
        field(
            "text",
            TEXT,
            "A sentence or two.",
            "Good programs have run here for thirty years; the county’s numbers did not move until they ran together.",
        )
        .required(),
        field(
            "source",
            SOURCE,
            "Who says so, where it is not the partnership itself.",
            "County budget office",
        ),
    ],
    others: None,
};

pub(crate) static SECTOR: RecordShape = RecordShape {
    name: "sector",
    fields: &[
        field("sector", NAME, "The sector, as partners name it.", "Education").required(),
        field("who", TEXT, "Who of it takes part.", "6 districts, 2 colleges"),
        field("text", TEXT, "What it gets out of the work.", "One data agreement instead of 14.")
            .required(),
    ],
    others: None,
};

pub(crate) static VOICE: RecordShape = RecordShape {
    name: "voice",
    fields: &[
        field(
            "quote",
            TEXT,
            "The words, without quotation marks around them.",
            "We moved $1.2 million on the strength of one chart.",
        )
        .required(),
        field("name", NAME, "Who said them.", "Grace Lindqvist").required(),
        field("role", NAME, "In which role.", "program director").required(),
        field("partner", PARTNER, "The partner that they speak for.", "community-fund"),
        field(
            "consent",
            Shape::Record(&CONSENT),
            "When they agreed to be quoted here; nobody is quoted without.",
            "{ date: 2026-08-14, how: by e-mail }",
        )
        .required(),
    ],
    others: None,
};

static CONSENT: RecordShape = RecordShape {
    name: "consent",
    fields: &[
        field("date", Shape::Date, "When it was given.", "2026-08-14").required(),
        field("how", TEXT, "How it was given; kept for you, never printed.", "by e-mail"),
    ],
    others: None,
};

pub(crate) static ELSEWHERE: RecordShape = RecordShape {
    name: "example from elsewhere",
    fields: &[
        field("cost", Shape::Number(Some(0), None), "The yearly cost there.", "520000").required(),
        field(
            "could_influence",
            Shape::Number(Some(0), None),
            "What could be influenced there.",
            "4500000000",
        )
        .required(),
        field("at_least", Shape::Flag, "Whether the source says “over” that much.", "true")
            .default("false"),
        field("source", SOURCE, "Who tells it.", "A national network’s guide").required(),
    ],
    others: None,
};
