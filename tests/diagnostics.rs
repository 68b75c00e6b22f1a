//! Diagnostics: every code has a case whose expected mistakes are written inside its input.
//!
//! A case is one file of `tests/diagnostics`, named `CODE-what.txt`. It holds the files of a small
//! site, each after a line `=== path`; `base.txt` gives those that a case leaves out. A line
//!
//! ```text
//! # expect: E0201 3 There is no field
//! ```
//!
//! is taken out of its file before it is read, and says: the next line has this mistake at column
//! 3, and its message holds these words. `# expect: E0105 -` stands for a mistake without a place.
//! After a path, `[bom]`, `[crlf]`, `[latin-1]`, `[escapes]` (`\0`, `\t`, `\u{…}`), `[huge]` and
//! `[absent]` say how its bytes are made.

use reportcard::memo::Memo;
use reportcard::source::{Code, Diagnostic, Diagnostics, Sources};
use reportcard::{Options, compile};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Codes whose cases stand elsewhere, and where: a folder of files that name the code.
const ELSEWHERE: &[(&str, &str)] = &[
    ("E0104", "src/disk"),
    ("E0504", "tests"),
    ("W0103", "tests"),
    ("E07", "src/theme"),
    ("E0701", "src"),
    ("E08", "src/page"),
    ("E08", "src/site"),
    ("W08", "src/page"),
    ("W08", "src/site"),
    ("E09", "tests/cases/backbone"),
    ("W09", "tests/cases/backbone"),
];

/// A mistake that a case expects, or one that was found.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Place {
    path: String,
    line: usize,
    column: usize,
}

#[derive(Debug)]
struct Expected {
    code: String,
    place: Option<Place>,
    words: String,
}

#[derive(Default)]
struct Case {
    files: BTreeMap<String, Vec<u8>>,
    expected: Vec<Expected>,
}

impl Case {
    fn read(text: &str, base: &BTreeMap<String, Vec<u8>>) -> Self {
        let mut case = Self { files: base.clone(), expected: Vec::new() };
        let mut head: Option<&str> = None;
        let mut lines: Vec<&str> = Vec::new();
        let mut waiting: Vec<(&str, &str, &str)> = Vec::new();
        for line in text.lines().chain(["=== "]) {
            if let Some(next) = line.strip_prefix("=== ") {
                case.close(head, &std::mem::take(&mut lines));
                head = Some(next);
                continue;
            }
            if let Some(note) = line.trim_start().strip_prefix("# expect: ") {
                let mut parts = note.splitn(3, ' ');
                let mut part = || parts.next().unwrap_or("");
                waiting.push((part(), part(), part()));
                continue;
            }
            lines.push(line);
            for (code, column, words) in waiting.drain(..) {
                let place = column.parse().ok().map(|column| Place {
                    path: path_of(head.unwrap_or_default()).to_owned(),
                    line: lines.len(),
                    column,
                });
                assert_eq!(place.is_none(), column == "-", "a column or `-`: {column}");
                case.expected.push(Expected {
                    code: code.to_owned(),
                    place,
                    words: words.to_owned(),
                });
            }
        }
        case
    }

    fn close(&mut self, head: Option<&str>, lines: &[&str]) {
        let Some(head) = head else { return };
        let path = path_of(head).to_owned();
        if head.contains("[absent]") {
            self.files.remove(&path);
            return;
        }
        let end = if head.contains("[crlf]") { "\r\n" } else { "\n" };
        let mut text: String = lines.iter().flat_map(|line| [*line, end]).collect();
        if head.contains("[huge]") {
            text = text.repeat((5 << 20) / text.len());
        }
        if head.contains("[escapes]") {
            text = text.replace("\\0", "\0").replace("\\t", "\t");
            text = text.replace("\\u{e000}", "\u{e000}");
        }
        let mut bytes: Vec<u8> =
            if head.contains("[bom]") { "\u{feff}".into() } else { Vec::new() };
        if head.contains("[latin-1]") {
            bytes.extend(text.chars().map(|c| u8::try_from(c as u32).expect("Latin-1")));
        } else {
            bytes.extend(text.as_bytes());
        }
        self.files.insert(path, bytes);
    }

    /// What is expected and not found, and what is found and not expected.
    fn differences(&self) -> Vec<String> {
        let sources = Sources::new(self.files.clone());
        let found = told(&sources);
        let mut found: Vec<&Diagnostic> = found.iter().collect();
        let mut wrong = Vec::new();
        for expected in &self.expected {
            let fits = |d: &&Diagnostic| {
                d.code.as_str() == expected.code
                    && place(&sources, d) == expected.place
                    && d.message.contains(&expected.words)
            };
            match found.iter().position(fits) {
                Some(at) => {
                    found.remove(at);
                }
                None => wrong.push(format!("not found: {expected:?}")),
            }
        }
        let rest = found.iter().map(|d| {
            let place = place(&sources, d);
            format!("not expected: {} {place:?} {}", d.code.as_str(), d.message)
        });
        wrong.extend(rest);
        wrong
    }
}

/// All that is told of a site.
fn told(sources: &Sources) -> Diagnostics {
    compile(sources, &Options::default(), &Memo::default()).diagnostics
}

fn path_of(head: &str) -> &str {
    head.split(" [").next().unwrap_or("").trim()
}

fn place(sources: &Sources, diagnostic: &Diagnostic) -> Option<Place> {
    let span = diagnostic.span?;
    let position = sources.position(span);
    Some(Place {
        path: sources.file(span.file).path.clone(),
        line: position.line,
        column: position.column,
    })
}

/// Every case: its file's name and its text.
fn cases() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let mut cases: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("tests/diagnostics")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a case is text"))
        })
        .collect();
    cases.sort();
    cases
}

fn base() -> BTreeMap<String, Vec<u8>> {
    let (_, text) = cases().into_iter().find(|(name, _)| name == "base.txt").expect("base.txt");
    Case::read(&text, &BTreeMap::new()).files
}

#[test]
fn every_case_has_the_mistakes_that_are_written_in_it_and_no_others() {
    let base = base();
    let mut wrong = Vec::new();
    for (name, text) in cases() {
        let differences = Case::read(&text, &base).differences();
        wrong.extend(differences.into_iter().map(|line| format!("{name}: {line}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let base = base();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (name, text) in cases() {
        let case = Case::read(&text, &base);
        let own = name.split('-').next().unwrap_or_default().to_owned();
        let names_it = case.expected.iter().any(|e| e.code == own);
        assert!(name == "base.txt" || own == "OK" || names_it, "{name} does not expect {own}");
        seen.extend(case.expected.into_iter().map(|e| e.code));
    }
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| !seen.contains(*code) && !stands_elsewhere(code))
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

/// Whether a code has its case in another room's tests.
fn stands_elsewhere(code: &str) -> bool {
    let known = Code::ALL.iter().find(|own| own.as_str() == code);
    let name = known.map_or(String::new(), |own| format!("Code::{own:?}"));
    let folders = ELSEWHERE.iter().filter(|(start, _)| code.starts_with(start));
    folders.into_iter().any(|(_, folder)| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        texts.any(|text| text.contains(code) || text.contains(&name))
    })
}

#[test]
fn every_message_is_a_sentence_and_every_mistake_says_what_belongs_there() {
    let base = base();
    for (name, text) in cases() {
        let sources = Sources::new(Case::read(&text, &base).files);
        for diagnostic in told(&sources).iter() {
            if stands_elsewhere(diagnostic.code.as_str()) {
                continue;
            }
            let message = &diagnostic.message;
            assert!(message.ends_with('.'), "{name}: {message}");
            assert!(message.chars().next().is_some_and(|c| !c.is_lowercase()), "{name}: {message}");
            let way_out = diagnostic.expected.is_some() || diagnostic.help.is_some();
            assert!(way_out, "{name}: {message}");
            assert!(diagnostic.expected.as_deref() != Some(""), "{name}: {message}");
            assert!(diagnostic.help.as_deref() != Some(""), "{name}: {message}");
        }
    }
}
