//! Any bytes as a table end in a report or in diagnostics with places, never in a panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use reportcard::parse::parse;
use reportcard::source::Sources;

const SITE: &str = "community: { name: A, partnership: B }\nedition: { name: \"1\", published: 2026-10-14 }\nstages:\n  - { id: school, title: School }\n";
const OUTCOME: &str = "title: A\nstage: school\nindicators:\n  - { id: a, title: A, unit: percent, direction: higher, series: a.csv }\n";

fuzz_target!(|bytes: &[u8]| {
    let files = [
        ("content/site.yaml", SITE.as_bytes()),
        ("content/outcomes/a/outcome.yaml", OUTCOME.as_bytes()),
        ("content/outcomes/a/index.md", &[][..]),
        ("content/outcomes/a/a.csv", bytes),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_vec()));
    let sources = Sources::new(files);
    let (report, diagnostics) = parse(&sources);
    assert!(report.is_some() || diagnostics.has_errors());
    for diagnostic in diagnostics.iter() {
        if let Some(span) = diagnostic.span {
            sources.position(span);
            sources.line(span);
        }
    }
});
