//! Backbone: what `content/backbone/backbone.yaml` says of the few in the middle: what they do,
//! what that costs, who pays, and what the organizations around them spend.

use super::case::{ELSEWHERE, MESSAGE, SECTOR, VOICE};
use super::influenced::INFLUENCED;
use super::money::{FUNCTIONS, MONEY, PARTNER, SOURCE};
use super::site::CONTACT;
use crate::parse::document::shape::{
    COUNT, Kind, NAME, NUMBER, Other, RecordShape, Shape, TEXT, field, word,
};

pub(crate) static BACKBONE: Kind = Kind {
    name: "backbone",
    path: "content/backbone/backbone.yaml",
    meaning: "The backbone: the organization in the middle, its functions, people, budgets and income, what the budgets around it could do, and the case for funding it. Everything but the organization and the currency may be left out: a backbone in its first year has a budget and nothing else. The story of the value page stands beside it in index.md.",
    record: &RecordShape {
        name: "backbone",
        fields: &[
            field(
                "organization",
                Shape::Record(&ORGANIZATION),
                "Who keeps the work going.",
                "{ name: Marlow Forward, fiscal_agent: community-fund }",
            )
            .required(),
            field(
                "currency",
                NAME,
                "The currency of every amount in the backbone’s documents, by its ISO 4217 code.",
                "USD",
            )
            .required(),
            field(
                "headline",
                NAME,
                "The first sentence of the value page; it should be about children and hold a number.",
                "487 more third graders read at grade level than at the rate of nine years ago",
            )
            .default("made from the outcomes"),
            field(
                "lede",
                TEXT,
                "The sentence under it.",
                "Sixty-two organizations work on that together.",
            ),
            field(
                "functions",
                Shape::List(&Shape::Record(&FUNCTION)),
                "What the backbone does, one line each.",
                "[ { id: data, title: Data and measurement, what: Collects and checks the numbers. } ]",
            ),
            field(
                "people",
                Shape::List(&Shape::Record(&PERSON)),
                "Who does it.",
                "[ { name: Miriam Hale, role: executive director } ]",
            ),
            field(
                "budgets",
                Shape::List(&Shape::Record(&BUDGET)),
                "What it costs, one budget a period.",
                "[ { period: 2025–26, total: 520000 } ]",
            ),
            field(
                "income",
                Shape::List(&Shape::Record(&INCOME)),
                "Who pays.",
                "",
            ),
            field(
                "served",
                Shape::List(&Shape::Record(&SERVED)),
                "How many children the work is for: the denominator of the cost for each child.",
                "",
            ),
            field(
                "influenced",
                Shape::Either(&[Shape::Path, Shape::List(&Shape::Record(&INFLUENCED))]),
                "What the organizations at the table spend, and so could put to the same ends: lines in place, or a CSV file with the same fields as heads.",
                "influenced.csv",
            ),
            field(
                "prices",
                Shape::Record(&PRICES),
                "A price index that brings amounts of different years to one year’s prices.",
                "",
            ),
            field(
                "messages",
                Shape::List(&Shape::Record(&MESSAGE)),
                "What the case comes down to.",
                "",
            ),
            field(
                "sectors",
                Shape::List(&Shape::Record(&SECTOR)),
                "What each sector gets out of it.",
                "",
            ),
            field(
                "voices",
                Shape::List(&Shape::Record(&VOICE)),
                "What partners say of it, with their consent.",
                "",
            ),
            field(
                "elsewhere",
                Shape::Record(&ELSEWHERE),
                "An example from another community, credited to whoever tells it and never mixed with your own figures.",
                "",
            ),
            field(
                "contact",
                Shape::Record(&CONTACT),
                "Whom to talk to.",
                "{ name: Miriam Hale, email: miriam@marlowforward.example }",
            )
            .default("the community’s contact"),
        ],
        others: None,
    },
};

static ORGANIZATION: RecordShape = RecordShape {
    name: "organization",
    fields: &[
        field("name", NAME, "Its name.", "Marlow Forward").required(),
        field(
            "about",
            TEXT,
            "One sentence on it.",
            "Five people who keep 62 organizations on the same outcomes.",
        ),
        field(
            "fiscal_agent",
            PARTNER,
            "The partner that hosts it or keeps its books.",
            "community-fund",
        ),
        field("since", Shape::Whole(1800, 2200), "The year it began.", "2021"),
    ],
    others: None,
};

static FUNCTION: RecordShape = RecordShape {
    name: "function",
    fields: &[
        field("id", Shape::Id, "Its id, used by budgets and asks.", "data").required(),
        field("title", NAME, "Its name.", "Data and measurement").required(),
        field(
            "what",
            TEXT,
            "What it does, in one sentence.",
            "Collects the numbers from 19 sources, checks them and publishes this card.",
        )
        .required(),
    ],
    others: None,
};

static PERSON: RecordShape = RecordShape {
    name: "person",
    fields: &[
        field("name", NAME, "Name.", "Miriam Hale").default("a post that is not filled"),
        field("role", NAME, "Role.", "executive director").required(),
        field("functions", FUNCTIONS, "The functions they work on.", "[ vision, policy ]"),
        field("share", Shape::Number(Some(0), Some(1)), "Share of full time.", "0.8"),
    ],
    others: None,
};

static BUDGET: RecordShape = RecordShape {
    name: "budget",
    fields: &[
        field("period", Shape::Period, "When.", "2025–26").required(),
        field("total", MONEY, "All of it.", "520000").default("the sum of the functions"),
        field(
            "functions",
            Shape::Record(&SHARES),
            "What each function costs; together they make up the total.",
            "{ data: 148000, communication: 52000 }",
        ),
        field(
            "state",
            Shape::Choice(&[
                word("planned", "adopted, and not yet over"),
                word("spent", "closed: what was really spent"),
            ]),
            "How it stands.",
            "spent",
        )
        .default("planned"),
    ],
    others: None,
};

static SHARES: RecordShape = RecordShape {
    name: "functions of a budget",
    fields: &[],
    others: Some(&Other {
        name: "function id",
        meaning: "What the function costs.",
        shape: MONEY,
        example: "148000",
    }),
};

static INCOME: RecordShape = RecordShape {
    name: "income",
    fields: &[
        field("source", NAME, "Who pays.", "Marlow Community Fund").required(),
        field("partner", PARTNER, "The partner that it is.", "community-fund"),
        field(
            "amounts",
            Shape::List(&Shape::Record(&INCOME_AMOUNT)),
            "How much, year by year.",
            "[ { period: 2025–26, amount: 150000, received: true } ]",
        )
        .required(),
        field("functions", FUNCTIONS, "The functions that it is tied to.", "[ data ]")
            .default("free for all"),
    ],
    others: None,
};

static INCOME_AMOUNT: RecordShape = RecordShape {
    name: "income of a year",
    fields: &[
        field("period", Shape::Period, "When.", "2025–26").required(),
        field("amount", MONEY, "How much.", "150000").required(),
        field(
            "received",
            Shape::Flag,
            "Whether it has come; otherwise it is promised in writing.",
            "true",
        )
        .default("false"),
    ],
    others: None,
};

static SERVED: RecordShape = RecordShape {
    name: "children served",
    fields: &[
        field("period", Shape::Period, "When.", "2025–26").required(),
        field("children", COUNT, "How many.", "61400").required(),
        field("who", NAME, "Who is counted.", "children from birth to 18 in Marlow County")
            .required(),
        field("source", SOURCE, "Who counted.", "County population estimates 2025").required(),
    ],
    others: None,
};

static PRICES: RecordShape = RecordShape {
    name: "price index",
    fields: &[
        field("name", NAME, "Its name.", "Consumer prices, all items").required(),
        field("source", SOURCE, "Who publishes it.", "State price office").required(),
        field(
            "levels",
            Shape::List(&Shape::Record(&LEVEL)),
            "Its level year by year.",
            "[ { period: 2024–25, level: 300 }, { period: 2025–26, level: 309 } ]",
        )
        .required(),
    ],
    others: None,
};

static LEVEL: RecordShape = RecordShape {
    name: "level of a price index",
    fields: &[
        field("period", Shape::Period, "When.", "2025–26").required(),
        field("level", NUMBER, "How high; above zero.", "309").required(),
    ],
    others: None,
};
