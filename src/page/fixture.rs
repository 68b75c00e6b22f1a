//! Fixture: a small card, read from its documents as any card is, for the tests of this room.

use super::pages::Pages;
use crate::disclosure::{Cell, Published, PublishedPoint, disclose};
use crate::language::Language;
use crate::memo::Memo;
use crate::parse::parse;
use crate::report::*;
use crate::source::{FileId, Sources, Span};
use crate::statistics::{
    Finding, Findings, GapChange, GapFinding, GapMovement, Value, WhoMoved, assess,
};
use rust_decimal::Decimal;
use std::sync::Arc;

const FILES: [(&str, &str); 5] = [
    (
        "content/site.yaml",
        r#"
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: "2026", published: 2026-10-14, next_update: October 2027 }
base_url: https://marlow.example
privacy: { preset: us-10, confirmed: true }
stages: [ { id: school, title: School } ]
breakdowns:
  - id: income
    title: Family income
    groups: [ { id: low, title: Low-income families }, { id: other, title: Other families } ]
    reference: other
  - id: race
    title: Race and ethnicity
    groups:
      [ { id: asian, title: Asian }, { id: black, title: Black }, { id: native, title: Native American } ]
    note: The order was chosen by the parent council.
sources:
  - id: state
    name: State Department of Education, 2026 release
    released: 2026-09-02
    already_suppressed: true
    next: September 2027
"#,
    ),
    (
        "content/outcomes/reading/outcome.yaml",
        "
title: Early grade reading
stage: school
age: 9
indicators:
  - id: grade3-reading
    title: Third graders reading at grade level
    short: Early grade reading
    unit: percent
    direction: higher
    baseline: 2016-17
    target: { value: 70, period: 2030-31 }
    breakdowns: [ income, race ]
    source: state
    series: reading.csv
  - id: absence
    title: Children missing 18 or more school days
    short: Chronic absence
    role: contributing
    unit: percent
    direction: lower
    baseline: 2016-17
    target: { value: 12, period: 2030-31 }
    no_groups: not collected
    source: state
    series: absence.csv
",
    ),
    (
        "content/outcomes/reading/reading.csv",
        "period,income,race,value,numerator,denominator,note
2016-17,,,48.6,2299,4730,
2018-19,,,51.7,,,
2019-20,,,,,,Spring 2020 tests were cancelled.
2020-21,,,44.8,,,
2024-25,,,56.2,,,
2025-26,,,58.9,2786,4730,
2016-17,low,,36,,,
2025-26,low,,47,,,
2016-17,other,,62,,,
2025-26,other,,73,,,
2016-17,,asian,63,,,
2025-26,,asian,72,,,
2016-17,,black,34,,,
2025-26,,black,49,,,
2016-17,,native,50,4,8,
2025-26,,native,50,4,8,
",
    ),
    (
        "content/outcomes/reading/absence.csv",
        "period,value,numerator,denominator
2016-17,21.4,4053,18940
2020-21,25.1,4548,18120
2025-26,16.9,3130,18520
",
    ),
    (
        "content/partners.yaml",
        "
partners: [ { id: libraries, name: County Libraries, sector: Government } ]
commitments:
  - partner: libraries
    indicator: grade3-reading
    what: Open every branch on Sundays
    by: 2026-01-31
    state: kept
",
    ),
];

pub(super) fn d(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(super) fn span() -> Span {
    Span::new(FileId(0), 0, 1)
}

pub(super) fn english() -> Arc<Language> {
    let messages = include_str!("../../themes/default/languages/en.ftl");
    Arc::new(Language::new("en", messages).unwrap())
}

pub(super) fn year(start: i16) -> Period {
    Period::SchoolYear(start)
}

pub(super) fn value(start: i16, value: &str) -> Value {
    Value { period: year(start), value: d(value), provisional: false }
}

pub(super) fn shown(start: i16, value: &str) -> PublishedPoint {
    cell(start, Cell::bare(d(value)))
}

pub(super) fn cell(start: i16, cell: Cell) -> PublishedPoint {
    PublishedPoint { period: year(start), cell, provisional: false, note: None, restated: None }
}

pub(super) fn gap(
    breakdown: BreakdownId,
    group: u16,
    value: &str,
    reference: &str,
    gap: &str,
    before: Option<(&str, GapChange, Option<WhoMoved>)>,
) -> GapFinding {
    GapFinding {
        breakdown,
        group: GroupId(group),
        period: year(2025),
        value: d(value),
        reference: d(reference),
        gap: d(gap),
        ratio: Some(d(value) / d(reference)),
        read_with_care: false,
        change: before.map(|(before, change, who)| GapMovement {
            since: year(2016),
            before: d(before),
            value_before: d("36"),
            reference_before: d("62"),
            change,
            by_chance: Some(false),
            who,
            relative: Some(change),
            measures_disagree: false,
        }),
    }
}

/// One card with one outcome, one core and one contributing indicator, to be changed by a test.
pub(super) struct Fixture {
    pub(super) published: Published,
    pub(super) findings: Findings,
}

pub(super) const INCOME: BreakdownId = BreakdownId(0);
pub(super) const RACE: BreakdownId = BreakdownId(1);

impl Fixture {
    /// Reading in Marlow County: improving, behind its pace, with two breakdowns.
    pub(super) fn reading() -> Self {
        let memo = Memo::default();
        let files = FILES.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let (report, found) = parse(&Sources::new(files), &memo);
        assert_eq!(found.iter().map(|it| &it.message).next(), None);
        let published = disclose(report.unwrap(), &memo);
        let findings = assess(&published, &memo);
        Self { published, findings }
    }

    pub(super) fn indicator(&mut self) -> &mut Indicator {
        Arc::make_mut(&mut self.published.card.indicators[0])
    }

    pub(super) fn finding(&mut self) -> &mut Finding {
        Arc::make_mut(&mut self.findings.indicators[0])
    }

    pub(super) fn points(&mut self) -> &mut Vec<PublishedPoint> {
        &mut Arc::make_mut(&mut self.published.series[0])[0].points
    }

    pub(super) fn story(&mut self) -> &mut Prose {
        Arc::make_mut(&mut self.published.card.stories[0])
    }

    pub(super) fn pages(self) -> Pages {
        Pages::new(self.published, self.findings, english(), None)
    }
}
