//! Any bytes as any YAML document end in a report or in diagnostics whose places lie in the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportcard::memo::Memo;
use reportcard::parse::parse;
use reportcard::source::Sources;

/// The kinds of document, each by the byte that stands before it.
const PATHS: [&str; 8] = [
    "content/site.yaml",
    "content/outcomes/a/outcome.yaml",
    "content/partners.yaml",
    "content/backbone/backbone.yaml",
    "content/backbone/funding.yaml",
    "content/backbone/contributions.yaml",
    "content/backbone/theory-of-action.yaml",
    "content/backbone/investors.yaml",
];

fuzz_target!(|data: (u8, &[u8])| {
    let path = PATHS[usize::from(data.0) % PATHS.len()];
    let site = "community: { name: A, partnership: B }\n\
        edition: { name: x, published: 2026-10-14 }\n\
        stages: [ { id: s, title: S } ]\n";
    let backbone = "organization: { name: B }\ncurrency: USD\nfunctions: [ { id: data, title: Data, what: Counts. } ]\n";
    let files = [
        (PATHS[0].to_owned(), site.into()),
        (PATHS[3].to_owned(), backbone.into()),
        (path.to_owned(), data.1.to_vec()),
    ];
    let sources = Sources::new(files);
    let (_, diagnostics) = parse(&sources, &Memo::default());
    for diagnostic in diagnostics.iter() {
        assert!(!diagnostic.message.is_empty());
        if let Some(span) = diagnostic.span {
            assert!(span.start <= span.end);
            assert!(span.end as usize <= sources.file(span.file).bytes.len());
            sources.position(span);
        }
    }
});
