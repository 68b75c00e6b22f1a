//! Fixture: a small card in code, for the tests of this room.

mod figures;

pub(super) use figures::{gap, value};

use super::pages::Pages;
use crate::disclosure::{Cell, Published, PublishedPoint, PublishedSeries};
use crate::language::Language;
use crate::memo::Kept;
use crate::report::*;
use crate::source::{FileId, Span};
use crate::statistics::{Finding, Findings};
use figures::{absence_finding, absence_series, reading_finding, reading_series};
use rust_decimal::Decimal;
use std::sync::Arc;

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

pub(super) fn shown(start: i16, value: &str) -> PublishedPoint {
    let cell = Cell::Shown { value: d(value), counts: None, read_with_care: false };
    PublishedPoint { period: year(start), cell, provisional: false, note: None }
}

pub(super) fn cell(start: i16, cell: Cell) -> PublishedPoint {
    PublishedPoint { period: year(start), cell, provisional: false, note: None }
}

pub(super) fn series(population: Population, points: Vec<PublishedPoint>) -> PublishedSeries {
    PublishedSeries { population, points }
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
        let published = Published {
            card: card(),
            series: vec![reading_series().into(), absence_series().into()],
            group_places: vec![0, 0],
        };
        let findings = Findings {
            indicators: vec![reading_finding().into(), absence_finding().into()],
            backbone: None,
        };
        Self { published, findings }
    }

    pub(super) fn indicator(&mut self) -> &mut Indicator {
        &mut self.published.card.indicators[0]
    }

    pub(super) fn finding(&mut self) -> &mut Finding {
        &mut self.findings.indicators[0]
    }

    pub(super) fn points(&mut self) -> &mut Vec<PublishedPoint> {
        &mut self.published.series[0][0].points
    }

    pub(super) fn pages(self) -> Pages {
        Pages::new(self.published, self.findings, english(), None)
    }
}

fn card() -> Card {
    let group = |slug: &str, title: &str| Group { slug: slug.to_owned(), title: title.to_owned() };
    Card {
        community: Community {
            name: "Marlow County".to_owned(),
            partnership: "Marlow Forward".to_owned(),
            about: None,
            notice: None,
            contact: None,
        },
        edition: Edition {
            name: "2026".to_owned(),
            published: jiff::civil::date(2026, 10, 14),
            next_update: Some("October 2027".to_owned()),
        },
        language: "en".to_owned(),
        base_url: Some("https://marlow.example".to_owned()),
        style: Style::default(),
        privacy: Privacy::default(),
        pace: PaceRule::Linear,
        licence: None,
        social_images: true,
        stages: vec![Stage { slug: "school".to_owned(), title: "School".to_owned() }],
        breakdowns: vec![
            Breakdown {
                slug: "income".to_owned(),
                title: "Family income".to_owned(),
                groups: vec![group("low", "Low-income families"), group("other", "Other families")],
                reference: Some(GroupId(1)),
                overlapping: false,
                note: None,
            },
            Breakdown {
                slug: "race".to_owned(),
                title: "Race and ethnicity".to_owned(),
                groups: vec![
                    group("asian", "Asian"),
                    group("black", "Black"),
                    group("native", "Native American"),
                ],
                reference: None,
                overlapping: false,
                note: Some("The order was chosen by the parent council.".to_owned()),
            },
        ],
        outcomes: vec![
            Outcome {
                slug: "reading".to_owned(),
                title: "Early grade reading".to_owned(),
                stage: StageId(0),
                age: Some(9),
                finding: None,
                indicators: vec![IndicatorId(0), IndicatorId(1)],
                voice: None,
                act: None,
                span: span(),
            }
            .into(),
        ],
        stories: vec![Kept::default()],
        indicators: vec![
            indicator(
                "grade3-reading",
                "Third graders reading at grade level",
                Role::Core,
                Direction::Higher,
            )
            .into(),
            indicator(
                "absence",
                "Children missing 18 or more school days",
                Role::Contributing,
                Direction::Lower,
            )
            .into(),
        ],
        partners: vec![Partner {
            slug: "libraries".to_owned(),
            name: "County Libraries".to_owned(),
            sector: "Government".to_owned(),
            role: None,
            url: None,
        }],
        commitments: vec![Commitment {
            partner: PartnerId(0),
            indicator: IndicatorId(0),
            what: "Open every branch on Sundays".to_owned(),
            by: Some(jiff::civil::date(2026, 1, 31)),
            state: CommitmentState::Kept,
            span: span(),
        }],
        corrections: Vec::new(),
        home: Prose::default(),
        pages: Vec::new(),
        backbone: None,
    }
}

fn indicator(slug: &str, title: &str, role: Role, direction: Direction) -> Indicator {
    let lower = direction == Direction::Lower;
    Indicator {
        slug: slug.to_owned(),
        outcome: OutcomeId(0),
        role,
        title: title.to_owned(),
        short: if lower { "Chronic absence" } else { "Early grade reading" }.to_owned(),
        age: None,
        question: None,
        measure: title.to_owned(),
        place: None,
        unit: Unit::Percent { places: 1 },
        direction,
        baseline: Some(Baseline { period: year(2016), value: None }),
        target: Some(Target {
            period: Some(year(2030)),
            value: d(if lower { "12" } else { "70" }),
            set_by: None,
        }),
        pace: PaceRule::Linear,
        min_change: None,
        tolerance: d("1"),
        use_provisional: true,
        status: None,
        breakdowns: if lower { Vec::new() } else { vec![INCOME, RACE] },
        comparison: None,
        breaks: Vec::new(),
        finding: None,
        why: None,
        definition: None,
        counted: None,
        limits: None,
        no_groups: lower.then(|| "not collected".to_owned()),
        no_target: None,
        notes: Vec::new(),
        sources: vec![Source {
            name: "State Department of Education, 2026 release".to_owned(),
            url: None,
            released: Some(jiff::civil::date(2026, 9, 2)),
            next: Some("September 2027".to_owned()),
            licence: None,
        }],
        span: span(),
    }
}
