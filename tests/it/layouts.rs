//! Layouts: the files of publishers are read as they come, by the name of their layout and two lines more.

use crate::site::Site;
use reportcard::report::{Population, Report, Value};
use reportcard::source::Severity;
use std::fmt::Write;
use std::path::Path;

/// A site as there are many: its groups are called as it likes.
const SITE: &str = "community: { name: A, partnership: B }
edition: { name: x, published: 2026-10-14 }
stages: [ { id: s, title: S } ]
privacy: { preset: none }
breakdowns:
  - id: race
    title: Race and ethnicity
    groups:
      - { id: native, title: American Indian }
      - { id: asian, title: Asian }
      - { id: black, title: Black }
      - { id: latino, title: Hispanic or Latino }
      - { id: white, title: White }
      - { id: several, title: Two or more races }
  - { id: sex, title: Sex, groups: [ { id: girls, title: Girls }, { id: boys, title: Boys } ] }
  - { id: income, title: Income, groups: [ { id: low, title: Low income }, { id: other, title: Not low income } ] }
  - { id: disability, title: Disability, groups: [ { id: with, title: With disabilities }, { id: without, title: Without disabilities } ] }
  - { id: language, title: Language, groups: [ { id: learners, title: English learners } ] }
";

/// The files of a layout's fixture.
fn fixture(layout: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts").join(layout);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|_| panic!("{}", folder.display()));
    let files = entries.map(|entry| entry.expect("an entry").path());
    let named = files.map(|path| {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        (name, std::fs::read(&path).expect("a file"))
    });
    named.filter(|(name, _)| name != "README.md").collect()
}

/// A site of one indicator whose series is the files of a fixture, by the name of the layout and at most
/// two lines more.
fn site(layout: &str, unit: &str, files: &str, beside: &[&str]) -> Site {
    assert!(beside.len() <= 2 && beside.iter().all(|line| !line.contains('\n')), "{beside:?}");
    let key = if files.contains('*') { "files" } else { "file" };
    let lines: String = beside.iter().map(|line| format!("      {line}\n")).collect();
    let outcome = format!(
        "title: A\nstage: s\nindicators:\n  - id: a\n    title: A\n    unit: {unit}\n    \
         direction: higher\n    series:\n      {key}: \"{files}\"\n      layout: {layout}\n{lines}"
    );
    let site = Site::of(&[("content/site.yaml", SITE)])
        .file("content/outcomes/a/outcome.yaml", outcome);
    fixture(layout)
        .into_iter()
        .fold(site, |site, (name, bytes)| site.file(format!("content/outcomes/a/{name}"), bytes))
}

/// All that is read, a line an observation: whom it counts, when, what, of how many, how sure; then the
/// breaks.
fn read(layout: &str, unit: &str, files: &str, beside: &[&str]) -> String {
    let (report, told) = site(layout, unit, files, beside).read();
    let errors: Vec<_> = told.iter().filter(|it| it.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{layout}: {errors:#?}");
    lines(&report.expect("a report"))
}

fn lines(report: &Report) -> String {
    let mut text = String::new();
    for series in report.series[0].iter() {
        let whom = match &series.population {
            Population::Everyone => "everyone".to_owned(),
            Population::Group(breakdown, group) => {
                report.card.breakdowns[breakdown.0 as usize].groups[group.0 as usize].slug.clone()
            }
            other => format!("{other:?}"),
        };
        for o in &series.observations {
            let value = match o.value {
                Value::Number(number) => number.to_string(),
                Value::Absent(why) => format!("{why:?}").to_lowercase(),
                Value::Band(band) => {
                    let end = |end: Option<rust_decimal::Decimal>| end.map_or("…".to_owned(), |it| it.to_string());
                    format!("{} to {}{}", end(band.low), end(band.high), if band.strict { " open" } else { "" })
                }
            };
            write!(text, "{whom} {}: {value}", o.period).expect("text");
            if let Some(counts) = o.counts {
                let numerator = counts.numerator.map_or("?".to_owned(), |it| it.to_string());
                write!(text, ", {numerator} of {}", counts.denominator).expect("text");
            }
            if let Some(error) = o.standard_error {
                write!(text, ", ±{error}").expect("text");
            }
            text.push('\n');
        }
    }
    for b in &report.card.indicators[0].breaks {
        writeln!(text, "break before {}: {}", b.before, b.note).expect("text");
    }
    text
}

#[test]
fn dump() {
    let case = |layout, unit, files, beside: &[&str]| {
        println!("== {layout}");
        let (report, told) = site(layout, unit, files, beside).read();
        for it in told.iter() { println!("{:?} {} // {:?}", it.code, it.message, it.help); }
        if let Some(report) = report { println!("{}", lines(&report)); }
    };
    case("ct-edsight", "percent", "chronic-absenteeism__*.csv", &["where: { place: Ansonia School District }"]);
    case("edfacts-acgr", "percent", "acgr_school_*.csv", &["where: { school: Withrow University High School }"]);
    case("open-sdg", "percent", "indicator_4-1-1.csv", &["where: { Units: Key Stage 1 (%), Subject: Reading }"]);
    case("tx-tapr", "percent", "DISTGRAD.csv", &["where: { code: \"999901\", measure: GC4 }"]);
    case("tx-tapr", "percent", "DISTGRAD.csv", &["where: { code: 999902, grade: \"03\", subject: RE, step: 12 }"]);
    case("ca-caaspp", "percent", "sb_ca2024_all_csv_v1.txt", &["where: { county: \"01\", district: \"99999\", school: \"0000000\", test: 1 }"]);
    case("ca-cde", "percent", "chronicabsenteeism24.txt", &["where: { place: Example Unified, level: D }"]);
}
