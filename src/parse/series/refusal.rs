//! Refusal: what is said of the cells that cannot be read, those that are alike once.

use super::markers::as_number;
use crate::parse::syntax::encoding::unquoted;
use crate::parse::value::mistake::Mistake;
use crate::parse::value::number::{self, NumberError};
use crate::parse::value::wording::{brief, table_option};
use crate::parse::value::{figure, period};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// So many different words of a column are told.
const MOST_WORDS: usize = 20;

/// What a number stands for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Number {
    Value,
    Count,
}

/// Why a cell gives no number.
pub(crate) enum Unread {
    /// No number is written so.
    Number(NumberError),
    /// The number is none that belongs there.
    Other(Mistake),
}

impl From<NumberError> for Unread {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

impl From<Mistake> for Unread {
    fn from(mistake: Mistake) -> Self {
        Self::Other(mistake)
    }
}

/// The cells of a table that cannot be read.
pub(crate) struct Refusals {
    /// The table, as its document names it.
    file: String,
    /// Whether its values are shares of one, which are multiplied.
    shares: bool,
    /// By the column, and by what is wrong in it: the first, and how many there are.
    alike: BTreeMap<(usize, String), (Diagnostic, usize)>,
}

impl Refusals {
    /// None of a table yet.
    pub fn of(file: &str, shares: bool) -> Self {
        Self { file: file.trim().to_owned(), shares, alike: BTreeMap::new() }
    }

    /// Adds a cell of a column; it is worded where none before it is alike.
    pub fn add(&mut self, column: usize, like: String, word: impl FnOnce() -> Diagnostic) {
        let words = self.alike.range((column, String::new())..(column + 1, String::new()));
        let like = if words.count() < MOST_WORDS { like } else { String::new() };
        self.alike.entry((column, like)).or_insert_with(|| (word(), 0)).1 += 1;
    }

    /// Adds a cell that holds a marker of which nothing is said.
    pub fn marker(&mut self, column: usize, name: &str, span: Span, text: &str) {
        let file = self.file.clone();
        self.add(column, text.to_owned(), || as_number(&file, text, name, span));
    }

    /// Adds a cell that holds no number.
    pub fn number(
        &mut self,
        (column, name, noun): (usize, &str, String),
        span: Span,
        text: &str,
        number: Number,
        unread: Unread,
    ) {
        let (error, mistake) = match unread {
            Unread::Number(error) => (Some(error.clone()), error.into()),
            Unread::Other(mistake) => (None, mistake),
        };
        let like = match &error {
            Some(NumberError::NotANumber) if text.starts_with('=') => "=".to_owned(),
            Some(NumberError::NotANumber) | None => text.to_owned(),
            Some(error) => error.kind().to_owned(),
        };
        let (file, shares) = (self.file.clone(), self.shares && number == Number::Value);
        self.add(column, like, || {
            let diagnostic = mistake.diagnostic(span, name, noun, text);
            match way_out((&file, shares), text, error, number) {
                Some((help, plain)) => Diagnostic {
                    replacement: plain.or(diagnostic.replacement.clone()),
                    ..diagnostic
                }
                .help(help),
                None => diagnostic,
            }
        });
    }

    /// Tells them.
    pub fn finish(self, out: &mut Diagnostics) {
        for (mut first, count) in self.alike.into_values() {
            match count - 1 {
                0 => {}
                1 => first.message += " There is one more such cell in this column.",
                more => {
                    first.message += &format!(" There are {more} more such cells in this column.")
                }
            }
            out.push(first);
        }
    }
}

/// A value with a percent sign, of an indicator in percent.
pub(crate) fn percent_sign(span: Span) -> Diagnostic {
    let message = "This percentage is read without its sign.";
    Diagnostic::new(Code::PercentSign, span, message).expected("a number without a percent sign")
}

/// What to write, with an example from the cell; and the plain number, where it is certain.
fn way_out(
    (file, shares): (&str, bool),
    text: &str,
    error: Option<NumberError>,
    number: Number,
) -> Option<(String, Option<String>)> {
    let mark = text.chars().find(|c| !c.is_ascii_digit() && !matches!(c, '-' | '−' | '+'));
    let mark = match mark {
        Some(c) if c.is_whitespace() => "space".to_owned(),
        Some('’') => "\"'\"".to_owned(),
        Some(c) => format!("\"{c}\""),
        None => String::new(),
    };
    let whole = |option: &str, plain: &str| {
        let option = table_option(file, option);
        let text = brief(text);
        format!(
            "Where the whole table is written like this, {option}: “{text}” is then read as “{plain}”."
        )
    };
    let help = match error {
        Some(NumberError::Grouped(plain)) => whole(&format!("thousands: {mark}"), &plain),
        Some(NumberError::GroupedByPoints(plain)) => whole("thousands: \".\"", &plain),
        Some(NumberError::DecimalComma(plain)) => whole("decimal: \",\"", &plain),
        Some(NumberError::Unclear(plain)) => format!(
            "If it means “{plain}”, {}; if it means “{}”, write `decimal: \",\"` there.",
            table_option(file, "thousands: \",\""),
            text.replace(',', ".")
        ),
        Some(NumberError::NotANumber) => return Some(word((file, shares), text, number)),
        None if number == Number::Count && is_thousand(text) => format!(
            "If it means “{0}”, a point stands between the thousands: write “{0}”. {1}",
            text.replace('.', ""),
            whole("thousands: \".\"", &text.replace('.', ""))
        ),
        _ => return None,
    };
    Some((help, None))
}

/// How spreadsheets write that a formula has no result.
const ERRORS: [&str; 10] = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#DATA!", "#SPILL!",
    "#CALC!",
];

/// What to do about a cell in which a formula stands, or the error that came of one.
fn of_formula(text: &str) -> Option<String> {
    let is_error = ERRORS.contains(&text) || text.starts_with("Err:");
    match text.starts_with('=') {
        true => Some("The cell holds a formula, and its result was not saved. Open the file in the spreadsheet program, which works it out, and save it again.".to_owned()),
        false => is_error.then(|| format!("“{text}” is the error of a formula. Mend the formula in the spreadsheet, or empty the cell.")),
    }
}

/// What to write in place of a period that cannot be read, where more can be said than how periods are
/// written.
pub(crate) fn way_out_of_period(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        let help = "Write the period into each row. Where cells are merged in the spreadsheet, only the first of them holds it.";
        return Some(help.to_owned());
    }
    if let Some(help) = of_formula(text.trim()) {
        return Some(help);
    }
    if let Some(year) = fiscal(text.trim()) {
        let text = brief(text.trim());
        return Some(format!(
            "“{text}” is a year of accounts, and where it begins differs. Say under `series` what it means, as in `periods: {{ {text}: {}–{:02} }}`; or, where all years here are named for the year that they end in, `school_years: end`.",
            year - 1,
            year % 100
        ));
    }
    let year = text.trim().trim_end_matches(|c: char| !c.is_ascii_digit());
    let marked = year.len() < text.trim().len() && period::read(year).is_ok();
    marked.then(|| format!(
        "“{}” is {year} with the mark of a footnote. Write {year}, and what the mark means into a column with the head `note`.",
        brief(text.trim())
    ))
}

/// The year of `FY19` or `FY 2019`.
fn fiscal(text: &str) -> Option<u32> {
    let digits =
        text.get(..2).filter(|it| it.eq_ignore_ascii_case("fy")).map(|_| text[2..].trim())?;
    let year = digits.parse().ok()?;
    match digits.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Digits, a point and three digits: a thousand and more, as much of Europe writes it.
fn is_thousand(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    text.split_once('.').is_some_and(|(whole, part)| {
        (1..=3).contains(&whole.len()) && part.len() == 3 && digits(whole) && digits(part)
    })
}

/// What a word in place of a number may mean.
fn word((file, shares): (&str, bool), text: &str, number: Number) -> (String, Option<String>) {
    let text = brief(text);
    if unquoted(&text) != text {
        let help = format!(
            "Excel keeps “{text}” a text, as it does with codes, so it is read as no number. Is it the number of this row, write “{}”; is it a code, name another column.",
            unquoted(&text)
        );
        return (help, None);
    }
    if let Some(help) = of_formula(&text) {
        let missing = table_option(file, &format!("missing: [ \"{text}\" ]"));
        let help = match text.starts_with('=') {
            true => help,
            false => format!("{help} Where it means that nobody knows the number, {missing}."),
        };
        return (help, None);
    }
    if let Some(plain) = footnoted(&text) {
        // A percentage among shares of one says by its sign that it is not multiplied.
        let is_percent = shares && number::read(plain).is_ok_and(|it| it > Decimal::ONE);
        let plain = format!("{plain}{}", if is_percent { "%" } else { "" });
        let help = format!(
            "“{text}” is the number “{plain}” with the mark of a footnote. Write “{plain}”, and what the mark means into a column with the head `note`."
        );
        return (help, Some(plain));
    }
    let is_band = |text: &str| figure::read(text).is_ok();
    let help = if text.contains(',') && is_band(&text.replace(',', ".")) {
        let option = table_option(file, "decimal: \",\"");
        format!("If the comma stands before decimals, {option}.")
    } else {
        let option = table_option(file, &format!("suppressed: [ \"{text}\" ]"));
        let why = if number == Number::Count && is_band(&text) {
            "No count is read from a range. "
        } else {
            ""
        };
        format!(
            "{why}Where the source keeps the number back, {option}; where nobody knows it, write `missing: [ \"{text}\" ]` there."
        )
    };
    (help, None)
}

/// The number before the mark of a footnote: `81.6*`, `81.6 †`, `81.6 (1)`, `81.6[a]`, `81.6p`.
fn footnoted(text: &str) -> Option<&str> {
    let end = text.rfind(|c: char| c.is_ascii_digit()).filter(|_| !text.ends_with([')', ']']));
    let end = end.map(|at| at + 1).or_else(|| text.find(['(', '[']))?;
    let (number, mark) = text.split_at(end);
    let mark = mark.trim().trim_matches(['(', ')', '[', ']']);
    let sign = |c: char| c.is_alphanumeric() || "*†‡§¶#^°~".contains(c);
    let number = number.trim();
    let good = !mark.is_empty() && mark.chars().count() <= 3 && mark.chars().all(sign);
    (good && number::read(number).is_ok()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_footnote_is_told_from_a_word() {
        for text in ["81.6*", "81.6 †", "81.6 (1)", "81.6[a]", "81.6p", "81.6 **", "81.6¹"] {
            assert_eq!(footnoted(text), Some("81.6"), "{text}");
        }
        for text in ["*", "n/a", "PS", "<10", "81.6", "1.2E+05", "2 to 4", "(1)"] {
            assert_eq!(footnoted(text), None, "{text}");
        }
    }
}
