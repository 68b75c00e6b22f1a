//! Card: a workbook that holds the outcomes, the indicators and the numbers of a whole card.

use super::{Fill, SITE, asks, put, told, workbook};
use crate::scene::{Scene, printed};
use crate::site::Site;
use reportcard::report::{Direction, Role};
use rust_xlsxwriter::Worksheet;

const INDICATORS: &[&[&str]] = &[
    &["Our card, as the board has it", "", "", "", "", "", "", ""],
    &["Outcome", "Stage", "Indicator", "Unit", "Direction", "Target", "Target period", "Source"],
    &[
        "Early grade reading",
        "s",
        "Third graders",
        "Percent",
        "Higher",
        "80",
        "2030",
        "State tests, 2026",
    ],
    &["", "", "Absent pupils", "percent", "lower", "", "", ""],
    &["Graduation", "S", "", "", "", "", "", ""],
];
const NUMBERS: &[&[&str]] = &[
    &["Indicator", "Period", "Value", "Sex"],
    &["Third graders", "2024", "70.5", ""],
    &["third graders", "2025", "72", ""],
    &["Third graders", "2025", "74", "Girls"],
    &["absent-pupils", "2025", "12.5", ""],
];

/// A site whose card is a workbook of these two sheets.
fn card(indicators: &[&[&str]], numbers: &[&[&str]]) -> Site {
    let one = |sheet: &mut Worksheet| put(sheet, (0, 0), indicators);
    let two = |sheet: &mut Worksheet| put(sheet, (0, 0), numbers);
    let sheets: [(&str, Fill); 2] = [("Indicators", &one), ("Numbers", &two)];
    Site::of(&[("content/site.yaml", SITE)]).file("content/card.xlsx", workbook(&sheets))
}

/// Rows of which one cell holds another word.
fn with<'a>(
    rows: &[&[&'a str]],
    (row, column): (usize, usize),
    word: &'a str,
) -> Vec<Vec<&'a str>> {
    let mut rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
    rows[row][column] = word;
    rows
}

fn lines<'r, 'a>(rows: &'r [Vec<&'a str>]) -> Vec<&'r [&'a str]> {
    rows.iter().map(Vec::as_slice).collect()
}

#[test]
fn two_sheets_are_a_whole_card() {
    let stages = SITE.replace("id: s, title: S", "id: s, title: School");
    let rows = with(INDICATORS, (4, 1), "s");
    let site = card(&lines(&rows), NUMBERS).file("content/site.yaml", stages.as_str());
    let site =
        site.file("content/outcomes/early-grade-reading/index.md", "We read **together**.\n");
    let told = told(&site);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        told[0].contains("W0203 Indicators!A5") && told[0].contains("Fill in its row"),
        "{told:?}"
    );
    let report = site.read().0.unwrap();
    let titles: Vec<&str> = report.card.outcomes.iter().map(|it| &*it.title).collect();
    assert_eq!(titles, ["Early grade reading", "Graduation"]);
    let [reading, absent] = &report.card.indicators[..] else { panic!("two indicators") };
    assert_eq!((&*reading.slug, reading.role), ("third-graders", Role::Core));
    assert_eq!((&*absent.slug, absent.direction), ("absent-pupils", Direction::Lower));
    let target = reading.target.as_ref().unwrap();
    assert_eq!(
        (target.value.to_string(), target.period.unwrap().to_string()),
        ("80".into(), "2030".into())
    );
    assert_eq!(reading.sources[0].name, "State tests, 2026");
    let numbers = |at: usize| -> usize {
        report.series[at].iter().map(|series| series.observations.len()).sum()
    };
    assert_eq!((numbers(0), numbers(1)), (3, 1));
    let page = &site.build().files["outcomes/early-grade-reading/index.html"];
    let page = String::from_utf8_lossy(page);
    assert!(page.contains("We read <strong>together</strong>.") && page.contains("72"), "{page}");
}

#[test]
fn a_mistake_is_told_at_its_cell_with_what_to_write_there() {
    let rows = with(INDICATORS, (4, 1), "s");
    let wrong = |at, word: &'static str, code: &str, words: &[&str]| {
        asks(&card(&lines(&with(&lines(&rows), at, word)), NUMBERS), code, words);
    };
    wrong((2, 3), "percnt", "E0204 Indicators!D3", &["| percent, count", "| percent"]);
    wrong((2, 3), "", "E0202 Indicators!C3", &["`unit` is missing", "in the column “unit”"]);
    wrong((2, 5), "eighty", "E0205 Indicators!F3", &["eighty"]);
    wrong((2, 1), "skool", "E0301 Indicators!B3", &["skool"]);
    wrong((1, 7), "Sorce", "E0402 Indicators!H2", &["“Sorce”", "| source"]);
    wrong((1, 3), "", "E0403", &["no column “unit”"]);
    wrong((2, 0), "", "E0404 Indicators!row 3", &["names no outcome"]);
    let numbers = |at, word: &'static str, code: &str, words: &[&str]| {
        asks(&card(&INDICATORS[..4], &lines(&with(NUMBERS, at, word))), code, words);
    };
    numbers((1, 2), "N/K", "E0205 Numbers!C2", &["N/K", "Write `suppressed` where"]);
    numbers((0, 3), "School", "E0402 Numbers!D1", &["“School”", "titles of breakdowns"]);
    numbers((4, 0), "absent pupil", "E0301 Numbers!A5", &["“absent pupil”", "absent pupils"]);
    numbers((3, 3), "Grils", "E0301 Numbers!D4", &["girls"]);
    let both = "title: Reading\nstage: s\nindicators: []\n";
    let both = card(&lines(&rows), NUMBERS).file("content/outcomes/graduation/outcome.yaml", both);
    asks(&both, "E0302", &["in this document and in the workbook"]);
    let one = |sheet: &mut Worksheet| put(sheet, (0, 0), INDICATORS);
    let bytes = workbook(&[("Indicators", &one)]);
    let one = Site::of(&[("content/site.yaml", SITE)]).file("content/card.xlsx", bytes);
    asks(&one, "E0116", &["no sheet “Numbers”", "“Indicators”"]);
}

#[test]
fn what_a_sheet_says_twice_or_of_nobody_is_told_and_not_passed_over() {
    let rows = &INDICATORS[..4];
    let told_of = |at, word: &'static str, code: &str, words: &[&str]| {
        asks(&card(&lines(&with(rows, at, word)), NUMBERS), code, words);
    };
    let again: &[&str] = &["Early grade reading", "t"];
    let two: Vec<&[&str]> = rows.iter().copied().chain([again]).collect();
    asks(&card(&two, NUMBERS), "E0111 Indicators!B5", &["“stage” is said twice", "leave one"]);
    told_of((1, 7), "Target", "E0111 Indicators!H2", &["“Target”", "one of the two columns"]);
    told_of((3, 0), "\u{8bfb}\u{5199}", "E0404 Indicators!A4", &["No address can be made"]);
    // A name that two indicators have is nobody's.
    let mut ids = with(&lines(&with(rows, (3, 2), "Third graders")), (1, 7), "Id");
    (ids[2][7], ids[3][7]) = ("one", "two");
    let site = card(&lines(&ids), &NUMBERS[..2]);
    asks(&site, "E0301 Numbers!A2", &["Two indicators", "the column “Id”"]);
    let site = card(&lines(&ids), &[NUMBERS[0], &["two", "2024", "70.5", ""]]);
    assert_eq!(site.read().0.unwrap().series[1].len(), 1);
    // Another workbook of the card, in whatever letters.
    let bytes = card(rows, NUMBERS).files.remove("content/card.xlsx").unwrap();
    let site = card(rows, NUMBERS).file("content/Card.xlsm", bytes);
    asks(&site, "E0302", &["second workbook of the card"]);
    let many: Vec<&[&str]> = rows.iter().copied().chain([rows[3]; 2_001]).collect();
    assert!(told(&card(&many, NUMBERS)).iter().any(|it| it.contains("has more than 2000 rows")));
}

#[test]
fn a_question_is_answered_in_a_column() {
    let numbers = [NUMBERS[0], NUMBERS[1], &["Third graders", "2025", "7200", ""]];
    let asked = card(&INDICATORS[..3], &numbers);
    asks(&asked, "W0402 Numbers!C3", &["as it stands, write W0402 in the column “Checked”"]);
    assert!(!told(&asked).iter().any(|it| it.contains("under `series`")), "{:?}", told(&asked));
    let codes = "W0402; W0409";
    let rows = with(&lines(&with(&INDICATORS[..3], (1, 7), "Checked")), (2, 7), codes);
    assert!(!told(&card(&lines(&rows), &numbers)).iter().any(|it| it.contains("W0402")));
    // What is no id is a source by its name.
    let rows = with(&INDICATORS[..3], (2, 7), "Census");
    let report = card(&lines(&rows), &NUMBERS[..2]).read().0.unwrap();
    assert_eq!(report.card.indicators[0].sources[0].name, "Census");
}

#[test]
fn a_new_workbook_is_a_card_without_numbers() {
    let scene = Scene::of(&[]);
    let outcomes = "early-grade-reading,safe-streets";
    scene.run(&["new", "d", "--name", "Dayton", "--outcomes", outcomes, "--workbook"]).success();
    let (_, err) = printed(&scene.run(&["check", "--root", "d"]).success());
    assert_eq!(err.matches("warning[").count(), 3, "{err}");
    assert_eq!(err.matches("warning[W1005]").count(), 1, "{err}");
    assert_eq!(err.matches("Fill in its row").count(), 2, "{err}");
    scene.run(&["build", "--root", "d", "--quiet"]).success();
    let page = scene.path("d/public/outcomes/safe-streets/index.html");
    assert!(std::fs::read_to_string(page).unwrap().contains("There are no data yet."));
    assert!(!scene.path("d/content/outcomes").exists());
}
