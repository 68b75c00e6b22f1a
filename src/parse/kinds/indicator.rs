//! Indicator: what an outcome's document says of one measure, its promise and its sources.

use super::PACE;
use super::promise::{BASELINE, STATUS, TARGET};
use super::series::SERIES;
use super::source::IN_PLACE;
use super::unit::UNIT;
use crate::parse::document::shape::{Field, NAME, NUMBER, RecordShape, Shape, TEXT, field, word};

pub(crate) static INDICATOR: RecordShape =
    RecordShape { name: "indicator", fields: FIELDS, others: None };

const TEXTS: Shape = Shape::List(&TEXT);

static FIELDS: &[Field] = &[
    field(
        "id",
        Shape::Id,
        "Its name in addresses and in the story’s calls; each indicator of the site has its own.",
        "grade3-reading",
    )
    .required(),
    field("title", NAME, "Its plain name.", "Third graders reading at grade level").required(),
    field("short", NAME, "A short name for lists.", "Early grade reading").default("the title"),
    field("age", Shape::Whole(0, 120), "The age that it is about, in years.", "24")
        .default("the outcome's"),
    field(
        "role",
        Shape::Choice(&[word("core", "tracks the outcome"), word("contributing", "tells sooner")]),
        "What it is for.",
        "core",
    )
    .default("the first is core, the others are contributing"),
    field(
        "question",
        NAME,
        "The plain question that it answers.",
        "Can our third graders read well enough to learn from books?",
    ),
    field(
        "measure",
        NAME,
        "Who and what is counted: the second line of its charts.",
        "Third graders at grade level in reading",
    )
    .default("the title"),
    field("place", NAME, "The place that it is about.", "Marlow County").default("the community"),
    field("unit", UNIT, "How values are counted and printed.", "percent").required(),
    field(
        "direction",
        Shape::Choice(&[word("higher", "more is better"), word("lower", "less is better")]),
        "Which way is better.",
        "higher",
    )
    .required(),
    field(
        "baseline",
        Shape::Either(&[Shape::Period, Shape::Record(&BASELINE)]),
        "Where the promise starts: a period of the series, or a period with its value.",
        "2016–17",
    ),
    field(
        "target",
        Shape::Either(&[NUMBER, Shape::Record(&TARGET)]),
        "What was promised, and by when.",
        "{ value: 70, period: 2030–31, set_by: the community }",
    ),
    field("pace", PACE, "By which rule its pace is judged.", "linear").default("the site’s"),
    field(
        "min_change",
        Shape::Number(Some(0), None),
        "The smallest change that counts where the baseline is zero, in its unit.",
        "2",
    ),
    field(
        "tolerance",
        Shape::Number(Some(0), None),
        "The change of a gap that still reads as unchanged, in its unit.",
        "1",
    )
    .default("0"),
    field(
        "provisional",
        Shape::Choice(&[
            word("use", "they are judged, and marked"),
            word("skip", "the last final value is judged"),
        ]),
        "What becomes of values that are not final.",
        "use",
    )
    .default("use"),
    field(
        "status",
        Shape::Record(&STATUS),
        "Your own verdict in place of the rule’s; its reason is printed beside it.",
        "{ is: improving, reason: The test became harder in 2024. }",
    ),
    field(
        "breakdowns",
        Shape::List(&Shape::Ref("a breakdown of the site")),
        "The breakdowns that it is shown by, in this order.",
        "[ income, race ]",
    )
    .default("those that its series use"),
    field(
        "comparison",
        Shape::Record(&COMPARISON),
        "Another place that it is held against.",
        "{ title: State, series: [ { period: 2016–17, value: 52.4 } ] }",
    ),
    field(
        "breaks",
        Shape::List(&Shape::Record(&BREAK)),
        "Where values before and after cannot be compared.",
        "[ { before: 2021–22, note: A shorter test since spring 2022. } ]",
    ),
    field(
        "finding",
        NAME,
        "The title of its trend chart: what the chart shows, in at most 15 words.",
        "Reading scores have risen every year since 2021–22",
    )
    .default("made from the data"),
    field(
        "why",
        TEXT,
        "Why it matters, in a sentence or two.",
        "Children who read well by third grade learn everything else from books.",
    ),
    field("definition", TEXT, "What is counted.", "Scoring at level 3 or 4 on the state test."),
    field("counted", TEXT, "Who is counted.", "All third graders of the county’s public schools."),
    field("limits", TEXT, "What it cannot say.", "Children in private schools are not counted."),
    field(
        "no_groups",
        TEXT,
        "Why no groups are shown, where there are none.",
        "The state reports this for the whole county only.",
    ),
    field(
        "no_target",
        TEXT,
        "Why there is no target, where there is none.",
        "The community sets one in 2027.",
    ),
    field("notes", TEXTS, "Notes on the whole series.", "[ Fall counts until 2019. ]"),
    field(
        "source",
        Shape::Either(&[
            Shape::Ref("a source of the site"),
            Shape::Record(&IN_PLACE),
            Shape::List(&Shape::Either(&[
                Shape::Ref("a source of the site"),
                Shape::Record(&IN_PLACE),
            ])),
        ]),
        "Where the numbers come from: a source’s id, a source, or a list of them.",
        "state-test",
    ),
    field(
        "series",
        SERIES,
        "Its numbers: a CSV file, rows in place, or a CSV file with how to read it.",
        "reading.csv",
    )
    .required(),
];

static COMPARISON: RecordShape = RecordShape {
    name: "comparison",
    fields: &[
        field("title", NAME, "The other place.", "State").required(),
        field("series", SERIES, "Its numbers.", "state.csv").required(),
    ],
    others: None,
};

static BREAK: RecordShape = RecordShape {
    name: "break",
    fields: &[
        field("before", Shape::Period, "The first period of the new measure.", "2021–22")
            .required(),
        field("note", TEXT, "What changed.", "A shorter test since spring 2022.").required(),
    ],
    others: None,
};
