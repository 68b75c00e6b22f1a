//! Tables: what stands in a CSV file is what the report holds, whatever the file looks like.

use crate::site::Site;
use proptest::prelude::*;
use reportcard::disk;
use reportcard::memo::Memo;
use reportcard::parse::parse;
use reportcard::report::{
    Absence, BreakdownId, Counts, GroupId, Indicator, Period, Population, Report, Series, Value,
};
use reportcard::source::Severity;
use rust_decimal::Decimal;
use std::path::Path;

const SITE: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    privacy: { preset: us-10, confirmed: true }\n\
    stages: [ { id: s, title: S } ]\n\
    breakdowns:\n\
    \x20 - { id: sex, title: Sex, groups: [ { id: girls, title: Girls }, { id: boys, title: Boys } ] }\n\
    \x20 - { id: place, title: Place, groups: [ { id: north, title: North End }, { id: south, title: South } ] }\n";

/// The series of one indicator whose table stands beside its document.
fn series(options: &str, table: impl Into<Vec<u8>>) -> (Indicator, Vec<Series>) {
    let outcome = format!(
        "title: A\nstage: s\nindicators:\n  - id: a\n    title: A\n    unit: percent\n    \
         direction: higher\n    series:\n      file: a.csv\n{options}"
    );
    let site = Site::of(&[("content/site.yaml", SITE)])
        .file("content/outcomes/a/outcome.yaml", outcome)
        .file("content/outcomes/a/a.csv", table);
    let (report, diagnostics) = site.read();
    let errors: Vec<_> = diagnostics.iter().filter(|d| d.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let report = report.expect("a report");
    let (indicator, series) = (&report.card.indicators[0], &report.series[0]);
    (Indicator::clone(indicator), Vec::clone(series))
}

fn number(text: &str) -> Value {
    Value::Number(text.parse().expect("a number"))
}

fn values(series: &[Series], population: &Population) -> Vec<(Period, Value)> {
    let found = series.iter().find(|s| s.population == *population);
    let observations = found.map_or(&[][..], |series| &series.observations);
    observations.iter().map(|o| (o.period, o.value)).collect()
}

const GIRLS: Population = Population::Group(BreakdownId(0), GroupId(0));
const BOYS: Population = Population::Group(BreakdownId(0), GroupId(1));

#[test]
fn the_options_say_what_a_foreign_table_means() {
    let options = "      period: Time\n      value: Rate (%)\n      denominator: Pupils\n      \
        where: { Subject: [ Reading, reading ], Region: \"\" }\n      columns: { Gender: sex }\n      \
        groups: { sex: { F: girls, M: boys } }\n      everyone: [ Total ]\n      \
        ignore: [ Status ]\n      missing: [ \".\" ]\n      suppressed: [ PS ]\n      \
        school_years: true\n";
    let table = "Time,Subject,Region,Gender,Rate (%),Pupils,Status\n\
        2016,Reading,,Total,60,200,ok\n\
        2016,Reading,,F,62.5,80,ok\n\
        2016,Reading,,M,PS,,ok\n\
        2017,reading,,,.,,ok\n\
        2016,Maths,,F,99,10,ok\n\
        2016,Reading,North,F,98,10,ok\n";
    let (_, series) = series(options, table);
    let year = Period::SchoolYear;
    assert_eq!(
        values(&series, &Population::Everyone),
        [(year(2016), number("60")), (year(2017), Value::Absent(Absence::Missing))]
    );
    assert_eq!(values(&series, &GIRLS), [(year(2016), number("62.5"))]);
    assert_eq!(values(&series, &BOYS), [(year(2016), Value::Absent(Absence::Privacy))]);
    let counts = series[0].observations[0].counts.expect("counts");
    assert_eq!(counts, Counts::of(120, 200));
}

#[test]
fn an_old_encoding_is_read_when_it_is_named() {
    let options = "      encoding: windows-1252\n      groups: { place: { Peñasco: north } }\n";
    let table: Vec<u8> = "period,place,value,note\n2025,Peñasco,5,señal\n2025,south,6,\n"
        .chars()
        .map(|c| c as u8)
        .collect();
    let (_, series) = series(options, table);
    let north = &series[0].observations[0];
    assert_eq!(north.note.as_deref(), Some("señal"));
    assert_eq!(north.value, number("5"));
}

#[test]
fn a_row_of_two_groups_is_a_group_within_a_group_and_breaks_are_marked() {
    let table = "period,sex,place,value,provisional,break\n\
        2024,,,50,,\n2025,,,52,yes,A new test.\n2025,Girls,north end,54,,\n";
    let (indicator, series) = series("", table);
    assert_eq!(indicator.breaks[0].before, Period::Year(2025));
    assert_eq!(indicator.breaks[0].note, "A new test.");
    assert!(series[0].observations[1].provisional);
    let parts = vec![(BreakdownId(0), GroupId(0)), (BreakdownId(1), GroupId(0))];
    assert_eq!(series[1].population, Population::Crossed(parts));
}

fn example(folder: &str) -> Report {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (sources, _) = disk::read(&root).expect("the example is there");
    let (report, diagnostics) = parse(&sources, &Memo::default());
    let errors: Vec<_> = diagnostics.iter().filter(|d| d.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{folder}: {errors:#?}");
    report.expect("a report")
}

#[test]
fn the_tables_of_a_real_city_are_read_as_they_are() {
    let report = example("examples/bristol");
    assert!(report.series.len() >= 40, "{}", report.series.len());
    let periods = || {
        let series = report.series.iter().flat_map(|it| it.iter());
        series.flat_map(|s| s.observations.iter().map(|o| o.period))
    };
    assert!(periods().any(|p| p == Period::Years(2000, 2002)), "pooled years");
    assert!(periods().any(|p| p == Period::Month(2014, 11)), "months");
    assert!(periods().any(|p| p == Period::SchoolYear(2010)), "2010-11 and 2010/11");
    assert!(periods().any(|p| p == Period::Year(2010)), "years");
}

#[test]
fn published_bands_stay_bands() {
    let report = example("examples/cincinnati");
    let values = report.series.iter().flat_map(|it| it.iter()).flat_map(|s| &s.observations);
    let values: Vec<Value> = values.map(|o| o.value).collect();
    assert!(values.iter().any(|v| matches!(v, Value::Band(_))));
    assert!(values.iter().any(|v| matches!(v, Value::Absent(Absence::Privacy))));
}

/// A period and how a source may write it.
fn period() -> impl Strategy<Value = (Period, String)> {
    (1990_i16..2030, 0_u8..6).prop_map(|(year, way)| {
        let next = year + 1;
        match way {
            0 => (Period::SchoolYear(year), format!("{year}-{:02}", next % 100)),
            1 => (Period::SchoolYear(year), format!("{year}/{next}")),
            2 => (Period::SchoolYear(year), format!(" {year}–{:02} ", next % 100)),
            3 => (Period::Years(year, year + 3), format!("{year} - {:02}", (year + 3) % 100)),
            4 => (Period::Quarter(year, 3), format!("{year} Q3")),
            _ => (Period::Year(year), year.to_string()),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Rows in any order, with quotation marks, blanks and line ends of any kind, mean the same.
    #[test]
    fn every_row_is_read_once_and_exactly(
        rows in proptest::collection::btree_map(
            period(), (0_i64..1_000_000, 0_u32..4, 0_u8..3, any::<bool>()), 1..30
        ),
        crlf in any::<bool>(), mark in any::<bool>(),
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut table = String::from(if mark { "\u{feff}" } else { "" });
        table.push_str(&format!("Value,SEX,Year{end}"));
        let mut expected: std::collections::BTreeMap<Population, Vec<(Period, Value)>> =
            std::collections::BTreeMap::new();
        for ((period, written), (units, scale, whom, quoted)) in &rows {
            let value = Decimal::new(*units, *scale);
            let (population, word) = match whom {
                0 => (Population::Everyone, ""),
                1 => (GIRLS, "Girls "),
                _ => (BOYS, "boys"),
            };
            let known = expected.entry(population).or_default();
            if known.iter().any(|(own, _)| own == period) {
                continue;
            }
            known.push((*period, Value::Number(value)));
            let mark = if *quoted { "\"" } else { "" };
            table.push_str(&format!("{mark}{value}{mark},{word},{mark}{written}{mark}{end}"));
        }
        let (_, read) = series("", table);
        for (population, mut rows) in expected {
            rows.sort_by_key(|(period, _)| *period);
            prop_assert_eq!(values(&read, &population), rows);
        }
    }
}
