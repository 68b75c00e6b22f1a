//! Partners: what `content/partners.yaml` says of who takes part and what they promised.

use crate::parse::document::shape::{Kind, NAME, RecordShape, Shape, TEXT, field, word};

pub(crate) static PARTNERS: Kind = Kind {
    name: "partners",
    path: "content/partners.yaml",
    meaning: "The organizations at the table, and what each has promised for which indicator, by when.",
    record: &RecordShape {
        name: "list of partners",
        fields: &[
            field(
                "partners",
                Shape::List(&Shape::Record(&PARTNER)),
                "The organizations at the table.",
                "[ { id: city-schools, name: Marlow City Schools, sector: Education } ]",
            )
            .required(),
            field(
                "commitments",
                Shape::List(&Shape::Record(&COMMITMENT)),
                "What they promised.",
                "[ { partner: city-schools, indicator: grade3-reading, what: Put a reading coach in all 28 schools } ]",
            ),
        ],
        others: None,
    },
};

static PARTNER: RecordShape = RecordShape {
    name: "partner",
    fields: &[
        field("id", Shape::Id, "Its id, used by commitments.", "city-schools").required(),
        field("name", NAME, "Its name.", "Marlow City Schools").required(),
        field("sector", NAME, "The sector that it belongs to.", "Education").required(),
        field("role", NAME, "Its role at the table.", "Hosts the data team"),
        field("url", Shape::Url, "Its own site.", "https://schools.example"),
    ],
    others: None,
};

static COMMITMENT: RecordShape = RecordShape {
    name: "commitment",
    fields: &[
        field("partner", Shape::Ref("a partner"), "Who promised it.", "city-schools").required(),
        field("indicator", Shape::Ref("an indicator"), "For which indicator.", "grade3-reading")
            .required(),
        field(
            "what",
            TEXT,
            "What was promised, as an instruction: “Put …”, “Open …”.",
            "Put a trained reading coach in all 28 elementary schools",
        )
        .required(),
        field("by", Shape::Date, "By when.", "2026-06-30"),
        field(
            "state",
            Shape::Choice(&[
                word("kept", "done"),
                word("open", "not yet due, or not yet done"),
                word("not-kept", "its day has passed, or the partner withdrew"),
            ]),
            "How it stands.",
            "kept",
        )
        .default("open"),
    ],
    others: None,
};
