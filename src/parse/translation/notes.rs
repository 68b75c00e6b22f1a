//! Notes: those that stand beside values in tables. A row of a table has no place that stays from year to year, so
//! that they are known by their words.

use super::{Text, Translation, list_of_notes};
use crate::report::Series;
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is listed, by what it is in the first language; rows that are not whole say nothing.
fn listed(sources: &Sources, language: &str) -> BTreeMap<String, String> {
    let list =
        sources.find(&list_of_notes(language)).and_then(|it| it.1.text()).unwrap_or_default();
    let list = list.trim_start_matches('\u{feff}');
    let rows = csv::ReaderBuilder::new().flexible(true).from_reader(list.as_bytes()).into_records();
    let pair = |row: csv::StringRecord| {
        let [first, said] = [0, 1].map(|at| row.get(at).unwrap_or_default().trim().to_owned());
        (!first.is_empty() && !said.is_empty()).then_some((first, said))
    };
    rows.filter_map(Result::ok).filter_map(pair).collect()
}

impl Translation {
    /// Adds the notes of all tables, each where it stands first.
    pub(super) fn notes(&mut self, sources: &Sources, language: &str, series: &[Arc<Vec<Series>>]) {
        let listed = listed(sources, language);
        let documents: BTreeSet<_> = self.texts.iter().map(|it| it.span.file).collect();
        let series = series.iter().flat_map(|of| of.iter());
        let mut known = BTreeSet::new();
        for point in series.flat_map(|it| &it.observations) {
            let Some(note) =
                point.note.as_deref().filter(|_| !documents.contains(&point.span.file))
            else {
                continue;
            };
            if !known.insert(note.to_owned()) {
                continue;
            }
            let said = listed.get(note.trim()).cloned();
            self.texts.push(Text {
                document: sources.file(point.span.file).path.clone(),
                at: String::new(),
                first: note.to_owned(),
                is_own: said.is_some(),
                said,
                noted: None,
                is_new: false,
                is_name: false,
                is_note: true,
                span: point.span,
            });
        }
        for (first, said) in listed {
            self.said.same.entry(first).or_insert(said);
        }
    }

    /// The list with what is said by now, where that is more or otherwise; rows of notes that are gone stay.
    pub(super) fn notes_listed(
        &self,
        sources: &Sources,
        language: &str,
    ) -> Option<(String, String)> {
        let own = || self.texts.iter().filter(|it| it.is_note && it.is_own);
        let mut all = listed(sources, language);
        if !own().any(|it| it.is_new) {
            return None;
        }
        all.extend(own().filter_map(|it| Some((it.first.trim().to_owned(), it.said.clone()?))));
        let mut to = csv::Writer::from_writer(Vec::new());
        to.write_record(["note", language]).ok()?;
        all.iter().try_for_each(|(first, said)| to.write_record([first, said])).ok()?;
        let text = String::from_utf8(to.into_inner().ok()?).ok()?;
        Some((list_of_notes(language), text))
    }
}
