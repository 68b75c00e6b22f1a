//! Metered: a template with counters in it, wherever work is done again or a value can grow; it prints
//! the same. The engine knows no budget, so the template keeps one itself.

use super::budget;
use super::tags::{Tag, tags};
use std::borrow::Cow;
use std::fmt::Write;
use tera::{Kwargs, State, Tera, TeraResult, Value};

/// Filters whose work grows with what they are given.
const FILTERS: &[&str] = &[
    "upper",
    "lower",
    "wordcount",
    "escape",
    "escape_html",
    "escape_xml",
    "newlines_to_br",
    "trim",
    "trim_start",
    "trim_end",
    "replace",
    "capitalize",
    "title",
    "truncate",
    "indent",
    "str",
    "reverse",
    "split",
    "join",
    "sort",
    "unique",
    "values",
    "keys",
    "pairs",
    "group_by",
];

/// So many tags stand between two counters at most.
const APART: usize = 16;

/// Adds what counters call.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function("__count", |counted: Kwargs, _: &State| {
        let bytes = counted.get::<u64>("bytes")?.unwrap_or(0);
        budget::count(bytes, counted.iter().map(|(_, value)| value))?;
        nothing()
    });
    tera.register_function("__enter", |counted: Kwargs, _: &State| {
        budget::enter()?;
        let bytes = counted.get::<u64>("bytes")?.unwrap_or(0);
        budget::count(bytes, counted.iter().map(|(_, value)| value))?;
        nothing()
    });
    tera.register_function("__leave", |_: Kwargs, _: &State| {
        budget::leave()?;
        nothing()
    });
    tera.register_function("__print", |printed: Kwargs, _: &State| {
        printed.iter().try_for_each(|(_, value)| budget::print(value))?;
        nothing()
    });
    tera.register_function("__printed", |printed: Kwargs, _: &State| {
        let value: Value = printed.must_get("value")?;
        budget::print(&value)?;
        TeraResult::Ok(value)
    });
    for name in FILTERS {
        tera.register_filter(
            Cow::Owned(format!("__{name}")),
            |value: Value, arguments: Kwargs, state: &State| {
                budget::filter(&value, name, &arguments)?;
                state.call_filter(name, &value, arguments)
            },
        );
    }
}

fn nothing() -> TeraResult<Value> {
    Ok(Value::safe_string(""))
}

/// A template with its counters.
#[derive(Debug)]
pub(super) struct Metered<'a> {
    source: &'a str,
    /// What was put in, by its place in the source.
    added: Vec<Added>,
}

#[derive(Debug)]
struct Added {
    at: usize,
    text: String,
    /// What a fault in it points at.
    means: usize,
}

/// What is begun and not yet ended: a block or a component, a loop, a text that is kept under a name.
struct Open<'t, 'a> {
    tag: &'t Tag<'a>,
    /// What its counter is given beside the cost.
    names: Vec<&'a str>,
}

impl<'a> Metered<'a> {
    /// Puts counters into a template that the engine takes.
    pub(super) fn of(source: &'a str) -> Self {
        let mut metered = Self { source, added: Vec::new() };
        let tags = tags(source);
        let extends = tags.iter().any(|tag| tag.name() == "extends");
        if !extends {
            metered.add(0, format!("{{{{ __enter(bytes={}) }}}}", source.len()), 0);
        }
        let (mut open, mut since) = (Vec::new(), 0);
        for tag in &tags {
            let before = metered.added.len();
            metered.filters(tag);
            match tag.prints {
                true => metered.print(tag),
                false => metered.statement(tag, &mut open),
            }
            since = if metered.added.len() > before { 0 } else { since + 1 };
            if since >= APART && !tag.prints && !(extends && open.is_empty()) {
                metered.after(tag, "__count()".to_owned());
                since = 0;
            }
        }
        if !extends {
            metered.add(source.len(), "{{ __leave() }}".to_owned(), source.len());
        }
        metered.added.sort_by_key(|added| added.at);
        metered
    }

    /// The template as it is printed from.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.source.len() * 2);
        let mut at = 0;
        for added in &self.added {
            text.push_str(&self.source[at..added.at]);
            text.push_str(&added.text);
            at = added.at;
        }
        text.push_str(&self.source[at..]);
        text
    }

    /// The place in the template, in bytes, of one in its text with counters.
    pub(super) fn place(&self, at: usize) -> usize {
        let mut longer = 0;
        for added in &self.added {
            let begin = added.at + longer;
            if at < begin {
                break;
            }
            if at < begin + added.text.len() {
                return added.means;
            }
            longer += added.text.len();
        }
        at - longer
    }

    fn add(&mut self, at: usize, text: String, means: usize) {
        self.added.push(Added { at, text, means });
    }

    /// A counter before a tag, with the blanks as they would be without it.
    fn before(&mut self, tag: &Tag, call: &str) {
        let dash = if tag.trims.0 { "-" } else { "" };
        self.add(tag.at.start, format!("{{{{{dash} {call} }}}}"), tag.at.start);
    }

    /// A counter after a tag, likewise.
    fn after(&mut self, tag: &Tag, call: String) {
        let dash = if tag.trims.1 { "-" } else { "" };
        self.add(tag.at.end, format!("{{{{ {call} {dash}}}}}"), tag.at.start);
    }

    /// Filters by the names under which they are counted.
    fn filters(&mut self, tag: &Tag<'a>) {
        for pair in tag.words.windows(2) {
            let is_called =
                pair[0].text == "|" || pair[0].at == tag.words[0].at && tag.name() == "filter";
            if is_called && FILTERS.contains(&pair[1].text) {
                self.add(pair[1].at, "__".to_owned(), pair[1].at);
            }
        }
    }

    /// What is printed is counted: a plain path after it was, so that the engine tells what it always
    /// does of one that is not there, and all else while it is. A component counts its own parts.
    fn print(&mut self, tag: &Tag) {
        let (Some(first), Some(last)) = (tag.words.first(), tag.words.last()) else {
            return;
        };
        let joins = |text: &str| matches!(text, "and" | "or" | "not" | "in" | "is" | "if" | "for");
        let of_path = |text: &str| matches!(text, "." | "?" | "[" | "]");
        let is_path = tag.words.iter().all(|word| {
            of_path(word.text)
                || word.text.starts_with(['"', '\''])
                || word.is_name() && !joins(word.text)
        });
        if first.text == "<" && last.text == ">" {
            return;
        }
        if is_path && first.is_name() {
            let path: String = tag.words.iter().map(|word| word.text).collect();
            return self.after(tag, format!("__print(value={path})"));
        }
        self.add(first.at, "__printed(value=".to_owned(), first.at);
        self.add(last.at + last.text.len(), ")".to_owned(), first.at);
    }

    fn statement<'t>(&mut self, tag: &'t Tag<'a>, open: &mut Vec<Open<'t, 'a>>) {
        let begins = |names| Open { tag, names };
        match tag.name() {
            "for" => open.push(begins(loop_names(tag))),
            "block" => open.push(begins(Vec::new())),
            "component" => open.push(begins(argument_names(tag))),
            "set" | "set_global" if tag.word(2) == "=" => self.keep(tag, tag.word(1)),
            "set" | "set_global" => open.push(begins(vec![tag.word(1)])),
            "endset" => {
                if let Some(begun) = open.pop() {
                    self.keep(tag, begun.names[0]);
                }
            }
            end @ ("endfor" | "endblock" | "endcomponent") => {
                let Some(begun) = open.pop() else { return };
                let cost = tag.at.start - begun.tag.at.end;
                let begin = if end == "endfor" { "__count" } else { "__enter" };
                let mut call = format!("{begin}(bytes={cost}");
                for (number, name) in begun.names.iter().enumerate() {
                    let _ = write!(call, ", v{number}={name}");
                }
                self.after(begun.tag, call + ")");
                if end != "endfor" {
                    self.before(tag, "__leave()");
                }
            }
            _ => {}
        }
    }

    fn keep(&mut self, tag: &Tag, name: &str) {
        self.after(tag, format!("__count(value={name})"));
    }
}

/// The names that a loop gives to what it goes over.
fn loop_names<'a>(tag: &Tag<'a>) -> Vec<&'a str> {
    match tag.word(2) {
        "," => vec![tag.word(1), tag.word(3)],
        _ => vec![tag.word(1)],
    }
}

/// The names of what a component is given, and of the text in it.
fn argument_names<'a>(tag: &Tag<'a>) -> Vec<&'a str> {
    let (mut names, mut level) = (vec!["body"], 0);
    for pair in tag.words.windows(2) {
        match pair[0].text {
            "(" | "[" | "{" => level += 1,
            ")" | "]" | "}" => level -= 1,
            _ => {}
        }
        let is_next = matches!(pair[0].text, "(" | "," | "@" | ".") && level == 1;
        if is_next && pair[1].is_name() && !pair[1].text.starts_with(|c: char| c.is_ascii_digit()) {
            names.push(pair[1].text);
        }
        if level == 0 && pair[0].text == ")" {
            break;
        }
    }
    names
}
