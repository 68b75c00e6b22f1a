//! Arguments: a call's name and arguments as they are written, each with its place.

use super::Word;
use crate::parse::document::shape::LONGEST_TEXT;
use crate::source::{Code, Diagnostic, Span};

/// Most arguments of a call.
const MOST: usize = 20;

/// A call, split.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub name: Word,
    /// Arguments without a name.
    pub plain: Vec<Word>,
    /// Arguments with their names, those that nobody has taken yet.
    pub named: Vec<(Word, Word)>,
    /// The names that the call understands.
    pub asked: Vec<&'static str>,
}

const NO_PARENTHESES: &str = "The call has no parentheses.";

/// A call without parentheses; where it is an id alone, a value is meant.
fn bare(inner: &str, told: Box<Diagnostic>) -> Box<Diagnostic> {
    let id = inner.trim();
    let is_id = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    match !id.is_empty() && id.chars().all(is_id) {
        true => {
            let help = format!("Write {{{{ value({id}) }}}}. For plain braces, write `\\{{{{`.");
            Box::new(told.help(help))
        }
        false => told,
    }
}

impl Arguments {
    /// Splits `name(word, name=word, name="words")`; `start` is where `inner` begins in the file.
    pub fn split(inner: &str, start: usize, whole: Span) -> Result<Self, Box<Diagnostic>> {
        let argument = |from: usize, to: usize| {
            let text = &inner[from..to];
            let lead = text.len() - text.trim_start().len();
            let trimmed = text.trim();
            let from = start + from + lead;
            Word {
                text: trimmed.to_owned(),
                span: Span::new(whole.file, from, from + trimmed.len()),
            }
        };
        let malformed = |message: &str| {
            Box::new(
                Diagnostic::new(Code::BadCall, whole, message)
                    .expected("{{ value(…) }}, {{ chart(…) }} or {{ claim(…) }}")
                    .help("For plain braces, write `\\{{`."),
            )
        };
        let open = inner.find('(').ok_or_else(|| bare(inner, malformed(NO_PARENTHESES)))?;
        let close = inner
            .rfind(')')
            .filter(|close| *close > open && inner[close + 1..].trim().is_empty())
            .ok_or_else(|| malformed("The call is not closed with a parenthesis."))?;
        let mut arguments = Self {
            name: argument(0, open),
            plain: Vec::new(),
            named: Vec::new(),
            asked: Vec::new(),
        };
        let parts = parts(inner, open + 1, close);
        if parts.len() > MOST {
            return Err(malformed("The call has more arguments than any call takes."));
        }
        let long = |&(from, to): &(usize, usize)| inner[from..to].chars().count() > LONGEST_TEXT;
        if parts.iter().any(long) {
            return Err(malformed("An argument of the call is longer than any that is read."));
        }
        for (from, to) in parts {
            let text = &inner[from..to];
            if text.trim().is_empty() {
                continue;
            }
            let equals = text.find(['=', '"', '“']).filter(|at| text[*at..].starts_with('='));
            match equals {
                Some(at) => {
                    let name = argument(from, from + at);
                    let value = unquoted(argument(from + at + 1, to));
                    arguments.named.push((name, value));
                }
                None => arguments.plain.push(unquoted(argument(from, to))),
            }
        }
        Ok(arguments)
    }

    /// The argument with a name, which the call understands.
    pub fn take(&mut self, name: &'static str) -> Option<Word> {
        self.asked.push(name);
        let at = self.named.iter().position(|(own, _)| own.text == name)?;
        Some(self.named.remove(at).1)
    }
}

/// The ranges between commas that stand outside quotation marks.
fn parts(inner: &str, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = from;
    let mut quote = None;
    for (at, c) in inner[from..to].char_indices() {
        match (quote, c) {
            (Some(end), c) if c == end => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some('"'),
            (None, '“') => quote = Some('”'),
            (None, ',') => {
                parts.push((start, from + at));
                start = from + at + 1;
            }
            _ => {}
        }
    }
    parts.push((start, to));
    parts
}

fn unquoted(mut argument: Word) -> Word {
    let pairs = [('"', '"'), ('“', '”'), ('\'', '\'')];
    for (open, close) in pairs {
        let inner = argument.text.strip_prefix(open).and_then(|t| t.strip_suffix(close));
        if let Some(inner) = inner {
            argument.text = inner.to_owned();
            break;
        }
    }
    argument
}
