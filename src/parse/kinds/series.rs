//! Series: how observations are written, inline in YAML or in a table beside the document.

use crate::parse::document::shape::{COUNT, Field, NAME, Other, RecordShape, Shape, TEXT, field};

/// Observations written in the document, or the table that holds them.
pub(crate) const SERIES: Shape =
    Shape::Either(&[Shape::Path, Shape::List(&Shape::Record(&ROW)), Shape::Record(&TABLE)]);

/// The fields of a row, which are the heads of a long table too.
pub(crate) static ROW_FIELDS: &[Field] = &[
    field("period", Shape::Period, "The stretch of time that the value stands for.", "2025–26")
        .required(),
    field(
        "value",
        Shape::Figure,
        "What was observed, in the indicator’s unit; a percentage as 0 to 100.",
        "48.6",
    )
    .required(),
    field("numerator", COUNT, "How many people have the result.", "2299"),
    field("denominator", COUNT, "Among how many people.", "4730"),
    field(
        "standard_error",
        Shape::Number(Some(0), None),
        "The standard error, in the indicator’s unit.",
        "1.2",
    ),
    field("provisional", Shape::Flag, "Whether the value is not final yet.", "true")
        .default("false"),
    field("note", TEXT, "A note on this one value.", "No test in spring 2020."),
];

/// One observation.
pub(crate) static ROW: RecordShape = RecordShape {
    name: "row",
    fields: ROW_FIELDS,
    others: Some(&Other {
        name: "breakdown id",
        meaning: "The group that the value stands for; without any such field it stands for everyone.",
        shape: Shape::Ref("a group of the breakdown"),
        example: "low-income",
    }),
};

/// A table with the options that tell how to read it.
static TABLE: RecordShape = RecordShape {
    name: "table",
    fields: &[
        field(
            "file",
            Shape::Path,
            "The CSV file, beside the document or from the root of the site.",
            "data/indicator_4-1-1.csv",
        )
        .required(),
        field("period", NAME, "The head of the column of periods.", "Year")
            .default("period or Year"),
        field("value", NAME, "The head of the column of values.", "Value").default("value"),
        field("numerator", NAME, "The head of the column of numerators.", "Students")
            .default("numerator"),
        field("denominator", NAME, "The head of the column of denominators.", "Cohort")
            .default("denominator"),
        field(
            "where",
            Shape::Record(&WHERE),
            "Which rows are read: those that hold these words in these columns.",
            "{ Units: \"Key Stage 1 (%)\", Subject: Reading }",
        )
        .default("all rows"),
        field(
            "columns",
            Shape::Record(&COLUMNS),
            "Which column holds the groups of which breakdown.",
            "{ Sex: sex }",
        )
        .default("columns are named by breakdown ids or titles"),
        field(
            "groups",
            Shape::Record(&GROUPS),
            "Which words of the table mean which group, breakdown by breakdown.",
            "{ sex: { Boys: boys, Girls: girls } }",
        )
        .default("the groups’ ids and titles"),
        field(
            "everyone",
            Shape::List(&Shape::Cell),
            "Words in columns of groups that mean everyone; an empty cell always does.",
            "[ Total, All pupils ]",
        ),
        field(
            "ignore",
            Shape::List(&Shape::Cell),
            "Columns that are not read.",
            "[ Unit measure, Observation status ]",
        ),
        field(
            "missing",
            Shape::List(&Shape::Cell),
            "Words that mean that nobody knows the value; an empty cell always does.",
            "[ \".\", NA ]",
        ),
        field(
            "suppressed",
            Shape::List(&Shape::Cell),
            "Words that mean that the source keeps the value back.",
            "[ PS, \"*\" ]",
        ),
        field(
            "school_years",
            Shape::Flag,
            "Whether plain years are the years in which school years start.",
            "true",
        )
        .default("false"),
        field("encoding", NAME, "The encoding that the file was saved in.", "windows-1252")
            .default("UTF-8"),
    ],
    others: None,
};

static WHERE: RecordShape = RecordShape {
    name: "where",
    fields: &[],
    others: Some(&Other {
        name: "head of a column",
        meaning: "The word, or the words, of the rows that are read; \"\" for an empty cell.",
        shape: Shape::Either(&[Shape::Cell, Shape::List(&Shape::Cell)]),
        example: "Reading",
    }),
};

static COLUMNS: RecordShape = RecordShape {
    name: "columns",
    fields: &[],
    others: Some(&Other {
        name: "head of a column",
        meaning: "The breakdown whose groups it holds.",
        shape: Shape::Ref("a breakdown of the site"),
        example: "sex",
    }),
};

static GROUPS: RecordShape = RecordShape {
    name: "groups",
    fields: &[],
    others: Some(&Other {
        name: "breakdown id",
        meaning: "Its groups as the table names them.",
        shape: Shape::Record(&CELLS),
        example: "{ Boys: boys }",
    }),
};

static CELLS: RecordShape = RecordShape {
    name: "cells",
    fields: &[],
    others: Some(&Other {
        name: "word of the table",
        meaning: "The group that it means.",
        shape: Shape::Ref("a group of the breakdown"),
        example: "boys",
    }),
};
