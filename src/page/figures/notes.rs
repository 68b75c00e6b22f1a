//! Notes: the numbered notes of one figure.

use crate::page::words::sheet::Sheet;
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

/// Puts the community's note on a grouping to the others.
pub(crate) fn notes_on(sheet: &Sheet, breakdown: BreakdownId, notes: &mut Notes) {
    if let Some(note) = &sheet.card.breakdowns[usize::from(breakdown.0)].note {
        notes.mark(note.clone());
    }
}
