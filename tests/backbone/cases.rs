//! Mistakes in the backbone's documents: each case is a few files with what is told written in
//! them. A line `#~ CODE words` says that a diagnostic of this code, whose message has the words,
//! points at the line above; `#~ also CODE words` says the same of a second place. These lines are
//! taken out before the files are read.

use reportcard::memo::Memo;
use reportcard::source::{Diagnostics, Sources, Span};
use reportcard::{Options, compile};
use std::collections::BTreeSet;
use std::path::Path;

/// The site around every case.
pub const AROUND: [(&str, &str); 4] = [
    (
        "content/site.yaml",
        "community: { name: Marlow County, partnership: Marlow Forward }\n\
         edition: { name: \"2026\", published: 2026-10-14 }\n\
         stages: [ { id: school, title: School } ]\n\
         sources: [ { id: budget-office, name: County budget office } ]\n",
    ),
    ("content/outcomes/reading/outcome.yaml", READING),
    ("content/outcomes/math/outcome.yaml", MATH),
    (
        "content/partners.yaml",
        "partners:\n\
         \x20 - { id: schools, name: City Schools, sector: Education }\n\
         \x20 - { id: county, name: Marlow County, sector: Government }\n\
         \x20 - { id: fund, name: Community Fund, sector: Philanthropy }\n",
    ),
];
const READING: &str = "title: Reading\nstage: school\nindicators: \
    [ { id: reads, title: Reads, unit: percent, direction: higher, series: [ { period: 2026, value: 50 } ] } ]\n";
const MATH: &str = "title: Math\nstage: school\nindicators: \
    [ { id: counts, title: Counts, unit: percent, direction: higher, series: [ { period: 2026, value: 50 } ] } ]\n";

/// What is told: file, line, and `CODE` or `also CODE`, with the words.
type Told = (String, usize, String, String);

fn files(case: &str) -> (Vec<(String, String)>, Vec<Told>) {
    let mut files: Vec<(String, String)> = Vec::new();
    let mut expected = Vec::new();
    for line in case.lines() {
        if let Some(path) = line.strip_prefix("=== ") {
            files.push((path.trim().to_owned(), String::new()));
        } else if let Some((path, text)) = files.last_mut() {
            match line.trim_start().strip_prefix("#~ ") {
                Some(told) => expected.push(told_at(told, path, text.lines().count())),
                None => {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
    }
    (files, expected)
}

fn told_at(told: &str, path: &str, line: usize) -> Told {
    let (also, told) = match told.strip_prefix("also ") {
        Some(rest) => ("also ", rest),
        None => ("", told),
    };
    let (code, words) = told.split_once(' ').unwrap_or((told, ""));
    let words = words.trim().to_owned();
    (path.to_owned(), line, format!("{also}{code}"), words)
}

fn told(sources: &Sources, diagnostics: &Diagnostics) -> BTreeSet<Told> {
    let at = |span: Span, code: String, words: &str| {
        let path = sources.file(span.file).path.clone();
        (path, sources.position(span).line, code, words.to_owned())
    };
    let mut told = BTreeSet::new();
    for diagnostic in diagnostics.iter() {
        let code = diagnostic.code.as_str();
        let span = diagnostic.span.expect("a place");
        told.insert(at(span, code.to_owned(), &diagnostic.message));
        for label in &diagnostic.also {
            told.insert(at(label.span, format!("also {code}"), &label.text));
        }
    }
    told
}

fn check(path: &Path) -> Result<(), String> {
    let case = std::fs::read_to_string(path).map_err(|e| e.to_string())?;
    let (files, expected) = files(&case);
    let around = AROUND.iter().map(|(p, t)| ((*p).to_owned(), (*t).to_owned()));
    let all = around.chain(files).map(|(path, text)| (path, text.into_bytes()));
    let sources = Sources::new(all);
    let diagnostics = compile(&sources, &Options::default(), &Memo::default()).diagnostics;
    let mut told = told(&sources, &diagnostics);
    for (path, line, code, words) in expected {
        let fits = |t: &&Told| (&t.0, t.1, &t.2) == (&path, line, &code) && t.3.contains(&words);
        match told.iter().find(fits).cloned() {
            Some(found) => told.remove(&found),
            None => {
                return Err(format!("not told: {path}:{line} {code} {words}\ntold: {told:#?}"));
            }
        };
    }
    // A second place is written in a case where it matters.
    told.retain(|t| !t.2.starts_with("also "));
    if told.is_empty() { Ok(()) } else { Err(format!("told beyond what is expected: {told:#?}")) }
}

#[test]
fn every_mistake_is_told_at_its_line_and_nothing_else() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/backbone");
    let mut wrong = String::new();
    let mut count = 0;
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        count += 1;
        if let Err(reason) = check(&path) {
            wrong.push_str(&format!("{}: {reason}\n", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 12, "{count} cases were found");
}
