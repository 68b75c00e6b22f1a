//! Home: the scorecard holds one measure and forty, with targets and without.

use crate::site::Site;

const SITE: &str = "
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
social_images: false
chart_images: false
stages: [ { id: cradle, title: Cradle }, { id: school, title: School }, { id: career, title: Career } ]
";

const TARGET: &str = "    target: { value: 80, period: 2030 }\n";

/// An indicator that rose from 50 to 60.
fn indicator(id: &str, role: &str, more: &str) -> String {
    format!(
        "  - id: {id}
    title: Measure {id}
    role: {role}
    unit: percent
    direction: higher
    baseline: 2020
{more}    series:
      - {{ period: 2020, value: 50, numerator: 500, denominator: 1000 }}
      - {{ period: 2022, value: 55, numerator: 550, denominator: 1000 }}
      - {{ period: 2025, value: 60, numerator: 600, denominator: 1000 }}
"
    )
}

/// The home page of so many core measures, five to an outcome at most, on three stages; each has more said of it.
fn home_with(core: usize, more: &str, contributing: usize) -> String {
    let outcomes = core.div_ceil(5).max(core.min(3));
    let mut site = Site::of(&[("content/site.yaml", SITE)]);
    for at in 0..outcomes {
        let stage = ["cradle", "school", "career"][at * 3 / outcomes];
        let mut yaml = format!("title: Outcome {at}\nstage: {stage}\norder: {at}\nindicators:\n");
        for i in 0..core / outcomes + usize::from(at < core % outcomes) {
            yaml.push_str(&indicator(&format!("m{at}-{i}"), "core", more));
        }
        for i in 0..contributing {
            yaml.push_str(&indicator(&format!("c{at}-{i}"), "contributing", more));
        }
        site = site.file(format!("content/outcomes/o{at:02}/outcome.yaml"), yaml);
    }
    page(&site)
}

fn page(site: &Site) -> String {
    let built = site.build();
    assert!(!built.told.has_errors(), "{:#?}", built.told.iter().collect::<Vec<_>>());
    String::from_utf8(built.files["index.html"].clone()).unwrap()
}

fn home(core: usize, more: &str) -> String {
    home_with(core, more, 0)
}

fn count(page: &str, what: &str) -> usize {
    page.matches(what).count()
}

#[test]
fn one_measure_has_its_finding_as_the_cover_and_its_trend_beside_it() {
    for more in [TARGET, ""] {
        let page = home(1, more);
        assert!(page.contains("<h1>Outcome 0: 60% in 2025</h1>"), "{page}");
        assert!(!page.contains("class=\"tally\""), "one is not counted: {page}");
        assert!(page.contains("class=\"line alone\""), "{page}");
        assert_eq!(count(&page, "<figure id=\"m0-0-trend\""), 1, "{page}");
        assert_eq!(count(&page, "class=\"chart spark\""), 0, "the trend draws the years: {page}");
    }
    assert!(home(2, TARGET).contains("class=\"tally\""));
}

#[test]
fn a_trend_that_the_author_calls_stands_once_and_first() {
    let outcome =
        format!("title: Reading\nstage: school\nindicators:\n{}", indicator("m", "core", ""));
    let site = Site::of(&[
        ("content/site.yaml", SITE),
        ("content/index.md", "## Ours\n\nRead it.\n\n{{ chart(m) }}\n\nThat is all.\n"),
        ("content/outcomes/o/outcome.yaml", &outcome),
    ]);
    let page = page(&site);
    assert_eq!(count(&page, "<figure id=\"m-trend\""), 1, "{page}");
    assert!(page.find("<figure id=\"m-trend\"") < page.find("Read it."), "{page}");
}

#[test]
fn the_groups_of_one_measure_follow_its_trend_unless_the_author_calls_them() {
    let groups = "breakdowns: [ { id: income, title: Income, groups: [ { id: low, title: Low }, { id: other, title: Other } ] } ]\n";
    let rows = "      - { period: 2025, income: low, value: 40 }\n      - { period: 2025, income: other, value: 70 }\n";
    let measure = indicator("m", "core", "    breakdowns: [ income ]\n");
    let outcome = format!("title: Reading\nstage: school\nindicators:\n{measure}{rows}");
    let site = Site::of(&[
        ("content/site.yaml", &format!("{SITE}{groups}")),
        ("content/outcomes/o/outcome.yaml", &outcome),
    ]);
    let figures = |page: &str| {
        let ids = page.split("<figure id=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        ids.map(str::to_owned).collect::<Vec<_>>()
    };
    let own = figures(&page(&site));
    assert_eq!((own.len(), &*own[0]), (2, "m-trend"), "{own:?}");
    let called =
        site.file("content/index.md", "Look.\n\n{{ chart(m, kind=bars, breakdown=income) }}\n");
    let called = figures(&page(&called));
    assert_eq!(called, own);
}

#[test]
fn up_to_eight_share_a_line_in_balanced_rows() {
    let rows = [
        (2, "few"),
        (3, "few"),
        (4, "few"),
        (5, "thirds"),
        (6, "thirds"),
        (7, "quarters"),
        (8, "quarters"),
    ];
    for (core, layout) in rows {
        let page = home(core, TARGET);
        assert!(page.contains(&format!("class=\"line {layout}\"")), "{core}: {page}");
        assert_eq!(count(&page, "<li class=\"card\">"), core);
        assert_eq!(count(&page, "class=\"leg\""), 0, "{core}");
    }
}

#[test]
fn from_nine_on_each_stage_has_a_line_of_its_own_with_its_count() {
    for core in [9, 13, 24] {
        let page = home(core, "");
        assert_eq!(count(&page, "<li class=\"leg\">"), 3, "{core}: {page}");
        assert_eq!(count(&page, "<li class=\"card\">"), core);
        assert_eq!(count(&page, "<div class=\"lot\"><h2>"), 3);
    }
    let page = home(13, "");
    let stage = page.find("<h2>Cradle</h2>").unwrap();
    assert!(
        page[stage..].starts_with("<h2>Cradle</h2><p class=\"q\">Five improving</p>"),
        "{page}"
    );
}

#[test]
fn from_25_on_one_line_has_a_row_for_each_and_small_ones_for_what_tells_sooner() {
    for core in [25, 40] {
        let page = home(core, TARGET);
        assert_eq!(count(&page, "class=\"line list\""), 1, "{page}");
        assert_eq!(count(&page, "<li class=\"entry main\">"), core);
        assert_eq!(count(&page, "class=\"card\""), 0);
    }
    let page = home_with(40, TARGET, 2);
    assert!(page.contains("All 40 measures are improving"), "{page}");
    assert_eq!(count(&page, "<li class=\"entry main\">"), 40);
    assert_eq!(count(&page, "<li class=\"entry\">"), 16, "two for each of eight outcomes");
    assert_eq!(count(&page, "class=\"where q\""), 8, "an outcome is named once");
    assert!(page.contains("Measure m0-2 and 37 more"), "the tally names few: {page}");
    assert!(!page.contains("diamond"), "nothing here draws a track: {page}");
    assert_eq!(count(&home_with(24, TARGET, 2), "Measure c0-0"), 0, "elsewhere they are not on it");
}

#[test]
fn without_a_target_a_card_shows_the_way_since_the_baseline_and_not_what_it_lacks() {
    for core in [1, 3, 8, 13, 40] {
        let page = home(core, "");
        for lacking in ["No target", "Groups not reported", "the promise"] {
            assert!(!page.contains(lacking), "{core}: {lacking}");
        }
    }
    let page = home(8, "");
    assert_eq!(count(&page, "viewBox=\"0 0 248 56\""), 8, "{page}");
    assert_eq!(count(&page, "<p>50% in 2020</p><p>2025</p>"), 8, "{page}");
    assert!(page.contains("the ring is where it began"));
    assert!(!home(8, TARGET).contains("the ring is where it began"));
}

#[test]
fn that_lower_is_better_ends_the_sentence_and_a_new_measure_is_told_at_its_first_year() {
    let lower = indicator("m1", "core", "").replace("direction: higher", "direction: lower");
    let broken = "    breaks: [ { before: 2022, note: A new test. } ]\n";
    let broken = indicator("m2", "core", broken).replace("baseline: 2020", "baseline: 2022");
    let outcome = format!("title: Reading\nstage: school\nindicators:\n{lower}{broken}");
    let page = page(&Site::of(&[
        ("content/site.yaml", SITE),
        ("content/outcomes/o/outcome.yaml", &outcome),
    ]));
    assert!(page.contains("Up 10 points since 2020; lower is better."), "{page}");
    assert!(!page.contains("(lower is better)"), "{page}");
    assert!(page.contains("55% in 2022, a new measure"), "{page}");
    assert!(page.contains("what is grey was measured otherwise"), "{page}");
}

#[test]
fn a_baseline_from_before_the_series_stands_on_the_line() {
    let measure = indicator("m", "core", "").replace("2020\n", "{ period: 2010, value: 20 }\n");
    let outcome = format!(
        "title: Reading\nstage: school\nindicators:\n{measure}{}",
        indicator("n", "core", "")
    );
    let page = page(&Site::of(&[
        ("content/site.yaml", SITE),
        ("content/outcomes/o/outcome.yaml", &outcome),
    ]));
    assert!(page.contains("<p>20% in 2010</p><p>2025</p>"), "{page}");
    let line = page.split("viewBox=\"0 0 248 56\"").nth(1).unwrap();
    assert!(line.contains("class=\"mark ring ink\" cx=\"6\" cy=\"50\""), "{line}");
}
