//! Notes: the numbered notes of one figure.

use crate::language::say;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::groups;
use crate::report::BreakdownId;
use indexmap::IndexSet;

/// Notes in the order in which they were first needed; the same words share a mark.
#[derive(Debug, Default)]
pub(crate) struct Notes(IndexSet<String>);

impl Notes {
    /// The mark of a note, such as `¹`.
    pub(crate) fn mark(&mut self, text: impl Into<String>) -> String {
        let (at, _) = self.0.insert_full(text.into());
        superscript(at + 1)
    }

    /// The notes, each after its mark.
    pub(crate) fn lines(self) -> Vec<String> {
        let numbered = self.0.into_iter().enumerate();
        numbered.map(|(i, text)| format!("{} {text}", superscript(i + 1))).collect()
    }
}

fn superscript(n: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    n.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

/// Puts the community's note on a grouping to the others, and what its merged groups are made of.
pub(crate) fn notes_on(
    sheet: &Sheet,
    m: &IndicatorView,
    breakdown: BreakdownId,
    notes: &mut Notes,
) {
    let of = &sheet.card.breakdowns[usize::from(breakdown.0)];
    if let Some(note) = &of.note {
        notes.mark(note.clone());
    }
    for (group, title) in groups(m, breakdown) {
        let parts = of.groups[usize::from(group.0)].of.iter();
        let parts: Vec<String> =
            parts.map(|part| of.groups[usize::from(part.0)].title.clone()).collect();
        if !parts.is_empty() {
            let parts = sheet.language.list(&parts);
            notes.mark(say!(sheet, "merged-note", "group" = title, "parts" = parts));
        }
    }
}
