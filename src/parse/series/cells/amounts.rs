//! Amounts: the counts and the standard error beside a row's value.

use super::Cells;
use crate::parse::document::scalar::whole;
use crate::parse::document::shape::{COUNT, NUMBER};
use crate::parse::series::markers::is_like_one_in;
use crate::parse::series::refusal::{Number, Unread};
use crate::parse::syntax::csv::Records;
use crate::parse::value::number::{LARGEST, NumberError};
use crate::parse::value::{figure, number};
use crate::report::Value;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

impl Cells<'_> {
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
        // No count is known where a publisher gives a range of them.
        let is_range = || matches!(figure::read(text), Ok(Value::Band(_)));
        if self.markers.why(text).is_some() || self.is_laid_out && is_range() {
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

    pub(super) fn count(
        &mut self,
        records: &Records,
        at: Option<usize>,
        name: &str,
    ) -> Option<Option<u64>> {
        self.number(records, at, name, Number::Count, |cells, text| {
            let is_numerator = at == cells.columns.numerator;
            let spelling = if is_numerator { &cells.numerators } else { &cells.denominators };
            let plain = spelling.plain(text)?;
            let number = spelling.times(number::read(&plain)?)?;
            let count = number.to_u64().filter(|it| number.is_integer() && *it <= LARGEST as u64);
            count.map_or_else(|| Ok(whole(&number.to_string(), 0, LARGEST as u64)?), Ok)
        })
    }

    /// The standard error: as it stands, or from a margin of error or from two bounds.
    pub(super) fn standard_error(&mut self, records: &Records) -> Option<Option<Decimal>> {
        let columns = &self.columns;
        let (error, margin, low, high) =
            (columns.standard_error, columns.margin, columns.low, columns.high);
        if error.is_some() {
            return self.amount(records, error, "standard_error");
        }
        if margin.is_some() {
            let margin = self.amount(records, margin, "margin")?;
            return Some(margin.map(|it| (it / self.margin).round_dp(6).normalize()));
        }
        let low = self.amount(records, low, "low")?;
        let high = self.amount(records, high, "high")?;
        let width = low.zip(high).map(|(low, high)| (high - low).abs());
        Some(width.map(|it| (it / Decimal::TWO / self.margin).round_dp(6).normalize()))
    }

    fn amount(
        &mut self,
        records: &Records,
        at: Option<usize>,
        name: &str,
    ) -> Option<Option<Decimal>> {
        // Bounds may lie below zero, and nothing else here may.
        let is_bound = ["low", "high"].contains(&name);
        self.number(records, at, name, Number::Value, |cells, text| {
            let plain = cells.values.plain(text)?;
            match cells.values.times(number::read(&plain)?)? {
                number if number.is_sign_negative() && !is_bound => {
                    Err(NumberError::NotANumber.into())
                }
                number => Ok(number),
            }
        })
    }
}
