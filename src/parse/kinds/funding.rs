//! Funding: what `content/backbone/funding.yaml` says of the ways to pay for the backbone and of
//! what is asked for.

use super::money::{FUNCTIONS, MONEY, OUTCOMES, TEXTS};
use crate::parse::document::shape::{Field, Kind, NAME, RecordShape, Shape, TEXT, field, word};

pub(crate) static FUNDING: Kind = Kind {
    name: "funding",
    path: "content/backbone/funding.yaml",
    meaning: "The menu of ways to pay for the backbone, each with an example, what speaks for it and what it asks of an investor; and the two kinds of investment, never added up: core staffing, and the action plan of one outcome.",
    record: &RecordShape {
        name: "funding",
        fields: &[
            field(
                "options",
                Shape::List(&Shape::Record(&OPTION)),
                "The menu, in the order of the page.",
                "",
            ),
            field(
                "action_plans",
                Shape::List(&Shape::Record(&PLAN)),
                "What outcomes’ action plans ask for.",
                "",
            ),
        ],
        others: None,
    },
};

static OPTION: RecordShape = RecordShape {
    name: "funding option",
    fields: &[
        field("id", Shape::Id, "Its id and its anchor on the page.", "data").required(),
        field("title", NAME, "What an investor would do.", "Pay for data and the report card")
            .required(),
        field(
            "what",
            TEXT,
            "What it pays for, in one sentence.",
            "Collecting, checking and publishing the indicators, every year.",
        ),
        field(
            "way",
            Shape::Choice(&[
                word("align", "a partner takes the backbone into its own strategy"),
                word("functions", "one or several functions are paid for"),
                word("outcome", "what one outcome needs of the backbone is paid for"),
                word("campaign", "the traditional campaign"),
            ]),
            "Which way it is.",
            "functions",
        )
        .required(),
        field(
            "example",
            TEXT,
            "Where it has been done.",
            "A three-year grant pays for the analyst.",
        ),
        field("opportunities", TEXTS, "What speaks for it.", "Your name on what the county reads."),
        field("challenges", TEXTS, "What it asks of an investor.", "One year is not enough."),
        field(
            "asks",
            Shape::List(&Shape::Record(&ASK)),
            "What is asked for.",
            "[ { id: data-2027, amount: 200000, years: 3, from: 2026–27, raised: 140000 } ]",
        ),
    ],
    others: None,
};

const ID: Field =
    field("id", Shape::Id, "Its id and its anchor on the page.", "data-2027").required();
const WHAT: Field = field(
    "what",
    TEXT,
    "What the money would do.",
    "Training of reading coaches, and the summer sites.",
);
const AMOUNT: Field = field("amount", MONEY, "How much a year.", "200000").required();
const YEARS: Field = field("years", Shape::Whole(1, 50), "For how many years.", "3").default("1");
const FROM: Field = field("from", Shape::Period, "The first year.", "2026–27").required();
const RAISED: Field =
    field("raised", MONEY, "How much of a year’s amount is raised so far.", "140000").default("0");

static ASK: RecordShape = RecordShape {
    name: "ask",
    fields: &[
        ID,
        field("title", NAME, "What it is called.", "The data team").default("the option’s title"),
        WHAT,
        AMOUNT,
        YEARS,
        FROM,
        RAISED,
        field("functions", FUNCTIONS, "The functions that it pays for.", "[ data, communication ]"),
        field("outcomes", OUTCOMES, "The outcomes that it serves.", "[ early-grade-reading ]")
            .default("all of them"),
    ],
    others: None,
};

static PLAN: RecordShape = RecordShape {
    name: "action plan",
    fields: &[
        ID,
        field("title", NAME, "What it is called.", "Early grade reading").required(),
        field(
            "outcome",
            Shape::Ref("an outcome"),
            "The outcome whose action plan it is.",
            "early-grade-reading",
        )
        .required(),
        WHAT,
        AMOUNT,
        YEARS,
        FROM,
        RAISED,
        field("functions", FUNCTIONS, "The functions that it needs too.", "[ joint-work ]"),
    ],
    others: None,
};
