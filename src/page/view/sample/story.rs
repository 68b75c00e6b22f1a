//! Story: the parts that several sample pages share: sections, promises, prose.

use super::figures::{figure, small, table};
use super::{amount, frame, link, status};
use crate::page::view::*;

pub(super) fn sections(id: &str) -> Vec<Section> {
    let aside = |big: Option<&str>, finding: Option<&str>, text: &str| Aside {
        big: big.map(Into::into),
        finding: finding.map(Into::into),
        text: text.into(),
    };
    let pace = aside(
        None,
        Some("3.5 points behind the pace it promised"),
        "A straight line from 48.6% to 70% would be at 62.4% by now. Status says which way we are moving; pace says whether it is fast enough.",
    );
    let more = aside(
        Some("487"),
        None,
        "more third graders read at grade level this spring than would at the 2016–17 rate. The test counts 4,730 children.",
    );
    let gained = aside(
        None,
        Some("Children from low-income families gained 11 points. So did everyone else."),
        "The gap between Asian and Black third graders, the widest by race and ethnicity, narrowed from 29 to 23 points because Black children gained most.",
    );
    vec![
        Section {
            id: format!("{id}-now"),
            latest: Some(Latest {
                value: amount("58.9%", ""),
                status: status(Token::Improving, "Target 70% by 2030–31. Almost half of the promised change (48%) has happened in nine of 14 years."),
                more: Some(link("All numbers of this measure", "../../indicators/reading/index.html")),
            }),
            rows: vec![FigureRow { figure: Some(figure(&format!("{id}-trend"))), asides: vec![pace, more] }],
            ..Section::default()
        },
        Section {
            id: format!("{id}-groups"),
            heading: Some("Who is left behind".into()),
            intro: Some("Groups overlap: a child counts once under income and once under race and ethnicity.".into()),
            rows: vec![
                FigureRow { figure: Some(figure(&format!("{id}-gaps"))), asides: vec![gained] },
                FigureRow { figure: Some(figure(&format!("{id}-districts"))), asides: Vec::new() },
            ],
            ..Section::default()
        },
    ]
}

pub(super) fn prose(spark: &str, figure: Option<Figure>) -> Vec<Piece> {
    let mut pieces = vec![
        Piece::Html("<p>After the spring of 2021, when <strong>44.8%</strong> ".into()),
        Piece::Spark(small(spark)),
        Piece::Html(" of those tested read at grade level, the six districts agreed on one thing: to check every child’s reading in the fall, with the same test, and to look at the results together in October.</p><p>What they saw was absence. Children who missed 18 days or more were half as likely to read well.</p><ul><li>A list</li><li>of two</li></ul>".into()),
    ];
    pieces.extend(figure.map(|figure| Piece::Figure(Box::new(figure))));
    pieces
}

pub(super) fn commitments() -> Commitments {
    let item = |word: &str, partner: &str, what: &str, by: &str| Commitment {
        state: word.to_lowercase(),
        word: word.into(),
        partner: link(partner, "../../partners/index.html"),
        what: what.into(),
        by: (!by.is_empty()).then(|| by.into()),
    };
    Commitments {
        heading: "What partners promised: 4 of 6 kept".into(),
        items: vec![
            item(
                "Kept",
                "Marlow City Schools",
                "Put a trained reading coach in all 28 elementary schools",
                "by June 2026",
            ),
            item(
                "Kept",
                "Marlow County Libraries",
                "Open every branch on Sundays and waive fines for children",
                "by January 2026",
            ),
            item(
                "Kept",
                "Port Sutton Health",
                "Screen hearing and sight of every kindergartner",
                "by October 2025",
            ),
            item(
                "Kept",
                "Marlow Community Fund",
                "Move $1.2 million to tutoring that shows results",
                "by July 2026",
            ),
            item(
                "Open",
                "Kestrel Chamber of Commerce",
                "Give 600 employees paid time to tutor",
                "by December 2026",
            ),
            item("Not kept", "County Transit", "Run late buses from 14 summer reading sites", ""),
        ],
    }
}

pub(super) fn changes() -> Vec<Change> {
    let change = |title: &str, text: &str| Change {
        title: title.into(),
        href: Some("outcomes/reading/index.html".into()),
        text: text.into(),
    };
    vec![
        change(
            "Employment turned from flat to improving",
            "Among young adults, 45.9% now earn a living wage, up 1.5 points in a year.",
        ),
        change(
            "Graduation passed its target five years early",
            "The class of 2026 reached 88.1%; 87% was promised for 2031. A new target follows in March.",
        ),
        Change {
            href: None,
            ..change(
                "Math rose again, from a low base",
                "It is up 4.5 points since 2021 and still 3.1 points below 2016–17.",
            )
        },
    ]
}

pub(super) fn about() -> FactList {
    let fact = |term: &str, text: &str, href: &str| Fact {
        term: term.into(),
        texts: vec![link(text, href)],
    };
    FactList {
        heading: "About this measure".into(),
        facts: vec![
            fact(
                "Who is counted",
                "All third graders in public schools of the county who took the state test: 4,730 children in spring 2026.",
                "",
            ),
            fact(
                "What is measured",
                "Share who score “at grade level” or above on the state reading test.",
                "",
            ),
            fact(
                "Source and dates",
                "State Department of Education, released 2 September 2026. Next: September 2027.",
                "https://state.example/",
            ),
            fact(
                "What it cannot say",
                "One test on one day; private and home schools are not included.",
                "",
            ),
            fact(
                "How status is worked out",
                "Improving: moved toward 70% by more than chance can explain. It is 48% of the way from 48.6%.",
                "",
            ),
            fact("Privacy", "Groups of fewer than 10 children are not shown.", ""),
        ],
    }
}

pub(super) fn downloads() -> Vec<Download> {
    ["CSV", "JSON"]
        .map(|text| Download {
            text: text.into(),
            href: "data.csv".into(),
            note: Some("12 KB".into()),
        })
        .into()
}

pub(super) fn neighbours() -> Neighbours {
    let page = |label: &str, title: &str| {
        Some(Neighbour {
            label: label.into(),
            title: title.into(),
            href: "../../outcomes/reading/index.html".into(),
        })
    };
    Neighbours {
        before: page("Before, age 5", "Kindergarten readiness"),
        after: page("Next, age 14", "Middle grade math"),
    }
}

fn parts() -> Vec<Part> {
    vec![
        Part {
            id: "measures".into(),
            heading: "Every measure".into(),
            paragraphs: vec!["Each is published by someone else first.".into()],
            facts: about().facts,
            table: Some(table("measures-table", true)),
            downloads: Vec::new(),
        },
        Part {
            id: "files".into(),
            heading: "The data".into(),
            paragraphs: vec!["A paragraph.".into(), "And another.".into()],
            downloads: downloads(),
            ..Part::default()
        },
    ]
}

pub(super) fn about_page() -> AboutPage {
    AboutPage {
        frame: frame("about-the-data/index.html", "About the data", 2),
        h1: "Where these numbers come from".into(),
        lede: "Who counted, how each status is worked out, and what is not shown.".into(),
        parts: parts(),
    }
}

pub(super) fn downloads_page() -> DownloadsPage {
    DownloadsPage {
        frame: frame("downloads/index.html", "Downloads", 3),
        h1: "Take the data with you".into(),
        lede: "Everything here may be used again, with its source named.".into(),
        parts: parts(),
    }
}

pub(super) fn missing() -> MissingPage {
    MissingPage {
        frame: Frame { root: "/".into(), ..frame("404.html", "Page not found", 7) },
        h1: "There is no page at this address".into(),
        lede: "It may have moved.".into(),
        links: vec![link("Scorecard", "/index.html")],
    }
}
