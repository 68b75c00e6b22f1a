//! Markers: the words of a table that stand for no number, each with its reason.

use super::options::Options;
use crate::parse::kinds::series::Markers as Written;
use crate::parse::value::number;
use crate::parse::value::wording::{brief, folded, table_option};
use crate::report::Absence;
use crate::source::{Code, Diagnostic, Span};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// The words of a table that stand for no number. An empty cell always does, without a reason
/// where none is told.
#[derive(Default)]
pub(crate) struct Markers(HashMap<String, Absence>);

impl Markers {
    /// The markers that the options of a table name.
    pub fn of(options: Options) -> Self {
        let laid_out = options.written().and_then(|written| written.markers.value.as_ref());
        let mut markers = laid_out.map(Self::words).unwrap_or_default();
        let Some(table) = options.own else { return markers };
        for word in table.missing.entries() {
            markers.mean(word, Absence::Missing);
        }
        for word in table.suppressed.entries() {
            markers.mean(word, Absence::Privacy);
        }
        for (word, why) in table.markers.value.iter().flat_map(|markers| &markers.others) {
            markers.mean(&word.text, *why);
        }
        markers
    }

    /// The words of a list.
    pub fn words(written: &Written) -> Self {
        let mut markers = Self::default();
        written.others.iter().for_each(|(word, why)| markers.mean(&word.text, *why));
        markers
    }

    /// Takes in a word; what is said last of it holds.
    pub fn mean(&mut self, word: &str, why: Absence) {
        self.0.insert(key(word), why);
    }

    /// Why the number of a cell is not there, where a marker stands in it or nothing does.
    pub fn why(&self, cell: &str) -> Option<Absence> {
        let told = if self.0.is_empty() { None } else { self.0.get(&key(cell)).copied() };
        told.or_else(|| cell.is_empty().then_some(Absence::Missing))
    }
}

/// A word as it is compared: letter case and blanks do not matter, nor do the decimals with which a
/// spreadsheet writes a whole number (`-1.0`, `-1,00`).
fn key(word: &str) -> String {
    let word = folded(word).replace('−', "-");
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match word.split_once(['.', ',']) {
        Some((whole, zeros))
            if digits(whole.trim_start_matches('-'))
                && zeros.bytes().all(|b| b == b'0')
                && (word.contains('.') || zeros.len() < 3) =>
        {
            whole.to_owned()
        }
        _ => word,
    }
}

/// Whether a number below zero is one of those that files write in place of a number: `-1`, `-9.0`, `-99`,
/// `-666666666`.
pub(crate) fn is_like_one(number: Decimal) -> bool {
    let digits = number.normalize().abs().to_string();
    let first = digits.chars().next().unwrap_or('0');
    number < Decimal::ZERO && digits.chars().all(|digit| digit == first)
}

/// The same of a cell that holds a count or another number that is never below zero.
pub(crate) fn is_like_one_in(cell: &str) -> bool {
    cell.starts_with(['-', '−']) && number::read(cell).is_ok_and(is_like_one)
}

/// A marker in a cell, of which nothing is said.
pub(crate) fn as_number(file: &str, cell: &str, name: &str, span: Span) -> Diagnostic {
    let cell = brief(cell);
    let option = table_option(file, &format!("markers: {{ \"{cell}\": privacy }}"));
    marker(&cell, name, span).help(format!(
        "Look up in the notes of the source what “{cell}” means. Where it keeps the number back, {option}; the other reasons are {}.",
        reasons()
    ))
}

/// A marker that stands in a document.
pub(crate) fn as_number_in_row(number: Decimal, span: Span) -> Diagnostic {
    marker(&number.to_string(), "value", span).help(format!(
        "Write why there is no number, as in `value: privacy`; the other reasons are {}.",
        reasons()
    ))
}

fn marker(cell: &str, name: &str, span: Span) -> Diagnostic {
    let message = format!(
        "`{name}` is {cell}, and nothing can be below zero here: the source seems to mark a number that is not there."
    );
    Diagnostic::new(Code::MarkerAsNumber, span, message).expected("a number, 0 or more")
}

/// The other words for why there is no number.
fn reasons() -> String {
    use strum::VariantArray;
    let others = Absence::VARIANTS.iter().filter(|why| **why != Absence::Privacy);
    let quoted: Vec<String> = others.map(|why| format!("`{}`", why.into_str())).collect();
    crate::parse::value::wording::one_of(quoted.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_met_as_spreadsheets_write_it() {
        let mut markers = Markers::default();
        markers.mean("-1", Absence::Privacy);
        markers.mean("n/a", Absence::NotApplicable);
        markers.mean("*", Absence::Complementary);
        for cell in ["-1", "-1.0", "-1.00", "−1", "-1,0"] {
            assert_eq!(markers.why(cell), Some(Absence::Privacy), "{cell}");
        }
        assert_eq!(markers.why("N/A"), Some(Absence::NotApplicable));
        assert_eq!(markers.why("*"), Some(Absence::Complementary));
        assert_eq!(markers.why(""), Some(Absence::Missing));
        for cell in ["1", "-10", "-1.5", "-1,000", "**", "-11", "-"] {
            assert_eq!(markers.why(cell), None, "{cell}");
        }
    }

    #[test]
    fn numbers_that_files_write_for_no_number_are_known() {
        for cell in ["-1", "-3", "-9", "-9.0", "-99", "-999", "-666666666", "-222222222.0"] {
            assert!(is_like_one_in(cell), "{cell}");
        }
        for cell in ["0", "1", "99", "-12", "-2.83", "-98", "x"] {
            assert!(!is_like_one_in(cell), "{cell}");
        }
    }
}
