//! Sample: one view of each template with every part filled, to try a theme's templates before a site is
//! made with them. Its words are never published.

mod case;
mod figures;
mod story;

use super::*;
use figures::{figure, small, table};
use story::{about, commitments, downloads, missing, sections};

/// One view for each template.
pub fn views() -> Vec<View> {
    vec![
        View::Home(Box::new(home())),
        View::Outcome(Box::new(outcome())),
        View::Indicator(Box::new(indicator())),
        View::Partners(Box::new(partners())),
        View::About(Box::new(story::about_page())),
        View::Downloads(Box::new(story::downloads_page())),
        View::Handout(Box::new(handout())),
        View::Own(Box::new(own())),
        View::Missing(Box::new(missing())),
        View::Value(Box::new(case::value())),
        View::Funding(Box::new(case::funding())),
        View::Theory(Box::new(case::theory())),
        View::Investor(Box::new(case::investor())),
    ]
}

/// The stations of the line: name, age, and the indicators' statuses.
const LINE: [(&str, &[Token]); 7] = [
    ("Kindergarten readiness", &[Token::Improving]),
    ("Early grade reading", &[Token::Improving]),
    ("Middle grade math", &[Token::Worse]),
    ("High school graduation", &[Token::Met]),
    ("Postsecondary enrollment", &[Token::Same]),
    ("Postsecondary completion", &[Token::Improving, Token::Same]),
    ("Employment", &[Token::Unknown]),
];

pub(super) fn status(token: Token, sentence: &str) -> StatusView {
    let word = match token {
        Token::Met => "Target met",
        Token::Improving => "Improving",
        Token::Same => "Little or no change",
        Token::Worse => "Getting worse",
        Token::Unknown => "Not yet known",
    };
    StatusView { token, word: word.into(), sentence: sentence.into() }
}

pub(super) fn link(text: &str, href: &str) -> Link {
    Link { text: text.into(), href: (!href.is_empty()).then(|| href.into()) }
}

/// The frame of a page `depth` folders below the root.
pub(super) fn frame(path: &str, title: &str, current: usize) -> Frame {
    let root = "../".repeat(path.matches('/').count());
    let pages = ["Scorecard", "Partners", "Data", "Downloads"];
    let paths = ["index", "partners/index", "about-the-data/index", "downloads/index"];
    let nav = pages.iter().zip(paths).enumerate().map(|(i, (text, path))| NavItem {
        text: (*text).into(),
        href: format!("{root}{path}.html"),
        current: i == current,
        within: i == 0 && current > 3,
    });
    let home = format!("{root}index.html");
    Frame {
        lang: "en".into(),
        dir: "ltr".into(),
        title: format!("{title} – Marlow Forward"),
        description: format!("{title}: a sample page."),
        path: path.into(),
        nav: nav.collect(),
        strip: (current > 0).then(|| strip(&root, usize::from(current == 4))),
        crumbs: if current > 3 { vec![link("Scorecard", &home)] } else { Vec::new() },
        here: title.into(),
        site: "Marlow Forward".into(),
        edition: "Report card 2026".into(),
        unlisted: false,
        canonical: Some(format!("https://marlowforward.example/{path}")),
        social: Some(Social {
            image: "https://marlowforward.example/social.png".into(),
            alt: title.into(),
        }),
        json_ld: Some(
            "{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\",\"name\":\"A</script>\"}"
                .into(),
        ),
        notice: Some("An invented community: every number here is made up.".into()),
        footer: Footer {
            about: Some("The cradle-to-career partnership of Marlow County.".into()),
            facts: vec![
                link("Published 14 October 2026", ""),
                link("Next update October 2027", ""),
                link("Data: CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            ],
            links: vec![link("Corrections", &format!("{root}about-the-data/index.html"))],
        },
        foot: format!("Marlow Forward · {title} · 14 October 2026"),
        home,
        root,
    }
}

fn strip(root: &str, here: usize) -> Strip {
    let stations = LINE.iter().enumerate().map(|(i, (title, tokens))| StationView {
        title: (*title).into(),
        href: format!("{root}outcomes/reading/index.html"),
        glyphs: tokens.iter().map(|token| status(*token, "")).collect(),
        current: i == here && here > 0,
    });
    Strip { stations: stations.collect(), from_start: true, to_end: true }
}

pub(super) fn amount(text: &str, period: &str) -> Amount {
    Amount { text: text.into(), period: period.into(), ..Amount::default() }
}

fn home() -> HomePage {
    let names = [
        "Children starting kindergarten ready",
        "Third graders reading at grade level",
        "Eighth graders at grade level in math",
        "Students graduating in four years",
        "Graduates in college or training within a year",
        "Two-year students finishing within three years",
        "Four-year students finishing within six years",
        "Young adults in work that pays a living wage",
    ];
    let of = [0, 1, 2, 3, 4, 5, 5, 6];
    let stages = ["Cradle", "School", "", "", "After high school", "", "", "Career"];
    let cards = names.iter().enumerate().map(|(i, name)| {
        let (outcome, tokens) = LINE[of[i]];
        let token = tokens[usize::from(i == 6)];
        CardView {
            stage: (!stages[i].is_empty()).then(|| stages[i].into()),
            outcome: format!("Age {} · {outcome}", [5, 9, 14, 18, 19, 22, 24, 25][i]),
            title: (*name).into(),
            href: "outcomes/reading/index.html".into(),
            value: match i {
                2 => Amount {
                    direction: Some("(lower is better)".into()),
                    ..amount("38.4%", "2025–26")
                },
                6 => Amount {
                    provisional: Some("provisional".into()),
                    ..amount("56.7%", "2025–26")
                },
                7 => Amount { shown: Shown::Hidden, ..amount("Not shown, to protect privacy", "") },
                _ => amount("52.8%", "2025–26"),
            },
            spark: (i != 7).then(|| small(&format!("spark-{i}"))),
            status: status(
                token,
                [
                    "Up 8.6 points since 2016–17.",
                    "Down 3.1 points since 2016–17, but up five years running.",
                ][usize::from(i == 2)],
            ),
            track: (i != 7).then(|| TrackView {
                drawing: small(&format!("track-{i}")),
                baseline: "44.2% then".into(),
                target: "Target 65% by 2031".into(),
            }),
            no_track: (i == 7).then(|| "No target set".into()),
            gap: "Widest gap: 22 points, narrowing".into(),
        }
    });
    let rows = [
        (Token::Met, "1", "High school graduation"),
        (
            Token::Improving,
            "4",
            "Kindergarten readiness, early grade reading, two-year completion, employment",
        ),
        (Token::Same, "2", "College enrollment, four-year completion"),
        (Token::Worse, "1", "Middle grade math"),
    ];
    HomePage {
        frame: frame("index.html", "5 of 8 measures are improving", 0),
        h1: "5 of 8 measures are improving".into(),
        lede: "Marlow County’s children, followed from the cradle to a career. Four of 8 were improving last year. One measure, eighth grade math, is still below where it stood in 2017.".into(),
        tally: rows.map(|(token, count, names)| Tally { status: status(token, names), count: count.into() }).into(),
        line: "Eight measures, from cradle to career".into(),
        cards: cards.collect(),
        changes: story::changes(),
        story: story::prose("home-spark", None),
        example: Example { start: "2016–17".into(), now: "2025–26".into(), promise: "2030–31".into() },
        downloads: vec![Download { text: "Download all data".into(), href: "downloads/index.html".into(), note: Some("CSV, 41 KB".into()) }],
    }
}

fn outcome() -> OutcomePage {
    OutcomePage {
        frame: frame("outcomes/reading/index.html", "Early grade reading", 4),
        h1: "Nearly 6 in 10 third graders read at grade level".into(),
        lede: "That is 10.3 points more than in 2016–17. At this speed Marlow County would reach about 65% by 2031, not the 70% it promised.".into(),
        sections: sections("reading"),
        story: story::prose("story-spark", Some(figure("story-slope"))),
        voice: Some(Voice {
            quote: "“We stopped asking whose fault October was and started asking who would call home.”".into(),
            name: "Inez Caldera".into(),
            role: Some("third grade teacher, Port Sutton".into()),
        }),
        commitments: Some(commitments()),
        aligned: Some(case::aligned()),
        contributing: Some(Contributing {
            heading: "Early signs: 3 of 4 contributing indicators are improving".into(),
            table: table("early", true),
        }),
        about: vec![about()],
        downloads: downloads(),
        handout: Some(link("One-page handout", "handout.html")),
        neighbours: story::neighbours(),
    }
}

fn indicator() -> IndicatorPage {
    IndicatorPage {
        frame: frame("indicators/reading/index.html", "Third graders reading at grade level", 5),
        h1: "Third graders reading at grade level: 58.9%".into(),
        lede: Some("Can our third graders read well enough to learn from books?".into()),
        sections: sections("grade3"),
        gaps: Some(table("gap-table", false)),
        gaps_heading: "Gaps, then and now".into(),
        about: about(),
        notes: vec![
            "¹ Spring 2020 tests were cancelled; in 2020–21, 71% of pupils were tested.".into(),
        ],
        downloads: downloads(),
        cite: Some(
            "Marlow Forward, Report card 2026, “Third graders reading at grade level”.".into(),
        ),
        neighbours: story::neighbours(),
    }
}

fn partners() -> PartnersPage {
    let sector = |id: &str, title: &str| SectorView {
        id: id.into(),
        title: title.into(),
        count: "2 organizations".into(),
        partners: vec![
            PartnerView {
                id: format!("{id}-1"),
                name: link("Marlow City Schools", "https://schools.example/"),
                role: Some("Leadership table".into()),
                commitments: commitments().items,
            },
            PartnerView {
                id: format!("{id}-2"),
                name: link("Port Sutton Health", ""),
                role: None,
                commitments: Vec::new(),
            },
        ],
    };
    PartnersPage {
        frame: frame("partners/index.html", "Partners", 1),
        h1: "62 organizations, one plan".into(),
        lede: "They made 31 promises for this year; 19 are kept.".into(),
        sectors: vec![sector("education", "Education"), sector("health", "Health")],
    }
}

fn handout() -> HandoutPage {
    HandoutPage {
        frame: frame("outcomes/reading/handout.html", "Early grade reading", 4),
        head: "Community report card 2026 · Marlow County".into(),
        h1: "Nearly 6 in 10 third graders read at grade level".into(),
        lede: "10.3 points more than in 2016–17, and still too slow: at this speed we reach about 65% by 2031, not the 70% we promised.".into(),
        value: amount("58.9%", "2025–26"),
        status: status(Token::Improving, ""),
        figures: vec![figure("handout-trend"), figure("handout-groups")],
        why: Some("Children who miss 18 days or more are half as likely to read well. Since 2021 chronic absence in the early grades has fallen from 25.1% to 16.9%.".into()),
        commitments: Some(commitments()),
        act: Some("Read aloud for 15 minutes a day. Call the school before a missed day, not after. Come to the parent council: first Tuesday, 6 pm, any library branch.".into()),
        source: "Source: State Department of Education, 2026; 4,730 public school pupils. ¹ No test in 2020. ² Not shown, to protect privacy.".into(),
        foot: ["marlowforward.example/reading", "Published 14 October 2026", "(555) 010-4420"].map(String::from).into(),
        back: link("Early grade reading", "index.html"),
    }
}

fn own() -> OwnPage {
    OwnPage {
        frame: frame("pages/join/index.html", "How to join", 6),
        h1: "How to join".into(),
        body: story::prose("own-spark", Some(figure("own-trend"))),
    }
}
