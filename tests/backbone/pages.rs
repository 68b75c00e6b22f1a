//! The pages that make the case, as a reader gets them.

use crate::cases::AROUND;
use crate::starter::sources;
use reportcard::source::Sources;
use reportcard::{Options, compile};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Every file of a finished site that is text, by its path; nothing may be wrong with it.
fn files(sources: &Sources) -> BTreeMap<String, String> {
    let made = compile(sources, &Options::default());
    let all: Vec<_> = made.diagnostics.iter().collect();
    assert!(all.is_empty(), "{all:#?}");
    let files = Mutex::new(BTreeMap::new());
    let site = made.value.expect("a site");
    let (_, found) = site
        .make(|path, file| {
            let mut bytes = Vec::new();
            file.write(&mut bytes)?;
            if let Ok(text) = String::from_utf8(bytes) {
                files.lock().unwrap().insert(path.to_owned(), text);
            }
            std::io::Result::Ok(())
        })
        .unwrap();
    let all: Vec<_> = found.iter().collect();
    assert!(all.is_empty(), "{all:#?}");
    files.into_inner().unwrap()
}

fn around(own: &[(&str, &str)]) -> Sources {
    let files = AROUND.iter().chain(own);
    Sources::new(files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())))
}

/// The words of a page: its markup without tags.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace('\u{a0}', " ").replace('\u{2060}', "")
}

#[test]
fn the_value_page_opens_with_children_and_says_could_of_what_it_could_influence() {
    let files = files(&sources());
    let page = words(&files["value/index.html"]);
    let main = &page[page.find("487 more third graders").expect("the headline")..];
    let cost = main.find("$520,000").unwrap();
    let children = main.find("more third graders at grade level").unwrap();
    assert!(children < main.find("$3.9 billion").unwrap() && cost < main.len());
    for said in [
        "$1 for every $7,500 that could be better spent",
        "$73 aligned so far for each $1 of cost",
        "For $520,000 a year, partners could direct $3.9 billion with more discipline",
        "$1,322,520",
        "$38,202,520",
        "41,200 hours",
        "28%",
        "over $4.5 billion",
        "These are not our figures.",
    ] {
        assert!(main.contains(said), "{said} is not on the value page");
    }
}

#[test]
fn nothing_says_that_the_backbone_leverages_what_it_could_influence() {
    let mut texts: Vec<(String, String)> = files(&sources()).into_iter().collect();
    let theme = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default");
    for entry in walkdir::WalkDir::new(theme).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
            texts.push((entry.path().display().to_string(), text));
        }
    }
    for (path, text) in texts {
        let text = text.to_lowercase();
        assert!(!text.contains("leverag"), "{path} says leverage");
    }
}

#[test]
fn an_unlisted_page_is_found_only_by_who_has_its_address() {
    let files = files(&sources());
    let own = "investors/sutton-family-foundation/index.html";
    assert!(files[own].contains("<meta name=\"robots\" content=\"noindex\">"));
    for (path, text) in &files {
        let named = text.contains("sutton-family-foundation");
        assert!(path == own || !named, "{path} names the unlisted page");
    }
    let listed = &files["investors/employers/index.html"];
    assert!(!listed.contains("noindex"));
    assert!(files["sitemap.xml"].contains("investors/employers/"));
    assert!(files["value/index.html"].contains("investors/employers/"));
}

#[test]
fn how_consent_was_given_is_never_published() {
    let letter = "by a letter of which nobody should know";
    let backbone = format!(
        "organization: {{ name: Marlow Forward }}\ncurrency: USD\nvoices:\n\
         \x20 - {{ quote: I bring the numbers., name: Ruth Adeyemi, role: superintendent, consent: {{ date: 2026-08-14, how: {letter} }} }}\n"
    );
    let files = files(&around(&[("content/backbone/backbone.yaml", &backbone)]));
    assert!(words(&files["value/index.html"]).contains("I bring the numbers."));
    for (path, text) in files {
        assert!(!text.contains(letter), "{path}");
    }
}

#[test]
fn a_first_year_with_a_budget_and_nothing_else_has_its_page() {
    let budget = "organization: { name: Marlow Forward }\ncurrency: EUR\nbudgets: [ { period: 2026, total: 180000 } ]\n";
    let files = files(&around(&[("content/backbone/backbone.yaml", budget)]));
    let page = words(&files["value/index.html"]);
    assert!(
        page.contains("Marlow Forward costs €180,000 a year."),
        "{page}"
    );
    assert!(!files.contains_key("funding/index.html"));
    assert!(!files["value/index.html"].contains("theory-of-action"));
    let without = crate::pages::files(&around(&[]));
    assert!(!without.contains_key("value/index.html"));
}

#[test]
fn documents_may_stand_without_each_other() {
    let core = "organization: { name: Marlow Forward }\ncurrency: USD\n";
    let funding = "options: [ { id: give, title: Give any amount, way: campaign } ]\n";
    let theory = "name: A framework\nversion: \"1\"\npillars: [ { id: a, title: A } ]\ngateways: [ { id: b, title: B } ]\nbenchmarks: [ { id: c, title: C, gateway: b, status: not-started } ]\n";
    let ledger = "contributions: [ { kind: new, partner: fund, outcome: all, period: 2026, what: A grant, amount: 5000, method: letter, confidence: high, attested_by: The fund, date: 2026-01-01 } ]\n";
    let investors = "investors: [ { id: a, name: Somebody } ]\n";
    let own = [
        ("content/backbone/funding.yaml", funding),
        ("content/backbone/theory-of-action.yaml", theory),
        ("content/backbone/contributions.yaml", ledger),
        ("content/backbone/investors.yaml", investors),
    ];
    for chosen in 0..1 << own.len() {
        let mut some = vec![("content/backbone/backbone.yaml", core)];
        some.extend(
            (0..own.len())
                .filter(|at| chosen & (1 << at) != 0)
                .map(|at| own[at]),
        );
        let files = files(&around(&some));
        assert!(files.contains_key("value/index.html"));
        assert_eq!(files.contains_key("funding/index.html"), chosen & 1 != 0);
        let page = words(&files["value/index.html"]);
        assert_eq!(page.contains("$5,000"), chosen & 4 != 0, "{page}");
    }
}

#[test]
fn every_line_behind_a_figure_can_be_taken_away() {
    let files = files(&sources());
    let ledger = &files["data/backbone-contributions.csv"];
    let mut reader = csv::Reader::from_reader(ledger.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let at = |head: &str| heads.iter().position(|h| h == head).unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let sum: f64 = rows
        .iter()
        .filter(|row| &row[at("period")] == "2025–26")
        .map(|row| row[at("amount")].parse::<f64>().unwrap())
        .sum();
    // The four kinds together, as the value page prints them: $38,202,520.
    assert_eq!(sum, 38_202_520.0);
    assert!(files["value/index.html"].contains("data/backbone-contributions.csv"));
    assert!(files["datapackage.json"].contains("data/backbone-could-be-influenced.csv"));
}
