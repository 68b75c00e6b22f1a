//! Said: sites whose pages once said something false, or nothing, and what they say.

use crate::scene::{OUTCOME, SITE};
use crate::site::{Built, Site};
use std::collections::BTreeMap;

const RACE: &str = "breakdowns: [ { id: race, title: Race, \
    groups: [ { id: black, title: Black }, { id: white, title: White } ] } ]\n";

/// A site of one measure, as most of these are.
fn site(unit: &str, data: &str, more: &str) -> Site {
    Site::of(&[
        (
            "content/site.yaml",
            &format!(
                "community: {{ name: Testville, partnership: Testville Forward }}
edition: {{ name: '2026', published: 2026-10-14 }}
privacy: {{ preset: us-10, confirmed: true }}
stages: [ {{ id: school, title: School }} ]
{}",
                if data.contains("Black") { RACE } else { "" }
            ),
        ),
        (
            "content/outcomes/reading/outcome.yaml",
            &format!(
                "title: Reading
stage: school
indicators:
  - id: m1
    title: Test measure
    unit: {unit}
    direction: higher
    series: data.csv
{more}"
            ),
        ),
        ("content/outcomes/reading/data.csv", data),
    ])
}

/// The words of each page, without its tags.
fn words(built: Built) -> BTreeMap<String, String> {
    let pages = built.files.into_iter().filter(|(path, _)| path.ends_with(".html"));
    let plain = |bytes: Vec<u8>| {
        let html = String::from_utf8(bytes).unwrap();
        let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    pages.map(|(path, bytes)| (path, plain(bytes))).collect()
}

fn codes(built: &Built) -> Vec<&'static str> {
    built.told.iter().map(|told| told.code.as_str()).collect()
}

const YEARS: &str = "Year,Value\n2018,40\n2019,41\n2020,42\n";

/// Source: ONSdigital/sdg-indicators#516 (indicators without a headline).
#[test]
fn a_measure_of_groups_alone_says_so_and_tells_the_groups() {
    let data = "Year,Race,Value\n2019,Black,40\n2019,White,50\n2021,Black,42\n2021,White,52\n";
    let pages = words(site("percent", data, "").build());
    let page = &pages["outcomes/reading/index.html"];
    let said = "There is no figure for everyone, only for groups. In 2021: White 52%, Black 42%.";
    assert!(page.contains(said), "{page}");
    assert!(page.contains("No figure for everyone"), "{page}");
    let home = &pages["index.html"];
    assert!(home.contains(said) && !home.contains("Groups not reported"), "{home}");
    for (path, page) in &pages {
        assert!(!page.contains("no data yet") && !page.contains("no data yet"), "{path}: {page}");
        assert!(!page.contains("There are no data") && !page.contains("No data yet"), "{path}");
    }
}

#[test]
fn a_measure_of_one_period_says_it_once_and_one_without_values_draws_nothing() {
    let pages = words(site("percent", "Year,Value\n2021,40\n", "").build());
    let page = &pages["indicators/m1/index.html"];
    assert!(page.contains("Test measure, Testville, 2021") && !page.contains("2021 to 2021"));
    let built = site("percent", "Year,Value\n2021,\n2022,\n", "").build();
    assert!(!built.files.contains_key("charts/m1-trend.svg"));
    let page = &words(built)["indicators/m1/index.html"];
    assert!(page.contains("There are no data yet.") && !page.contains(", to "), "{page}");
}

#[test]
fn one_bar_is_a_bar_of_one_group() {
    let data = "Year,Race,Value\n2020,,41\n2021,,42\n2021,Black,40\n";
    let page = &words(site("percent", data, "    breakdowns: [ race ]\n").build())["indicators/m1/index.html"];
    assert!(page.contains("chart of 1 group in 2021"), "{page}");
    assert!(!page.contains("1 groups"), "{page}");
}

#[test]
fn how_to_read_speaks_of_tracks_only_where_there_are_some() {
    let of = |more: &str| words(site("percent", YEARS, more).build())["index.html"].clone();
    let without = of("");
    for word in ["diamond", "track", "promise", "target"] {
        let how = without.split("How to read this").nth(1).unwrap();
        assert!(!how.contains(word), "{word}: {how}");
    }
    assert!(of("    target: { value: 70, period: 2030 }\n").contains("the diamond is the promise"));
}

/// Source: made up; any first try without `baseline`.
#[test]
fn without_a_baseline_the_first_year_stands_in_and_is_named() {
    let data = "Year,Value\n2018,50\n2019,55\n2020,60\n";
    let pages = words(site("percent", data, "    target: { value: 70, period: 2030 }\n").build());
    let page = &pages["indicators/m1/index.html"];
    assert!(page.contains("No baseline is named; 2018 is the first period"), "{page}");
    assert!(!page.contains("no earlier value"), "{page}");
}

/// Source: made up.
#[test]
fn no_value_is_the_lowest_beside_a_hidden_one() {
    let data = "Year,Value\n2018,30\n2019,25\n2020,3\n2021,12\n";
    let pages = words(site("{ kind: count, of: children }", data, "").build());
    assert!(pages.values().all(|page| !page.contains("lowest yet")));
    let html = site("{ kind: count, of: children }", data, "").build();
    let html = String::from_utf8(html.files["indicators/m1/index.html"].clone()).unwrap();
    assert!(!html.contains("lowest yet"));
}

#[test]
fn a_language_of_a_place_without_a_file_is_that_of_everywhere() {
    let british = site("percent", YEARS, "");
    let text = String::from_utf8(british.files["content/site.yaml"].clone()).unwrap();
    let british = british.file("content/site.yaml", format!("language: en-GB\n{text}"));
    let built = british.build();
    assert!(built.told.is_empty(), "{:?}", codes(&built));
    let home = String::from_utf8(built.files["index.html"].clone()).unwrap();
    assert!(home.contains("lang=\"en-GB\"") && home.contains("How to read this"));
    let welsh = british.file("content/site.yaml", format!("language: cy-GB\n{text}"));
    assert_eq!(codes(&welsh.build()), ["E0705"]);
}

/// Source: jackyzha0/quartz#396, GitbookIO/gitbook#581.
#[test]
fn links_lead_to_headings_by_their_words_and_by_the_authors_ids() {
    let story = "# T\n\n## What we do {#do}\n\ntext\n\n[back](#what-we-do) [b](#do) [t](#t)\n";
    let built = site("percent", YEARS, "").file("content/outcomes/reading/index.md", story).build();
    assert!(built.told.is_empty(), "{:?}", codes(&built));
    let page = &words(built)["outcomes/reading/index.html"];
    assert!(page.contains("What we do text"), "{page}");
}

#[test]
fn pictures_beside_texts_are_copied_and_shown() {
    let built = site("percent", YEARS, "")
        .file("content/outcomes/reading/index.md", "![Children reading](pic.png)\n")
        .file("content/outcomes/reading/pic.png", b"one".to_vec())
        .file("content/pages/about.md", "# About\n\n![A b](a%20b.jpg) ![Us](../images/us.webp)\n")
        .file("content/pages/a b.jpg", b"two".to_vec())
        .file("content/images/us.webp", b"three".to_vec())
        .build();
    assert!(built.told.is_empty(), "{:?}", built.told.iter().collect::<Vec<_>>());
    assert_eq!(built.files["outcomes/reading/pic.png"], b"one");
    assert_eq!(built.files["pages/a b.jpg"], b"two");
    assert_eq!(built.files["images/us.webp"], b"three");
    let page = String::from_utf8(built.files["pages/about/index.html"].clone()).unwrap();
    assert!(page.contains("<img src=\"../../pages/a%20b.jpg\" alt=\"A b\""), "{page}");
}

#[test]
fn tags_and_comments_are_not_printed() {
    let built = site("percent", YEARS, "")
        .file(
            "content/outcomes/reading/index.md",
            "<!-- Hidden -->\nA <b>bold</b> {{ value(m1) }}.\n",
        )
        .build();
    assert_eq!(codes(&built), ["W0512"]);
    let page = &words(built)["outcomes/reading/index.html"];
    assert!(page.contains("A bold 42%."), "{page}");
    assert!(!page.contains("Hidden") && !page.contains("&lt;"), "{page}");
}

#[test]
fn an_open_promise_whose_day_is_past_is_shown_as_such() {
    let partners = "partners: [ { id: a, name: Library, sector: Public } ]
commitments: [ { partner: a, indicator: reading, what: Lend books, by: 2026-01-31 } ]
";
    let of = [("content/site.yaml", SITE), ("content/outcomes/reading/outcome.yaml", OUTCOME)];
    let built = Site::of(&of).file("content/partners.yaml", partners).build();
    assert_eq!(codes(&built), ["W0211"]);
    let pages = words(built);
    for page in ["partners/index.html", "outcomes/reading/index.html"] {
        assert!(pages[page].contains("Open, past its date"), "{}", pages[page]);
    }
    assert!(pages["partners/index.html"].contains("They made 1 promise, which is not kept."));
}

#[test]
fn the_starter_under_another_name_is_told_what_is_left_of_it() {
    let starter = Site::starter();
    let text = String::from_utf8(starter.files["content/site.yaml"].clone()).unwrap();
    let text = text.replace("name: Marlow County", "name: Greenfield");
    let built = starter.file("content/site.yaml", text).build();
    let told = built.told.iter().filter(|told| told.code.as_str() == "W0212");
    let lines: Vec<&str> =
        told.map(|told| &*built.sources.file(told.span.unwrap().file).path).collect();
    assert!(lines.contains(&"content/site.yaml") && lines.contains(&"content/partners.yaml"));
    assert!(Site::starter().build().told.is_empty());
}

#[test]
fn a_gap_that_was_hidden_is_not_told_as_one_without_data() {
    let data = "Year,Race,Value,numerator,denominator\n\
        2020,,50,500,1000\n2020,Black,40,2,5\n2021,,52,520,1000\n2021,Black,45,90,200\n";
    let page = &words(site("percent", data, "").build())["indicators/m1/index.html"];
    let table = page.split("Gaps, then and now").nth(1).expect("a table of gaps");
    let row = table.split("Black").nth(1).unwrap().split("About this measure").next().unwrap();
    assert!(row.contains("Not shown") && !row.contains("no data"), "{row}");
}

#[test]
fn a_measure_without_a_baseline_is_not_told_as_one_without_data() {
    let contributing = |id: &str, more: &str| {
        format!(
            "  - {{ id: {id}, title: T, role: contributing, unit: percent, direction: higher, {more} }}\n"
        )
    };
    let shown = contributing("m2", "baseline: none, series: [ { period: 2020, value: 50 } ]");
    let hidden = contributing("m3", "series: [ { period: 2020, value: suppressed } ]");
    let page = |more: &str| {
        words(site("percent", YEARS, more).build())["outcomes/reading/index.html"].clone()
    };
    assert!(!page(&shown).contains("no data"), "{}", page(&shown));
    let page = page(&hidden);
    assert!(page.contains("Not shown") && !page.contains("no data"), "{page}");
}
