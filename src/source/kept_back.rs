//! Kept back: the lines and the numbers that no diagnostic prints, since the log of a build is read by more people than
//! its tables are: they may be of a figure that the site hides.

use super::diagnostic::OfFigures;
use super::{Code, Diagnostic, Diagnostics, Sources, Span};
use std::collections::BTreeSet;

/// Files that hold no figures of people: texts, the parts of a theme, and what the backbone counts.
const TEXTS: [&str; 7] = [".md", ".html", ".css", ".js", ".ftl", ".svg", ".tera"];
const BACKBONE: &str = "content/backbone/";
/// The fields of a document that a figure stands below, and those that have lists of them.
const ONE: [&str; 1] = ["baseline"];
const LISTS: [&str; 2] = ["series", "known"];
/// The fields of a figure, by which it is known where a document cannot be read; those of a target are a promise.
const OF_FIGURE: [&str; 3] = ["value", "numerator", "denominator"];
const TARGET: [&str; 1] = ["target"];
/// What quotes no figure: the words of publishers that stand for no number, and the codes of places.
const NO_FIGURES: [Code; 4] =
    [Code::MarkerAsNumber, Code::FarBand, Code::UnknownPlace, Code::UnclearPlace];
/// The error of a formula that has a digit.
const NO_RESULT: &str = "#DIV/0!";
/// How a range without another end begins, by which publishers say themselves that there are few.
const OPEN: [char; 4] = ['<', '>', '≤', '≥'];
/// What quotes the heads of columns, which are figures only where a table has no heads.
const HEADS: [Code; 2] = [Code::UnknownColumn, Code::MissingColumn];

impl Sources {
    /// Whether the line that a span begins in may be printed. One that may hold a figure never is: which figures are
    /// hidden is decided by all of them together, and of a cell that cannot be read nobody knows.
    pub fn shows_line(&self, span: Span) -> bool {
        let file = self.file(span.file);
        let line = |at| String::from_utf8_lossy(&file.shown()[file.line(at)]);
        let own = line(span.start as usize);
        let is_text = TEXTS.iter().any(|end| file.path.ends_with(end));
        if is_text || file.path.starts_with(BACKBONE) || !own.contains(char::is_numeric) {
            return true;
        }
        if !is_document(&file.path) {
            return false;
        }
        let mut is_promise = has_field(&own, &TARGET);
        let (mut depth, mut start) = (depth(&own), file.line(span.start as usize).start);
        let mut is_entry = is_entry(&own);
        while start > 0 && depth > 0 {
            let above = line(start - 1);
            start = file.line(start - 1).start;
            if !is_blank(&above) && indent(&above) < depth {
                is_entry |= self::is_entry(&above);
                if has_field(&above, &ONE) || is_entry && has_field(&above, &LISTS) {
                    return false;
                }
                is_promise |= has_field(&above, &TARGET);
                depth = self::depth(&above);
            }
        }
        match has_field(&own, &ONE) || has_field(&own, &LISTS) {
            true => has_field(&own, &["file", "files"]) && !has_field(&own, &ONE),
            false => is_promise || !has_field(&own, &OF_FIGURE),
        }
    }
}

fn is_document(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".yml")
}

/// Whether a line of a document begins an entry of a list, or a list.
fn is_entry(line: &str) -> bool {
    line.trim_start().starts_with('-') || line.contains('[')
}

/// Whether a line of a document has one of some fields.
fn has_field(line: &str, fields: &[&str]) -> bool {
    fields.iter().any(|field| {
        line.match_indices(field).any(|(at, _)| {
            let is_whole = !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let rest = line[at + field.len()..].trim_start_matches(['"', '\'']);
            is_whole && rest.trim_start().starts_with(':')
        })
    })
}

fn is_blank(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// What lines have to be less indented than to hold one: an entry of a list may stand right below its field.
fn depth(line: &str) -> usize {
    indent(line) + usize::from(line.trim_start().starts_with('-'))
}

impl Diagnostics {
    /// The figures that something is told of.
    pub(crate) fn figures(&self) -> BTreeSet<Span> {
        self.iter()
            .flat_map(|one| one.of_figures.iter().flat_map(|of| of.figures.clone()))
            .collect()
    }

    /// Keeps back each number that is quoted from a line that may hold a figure.
    pub(crate) fn quote_no_figures(&mut self, sources: &Sources) {
        for one in self.take(|one| one.quotes_figure(sources)) {
            self.push(one.without_digits());
        }
    }

    /// Keeps back what is told of figures that are not shown.
    pub(crate) fn keep_back(&mut self, shown: &BTreeSet<Span>) {
        let is_hidden = |of: &OfFigures| of.figures.iter().any(|figure| !shown.contains(figure));
        for one in self.take(|one| one.of_figures.as_ref().is_some_and(is_hidden)) {
            let instead = one.of_figures.and_then(|of| of.instead);
            instead.into_iter().for_each(|one| self.push(*one));
        }
    }
}

impl Diagnostic {
    /// Whether what it quotes may be of a figure. In a table the cells of periods may be none; in a document each
    /// stands by its name.
    fn quotes_figure(&self, sources: &Sources) -> bool {
        let is_shown = |span: Span| {
            let is_named =
                self.code == Code::BadPeriod && is_document(&sources.file(span.file).path);
            is_named || sources.shows_line(span)
        };
        let is_hidden = self.span.is_some_and(|span| !is_shown(span));
        is_hidden && !NO_FIGURES.contains(&self.code) || self.repeats_figure()
    }

    /// Whether its way out repeats a line of a figure, mended.
    fn repeats_figure(&self) -> bool {
        let fields = [&ONE[..], &LISTS, &OF_FIGURE].concat();
        self.code == Code::Yaml && self.help.as_ref().is_some_and(|it| has_field(it, &fields))
    }

    /// The same with a sign in place of the digits of all that it quotes.
    fn without_digits(mut self) -> Self {
        if self.code == Code::Yaml {
            self.help = self.help.map(|help| without_digits(&help));
        }
        let is_head = HEADS.contains(&self.code);
        let is_no_figure = |word: &str| word == NO_RESULT || word.starts_with(OPEN);
        let is_kept = |word: &String| {
            !is_no_figure(word) && (!is_head || !word.contains(char::is_alphabetic))
        };
        let quoted = |text: &str| quoted(text).into_iter().filter(is_kept);
        let words: Vec<String> = quoted(&self.message).collect();
        let labels = self.also.iter_mut().map(|label| &mut label.text);
        let texts = [&mut self.message].into_iter().chain(&mut self.expected);
        for text in texts.chain(&mut self.help).chain(labels) {
            let own = quoted(text).map(|word| format!("“{word}”"));
            let as_yaml = words.iter().map(|word| format!("\"{word}\""));
            for word in own.chain(as_yaml).collect::<Vec<_>>() {
                *text = text.replace(&word, &without_digits(&word));
            }
        }
        if let Some(word) = self.replacement.take_if(|word| word.contains(char::is_numeric)) {
            self.help.get_or_insert(format!("Write “{}”.", without_digits(&word)));
        }
        self
    }
}

/// The words that a text quotes.
fn quoted(text: &str) -> Vec<String> {
    let after = text.split('“').skip(1);
    after.filter_map(|rest| Some(rest.split_once('”')?.0.to_owned())).collect()
}

/// How many digits there are would tell how large the number is.
fn without_digits(word: &str) -> String {
    let mut kept = String::new();
    for c in word.chars() {
        match c.is_numeric() {
            true if kept.ends_with('#') => {}
            true => kept.push('#'),
            false => kept.push(c),
        }
    }
    kept
}
