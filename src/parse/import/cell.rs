//! Cell: what a cell of a table holds, and what all cells of a column hold together.

use super::when;
use crate::parse::value::figure;
use crate::parse::value::number::{self, NumberError};
use crate::report::Value;
use indexmap::IndexMap;
use rust_decimal::Decimal;

/// A number, and how it is written.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub number: Decimal,
    pub has_percent: bool,
    pub currency: Option<char>,
    /// What stands between its thousands.
    pub thousands: Option<char>,
    pub has_comma: bool,
}

/// The number in a cell, if one is.
pub(super) fn amount(text: &str) -> Option<Amount> {
    let text = text.trim();
    let first = |is_so: fn(char) -> bool| text.chars().find(|c| is_so(*c));
    let (digits, has_percent, currency, thousands, has_comma) = match number::read(text) {
        Ok(number) => return Some(Amount::plain(number)),
        Err(NumberError::Percent(number)) => {
            return Some(Amount { has_percent: true, ..Amount::plain(number) });
        }
        Err(NumberError::Currency(digits)) => {
            (digits, false, Some(first(|c| "$£€".contains(c))?), None, false)
        }
        Err(NumberError::Grouped(digits) | NumberError::Unclear(digits)) => {
            let mark = first(|c| !c.is_ascii_digit() && !"+-−".contains(c))?;
            (digits, false, None, Some(mark), false)
        }
        Err(NumberError::DecimalComma(digits)) => (digits, false, None, None, true),
        Err(NumberError::GroupedByPoints(digits)) => (digits, false, None, Some('.'), false),
        Err(_) => return None,
    };
    let number = number::read(&digits).ok()?;
    Some(Amount { number, has_percent, currency, thousands, has_comma })
}

impl Amount {
    fn plain(number: Decimal) -> Self {
        Self { number, has_percent: false, currency: None, thousands: None, has_comma: false }
    }
}

/// Whether a cell holds a range, such as `<5` or `21-39`.
pub(super) fn is_range(text: &str) -> bool {
    matches!(figure::read(text), Ok(Value::Band(_)))
}

/// What the cells of one column hold.
#[derive(Default)]
pub(super) struct Profile {
    /// Each word that stands there, with how often; only the first of very many.
    pub words: IndexMap<String, usize>,
    pub filled: usize,
    pub numbers: usize,
    pub ranges: usize,
    pub periods: usize,
    pub percent_signs: usize,
    pub currency: Option<char>,
    pub whole: usize,
    pub most: Option<Decimal>,
    pub grouped: Option<char>,
    pub comma: bool,
    pub points: bool,
    /// Numbers with three digits behind a point, and those with other decimals.
    threes: (usize, usize),
}

/// Most different words of a column that are remembered.
const MOST_WORDS: usize = 5_000;

impl Profile {
    /// What a column of rows holds.
    pub fn of<'r>(cells: impl Iterator<Item = &'r str>) -> Self {
        let mut profile = Self::default();
        cells.for_each(|cell| profile.take(cell.trim()));
        profile
    }

    fn take(&mut self, cell: &str) {
        if let Some(count) = self.words.get_mut(cell) {
            *count += 1;
        } else if self.words.len() < MOST_WORDS {
            self.words.insert(cell.to_owned(), 1);
        }
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        self.periods += usize::from(when::period(cell).is_some());
        let Some(Amount { number, has_percent, currency, thousands, has_comma }) = amount(cell)
        else {
            self.ranges += usize::from(is_range(cell));
            return;
        };
        self.numbers += 1;
        self.percent_signs += usize::from(has_percent);
        self.currency = currency.or(self.currency);
        self.comma |= has_comma;
        match thousands {
            Some('.') => self.points = true,
            other => self.grouped = other.or(self.grouped),
        }
        if let Some((_, decimals)) = cell.split_once('.') {
            match decimals.len() {
                3 => self.threes.0 += 1,
                _ => self.threes.1 += 1,
            }
        }
        self.whole += usize::from(number.is_integer());
        self.most = Some(self.most.map_or(number, |most| most.max(number)));
    }

    /// The words, without the empty one.
    pub fn told(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str).filter(|word| !word.is_empty())
    }

    /// Whether the same word stands in all its cells.
    pub fn is_constant(&self) -> bool {
        self.words.len() <= 1
    }

    /// Whether its cells are numbers or ranges, but for words that say why there is none.
    pub fn is_of_numbers(&self) -> bool {
        let others = self.told().filter(|word| amount(word).is_none() && !is_range(word)).count();
        let most = if self.numbers + self.ranges * 2 > self.filled { 40 } else { 6 };
        self.numbers + self.ranges > 0
            && others <= most
            && self.numbers * 5 + self.ranges * 5 >= self.filled
    }

    /// Whether all its numbers are whole.
    pub fn is_whole(&self) -> bool {
        self.numbers > 0 && self.whole == self.numbers
    }

    /// Whether all its numbers are shares of one.
    pub fn is_of_fractions(&self) -> bool {
        let one = self.most.is_some_and(|most| most <= Decimal::ONE);
        one && self.numbers > 0 && self.percent_signs == 0 && self.whole < self.numbers
    }

    /// Whether points stand between its thousands, as far as its own numbers say; `comma` where a comma
    /// stands before decimals elsewhere in the file.
    pub fn has_points(&self, is_continental: bool) -> bool {
        self.points || (is_continental && self.threes.0 > 0 && self.threes.1 == 0)
    }
}
