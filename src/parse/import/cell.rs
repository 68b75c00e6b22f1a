//! Cell: what a cell of a table holds, and what all cells of a column hold together.

use super::when;
use crate::parse::value::figure;
use crate::parse::value::number::{self, NumberError};
use crate::report::Value;
use indexmap::IndexMap;
use rust_decimal::Decimal;

/// A number as it is written.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub number: Decimal,
    pub sign: Sign,
    pub marks: Marks,
}

/// The sign beside a number.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Sign {
    Nothing,
    Percent,
    Currency(char),
}

/// The marks within a number.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Marks {
    Plain,
    /// Something between the thousands.
    Grouped(char),
    /// A comma before the decimals.
    Comma,
    /// Points between the thousands, and perhaps a comma before the decimals.
    Points,
}

/// The number in a cell, if one is.
pub(super) fn amount(text: &str) -> Option<Amount> {
    let text = text.trim();
    let plain = |number, sign, marks| Some(Amount { number, sign, marks });
    let read = |digits: &str| number::read(digits).ok();
    match number::read(text) {
        Ok(number) => plain(number, Sign::Nothing, Marks::Plain),
        Err(NumberError::Percent(number)) => plain(number, Sign::Percent, Marks::Plain),
        Err(NumberError::Currency(digits)) => {
            let sign = text.chars().find(|c| "$£€".contains(*c))?;
            plain(read(&digits)?, Sign::Currency(sign), Marks::Plain)
        }
        Err(NumberError::Grouped(digits) | NumberError::Unclear(digits)) => {
            let mark = text.chars().find(|c| !c.is_ascii_digit() && !"+-−".contains(*c))?;
            plain(read(&digits)?, Sign::Nothing, Marks::Grouped(mark))
        }
        Err(NumberError::DecimalComma(digits)) => {
            plain(read(&digits)?, Sign::Nothing, Marks::Comma)
        }
        Err(NumberError::GroupedByPoints(digits)) => {
            plain(read(&digits)?, Sign::Nothing, Marks::Points)
        }
        Err(_) => None,
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
    pub least: Option<Decimal>,
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
        let Some(Amount { number, sign, marks }) = amount(cell) else {
            self.ranges += usize::from(is_range(cell));
            return;
        };
        self.numbers += 1;
        match sign {
            Sign::Percent => self.percent_signs += 1,
            Sign::Currency(sign) => self.currency = Some(sign),
            Sign::Nothing => {}
        }
        match marks {
            Marks::Grouped(mark) => self.grouped = Some(mark),
            Marks::Comma => self.comma = true,
            Marks::Points => self.points = true,
            Marks::Plain => {}
        }
        if let Some((_, decimals)) = cell.split_once('.') {
            match decimals.len() {
                3 => self.threes.0 += 1,
                _ => self.threes.1 += 1,
            }
        }
        self.whole += usize::from(number.is_integer());
        let is_marker = number.is_sign_negative();
        if !is_marker {
            self.least = Some(self.least.map_or(number, |least| least.min(number)));
            self.most = Some(self.most.map_or(number, |most| most.max(number)));
        }
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
