//! Groups: whom a table's row counts, from the words in its columns of groups.

use super::columns::{Columns, GroupColumn};
use super::inline::whose;
use super::names::{Meaning, Names, named_groups};
use super::options::Options;
use crate::parse::document::terms::Terms;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::value::wording::{brief, folded, one_of};
use crate::report::Population;
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::HashMap;

/// The columns of groups of one table.
pub(crate) struct Groups<'a> {
    columns: Vec<Column<'a>>,
    options: Options<'a>,
    site: &'a Terms,
}

/// One column, with what its words mean as far as they have been met.
struct Column<'a> {
    at: usize,
    breakdowns: Vec<usize>,
    /// Whether rows with other words are left out.
    leaves: bool,
    names: Names<'a>,
    meanings: HashMap<Box<[u8]>, Meaning>,
    empties: Empties,
}

/// Empty cells of a column that has a word for everyone: the group may be the one above.
#[derive(Default)]
struct Empties {
    /// The last group above, as it is written.
    above: Option<Box<[u8]>>,
    /// Whether a word for everyone stands in the column.
    has_everyone: bool,
    /// The first empty cell below a group, that group, and how many there are.
    first: Option<(Span, Box<[u8]>, usize)>,
}

impl<'a> Groups<'a> {
    /// The columns of groups; `None`, and the mistakes told, where the options name unknown ones.
    pub fn new(
        columns: &Columns,
        options: Options<'a>,
        site: &'a Terms,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let everyone = options.everyone();
        let mut found = Vec::with_capacity(columns.groups.len());
        for GroupColumn { at, breakdowns, leaves } in &columns.groups {
            let mut names = Names::of(breakdowns, site);
            if let Some(layout) = options.written().filter(|_| *leaves) {
                names.laid_out(layout, breakdowns, site);
            }
            everyone.iter().for_each(|word| names.mean(word, Meaning::Everyone));
            for breakdown in breakdowns {
                names.named(*breakdown, options, site, out)?;
            }
            found.push(Column {
                at: *at,
                breakdowns: breakdowns.clone(),
                leaves: *leaves,
                names,
                meanings: HashMap::new(),
                empties: Empties::default(),
            });
        }
        unused_words(options, columns, site, out);
        Some(Self { columns: found, options, site })
    }

    /// Whether the row at hand is of a group that a publisher tells apart and the site does not.
    pub fn leaves(&mut self, records: &Records, decoder: &Decoder) -> bool {
        let mut leaving = self.columns.iter_mut().filter(|column| column.leaves);
        leaving.any(|column| {
            let meaning = column.meaning(records.cell(column.at), decoder).0;
            matches!(meaning, Meaning::Unknown)
        })
    }

    /// A column in which only words of unknown groups have been met, and the first of them.
    pub fn foreign(&self, decoder: &Decoder) -> Option<(usize, String)> {
        self.columns.iter().find_map(|column| {
            let is_unknown = |meaning: &Meaning| matches!(meaning, Meaning::Unknown);
            let all = column.meanings.values().all(is_unknown);
            let words = column.meanings.keys().map(|cell| decoder.text(cell).trim().to_owned());
            words.min().filter(|_| all).map(|word| (column.at, word))
        })
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
            let (meaning, is_new) = column.meaning(cell, decoder);
            let ids = &self.site.group_ids;
            let is_whole = column.breakdowns.iter().all(|at| ids[*at].is_whole());
            if is_new && matches!(meaning, Meaning::Unknown) && is_whole {
                let (word, span) = (decoder.word(cell), records.span(column.at));
                out.push(unknown(&word, span, column, self.site, self.options));
            }
            column.empties.look(cell, meaning, || records.span(column.at));
            match meaning {
                Meaning::Everyone => {}
                Meaning::Group(breakdown, group) => parts.push((breakdown, group)),
                Meaning::Unknown => good = false,
            }
        }
        good.then(|| whose(parts))
    }

    /// Asks about empty cells, where the table has a word for everyone.
    pub fn finish(self, decoder: &Decoder, out: &mut Diagnostics) {
        let everyone = self.options.everyone();
        if self.options.layout.is_some()
            || everyone.is_empty()
            || everyone.iter().any(|word| word.trim().is_empty())
        {
            return;
        }
        for Empties { has_everyone, first, .. } in self.columns.into_iter().map(|it| it.empties) {
            if let (true, Some((span, above, count))) = (has_everyone, first) {
                out.push(empty(span, &decoder.text(&above), count, &everyone));
            }
        }
    }
}

impl Column<'_> {
    /// What a word means, and whether it has not been met before.
    fn meaning(&mut self, cell: &[u8], decoder: &Decoder) -> (Meaning, bool) {
        match self.meanings.get(cell) {
            Some(meaning) => (*meaning, false),
            None => {
                let meaning = self.names.meaning(&decoder.word(cell));
                self.meanings.insert(cell.into(), meaning);
                (meaning, true)
            }
        }
    }
}

impl Empties {
    fn look(&mut self, cell: &[u8], meaning: Meaning, span: impl FnOnce() -> Span) {
        match meaning {
            Meaning::Everyone if cell.is_empty() => {
                if let Some(above) = &self.above {
                    self.first.get_or_insert_with(|| (span(), above.clone(), 0)).2 += 1;
                }
            }
            Meaning::Everyone => {
                self.above = None;
                self.has_everyone = true;
            }
            _ if self.above.as_deref() == Some(cell) => {}
            _ => self.above = Some(cell.into()),
        }
    }
}

fn unknown(word: &str, span: Span, column: &Column, site: &Terms, options: Options) -> Diagnostic {
    let breakdowns = || column.breakdowns.iter().map(|at| &site.breakdowns[*at]);
    let ids: Vec<&str> = breakdowns().map(|it| it.slug.as_str()).collect();
    let quoted: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    let message = format!(
        "“{}” is no group of the breakdown {}; rows with it are not read.",
        brief(word),
        one_of(quoted.iter().map(String::as_str))
    );
    let words: Vec<&str> =
        breakdowns().flat_map(|it| &it.groups).map(|group| group.slug.as_str()).collect();
    let is_so = |name: &str| folded(name) == folded(word);
    let other = site.breakdowns.iter().find(|breakdown| {
        breakdown.groups.iter().any(|group| is_so(&group.slug) || is_so(&group.title))
    });
    let help = match other {
        Some(other) => format!(
            "It is a group of `{}`. A column that holds groups of several breakdowns is named with all of them: `columns: {{ {}: [ {}, {} ] }}` under `series`.",
            other.slug,
            head_of(ids[0], options),
            ids.join(", "),
            other.slug
        ),
        None => format!(
            "Under `series`, say what it means: `groups: {{ {}: {{ \"{}\": … }} }}` or `everyone: [ \"{1}\" ]`, or leave its rows out with `where`.",
            ids[0],
            brief(word)
        ),
    };
    Diagnostic::new(Code::UnknownId, span, message)
        .lacks(site.group_ids[column.breakdowns[0]].lack(word))
        .expected(one_of(words.iter().copied().take(12)))
        .help(help)
        .near(nearest(word, words).filter(|_| other.is_none()))
}

/// The head of the column that holds a breakdown.
fn head_of<'o>(breakdown: &'o str, options: Options<'o>) -> &'o str {
    let named = options.own.and_then(|options| options.columns.value.as_ref());
    let mut named = named.into_iter().flat_map(|columns| &columns.others);
    let found = named.find(|(_, ids)| ids.iter().any(|id| id.text == breakdown));
    found.map_or(breakdown, |(head, _)| &head.text)
}

fn empty(span: Span, above: &str, count: usize, everyone: &[&str]) -> Diagnostic {
    let (above, total) = (brief(above.trim()), brief(everyone[0]));
    let more = match count {
        1 => String::new(),
        count => format!(" There are {count} such cells in this column."),
    };
    let message = format!(
        "This cell is empty, and “{above}” stands above it: its row is read as everyone’s, although “{total}” means everyone here.{more}"
    );
    Diagnostic::new(Code::EmptyCells, span, message)
        .expected(format!("“{above}” or “{total}”"))
        .help(format!(
            "If the cells are merged in the spreadsheet, write the group into each row. If an empty cell means everyone too, write `everyone: [ \"{total}\", \"\" ]` under `series`."
        ))
}

/// Breakdowns under `groups` that no column of the table holds.
fn unused_words(options: Options, columns: &Columns, site: &Terms, out: &mut Diagnostics) {
    for (id, _) in named_groups(options) {
        let Some(at) = site.breakdown_ids.find(id, out) else {
            continue;
        };
        if columns.groups.iter().all(|it| !it.breakdowns.contains(&at)) {
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
