//! Mistakes: what newcomers typically do wrong in a small site, and how far each message leads them out.
//!
//! `tests/mistakes/list.txt` holds them, each a part that begins with `== what was done`. Lines `- …` of
//! the file after `@` are replaced by lines `+ …` (`\t` and `\u{…}` are read); `@ path [new]` writes a
//! file, `@ path [gone]` removes one, `@ path -> path` renames one. The last line, `= 3 E0110 7 words`,
//! is the score as a reader gives it who has never seen YAML: 0, nothing is said; 1, it is refused; 2, it
//! is refused at the right line; 3, and the right line to write is in the way out.

use crate::site::{Built, Site};
use reportcard::memo::Memo;
use reportcard::source::Diagnostic;

/// How many mistakes have each score, from 0 to 3.
const SCORES: [usize; 4] = [0, 0, 15, 172];

struct Mistake<'t> {
    name: &'t str,
    body: Vec<&'t str>,
    score: usize,
    code: &'t str,
    line: usize,
    words: &'t str,
}

impl<'t> Mistake<'t> {
    fn read(part: &'t str) -> Self {
        let mut lines = part.lines().filter(|line| !line.is_empty());
        let name = lines.next().expect("a name");
        let mut body: Vec<_> = lines.collect();
        let end = body.pop().and_then(|line| line.strip_prefix("= "));
        let mut end = end.unwrap_or_else(|| panic!("{name} has no score")).splitn(4, ' ');
        let mut part = || end.next().unwrap_or_default();
        let (score, code, line, words) = (part(), part(), part(), part());
        let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("{name}: {text}"));
        Self { name, body, score: number(score), code, line: number(line), words }
    }

    /// The site with this mistake in it.
    fn made(&self, mut site: Site) -> Site {
        let (mut path, mut from, mut to, mut is_new) = ("", Vec::new(), Vec::new(), false);
        for line in self.body.iter().copied().chain(["@ "]) {
            if let Some(next) = line.strip_prefix("@ ") {
                let to = std::mem::take(&mut to).join("\n");
                change(
                    &mut site,
                    path,
                    &std::mem::take(&mut from).join("\n"),
                    &unescaped(&to),
                    is_new,
                );
                is_new = next.ends_with(" [new]");
                path = next.trim_end_matches(" [new]");
                continue;
            }
            match line.split_at(1) {
                ("-", rest) => from.push(rest.strip_prefix(' ').unwrap_or(rest)),
                ("+", rest) => to.push(rest.strip_prefix(' ').unwrap_or(rest)),
                _ => panic!("{}: {line}", self.name),
            }
        }
        site
    }

    /// What is wrong with what is told, if anything.
    fn difference(&self, built: &Built) -> Option<String> {
        let told: Vec<&Diagnostic> = built.told.iter().collect();
        let first = told.first();
        let line = |d: &Diagnostic| d.span.map_or(0, |span| built.sources.position(span).line);
        let is_code = first.is_some_and(|d| d.code.as_str() == self.code);
        let is_line = first.is_some_and(|d| line(d) == self.line);
        let is_out =
            first.is_some_and(|d| way_out(d).contains(self.words)) && !self.words.is_empty();
        let is_it = match self.score {
            0 => told.is_empty(),
            1 => is_code,
            2 => is_code && is_line,
            _ => is_code && is_line && is_out,
        };
        let is_few = told.len() <= 2;
        (!(is_it && is_few)).then(|| {
            let found = told.iter().map(|d| {
                format!("    {} {} {} | {}\n", d.code.as_str(), line(d), d.message, way_out(d))
            });
            format!(
                "{} ({} {} {})\n{}",
                self.name,
                self.code,
                self.line,
                self.words,
                found.collect::<String>()
            )
        })
    }
}

/// What a message says beside what is wrong.
fn way_out(told: &Diagnostic) -> String {
    let word = |word: &Option<String>| word.clone().unwrap_or_default();
    let offer = told.replacement.as_ref().map(|word| format!("did you mean “{word}”?"));
    format!("expected {} | {} | {}", word(&told.expected), word(&offer), word(&told.help))
}

fn change(site: &mut Site, path: &str, from: &str, to: &str, is_new: bool) {
    if let Some(path) = path.strip_suffix(" [gone]") {
        site.files.remove(path).unwrap_or_else(|| panic!("no {path}"));
    } else if let Some((path, new)) = path.split_once(" -> ") {
        let bytes = site.files.remove(path).unwrap_or_else(|| panic!("no {path}"));
        site.files.insert(new.to_owned(), bytes);
    } else if is_new {
        site.files.insert(path.to_owned(), format!("{to}\n").into());
    } else if !path.is_empty() {
        let text = String::from_utf8(site.files[path].clone()).unwrap();
        let text = format!("\n{text}");
        let (from, to) = (format!("\n{from}\n"), format!("\n{to}\n"));
        assert_eq!(text.matches(&from).count(), 1, "{path}: {from}");
        site.files.insert(path.to_owned(), text.replacen(&from, &to, 1)[1..].into());
    }
}

/// `\t`, `\0` and `\u{…}` as characters.
fn unescaped(text: &str) -> String {
    let mut parts = text.replace("\\t", "\t").replace("\\0", "\0");
    while let Some(at) = parts.find("\\u{") {
        let end = at + parts[at..].find('}').expect("a number in braces");
        let number = u32::from_str_radix(&parts[at + 3..end], 16).expect("a number");
        let c = char::from_u32(number).expect("a character");
        parts.replace_range(at..=end, &c.to_string());
    }
    parts
}

/// The small site that the mistakes are made in.
fn base() -> Site {
    let text = include_str!("../mistakes/base.txt");
    text.split("=== ").skip(1).fold(Site::new(), |site, part| {
        let (path, text) = part.split_once('\n').expect("a path");
        site.file(path, text)
    })
}

#[test]
fn the_small_site_has_no_mistake() {
    let built = base().check_with(&Memo::default());
    assert!(built.told.is_empty(), "{:#?}", built.told);
}

#[test]
fn a_newcomer_is_led_out_of_every_mistake() {
    let list = include_str!("../mistakes/list.txt");
    let memo = Memo::warm();
    let mut scores = [0; 4];
    let mut wrong = Vec::new();
    for part in list.split("\n== ").skip(1) {
        let mistake = Mistake::read(part);
        scores[mistake.score] += 1;
        wrong.extend(mistake.difference(&mistake.made(base()).check_with(&memo)));
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(scores, SCORES);
    let all: usize = scores.iter().sum();
    assert!(all >= 120 && scores[0] == 0 && scores[1] <= 3, "{scores:?}");
}
