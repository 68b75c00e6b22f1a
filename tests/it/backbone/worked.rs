//! The worked example on its pages: twelve lines of a ledger, two years, three outcomes. Every
//! amount that the value page and an outcome's page print is derived here by hand from the lines.

use super::pages::words;
use crate::site::Site;
use std::collections::BTreeSet;

const SITE: &str = "community: { name: Marlow County, partnership: Marlow Forward }\n\
    edition: { name: \"2026\", published: 2026-10-14 }\n\
    privacy: { preset: us-10, confirmed: true }\n\
    stages: [ { id: school, title: School } ]\n\
    sources: [ { id: papers, name: The papers } ]\n";
const PARTNERS: &str = "partners:\n\
    \x20 - { id: library, name: Library, sector: Government }\n\
    \x20 - { id: chamber, name: Chamber, sector: Business }\n\
    \x20 - { id: schools, name: Schools, sector: Education }\n\
    \x20 - { id: fund, name: Fund, sector: Philanthropy }\n\
    \x20 - { id: county, name: County, sector: Government }\n\
    \x20 - { id: hospital, name: Hospital, sector: Health }\n\
    \x20 - { id: bank, name: Bank, sector: Business }\n";
const BACKBONE: &str = "organization: { name: Marlow Forward }\n\
    currency: USD\n\
    functions: [ { id: data, title: Data, what: Counts. }, { id: vision, title: Vision, what: Leads. } ]\n\
    budgets:\n\
    \x20 - { period: 2024-25, total: 480000, state: spent }\n\
    \x20 - { period: 2025-26, functions: { data: 300000, vision: 220000 }, state: spent }\n\
    served: [ { period: 2025-26, children: 26000, who: children, source: papers } ]\n\
    influenced:\n\
    \x20 - { partner: schools, amount: 610000000, period: 2025-26, basis: budget, date: 2026-07-01, source: papers }\n\
    \x20 - { partner: county, amount: 1200000000, period: 2026, basis: budget, date: 2026-07-01, source: papers }\n\
    \x20 - { partner: hospital, amount: 90000000, period: 2024-25, basis: budget, date: 2025-07-01, source: papers }\n\
    prices:\n\
    \x20 name: An index of prices\n\
    \x20 source: papers\n\
    \x20 levels: [ { period: 2024-25, level: 300 }, { period: 2025-26, level: 309 } ]\n";
const RATES: &str = "rates:\n\
    \x20 - { id: volunteer-2024, amount: 30.00, period: 2024, place: Ohio, source: papers }\n\
    \x20 - { id: volunteer-2025, amount: 32.10, period: 2025, place: Ohio, source: papers }\n\
    \x20 - { id: evaluator, amount: 65.00, period: 2025, place: Ohio, source: papers }\n\
    contributions: ledger.csv\n";

/// The twelve lines, of school years, with the basis and the method that documents ask for.
fn ledger() -> String {
    let lines = include_str!("../../cases/leverage.csv").lines().enumerate();
    let line = |(at, line): (usize, &str)| match at {
        0 => format!("{line},basis,method\n"),
        _ => {
            let basis = if line.starts_with("talent") { "salary" } else { "" };
            let line = line.replacen(",2024,", ",2024-25,", 1);
            format!("{},{basis},papers\n", line.replacen(",2025,", ",2025-26,", 1))
        }
    };
    lines.map(line).collect()
}

fn example() -> Site {
    let outcome = |id: &str| {
        format!(
            "title: {id}\nstage: school\nindicators: [ {{ id: {id}-measure, title: {id} measure, unit: percent, \
             direction: higher, series: [ {{ period: 2026, value: 50 }} ] }} ]\n"
        )
    };
    let site = Site::of(&[
        ("content/site.yaml", SITE),
        ("content/partners.yaml", PARTNERS),
        ("content/backbone/backbone.yaml", BACKBONE),
        ("content/backbone/contributions.yaml", RATES),
        ("content/backbone/ledger.csv", &ledger()),
    ]);
    ["reading", "math", "graduation"].into_iter().fold(site, |site, id| {
        site.file(format!("content/outcomes/{id}/outcome.yaml"), outcome(id))
    })
}

/// Every amount of money that the main part of a page prints.
fn amounts(page: &str) -> BTreeSet<String> {
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let text = words(main);
    let starts = text.match_indices('$').map(|(at, _)| &text[at..]);
    let amount = |rest: &str| {
        let end = rest[1..].find(|c: char| !c.is_ascii_digit() && !",.".contains(c));
        let number = rest[..end.map_or(rest.len(), |end| end + 1)].trim_end_matches([',', '.']);
        let size = rest[number.len()..].split_whitespace().next().unwrap_or_default();
        let size = size.trim_end_matches([',', '.', ';']);
        match size {
            "million" | "billion" => format!("{number} {size}"),
            _ => number.to_owned(),
        }
    };
    starts.map(amount).collect()
}

fn set(amounts: &[&str]) -> BTreeSet<String> {
    amounts.iter().map(|amount| (*amount).to_owned()).collect()
}

#[test]
fn every_amount_on_the_value_page_is_derived_from_the_lines() {
    let page = &example().build().texts(&["W0906", "W0906"])["value/index.html"];
    let derived = [
        // The cost: 300,000 + 220,000, and the year before.
        ["$520,000", "$300,000", "$220,000", "$480,000"].as_slice(),
        // An hour; 1,000 and 250 hours of it, 80 of the other, and their sums.
        &["$32.10", "$65", "$32,100", "$8,025", "$40,125", "$5,200"],
        // Realigned 300,000 + 117,000; new 130,000 + 26,000; 40,125 + 5,200 + 417,000 + 156,000.
        &["$117,000", "$417,000", "$130,000", "$26,000", "$156,000", "$618,325"],
        // By $520,000: 40,125 is 0.077, 5,200 is 0.01, 417,000 is 0.80, 156,000 is 0.30, all 1.189.
        &["$1", "$0.08", "$0.01", "$0.80", "$0.30", "$1.20"],
        // For outcomes: 300,000 is 0.577, 117,000 is 0.225, 130,000 is 0.25, 26,000 is 0.05.
        &["$0.58", "$0.23", "$0.25", "$0.05"],
        // 610 + 1,200 + 90 million are 1,900 million; by 520,000 that is 3,653.8.
        &["$610,000,000", "$1,200,000,000", "$90,000,000", "$1,900,000,000"],
        &["$610 million", "$1.2 billion", "$90 million", "$1.9 billion", "$3,700"],
        // 520,000 by 26,000 children.
        &["$20"],
        // The year before: 400 hours at 30.00, 18,000, 240,000 + 90,000, 60,000.
        &["$12,000", "$18,000", "$330,000", "$60,000"],
        // By $480,000: 330,000 is 0.6875, 60,000 is 0.125.
        &["$0.69", "$0.13"],
        // More than then: 520 − 480, 40,125 − 12,000, 5,200 − 18,000, 417 − 330, 156 − 60 thousand.
        &["$40,000", "$28,125", "$12,800", "$87,000", "$96,000"],
        // The same where prices rose by 309 / 300: 494,400, 18,540, 339,900 and 61,800 before.
        &["$25,600", "$13,340", "$77,100", "$94,200"],
    ];
    assert_eq!(amounts(page), set(&derived.concat()));
    let text = words(page);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "$618,325 aligned and ",
        "about 1 to 1.2 to ",
        "1,250 hours of 2 partners $40,125 $0.08 Hours × $32.10, Ohio, 2025 $8,025",
        "$618,325 by $520,000 is 1.189, printed as $1.20.",
        "Data Counts. $300,000 58%",
        "Talent $18,000 $5,200 −$12,800 −$13,340",
        "Time $12,000 $40,125 +$28,125 Not told: its lines are of several years",
        "by An index of prices (The papers)",
        "Space and printing paid for Treasure: new Bank All outcomes $26,000 papers High Nobody yet: an estimate",
        "The budgets are of 2024–25 , 2026 and 2025–26 , as each was last published.",
        "Time: $8,025 verified, $32,100 estimated.",
        "Hospital Health $90,000,000 2024–25 budget The papers, 1 July 2025",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn every_amount_on_an_outcomes_page_is_derived_from_its_lines() {
    let files = example().build().texts(&["W0906", "W0906"]);
    // 1,000 hours at 32.10, 300,000 realigned, 130,000 new: 462,100; by 520,000 that is 0.062,
    // 0.577, 0.25 and 0.889.
    let reading = ["$462,100", "$32,100", "$300,000", "$130,000"];
    let each = ["$1", "$0.06", "$0.58", "$0.25", "$0.89", "$32.10"];
    let page = &files["outcomes/reading/index.html"];
    assert_eq!(amounts(page), set(&[&reading[..], &each].concat()));
    assert!(page.contains("value/index.html#lines"));
    // 80 hours at 65.00; by 520,000 that is 0.01.
    let page = &files["outcomes/graduation/index.html"];
    assert_eq!(amounts(page), set(&["$5,200", "$0.01", "$1", "$65"]));
}
