//! Any text as a story keeps all its words: what is taken out of it are calls, each with a stand-in.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportcard::memo::Memo;
use reportcard::parse::parse;
use reportcard::report::Prose;
use reportcard::source::Sources;

const SITE: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    stages: [ { id: s, title: S } ]\n\
    breakdowns: [ { id: sex, title: Sex, groups: [ { id: g, title: Girls }, { id: b, title: Boys } ] } ]\n";
const OUTCOME: &str = "title: A\nstage: s\nindicators: [ { id: a, title: A, unit: percent, \
    direction: higher, series: [ { period: 2025, value: 1 } ] } ]\n";

fuzz_target!(|text: &str| {
    let sources = Sources::new([
        ("content/site.yaml".to_owned(), SITE.into()),
        ("content/outcomes/a/outcome.yaml".to_owned(), OUTCOME.into()),
        ("content/outcomes/a/index.md".to_owned(), text.into()),
    ]);
    let (report, diagnostics) = parse(&sources, &Memo::default());
    for span in diagnostics.iter().filter_map(|d| d.span) {
        assert!(span.start <= span.end);
        assert!(span.end as usize <= sources.file(span.file).bytes.len());
    }
    let Some(report) = report else { return };
    let story = &report.card.stories[0];
    assert_eq!(story.markdown.matches(Prose::OPEN).count(), story.calls.len());
    assert_eq!(story.markdown.matches(Prose::CLOSE).count(), story.calls.len());
    if !text.contains("{{") && diagnostics.is_empty() {
        assert_eq!(story.markdown, text.trim_start_matches('\u{feff}'));
    }
});
