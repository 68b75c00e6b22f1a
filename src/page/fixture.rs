//! Fixture: a small card in code, for the tests of this room.

use super::Pages;
use crate::disclosure::{Cell, Published, PublishedPoint, PublishedSeries};
use crate::language::Language;
use crate::report::*;
use crate::source::{FileId, Span};
use crate::statistics::{
    Change, Curve, Finding, Findings, GapChange, GapFinding, GapMovement, Pace, PaceWord, Status,
    Trend, Value, WhoMoved,
};
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
    let cell = Cell::Shown {
        value: d(value),
        counts: None,
        read_with_care: false,
    };
    PublishedPoint {
        period: year(start),
        cell,
        provisional: false,
        note: None,
    }
}

pub(super) fn cell(start: i16, cell: Cell) -> PublishedPoint {
    PublishedPoint {
        period: year(start),
        cell,
        provisional: false,
        note: None,
    }
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
            series: vec![reading_series(), absence_series()],
        };
        let findings = Findings {
            indicators: vec![reading_finding(), absence_finding()],
        };
        Self {
            published,
            findings,
        }
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
    let group = |slug: &str, title: &str| Group {
        slug: slug.to_owned(),
        title: title.to_owned(),
    };
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
        stages: vec![Stage {
            slug: "school".to_owned(),
            title: "School".to_owned(),
        }],
        breakdowns: vec![
            Breakdown {
                slug: "income".to_owned(),
                title: "Family income".to_owned(),
                groups: vec![
                    group("low", "Low-income families"),
                    group("other", "Other families"),
                ],
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
        outcomes: vec![Outcome {
            slug: "reading".to_owned(),
            title: "Early grade reading".to_owned(),
            stage: StageId(0),
            age: Some(9),
            finding: None,
            indicators: vec![IndicatorId(0), IndicatorId(1)],
            story: Prose::default(),
            voice: None,
            act: None,
            span: span(),
        }],
        indicators: vec![
            indicator(
                "grade3-reading",
                "Third graders reading at grade level",
                Role::Core,
                Direction::Higher,
            ),
            indicator(
                "absence",
                "Children missing 18 or more school days",
                Role::Contributing,
                Direction::Lower,
            ),
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
        short: if lower {
            "Chronic absence"
        } else {
            "Early grade reading"
        }
        .to_owned(),
        question: None,
        measure: title.to_owned(),
        place: "Marlow County".to_owned(),
        unit: Unit::Percent { places: 1 },
        direction,
        baseline: Some(Baseline {
            period: year(2016),
            value: None,
        }),
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
        breakdowns: if lower {
            Vec::new()
        } else {
            vec![INCOME, RACE]
        },
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

fn reading_series() -> Vec<PublishedSeries> {
    let mut latest = shown(2025, "58.9");
    latest.cell = Cell::Shown {
        value: d("58.9"),
        counts: Some(Counts {
            numerator: 2786,
            denominator: 4730,
        }),
        read_with_care: false,
    };
    let mut cancelled = cell(2019, Cell::Missing);
    cancelled.note = Some("Spring 2020 tests were cancelled.".into());
    let group = |b, g, then: &str, now: &str| {
        series(
            Population::Group(b, GroupId(g)),
            vec![shown(2016, then), shown(2025, now)],
        )
    };
    vec![
        series(
            Population::Everyone,
            vec![
                shown(2016, "48.6"),
                shown(2018, "51.7"),
                cancelled,
                shown(2020, "44.8"),
                shown(2024, "56.2"),
                latest,
            ],
        ),
        group(INCOME, 0, "36", "47"),
        group(INCOME, 1, "62", "73"),
        group(RACE, 0, "63", "72"),
        group(RACE, 1, "34", "49"),
        series(
            Population::Group(RACE, GroupId(2)),
            vec![cell(2016, Cell::Suppressed), cell(2025, Cell::Suppressed)],
        ),
    ]
}

fn absence_series() -> Vec<PublishedSeries> {
    vec![series(
        Population::Everyone,
        vec![
            shown(2016, "21.4"),
            shown(2020, "25.1"),
            shown(2025, "16.9"),
        ],
    )]
}

pub(super) fn value(start: i16, value: &str) -> Value {
    Value {
        period: year(start),
        value: d(value),
        provisional: false,
    }
}

fn reading_finding() -> Finding {
    Finding {
        status: Status::Judged {
            word: StatusWord::Improving,
            by_author: None,
        },
        last_year: Status::Judged {
            word: StatusWord::LittleOrNoChange,
            by_author: None,
        },
        baseline: Some(value(2016, "48.6")),
        latest: Some(value(2025, "58.9")),
        previous: Some(value(2024, "56.2")),
        change: Some(Change {
            difference: d("10.3"),
            percent: Some(d("21.19")),
        }),
        achieved: Some(d("48.13")),
        tested: true,
        pace: Some(Pace {
            word: PaceWord::Slow,
            expected: Some(d("62.3571")),
            ratio: Some(d("0.749")),
            heading_for: Some(d("64.62")),
        }),
        trend: Trend::NoClearTrend,
        curve: None::<Curve>,
        run: 5,
        interval: None,
        comparison: None,
        gaps: vec![
            gap(
                INCOME,
                0,
                "47",
                "73",
                "26",
                Some(("26", GapChange::Unchanged, None)),
            ),
            gap(RACE, 0, "72", "58.9", "-13.1", None),
            gap(
                RACE,
                1,
                "49",
                "58.9",
                "9.9",
                Some(("14.6", GapChange::Narrowed, Some(WhoMoved::GroupImproved))),
            ),
        ],
        left_out: vec![(RACE, GroupId(2))],
        widest: Some(0),
    }
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
        change: before.map(|(before, change, who)| GapMovement {
            since: year(2016),
            before: d(before),
            value_before: d("36"),
            reference_before: d("62"),
            change,
            who,
            relative: Some(change),
            measures_disagree: false,
        }),
    }
}

fn absence_finding() -> Finding {
    Finding {
        baseline: Some(value(2016, "21.4")),
        latest: Some(value(2025, "16.9")),
        previous: None,
        change: Some(Change {
            difference: d("-4.5"),
            percent: Some(d("-21.03")),
        }),
        achieved: Some(d("47.9")),
        gaps: Vec::new(),
        left_out: Vec::new(),
        widest: None,
        pace: None,
        run: -3,
        ..reading_finding()
    }
}
