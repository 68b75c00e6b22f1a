//! Columns: what each column of a table holds, from its head and the options of its document.

use super::filter::Filter;
use super::heads::{missing, no_column, not_known, wide};
use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::series::{Column, Table};
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, folded, same};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::HashMap;

/// What the columns of a table hold, by their places.
#[derive(Default)]
pub(crate) struct Columns {
    pub period: Option<usize>,
    pub value: Option<usize>,
    pub numerator: Option<usize>,
    pub denominator: Option<usize>,
    pub standard_error: Option<usize>,
    pub provisional: Option<usize>,
    pub break_note: Option<usize>,
    pub note: Option<usize>,
    /// Columns without a head, which hold nothing.
    pub headless: Vec<usize>,
    /// Columns of groups, each with the places of its breakdowns.
    pub groups: Vec<(usize, Vec<usize>)>,
    /// Columns that choose rows.
    pub filters: Vec<Filter>,
    /// Whether a column may be of a breakdown that could not be read: nobody knows then whom a row
    /// counts.
    pub unsure: bool,
}

/// What a column can be.
type Part = fn(&mut Columns) -> &mut Option<usize>;

/// The usual names of heads.
const USUAL: [(&str, Part); 10] = [
    ("period", |columns| &mut columns.period),
    ("year", |columns| &mut columns.period),
    ("value", |columns| &mut columns.value),
    ("numerator", |columns| &mut columns.numerator),
    ("denominator", |columns| &mut columns.denominator),
    ("standard_error", |columns| &mut columns.standard_error),
    ("standard error", |columns| &mut columns.standard_error),
    ("provisional", |columns| &mut columns.provisional),
    ("break", |columns| &mut columns.break_note),
    ("note", |columns| &mut columns.note),
];

impl Columns {
    /// What the columns hold; `None`, and every mistake told, where the table cannot be read.
    pub fn read(
        heads: &[Word],
        options: Option<&Table>,
        site: &Terms,
        file: &Word,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let mut sorting = Sorting {
            heads,
            taken: vec![false; heads.len()],
            columns: Self::default(),
            good: true,
        };
        sorting.twice(out);
        if let Some(options) = options {
            sorting.filters(options, out);
            sorting.named(options, out);
            sorting.breakdowns(options, site, out);
            sorting.ignored(options, out);
        }
        sorting.usual(site);
        if sorting.unknown(site, file, out) {
            return None;
        }
        for (found, what, names) in [
            (sorting.columns.period, "periods", "period` or `Year"),
            (sorting.columns.value, "values", "value"),
        ] {
            if found.is_none() {
                let span = heads.first().map_or(file.span, |head| head.span);
                out.push(missing(what, names, heads, span));
                sorting.good = false;
            }
        }
        sorting.good.then_some(sorting.columns)
    }
}

struct Sorting<'h> {
    heads: &'h [Word],
    /// Whether a column's part has been found.
    taken: Vec<bool>,
    columns: Columns,
    good: bool,
}

impl Sorting<'_> {
    /// The column with a head; letter case matters only where two heads differ in nothing else.
    fn find(&self, head: &str) -> Option<usize> {
        let head = head.trim();
        self.heads
            .iter()
            .position(|h| h.text == head)
            .or_else(|| self.heads.iter().position(|h| same(&h.text, head)))
    }

    /// The column that an option names; one that is not there is told.
    fn wanted(&mut self, head: &Word, out: &mut Diagnostics) -> Option<usize> {
        let found = self.find(&head.text);
        match found {
            Some(at) => self.taken[at] = true,
            None => {
                self.good = false;
                out.push(no_column(head, self.heads));
            }
        }
        found
    }

    fn twice(&mut self, out: &mut Diagnostics) {
        let mut firsts: HashMap<&str, Span> = HashMap::new();
        for (at, head) in self.heads.iter().enumerate() {
            let first = *firsts.entry(&head.text).or_insert(head.span);
            if first != head.span && !head.text.is_empty() {
                self.good = false;
                self.taken[at] = true;
                let message = format!("Two columns have the head “{}”.", brief(&head.text));
                out.push(
                    Diagnostic::new(Code::BadTable, head.span, message)
                        .expected("a head of its own")
                        .also(first, "the first one"),
                );
            }
        }
    }

    fn filters(&mut self, options: &Table, out: &mut Diagnostics) {
        for (head, words) in options.r#where.value.iter().flat_map(|rows| &rows.others) {
            if let Some(at) = self.wanted(head, out) {
                self.columns.filters.push(Filter::new(at, head, words));
            }
        }
    }

    fn named<'o>(&mut self, options: &'o Table, out: &mut Diagnostics) {
        let head = |column: &'o Given<Column>| column.value.as_ref().and_then(Column::head);
        let named: [(Option<&Word>, Part); 4] = [
            (options.period.value.as_ref(), |columns| &mut columns.period),
            (head(&options.value), |columns| &mut columns.value),
            (head(&options.numerator), |columns| &mut columns.numerator),
            (head(&options.denominator), |columns| &mut columns.denominator),
        ];
        for (given, part) in named {
            if let Some(at) = given.and_then(|head| self.wanted(head, out)) {
                *part(&mut self.columns) = Some(at);
            }
        }
    }

    fn breakdowns(&mut self, options: &Table, site: &Terms, out: &mut Diagnostics) {
        for (head, ids) in options.columns.value.iter().flat_map(|columns| &columns.others) {
            let found = ids.iter().map(|id| site.breakdown_ids.find(id, out));
            let breakdowns: Option<Vec<usize>> = found.collect();
            let column = self.wanted(head, out);
            match column.zip(breakdowns) {
                Some(pair) => self.columns.groups.push(pair),
                None => self.good = false,
            }
        }
    }

    fn ignored(&mut self, options: &Table, out: &mut Diagnostics) {
        for head in options.ignore.entries() {
            self.wanted(head, out);
        }
    }

    /// Columns by the usual names, and by breakdowns' ids and titles.
    fn usual(&mut self, site: &Terms) {
        let mut breakdowns: HashMap<String, usize> = HashMap::new();
        for (at, breakdown) in site.breakdowns.iter().enumerate() {
            for name in [&breakdown.slug, &breakdown.title] {
                breakdowns.entry(folded(name)).or_insert(at);
            }
        }
        for (at, head) in self.heads.iter().enumerate() {
            if self.taken[at] {
                continue;
            }
            let breakdown = breakdowns.get(&folded(&head.text)).copied();
            let part = USUAL.iter().find(|(name, _)| same(name, &head.text));
            self.taken[at] = match (part, breakdown) {
                (Some((_, part)), _) => *part(&mut self.columns).get_or_insert(at) == at,
                (None, Some(breakdown)) => {
                    self.columns.groups.push((at, vec![breakdown]));
                    true
                }
                (None, None) if head.text.is_empty() => {
                    self.columns.headless.push(at);
                    true
                }
                _ => false,
            };
        }
    }

    /// Tells the columns of which nothing is known; whether they are those of a wide table, of which
    /// nothing else is told.
    fn unknown(&mut self, site: &Terms, file: &Word, out: &mut Diagnostics) -> bool {
        let free = self.heads.iter().zip(&self.taken).filter(|(_, taken)| !**taken);
        let unknown: Vec<&Word> = free.map(|(head, _)| head).collect();
        if unknown.is_empty() {
            return false;
        }
        let kept = self.columns.filters.iter().map(Filter::head).collect();
        if let Some(wide) = wide(&unknown, self.columns.period.is_some(), kept, site) {
            out.push(wide);
            return true;
        }
        if !site.breakdown_ids.is_whole() {
            self.columns.unsure = true;
            return false;
        }
        self.good = false;
        out.push(not_known(&unknown, USUAL.iter().map(|(name, _)| *name), site, file));
        false
    }
}
