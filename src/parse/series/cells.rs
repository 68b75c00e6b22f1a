//! Cells: a table's row read into an observation, cell by cell.

use super::Row;
use super::columns::Columns;
use super::filter::Filter;
use super::groups::Groups;
use super::heads::no_head;
use super::markers::{Markers, is_like_one, is_like_one_in};
use super::refusal::{Number, Refusals, Unread, way_out_of_period};
use super::spelling::Spelling;
use crate::parse::document::item::Given;
use crate::parse::document::scalar::{plain_text, short, whole};
use crate::parse::document::shape::{COUNT, LONGEST_TEXT, NUMBER, Shape, TEXT};
use crate::parse::kinds::series::{Column, Table};
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::value::mistake::Mistake;
use crate::parse::value::number::{LARGEST, NumberError};
use crate::parse::value::wording::brief;
use crate::parse::value::{figure, number, period};
use crate::report::{Absence, Break, Period, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// Reads the rows of one table.
pub(crate) struct Cells<'a> {
    columns: Columns,
    groups: Groups<'a>,
    decoder: Decoder,
    markers: Markers,
    school_years: bool,
    pooled_years: bool,
    /// How values, numerators and denominators are written.
    values: Spelling,
    numerators: Spelling,
    denominators: Spelling,
    /// The periods that have been met.
    periods: HashMap<Box<[u8]>, Period>,
    refused: Refusals,
    /// The first value with a percent sign, and how many there are.
    percent_signs: Option<(Diagnostic, usize)>,
}

impl<'a> Cells<'a> {
    /// A reader of rows.
    pub fn new(
        file: &str,
        columns: Columns,
        groups: Groups<'a>,
        options: Option<&Table>,
        decoder: Decoder,
    ) -> Self {
        let flag = |flag: fn(&Table) -> &Given<bool>| {
            options.and_then(|table| flag(table).value).unwrap_or(false)
        };
        let spelling = |column: fn(&Table) -> &Given<Column>, times| {
            let own = options.and_then(|table| column(table).value.as_ref()?.own());
            Spelling::of(options, own, times)
        };
        let times = options.and_then(|table| table.times.value).unwrap_or(Decimal::ONE);
        Self {
            markers: Markers::of(options),
            school_years: flag(|table| &table.school_years),
            pooled_years: flag(|table| &table.pooled_years),
            values: spelling(|table| &table.value, times),
            numerators: spelling(|table| &table.numerator, Decimal::ONE),
            denominators: spelling(|table| &table.denominator, Decimal::ONE),
            refused: Refusals::of(file),
            columns,
            groups,
            decoder,
            periods: HashMap::new(),
            percent_signs: None,
        }
    }

    /// Whether the row at hand is one of the series.
    pub fn takes(&mut self, records: &Records) -> bool {
        Filter::all(&mut self.columns.filters, records, &self.decoder)
    }

    /// The row at hand; `None` where a mistake in it has been told.
    pub fn row(
        &mut self,
        records: &Records,
        breaks: &mut Vec<Break>,
        unit: &Unit,
        out: &mut Diagnostics,
    ) -> Option<Row> {
        for at in &self.columns.headless {
            if !records.cell(*at).is_empty() {
                self.refused.add(*at, String::new(), || no_head(*at, records.span(*at)));
            }
        }
        let population = self.groups.population(records, &self.decoder, out);
        let period = self.period(records);
        let value = self.value(records, unit);
        let numerator = self.count(records, self.columns.numerator, "numerator");
        let denominator = self.count(records, self.columns.denominator, "denominator");
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
            value: self.kept_back(value, records),
            numerator: numerator?,
            denominator: denominator?,
            standard_error: self.standard_error(records)?,
            provisional: self.provisional(records, out)?,
            note: note.map(Into::into),
            span: records.span(self.columns.value?),
        })
    }

    /// Tells what was read over and what was refused, once for the whole table.
    pub fn finish(self, out: &mut Diagnostics) {
        for filter in self.columns.filters {
            filter.finish(&self.decoder, out);
        }
        self.groups.finish(&self.decoder, out);
        if let Some((mut first, count)) = self.percent_signs {
            if count > 1 {
                first = first.help(format!("The table has {count} values with a percent sign."));
            }
            out.push(first);
        }
        self.refused.finish(out);
    }

    /// Words of the author's; the outer `None` where a mistake has been told.
    fn note(
        &self,
        records: &Records,
        at: Option<usize>,
        name: &str,
        out: &mut Diagnostics,
    ) -> Option<Option<String>> {
        let Some(at) = at else { return Some(None) };
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        if text.is_empty() {
            return Some(None);
        }
        let read = short(text, LONGEST_TEXT).and_then(|()| plain_text(text));
        let told = |mistake: Mistake| {
            out.push(mistake.diagnostic(records.span(at), name, TEXT.noun(), text));
        };
        read.map(|text| Some(text.to_owned())).map_err(told).ok()
    }

    fn period(&mut self, records: &Records) -> Option<Period> {
        let at = self.columns.period?;
        let cell = records.cell(at);
        if let Some(period) = self.periods.get(cell) {
            return Some(*period);
        }
        let text = self.decoder.word(cell);
        match period::read(&text) {
            Ok(period) => {
                let period = self.meant(period);
                self.periods.insert(cell.into(), period);
                Some(period)
            }
            Err(error) => {
                let told = |mistake: Mistake| {
                    let noun = Shape::Period.noun();
                    let told = mistake.diagnostic(records.span(at), "period", noun, &text);
                    match way_out_of_period(&text) {
                        Some(help) => told.help(help),
                        None => told,
                    }
                };
                self.refused.add(at, text.to_string(), || told(error.into()));
                None
            }
        }
    }

    /// The period that a table means, where it says what its years stand for.
    fn meant(&self, period: Period) -> Period {
        match period {
            Period::Year(year) if self.school_years => Period::SchoolYear(year),
            Period::SchoolYear(year) if self.pooled_years => Period::Years(year, year + 1),
            Period::Month(year, month) if self.pooled_years => {
                let last = year - year.rem_euclid(100) + i16::from(month);
                Period::Years(year, if last < year { last + 100 } else { last })
            }
            other => other,
        }
    }

    /// A value, or why there is none, as its people say it: where they are kept back to protect privacy, so
    /// is the value, and where it is empty, their reason is its own.
    fn kept_back(&self, value: Value, records: &Records) -> Value {
        let cell = |at| self.decoder.text(records.cell(at));
        let why = self.columns.denominator.and_then(|at| self.markers.why(cell(at).trim()));
        match (value, why) {
            (Value::Number(_), Some(Absence::Privacy)) => Value::Absent(Absence::Privacy),
            (Value::Absent(Absence::Missing), Some(why)) => Value::Absent(why),
            _ => value,
        }
    }

    fn value(&mut self, records: &Records, unit: &Unit) -> Option<Value> {
        let at = self.columns.value?;
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        if let Some(why) = self.markers.why(text) {
            return Some(Value::Absent(why));
        }
        let span = records.span(at);
        let read = self.values.plain(text).and_then(|plain| figure::read(&plain));
        if let Ok(Value::Number(number)) = read
            && unit.least().is_some_and(|least| number < least)
            && is_like_one(number)
        {
            self.refused.marker(at, "value", span, text);
            return None;
        }
        let error = match read.and_then(|value| self.values.value(value)) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        if let (NumberError::Percent(value), Unit::Percent { .. }) = (&error, unit) {
            let count = self.percent_signs.as_ref().map_or(0, |(_, count)| *count);
            let first = self.percent_signs.take().map(|(first, _)| first);
            let first = first.unwrap_or_else(|| percent_sign(text, *value, span));
            self.percent_signs = Some((first, count + 1));
            return Some(Value::Number(*value));
        }
        let field = (at, "value", Shape::Figure.noun());
        self.refused.number(field, span, text, Number::Value, error.into());
        None
    }

    /// The number of a cell, if there is any; the outer `None` where a mistake has been told.
    fn number<T>(
        &mut self,
        records: &Records,
        at: Option<usize>,
        name: &str,
        number: Number,
        read: impl FnOnce(&Self, &str) -> Result<T, Unread>,
    ) -> Option<Option<T>> {
        let Some(at) = at else { return Some(None) };
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        if self.markers.why(text).is_some() {
            return Some(None);
        }
        if is_like_one_in(text) {
            self.refused.marker(at, name, records.span(at), text);
            return None;
        }
        match read(self, text) {
            Ok(value) => Some(Some(value)),
            Err(unread) => {
                let shape = if number == Number::Count { COUNT } else { NUMBER };
                let field = (at, name, shape.noun());
                self.refused.number(field, records.span(at), text, number, unread);
                None
            }
        }
    }

    fn count(&mut self, records: &Records, at: Option<usize>, name: &str) -> Option<Option<u64>> {
        self.number(records, at, name, Number::Count, |cells, text| {
            let is_numerator = at == cells.columns.numerator;
            let spelling = if is_numerator { &cells.numerators } else { &cells.denominators };
            let plain = spelling.plain(text)?;
            let number = spelling.times(number::read(&plain)?)?;
            Ok(whole(&number.to_string(), 0, LARGEST as u64)?)
        })
    }

    fn standard_error(&mut self, records: &Records) -> Option<Option<Decimal>> {
        let (at, name) = (self.columns.standard_error, "standard_error");
        self.number(records, at, name, Number::Value, |cells, text| {
            let plain = cells.values.plain(text)?;
            match cells.values.times(number::read(&plain)?)? {
                number if number.is_sign_negative() => Err(NumberError::NotANumber.into()),
                number => Ok(number),
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

fn percent_sign(text: &str, value: Decimal, span: Span) -> Diagnostic {
    let message = format!("“{}” is read as {value} percent.", brief(text));
    Diagnostic::new(Code::PercentSign, span, message)
        .expected("a number without a percent sign")
        .replacement(value.to_string())
}
