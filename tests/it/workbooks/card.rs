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
fn a_new_workbook_is_a_card_without_numbers() {
    let scene = Scene::of(&[]);
    let outcomes = "early-grade-reading,safe-streets";
    scene.run(&["new", "d", "--name", "Dayton", "--outcomes", outcomes, "--workbook"]).success();
    let (_, err) = printed(&scene.run(&["check", "--root", "d"]).success());
    assert_eq!(err.matches("warning[").count(), 2, "{err}");
    assert_eq!(err.matches("Fill in its row").count(), 2, "{err}");
    scene.run(&["build", "--root", "d", "--quiet"]).success();
    let page = scene.path("d/public/outcomes/safe-streets/index.html");
    assert!(std::fs::read_to_string(page).unwrap().contains("There are no data yet."));
    assert!(!scene.path("d/content/outcomes").exists());
}
