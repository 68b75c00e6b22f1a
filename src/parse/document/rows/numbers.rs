//! Numbers: the rows of a card's sheet of numbers, and which of them are whose.

use super::columns::Column;
use super::parts::{INDICATOR, INDICATORS, NUMBERS, Row, field, lacks, node, sheet, text};
use crate::parse::syntax::Word;
use crate::parse::syntax::tree::Body;
use crate::parse::value::wording::{brief, folded};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles, nearest};
use indexmap::{IndexMap, IndexSet};

/// Which words of the sheet of numbers mean which indicator.
pub(super) struct Numbers {
    file: Word,
    sheet: Word,
    head: Word,
    words: IndexMap<String, Vec<Word>>,
}

impl Numbers {
    /// Looks up whose numbers the rows of the sheet of numbers are; those of nobody are told.
    pub fn read<'r>(
        rows: impl Iterator<Item = &'r Row> + Clone,
        columns: &[Column],
        file: FileId,
        files: &TrackedFiles,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let (mut sheet, name) = sheet(NUMBERS, &[INDICATOR, "period"], file, files, out)?;
        let at = sheet.heads.iter().position(|head| folded(&head.text) == INDICATOR);
        let Some(at) = at else {
            out.push(lacks(INDICATOR, NUMBERS, &sheet.heads));
            return None;
        };
        // A name that two indicators have means neither.
        let mut known: IndexMap<String, Option<&str>> = IndexMap::new();
        for row in rows {
            let Some(id) = &row.id else { continue };
            let names = [INDICATOR, "short"].map(|head| row.cell(columns, head));
            for name in names.into_iter().flatten().chain([id]) {
                let whose = known.entry(folded(&name.text)).or_insert(Some(&id.text));
                *whose = whose.filter(|own| *own == id.text);
            }
        }
        let mut words: IndexMap<String, Vec<Word>> = IndexMap::new();
        let mut met = IndexSet::new();
        let (decoder, head) = (sheet.decoder, sheet.heads[at].clone());
        sheet.each(out, |records, _, out| {
            let word = Word {
                text: decoder.word(records.cell(at)).trim().to_owned(),
                span: records.span(at),
            };
            if met.insert(word.text.clone()) {
                match known.get(&folded(&word.text)) {
                    Some(Some(id)) => words.entry((*id).to_owned()).or_default().push(word),
                    Some(None) => out.push(unclear(&word)),
                    None => out.push(nobodys(&word, known.keys())),
                }
            }
            true
        });
        let path = files.path(file).rsplit('/').next().unwrap_or_default().to_owned();
        Some(Self { file: Word { text: path, span: name.span }, sheet: name, head, words })
    }

    /// The series of an indicator: its rows of the sheet, or none.
    pub fn series(&self, id: &str, at: Span) -> Body<'_> {
        let Some(words) = self.words.get(id) else {
            return Body::List(Vec::new());
        };
        let words = words.iter().map(|word| node(word.span, text(&word.text))).collect();
        let chosen = Body::Map(vec![(
            node(self.head.span, text(&self.head.text)),
            node(self.head.span, Body::List(words)),
        )]);
        Body::Map(vec![
            field("file", self.file.span, text(&self.file.text)),
            field("sheet", self.sheet.span, text(&self.sheet.text)),
            field("where", at, chosen),
        ])
    }
}

fn unclear(Word { text, span }: &Word) -> Diagnostic {
    let message =
        format!("Two indicators of the sheet “{INDICATORS}” are called “{}”.", brief(text));
    Diagnostic::new(Code::UnknownId, *span, message)
        .expected("a name that one indicator has")
        .help("Write the id of the one that is meant here: it stands in the column “Id”.")
}

fn nobodys<'k>(word: &Word, known: impl Iterator<Item = &'k String>) -> Diagnostic {
    let Word { text, span } = word;
    let message = match text.as_str() {
        "" => "This row does not say which indicator its number is of.".to_owned(),
        text => format!("No indicator of the sheet “{INDICATORS}” is called “{}”.", brief(text)),
    };
    Diagnostic::new(Code::UnknownId, *span, message)
        .expected("the name or the id of an indicator")
        .help(format!(
            "Write the word that stands in the column “Indicator” of the sheet “{INDICATORS}”."
        ))
        .near(nearest(&folded(text), known.map(String::as_str)))
}
