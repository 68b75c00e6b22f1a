//! Workbook: 200,000 rows as a workbook beside the same rows as CSV, from the file's bytes to the report.
//! The workbook may take three times as long.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use reportcard::memo::Memo;
use reportcard::parse::parse;
use reportcard::source::Sources;
use rust_xlsxwriter::Workbook;
use std::fmt::Write;

const ROWS: u32 = 200_000;

const SITE: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    stages: [ { id: s, title: S } ]\n";

const HEADS: [&str; 6] = ["Year", "District", "School", "Value", "Numerator", "Denominator"];

/// The cells of a row: 20 years of 10,000 schools.
fn row(number: u32) -> ([String; 2], [f64; 4]) {
    let (year, school) = (2005 + number % 20, number / 20);
    let names = [format!("District {}", school / 40), format!("School {school}")];
    let denominator = 40 + number % 170;
    let numerator = number * 7 % denominator;
    let value = (f64::from(numerator) * 1000.0 / f64::from(denominator)).round() / 10.0;
    (names, [f64::from(year), value, numerator.into(), denominator.into()])
}

fn csv() -> Vec<u8> {
    let mut text = HEADS.join(",") + "\n";
    for number in 0..ROWS {
        let ([district, school], [year, value, numerator, denominator]) = row(number);
        writeln!(text, "{year},{district},{school},{value},{numerator},{denominator}").unwrap();
    }
    text.into_bytes()
}

fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, HEADS).unwrap();
    for number in 0..ROWS {
        let ([district, school], [year, value, numerator, denominator]) = row(number);
        let at = number + 1;
        sheet.write(at, 0, year).unwrap();
        sheet.write(at, 1, district).unwrap();
        sheet.write(at, 2, school).unwrap();
        sheet.write_row(at, 3, [value, numerator, denominator]).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// A site with one series, of the rows of one school.
fn site(name: &str, bytes: &[u8]) -> Sources {
    let outcome = format!(
        "title: A\nstage: s\nindicators:\n  - id: a\n    title: B\n    unit: percent\n    \
         direction: higher\n    series: {{ file: {name}, where: {{ School: School 7 }}, ignore: [ District ] }}\n"
    );
    Sources::new([
        ("content/site.yaml".to_owned(), SITE.into()),
        ("content/outcomes/a/outcome.yaml".to_owned(), outcome.into()),
        (format!("content/outcomes/a/{name}"), bytes.to_vec()),
    ])
}

fn tables(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("200,000 rows");
    group.sample_size(10);
    for (name, bytes) in [("a.csv", csv()), ("a.xlsx", xlsx())] {
        let read = |sources: Sources| {
            let (report, told) = parse(&sources, &Memo::default());
            assert!(!told.has_errors());
            assert_eq!(report.expect("a report").series[0][0].observations.len(), 20);
        };
        let make = || site(name, &bytes);
        group.bench_function(name, |bench| bench.iter_batched(make, read, BatchSize::LargeInput));
    }
    group.finish();
}

criterion_group!(benches, tables);
criterion_main!(benches);
