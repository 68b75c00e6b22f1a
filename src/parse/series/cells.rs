//! Cells: a table's row read into an observation, cell by cell.

mod amounts;

use super::Row;
use super::columns::{BreakMark, Columns};
use super::filter::Filter;
use super::groups::Groups;
use super::heads::no_head;
use super::markers::{Markers, is_like_one};
use super::options::Options;
use super::periods::Periods;
use super::placed::Placed;
use super::refusal::{Number, Refusals, percent_sign, way_out_of_period};
use super::spelling::Spelling;
use crate::parse::document::item::Given;
use crate::parse::document::scalar::{plain_text, short};
use crate::parse::document::shape::{LONGEST_TEXT, Shape, TEXT};
use crate::parse::kinds::series::{Column, Table};
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::value::figure;
use crate::parse::value::mistake::Mistake;
use crate::parse::value::number::NumberError;
use crate::parse::value::wording::{brief, folded};
use crate::report::{Absence, Break, Period, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// Reads the rows of one table.
pub(crate) struct Cells<'a> {
    columns: Columns,
    groups: Groups<'a>,
    placed: Placed<'a>,
    decoder: Decoder,
    markers: Markers,
    dates: Periods,
    /// The period of all rows, where the table has no column of periods.
    dated: Option<Period>,
    /// How many standard errors a margin of error has.
    margin: Decimal,
    is_laid_out: bool,
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
        (groups, placed): (Groups<'a>, Placed<'a>),
        options: Options,
        dated: Option<Period>,
        decoder: Decoder,
    ) -> Self {
        let spelling = |column: fn(&Table) -> &Given<Column>, times| {
            let own = options.own.and_then(|table| column(table).value.as_ref()?.own());
            Spelling::of(options, own, times)
        };
        Self {
            markers: Markers::of(options),
            dates: Periods::of(options),
            dated,
            margin: options.standard_errors(),
            is_laid_out: options.layout.is_some(),
            values: spelling(|table| &table.value, options.times()),
            numerators: spelling(|table| &table.numerator, Decimal::ONE),
            denominators: spelling(|table| &table.denominator, Decimal::ONE),
            refused: Refusals::of(file, options.times() == Decimal::ONE_HUNDRED),
            columns,
            groups,
            placed,
            decoder,
            periods: HashMap::new(),
            percent_signs: None,
        }
    }

    /// Whether the row at hand is one of the series.
    pub fn takes(&mut self, records: &Records) -> bool {
        Filter::all(&mut self.columns.filters, records, &self.decoder)
            && !self.groups.leaves(records, &self.decoder)
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
        let place = self.placed.place(records, &self.decoder)?;
        let population = self.groups.population(records, &self.decoder, out);
        let period = self.period(records);
        let value = self.value(records, unit);
        let numerator = self.count(records, self.columns.numerator, "numerator");
        let denominator = self.count(records, self.columns.denominator, "denominator");
        let (period, value) = (period?, value?);
        // How sure a number is that is not there says what it may be.
        let is_there = matches!(value, Value::Number(_));
        let standard_error = self.standard_error(records)?.filter(|_| is_there);
        let note = self.note(records, self.columns.note, "note", out)?;
        let told = self.note(records, self.columns.break_note, "break", out)?;
        if let Some(note) = told.or_else(|| self.marked(records, period)) {
            let before = period;
            if !breaks.iter().any(|b| b.before == before) {
                breaks.push(Break { before, note });
            }
        }
        Some(Row {
            place,
            population: population?,
            period,
            value: self.kept_back(value, records),
            numerator: numerator?,
            denominator: denominator?,
            standard_error,
            provisional: self.provisional(records, out)?,
            note: note.map(Into::into),
            span: records.span(self.columns.value?),
        })
    }

    /// A column whose words are all of groups that the site has not, and one of them.
    pub fn foreign(&self) -> Option<(usize, String)> {
        self.groups.foreign(&self.decoder)
    }

    /// Tells what was read over and what was refused, once for the whole table.
    pub fn finish(self, out: &mut Diagnostics) {
        for filter in self.columns.filters {
            filter.finish(&self.decoder, out);
        }
        self.groups.finish(&self.decoder, out);
        self.placed.finish(out);
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

    /// What the row at hand marks as different since its period.
    fn marked(&self, records: &Records, period: Period) -> Option<String> {
        let holds = |(at, words): &(usize, Vec<String>)| {
            words.contains(&folded(&self.decoder.text(records.cell(*at))))
        };
        let is_here = |mark: &&BreakMark| {
            mark.before.is_none_or(|it| it == period) && mark.words.iter().all(holds)
        };
        let mark = self.columns.marks.iter().find(is_here)?;
        Some(mark.note.clone())
    }

    fn period(&mut self, records: &Records) -> Option<Period> {
        let Some(at) = self.columns.period else { return self.dated };
        let cell = records.cell(at);
        if let Some(period) = self.periods.get(cell) {
            return Some(*period);
        }
        let text = self.decoder.word(cell);
        match self.dates.read(&text) {
            Ok(period) => {
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
        let said = self.flagged(records).filter(|it| *it != Value::Absent(Absence::Range));
        if let Some(said) = said.or_else(|| self.markers.why(text).map(Value::Absent)) {
            return Some(said);
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
        // What has a percent sign is no share of one.
        let has_sign = text.contains('%');
        let times = |value| if has_sign { Ok(value) } else { self.values.value(value) };
        let error = match read.and_then(times) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        if let (NumberError::Percent(value), Unit::Percent { .. }) = (&error, unit) {
            if self.is_laid_out {
                return Some(Value::Number(*value));
            }
            let count = self.percent_signs.as_ref().map_or(0, |(_, count)| *count);
            let first = self.percent_signs.take().map(|(first, _)| first);
            let first = first.unwrap_or_else(|| percent_sign(span));
            self.percent_signs = Some((first, count + 1));
            return Some(Value::Number(*value));
        }
        let field = (at, "value", Shape::Figure.noun());
        self.refused.number(field, span, text, Number::Value, error.into());
        None
    }

    /// What a column of flags says in place of the number of the row at hand: why it is not there, or that it
    /// lies beyond an end of the scale (`250,000+`, `2,500-`).
    fn flagged(&self, records: &Records) -> Option<Value> {
        self.columns.flags.iter().find_map(|(at, words)| {
            let cell = self.decoder.text(records.cell(*at));
            let word = cell.trim();
            let why = words.why(word).filter(|_| !word.is_empty());
            why.map(Value::Absent).or_else(|| beyond(word))
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

/// The range beyond an end of a scale.
fn beyond(word: &str) -> Option<Value> {
    let (number, sign) = match word.strip_suffix('+') {
        Some(number) => (number, "≥"),
        None => (word.strip_suffix('-')?, "≤"),
    };
    let band = figure::read(&format!("{sign}{}", number.replace(',', "")));
    band.ok().filter(|it| matches!(it, Value::Band(_)))
}
