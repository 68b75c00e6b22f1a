//! Reading: a call that is being read, and what its arguments name.

use super::call_scope::CallScope;
use crate::parse::document::ids::Ids;
use crate::parse::syntax::Word;
use crate::parse::syntax::call_arguments::Arguments;
use crate::parse::value::period;
use crate::parse::value::wording::{brief, one_of};
use crate::report::{BreakdownId, GroupId, Period};
use crate::source::{Code, Diagnostic, Diagnostics, Lack, Span, nearest};

/// A call that is being read.
pub(crate) struct Reading<'r, 'a> {
    pub(crate) arguments: Arguments,
    pub(crate) known: &'r CallScope<'a>,
    pub(crate) out: &'r mut Diagnostics,
    /// Whether nothing was wrong so far.
    pub(crate) good: bool,
}

impl Reading<'_, '_> {
    pub(crate) fn wrong(&mut self, diagnostic: Diagnostic) {
        self.good = false;
        self.out.push(diagnostic);
    }

    /// Tells a mistake at a place.
    pub(crate) fn bad(&mut self, span: Span, message: &str, expected: &str) {
        self.wrong(Diagnostic::new(Code::BadCall, span, message).expected(expected));
    }

    /// Tells that the call lacks a part.
    pub(crate) fn lacking(&mut self, message: &str, expected: &str) {
        self.bad(self.arguments.name.span, message, expected);
    }

    /// What a word names among ids.
    pub(crate) fn find(&mut self, word: &Word, ids: &Ids) -> Option<usize> {
        let found = ids.find(word, self.out);
        self.good &= found.is_some();
        found
    }

    /// What an argument names among ids.
    pub(crate) fn named(&mut self, name: &'static str, ids: &Ids) -> Option<usize> {
        let argument = self.take(name)?;
        self.find(&argument, ids)
    }

    pub(crate) fn take(&mut self, name: &'static str) -> Option<Word> {
        self.arguments.take(name)
    }

    /// A word of a few; `None` where it is another, which is told.
    pub(crate) fn word<T>(
        &mut self,
        argument: &Word,
        words: impl IntoIterator<Item = (&'static str, T), IntoIter: Clone>,
    ) -> Option<T> {
        let mut words = words.into_iter();
        let names = words.clone().map(|(word, _)| word);
        if let Some((_, meaning)) = words.find(|(word, _)| *word == argument.text) {
            return Some(meaning);
        }
        let message = format!("“{}” is not known here.", brief(&argument.text));
        let diagnostic =
            Diagnostic::new(Code::BadCall, argument.span, message).expected(one_of(names.clone()));
        self.wrong(diagnostic.near(nearest(&argument.text, names)));
        None
    }

    pub(crate) fn period(&mut self, name: &'static str) -> Option<Period> {
        let argument = self.take(name)?;
        let read = period::read(&argument.text);
        if read.is_err() {
            let message =
                format!("`{name}` is “{}”, which is not a period.", brief(&argument.text));
            let expected = "a year such as 2025 or a school year such as 2025–26";
            self.bad(argument.span, &message, expected);
        }
        read.ok()
    }

    /// `income.low-income`, or `low-income` alone where only one breakdown has such a group that is not merged.
    pub(crate) fn group(&mut self) -> Option<(BreakdownId, GroupId)> {
        let argument = self.take("group")?;
        let site = self.known.site;
        let found = match argument.text.split_once('.') {
            Some((breakdown, group)) => {
                let word = |text: &str| Word { text: text.to_owned(), ..argument };
                let at = site.breakdown_ids.find(&word(breakdown), self.out);
                at.and_then(|at| {
                    let found = site.merged(at, group);
                    let found = found.or_else(|| site.group_ids[at].find(&word(group), self.out));
                    Some((at, found?))
                })
            }
            None => self.lone_group(&argument),
        };
        self.good &= found.is_some();
        found.map(|(at, group)| (BreakdownId(at as u16), GroupId(group as u16)))
    }

    fn lone_group(&mut self, argument: &Word) -> Option<(usize, usize)> {
        let site = self.known.site;
        let all = site.group_ids.iter().enumerate();
        let mut found = all.filter_map(|(at, ids)| Some((at, ids.get(&argument.text)?)));
        let first = found.next();
        if first.is_some() && found.next().is_none() {
            return first;
        }
        if !site.breakdown_ids.is_whole() {
            return None;
        }
        let several = first.is_some();
        let full: Vec<String> = site
            .breakdowns
            .iter()
            .flat_map(|b| b.groups.iter().map(move |g| format!("{}.{}", b.slug, g.slug)))
            .collect();
        let message = if several {
            format!("Several breakdowns have a group `{}`.", brief(&argument.text))
        } else {
            format!("No breakdown has a group `{}`.", brief(&argument.text))
        };
        let diagnostic = Diagnostic::new(Code::UnknownId, argument.span, message)
            .lacks(match site.breakdowns.is_empty() {
                true => site.breakdown_ids.lack(""),
                false => Lack::of("group", &argument.text),
            })
            .expected("breakdown.group, such as income.low-income");
        let groups = site.breakdowns.iter().flat_map(|b| b.groups.iter().map(|g| g.slug.as_str()));
        let near = nearest(&argument.text, groups);
        let near = near.and_then(|near| full.iter().find(|f| f.ends_with(&format!(".{near}"))));
        let there = one_of(full.iter().map(String::as_str).take(12));
        self.wrong(diagnostic.near(near.map(String::as_str)).help(format!("There is {there}.")));
        None
    }

    pub(crate) fn breakdown(&mut self) -> Option<BreakdownId> {
        let ids = &self.known.site.breakdown_ids;
        self.named("breakdown", ids).map(|at| BreakdownId(at as u16))
    }
}
