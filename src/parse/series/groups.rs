//! Groups: whom a table's row counts, from the words in its columns of groups.

use super::columns::{Columns, lower};
use super::inline::{grouped_comparison, whose};
use crate::parse::document::terms::Terms;
use crate::parse::kinds::series::{Cells, Table};
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::value::wording::{brief, one_of};
use crate::report::{Breakdown, BreakdownId, GroupId, Population};
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::HashMap;

/// The columns of groups of one table.
pub(crate) struct Groups<'a> {
    columns: Vec<Column<'a>>,
    site: &'a Terms,
    whom: &'a Population,
}

/// One column, with what its words mean as far as they have been met.
struct Column<'a> {
    at: usize,
    breakdown: usize,
    names: Names<'a>,
    meanings: HashMap<Box<[u8]>, Meaning>,
}

#[derive(Clone, Copy)]
enum Meaning {
    Everyone,
    Group(GroupId),
    Unknown,
}

impl<'a> Groups<'a> {
    /// The columns of groups; `None`, and the mistakes told, where the options name unknown ones.
    pub fn new(
        columns: &Columns,
        options: Option<&Table>,
        site: &'a Terms,
        whom: &'a Population,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let everyone = options.map_or(&[][..], |table| table.everyone.entries());
        let mut found = Vec::with_capacity(columns.groups.len());
        for (at, breakdown) in &columns.groups {
            let words = everyone.iter().map(String::as_str).chain([""]);
            let mut column = Column {
                at: *at,
                breakdown: *breakdown,
                names: Names::of(&site.breakdowns[*breakdown]),
                meanings: words.map(|word| (word.as_bytes().into(), Meaning::Everyone)).collect(),
            };
            column.named(options, site, out)?;
            found.push(column);
        }
        unused_words(options, columns, site, out);
        Some(Self { columns: found, site, whom })
    }

    /// Whom the row at hand counts; `None` where a word in it is not known.
    pub fn population(
        &mut self,
        records: &Records,
        decoder: &Decoder,
        out: &mut Diagnostics,
    ) -> Option<Population> {
        let mut parts = Vec::new();
        let mut good = true;
        for column in &mut self.columns {
            let cell = records.cell(column.at);
            let meaning = match column.meanings.get(cell) {
                Some(meaning) => *meaning,
                None => {
                    let word = decoder.text(cell);
                    let named = column.meanings.get(word.trim().as_bytes());
                    let meaning = named.copied().unwrap_or_else(|| column.names.meaning(&word));
                    if let Meaning::Unknown = meaning
                        && self.site.group_ids[column.breakdown].is_whole()
                    {
                        let span = records.span(column.at);
                        out.push(unknown(&word, span, column.breakdown, self.site));
                    }
                    column.meanings.insert(cell.into(), meaning);
                    meaning
                }
            };
            match meaning {
                Meaning::Everyone => {}
                Meaning::Group(group) => parts.push((BreakdownId(column.breakdown as u16), group)),
                Meaning::Unknown => good = false,
            }
        }
        if !good {
            return None;
        }
        let population = whose(parts, self.whom);
        if population.is_none() {
            out.push(grouped_comparison(records.row_span()));
        }
        population
    }
}

impl Column<'_> {
    /// Takes in the words that the options name; `None` where a group is unknown.
    fn named(
        &mut self,
        options: Option<&Table>,
        site: &Terms,
        out: &mut Diagnostics,
    ) -> Option<()> {
        let slug = &site.breakdowns[self.breakdown].slug;
        let words = named_groups(options).find(|(breakdown, _)| breakdown.text == *slug);
        for (word, id) in words.iter().flat_map(|(_, words)| &words.others) {
            let group = site.group_ids[self.breakdown].find(id, out)?;
            let meaning = Meaning::Group(GroupId(group as u16));
            self.meanings.insert(word.text.trim().as_bytes().into(), meaning);
        }
        Some(())
    }
}

/// The groups of a breakdown by their ids and titles.
struct Names<'a> {
    exact: HashMap<&'a str, GroupId>,
    folded: HashMap<String, GroupId>,
}

impl<'a> Names<'a> {
    fn of(breakdown: &'a Breakdown) -> Self {
        let (mut exact, mut folded) = (HashMap::new(), HashMap::new());
        for (at, group) in breakdown.groups.iter().enumerate() {
            for name in [group.slug.as_str(), group.title.as_str()] {
                let id = GroupId(at as u16);
                exact.entry(name).or_insert(id);
                folded.entry(lower(name)).or_insert(id);
            }
        }
        Self { exact, folded }
    }

    /// What a word means by itself; letter case matters only where two names differ in nothing else.
    fn meaning(&self, word: &str) -> Meaning {
        let word = word.trim();
        if word.is_empty() {
            return Meaning::Everyone;
        }
        let found = self.exact.get(word);
        let found = found.or_else(|| self.folded.get(&lower(word)));
        found.map_or(Meaning::Unknown, |id| Meaning::Group(*id))
    }
}

fn unknown(word: &str, span: Span, breakdown: usize, site: &Terms) -> Diagnostic {
    let breakdown = &site.breakdowns[breakdown];
    let message = format!(
        "“{}” is no group of the breakdown `{}`; rows with it are not read.",
        brief(word),
        breakdown.slug
    );
    let words = breakdown.groups.iter().map(|g| g.slug.as_str());
    Diagnostic::new(Code::UnknownId, span, message)
        .expected(one_of(words.clone().take(12)))
        .help(format!(
            "Under `series`, say what it means: `groups: {{ {}: {{ \"{}\": … }} }}` or `everyone: [ … ]`, or leave its rows out with `where`.",
            breakdown.slug,
            brief(word)
        ))
        .near(nearest(word, words))
}

/// The words of groups that the options name, breakdown by breakdown.
fn named_groups(options: Option<&Table>) -> impl Iterator<Item = &(Word, Cells)> {
    options.and_then(|table| table.groups.value.as_ref()).into_iter().flat_map(|it| &it.others)
}

/// Breakdowns under `groups` that no column of the table holds.
fn unused_words(options: Option<&Table>, columns: &Columns, site: &Terms, out: &mut Diagnostics) {
    for (id, _) in named_groups(options) {
        let Some(at) = site.breakdown_ids.find(id, out) else {
            continue;
        };
        if columns.groups.iter().all(|(_, breakdown)| *breakdown != at) {
            let message =
                format!("No column of the table holds the breakdown `{}`.", brief(&id.text));
            out.push(
                Diagnostic::new(Code::MissingColumn, id.span, message)
                    .expected("a breakdown that the table has")
                    .help("Name its column under `columns`."),
            );
        }
    }
}
