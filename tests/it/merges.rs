//! Merges: groups that the author lets be shown as one, where a figure of any of them would have to be hidden.

use crate::diagnostics::base;
use crate::site::Site;
use std::collections::BTreeMap;

const GROUPS: &str = "
  - id: race
    title: Race
    groups: [ { id: asian, title: Asian }, { id: pacific, title: Pacific Islander }, { id: white, title: White }, { id: black, title: Black } ]
    merges: [ { id: asian-pacific, title: Asian or Pacific Islander, of: [ asian, pacific ] } ]
";
const HEADS: &str = "place,period,race,sex,value,numerator,denominator";

/// A site with a table of such rows, which makes a percentage of people unless `unit` says more.
fn site(unit: &str, more: &str, rows: &str) -> Site {
    let site = base("");
    let text = String::from_utf8(site.files["content/site.yaml"].clone()).unwrap();
    let text = text.replace("breakdowns:", &format!("breakdowns:{}", GROUPS.trim_end()));
    let outcome = format!(
        "title: Reading\nstage: school\nindicators:\n  - id: reading\n    title: Reading\n    unit: {unit}\n    direction: higher\n    breakdowns: [ race ]\n{more}    series: reading.csv\n"
    );
    site.file("content/site.yaml", text)
        .file("content/outcomes/reading/outcome.yaml", outcome)
        .file("content/outcomes/reading/reading.csv", format!("{HEADS}\n{rows}"))
}

/// A row of a percentage, with its counts.
fn row(of: &str, k: u64, n: u64) -> String {
    format!("{of},{:.1},{k},{n}\n", 100.0 * k as f64 / n as f64)
}

/// Two years, in the first of which so many Pacific Islanders are counted.
fn years(pacific: u64) -> String {
    let year = |year: u64, pacific: u64| {
        let half = pacific / 2;
        row(&format!(",{year},,"), 680 + half, 1360 + pacific)
            + &row(&format!(",{year},asian,"), 120, 240)
            + &row(&format!(",{year},pacific,"), half, pacific)
            + &row(&format!(",{year},white,"), 400, 800)
            + &row(&format!(",{year},black,"), 160, 320)
    };
    year(2024, pacific) + &year(2025, 60)
}

/// What becomes of it, whatever is told.
fn texts(site: &Site) -> BTreeMap<String, String> {
    let built = site.build();
    assert!(!built.told.has_errors(), "{:#?}", built.told);
    let files = built.files.into_iter();
    files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// The rows of the data of groups: period, group, value and the note.
fn groups(site: &Site) -> Vec<String> {
    let csv = texts(site).remove("data/reading.csv").unwrap();
    let mut lines = csv.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let heads = lines.next().unwrap();
    let at = |head: &str| heads.iter().position(|it| it == head).unwrap();
    let wanted = ["period", "race", "value", "status", "note"].map(at);
    let told = lines.filter(|line| !line[at("race")].is_empty());
    told.map(|line| wanted.map(|at| line[at].clone()).join(" ")).collect()
}

const NAMES: [&str; 4] = ["Asian", "Pacific Islander", "White", "Black"];
const MERGED: &str = "Asian or Pacific Islander";

#[test]
fn where_one_is_too_few_all_are_shown_as_one_in_every_year() {
    let of_few = groups(&site("percent", "", &years(8)));
    let merged = |year| format!("{year} {MERGED} 50 shown Asian + Pacific Islander");
    let expected: Vec<String> = ["White", "Black"]
        .iter()
        .flat_map(|name| [2024, 2025].map(|year| format!("{year} {name} 50 shown ")))
        .chain([2024, 2025].map(merged))
        .collect();
    assert_eq!(of_few, expected);
    let of_many = groups(&site("percent", "", &years(60)));
    assert_eq!(of_many.len(), 8, "{of_many:?}");
    for (line, name) in of_many.iter().zip(NAMES.iter().flat_map(|it| [it, it])) {
        assert!(line.ends_with(&format!("{name} 50 shown ")), "{line}");
    }
}

#[test]
fn pages_and_data_say_what_a_merged_group_is_made_of() {
    let texts = texts(&site("percent", "", &years(8)));
    let page = &texts["indicators/reading/index.html"];
    let note = "“Asian or Pacific Islander” here is Asian and Pacific Islander together";
    assert!(page.contains(note), "{page}");
    let data = &texts["data/reading.json"];
    assert!(data.contains("\"merged\":\"Asian + Pacific Islander\""), "{data}");
    let report: serde_json::Value = serde_json::from_str(&texts["report.json"]).unwrap();
    let groups = &report["breakdowns"][0]["groups"];
    assert_eq!(groups[4]["of"], serde_json::json!(["asian", "pacific"]), "{groups}");
    assert!(groups[0]["of"].is_null(), "{groups}");
    let apart = self::texts(&site("percent", "", &years(60)));
    assert!(!apart["indicators/reading/index.html"].contains(MERGED));
}

#[test]
fn a_figure_that_is_hidden_for_another_is_merged_too() {
    // In 2024 few are black: beside them the fewest of the others is hidden, who are no few.
    let few = years(60).replacen(&row(",2024,black,", 160, 320), &row(",2024,black,", 4, 8), 1);
    let few = few.replacen(&row(",2024,,", 710, 1420), &row(",2024,,", 554, 1108), 1);
    let told = groups(&site("percent", "", &few));
    assert_eq!(told.len(), 6, "{told:?}");
    assert!(told.iter().any(|it| it.contains(MERGED)), "{told:?}");
}

#[test]
fn counts_are_added_and_groups_within_groups_are_merged_with_them() {
    let of = |pacific: u64| {
        format!(
            ",2025,,,,,\n,2025,asian,,40,,\n,2025,pacific,,{pacific},,\n,2025,asian,girls,25,,\n,2025,pacific,girls,{},,\n,2025,asian,boys,15,,\n,2025,pacific,boys,{},,\n",
            pacific / 2,
            pacific / 2
        )
    };
    let told = groups(&site("count", "", &of(8)));
    let shown = ["48", "29", "19"]
        .map(|count| format!("2025 {MERGED} {count} shown Asian + Pacific Islander"));
    assert_eq!(told, shown);
    assert_eq!(groups(&site("count", "", &of(30))).len(), 6);
}

#[test]
fn groups_are_not_merged_where_a_sum_or_others_would_tell_one_of_them() {
    let few = years(8);
    let without = |row: &str| few.replacen(row, "", 1);
    let kept = |row: &str| few.replacen(row, ",2025,pacific,,*,,\n", 1);
    let pacific = row(",2025,pacific,", 30, 60);
    let known = "    known: state.csv\n";
    let state = "period,race,value\n2025,asian,50\n";
    let rest = "title: Rest\nstage: school\nindicators:\n  - { id: rest, title: Rest, unit: percent, direction: lower, complement_of: reading, series: [ { period: 2025, value: 50 } ] }\n";
    let uncounted = few.replacen(&pacific, ",2025,pacific,,50.0,,\n", 1);
    for site in [
        site("percent", "", &without(&pacific)),
        site("{ kind: score, places: 1 }", "", &few),
        site("percent", "", &uncounted),
        site("percent", known, &few).file("content/outcomes/reading/state.csv", state),
        site("percent", "", &kept(&pacific)),
        site("percent", "", &few).file("content/outcomes/zz/outcome.yaml", rest),
    ] {
        let site = match site.files["content/outcomes/reading/reading.csv"].contains(&b'*') {
            true => {
                let outcome = "content/outcomes/reading/outcome.yaml";
                let text = String::from_utf8(site.files[outcome].clone()).unwrap();
                let text = text.replace(
                    "series: reading.csv",
                    "series: { file: reading.csv, suppressed: [ \"*\" ] }",
                );
                site.file(outcome, text)
            }
            false => site,
        };
        let told = groups(&site);
        assert!(told.iter().all(|it| !it.contains(MERGED)), "{told:?}");
        assert!(
            told.iter().any(|it| it.starts_with("2024 Pacific Islander ") && !it.contains("50")),
            "{told:?}"
        );
    }
}

#[test]
fn a_text_calls_a_merged_group_where_there_is_one() {
    let story =
        "Of these, {{ value(reading, group=race.asian-pacific, period=2025) }} could read.\n";
    let of = |pacific| {
        site("percent", "", &years(pacific)).file("content/outcomes/reading/index.md", story)
    };
    let page = &texts(&of(8))["outcomes/reading/index.html"];
    assert!(page.contains("Of these, 50% could read."), "{page}");
    let built = of(60).build();
    let told: Vec<&str> = built.told.iter().map(|it| it.code.as_str()).collect();
    assert!(told.contains(&"E0803"), "{told:?}");
}
