//! Columns: what each column of a table holds, from its head and the options of its document.

use super::filter::Filter;
use super::heads::{beside, missing, no_column, no_period, not_known, wide};
use super::markers::Markers;
use super::options::Options;
use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::layout::{Layout, LayoutColumns, Mark, Others};
use crate::parse::kinds::series::{Column, Table};
use crate::parse::syntax::Word;
use crate::parse::value::period;
use crate::parse::value::wording::{brief, folded, same};
use crate::report::{Breakdown, Period};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use indexmap::IndexSet;
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

/// What marks a break before a row's period: words in its columns, folded, each one of several.
pub(crate) struct BreakMark {
    pub words: Vec<(usize, Vec<String>)>,
    pub note: String,
}

/// What is known of a table beside its heads.
pub(crate) struct Around<'a> {
    /// Columns that are told apart into facets, of which nothing else need be known.
    pub facets: &'a [usize],
    /// Whether the table as a whole is of one period.
    pub is_dated: bool,
    /// The period that it seems to be of.
    pub likely: Option<Period>,
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

/// The parts that a layout names, and what the columns of its facets are called.
const PARTS: [(&str, Part, fn(&LayoutColumns) -> &Given<Vec<String>>); 9] = [
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
            sorting.twice(out);
        }
        if let Some(own) = options.own {
            sorting.filters(own, options, out);
            sorting.named(own, out);
            sorting.breakdowns(own, site, out);
            sorting.ignored(own, out);
        }
        match options.written() {
            Some(layout) => sorting.laid_out(layout, options, site),
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

struct Sorting<'h> {
    heads: &'h [Word],
    /// Whether a column's part has been found.
    taken: Vec<bool>,
    columns: Columns,
    good: bool,
}

impl Sorting<'_> {
    fn find(&self, head: &str) -> Option<usize> {
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

    fn filters(&mut self, own: &Table, options: Options, out: &mut Diagnostics) {
        for (head, words) in own.r#where.value.iter().flat_map(|rows| &rows.others) {
            let called = options.written().and_then(|it| self.called(it, &head.text));
            if let Some(at) = called.or_else(|| self.wanted(head, out)) {
                self.columns.filters.push(Filter::new(at, head, words));
            }
        }
    }

    /// The column that a layout calls so.
    fn called(&self, layout: &Layout, name: &str) -> Option<usize> {
        let mut others = layout.columns.value.iter().flat_map(|columns| &columns.others);
        let (_, heads) = others.find(|(own, _)| same(&own.text, name))?;
        heads.iter().find_map(|head| self.find(head))
    }

    /// What a layout says of columns of which the series says nothing.
    fn laid_out(&mut self, layout: &Layout, options: Options, site: &Terms) {
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
        let column = written.column.value.as_ref()?;
        let folded_of = |words: &[Word]| words.iter().map(|it| folded(&it.text)).collect();
        let mut words = vec![(self.find(column)?, vec![folded(written.word.value.as_ref()?)])];
        for (head, of) in written.r#where.value.iter().flat_map(|it| &it.others) {
            let at = self.called(layout, &head.text).or_else(|| self.find(&head.text))?;
            words.push((at, folded_of(of)));
        }
        Some(BreakMark { words, note: written.note.value.clone()? })
    }

    /// Columns of which nothing else is said hold groups, of the site's breakdowns or of others.
    fn tell_apart(&mut self, layout: &Layout, site: &Terms) {
        let called = layout.columns.value.iter().flat_map(|columns| &columns.others);
        let called = called.flat_map(|(_, heads)| heads).filter_map(|head| self.find(head));
        let called: Vec<usize> = called.collect();
        let columns = &mut self.columns;
        let mut held: Vec<usize> = columns.groups.iter().map(|it| it.at).collect();
        held.extend(columns.filters.iter().map(Filter::at).chain(called));
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

    fn named<'o>(&mut self, options: &'o Table, out: &mut Diagnostics) {
        let head = |column: &'o Given<Column>| column.value.as_ref().and_then(Column::head);
        // A period in the place of a head is the whole table's.
        let period = options.period.value.as_ref();
        let period =
            period.filter(|it| self.find(&it.text).is_some() || period::read(&it.text).is_err());
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
