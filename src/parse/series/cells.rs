//! Cells: a table's row read into an observation, cell by cell.

use super::Row;
use super::columns::Columns;
use super::groups::Groups;
use crate::parse::document::item::Given;
use crate::parse::document::scalar::{plain_text, short, whole};
use crate::parse::document::shape::{COUNT, LONGEST_TEXT, NUMBER, Shape, TEXT};
use crate::parse::kinds::series::Table;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::value::mistake::Mistake;
use crate::parse::value::number::{LARGEST, NumberError};
use crate::parse::value::wording::brief;
use crate::parse::value::{figure, number, period};
use crate::report::{Break, Period, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::HashMap;

/// Reads the rows of one table.
pub(crate) struct Cells<'a> {
    columns: Columns,
    groups: Groups<'a>,
    decoder: Decoder,
    missing: Vec<String>,
    suppressed: Vec<String>,
    school_years: bool,
    /// The periods that have been met.
    periods: HashMap<Box<[u8]>, Period>,
    /// The first value with a percent sign, and how many there are.
    percent_signs: Option<(Diagnostic, usize)>,
}

impl<'a> Cells<'a> {
    /// A reader of rows.
    pub fn new(
        columns: Columns,
        groups: Groups<'a>,
        options: Option<&Table>,
        decoder: Decoder,
    ) -> Self {
        let words = |list: fn(&Table) -> &Given<Vec<String>>| {
            options.map_or_else(Vec::new, |table| list(table).entries().to_vec())
        };
        Self {
            missing: words(|table| &table.missing),
            suppressed: words(|table| &table.suppressed),
            school_years: options.and_then(|table| table.school_years.value).unwrap_or(false),
            columns,
            groups,
            decoder,
            periods: HashMap::new(),
            percent_signs: None,
        }
    }

    /// The row at hand; `None` where it is not wanted, or where a mistake in it has been told.
    pub fn row(
        &mut self,
        records: &Records,
        breaks: &mut Vec<Break>,
        unit: &Unit,
        out: &mut Diagnostics,
    ) -> Option<Row> {
        if !self.wanted(records) {
            return None;
        }
        let population = self.groups.population(records, &self.decoder, out);
        let period = self.period(records, out);
        let value = self.value(records, unit, out);
        let numerator = self.count(records, self.columns.numerator, "numerator", out);
        let denominator = self.count(records, self.columns.denominator, "denominator", out);
        let (period, value) = (period?, value?);
        let note = self.note(records, self.columns.note, "note", out)?;
        if let Some(note) = self.note(records, self.columns.break_note, "break", out)? {
            let before = period;
            if !breaks.iter().any(|b| b.before == before) {
                breaks.push(Break { before, note });
            }
        }
        Some(Row {
            population: population?,
            period,
            value,
            numerator: numerator?,
            denominator: denominator?,
            standard_error: self.standard_error(records, out)?,
            provisional: self.provisional(records, out)?,
            note: note.map(Into::into),
            span: records.span(self.columns.value?),
        })
    }

    /// Tells what was read over, once for the whole table.
    pub fn finish(self, out: &mut Diagnostics) {
        if let Some((mut first, count)) = self.percent_signs {
            if count > 1 {
                first = first.help(format!("The table has {count} values with a percent sign."));
            }
            out.push(first);
        }
    }

    fn wanted(&self, records: &Records) -> bool {
        self.columns.filters.iter().all(|(at, words)| {
            let cell = self.decoder.text(records.cell(*at));
            words.iter().any(|word| word == cell.trim())
        })
    }

    /// What a cell holds, if anything; the outer `None` where a mistake has been told.
    fn cell<T>(
        &self,
        records: &Records,
        at: Option<usize>,
        (name, shape): (&str, &Shape),
        out: &mut Diagnostics,
        read: impl FnOnce(&str) -> Result<Option<T>, Mistake>,
    ) -> Option<Option<T>> {
        let Some(at) = at else { return Some(None) };
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        let told = |mistake: Mistake| {
            out.push(mistake.diagnostic(records.span(at), name, shape.noun(), text));
        };
        read(text).map_err(told).ok()
    }

    /// Words of the author's.
    fn note(
        &self,
        records: &Records,
        at: Option<usize>,
        name: &str,
        out: &mut Diagnostics,
    ) -> Option<Option<String>> {
        self.cell(records, at, (name, &TEXT), out, |text| match text {
            "" => Ok(None),
            text => {
                short(text, LONGEST_TEXT)?;
                plain_text(text).map(|text| Some(text.to_owned()))
            }
        })
    }

    fn period(&mut self, records: &Records, out: &mut Diagnostics) -> Option<Period> {
        let at = self.columns.period?;
        let cell = records.cell(at);
        if let Some(period) = self.periods.get(cell) {
            return Some(*period);
        }
        let text = self.decoder.text(cell);
        match period::read(&text) {
            Ok(period) => {
                let period = match period {
                    Period::Year(year) if self.school_years => Period::SchoolYear(year),
                    other => other,
                };
                self.periods.insert(cell.into(), period);
                Some(period)
            }
            Err(error) => {
                let error = Mistake::from(error);
                out.push(error.diagnostic(records.span(at), "period", Shape::Period.noun(), &text));
                None
            }
        }
    }

    fn value(&mut self, records: &Records, unit: &Unit, out: &mut Diagnostics) -> Option<Value> {
        let at = self.columns.value?;
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        if text.is_empty() || self.missing.iter().any(|word| word == text) {
            return Some(Value::Missing);
        }
        if self.suppressed.iter().any(|word| word == text) {
            return Some(Value::Suppressed);
        }
        let error = match figure::read(text) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        let span = records.span(at);
        if let (NumberError::Percent(value), Unit::Percent { .. }) = (&error, unit) {
            let count = self.percent_signs.as_ref().map_or(0, |(_, count)| *count);
            let first = self.percent_signs.take().map(|(first, _)| first);
            let first = first.unwrap_or_else(|| percent_sign(text, *value, span));
            self.percent_signs = Some((first, count + 1));
            return Some(Value::Number(*value));
        }
        let unknown_word = error == NumberError::NotANumber;
        let mut diagnostic =
            Mistake::from(error).diagnostic(span, "value", Shape::Figure.noun(), text);
        if unknown_word {
            diagnostic = diagnostic.help(format!(
                "Under `series`, say what it means: `missing: [ \"{0}\" ]` or `suppressed: [ \"{0}\" ]`.",
                brief(text)
            ));
        }
        out.push(diagnostic);
        None
    }

    /// Whether a word means that a count is not there.
    fn is_nothing(&self, text: &str) -> bool {
        text.is_empty()
            || self.missing.iter().any(|word| word == text)
            || self.suppressed.iter().any(|word| word == text)
    }

    fn count(
        &self,
        records: &Records,
        at: Option<usize>,
        name: &str,
        out: &mut Diagnostics,
    ) -> Option<Option<u64>> {
        self.cell(records, at, (name, &COUNT), out, |text| match self.is_nothing(text) {
            true => Ok(None),
            false => whole(text, 0, LARGEST as u64).map(Some),
        })
    }

    fn standard_error(
        &self,
        records: &Records,
        out: &mut Diagnostics,
    ) -> Option<Option<rust_decimal::Decimal>> {
        let field = ("standard_error", &NUMBER);
        self.cell(records, self.columns.standard_error, field, out, |text| {
            if self.is_nothing(text) {
                return Ok(None);
            }
            match number::read(text)? {
                number if number.is_sign_negative() => Err(NumberError::NotANumber.into()),
                number => Ok(Some(number)),
            }
        })
    }

    fn provisional(&self, records: &Records, out: &mut Diagnostics) -> Option<bool> {
        let Some(at) = self.columns.provisional else {
            return Some(false);
        };
        let cell = self.decoder.text(records.cell(at));
        match cell.trim().to_lowercase().as_str() {
            "" | "false" | "no" | "0" => Some(false),
            "true" | "yes" | "1" | "x" | "provisional" => Some(true),
            other => {
                let message = format!("`provisional` is “{}”.", brief(other));
                out.push(
                    Diagnostic::new(Code::BadValue, records.span(at), message)
                        .expected("true or false, or nothing"),
                );
                None
            }
        }
    }
}

fn percent_sign(text: &str, value: rust_decimal::Decimal, span: Span) -> Diagnostic {
    let message = format!("“{}” is read as {value} percent.", brief(text));
    Diagnostic::new(Code::PercentSign, span, message)
        .expected("a number without a percent sign")
        .replacement(value.to_string())
}
