//! Ids: the names that documents declare, and what they name.

use super::item::Given;
use crate::parse::fold::home;
use crate::parse::syntax::Word;
use crate::parse::syntax::encoding::names_invisible;
use crate::parse::syntax::right_line::quoted;
use crate::parse::value::wording::{article, brief, one_of};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use crate::source::{Lack, MOST_OFFERS, nearest};
use indexmap::IndexMap;
use std::borrow::Cow;
use std::hash::{Hash, Hasher};

/// The ids of one sort of thing, numbered in the order in which they were declared.
#[derive(Clone, Debug)]
pub(crate) struct Ids {
    /// What they name, such as `stage`.
    what: Cow<'static, str>,
    /// Each id with its place, in the order of declaration.
    known: IndexMap<String, Span>,
    /// Whether all documents that declare them could be read; only then is an id unknown for sure.
    whole: bool,
}

impl Hash for Ids {
    /// What is named, not where.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.what, self.whole).hash(state);
        self.known.keys().for_each(|id| id.hash(state));
        self.known.len().hash(state);
    }
}

impl Ids {
    pub fn new(what: impl Into<Cow<'static, str>>) -> Self {
        Self { what: what.into(), known: IndexMap::new(), whole: true }
    }

    /// Ids that have been declared, each with its place; `whole` where these are all.
    pub fn of<'a>(
        what: &'static str,
        declared: impl Iterator<Item = (&'a str, Span)>,
        whole: bool,
    ) -> Self {
        let what = Cow::Borrowed(what);
        Self { what, known: declared.map(|(id, span)| (id.to_owned(), span)).collect(), whole }
    }

    /// Some document that declares them could not be read.
    pub fn not_whole(&mut self) {
        self.whole = false;
    }

    /// What a document lacks that names an id which is not known.
    pub fn lack(&self, id: &str) -> Lack {
        match self.known.is_empty() {
            true => Lack::any(self.what.clone()),
            false => Lack::of(self.what.clone(), id),
        }
    }

    /// Whether an id that is not known names nothing for sure.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Declares an id; its number, or `None` (and a mistake told) where it is taken.
    pub fn declare(&mut self, id: &str, span: Span, out: &mut Diagnostics) -> Option<usize> {
        if let Some(first) = self.known.get(id) {
            let message = format!("Another {} has the id `{id}` already.", self.what);
            let help = format!("Give one of the two another id, such as `{id}-2`.");
            out.push(
                Diagnostic::new(Code::DuplicateId, span, message)
                    .expected("an id of its own")
                    .also(*first, "the first one")
                    .help(help),
            );
            return None;
        }
        let (number, _) = self.known.insert_full(id.to_owned(), span);
        Some(number)
    }

    /// Declares the id of a field, and hands it over; `None` where it is taken, and where it could not
    /// be read: then not all ids are known.
    pub fn take(&mut self, id: Given<String>, out: &mut Diagnostics) -> Option<String> {
        let Some(text) = id.value else {
            self.not_whole();
            return None;
        };
        self.declare(&text, id.span, out).map(|_| text)
    }

    /// The number of an id, without a word where there is none.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.known.get_index_of(id)
    }

    /// Every id, and where it is declared.
    pub fn declared(&self) -> impl Iterator<Item = (&str, Span)> {
        self.known.iter().map(|(id, span)| (id.as_str(), *span))
    }

    /// Where an id is declared.
    pub fn span(&self, id: &str) -> Option<Span> {
        self.known.get(id).copied()
    }

    /// The number of an id; an unknown one is told with its nearest.
    pub fn find(&self, id: &Word, out: &mut Diagnostics) -> Option<usize> {
        let found = self.get(&id.text);
        if found.is_none() && self.whole {
            let offer = out.len() < MOST_OFFERS;
            out.push_worded(Code::UnknownId, Some(id.span), || self.unknown(id, offer));
        }
        found
    }

    /// The number of the id that a field holds.
    pub fn find_given(&self, id: &Given<Word>, out: &mut Diagnostics) -> Option<usize> {
        self.find(id.value.as_ref()?, out)
    }

    /// The numbers of the ids of a list.
    pub fn find_all(&self, ids: &Given<Vec<Word>>, out: &mut Diagnostics) -> Vec<usize> {
        ids.entries().iter().filter_map(|id| self.find(id, out)).collect()
    }

    fn unknown(&self, Word { text: id, span }: &Word, offer: bool) -> Diagnostic {
        let message = format!("No {} has the id `{}`.", self.what, brief(id));
        let hidden = names_invisible(id);
        let diagnostic = Diagnostic::new(Code::UnknownId, *span, message).lacks(self.lack(id));
        let words = self.known.keys().map(String::as_str);
        if let Some(near) = nearest(id, words.clone().take_while(|_| offer)) {
            let diagnostic = diagnostic.offer(near);
            return match hidden {
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            };
        }
        let diagnostic = diagnostic.expected(format!("the id of {}", article(&self.what)));
        let known = match self.known.len() {
            0 => format!("No {} is declared yet.", self.what),
            1..=12 => format!("There is {}.", one_of(words)),
            more => format!("There are {more}, such as {}.", one_of(words.take(5))),
        };
        let is_text = id.contains([' ', '/', '.']);
        if let Some((first, second)) = id.split_once(';') {
            let right = format!("[ {}, {} ]", brief(first.trim()), brief(second.trim()));
            return diagnostic
                .help(format!("Commas part the entries of a list: `{right}`. {known}"));
        }
        diagnostic.help(match home(&self.what) {
            Some(("sources", path)) if is_text => format!(
                "{known} Name one by its id, or write here what is cited: `source: {{ name: {} }}`; sources that several indicators use are declared under `sources` in {path}.",
                quoted(&brief(id))
            ),
            Some((field, path)) => {
                format!("{known} Write one of these ids, or declare another under `{field}` in {path}.")
            }
            None => known,
        })
    }
}
