//! The pages that make the case, as a reader gets them.

use super::around;
use crate::site::Site;
use std::collections::BTreeMap;

/// Every file of a finished site that is text, by its path; nothing may be wrong with it.
fn files(site: &Site) -> BTreeMap<String, String> {
    site.build().texts(&[])
}

/// The words of a page: its markup without tags.
pub fn words(html: &str) -> String {
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
    let files = files(&Site::starter());
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

/// A backbone of two years, with a story that calls its figures.
const CALLED: [(&str, &str); 4] = [
    (
        "content/backbone/backbone.yaml",
        "organization: { name: Marlow Forward }\n\
         currency: USD\n\
         functions: [ { id: data, title: Data, what: Counts. }, { id: vision, title: Vision, what: Leads. } ]\n\
         budgets:\n\
         \x20 - { period: 2024-25, functions: { data: 280000, vision: 200000 }, state: spent }\n\
         \x20 - { period: 2025-26, functions: { data: 300000, vision: 220000 }, state: spent }\n\
         served: [ { period: 2025-26, children: 80000, who: children, source: budget-office } ]\n\
         influenced:\n\
         \x20 - { partner: schools, amount: 3000000, period: 2025-26, basis: adopted budget, date: 2026-07-01, source: budget-office }\n\
         \x20 - { partner: county, amount: 1680000, period: 2025-26, basis: adopted budget, date: 2026-07-01, source: budget-office }\n",
    ),
    (
        "content/backbone/contributions.yaml",
        "rates: [ { id: volunteer, amount: 32, period: 2025, place: the state, source: budget-office } ]\n\
         contributions:\n\
         \x20 - { kind: time, partner: fund, outcome: reading, period: 2025-26, what: Tutors, hours: 4000, rate: volunteer, method: lists, confidence: high, attested_by: Fund, date: 2026-01-01 }\n\
         \x20 - { kind: new, partner: fund, outcome: math, period: 2025-26, what: Grant, amount: 912000, method: letter, confidence: medium, attested_by: Fund, date: 2026-01-01 }\n",
    ),
    (
        "content/backbone/funding.yaml",
        "options: [ { id: data, title: Pay for the data, way: functions, asks: [ { id: data-2027, amount: 200000, from: 2026-27, raised: 140000, functions: [ data ] } ] } ]\n\
         action_plans: [ { id: math-plan, title: Math, outcome: math, amount: 120000, from: 2026-27 } ]\n",
    ),
    (
        "content/backbone/index.md",
        "Cost {{ value(backbone, show=cost) }}, then {{ value(backbone, show=cost, period=2024–25) }}, \
         data {{ value(backbone, show=cost, function=data) }} or {{ value(backbone, show=share, function=data) }}, \
         a child {{ value(backbone, show=per-child) }}. Could {{ value(backbone, show=could-influence) }} \
         of {{ value(backbone, show=organizations) }}, {{ value(backbone, show=could-influence, sector=Government) }}, \
         {{ value(backbone, show=could-influence-each) }} each. \
         Aligned {{ value(backbone, show=aligned) }}, {{ value(backbone, show=aligned, kind=time) }}, \
         {{ value(backbone, show=aligned, outcome=math) }}, {{ value(backbone, show=aligned-each) }} each, \
         {{ value(backbone, show=verified) }} verified, {{ value(backbone, show=hours) }} hours. \
         Asked {{ value(backbone, show=asked) }}, {{ value(backbone, show=raised) }}, {{ value(backbone, show=open) }}; \
         {{ value(backbone, show=open, of=action-plans) }}; {{ value(backbone, show=raised, of=data-2027) }}. \
         {{ claim(backbone, rose, show=cost) }} {{ claim(backbone, at-least, show=aligned, number=1000000, text=\"Over a million\") }}.\n",
    ),
];

#[test]
fn the_figures_of_the_backbone_stand_where_a_text_calls_them() {
    let files = files(&around(&CALLED));
    let page = words(&files["value/index.html"]);
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    // 300,000 of 520,000 is 57.7%; 520,000 / 80,000 is 6.50; 4,680,000 / 520,000 is 9;
    // 4,000 hours at $32 are 128,000, and 912,000 of new money with them 1,040,000: 2 each.
    let said = "Cost $520,000, then $480,000, data $300,000 or 58%, a child $6.50. \
        Could $4.7 million of 2, $1.7 million, $9 each. \
        Aligned $1 million, $128,000, $912,000, $2 each, $128,000 verified, 4,000 hours. \
        Asked $200,000, $140,000, $60,000; $120,000; $140,000. \
        It rose from $480,000 in 2024–25 to $520,000 in 2025–26. Over a million.";
    let page = page.replace(" ,", ",").replace(" .", ".");
    assert!(page.contains(said), "{page}");
}

#[test]
fn nothing_says_that_the_backbone_leverages_what_it_could_influence() {
    let mut texts: Vec<(String, String)> = files(&Site::starter()).into_iter().collect();
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
    let files = files(&Site::starter());
    let own = "investors/sutton-family-foundation/index.html";
    assert!(files[own].contains("<meta name=\"robots\" content=\"noindex\">"));
    for (path, text) in &files {
        let named = text.contains("sutton-family-foundation");
        // In each language it leads to itself in the others.
        assert!(path.ends_with(own) || !named, "{path} names the unlisted page");
    }
    let listed = &files["investors/employers/index.html"];
    assert!(words(listed).contains("For Employers of Marlow County: three ways to take part"));
    assert!(!listed.contains("noindex"));
    assert!(files["sitemap-pages.xml"].contains("investors/employers/"));
    assert!(files["value/index.html"].contains("investors/employers/"));
}

#[test]
fn an_ask_is_found_by_each_outcome_and_function_that_it_serves() {
    let page = &files(&Site::starter())["funding/index.html"];
    let finders = page.split("class=\"finders\"").nth(1).unwrap();
    let finders = finders.split("class=\"menu\"").next().unwrap();
    let under = |term: &str| {
        let after = finders.split(&format!("<dt>{term}</dt>")).nth(1);
        let entry = after.unwrap_or_else(|| panic!("{term}")).split("</div>").next().unwrap();
        let links = entry.split("href=\"").skip(1);
        links.map(|link| link.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(under("Early grade reading"), ["#policy", "#reading-plan"]);
    assert_eq!(under("All outcomes"), ["#align", "#data", "#partners"]);
    assert_eq!(under("Communication"), ["#data"]);
    assert!(!finders.contains("<dt>Employment</dt>"));
    for anchor in ["policy", "reading-plan", "align", "data", "partners"] {
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
}

#[test]
fn a_pillar_stands_at_each_gateway_also_where_it_has_no_benchmark() {
    let page = words(&files(&Site::starter())["theory-of-action/index.html"]);
    let pillar = page.matches("Collaborative action").count();
    // Five gateways, and the list of pillars.
    assert_eq!(pillar, 6);
    assert!(page.contains("No benchmark here"));
}

#[test]
fn who_does_the_work_and_what_income_is_tied_to_are_told() {
    let backbone = "organization: { name: Marlow Forward, about: A small team., fiscal_agent: fund, since: 2016 }\n\
        currency: USD\n\
        functions: [ { id: data, title: Data and measurement, what: Counts. } ]\n\
        people: [ { name: Miriam Hale, role: director }, { role: data analyst, functions: [ data ], share: 0.8 } ]\n\
        income: [ { source: A grant, functions: [ data ], amounts: [ { period: 2026, amount: 5000, received: true } ] } ]\n\
        messages: [ { title: Programs, text: They were not enough., source: budget-office } ]\n";
    let files = files(&around(&[
        ("content/backbone/backbone.yaml", backbone),
        (
            "content/backbone/funding.yaml",
            "options: [ { id: give, title: Give, way: campaign } ]\n",
        ),
    ]));
    let page = words(&files["value/index.html"]);
    for said in [
        "A small team.",
        "It began in 2016.",
        "Community Fund keeps its books.",
        "Miriam Hale",
        "A post that is open",
        "80% of full time",
        "They were not enough. Source: County budget office.",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    assert!(words(&files["funding/index.html"]).contains("for Data and measurement"));
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
    assert!(page.contains("Marlow Forward costs €180,000 a year."), "{page}");
    assert!(!files.contains_key("funding/index.html"));
    assert!(!files["value/index.html"].contains("theory-of-action"));
    let without = around(&[]).build().texts(&[]);
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
        some.extend((0..own.len()).filter(|at| chosen & (1 << at) != 0).map(|at| own[at]));
        let files = files(&around(&some));
        assert!(files.contains_key("value/index.html"));
        assert_eq!(files.contains_key("funding/index.html"), chosen & 1 != 0);
        let page = words(&files["value/index.html"]);
        assert_eq!(page.contains("$5,000"), chosen & 4 != 0, "{page}");
    }
}

#[test]
fn every_line_behind_a_figure_can_be_taken_away() {
    let files = files(&Site::starter());
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
