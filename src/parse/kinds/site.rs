//! Site: what `content/site.yaml` says: whose card it is, which year's, and what may be shown.

use super::PACE;
use super::breakdown::BREAKDOWN;
use super::privacy::{PRESET, PRIVACY};
use super::source::SOURCE;
use crate::parse::document::shape::{Field, Kind, NAME, RecordShape, Shape, TEXT, field};

pub(crate) static SITE: Kind = Kind {
    name: "site",
    path: "content/site.yaml",
    meaning: "Whose report card it is, which year’s edition, how it looks, which figures may be shown, and the stages, breakdowns and sources that every other document names by their ids.",
    record: &RecordShape { name: "site", fields: FIELDS, others: None },
};

static FIELDS: &[Field] = &[
    field(
        "community",
        Shape::Record(&COMMUNITY),
        "Whose report card it is.",
        "{ name: Marlow County, partnership: Marlow Forward }",
    )
    .required(),
    field(
        "edition",
        Shape::Record(&EDITION),
        "Which year’s card it is, and when it is published.",
        "{ name: \"2026\", published: 2026-10-14 }",
    )
    .required(),
    field(
        "base_url",
        Shape::SiteUrl,
        "The address where the site will stand; needed for the sitemap and for pictures in social media.",
        "https://marlowforward.example",
    ),
    field(
        "language",
        NAME,
        "The language of the pages, as a language tag.",
        "en",
    )
    .default("en"),
    field(
        "theme",
        Shape::Either(&[Shape::Id, Shape::Record(&THEME)]),
        "How the site looks: the name of a theme, or its name with your own colours.",
        "{ brand: \"#0B4F8A\", accent: \"#C04A12\" }",
    )
    .default("the built-in theme"),
    field(
        "licence",
        Shape::Record(&LICENCE),
        "Under which licence others may use the data.",
        "{ name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }",
    ),
    field(
        "pace",
        PACE,
        "By which rule the pace toward a target is judged.",
        "linear",
    )
    .default("linear"),
    field(
        "social_images",
        Shape::Flag,
        "Whether each page gets a picture for social media.",
        "true",
    )
    .default("true"),
    field(
        "privacy",
        Shape::Either(&[PRESET, Shape::Record(&PRIVACY)]),
        "Which figures about small groups are kept back: the name of a preset, or a preset with changes.",
        "us-10",
    )
    .default("us-10"),
    field(
        "stages",
        Shape::List(&Shape::Record(&STAGE)),
        "The stages from cradle to career, in the order of a child’s life.",
        "[ { id: cradle, title: Cradle }, { id: school, title: School } ]",
    )
    .required(),
    field(
        "breakdowns",
        Shape::List(&Shape::Record(&BREAKDOWN)),
        "The ways in which children are told apart in the data.",
        "[ { id: income, title: Family income, groups: [ { id: low-income, title: Low-income families } ] } ]",
    ),
    field(
        "sources",
        Shape::List(&Shape::Record(&SOURCE)),
        "Where numbers come from, named once and used by their ids.",
        "[ { id: state-test, name: \"State Department of Education, 2026 release\" } ]",
    ),
    field(
        "corrections",
        Shape::List(&Shape::Record(&CORRECTION)),
        "Corrections of earlier cards.",
        "[ { date: 2026-11-02, text: \"The 2024 graduation rate was 88.1%, not 81.8%.\" } ]",
    ),
];

static COMMUNITY: RecordShape = RecordShape {
    name: "community",
    fields: &[
        field("name", NAME, "The community’s name.", "Marlow County").required(),
        field(
            "partnership",
            NAME,
            "The name of the partnership that publishes the card.",
            "Marlow Forward",
        )
        .required(),
        field(
            "about",
            TEXT,
            "One sentence on the partnership, for the foot of each page.",
            "The cradle-to-career partnership of Marlow County.",
        ),
        field(
            "notice",
            TEXT,
            "A notice that belongs on every page.",
            "\"An invented community: every number here is made up.\"",
        ),
        field(
            "contact",
            Shape::Record(&CONTACT),
            "Whom a reader can ask.",
            "{ name: Miriam Hale, role: executive director }",
        ),
    ],
    others: None,
};

pub(crate) static CONTACT: RecordShape = RecordShape {
    name: "contact",
    fields: &[
        field("name", NAME, "The person’s name.", "Miriam Hale").required(),
        field("role", NAME, "The person’s role.", "executive director"),
        field("email", NAME, "An e-mail address.", "miriam@marlowforward.example"),
        field("phone", NAME, "A telephone number, as it is printed.", "(555) 010-4420"),
    ],
    others: None,
};

static EDITION: RecordShape = RecordShape {
    name: "edition",
    fields: &[
        field("name", NAME, "The edition’s name.", "\"2026\"").required(),
        field("published", Shape::Date, "The day on which it is published.", "2026-10-14")
            .required(),
        field("next_update", NAME, "When the next one comes.", "October 2027"),
    ],
    others: None,
};

static THEME: RecordShape = RecordShape {
    name: "theme",
    fields: &[
        field("name", Shape::Id, "The name of a folder in themes/.", "default")
            .default("the built-in theme"),
        field(
            "brand",
            Shape::Colour,
            "The colour of links, of improvement and of emphasis.",
            "\"#0B4F8A\"",
        ),
        field(
            "accent",
            Shape::Colour,
            "The colour of promises: targets and the pace toward them.",
            "\"#C04A12\"",
        ),
    ],
    others: None,
};

static LICENCE: RecordShape = RecordShape {
    name: "licence",
    fields: &[
        field("name", NAME, "The licence’s name.", "CC BY 4.0").required(),
        field("url", Shape::Url, "Its address.", "https://creativecommons.org/licenses/by/4.0/"),
    ],
    others: None,
};

static STAGE: RecordShape = RecordShape {
    name: "stage",
    fields: &[
        field("id", Shape::Id, "Its id, used by outcomes.", "school").required(),
        field("title", NAME, "Its name on the pages.", "School").required(),
    ],
    others: None,
};

static CORRECTION: RecordShape = RecordShape {
    name: "correction",
    fields: &[
        field("date", Shape::Date, "When it was made.", "2026-11-02").required(),
        field(
            "text",
            TEXT,
            "What was wrong and what is right.",
            "\"The 2024 graduation rate was 88.1%, not 81.8%.\"",
        )
        .required(),
    ],
    others: None,
};
