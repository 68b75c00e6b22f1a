//! Contributions: what `content/backbone/contributions.yaml` says of the time, talent and treasure
//! that are really aligned.

use super::money::{COUNTED_APART, HIGH, LOW, MEDIUM, MONEY, PARTNER, SOURCE};
use crate::parse::document::shape::{Kind, NAME, RecordShape, Shape, TEXT, field, word};

pub(crate) static CONTRIBUTIONS: Kind = Kind {
    name: "contributions",
    path: "content/backbone/contributions.yaml",
    meaning: "The ledger: what partners gave in time, talent and treasure, line by line, each with its method, its date, how sure the count is and who attests it. No hourly rate is built in: a rate has its year, its place and its source.",
    record: &RecordShape {
        name: "contributions",
        fields: &[
            field(
                "rates",
                Shape::List(&Shape::Record(&RATE)),
                "What an hour is worth, and who says so.",
                "",
            ),
            field(
                "contributions",
                Shape::Either(&[Shape::Path, Shape::List(&Shape::Record(&CONTRIBUTION))]),
                "The lines: in place, or a CSV file with the same fields as heads.",
                "ledger.csv",
            )
            .required(),
        ],
        others: None,
    },
};

static RATE: RecordShape = RecordShape {
    name: "rate",
    fields: &[
        field("id", Shape::Id, "Its id, used by the lines.", "volunteer-2025").required(),
        field("amount", MONEY, "For one hour.", "32.10").required(),
        field("period", Shape::Period, "Of which year the rate is.", "2025").required(),
        field("place", NAME, "Of which place.", "the state").required(),
        field(
            "source",
            SOURCE,
            "Who publishes it.",
            "State volunteer commission, value of an hour 2025",
        )
        .required(),
    ],
    others: None,
};

/// One line of the ledger; its fields are the heads of the CSV file too.
pub(crate) static CONTRIBUTION: RecordShape = RecordShape {
    name: "contribution",
    fields: &[
        field(
            "kind",
            Shape::Choice(&[
                word("time", "hours at a rate"),
                word("talent", "expertise given in kind, at a stated basis"),
                word("realigned", "money that was there, moved to what works"),
                word("new", "money that was not there before"),
            ]),
            "What was given; the four kinds are kept apart in every figure.",
            "time",
        )
        .required(),
        field("partner", PARTNER, "Who gave it.", "county-libraries").required(),
        field(
            "outcome",
            Shape::Ref("an outcome, or `all`"),
            "The outcome that it serves; `all` where it serves every one.",
            "early-grade-reading",
        )
        .required(),
        field("period", Shape::Period, "When.", "2025–26").required(),
        field("what", TEXT, "What was given.", "Reading buddies in 14 branches").required(),
        field(
            "hours",
            Shape::Number(Some(0), None),
            "How many hours; time, and talent where it is counted in hours.",
            "1800",
        ),
        field(
            "rate",
            Shape::Ref("a rate"),
            "What each hour is worth; with `hours`.",
            "volunteer-2025",
        ),
        field(
            "amount",
            Shape::Number(Some(0), None),
            "How much; treasure, and talent where its worth is stated.",
            "1200000",
        ),
        field("currency", NAME, "Its currency; refused where it is not the documents’.", "USD"),
        field(
            "basis",
            TEXT,
            "What the worth of talent is based on; talent only.",
            "the firm’s own salary cost",
        ),
        field(
            "program",
            NAME,
            "The program, grant or budget line: a dollar of it is counted once.",
            "Summer reading sites",
        ),
        field(
            "convening",
            NAME,
            "The meeting or event that the hours were given to.",
            "Fall math night",
        ),
        field("method", TEXT, "How it was counted.", "sign-in sheets").required(),
        field("confidence", Shape::Choice(&[HIGH, MEDIUM, LOW]), "How sure the count is.", "high")
            .required(),
        field(
            "attested_by",
            NAME,
            "Who attests it; without, the line counts as an estimate.",
            "Marlow County Libraries",
        ),
        field("date", Shape::Date, "When it was counted or attested.", "2026-07-15").required(),
        COUNTED_APART,
    ],
    others: None,
};
