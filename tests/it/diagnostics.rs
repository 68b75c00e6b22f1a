//! Diagnostics: every code has a case whose expected mistakes are written inside its input.
//!
//! A case is one file of `tests/diagnostics`, named `CODE-what.txt`, or of a folder below it. It holds
//! the files of a small site, each after a line `=== path`; `base.txt` of its folder gives those that
//! a case leaves out. A line
//!
//! ```text
//! # expect: E0201 3 There is no field
//! ```
//!
//! is taken out of its file before it is read, and says: the next line has this mistake at column
//! 3, and its message holds these words. `# expect: E0105 -` stands for a mistake without a place, and
//! `# expect: also E0901 3 words` for a second place that a mistake points at. After a path, `[bom]`,
//! `[crlf]`, `[latin-1]`, `[escapes]` (`\0`, `\t`, `\u{…}`), `[huge]` and `[absent]` say how its bytes
//! are made; `[times 51]` makes so many files, with their numbers in place of `{n}`.

use crate::site::{Built, Site};
use reportcard::memo::Memo;
use reportcard::source::{Code, Diagnostic, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

/// Codes that no case of words alone can have, and the test that expects each.
const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("E0104", "hostile.rs", "links_in_a_circle_are_named_and_never_followed"),
    (
        "E0504",
        "hostile.rs",
        "more_drawings_than_a_page_holds_end_at_the_line_of_the_first_too_many",
    ),
    ("E0116", "workbooks.rs", "a_sheet_is_read_where_it_lies"),
    ("W0523", "attached.rs", "a_heavy_picture_is_told_and_the_heaviest_ends_the_build"),
    ("W1004", "privacy.rs", "no_message_says_which_of_the_figures_that_are_hidden_is_small"),
    ("E0117", "editions.rs", "a_released_card_that_cannot_be_read_is_told"),
    ("W0419", "editions.rs", "one_printed_digit_that_is_another_is_found_and_explained"),
    ("W0420", "editions.rs", "a_reason_for_what_is_no_other_value_is_told"),
    ("W1101", "translation.rs", "a_broken_translation_breaks_no_page"),
    (
        "W1102",
        "translation.rs",
        "what_is_not_translated_is_shown_marked_counted_and_stops_only_what_is_strict",
    ),
    ("W1103", "translation.rs", "a_table_goes_to_a_translator_and_comes_back"),
    ("W1104", "translation.rs", "a_translation_that_nothing_reads_is_told"),
    ("W0103", "bounds.rs", "what_is_beyond_the_first_mistakes_is_counted_and_not_kept"),
];

/// Codes whose words are no sentence: those of engines that find mistakes in themes, and of lines of a
/// ledger that are alike.
const UNWORDED: &[&str] =
    &["E0702", "E0703", "E0704", "E0705", "E0706", "W0901", "W0902", "W0903", "W0904"];

/// How no words begin that go on after “expected”.
const NO_LABELS: [&str; 6] = ["did you", "it ", "is ", "was ", "matches ", "there "];

/// A mistake that a case expects, or one that was found.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Place {
    path: String,
    line: usize,
    column: usize,
}

#[derive(Debug)]
struct Expected {
    /// A second place of the mistake.
    also: bool,
    code: String,
    place: Option<Place>,
    words: String,
}

struct Case {
    site: Site,
    expected: Vec<Expected>,
}

impl Case {
    fn read(text: &str, base: Site) -> Self {
        let mut case = Self { site: base, expected: Vec::new() };
        let mut head: Option<&str> = None;
        let mut lines: Vec<&str> = Vec::new();
        let mut waiting: Vec<(bool, &str, &str, &str)> = Vec::new();
        for line in text.lines().chain(["=== "]) {
            if let Some(next) = line.strip_prefix("=== ") {
                case.close(head, &std::mem::take(&mut lines));
                head = Some(next);
                continue;
            }
            if let Some(note) = line.trim_start().strip_prefix("# expect: ") {
                let also = note.strip_prefix("also ");
                let mut parts = also.unwrap_or(note).splitn(3, ' ');
                let mut part = || parts.next().unwrap_or("");
                waiting.push((also.is_some(), part(), part(), part()));
                continue;
            }
            lines.push(line);
            for (also, code, column, words) in waiting.drain(..) {
                let place = column.parse().ok().map(|column| Place {
                    path: path_of(head.unwrap_or_default()).to_owned(),
                    line: lines.len(),
                    column,
                });
                assert_eq!(place.is_none(), column == "-", "a column or `-`: {column}");
                let (code, words) = (code.to_owned(), words.to_owned());
                case.expected.push(Expected { also, code, place, words });
            }
        }
        case
    }

    fn close(&mut self, head: Option<&str>, lines: &[&str]) {
        let Some(head) = head else { return };
        let path = path_of(head).to_owned();
        if head.contains("[absent]") {
            self.site.files.remove(&path);
            return;
        }
        let end = if head.contains("[crlf]") { "\r\n" } else { "\n" };
        let mut text: String = lines.iter().flat_map(|line| [*line, end]).collect();
        if head.contains("[huge]") {
            text = text.repeat((5 << 20) / text.len());
        }
        if head.contains("[escapes]") {
            text = text.replace("\\0", "\0").replace("\\t", "\t");
            text = text.replace("\\u{e000}", "\u{e000}").replace("\\u{a0}", "\u{a0}");
            text =
                text.replace("\\u{d}", "\r").replace("\\u{3}", "\u{3}").replace("\\u{4}", "\u{4}");
        }
        let mut bytes: Vec<u8> =
            if head.contains("[bom]") { "\u{feff}".into() } else { Vec::new() };
        if head.contains("[latin-1]") {
            bytes.extend(text.chars().map(|c| u8::try_from(c as u32).expect("Latin-1")));
        } else {
            bytes.extend(text.as_bytes());
        }
        let times = head.split("[times ").nth(1).and_then(|rest| rest.split(']').next());
        let Some(times) = times else {
            self.site.files.insert(path, bytes);
            return;
        };
        for number in 1..=times.parse().expect("a number of times") {
            let number = u32::to_string(&number);
            let text = String::from_utf8(bytes.clone()).expect("text").replace("{n}", &number);
            self.site.files.insert(path.replace("{n}", &number), text.into());
        }
    }

    fn check(&self) -> Built {
        static MEMO: LazyLock<Memo> = LazyLock::new(Memo::warm);
        self.site.check_with(&MEMO)
    }

    /// What is expected and not found, and what is found and not expected. A second place is written
    /// in a case where it matters.
    fn differences(&self) -> Vec<String> {
        let built = self.check();
        let mut found: Vec<&Diagnostic> = built.told.iter().collect();
        let mut wrong = Vec::new();
        let (second, first): (Vec<_>, Vec<_>) = self.expected.iter().partition(|it| it.also);
        for expected in second.into_iter().chain(first) {
            match found.iter().position(|told| expected.fits(told, &built.sources)) {
                Some(_) if expected.also => {}
                Some(at) => drop(found.remove(at)),
                None => wrong.push(format!("not found: {expected:?}")),
            }
        }
        let rest = found.iter().map(|told| {
            let place = told.span.map(|span| place(&built.sources, span));
            format!("not expected: {} {place:?} {}", told.code.as_str(), told.message)
        });
        wrong.extend(rest);
        wrong
    }
}

impl Expected {
    fn fits(&self, told: &Diagnostic, sources: &Sources) -> bool {
        let is_it = |span: Option<Span>, words: &str| {
            let place = span.map(|span| place(sources, span));
            place == self.place && words.contains(&self.words)
        };
        told.code.as_str() == self.code
            && match self.also {
                true => told.also.iter().any(|it| is_it(Some(it.span), &it.text)),
                false => is_it(told.span, &told.message),
            }
    }
}

fn path_of(head: &str) -> &str {
    head.split(" [").next().unwrap_or("").trim()
}

fn place(sources: &Sources, span: Span) -> Place {
    let position = sources.position(span);
    let path = sources.file(span.file).path.clone();
    Place { path, line: position.line, column: position.column }
}

/// Every case: its path below `tests/diagnostics`, and what it says.
fn cases() -> Vec<(String, Case)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let entries = walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter();
    let files = entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let case = |entry: walkdir::DirEntry| {
        let path = entry.path();
        let text = std::fs::read_to_string(path).expect("a case is text");
        let folder_of = path.strip_prefix(&folder).unwrap().parent().unwrap().to_str().unwrap();
        let base = if entry.file_name() == "base.txt" { Site::new() } else { base(folder_of) };
        let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
        (name, Case::read(&text, base))
    };
    files.map(case).collect()
}

/// The site around every case of a folder of `tests/diagnostics`.
pub fn base(folder: &str) -> Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let text = std::fs::read_to_string(root.join(folder).join("base.txt")).expect("base.txt");
    Case::read(&text, Site::new()).site
}

#[test]
fn every_case_has_the_mistakes_that_are_written_in_it_and_no_others() {
    let wrong = cases().into_iter().flat_map(|(name, case)| {
        let differences = case.differences().into_iter();
        differences.map(move |line| format!("{name}: {line}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (name, case) in cases() {
        let own = name.split('-').next().unwrap_or_default().to_owned();
        let names_it = case.expected.iter().any(|e| e.code == own);
        let is_free = name.contains('/') || name == "base.txt" || own == "OK";
        assert!(is_free || names_it, "{name} does not expect {own}");
        seen.extend(case.expected.into_iter().map(|e| e.code));
    }
    for (code, file, test) in ELSEWHERE {
        assert!(seen.insert((*code).to_owned()), "{code} has a case here");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it").join(file);
        let text = std::fs::read_to_string(path).expect(file);
        let start = text.find(&format!("#[test]\n#[cfg(unix)]\nfn {test}()"));
        let start = start.or_else(|| text.find(&format!("#[test]\nfn {test}()")));
        let body = &text[start.unwrap_or_else(|| panic!("there is no test {test} in {file}"))..];
        let body = body.split("\n}\n").next().unwrap();
        assert!(body.contains(code), "{test} does not expect {code}");
    }
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.as_str().to_owned()).collect();
    let missing: Vec<_> = codes.difference(&seen).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn every_question_is_asked_until_its_answer_is_written_as_it_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/OK-checked.txt");
    let text = std::fs::read_to_string(path).expect("the case of all questions");
    let asks = |line: &&str| !line.trim_start().starts_with("checked: ");
    let text: Vec<&str> = text.lines().filter(asks).collect();
    let built = Case::read(&text.join("\n"), base("")).check();
    let mut asked: BTreeSet<Code> = BTreeSet::new();
    for told in built.told.iter() {
        let answer = format!("write `checked: [ {} ]` on a line below `id: ", told.code.as_str());
        let help = told.help.as_deref().unwrap_or_default();
        assert!(help.contains(&answer), "{}: {help}", told.code.as_str());
        asked.insert(told.code);
    }
    assert_eq!(asked, Code::QUESTIONS.into());
}

#[test]
fn every_message_is_a_sentence_and_every_mistake_says_what_belongs_there() {
    let mut unworded = BTreeMap::new();
    for (name, case) in cases() {
        for told in case.check().told.iter() {
            let message = &told.message;
            let is_sentence = message.ends_with('.') && !message.starts_with(char::is_lowercase);
            let says_more = told.expected.is_some() || told.help.is_some();
            if !(is_sentence && says_more) {
                unworded.entry(told.code.as_str()).or_insert(format!("{name}: {message}"));
            }
            let label = told.expected.as_deref().unwrap_or("a word");
            // It stands after the word “expected”.
            let is_label = !label.is_empty()
                && !label.ends_with(['.', '?'])
                && !NO_LABELS.iter().any(|start| label.starts_with(start));
            assert!(is_label, "{name}: {message} expected {label}");
            assert!(told.help.as_deref() != Some(""), "{name}: {message}");
        }
    }
    assert!(
        unworded.keys().eq(UNWORDED),
        "{UNWORDED:?} are allowed, and these are so: {unworded:#?}"
    );
}
