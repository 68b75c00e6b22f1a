//! Small sites about figures and privacy, each with a README that says what is right, built whole.

use crate::site::Site;
use std::collections::BTreeMap;

/// The files of a case that is built, and the codes of what is told of it.
fn case(name: &str) -> (BTreeMap<String, String>, Vec<&'static str>) {
    let built = Site::folder(&format!("tests/cases/figures/{name}")).build();
    let codes = built.told.iter().map(|it| it.code.as_str()).collect();
    let texts = built.files.into_iter();
    let texts = texts.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)));
    (texts.collect(), codes)
}

/// Fails where any file holds any of these.
fn nowhere(files: &BTreeMap<String, String>, parts: &[&str]) {
    for (path, text) in files.iter().filter(|(path, _)| !path.starts_with("assets/")) {
        for part in parts {
            assert!(!text.contains(part), "{path} holds {part}");
        }
    }
}

fn holds(files: &BTreeMap<String, String>, path: &str, parts: &[&str]) {
    let text = files[path].replace('\u{a0}', " ");
    for part in parts {
        assert!(text.contains(part), "{path} lacks “{part}”:\n{text}");
    }
}

#[test]
fn a_small_school_is_printed_in_a_band_also_as_everyone() {
    let (files, _) = case("bands-everyone");
    nowhere(&files, &["53.8", "7 of 13", ">13<", "\"denominator\":13", ",7,13,"]);
    holds(&files, "index.html", &["50% or more"]);
}

#[test]
fn numbers_that_would_give_away_others_are_hidden_and_nothing_is_asked_of_the_author() {
    let (files, codes) = case("complementary");
    assert_eq!(codes, ["W0405"], "but that its pooled years overlap");
    for (id, fewest) in [("grads", 4), ("pooled", 2), ("rates", 4), ("notpassing", 2)] {
        let text = &files[&format!("data/{id}.csv")];
        assert!(text.matches(",not_shown,").count() >= fewest, "{id}: {text}");
    }
}

#[test]
fn a_denominator_hides_whatever_the_unit() {
    let (files, _) = case("denominator-only");
    nowhere(&files, &["187 points", ",187,", ":187", ">187<", "333.3", ",330,"]);
}

#[test]
fn a_lead_that_became_a_gap_is_reversed() {
    let (files, _) = case("gap-sign");
    nowhere(&files, &["as wide as", "unchanged"]);
    holds(
        &files,
        "data/gs.json",
        &["\"reversed\"", "\"side_before\":\"ahead\"", "\"side\":\"behind\""],
    );
    holds(
        &files,
        "indicators/gs/index.html",
        &["10 points ahead in 2015; now it is 10 points behind"],
    );
}

#[test]
fn in_the_targets_own_year_a_target_is_met_or_missed() {
    let (files, _) = case("pace-target-year");
    let told =
        files.iter().filter(|(path, _)| path.starts_with("data/") && path.ends_with(".json"));
    assert!(told.clone().any(|(_, text)| text.contains("target_missed")));
    nowhere(&files, &["on_track", "On track"]);
}

#[test]
fn every_row_below_the_threshold_is_hidden_and_a_groups_rate_gives_no_numerator() {
    let (files, codes) = case("primary");
    assert!(codes.contains(&"W1001") && codes.contains(&"W1002"), "{codes:?}");
    nowhere(&files, &["31,234", "31234", "461.5", "583.3", "187.75", "190.25", "57.1", "375"]);
    holds(&files, "data/rate.csv", &[",460,"]);
    let count = &files["data/cnt.json"];
    assert!(!count.contains("\"value\":4"), "a typed baseline of four: {count}");
}

#[test]
fn a_named_baseline_stays_although_it_is_provisional() {
    let (files, _) = case("provisional-baseline");
    holds(&files, "index.html", &["Up 10 points since 2015", "Improving"]);
}

#[test]
fn a_met_target_that_falls_is_not_counted_as_improving() {
    let (files, _) = case("target-met-falling");
    holds(&files, "index.html", &["None of 2 measures is improving", "Target met"]);
    nowhere(&files, &["of 2 measures are improving", "measure is improving"]);
}

#[test]
fn one_figure_tells_one_gap() {
    let (files, _) = case("two-gaps");
    let page = "indicators/pct/index.html";
    holds(&files, page, &["grew to 27 points", "Other 63%, 27 points", "27 points worse off"]);
    nowhere(&files, &["26.4", "26 points", "17 points"]);
}
