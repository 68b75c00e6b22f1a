//! Columns: what each column of a table holds, from its head and the options of its document.

use super::filter::Filter;
use super::heads::{beside, missing, no_column, no_period, not_known, wide};
use super::markers::Markers;
use super::options::Options;
use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::series::{Column, Table};
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, folded, same};
use crate::report::Period;
use crate::source::{Code, Diagnostic, Diagnostics};
use std::collections::HashMap;

/// What the columns of a table hold, by their places.
#[derive(Default)]
pub(crate) struct Columns {
    pub period: Option<usize>,
    pub value: Option<usize>,
    pub numerator: Option<usize>,
    pub denominator: Option<usize>,
    pub standard_error: Option<usize>,
    pub margin: Option<usize>,
    pub low: Option<usize>,
    pub high: Option<usize>,
    pub provisional: Option<usize>,
    pub break_note: Option<usize>,
    pub note: Option<usize>,
    /// Columns without a head, which hold nothing.
    pub headless: Vec<usize>,
    pub groups: Vec<GroupColumn>,
    /// Columns of places: the first that is not empty tells the place.
    pub places: Vec<usize>,
    /// Columns that choose rows.
    pub filters: Vec<Filter>,
    /// Columns whose words say why a number is not there.
    pub flags: Vec<(usize, Markers)>,
    /// Columns that mark breaks.
    pub marks: Vec<BreakMark>,
    /// Whether a column may be of a breakdown that could not be read: nobody knows then whom a row
    /// counts.
    pub unsure: bool,
}

/// A column of groups.
pub(crate) struct GroupColumn {
    pub at: usize,
    /// The places of its breakdowns.
    pub breakdowns: Vec<usize>,
    /// Whether rows with words that mean no group of the site are left out, as of a publisher's file.
    pub leaves: bool,
}

/// What marks a break before a row's period: that period, or words in its columns, folded, each one of
/// several.
pub(crate) struct BreakMark {
    pub before: Option<Period>,
    pub words: Vec<(usize, Vec<String>)>,
    pub note: String,
}

/// What is known of a table beside its heads.
pub(crate) struct Around<'a> {
    /// Columns that are told apart into facets, of which nothing else need be known.
    pub facets: &'a [usize],
    /// Whether the table as a whole is of one period.
    pub is_dated: bool,
    /// Whether its series says so, in the place of the head of a column.
    pub is_stated: bool,
    /// The period that it seems to be of.
    pub likely: Option<Period>,
}

/// What a column can be.
pub(super) type Part = fn(&mut Columns) -> &mut Option<usize>;

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
        around: Around,
        options: Options,
        site: &Terms,
        file: &Word,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let mut sorting = Sorting {
            heads,
            taken: (0..heads.len()).map(|at| around.facets.contains(&at)).collect(),
            columns: Self::default(),
            good: true,
        };
        if options.layout.is_none() {
            sorting.twice(|_| true, out);
        }
        if let Some(own) = options.own {
            sorting.filters(own, options, out);
            sorting.named(own, around.is_stated, out);
            sorting.places(own, options, out);
            sorting.breakdowns(own, site, out);
            sorting.ignored(own, out);
        }
        match options.written() {
            Some(layout) => {
                sorting.laid_out(layout, options, site);
                let used = sorting.used();
                sorting.twice(|at| used.contains(&at), out);
            }
            None => sorting.usual(site),
        }
        if options.layout.is_none() && sorting.unknown(site, file, out) {
            return None;
        }
        let span = heads.first().map_or(file.span, |head| head.span);
        if sorting.columns.period.is_none() && !around.is_dated {
            out.push(no_period(around.likely, heads, span));
            sorting.good = false;
        }
        if sorting.columns.value.is_none() {
            out.push(missing("values", "value", heads, span));
            sorting.good = false;
        }
        sorting.good.then_some(sorting.columns)
    }
}

/// The column with a head; letter case matters only where two heads differ in nothing else.
pub(crate) fn find(heads: &[Word], head: &str) -> Option<usize> {
    let head = head.trim();
    let exactly = heads.iter().position(|it| it.text == head);
    exactly.or_else(|| heads.iter().position(|it| same(&it.text, head)))
}

/// Columns that are being told apart.
pub(super) struct Sorting<'h> {
    pub heads: &'h [Word],
    /// Whether a column's part has been found.
    pub taken: Vec<bool>,
    pub columns: Columns,
    pub good: bool,
}

impl Sorting<'_> {
    pub fn find(&self, head: &str) -> Option<usize> {
        find(self.heads, head)
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

    /// Tells heads that stand twice, where it matters which of the two columns is meant.
    fn twice(&mut self, matters: impl Fn(usize) -> bool, out: &mut Diagnostics) {
        let mut firsts: HashMap<&str, usize> = HashMap::new();
        for (at, head) in self.heads.iter().enumerate() {
            // The heads of facets stand in no line of their own.
            let is_facet = at > 0 && head.span == self.heads[0].span;
            if head.text.is_empty() || is_facet {
                continue;
            }
            let first = *firsts.entry(&head.text).or_insert(at);
            if first != at && matters(first) {
                self.good = false;
                self.taken[at] = true;
                let message = format!("Two columns have the head “{}”.", brief(&head.text));
                out.push(
                    Diagnostic::new(Code::BadTable, head.span, message)
                        .expected("a head of its own")
                        .also(self.heads[first].span, "the first one"),
                );
            }
        }
    }

    fn filters(&mut self, own: &Table, options: Options, out: &mut Diagnostics) {
        for (head, words) in own.r#where.value.iter().flat_map(|rows| &rows.others) {
            let called = options.written().and_then(|it| self.called(it, &head.text));
            if let Some(at) = called.or_else(|| self.wanted(head, out)) {
                self.columns.filters.push(Filter::new(at, head, words));
            }
        }
    }

    fn named<'o>(&mut self, options: &'o Table, is_stated: bool, out: &mut Diagnostics) {
        let head = |column: &'o Given<Column>| column.value.as_ref().and_then(Column::head);
        // A period in the place of a head is the whole table's.
        let period = options.period.value.as_ref();
        let period = period.filter(|it| !is_stated || self.find(&it.text).is_some());
        let named: [(Option<&Word>, Part); 4] = [
            (period, |columns| &mut columns.period),
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
                Some((at, breakdowns)) => {
                    self.columns.groups.push(GroupColumn { at, breakdowns, leaves: false })
                }
                None => self.good = false,
            }
        }
    }

    fn places(&mut self, own: &Table, options: Options, out: &mut Diagnostics) {
        for head in own.place.entries() {
            let called = options.written().and_then(|it| self.called(it, &head.text));
            let found = called.or_else(|| self.wanted(head, out));
            self.columns.places.extend(found);
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
                    let breakdowns = vec![breakdown];
                    self.columns.groups.push(GroupColumn { at, breakdowns, leaves: false });
                    true
                }
                // A site of one place has no use for such a column, and may well tell groups apart by it.
                (None, None) if same("place", &head.text) && site.places.all().count() > 1 => {
                    self.columns.places.push(at);
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

    /// Tells the columns of which nothing is known; whether the table is a wide one, of which nothing else
    /// is told.
    fn unknown(&mut self, site: &Terms, file: &Word, out: &mut Diagnostics) -> bool {
        let free = self.heads.iter().zip(&self.taken).filter(|(_, taken)| !**taken);
        let unknown: Vec<&Word> = free.map(|(head, _)| head).collect();
        if unknown.is_empty() {
            return false;
        }
        let kept = self.columns.filters.iter().map(Filter::head).collect();
        let has_period = self.columns.period.is_some();
        if let Some(wide) = wide(&unknown, has_period, kept) {
            out.push(wide);
            return true;
        }
        if !site.breakdown_ids.is_whole() {
            self.columns.unsure = true;
            return false;
        }
        self.good = false;
        let told = beside(&unknown, has_period, site);
        out.push(not_known(&told, USUAL.iter().map(|(name, _)| *name), site, file));
        told.len() < unknown.len()
    }
}
