//! Privacy: the rule on small groups as an author writes it, and what the site then says and shows.

use crate::card;
use crate::diagnostics::base;
use crate::scene::{Scene, printed};
use crate::site::Site;
use reportcard::disclosure::{Protected, Published, Withheld, disclose};
use reportcard::memo::Memo;
use reportcard::report::{Absence, Period, PlaceId, Population, Value};
use reportcard::source::Code;
use std::sync::Arc;

/// A class of nine, and its girls, of whom nobody is without the result.
const CLASS: &str = "period,sex,value,denominator\n2025–26,,78,9\n2025–26,girls,100,5\n";

/// A card of which the groups of so many places are hidden in 2020, the community's first.
fn hidden_in(places: &[PlaceId]) -> Published {
    let mut report = card::report();
    for place in places {
        for group in [0, 1] {
            let hidden = card::observation(&report, 2020, Value::Absent(Absence::Privacy));
            card::observe(&mut report, card::group(group), vec![hidden]);
            card::elsewhere(&mut report, *place);
        }
    }
    disclose(report, &Memo::default())
}

/// A site whose author writes this of privacy.
pub fn site(privacy: &str) -> Site {
    let site = base("").file("content/outcomes/reading/reading.csv", CLASS);
    let text = String::from_utf8(site.files["content/site.yaml"].clone()).unwrap();
    let confirmed = "privacy: { preset: us-10, confirmed: true }";
    assert!(text.contains(confirmed), "{text}");
    site.file("content/site.yaml", text.replace(confirmed, privacy))
}

#[test]
fn where_nothing_is_hidden_the_site_says_why_and_claims_no_rule() {
    const PAGES: [&str; 2] = ["about-the-data/index.html", "indicators/grade3-reading/index.html"];
    let hidden = site("privacy: { preset: us-10, confirmed: true }").build().texts(&["W0301"]);
    for page in PAGES {
        assert!(hidden[page].contains("fewer than 10 people"), "{}", hidden[page]);
    }
    let beside = "some of those are hidden too";
    assert!(hidden[PAGES[0]].contains(beside), "{}", hidden[PAGES[0]]);
    assert!(!hidden[PAGES[1]].contains("78%"), "{}", hidden[PAGES[1]]);
    let shown = site("privacy: { preset: none, reason: The state prints them all. }");
    let shown = shown.build().texts(&["W0301"]);
    for page in PAGES {
        let text = &shown[page];
        assert!(text.contains("No figure is hidden here: The state prints them all."), "{text}");
        for rule in ["fewer than 10 people", "not shown where", "the rule could not", beside] {
            assert!(!text.contains(rule), "{page}: {rule}: {text}");
        }
    }
    assert!(shown[PAGES[1]].contains("78%"), "{}", shown[PAGES[1]]);
    assert!(!shown[PAGES[0]].contains("preset"), "{}", shown[PAGES[0]]);
}

#[test]
fn what_others_publish_is_read_and_printed_nowhere() {
    const STATE: &str = "Year,Who,Rate,Tested\n2025,All,73.25,800\n2025,Girls,71.75,400\n";
    let outcome = "title: Early grade reading\nstage: school\nindicators:\n  - id: grade3-reading\n    title: Third graders\n    unit: percent\n    direction: higher\n    series: reading.csv\n";
    let known = "    known: { file: state.csv, period: Year, value: Rate, denominator: Tested, columns: { Who: sex }, everyone: [ All ] }\n";
    let outcome_of = |known: &str| {
        base("").file("content/outcomes/reading/outcome.yaml", format!("{outcome}{known}"))
    };
    let with = outcome_of(known).file("content/outcomes/reading/state.csv", STATE);
    let report = with.report();
    assert_eq!(report.known.len(), report.card.indicators.len());
    let read: Vec<_> = report.known[0].iter().map(|one| one.population.is_group()).collect();
    assert_eq!(read, [false, true], "{:?}", report.known);
    let observed = &report.known[0][1].observations[0];
    let value = observed.value.number().map(|value| value.to_string());
    assert_eq!(value.as_deref(), Some("71.75"));
    assert_eq!(observed.counts.map(|counts| counts.denominator), Some(400));
    let (with, without) = (with.build(), outcome_of("").build());
    assert_eq!(with.files, without.files, "not a byte of the site is another");
    assert_eq!(with.told.len(), without.told.len(), "{:#?}", with.told);
    assert!(outcome_of("").report().known[0].is_empty());
}

#[test]
fn no_message_says_which_of_the_figures_that_are_hidden_is_small() {
    let mut published = hidden_in(&[PlaceId::COMMUNITY, card::EAST_FORK]);
    let figure = |place: PlaceId, population: Population| Withheld {
        place,
        population,
        period: Period::Year(2020),
    };
    let mut told = |[added, unproven]: [Vec<Withheld>; 2]| {
        let none = Protected::default();
        published.protected = vec![Arc::new(Protected { added, unproven, ..none })];
        let doubts = published.doubts();
        let told = doubts.iter().map(|it| (it.code, it.message.clone(), it.span));
        let told: Vec<_> = told.collect();
        told
    };
    let of_group = |group: usize| vec![figure(card::EAST_FORK, card::group(group))];
    let added = told([of_group(0), vec![]]);
    assert_eq!(added[0].0, Code::MoreHidden, "W1004");
    let said = "One more figure of the indicator `reading` had to be hidden";
    assert!(added[0].1.starts_with(said), "{added:?}");
    assert!(added[0].1.ends_with("those by “Income” in East Fork for 2020."), "{added:?}");
    assert_eq!(added, told([of_group(1), vec![]]), "which of the groups is not said");
    let unproven = told([of_group(0), of_group(1)]);
    assert_eq!(unproven, told([of_group(0), of_group(0)]), "nor is it said of a mistake");
    assert_eq!((unproven.len(), unproven[0].0), (1, Code::Unproven));
    assert!(unproven[0].1.starts_with("The figures of Low and Other in East Fork for 2020 "));
    assert!(told([vec![], vec![]]).is_empty());
}

/// Boys of whom there are five, in a community that is printed as it is.
const FIVE: &str = "title: Early grade reading\nstage: school\nindicators:\n  - id: grade3-reading\n    title: Third graders\n    unit: count\n    direction: higher\n    series:\n      - { period: 2025, value: 1000 }\n      - { period: 2025, value: 995, sex: girls }\n      - { period: 2025, value: 5, sex: boys }\n";

/// A site on disk whose boys are five, or more.
fn scene(outcome: &str) -> Scene {
    let site = base("").file("content/outcomes/reading/outcome.yaml", outcome);
    let scene = Scene::of(&[]);
    for (path, bytes) in site.files.iter().filter(|(path, _)| !path.ends_with(".csv")) {
        scene.write(path, std::str::from_utf8(bytes).unwrap());
    }
    scene
}

#[test]
fn build_and_check_say_how_many_figures_are_hidden_and_what_that_costs() {
    let of_five = "2 figures hidden to protect privacy: 1 about few people or kept back by their source, 1 beside them (300 or more children).\n";
    let none = "0 figures hidden to protect privacy.\n";
    let many = FIVE.replace("995", "500").replace("value: 5,", "value: 500,");
    for (outcome, expected) in [(FIVE, of_five), (&*many, none)] {
        let scene = scene(outcome);
        for command in ["check", "build"] {
            let (out, _) = printed(&scene.run(&[command]).success());
            assert!(out.ends_with(expected), "{command}: {out}");
            let (out, _) = printed(&scene.run(&[command, "--quiet"]).success());
            assert_eq!(out, "", "{command}");
        }
    }
}

#[test]
fn the_report_for_the_board_counts_what_is_hidden_and_names_none_of_it() {
    let scene = scene(FIVE);
    let (report, err) = printed(&scene.run(&["privacy"]).success());
    assert_eq!(err, "");
    for part in [
        "# What is hidden in the report card of Marlow County, 2026",
        "Preset `us-10`.",
        "- it is about fewer than 10 people;",
        "- it is a share or a rate, and those outside it are fewer than 6 people;",
        "| Third graders | 3 | 2 | 1 | 0 |",
        "about 300 or more children",
        "by Sex; where they leave somebody out",
        "- places add up to the place around them: 2 of the kind district in Marlow County;",
        "The proof was found for every figure",
    ] {
        assert!(report.contains(part), "{part} is not in {report}");
    }
    for hidden in ["Boys", "Girls", "995", " 5 "] {
        assert!(!report.contains(hidden), "{hidden} is in {report}");
    }
    let (out, _) = printed(&scene.run(&["privacy", "--output", "hidden.md"]).success());
    assert_eq!(out, "");
    assert_eq!(std::fs::read_to_string(scene.path("hidden.md")).unwrap(), report);
    let confirmed = "privacy: { preset: us-10, confirmed: true }";
    scene.replace("content/site.yaml", confirmed, "privacy: { preset: none, reason: A|B. }");
    let (report, _) = printed(&scene.run(&["privacy"]).success());
    assert!(report.contains("The reason that it gives: A\\|B."), "{report}");
    assert!(!report.contains("fewer than") && !report.contains("proof was"), "{report}");
}

#[test]
fn the_report_for_the_board_says_what_is_not_proven_and_is_not_made_of_mistakes() {
    let of_state =
        FIVE.replace("sex:", "place: state, sex:").replace("1000 }", "1000, place: state }");
    let scene = scene(&of_state);
    let (report, err) = printed(&scene.run(&["privacy"]).code(1));
    assert!(report.contains("| Third graders | 3 | 1 | 0 | 1 |"), "{report}");
    assert!(report.contains("For one hidden figure no proof was found. **Nothing is published**"));
    assert!(err.contains("error[E1001]") && !err.contains("value: 5"), "{err}");
    scene.run(&["build"]).code(1);
    assert!(!scene.path("public").exists());
    scene.replace("content/site.yaml", "stages:", "stagess:");
    let (report, err) = printed(&scene.run(&["privacy"]).code(1));
    assert_eq!(report, "");
    assert!(err.contains("error[E0201]"), "{err}");
}

/// What is published of an indicator for the community, in its order of groups: everyone first.
pub fn shown(published: &Published, indicator: usize) -> Vec<bool> {
    let series = published.series[indicator].iter();
    series.map(|it| it.points[0].cell.value().is_some()).collect()
}

#[test]
fn a_number_that_others_publish_protects_nothing() {
    let published = |known: &str| {
        let outcome = format!(
            "title: Homes\nstage: school\nindicators:\n  - id: homes\n    title: Homes\n    unit: count\n    direction: lower\n    series: a.csv\n{known}"
        );
        let rows = "period,race,value\n2025,,120\n2025,a,4\n2025,b,21\n2025,c,35\n2025,d,60\n";
        let site = site("privacy: { preset: us-10, confirmed: true }");
        let text = String::from_utf8(site.files["content/site.yaml"].clone()).unwrap();
        let group = |id: &str| format!("{{ id: {id}, title: Group {id} }}");
        let groups = ["a", "b", "c", "d"].map(group).join(", ");
        let race = format!("breakdowns:\n  - {{ id: race, title: Race, groups: [ {groups} ] }}\n");
        let text = text.replace("breakdowns:\n", &race);
        let report = site
            .file("content/site.yaml", text)
            .file("content/outcomes/zz/outcome.yaml", outcome)
            .file("content/outcomes/zz/a.csv", rows)
            .file("content/outcomes/zz/state.csv", "period,race,value\n2025,b,21\n")
            .read()
            .0
            .unwrap();
        let at = report.card.indicators.iter().position(|it| it.slug == "homes").unwrap();
        shown(&disclose(report, &Memo::default()), at)
    };
    assert_eq!(published(""), [true, false, false, true, true], "the one that it is paired with");
    let known = published("    known: state.csv\n");
    assert_eq!(known, [true, false, true, false, false], "the state tells how many are in b");
}
