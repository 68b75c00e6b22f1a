//! Columns: what each column of a table holds, from its head and the options of its document.

use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, one_of};
use crate::source::nearest;
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
    /// Columns of groups, each with the place of its breakdown.
    pub groups: Vec<(usize, usize)>,
    /// Columns that choose rows, each with the words of the rows that are read.
    pub filters: Vec<(usize, Vec<String>)>,
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
        place: Span,
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
        sorting.unknown(site, out);
        for (found, what, names) in [
            (sorting.columns.period, "periods", "period` or `Year"),
            (sorting.columns.value, "values", "value"),
        ] {
            if found.is_none() {
                let span = heads.first().map_or(place, |head| head.span);
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
                self.columns.filters.push((at, words.clone()));
            }
        }
    }

    fn named(&mut self, options: &Table, out: &mut Diagnostics) {
        let named: [(&Given<Word>, Part); 4] = [
            (&options.period, |columns| &mut columns.period),
            (&options.value, |columns| &mut columns.value),
            (&options.numerator, |columns| &mut columns.numerator),
            (&options.denominator, |columns| &mut columns.denominator),
        ];
        for (given, part) in named {
            if let Some(at) = given.value.as_ref().and_then(|head| self.wanted(head, out)) {
                *part(&mut self.columns) = Some(at);
            }
        }
    }

    fn breakdowns(&mut self, options: &Table, site: &Terms, out: &mut Diagnostics) {
        for (head, id) in options.columns.value.iter().flat_map(|columns| &columns.others) {
            let breakdown = site.breakdown_ids.find(id, out);
            let column = self.wanted(head, out);
            match column.zip(breakdown) {
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
                breakdowns.entry(lower(name)).or_insert(at);
            }
        }
        for (at, head) in self.heads.iter().enumerate() {
            if self.taken[at] {
                continue;
            }
            let breakdown = breakdowns.get(&lower(&head.text)).copied();
            let part = USUAL.iter().find(|(name, _)| same(name, &head.text));
            self.taken[at] = match (part, breakdown) {
                (Some((_, part)), _) => *part(&mut self.columns).get_or_insert(at) == at,
                (None, Some(breakdown)) => {
                    self.columns.groups.push((at, breakdown));
                    true
                }
                // A column without a head and a word is nothing.
                _ => head.text.is_empty(),
            };
        }
    }

    fn unknown(&mut self, site: &Terms, out: &mut Diagnostics) {
        for (at, head) in self.heads.iter().enumerate() {
            if self.taken[at] {
                continue;
            }
            if !site.breakdown_ids.is_whole() {
                self.columns.unsure = true;
                continue;
            }
            self.good = false;
            let message = format!(
                "The column “{}” is not known: it could tell groups of children apart.",
                brief(&head.text)
            );
            let diagnostic = Diagnostic::new(Code::UnknownColumn, head.span, message)
                .lacks("breakdown")
                .expected("period, value, numerator, denominator, note or a breakdown")
                .help(format!(
                    "Under `series`, name it in `columns` (its breakdown), in `where` (the rows to read) or in `ignore`: [ \"{}\" ].",
                    brief(&head.text)
                ));
            let usual = USUAL.iter().map(|(name, _)| *name);
            let breakdowns = site.breakdowns.iter().map(|b| b.slug.as_str());
            out.push(diagnostic.near(nearest(&head.text, usual.chain(breakdowns))));
        }
    }
}

fn missing(what: &str, names: &str, heads: &[Word], span: Span) -> Diagnostic {
    let message = format!("The table has no column of {what}.");
    let found = one_of(heads.iter().map(|h| h.text.as_str()).take(12));
    Diagnostic::new(Code::MissingColumn, span, message)
        .expected(format!("a column with the head `{names}`"))
        .help(format!(
            "The first line names the columns; it reads: {}. Name the right one under `series`.",
            brief(&found)
        ))
}

fn no_column(Word { text: name, span }: &Word, heads: &[Word]) -> Diagnostic {
    let message = format!("The table has no column “{}”.", brief(name));
    let diagnostic = Diagnostic::new(Code::MissingColumn, *span, message);
    let words = heads.iter().map(|h| h.text.as_str());
    match nearest(name, words.clone()) {
        Some(near) => diagnostic.expected(format!("did you mean “{near}”?")).replacement(near),
        None => diagnostic
            .expected("the head of a column")
            .help(format!("Its columns are {}.", brief(&one_of(words.take(12))))),
    }
}

/// Whether two words differ in nothing but letter case and blanks around them.
fn same(one: &str, other: &str) -> bool {
    lower(one) == lower(other)
}

/// A word as it is compared where letter case does not matter.
pub(crate) fn lower(word: &str) -> String {
    word.trim().to_lowercase()
}
