//! Theory of action: what `content/backbone/theory-of-action.yaml` says of a framework's version
//! and of where the partnership stands in it.

use crate::parse::document::shape::{Field, Kind, NAME, RecordShape, Shape, TEXT, field, word};

pub(crate) static THEORY: Kind = Kind {
    name: "theory-of-action",
    path: "content/backbone/theory-of-action.yaml",
    meaning: "A framework’s version – its pillars, gateways and benchmarks, in your own words – with how each benchmark stands and what shows it. When the framework changes, this file changes; nothing of it is built in.",
    record: &RecordShape {
        name: "theory of action",
        fields: &[
            field("name", NAME, "The framework’s name.", "Theory of Action").required(),
            field("version", NAME, "Its version or year.", "2024").required(),
            field(
                "credit",
                TEXT,
                "Who publishes it, and the notice that its name asks for.",
                "Published by a national network, whose trademark the name is.",
            ),
            field("url", Shape::Url, "Where it is published.", "https://network.example/theory"),
            field(
                "about",
                TEXT,
                "A sentence on all of it.",
                "How we check that we work deliberately.",
            ),
            field(
                "pillars",
                Shape::List(&Shape::Record(&PILLAR)),
                "Its pillars, in its order.",
                "[ { id: vision, title: A shared vision } ]",
            )
            .required(),
            field(
                "gateways",
                Shape::List(&Shape::Record(&GATEWAY)),
                "Its gateways, first to last.",
                "[ { id: exploring, title: Exploring } ]",
            )
            .required(),
            field("benchmarks", Shape::List(&Shape::Record(&BENCHMARK)), "Its benchmarks.", "")
                .required(),
        ],
        others: None,
    },
};

const ID: Field = field("id", Shape::Id, "Its id.", "vision").required();
const TITLE: Field = field("title", NAME, "Its name.", "A shared vision").required();
const ABOUT: Field =
    field("about", TEXT, "A sentence on it.", "Leaders agree on what they want for every child.");

static PILLAR: RecordShape =
    RecordShape { name: "pillar", fields: &[ID, TITLE, ABOUT], others: None };

static GATEWAY: RecordShape =
    RecordShape { name: "gateway", fields: &[ID, TITLE, ABOUT], others: None };

static BENCHMARK: RecordShape = RecordShape {
    name: "benchmark",
    fields: &[
        ID,
        field(
            "title",
            NAME,
            "What must be there, in your own words.",
            "A card with a baseline, broken down by group, is published",
        )
        .required(),
        field("pillar", Shape::Ref("a pillar"), "Of which pillar.", "evidence")
            .default("all of the gateway"),
        field("gateway", Shape::Ref("a gateway"), "Of which gateway.", "emerging").required(),
        field(
            "status",
            Shape::Choice(&[
                word("met", "there, and shown"),
                word("in-progress", "begun"),
                word("not-started", "not begun"),
            ]),
            "How it stands.",
            "met",
        )
        .required(),
        field("date", Shape::Date, "Since when.", "2022-10-12"),
        field(
            "evidence",
            Shape::List(&Shape::Record(&EVIDENCE)),
            "What shows it; a benchmark that is met needs some.",
            "[ { text: This card, page: about-the-data/ } ]",
        ),
        field("note", TEXT, "A sentence on it.", "Two districts joined in 2025."),
    ],
    others: None,
};

static EVIDENCE: RecordShape = RecordShape {
    name: "evidence",
    fields: &[
        field("text", TEXT, "What a reader will see there.", "The report card of 2026").required(),
        field(
            "page",
            NAME,
            "A page of this site, by its address from the root; it must be there.",
            "outcomes/early-grade-reading/",
        ),
        field(
            "url",
            Shape::Url,
            "Another site’s address, in place of `page`.",
            "https://county.example/minutes",
        ),
    ],
    others: None,
};
