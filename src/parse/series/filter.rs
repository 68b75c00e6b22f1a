//! Filter: a column that chooses the rows of a series by their words, as `where` says.

use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::value::wording::{brief, coded, one_of};
use crate::source::{Code, Diagnostic, Diagnostics, Span, nearest};
use std::collections::HashMap;

/// So many different words of a column are remembered.
const MOST_WORDS: usize = 1_000;

/// A column, with the words of the rows that are read.
pub(crate) struct Filter {
    at: usize,
    head: Word,
    words: Vec<Wanted>,
    /// The words of the column as they have been met.
    meanings: HashMap<Box<[u8]>, Meaning>,
    /// A word that is not read although it is as good as one that is: where it first stands, the two
    /// words, and how many rows have such a one.
    near: Option<(Span, String, String, usize)>,
    /// Empty cells below a word that is read.
    empties: Empties,
    /// Whether it is no mistake that no row has a word.
    may_be_unmet: bool,
}

struct Wanted {
    word: Word,
    coded: String,
    is_met: bool,
}

#[derive(Clone, Copy)]
enum Meaning {
    /// The word at this place in the list.
    Wanted(usize),
    /// Nearly that word.
    Near(usize),
    Other,
}

/// Empty cells below a word that is read and that stands nowhere else: in a spreadsheet they are merged.
#[derive(Default)]
struct Empties {
    below: bool,
    repeats: bool,
    first: Option<Span>,
    count: usize,
}

impl Filter {
    /// A filter that no row has met.
    pub fn new(at: usize, head: &Word, words: &[Word]) -> Self {
        let wanted =
            |word: &Word| Wanted { word: word.clone(), coded: coded(&word.text), is_met: false };
        Self {
            at,
            head: head.clone(),
            words: words.iter().map(wanted).collect(),
            meanings: HashMap::new(),
            near: None,
            empties: Empties::default(),
            may_be_unmet: false,
        }
    }

    /// The same, as a layout names it: not all files of its publisher have all its words.
    pub fn that_may_be_unmet(self) -> Self {
        Self { may_be_unmet: true, ..self }
    }

    /// The column.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The head of the column.
    pub fn head(&self) -> &str {
        &self.head.text
    }

    /// Whether all filters take the row at hand.
    pub fn all(filters: &mut [Self], records: &Records, decoder: &Decoder) -> bool {
        let mut others = 0;
        let mut near = None;
        for (at, filter) in filters.iter_mut().enumerate() {
            match filter.meaning(records, decoder) {
                Meaning::Wanted(_) => {}
                Meaning::Near(word) if near.is_none() => near = Some((at, word)),
                _ => others += 1,
            }
        }
        if let (Some((at, word)), 0) = (near, others) {
            filters[at].nearly(word, records, decoder);
        }
        near.is_none() && others == 0
    }

    fn meaning(&mut self, records: &Records, decoder: &Decoder) -> Meaning {
        let cell = records.cell(self.at);
        let known = self.meanings.get(cell).copied();
        self.empties.repeats |= known.is_some() && !cell.is_empty();
        let meaning = known.unwrap_or_else(|| {
            let meaning = self.found(&decoder.word(cell));
            if self.meanings.len() < MOST_WORDS {
                self.meanings.insert(cell.into(), meaning);
            }
            meaning
        });
        if let (Meaning::Wanted(at), false) = (meaning, known.is_some()) {
            let met = self.words[at].coded.clone();
            self.words.iter_mut().filter(|it| it.coded == met).for_each(|it| it.is_met = true);
        }
        self.empties.look(cell, meaning, || records.span(self.at));
        meaning
    }

    fn found(&self, word: &str) -> Meaning {
        let coded = coded(word);
        if let Some(at) = self.words.iter().position(|wanted| wanted.coded == coded) {
            return Meaning::Wanted(at);
        }
        // Comparing words costs: in a column of very many, a slip is as good as any other word.
        let few = self.meanings.len() < MOST_WORDS;
        let mut words = self.words.iter().filter(|_| few);
        let near = words.position(|wanted| is_near(&wanted.coded, &coded));
        near.map_or(Meaning::Other, Meaning::Near)
    }

    /// Counts a row that lacks nothing but a letter.
    fn nearly(&mut self, at: usize, records: &Records, decoder: &Decoder) {
        let wanted = &self.words[at].word.text;
        let cell = || decoder.word(records.cell(self.at)).trim().to_owned();
        let first = || (records.span(self.at), cell(), wanted.clone(), 0);
        self.near.get_or_insert_with(first).3 += 1;
    }

    /// Tells the words that no row has, and the rows that may be left out by mistake.
    pub fn finish(self, decoder: &Decoder, out: &mut Diagnostics) {
        if self.may_be_unmet {
            return;
        }
        let head = brief(&self.head.text);
        let mut words: Vec<String> =
            self.meanings.keys().map(|cell| decoder.word(cell).trim().to_owned()).collect();
        words.sort();
        let unmet: Vec<&Wanted> = self.words.iter().filter(|wanted| !wanted.is_met).collect();
        for Wanted { word, .. } in &unmet {
            out.push(never_met(word, &head, &words));
        }
        if let Some((span, cell, wanted, count)) = self.near.filter(|_| unmet.is_empty()) {
            out.push(left_out(span, &head, &cell, &wanted, count));
        }
        let Empties { repeats: false, first: Some(span), count: 2.., .. } = self.empties else {
            return;
        };
        let message = format!(
            "{} cells of the column “{head}” are empty below a word that `where` names; their rows are not read.",
            self.empties.count
        );
        out.push(
            Diagnostic::new(Code::EmptyCells, span, message)
                .expected("the word above, if it holds for this row too")
                .help("If the cells are merged in the spreadsheet, write the word into each row. If the rows are to be read, add \"\" to the words of `where`."),
        );
    }
}

impl Empties {
    fn look(&mut self, cell: &[u8], meaning: Meaning, span: impl FnOnce() -> Span) {
        if !cell.is_empty() {
            self.below = matches!(meaning, Meaning::Wanted(_));
        } else if self.below && !matches!(meaning, Meaning::Wanted(_)) {
            self.first.get_or_insert_with(span);
            self.count += 1;
        }
    }
}

/// Whether two words differ in signs alone, or in one letter of a long word: not as `Grade 3` and
/// `Grade 4` or `Male` and `Female` do.
fn is_near(wanted: &str, word: &str) -> bool {
    let parts = |word: &str| -> Vec<String> {
        let parts = word.split(|c: char| !c.is_alphanumeric());
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let (one, other) = (parts(wanted), parts(word));
    if one.is_empty() || word.len() > wanted.len() + 8 {
        return false;
    }
    let is_slip = |(a, b): (&String, &String)| {
        let long = a.chars().count().min(b.chars().count()) >= 5;
        let letters = |part: &str| part.chars().all(char::is_alphabetic);
        long && letters(a) && letters(b) && strsim::damerau_levenshtein(a, b) == 1
    };
    let differ: Vec<_> = one.iter().zip(&other).filter(|(a, b)| a != b).collect();
    one.concat() == other.concat()
        || (one.len() == other.len() && differ.len() == 1 && differ.into_iter().all(is_slip))
}

fn never_met(Word { text: word, span }: &Word, head: &str, words: &[String]) -> Diagnostic {
    let message = format!("No row of the table has “{}” in the column “{head}”.", brief(word));
    let diagnostic = Diagnostic::new(Code::UnmetWord, *span, message);
    // A column of numbers may be named by mistake, and they may be of few people.
    let words = || words.iter().map(String::as_str).filter(|it| it.contains(char::is_alphabetic));
    match nearest(word, words()) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("a word of this column")
            .help(format!("The words there are {}.", brief(&one_of(words().take(12))))),
    }
}

fn left_out(span: Span, head: &str, cell: &str, wanted: &str, count: usize) -> Diagnostic {
    let rows = match count {
        1 => "This row is".to_owned(),
        count => format!("{count} rows are"),
    };
    let message = format!(
        "{rows} not read: the column “{head}” has “{}” where `where` names “{}”.",
        brief(cell),
        brief(wanted)
    );
    Diagnostic::new(Code::NearWord, span, message)
        .expected(format!("“{}”, if the same is meant", brief(wanted)))
        .help(format!(
            "Mend the cell, or name both words under `series`: `where: {{ {head}: [ \"{}\", \"{}\" ] }}`.",
            brief(wanted),
            brief(cell)
        ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let near = |one: &str, other: &str| is_near(&coded(one), &coded(other));
        assert!(near("St. Louis", "St Louis") && near("Denver-County", "Denver County"));
        assert!(near("Denver County", "Denver Countty") && near("Reading", "Raeding"));
        for (one, other) in [
            ("Grade 3", "Grade 4"),
            ("Male", "Female"),
            ("School A", "School B"),
            ("2018", "2019"),
            ("Reading", "Reading and writing"),
            ("", "all"),
        ] {
            assert!(!near(one, other), "{one} {other}");
        }
    }
}
