//! Layouts: the files of publishers are read as they come, by the name of their layout and two lines more.

use crate::site::Site;
use reportcard::report::{Population, Report, Value};
use reportcard::source::Severity;
use std::fmt::Write;
use std::path::Path;

/// A site as there are many: its groups are called as it likes.
const SITE: &str = "community: { name: A, partnership: B }
edition: { name: x, published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
stages: [ { id: s, title: S } ]
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
    let site =
        Site::of(&[("content/site.yaml", SITE)]).file("content/outcomes/a/outcome.yaml", outcome);
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
                    let end = |end: Option<rust_decimal::Decimal>| {
                        end.map_or("…".to_owned(), |it| it.to_string())
                    };
                    format!(
                        "{} to {}{}",
                        end(band.low),
                        end(band.high),
                        if band.strict { " open" } else { "" }
                    )
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
fn connecticut_edsight() {
    let found = read(
        "ct-edsight",
        "percent",
        "chronic-absenteeism__*.csv",
        &["where: { place: Ansonia School District }"],
    );
    assert_eq!(
        found,
        "everyone 2011–12: 12.2\n\
         everyone 2018–19: 14.5\n\
         everyone 2019–20: 15.7\n\
         native 2018–19: privacy\n\
         native 2019–20: privacy\n\
         asian 2018–19: privacy\n\
         asian 2019–20: privacy\n\
         black 2018–19: 15.9\n\
         black 2019–20: 17.5\n\
         latino 2018–19: 15.5\n\
         latino 2019–20: 16.5\n\
         white 2018–19: 13\n\
         white 2019–20: 13.2\n\
         several 2018–19: 15.2\n\
         several 2019–20: 18.7\n\
         with 2018–19: 19\n\
         without 2018–19: 13.3\n\
         break before 2019–20: In 2019–20 days are counted to the middle of March, when schools closed.\n"
    );
}

#[test]
fn connecticut_edsight_by_a_code_of_a_spreadsheet() {
    let found = read(
        "ct-edsight",
        "percent",
        "chronic-absenteeism__2018-19_special-education.csv",
        &[r#"where: { code: "0020011" }"#],
    );
    assert_eq!(
        found,
        "with 2018–19: 19\n\
         without 2018–19: 13.3\n"
    );
}

#[test]
fn connecticut_edsight_of_the_state() {
    let found = read(
        "ct-edsight",
        "percent",
        "chronic-absenteeism__2018-19_all-students_ct.csv",
        &["where: { place: State of Connecticut }"],
    );
    assert_eq!(found, "everyone 2018–19: 10.4\n");
}

#[test]
fn edfacts_graduation() {
    let found = read(
        "edfacts-acgr",
        "percent",
        "acgr_school_*.csv",
        &["where: { school: Withrow University High School }"],
    );
    assert_eq!(
        found,
        "everyone 2013–14: 82, 180 of 219\n\
         everyone 2014–15: 76, 188 of 247\n\
         native 2013–14: privacy, ? of 2\n\
         native 2014–15: privacy, ? of 1\n\
         asian 2013–14: 50 to …, ? of 7\n\
         asian 2014–15: privacy, ? of 2\n\
         black 2013–14: 80 to 84, ? of 188\n\
         black 2014–15: 75 to 79, ? of 226\n\
         latino 2013–14: 50 to …, ? of 11\n\
         latino 2014–15: … to 50 open, ? of 10\n\
         white 2013–14: 50 to …, ? of 6\n\
         white 2014–15: privacy, ? of 2\n\
         several 2013–14: privacy, ? of 5\n\
         several 2014–15: 50 to …, ? of 6\n\
         low 2013–14: 80 to 84, ? of 165\n\
         low 2014–15: 75 to 79, ? of 165\n\
         with 2013–14: 80 to 89, ? of 49\n\
         with 2014–15: 80 to 89, ? of 33\n\
         learners 2013–14: 40 to 59, ? of 17\n\
         learners 2014–15: 60 to 79, ? of 28\n"
    );
}

#[test]
fn edfacts_graduation_of_a_school_without_some_groups() {
    let found = read(
        "edfacts-acgr",
        "percent",
        "acgr_school_2014-15.csv",
        &[r#"where: { school_code: "210036000060" }"#],
    );
    assert_eq!(
        found,
        "everyone 2014–15: 95 to …, ? of 103\n\
         native 2014–15: nobody\n\
         asian 2014–15: privacy, ? of 2\n\
         black 2014–15: nobody\n\
         latino 2014–15: nobody\n\
         white 2014–15: 95 to …, ? of 97\n\
         several 2014–15: privacy, ? of 4\n\
         low 2014–15: 50 to …, ? of 15\n\
         with 2014–15: 50 to …, ? of 6\n\
         learners 2014–15: nobody\n"
    );
}

#[test]
fn open_sdg() {
    let found = read(
        "open-sdg",
        "percent",
        "indicator_4-1-1.csv",
        &["where: { Units: Key Stage 1 (%), Subject: Reading }"],
    );
    assert_eq!(
        found,
        "everyone 2011: 83\n\
         everyone 2012: 87\n\
         everyone 2013: 89\n\
         everyone 2014: 89\n\
         everyone 2015: 90\n\
         everyone 2016: 71\n\
         everyone 2017: 73\n\
         everyone 2018: 73\n\
         girls 2011: 87\n\
         girls 2012: 91\n\
         girls 2013: 92\n\
         girls 2014: 92\n\
         girls 2015: 93\n\
         girls 2016: 76\n\
         girls 2017: 76\n\
         girls 2018: 77\n\
         boys 2011: 80\n\
         boys 2012: 83\n\
         boys 2013: 87\n\
         boys 2014: 87\n\
         boys 2015: 87\n\
         boys 2016: 67\n\
         boys 2017: 71\n\
         boys 2018: 70\n"
    );
}

#[test]
fn texas() {
    let found =
        read("tx-tapr", "percent", "DISTGRAD.csv", &[r#"where: { code: "999901", measure: GC4 }"#]);
    assert_eq!(
        found,
        "everyone 2022–23: 93, 400 of 430\n\
         everyone 2023–24: 93.6, 412 of 440\n\
         native 2022–23: nobody\n\
         native 2023–24: privacy\n\
         black 2022–23: 86.7, 52 of 60\n\
         black 2023–24: 90.6, 58 of 64\n\
         latino 2022–23: 88.7, 110 of 124\n\
         latino 2023–24: 91.6, 120 of 131\n\
         white 2022–23: 95.5, 212 of 222\n\
         white 2023–24: 95, 208 of 219\n\
         girls 2022–23: notapplicable\n\
         girls 2023–24: 95.8, 206 of 215\n\
         low 2022–23: 88.2, 180 of 204\n\
         low 2023–24: 90.5, 190 of 210\n\
         learners 2022–23: missing\n\
         learners 2023–24: complementary\n"
    );
}

#[test]
fn texas_attendance() {
    let found = read(
        "tx-tapr",
        "percent",
        "DISTGRAD.csv",
        &["where: { place: EXAMPLE ISD 2, measure: 0AT }"],
    );
    assert_eq!(
        found,
        "everyone 2022–23: 93.5\n\
         everyone 2023–24: 94\n"
    );
}

#[test]
fn texas_tests() {
    let found = read(
        "tx-tapr",
        "percent",
        "DISTGRAD.csv",
        &[r#"where: { code: 999902, grade: "03", subject: RE, step: 12 }"#],
    );
    assert_eq!(
        found,
        "everyone 2023–24: 50\n\
         low 2023–24: 50\n"
    );
}

#[test]
fn california_tests() {
    let found = read(
        "ca-caaspp",
        "percent",
        "sb_ca2024_all_csv_v1.txt",
        &[r#"where: { county: "01", district: "99999", school: "0000000", test: 1 }"#],
    );
    assert_eq!(
        found,
        "everyone 2023–24: 48.64, 572 of 1176\n\
         native 2023–24: privacy, ? of 9\n\
         asian 2023–24: 70, 147 of 210\n\
         black 2023–24: 30, 39 of 130\n\
         latino 2023–24: 38, 190 of 500\n\
         white 2023–24: 60, 168 of 280\n\
         girls 2023–24: 52.43, 302 of 576\n\
         boys 2023–24: 45, 270 of 600\n\
         low 2023–24: 35, 224 of 640\n\
         with 2023–24: 15, 18 of 120\n"
    );
}

#[test]
fn california_tests_of_a_grade() {
    let found = read(
        "ca-caaspp",
        "percent",
        "sb_ca2024_all_csv_v1.txt",
        &[r#"where: { county: 1, district: 99999, school: "0999999", test: 1, grade: 3 }"#],
    );
    assert_eq!(found, "everyone 2023–24: 44.1, 172 of 390\n");
}

#[test]
fn california_absence() {
    let found = read(
        "ca-cde",
        "percent",
        "chronicabsenteeism24.txt",
        &["where: { place: Example Unified, level: D }"],
    );
    assert_eq!(
        found,
        "everyone 2023–24: 21.5, 905 of 4210\n\
         native 2023–24: privacy, ? of 8\n\
         asian 2023–24: 10, 90 of 900\n\
         black 2023–24: 30, 240 of 800\n\
         latino 2023–24: 28, 420 of 1500\n\
         white 2023–24: 12.2, 110 of 900\n\
         girls 2023–24: 21.1, 435 of 2060\n\
         boys 2023–24: 21.9, 470 of 2150\n\
         low 2023–24: 26.9, 700 of 2600\n\
         learners 2023–24: 30, 210 of 700\n"
    );
}

#[test]
fn washington() {
    let found = read(
        "wa-ospi",
        "percent",
        "assessment.csv",
        &["where: { place: Example School District, level: District, subject: ELA }"],
    );
    assert_eq!(
        found,
        "everyone 2022–23: 50.6, 1439 of 2844\n\
         everyone 2023–24: 51.1, 1469 of 2874\n\
         native 2022–23: nobody\n\
         native 2023–24: nobody\n\
         asian 2022–23: privacy\n\
         asian 2023–24: privacy\n\
         black 2022–23: complementary\n\
         black 2023–24: complementary\n\
         latino 2022–23: 64.9, 649 of 1000\n\
         latino 2023–24: 64.9, 649 of 1000\n\
         white 2022–23: 72.7 to … open, ? of 18\n\
         white 2023–24: 72.7 to … open, ? of 18\n\
         girls 2022–23: 54.3, 760 of 1400\n\
         girls 2023–24: 54.3, 760 of 1400\n\
         low 2022–23: 40, 520 of 1300\n\
         low 2023–24: 40, 520 of 1300\n"
    );
}

#[test]
fn washington_of_a_grade() {
    let found = read(
        "wa-ospi",
        "percent",
        "assessment.csv",
        &["where: { place: Example School District, subject: Math, grade: 3 }"],
    );
    assert_eq!(
        found,
        "everyone 2023–24: 45.4, 163 of 359\n\
         native 2023–24: nobody\n\
         asian 2023–24: privacy\n\
         black 2023–24: complementary\n\
         latino 2023–24: 57.6, 72 of 125\n\
         white 2023–24: 72.7 to … open, ? of 2\n\
         girls 2023–24: 48.6, 85 of 175\n\
         low 2023–24: 35.8, 58 of 162\n"
    );
}

#[test]
fn the_district_of_columbia() {
    let found = read(
        "dc-osse",
        "percent",
        "DC_*_meeting_exceeding.csv",
        &["where: { place: Example PCS, level: LEA, subject: ELA }"],
    );
    assert_eq!(
        found,
        "everyone 2022–23: 31.56, 202 of 640\n\
         everyone 2023–24: 33.12, 212 of 640\n\
         asian 2022–23: privacy\n\
         asian 2023–24: privacy\n\
         black 2022–23: 25, 100 of 400\n\
         black 2023–24: 25, 100 of 400\n\
         latino 2022–23: … to 10, ? of 120\n\
         latino 2023–24: … to 10, ? of 120\n\
         white 2022–23: complementary, ? of 48\n\
         white 2023–24: complementary, ? of 48\n\
         low 2022–23: 23.68, 90 of 380\n\
         low 2023–24: 23.68, 90 of 380\n\
         with 2022–23: … to 5 open, ? of 60\n\
         with 2023–24: … to 5 open, ? of 60\n\
         break before 2023–24: The test DC CAPE takes the place of PARCC.\n"
    );
}

#[test]
fn the_district_of_columbias_scores() {
    let found = read(
        "dc-osse-scores",
        "percent",
        "DC_2025_LEA_Overall_Scores.csv",
        &["where: { place: Example PCS, metric: Attendance }"],
    );
    assert_eq!(
        found,
        "everyone 2024–25: 88.4, 566 of 640\n\
         asian 2024–25: privacy\n\
         black 2024–25: 86.1, 344 of 400\n\
         white 2024–25: complementary, ? of 48\n\
         low 2024–25: 84.9, 323 of 380\n\
         with 2024–25: 81.25, 49 of 60\n"
    );
}

#[test]
fn the_state_assessment_data_repository() {
    let found = read(
        "sadr",
        "percent",
        "AL_*.csv",
        &["where: { place: Example City, school: All Schools, subject: ela, grade: G03 }"],
    );
    assert_eq!(
        found,
        "everyone 2022–23: 54, 135 of 250\n\
         everyone 2023–24: 54, 135 of 250\n\
         asian 2022–23: privacy\n\
         asian 2023–24: privacy\n\
         black 2022–23: 0 to 10, ? of 60\n\
         black 2023–24: 0 to 10, ? of 60\n\
         latino 2022–23: missing, ? of 70\n\
         latino 2023–24: missing, ? of 70\n\
         white 2022–23: 95 to 100, ? of 120\n\
         white 2023–24: 95 to 100, ? of 120\n\
         girls 2022–23: 53.8, 70 of 130\n\
         girls 2023–24: 61.5, 80 of 130\n\
         low 2022–23: 40, 60 of 150\n\
         low 2023–24: 40, 60 of 150\n\
         break before 2023–24: The state set new cut scores.\n"
    );
}

#[test]
fn the_state_assessment_data_repository_of_another_subject() {
    let found = read(
        "sadr",
        "percent",
        "AL_*.csv",
        &["where: { place: Example City, school: All Schools, subject: math, grade: G03 }"],
    );
    assert_eq!(
        found,
        "everyone 2022–23: 48, 120 of 250\n\
         everyone 2023–24: 48, 120 of 250\n\
         asian 2022–23: privacy\n\
         asian 2023–24: privacy\n\
         black 2022–23: 0 to 10, ? of 60\n\
         black 2023–24: 0 to 10, ? of 60\n\
         latino 2022–23: missing, ? of 70\n\
         latino 2023–24: missing, ? of 70\n\
         white 2022–23: 95 to 100, ? of 120\n\
         white 2023–24: 95 to 100, ? of 120\n\
         girls 2022–23: 53.8, 70 of 130\n\
         girls 2023–24: 61.5, 80 of 130\n\
         low 2022–23: 40, 60 of 150\n\
         low 2023–24: 40, 60 of 150\n"
    );
}

#[test]
fn the_american_community_survey() {
    let found = read(
        "acs-api",
        "count",
        "acs5_2021_B17001.json",
        &[
            r#"where: { place: "Hamilton County, Ohio", table: B17001, variable: "001" }"#,
            "period: 2017-2021 (5-year)",
        ],
    );
    assert_eq!(
        found,
        "everyone 2017–21: 800100, ±249.240122\n\
         native 2017–21: unreliable\n\
         asian 2017–21: 25000\n\
         black 2017–21: 200000, ±547.112462\n\
         latino 2017–21: 32000\n\
         white 2017–21: 515000, ±668.693009\n"
    );
}

#[test]
fn the_american_community_survey_of_a_small_county() {
    let found = read(
        "acs-api",
        "count",
        "acs5_2021_B17001.json",
        &[
            r#"where: { place: "X County, Ohio", table: B17001, variable: "001" }"#,
            "period: 2017-2021 (5-year)",
        ],
    );
    assert_eq!(
        found,
        "everyone 2017–21: unreliable\n\
         native 2017–21: notapplicable\n\
         asian 2017–21: notapplicable\n\
         black 2017–21: notapplicable\n\
         latino 2017–21: notapplicable\n\
         white 2017–21: notapplicable\n"
    );
}

#[test]
fn a_median_beyond_an_end_of_its_scale_is_a_range() {
    let found = |place: &str| {
        let choice = format!("where: {{ place: \"{place}\", table: B19013, variable: \"001\" }}");
        read("acs-api", "money", "acs5_2021_B19013.json", &[&choice, "period: 2017-2021 (5-year)"])
    };
    assert_eq!(
        found("High County, Ohio"),
        "everyone 2017–21: 250000 to …\nblack 2017–21: unreliable\n"
    );
    assert_eq!(
        found("Low County, Ohio"),
        "everyone 2017–21: … to 2500\nblack 2017–21: … to 2500\n"
    );
}

#[test]
fn mobility_metrics() {
    let found = read(
        "urban-mobility",
        "percent",
        "homeless_county.csv",
        &[r#"where: { state: "01", county: "001", measure: share_homeless }"#, "times: 100"],
    );
    assert_eq!(
        found,
        "everyone 2019: 0.5, ±0.05102\n\
         everyone 2020: 0.47, ±0.05102\n\
         everyone 2021: 0.44, ±0.05102\n\
         black 2019: 33, ±1\n\
         black 2020: 33, ±1\n\
         black 2021: 33, ±1\n\
         latino 2019: missing\n\
         latino 2020: missing\n\
         latino 2021: missing\n\
         white 2019: 0.3, ±0.204082\n\
         white 2020: 0.3, ±0.204082\n\
         white 2021: 0.3, ±0.204082\n"
    );
}

#[test]
fn kids_count() {
    let found = read(
        "kids-count",
        "percent",
        "High school graduation rates.csv",
        &["where: { place: ACADEMY 20 }"],
    );
    assert_eq!(
        found,
        "everyone 2005–09: 70.1\n\
         everyone 2011: 73.9\n\
         everyone 2012: 75\n\
         native 2005–09: unreliable\n\
         native 2011: unreliable\n\
         native 2012: unreliable\n\
         asian 2005–09: privacy\n\
         asian 2011: privacy\n\
         asian 2012: privacy\n\
         black 2005–09: missing\n\
         black 2011: missing\n\
         black 2012: missing\n\
         latino 2005–09: missing\n\
         latino 2011: missing\n\
         latino 2012: missing\n\
         white 2005–09: missing\n\
         white 2011: missing\n\
         white 2012: missing\n\
         girls 2005–09: 79\n\
         girls 2011: 79\n\
         girls 2012: 79\n"
    );
}

#[test]
fn kids_count_of_numbers() {
    let found = read(
        "kids-count",
        "count",
        "High school graduation rates.csv",
        &["where: { place: Colorado, DataFormat: Number }", "times: 1"],
    );
    assert_eq!(
        found,
        "everyone 2005–09: 45210\n\
         everyone 2011: 45210\n\
         everyone 2012: 45210\n"
    );
}

#[test]
fn kentucky() {
    let found = read(
        "ky-src",
        "percent",
        "KYRC24_ACCT_4_Year_High_School_Graduation.csv",
        &["where: { place: Beechwood Independent }"],
    );
    assert_eq!(
        found,
        "everyone 2023–24: 93.4\n\
         native 2023–24: privacy\n\
         asian 2023–24: privacy\n\
         black 2023–24: 90.1\n\
         latino 2023–24: privacy\n\
         white 2023–24: 94\n\
         girls 2023–24: 95.2\n\
         boys 2023–24: 91.7\n\
         low 2023–24: 89.9\n"
    );
}

#[test]
fn kentucky_of_an_older_year() {
    let found =
        read("ky-src", "percent", "graduation_rate_2021.csv", &[r#"where: { code: "026" }"#]);
    assert_eq!(
        found,
        "everyone 2020–21: 93.4, 1121 of 1200\n\
         asian 2020–21: privacy\n\
         black 2020–21: 90.1, 91 of 101\n\
         white 2020–21: 94, 700 of 745\n\
         girls 2020–21: 95.2, 555 of 583\n\
         boys 2020–21: 91.7, 566 of 617\n"
    );
}

#[test]
fn massachusetts() {
    let choice = [r#"where: { code: "00350000" }"#];
    let found = read("ma-dese", "percent", "graduation.csv", &choice);
    assert_eq!(read("ma-dese", "percent", "graduation.json", &choice), found);
    assert_eq!(
        found,
        "everyone 2022–23: 78.4, 2909 of 3711\n\
         everyone 2023–24: 79.7, 2958 of 3711\n\
         native 2022–23: privacy, ? of 4\n\
         native 2023–24: privacy, ? of 4\n\
         girls 2022–23: 83.4, 1501 of 1800\n\
         girls 2023–24: 83.4, 1501 of 1800\n\
         low 2022–23: 75, 1875 of 2500\n\
         low 2023–24: 75, 1875 of 2500\n\
         learners 2022–23: 66.7, 4798 of 7194\n\
         learners 2023–24: 66.7, 4798 of 7194\n"
    );
}

#[test]
fn county_health_rankings() {
    let found = read(
        "chr",
        "{ kind: rate, per: 100000 }",
        "analytic_data2025_v3.csv",
        &[r#"where: { fips: "39061", measure: v001 }"#, "period: 2020-2022"],
    );
    assert_eq!(
        found,
        "everyone 2020–22: 8900, ±153.061224\n\
         native 2020–22: privacy\n\
         asian 2020–22: unreliable\n\
         black 2020–22: 12100, ±255.102041\n\
         latino 2020–22: missing\n\
         white 2020–22: 8000, ±127.55102\n"
    );
}

#[test]
fn county_health_rankings_of_a_county_that_is_hidden() {
    let found = read(
        "chr",
        "{ kind: rate, per: 100000 }",
        "analytic_data2025_v3.csv",
        &["where: { place: X County, measure: v001 }", "period: 2020-2022"],
    );
    assert_eq!(
        found,
        "everyone 2020–22: privacy\n\
         native 2020–22: missing\n\
         asian 2020–22: missing\n\
         black 2020–22: missing\n\
         latino 2020–22: missing\n\
         white 2020–22: missing\n"
    );
}
#[test]
fn mobility_metrics_of_groups_in_the_heads() {
    let found = read(
        "urban-mobility",
        "percent",
        "meps_county.csv",
        &[r#"where: { state: "01", county: "003", measure: share_meps20 }"#, "times: 100"],
    );
    assert_eq!(
        found,
        "everyone 2020: 45\neveryone 2021: 45\n\
         black 2020: 71, ±2\nblack 2021: 71, ±2\n\
         latino 2020: missing\nlatino 2021: missing\n\
         white 2020: 20\nwhite 2021: 20\n"
    );
}

/// What is told of a site: code, message and way out of each mistake.
fn mistakes(site: &Site) -> Vec<(&'static str, String, String)> {
    let (_, told) = site.read();
    let errors = told.iter().filter(|it| it.severity() == Severity::Error);
    let said = |it: &Option<String>| it.clone().unwrap_or_default();
    errors.map(|it| (it.code.as_str(), it.message.clone(), said(&it.help))).collect()
}

#[test]
fn a_footnote_behind_a_number_is_told_with_its_way_out() {
    let site =
        site("kids-count", "percent", "with a footnote.csv", &["where: { place: ACADEMY 20 }"]);
    let told = mistakes(&site);
    let [(one, percent, its_help), (other, share, other_help)] = &told[..] else {
        panic!("{told:#?}");
    };
    assert_eq!((*one, *other), ("E0205", "E0205"));
    assert!(percent.contains("“#.#*”") && its_help.contains("Write “#.#%”,"), "{its_help}");
    assert!(share.contains("“#.#*”") && other_help.contains("Write “#.#”,"), "{other_help}");
}

#[test]
fn a_column_whose_words_are_no_groups_is_told_by_its_head() {
    let told = mistakes(&site("open-sdg", "percent", "indicator_4-1-1.csv", &[]));
    let [(code, _, help)] = &told[..] else { panic!("{told:#?}") };
    assert_eq!(*code, "E0401");
    assert!(help.contains("`where: { \"Units\": \"Key Stage 1 (%)\" }`"), "{help}");
}

/// A site with a layout of its own and the files of a series.
fn own(layout: &str, series: &str, files: &[(&str, &str)]) -> Site {
    let outcome = format!(
        "title: A\nstage: s\nindicators:\n  - id: a\n    title: A\n    unit: percent\n    \
         direction: higher\n    series: {{ layout: own, {series} }}\n"
    );
    let site = Site::of(&[("content/site.yaml", SITE), ("layouts/own.yaml", layout)])
        .file("content/outcomes/a/outcome.yaml", outcome);
    let path = |name: &str| format!("content/outcomes/a/{name}");
    files.iter().fold(site, |site, (name, text)| site.file(path(name), *text))
}

fn report(site: &Site) -> String {
    let (report, _) = site.read();
    assert_eq!(mistakes(site), []);
    lines(&report.expect("a report"))
}

/// Titles, heads of two lines, places once for all their rows, and a note.
const EXPORT: &str = "Grade 3, 2022-23\n\n,,Tested,Met\nDistrict,Code,Group,Number,%\n\
    Ansonia,=\"0020\",All,\"1,200\",50\n,,Female,600,52.5%\n\n,,Other,5,1\n\
    Avon,'0030,All,900,70\n,,Female,400,*\nSource: the state\n";

const OWN: &str = "title: Own\nheads: [ District ]\nfill_down: [ District, Code ]\ntitled: true\n\
    columns: { place: District, code: Code, group: Group, value: \"%\", denominator: Number }\n\
    thousands: \",\"\neveryone: [ All ]\ngroups: { Female: Girls }\nmarkers: { \"*\": privacy }\n";

#[test]
fn titles_above_and_cells_left_empty_below_a_place_are_read() {
    for place in ["{ place: Avon }", "{ code: 30 }", "{ Code: \"0030\" }"] {
        let site = own(OWN, &format!("file: a.csv, where: {place}"), &[("a.csv", EXPORT)]);
        assert_eq!(
            report(&site),
            "everyone 2022–23: 70, 630 of 900\ngirls 2022–23: privacy, ? of 400\n",
            "{place}"
        );
    }
    let site = own(OWN, "file: a.csv, where: { code: \"020\" }", &[("a.csv", EXPORT)]);
    let ansonia = "everyone 2022–23: 50, 600 of 1200\ngirls 2022–23: 52.5, 315 of 600\n";
    assert_eq!(report(&site), ansonia);
}

#[test]
fn what_the_series_states_goes_before_the_layout() {
    let site = own(
        OWN,
        "file: a.csv, where: { place: Avon }, period: 2019, everyone: [ Female ], markers: { \"*\": unreliable }",
        &[("a.csv", &EXPORT.replace("All", "Total"))],
    );
    assert_eq!(report(&site), "everyone 2019: unreliable, ? of 400\n");
}

#[test]
fn a_word_of_where_must_stand_in_one_of_several_files() {
    let of = |place: &str, year| {
        let text = EXPORT.replace("2022-23", year).replace("Avon", place);
        (format!("a-{year}.csv"), text)
    };
    let files = [of("Avon", "2021-22"), of("Bristol", "2022-23"), of("Avon", "2023-24")];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (&**name, &**text)).collect();
    let site = own(OWN, "files: a-*.csv, where: { place: Avon }", &files);
    let found = report(&site);
    assert!(found.contains("everyone 2021–22") && found.contains("everyone 2023–24"), "{found}");
    assert!(!found.contains("2022–23"), "{found}");
    let site = own(OWN, "files: a-*.csv, where: { place: Derby }", &files);
    let told = mistakes(&site);
    assert!(told.len() == 1 && told[0].0 == "E0407", "{told:#?}");
}

#[test]
fn a_head_that_stands_twice_matters_where_it_is_read() {
    let table = |head: &str| format!("District,Code,Group,%,x,{head}\nAvon,1,All,50,a,b\n");
    let read = |head: &str| {
        let layout = OWN.replace(", denominator: Number", "");
        own(&layout, "file: a.csv, period: 2019", &[("a.csv", &*table(head))])
    };
    assert_eq!(report(&read("x")), "everyone 2019: 50\n");
    let told = mistakes(&read("%"));
    assert!(told.len() == 1 && told[0].1.contains("“%”"), "{told:#?}");
}

#[test]
fn a_break_lies_before_a_period_or_where_a_word_marks_it() {
    let table = "District,Year,%,Flag\nAvon,2019,50,N\nAvon,2020,51,Y\nAvon,2021,52,N\n";
    let layout = |breaks: &str| {
        format!(
            "title: Own\ncolumns: {{ period: Year, value: \"%\" }}\nbreaks: [ {{ {breaks} }} ]\n"
        )
    };
    let found = |breaks: &str| own(&layout(breaks), "file: a.csv", &[("a.csv", table)]);
    let by_period = report(&found("before: 2021, note: New."));
    assert!(by_period.ends_with("break before 2021: New.\n"), "{by_period}");
    let by_word = report(&found("column: Flag, word: Y, note: New."));
    assert!(by_word.ends_with("break before 2020: New.\n"), "{by_word}");
    let told = mistakes(&found("note: New."));
    assert!(told.len() == 1 && told[0].0 == "E0202" && told[0].2.contains("before: 2019–20"));
}

#[test]
fn years_and_groups_in_the_heads_are_rows() {
    let names = "title: Own\ncolumns: { place: District }\n\
        names: [ '(?<group>[A-Z]+) (?<role>rate|of) (?<period>20[0-9]{2})' ]\n\
        roles: { rate: value, of: denominator }\neveryone: [ ALL ]\ngroups: { F: Girls }\n";
    let table = "District,ALL rate 2020,ALL of 2020,F rate 2020,F of 2020,ALL rate 2021,M of 2021\n\
        Avon,50,200,55,100,60,90\nDerby,1,1,1,1,1,1\n";
    let site = own(names, "file: a.csv, where: { place: Avon }", &[("a.csv", table)]);
    assert_eq!(
        report(&site),
        "everyone 2020: 50, 100 of 200\neveryone 2021: 60\ngirls 2020: 55, 55 of 100\n"
    );
    // Without a layout: years, or groups of one breakdown, and nothing else that is unknown.
    let plain = |table: &str| {
        let site = own(OWN, "file: a.csv", &[("a.csv", table)]);
        let outcome = &site.files["content/outcomes/a/outcome.yaml"];
        let outcome = String::from_utf8_lossy(outcome).replace("layout: own, ", "");
        report(&site.clone().file("content/outcomes/a/outcome.yaml", outcome))
    };
    assert_eq!(
        plain("Sex,2019-20,2020-21\n,50,51\nGirls,55,\n"),
        "everyone 2019–20: 50\neveryone 2020–21: 51\ngirls 2019–20: 55\ngirls 2020–21: missing\n"
    );
    assert_eq!(plain("Year,Girls,Boys\n2020,55,<5\n"), "girls 2020: 55\nboys 2020: … to 5 open\n");
}
