//! Logs: what is told of a site is read by more people than its tables are. No number that the site hides stands in it.

use crate::diagnostics::base;
use crate::scene::{Scene, printed};
use crate::serve::client::Server;

const TABLE: &str = "content/outcomes/reading/reading.csv";
const DOCUMENT: &str = "content/outcomes/reading/outcome.yaml";
/// The digits of a number that is hidden.
const SECRET: [&str; 3] = ["4477", "44.77", "44,77"];

/// A site on disk with one file of its own.
fn scene(path: &str, text: &str) -> Scene {
    let scene = Scene::of(&[]);
    for (path, bytes) in base("").file(path, text).files {
        scene.write(&path, std::str::from_utf8(&bytes).unwrap());
    }
    scene
}

/// All that is told of a site: by `check` in each form and to the pages of `serve`.
fn told(scene: &Scene) -> Vec<String> {
    let check = |format: &[&str]| {
        let (out, err) = printed(&scene.run(&[&["check"], format].concat()));
        out + &err
    };
    let mut told: Vec<String> =
        [&[][..], &["--format", "json"], &["--format", "sarif"]].into_iter().map(check).collect();
    let server = Server::of(scene);
    let is_told = |state: &serde_json::Value| !state["diagnostics"].as_array().unwrap().is_empty();
    told.push(server.events().until(is_told)["diagnostics"].to_string());
    server.running.prints("Run `reportcard explain");
    let printed = server.running.printed();
    told.push(printed.split("Ctrl-C ends this.").skip(1).collect());
    told
}

/// An outcome of one indicator, with these lines.
fn outcome(lines: &str) -> String {
    format!(
        "title: Early grade reading\nstage: school\nindicators:\n  - id: grade3-reading\n    title: Third graders\n    direction: higher\n{lines}"
    )
}

#[test]
fn no_number_that_is_hidden_is_told() {
    let table = |rows: &str| (TABLE, format!("period,sex,value,numerator,denominator\n{rows}\n"));
    let rows = |unit: &str, rows: &str| {
        (DOCUMENT, outcome(&format!("    unit: {unit}\n    series:\n{rows}\n")))
    };
    let cases = [
        ("W0402", table("2025–26,,4477.25,7,8")),
        ("W0404", table("2025–26,,44.77,7,8")),
        ("W0408", table("2025–26,,0.4477,,8")),
        (
            "W0418",
            rows(
                "percent",
                "      - { period: 2025, value: 44.77, denominator: 8 }\n    known: [ { period: 2025, value: 4.477 } ]",
            ),
        ),
        ("W0410", rows("count", "      - { period: 2025, value: 4.477 }")),
        ("W0401", table("2025–26,,44.77%,,8")),
        (
            "W0402",
            (
                DOCUMENT,
                outcome(
                    "    unit: percent\n    baseline: { period: 2024–25, value: 4477 }\n    series: reading.csv\n",
                ),
            ),
        ),
        ("E0205", table("2025–26,,44.77O,7,8")),
        ("E0205", table("2025–26,,\"44,77\",7,8")),
        ("E0205", table("2025–26,,\"4.477,5\",7,8\n2025–26,girls,\"4,477\",7,8")),
        ("E0205", table("2025–26,,4477*,7,8")),
        ("E0205", table("2025–26,,7,8,=\"4477\"")),
        ("E0204", table("2025–26,,7,8,44.77")),
        ("E0406", table("2025–26,,44.77,4477,8")),
        ("E0405", table("2025–26,,44.77,,8\n2025–26,,4477,,8")),
        ("E0404", table("2025–26,,44.77,,8,4477")),
        ("E0403", (TABLE, "2025–26,4477,8\n2024–25,44.77,8\n".to_owned())),
        ("E0301", table("2025–26,4477,44.77,,8")),
        ("E0207", table("4477-44.77,,44.77,,8")),
        ("E0205", rows("percent", "      - { period: 2025, value: 4477O, denominator: 8 }")),
        ("E0201", rows("percent", "    - { period: 2025, valeu: 44.77, denominator: 8 }")),
        (
            "E0201",
            rows("percent", "      - period: 2025\n        valeu: 44.77\n        denominator: 8"),
        ),
        ("E0110", rows("percent", "      - { period: 2025, value: \"44.77, denominator: 8 }")),
        ("E0110", rows("percent", "      - { period: 2025, value: 44.77, denominator: 8")),
        ("E0110", rows("percent", "      - period: 2025\n\tvalue: 44.77\n        denominator: 8")),
        (
            "E0110",
            rows("percent", "      - period: 2025\n       value: 44.77\n        denominator: 8"),
        ),
    ];
    let mut wrong = String::new();
    for (code, (path, text)) in cases {
        for told in told(&scene(path, &text)) {
            if !told.contains(code) || SECRET.iter().any(|digits| told.contains(digits)) {
                wrong += &format!("{code}:\n{text}\n{told}\n");
            }
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn words_that_a_table_has_are_named_and_its_numbers_are_not() {
    let of = |series: &str, table: &str| {
        let scene = scene(TABLE, table);
        scene.write(
            DOCUMENT,
            &outcome(&format!(
                "    unit: percent\n    series: {{ file: reading.csv, {series} }}\n"
            )),
        );
        told(&scene)[0].clone()
    };
    let heads = "period,sex,value,denominator\n2025–26,girls,44.77,9\n2025–26,boys,4477,8\n";
    let headless = of("value: Rate", heads.split_once('\n').unwrap().1);
    let (by_people, by_word) =
        (of("where: { denominator: 12 }", heads), of("where: { sex: all }", heads));
    assert!(headless.contains("E0403") && headless.contains("girls"), "{headless}");
    assert!(by_people.contains("E0407") && !by_people.contains('9'), "{by_people}");
    assert!(by_word.contains("The words there are boys or girls"), "{by_word}");
    assert!(SECRET.iter().all(|digits| !headless.contains(digits)), "{headless}");
}

#[test]
fn what_is_hidden_to_protect_another_is_not_told_and_what_is_shown_is() {
    let of_both = |other: &str| {
        let rest = format!(
            "  - id: rest\n    title: The others\n    unit: percent\n    direction: lower\n    complement_of: grade3-reading\n    series: [ {{ period: 2025, value: {other} }} ]\n"
        );
        let row = "      - { period: 2025, value: 44.77, numerator: 400, denominator: 900 }\n";
        scene(DOCUMENT, &(outcome(&format!("    unit: percent\n    series:\n{row}")) + &rest))
    };
    let shown = "The value is 44.77, but 400 of 900 is 44.444.";
    let (hidden, open) = (of_both("suppressed"), of_both("55.2"));
    assert!(told(&open)[0].contains(shown), "{}", told(&open)[0]);
    for told in told(&hidden) {
        assert!(told.contains("W0404"), "{told}");
        assert!(told.contains("If it is right as it stands, write `checked: [ W0404 ]`"), "{told}");
        assert!(!told.contains("44.77") && !told.contains("400 of"), "{told}");
    }
}

#[test]
fn a_word_that_is_mistyped_stands_in_its_line() {
    let lines = "    unit: percentt\n    target: { value: 60, perid: 2030 }\n    series: { file: reading.csv, times: 1, tims: 100 }\n";
    let told = told(&scene(DOCUMENT, &outcome(lines)));
    for line in lines.lines() {
        assert!(told[0].contains(line), "{line} is not in {}", told[0]);
        assert!(told[3].contains(line.trim_start()), "{line} is not in {}", told[3]);
    }
}
