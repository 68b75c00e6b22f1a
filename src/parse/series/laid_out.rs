//! Laid out: what a layout says of the columns of a table, of which its series says nothing.

use super::columns::{BreakMark, GroupColumn, Part, Sorting};
use super::filter::Filter;
use super::markers::Markers;
use super::options::Options;
use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::layout::{Layout, LayoutColumns, Mark, Others};
use crate::parse::syntax::Word;
use crate::parse::value::wording::{folded, same};
use crate::report::Breakdown;
use indexmap::IndexSet;

/// The heads that a layout names for a part.
type Heads = fn(&LayoutColumns) -> &Given<Vec<String>>;

/// The parts that a layout names, and what the columns of its facets are called.
const PARTS: [(&str, Part, Heads); 9] = [
    ("period", |columns| &mut columns.period, |it| &it.period),
    ("value", |columns| &mut columns.value, |it| &it.value),
    ("numerator", |columns| &mut columns.numerator, |it| &it.numerator),
    ("denominator", |columns| &mut columns.denominator, |it| &it.denominator),
    ("standard-error", |columns| &mut columns.standard_error, |it| &it.standard_error),
    ("margin", |columns| &mut columns.margin, |it| &it.margin),
    ("low", |columns| &mut columns.low, |it| &it.low),
    ("high", |columns| &mut columns.high, |it| &it.high),
    ("note", |columns| &mut columns.note, |it| &it.note),
];

impl Sorting<'_> {
    /// The column that a layout calls so.
    pub fn called(&self, layout: &Layout, name: &str) -> Option<usize> {
        let mut others = layout.columns.value.iter().flat_map(|columns| &columns.others);
        let (_, heads) = others.find(|(own, _)| same(&own.text, name))?;
        heads.iter().find_map(|head| self.find(head))
    }

    /// What a layout says of columns of which the series says nothing.
    pub fn laid_out(&mut self, layout: &Layout, options: Options, site: &Terms) {
        let states_period = options.period_head().is_some();
        let heads = |names: fn(&LayoutColumns) -> &Given<Vec<String>>| {
            layout.columns.value.as_ref().map_or(&[][..], |columns| names(columns).entries())
        };
        for (name, part, names) in PARTS {
            let is_stated = name == "period" && states_period;
            if part(&mut self.columns).is_none() && !is_stated {
                let mut named = heads(names).iter().map(String::as_str).chain([name]);
                *part(&mut self.columns) = named.find_map(|head| self.find(head));
            }
        }
        for (head, words) in layout.r#where.value.iter().flat_map(|rows| &rows.others) {
            let at = self.called(layout, &head.text).or_else(|| self.find(&head.text));
            let is_free = |at: &usize| self.columns.filters.iter().all(|it| it.at() != *at);
            if let Some(at) = at.filter(is_free) {
                self.columns.filters.push(Filter::new(at, head, words).that_may_be_unmet());
            }
        }
        let all: Vec<usize> = (0..site.breakdowns.len()).collect();
        let named = heads(|it| &it.group).iter().map(String::as_str).chain(["group"]);
        for at in named.filter_map(|head| self.find(head)).collect::<IndexSet<usize>>() {
            let breakdowns = all.clone();
            if self.columns.groups.iter().all(|it| it.at != at) {
                self.columns.groups.push(GroupColumn { at, breakdowns, leaves: true });
            }
        }
        for (head, words) in layout.flags.value.iter().flat_map(|flags| &flags.others) {
            let found = self.called(layout, &head.text).or_else(|| self.find(&head.text));
            self.columns.flags.extend(found.map(|at| (at, Markers::words(words))));
        }
        let marks = layout.breaks.entries().iter().filter_map(|it| self.mark(layout, it));
        self.columns.marks = marks.collect();
        if layout.others.value == Some(Others::Everyone) {
            self.tell_apart(layout, site);
        }
    }

    /// What marks a break, where all its columns are there.
    fn mark(&self, layout: &Layout, written: &Mark) -> Option<BreakMark> {
        let before = written.before.value;
        let folded_of = |words: &[Word]| words.iter().map(|it| folded(&it.text)).collect();
        let mut words = Vec::new();
        match (&written.column.value, &written.word.value) {
            (Some(column), Some(word)) => words.push((self.find(column)?, vec![folded(word)])),
            _ if before.is_some() => {}
            _ => return None,
        }
        for (head, of) in written.r#where.value.iter().flat_map(|it| &it.others) {
            let at = self.called(layout, &head.text).or_else(|| self.find(&head.text))?;
            words.push((at, folded_of(of)));
        }
        Some(BreakMark { before, words, note: written.note.value.clone()? })
    }

    /// Columns of which nothing else is said hold groups, of the site's breakdowns or of others.
    fn tell_apart(&mut self, layout: &Layout, site: &Terms) {
        let called = layout.columns.value.iter().flat_map(|columns| &columns.others);
        let called = called.flat_map(|(_, heads)| heads).filter_map(|head| self.find(head));
        let called: Vec<usize> = called.collect();
        let columns = &mut self.columns;
        let mut held: Vec<usize> = columns.groups.iter().map(|it| it.at).collect();
        held.extend(columns.filters.iter().map(Filter::at).chain(called));
        held.extend(&columns.places);
        held.extend(PARTS.iter().filter_map(|(_, part, _)| *part(columns)));
        for (at, head) in self.heads.iter().enumerate() {
            if !self.taken[at] && !held.contains(&at) && !head.text.is_empty() {
                let is_so =
                    |it: &Breakdown| same(&it.slug, &head.text) || same(&it.title, &head.text);
                let breakdowns = site.breakdowns.iter().position(is_so).into_iter().collect();
                self.columns.groups.push(GroupColumn { at, breakdowns, leaves: true });
            }
        }
    }

    /// The columns that something is read from.
    pub fn used(&mut self) -> Vec<usize> {
        let columns = &mut self.columns;
        let mut used: Vec<usize> = columns.groups.iter().map(|it| it.at).collect();
        used.extend(&columns.places);
        used.extend(columns.filters.iter().map(Filter::at));
        used.extend(columns.flags.iter().map(|(at, _)| *at));
        used.extend(columns.marks.iter().flat_map(|it| &it.words).map(|(at, _)| *at));
        used.extend(PARTS.iter().filter_map(|(_, part, _)| *part(columns)));
        used
    }
}
