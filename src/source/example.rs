//! Example: a line with a mistake and the right one, for the codes that a line can show.

use super::Code;

/// Each code with the line that has the mistake, and the right one.
const EXAMPLES: &[(Code, &str, &str)] = &[
    (Code::NoFile, "series: Reading.csv", "series: reading.csv"),
    (Code::PathOutside, "series: ../../reading.csv", "series: reading.csv"),
    (Code::Yaml, "title: Reading: third graders", "title: \"Reading: third graders\""),
    (
        Code::DuplicateField,
        "  - id: girls\n    title: Girls\n    id: boys\n    title: Boys",
        "  - id: girls\n    title: Girls\n  - id: boys\n    title: Boys",
    ),
    (Code::Workbook, "series: reading.numbers", "series: reading.xlsx"),
    (Code::NoSheet, "series: state.xlsx", "series: { file: state.xlsx, sheet: Grade 3 }"),
    (Code::UnknownField, "titel: Early grade reading", "title: Early grade reading"),
    (Code::MissingField, "- id: grade3-reading", "- id: grade3-reading\n  title: Third graders"),
    (Code::WrongKind, "breakdowns: sex", "breakdowns: [ sex ]"),
    (Code::BadValue, "direction: up", "direction: higher"),
    (Code::BadNumber, "{ period: 2025, value: 35,9 }", "{ period: 2025, value: 35.9 }"),
    (Code::BadDate, "published: 10/14/2026", "published: 2026-10-14"),
    (Code::BadPeriod, "baseline: last year", "baseline: 2024–25"),
    (Code::UnknownId, "source: state_test", "source: state-test"),
    (
        Code::DuplicateId,
        "- { id: girls, title: Girls }\n- { id: girls, title: Boys }",
        "- { id: girls, title: Girls }\n- { id: boys, title: Boys }",
    ),
    (Code::UnknownColumn, "period,gender,value", "period,sex,value"),
    (Code::MissingColumn, "when,value", "period,value"),
    (Code::BadRow, "2024–25,girls", "2024–25,girls,55"),
    (Code::DuplicateRow, "2024–25,50\n2024–25,52", "2024–25,50\n2025–26,52"),
    (
        Code::BadCounts,
        "{ value: 50, numerator: 300 }",
        "{ value: 50, numerator: 300, denominator: 600 }",
    ),
    (
        Code::UnclosedCall,
        "We are at {{ value(grade3-reading).",
        "We are at {{ value(grade3-reading) }}.",
    ),
    (Code::UnknownCall, "{{ number(grade3-reading) }}", "{{ value(grade3-reading) }}"),
    (Code::BadCall, "{{ chart(kind=bars) }}", "{{ chart(grade3-reading, kind=bars) }}"),
    (
        Code::StrayFile,
        "content/outcomes/reading/outcome.yml",
        "content/outcomes/reading/outcome.yaml",
    ),
    (Code::CutOff, "about: We are #1", "about: \"We are #1\""),
    (Code::PercentSign, "2024–25,50%", "2024–25,50"),
    (Code::BrokenLink, "[partners](../partners)", "[partners](../../partners/index.html)"),
    (
        Code::UnknownPercentage,
        "In the spring 57% could read.",
        "In the spring {{ value(grade3-reading) }} could read.",
    ),
];

impl Code {
    /// A line with the mistake and the right line, where a line can show it.
    pub fn example(self) -> Option<(&'static str, &'static str)> {
        EXAMPLES.iter().find(|(code, ..)| *code == self).map(|(_, wrong, right)| (*wrong, *right))
    }

    /// The code of a name, however its letters are written.
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str().eq_ignore_ascii_case(text.trim()))
    }
}
