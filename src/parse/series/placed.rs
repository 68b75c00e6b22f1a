//! Placed: which place a table's row is of, from the words in its columns of places.

use crate::parse::document::called::{Called, Meaning, names};
use crate::parse::document::terms::Terms;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::value::wording::brief;
use crate::report::PlaceId;
use crate::source::{Code, Diagnostic, Diagnostics, Span, nearest};
use std::collections::{BTreeMap, HashMap};

/// Most names of unknown places that are told.
const MOST_NAMES: usize = 3;

/// The columns of places of one table.
pub(crate) struct Placed<'a> {
    /// The first that is not empty tells the place.
    columns: Vec<usize>,
    site: &'a Terms,
    /// The place of rows that name none.
    own: PlaceId,
    called: Called,
    /// What words mean as they have been met.
    met: HashMap<Box<[u8]>, Meaning>,
    /// Words that mean no place: where each stands first, and how many rows have it.
    unknown: BTreeMap<String, (Span, usize)>,
}

impl<'a> Placed<'a> {
    /// Columns of a table whose rows are of `own` where they name no place.
    pub fn new(columns: Vec<usize>, own: PlaceId, site: &'a Terms) -> Self {
        let called = if columns.is_empty() { Called::default() } else { Called::of(&site.places) };
        let (met, unknown) = (HashMap::new(), BTreeMap::new());
        Self { columns, site, own, called, met, unknown }
    }

    /// The place of the row at hand; none where its words mean none, or more than one.
    pub fn place(&mut self, records: &Records, decoder: &Decoder) -> Option<PlaceId> {
        let filled = |at: &&usize| !records.cell(**at).trim_ascii().is_empty();
        let Some(at) = self.columns.iter().find(filled) else {
            return Some(self.own);
        };
        let cell = records.cell(*at);
        let meaning = match self.met.get(cell) {
            Some(meaning) => *meaning,
            None => {
                let meaning = self.called.meaning(&decoder.word(cell));
                self.met.insert(cell.into(), meaning);
                meaning
            }
        };
        if let Meaning::Place(id) = meaning {
            return Some(id);
        }
        if self.site.place_ids.is_whole() {
            let word = decoder.word(cell).trim().to_owned();
            self.unknown.entry(word).or_insert_with(|| (records.span(*at), 0)).1 += 1;
        }
        None
    }

    /// Tells the words that mean no place, and those that mean several.
    pub fn finish(self, out: &mut Diagnostics) {
        let several = |word: &str| self.called.meaning(word) == Meaning::Several;
        let (unclear, unknown): (Vec<_>, Vec<_>) =
            self.unknown.iter().partition(|(word, _)| several(word));
        if let Some((word, (span, _))) = unclear.first() {
            out.push(shared(word, *span, unclear.len()));
        }
        // Looking for slips in very many words takes long, and a publisher's whole file has none.
        let near = |word: &str| {
            nearest(word, names(&self.site.places)).filter(|_| unknown.len() <= MOST_WORDS)
        };
        let (slips, mut others): (Vec<_>, Vec<_>) =
            unknown.iter().partition(|(word, _)| near(word).is_some());
        others.sort_by_key(|(_, (span, _))| *span);
        for (word, (span, rows)) in slips.iter().take(MOST_NAMES) {
            let meant = near(word).unwrap_or_default();
            let message = format!("No place is called “{}”; {}.", brief(word), unread(*rows));
            out.push(
                Diagnostic::new(Code::UnknownPlace, *span, message)
                    .expected(format!("“{}”, if that is meant", brief(meant)))
                    .help(format!("If it is the same place, add “{}” to its `names`; if it is another, declare it under `places` in content/site.yaml.", brief(word))),
            );
        }
        if let Some((_, (span, _))) = others.first() {
            let rows = others.iter().map(|(_, (_, rows))| rows).sum();
            let words: Vec<&str> = others.iter().map(|(word, _)| word.as_str()).collect();
            out.push(left_out(&words, *span, rows));
        }
    }
}

/// So many different words are held against the names of all places.
const MOST_WORDS: usize = 200;

fn unread(rows: usize) -> String {
    match rows {
        1 => "its row is not read".to_owned(),
        rows => format!("its {rows} rows are not read"),
    }
}

fn left_out(words: &[&str], span: Span, rows: usize) -> Diagnostic {
    let named: Vec<String> =
        words.iter().take(MOST_NAMES).map(|word| format!("“{}”", brief(word))).collect();
    let named = named.join(", ");
    let message = match words.len() {
        1 => format!("No place is called {named}; {}.", unread(rows)),
        count => format!(
            "{count} words in the column of places mean none of this site, such as {named}: {rows} rows are not read."
        ),
    };
    Diagnostic::new(Code::UnknownPlace, span, message)
        .expected("the id, a name or a code of a place of the site")
        .help("Declare the places under `places` in content/site.yaml, with their names as the file spells them. Where the file holds more places than the card, choose its rows with `where`.")
}

fn shared(word: &str, span: Span, count: usize) -> Diagnostic {
    let more = match count {
        1 => String::new(),
        count => format!(" There are {} more such names.", count - 1),
    };
    let message =
        format!("Two places are called “{}”; nobody can tell which is meant.{more}", brief(word));
    Diagnostic::new(Code::UnclearPlace, span, message)
        .expected("a word that means one place")
        .help("Write the places’ codes into their `codes`, and name the column that holds them: `place: School code` under `series`.")
}
