//! Any bytes as a table end in numbers or in diagnostics whose places lie in the file; a value that
//! is read is the decimal that its place holds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportcard::memo::Memo;
use reportcard::parse::parse;
use reportcard::report::Value;
use reportcard::source::Sources;

const SITE: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    stages: [ { id: s, title: S } ]\n\
    breakdowns: [ { id: sex, title: Sex, groups: [ { id: g, title: Girls }, { id: b, title: Boys } ] } ]\n";
const OUTCOME: &str = "title: A\nstage: s\nindicators: [ { id: a, title: A, unit: percent, \
    direction: higher, series: { file: a.csv, suppressed: [ PS ] } } ]\n";

fuzz_target!(|data: (bool, &[u8])| {
    let (with_heads, data) = data;
    let mut table =
        if with_heads { b"Year,Sex,Value,numerator,denominator\n".to_vec() } else { Vec::new() };
    table.extend(data);
    let sources = Sources::new([
        ("content/site.yaml".to_owned(), SITE.into()),
        ("content/outcomes/a/outcome.yaml".to_owned(), OUTCOME.into()),
        ("content/outcomes/a/a.csv".to_owned(), table),
    ]);
    let (report, diagnostics) = parse(&sources, &Memo::default());
    for span in diagnostics.iter().filter_map(|d| d.span) {
        assert!(span.start <= span.end);
        assert!(span.end as usize <= sources.file(span.file).bytes.len());
    }
    let series = report.iter().flat_map(|report| &report.series).flat_map(|series| series.iter());
    for observation in series.flat_map(|series| &series.observations) {
        let Value::Number(value) = observation.value else {
            continue;
        };
        let span = observation.span;
        let bytes = &sources.file(span.file).bytes[span.start as usize..span.end as usize];
        let text = String::from_utf8_lossy(bytes);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let read: String = value.to_string().chars().filter(char::is_ascii_digit).collect();
        // Zeros around a number may go; no digit may come or change.
        assert_eq!(digits.trim_matches('0'), read.trim_matches('0'), "{text}");
    }
});
