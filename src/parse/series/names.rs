//! Names: what the words in a column of groups mean.

use super::options::Options;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::layout::Layout;
use crate::parse::kinds::series::Cells;
use crate::parse::syntax::Word;
use crate::parse::value::wording::{coded, folded};
use crate::report::{BreakdownId, GroupId};
use crate::source::Diagnostics;
use std::borrow::Cow;
use std::collections::HashMap;

/// What a word in a column of groups means.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
    Everyone,
    Group(BreakdownId, GroupId),
    Unknown,
}

impl Meaning {
    /// The group at this place in the breakdown at that.
    fn of(breakdown: usize, group: usize) -> Self {
        Self::Group(BreakdownId(breakdown as u16), GroupId(group as u16))
    }
}

/// The groups of a column's breakdowns by their ids and titles and by the words of its options.
pub(super) struct Names<'a> {
    exact: HashMap<Cow<'a, str>, Meaning>,
    coded: HashMap<String, Meaning>,
}

impl<'a> Names<'a> {
    pub fn of(breakdowns: &[usize], site: &'a Terms) -> Self {
        let mut names = Self { exact: HashMap::new(), coded: HashMap::new() };
        for breakdown in breakdowns {
            for (at, group) in site.breakdowns[*breakdown].groups.iter().enumerate() {
                let id = Meaning::of(*breakdown, at);
                for name in [group.slug.as_str(), group.title.as_str()] {
                    names.exact.entry(name.into()).or_insert(id);
                    names.coded.entry(coded(name)).or_insert(id);
                }
            }
        }
        names
    }

    /// Takes in the words that the options name; `None` where a group is unknown.
    pub fn named(
        &mut self,
        breakdown: usize,
        options: Options,
        site: &Terms,
        out: &mut Diagnostics,
    ) -> Option<()> {
        let slug = &site.breakdowns[breakdown].slug;
        let words = named_groups(options).find(|(named, _)| named.text == *slug);
        for (word, id) in words.iter().flat_map(|(_, words)| &words.others) {
            let group = site.group_ids[breakdown].find(id, out)?;
            let id = Meaning::of(breakdown, group);
            self.mean(&word.text, id);
        }
        Some(())
    }

    /// Takes in a layout's words of groups: each means the first group that is called as it may be. In
    /// a column that may hold the groups of several breakdowns, ids are no words of the publisher's (its
    /// `Other` is not the `other` of any breakdown), nor are titles that two of them have.
    pub fn laid_out(&mut self, layout: &Layout, breakdowns: &[usize], site: &Terms) {
        let called = std::mem::take(&mut self.coded);
        if breakdowns.len() < 2 {
            self.coded.clone_from(&called);
        } else {
            self.exact.clear();
            let groups = breakdowns.iter().flat_map(|breakdown| {
                let groups = site.breakdowns[*breakdown].groups.iter().enumerate();
                groups.map(|(at, it)| (coded(&it.title), (*breakdown, at)))
            });
            let groups: Vec<_> = groups.collect();
            for (title, (breakdown, at)) in &groups {
                if groups.iter().filter(|(other, _)| other == title).count() == 1 {
                    let id = Meaning::of(*breakdown, *at);
                    self.coded.insert(title.clone(), id);
                }
            }
        }
        for (word, names) in layout.groups.value.iter().flat_map(|groups| &groups.others) {
            let found = names.iter().find_map(|name| called.get(&coded(name)).copied());
            if let Some(meaning) = found {
                self.mean(&word.text, meaning);
            }
        }
    }

    pub fn mean(&mut self, word: &str, meaning: Meaning) {
        self.exact.insert(word.trim().to_owned().into(), meaning);
        self.coded.insert(coded(word), meaning);
    }

    /// What a word means; letter case and blanks matter only where two names differ in nothing else.
    pub fn meaning(&self, word: &str) -> Meaning {
        let found = self.exact.get(word.trim());
        match found.or_else(|| self.coded.get(&coded(word))) {
            Some(meaning) => *meaning,
            None if folded(word).is_empty() => Meaning::Everyone,
            None => Meaning::Unknown,
        }
    }
}

/// The words of groups that the options name, breakdown by breakdown.
pub(super) fn named_groups(options: Options<'_>) -> impl Iterator<Item = &(Word, Cells)> {
    options.own.and_then(|table| table.groups.value.as_ref()).into_iter().flat_map(|it| &it.others)
}
