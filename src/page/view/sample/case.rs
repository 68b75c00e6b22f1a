//! Case: sample pages of the backbone's case, with every part filled.

use super::figures::{figure, small, table};
use super::story::{about, prose, sections};
use super::{frame, link, status};
use crate::page::view::*;

pub(super) fn value() -> ValuePage {
    let part = |id: &str| Part {
        id: id.into(),
        heading: "The ledger: $38.2 million in time, talent and treasure".into(),
        paragraphs: vec!["Each hour and dollar is counted once.".into()],
        table: Some(table(&format!("{id}-table"), true)),
        ..Part::default()
    };
    ValuePage {
        frame: frame("value/index.html", "Value", 6),
        h1: "487 more third graders read at grade level than at the rate of nine years ago".into(),
        lede: Some("Forty-one organizations work on that together. Five people cost $520,000 a year.".into()),
        line: "Eight measures from cradle to career".into(),
        stops: stops(),
        line_note: "Counts compare this year’s children with the 2016–17 rate.".into(),
        line_link: link("See all eight measures", "../index.html"),
        money: sections("money").into_iter().next().map(|section| Section {
            heading: Some("$520,000 in 2025–26".into()),
            intro: None,
            latest: None,
            ..section
        }),
        counted: Some(about()),
        who: Some(about()),
        messages: vec![change("Good programs were not enough")],
        functions: Some(part("functions")),
        ledger: vec![part("ledger"), part("by-outcome")],
        lines: Some(table("lines", false)),
        budgets: Some(table("budgets", false)),
        budgets_title: "All 41 budgets that could be influenced".into(),
        lines_title: "All 44 lines of the ledger, 2025–26".into(),
        sectors: vec![benefit("Education"), benefit("Health")],
        story: prose("value-spark", None),
        voices: vec![voice(), voice(), voice()],
        elsewhere: Some(Elsewhere {
            text: "An example from another community: $520,000 beside over $4.5 billion that could be influenced.".into(),
            source: link("A national network", "https://network.example/"),
        }),
        next: Some(Change {
            href: Some("../funding/index.html".into()),
            ..change("What your money would do")
        }),
        contact: Some(contact()),
        downloads: super::downloads(),
    }
}

pub(super) fn aligned() -> Part {
    Part {
        id: "aligned".into(),
        heading: "What partners put in: $9.1 million in 2025–26".into(),
        paragraphs: vec!["Time, talent and treasure are counted apart.".into()],
        table: Some(table("aligned-table", false)),
        ..Part::default()
    }
}

fn change(title: &str) -> Change {
    Change {
        title: title.into(),
        href: None,
        text: "One data agreement instead of 14; fall checks every school reads the same way."
            .into(),
    }
}

fn benefit(sector: &str) -> Benefit {
    Benefit {
        sector: sector.into(),
        who: Some("6 districts, 2 colleges".into()),
        text: "Programs paid for once, not three times.".into(),
    }
}

fn voice() -> Voice {
    Voice {
        quote: "“Now I bring the reading numbers and ask the room what they would drop.”".into(),
        name: "Ruth Adeyemi".into(),
        role: Some("superintendent, Marlow City Schools".into()),
    }
}

fn contact() -> Fact {
    Fact {
        term: "Miriam Hale, executive director".into(),
        texts: vec![
            link("miriam@marlowforward.example", "mailto:miriam@marlowforward.example"),
            link("(555) 010-4420", "tel:5550104420"),
        ],
    }
}

fn stops() -> Vec<Stop> {
    let stop = |(i, (title, tokens)): (usize, &(&str, &[Token]))| Stop {
        glyphs: tokens.iter().map(|token| status(*token, "")).collect(),
        age: format!("Age {}", 5 + 3 * i),
        big: (tokens == &[Token::Improving]).then(|| "487 more".into()),
        title: (*title).into(),
        text: "58.9%, from 48.6%".into(),
        href: "../outcomes/reading/index.html".into(),
    };
    super::LINE.iter().enumerate().map(stop).collect()
}

fn ask(id: &str, open: bool) -> AskView {
    AskView {
        id: id.into(),
        title: Some("Early grade reading".into()),
        what: Some("Reading coaches’ training and the summer sites.".into()),
        open: open.then(|| "$60,000".into()),
        word: if open { "open" } else { "All raised" }.into(),
        meter: small(&format!("ask-{id}")),
        detail: "$140,000 raised of $200,000 a year; $600,000 for three years".into(),
        touches: vec![true, false, true, true, true, true, false],
        touches_text: "Touches all seven outcomes".into(),
        functions: Some("Pays for data and communication".into()),
    }
}

pub(super) fn funding() -> FundingPage {
    let option = |number: Option<&str>, id: &str| OptionView {
        id: id.into(),
        number: number.map(Into::into),
        title: "Pay for data and the report card".into(),
        what: Some("Collecting, checking and publishing 30 indicators.".into()),
        asks: match number {
            Some(_) => vec![ask(&format!("{id}-ask"), id == "one")],
            None => vec![],
        },
        terms: about().facts,
    };
    FundingPage {
        frame: frame("funding/index.html", "Funding", 7),
        h1: "$200,000 of the $520,000 for 2026–27 is still open".into(),
        lede: "Four ways to pay for the people in the middle.".into(),
        whole: Some(figure("whole")),
        finders: vec![about()],
        options: vec![option(Some("1"), "one"), option(Some("2"), "two"), option(None, "three")],
        plans: vec![ask("reading", true), ask("math", false)],
        plans_intro: "The second kind of investment is never added to the first.".into(),
        bills: vec![Part {
            id: "bill".into(),
            heading: "The menu on one bill".into(),
            table: Some(table("bill-table", false)),
            ..Part::default()
        }],
        contact: Some(contact()),
        downloads: super::downloads(),
    }
}

pub(super) fn theory() -> TheoryPage {
    let benchmark = |met: bool| BenchmarkView {
        id: format!("benchmark-{met}"),
        met,
        word: if met { "Met, October 2026" } else { "In progress" }.into(),
        title: "A card appears every year and says what changed".into(),
        note: Some("Two districts joined in 2025.".into()),
        evidence: vec![link("What changed since last year", "../index.html")],
    };
    TheoryPage {
        frame: frame("theory-of-action/index.html", "Theory of action", 6),
        h1: "11 of 16 benchmarks are met".into(),
        lede: Some("How we check that we work deliberately.".into()),
        credit: vec![
            link("A framework, version 2024", "https://network.example/"),
            link("The name is a trademark.", ""),
        ],
        pillars: about().facts,
        gateways: vec![GatewayView {
            id: "exploring".into(),
            title: "Exploring".into(),
            tally: "1 of 2 met".into(),
            about: Some("The first steps.".into()),
            pillars: vec![PillarView {
                title: "FigureCache community vision".into(),
                benchmarks: vec![benchmark(true), benchmark(false)],
            }],
        }],
    }
}

pub(super) fn investor() -> InvestorPage {
    InvestorPage {
        frame: Frame {
            unlisted: true,
            ..frame("investors/harbor-bank/index.html", "Harbor Bank", 6)
        },
        h1: "For Harbor Bank".into(),
        lede: Some("You asked us what reading costs, and who else pays.".into()),
        stops: stops(),
        line: "Eight measures from cradle to career".into(),
        asides: vec![Aside {
            big: None,
            finding: Some("$73 aligned so far for each $1 of cost".into()),
            text: "That is the number we ask to be judged by.".into(),
        }],
        asks: vec![ask("ask", true)],
        sectors: vec![benefit("Business")],
        voice: Some(voice()),
        links: vec![link("The whole case", "../../value/index.html")],
        contact: Some(contact()),
    }
}
