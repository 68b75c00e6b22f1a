//! Investors: whom `content/backbone/investors.yaml` asks, and what each cares about.

use super::money::{FUNCTIONS, OUTCOMES};
use crate::parse::document::shape::{Kind, NAME, RecordShape, Shape, TEXT, field};

pub(crate) static INVESTORS: Kind = Kind {
    name: "investors",
    path: "content/backbone/investors.yaml",
    meaning: "Those who are asked, each with a page of their own, chosen from what they care about. A page is unlisted unless it says otherwise: out of navigation, sitemap and search engines. Unlisted is not secret: whoever has the address can read the page, and this file’s words stand on it.",
    record: &RecordShape {
        name: "investors",
        fields: &[field(
            "investors",
            Shape::List(&Shape::Record(&INVESTOR)),
            "Those who are asked.",
            "[ { id: harbor-bank, name: Harbor Bank, outcomes: [ early-grade-reading ] } ]",
        )
        .required()],
        others: None,
    },
};

static INVESTOR: RecordShape = RecordShape {
    name: "investor",
    fields: &[
        field("id", Shape::Id, "Its name in addresses.", "harbor-bank").required(),
        field("name", NAME, "Their name.", "Harbor Bank").required(),
        field(
            "letter",
            TEXT,
            "A sentence or two to them, above what was chosen for them.",
            "You asked us what reading costs, and who else pays.",
        ),
        field("functions", FUNCTIONS, "The functions that they care about.", "[ data ]"),
        field(
            "outcomes",
            OUTCOMES,
            "The outcomes that they care about.",
            "[ early-grade-reading ]",
        ),
        field(
            "sectors",
            Shape::List(&NAME),
            "The sectors that they care about, as partners name them.",
            "[ Business ]",
        ),
        field(
            "listed",
            Shape::Flag,
            "Whether the page stands in navigation, sitemap and search engines.",
            "true",
        )
        .default("false"),
    ],
    others: None,
};
