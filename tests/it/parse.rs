//! Parse: a small site, read whole, means what its author wrote.

use crate::site::Site;
use reportcard::report::{
    Absence, CallKind, Claim, Counts, Direction, GroupId, Period, PlaceId, Population, Report,
    Unit, Value,
};
use rust_decimal::Decimal;

const SITE: &str = r##"
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: "2026", published: 2026-10-14, next_update: October 2027 }
theme: { brand: "#0B4F8A" }
privacy: { preset: us-10, confirmed: true, min_n: 12 }
stages:
  - { id: cradle, title: Cradle }
  - { id: school, title: School }
breakdowns:
  - id: income
    title: Family income
    groups: [ { id: low-income, title: Low-income families }, { id: other, title: Other families } ]
    reference: other
  - id: sex
    title: Sex
    groups: [ { id: girls, title: Girls }, { id: boys, title: Boys } ]
places:
  - { id: ohio, title: State, kind: state }
  - { id: east-fork, title: East Fork, kind: district, names: [ East Fork Local ], codes: [ "3904375" ] }
  - { id: linden, title: Linden School, kind: school, in: east-fork }
sources:
  - { id: state-test, name: "State test, 2026 release", released: 2026-09-02, already_suppressed: true }
"##;

const READING: &str = r#"
title: Early grade reading
stage: school
age: 9
indicators:
  - id: attendance
    role: contributing
    title: Children who miss school
    unit: percent
    direction: lower
    source: state-test
    series: attendance.csv
  - id: grade3-reading
    role: core
    title: Third graders reading at grade level
    unit: percent
    direction: higher
    baseline: 2016-17
    target: { value: 70, period: 2030/31, set_by: the community }
    breakdowns: [ income, sex ]
    comparison: { place: ohio, series: [ { period: 2016–17, value: 52.4 } ] }
    source: state-test
    series:
      - { period: 2016–17, value: 48.60, numerator: 2299, denominator: 4730 }
      - { period: 2019–20, value: missing, note: No test in spring 2020. }
      - { period: 2025–26, value: 61.7, provisional: true }
      - { period: 2025–26, income: low-income, value: 47 }
      - { period: 2025–26, income: low-income, sex: girls, value: <50 }
      - { period: 2025–26, income: other, value: suppressed }
"#;

const ATTENDANCE: &str =
    "Year,Sex,Value\r\n2011,,12.0\r\n2011,Boys,13\r\n2011,girls,11\r\n2012,,\r\n";

const STORY: &str = "Since then {{ claim(grade3-reading, rose, since=2016-17, text=\"scores, at last, rose\") }}.\n\n\
    `{{ value(x) }}` is how to call {{ value(grade3-reading, group=income.low-income) }}, or 61.7%.\n";

fn marlow() -> Report {
    Site::of(&[
        ("content/site.yaml", SITE),
        ("content/index.md", "Welcome.\n"),
        ("content/pages/about.md", "# About us\n\nWe are many.\n"),
        ("content/outcomes/reading/outcome.yaml", READING),
        ("content/outcomes/reading/attendance.csv", ATTENDANCE),
        ("content/outcomes/reading/index.md", STORY),
        (
            "content/partners.yaml",
            "partners: [ { id: schools, name: City Schools, sector: Education } ]\n\
             commitments: [ { partner: schools, indicator: attendance, what: Call each family, by: 2026-06-30, state: kept } ]\n",
        ),
    ])
    .report()
}

#[test]
fn the_card_says_what_the_documents_say() {
    let card = marlow().card;
    assert_eq!(card.community.name, "Marlow County");
    assert_eq!(card.edition.published.to_string(), "2026-10-14");
    assert_eq!((card.privacy.min_n, card.privacy.min_numerator), (12, 6));
    assert_eq!(card.privacy.preset, "custom");
    assert_eq!(card.outcomes[0].stage.0, 1);
    assert_eq!(card.breakdowns[0].reference, Some(GroupId(1)));
    assert_eq!(card.pages[0].title, "About us");
    assert_eq!(card.pages[0].body.markdown.trim(), "We are many.");
    assert_eq!(card.commitments[0].indicator.0, 1);
    let reading = &card.indicators[0];
    assert_eq!(reading.slug, "grade3-reading");
    assert_eq!(reading.unit, Unit::Percent { places: 1 });
    assert_eq!(reading.direction, Direction::Higher);
    let baseline = reading.start.baseline().unwrap();
    assert_eq!(baseline.period, Period::SchoolYear(2016));
    let target = reading.target.as_ref().unwrap();
    assert_eq!(target.period, Some(Period::SchoolYear(2030)));
    assert_eq!(target.value, Decimal::from(70));
    assert_eq!(reading.sources[0].name, "State test, 2026 release");
    assert_eq!(card.places.get(reading.comparison.unwrap()).title, "State");
    let within = |at| card.places.get(PlaceId(at)).within;
    assert_eq!(card.places.community().slug, "marlow-county");
    assert_eq!(within(1), None, "a state lies in nothing");
    assert_eq!(within(2), Some(PlaceId::COMMUNITY), "a district in the community");
    assert_eq!(within(3), Some(PlaceId(2)));
}

#[test]
fn series_keep_their_kinds_of_value_and_their_populations() {
    let report = marlow();
    let reading = &report.series[0];
    let whom: Vec<(u32, &Population)> =
        reading.iter().map(|s| (s.place.0, &s.population)).collect();
    assert!(matches!(
        whom[..],
        [
            (0, Population::Everyone),
            (0, Population::Group(..)),
            (0, Population::Group(..)),
            (0, Population::Crossed(_)),
            (1, Population::Everyone)
        ]
    ));
    let everyone = &reading[0].observations;
    assert_eq!(everyone[0].value, Value::Number(Decimal::new(486, 1)));
    assert_eq!(everyone[0].counts, Some(Counts::of(2299, 4730)));
    assert_eq!(everyone[1].value, Value::Absent(Absence::Missing));
    assert_eq!(everyone[1].note.as_deref(), Some("No test in spring 2020."));
    assert!(everyone[2].provisional);
    assert_eq!(reading[2].observations[0].value, Value::Absent(Absence::Privacy));
    assert!(matches!(reading[3].observations[0].value, Value::Band(b) if b.strict));
}

#[test]
fn a_table_in_the_layout_of_open_sdg_is_read_as_it_is() {
    let report = marlow();
    let attendance = &report.series[1];
    assert_eq!(attendance[0].observations[0].value, Value::Number(12.into()));
    assert_eq!(attendance[0].observations[1].value, Value::Absent(Absence::Missing));
    assert!(matches!(attendance[2].population, Population::Group(_, GroupId(1))));
}

#[test]
fn calls_are_taken_out_of_the_text_and_code_is_left_alone() {
    let story = &marlow().card.stories[0];
    assert_eq!(story.calls.len(), 2);
    let Some((_, CallKind::Claim { claim, text })) = story.calls[0].indicator() else {
        panic!("{:?}", story.calls[0]);
    };
    assert_eq!(text.as_deref(), Some("scores, at last, rose"));
    assert!(matches!(claim, Claim::Rose { since: Some(Period::SchoolYear(2016)), group: None }));
    assert!(story.markdown.starts_with("Since then \u{e000}0\u{e001}.\n"));
    assert!(story.markdown.contains("`{{ value(x) }}`"));
    assert_eq!(story.typed_percentages[0].0, Decimal::new(617, 1));
}

#[test]
fn a_document_that_cannot_be_read_makes_no_name_unknown_elsewhere() {
    let starter = Site::starter();
    for broken in ["content/partners.yaml", "content/site.yaml"] {
        let text = [b"  bad: [\n".as_slice(), &starter.files[broken]].concat();
        let (_, diagnostics) = starter.clone().file(broken, text).read();
        let codes: Vec<&str> = diagnostics.iter().map(|d| d.code.as_str()).collect();
        assert!(codes.contains(&"E0110"), "{broken}: {codes:?}");
        assert!(!codes.contains(&"E0301"), "{broken}: {codes:?}");
    }
}
