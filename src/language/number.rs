//! Numbers: how values, differences, amounts and ranges are printed in a language.

use super::messages::{Argument, Language, Marks, count};
use crate::report::{Band, Unit, round};
use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How an amount of money is shortened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyStyle {
    /// `$4.5bn`, for charts.
    Short,
    /// `$4.5 billion`, for sentences.
    Long,
    /// `$4,500,000,000`, for tables.
    Exact,
}

/// The one formatter of a language. Values are in display units (a share as 0 to 100), exact; they
/// are rounded here, half away from zero, and nowhere else.
#[derive(Clone, Copy, Debug)]
pub struct Numbers<'a> {
    pub(super) language: &'a Language,
    marks: &'a Marks,
}

impl<'a> Numbers<'a> {
    pub(super) fn new(language: &'a Language, marks: &'a Marks) -> Self {
        Self { language, marks }
    }

    /// A whole number with thousands marks: `1,234`.
    pub fn whole(self, n: usize) -> String {
        self.decimal(Decimal::from(n), 0)
    }

    /// A number with so many decimals, a true minus and a zero before the decimal mark.
    pub fn decimal(self, value: Decimal, places: u32) -> String {
        let rounded = round(value, places);
        let digits = format!("{:.*}", places as usize, rounded.abs());
        let text = self.marked(&digits);
        if rounded.is_zero() || rounded.is_sign_positive() { text } else { self.negative(text) }
    }

    /// A value as charts and tables print it: `61.7%`, `12.3`, `$45,300`.
    pub fn value(self, unit: &Unit, value: Decimal, places: u32) -> String {
        match unit {
            Unit::Money { currency, .. } => self.money(value, places, currency, MoneyStyle::Exact),
            _ => self.patterned(unit_key(unit), unit, value, places),
        }
    }

    /// A value as a sentence prints it: `61.7%`, `12.3 per 1,000 births`, `78.4 years`.
    pub fn value_long(self, unit: &Unit, value: Decimal, places: u32) -> String {
        match unit {
            Unit::Money { currency, .. } => self.money(value, places, currency, MoneyStyle::Long),
            _ => self.patterned(long_key(unit), unit, value, places),
        }
    }

    /// The size of a difference between two values, without its sign: `9.6 points` of two shares,
    /// never `9.6%`.
    pub fn difference(self, unit: &Unit, difference: Decimal, places: u32) -> String {
        let size = difference.abs();
        match unit {
            Unit::Money { currency, .. } => self.money(size, places, currency, MoneyStyle::Long),
            Unit::Percent { .. } | Unit::Score { .. } => {
                self.patterned("difference-points", unit, size, places)
            }
            _ => self.patterned(long_key(unit), unit, size, places),
        }
    }

    /// A difference with its sign, without its unit: `+11`, `−3`, `0`.
    pub fn signed(self, difference: Decimal, places: u32) -> String {
        let text = self.decimal(difference, places);
        if round(difference, places) > Decimal::ZERO {
            self.language.text("number-positive", &[("number", text.into())])
        } else {
            text
        }
    }

    /// A share that is worked out here, such as the part of the way to a target: `48%`.
    pub fn share(self, percent: Decimal) -> String {
        self.language.text("unit-percent", &[("number", self.decimal(percent, 0).into())])
    }

    /// A range that a source publishes in place of a number: `90% or more`, `21 to 39%`, `under 50%`.
    pub fn band(self, unit: &Unit, band: Band) -> String {
        let places = |v: Decimal| v.normalize().scale();
        let value = |v: Decimal| Argument::from(self.value(unit, v, places(v)));
        match (band.low, band.high) {
            (Some(low), None) if band.strict => {
                self.language.text("band-over", &[("low", value(low))])
            }
            (Some(low), None) => self.language.text("band-at-least", &[("low", value(low))]),
            (None, Some(high)) if band.strict => {
                self.language.text("band-under", &[("high", value(high))])
            }
            (None, Some(high)) => self.language.text("band-at-most", &[("high", value(high))]),
            (Some(low), Some(high)) => {
                let first = self.decimal(low, places(low));
                self.language.text("band-between", &[("low", first.into()), ("high", value(high))])
            }
            (None, None) => self.language.text("band-any", &[]),
        }
    }

    /// An amount in a currency, by its ISO 4217 code. From a million on, short and long forms carry
    /// one decimal and the word or letters for the size.
    pub fn money(self, amount: Decimal, places: u32, currency: &str, style: MoneyStyle) -> String {
        let size = amount.abs();
        let scales = [(12, "trillion"), (9, "billion"), (6, "million")];
        // A rounding that reaches the next size takes its name: 999,960,000 is 1 billion.
        let scaled = scales.iter().find_map(|(power, name)| {
            let part = round(size / Decimal::from(10u64.pow(*power)), 1);
            (part >= Decimal::ONE && style != MoneyStyle::Exact).then_some((part, *name))
        });
        let number = match scaled {
            Some((part, name)) => {
                let scale = part.normalize().scale();
                let digits = self.decimal(part, scale);
                let count = self.plural(part.to_f64().unwrap_or_default(), scale);
                self.sized(style, name, digits, count)
            }
            None => self.decimal(size, places),
        };
        let text = self.currency(currency, number);
        if amount.is_sign_negative() && !round(amount, places).is_zero() {
            self.negative(text)
        } else {
            text
        }
    }

    /// A number with the word for its size; `count` is the number itself, for the plural of that word.
    fn sized(self, style: MoneyStyle, size: &str, number: String, count: Argument) -> String {
        match style {
            MoneyStyle::Short => self.language.text(
                "money-size-short",
                &[("number", number.into()), ("size", size.into()), ("count", count)],
            ),
            _ => self.language.text(
                "money-size-long",
                &[("number", number.into()), ("size", size.into()), ("count", count)],
            ),
        }
    }

    fn currency(self, code: &str, number: String) -> String {
        let key = format!("currency-{code}");
        if self.language.has(&key) {
            self.language.text(&key, &[("number", number.into())])
        } else {
            self.language
                .text("currency-other", &[("code", code.into()), ("number", number.into())])
        }
    }

    fn patterned(self, key: &str, unit: &Unit, value: Decimal, places: u32) -> String {
        let rounded = round(value, places);
        let (per, noun) = match unit {
            Unit::Rate { per, noun, .. } => (Some(*per), noun.as_deref()),
            Unit::Count { noun, .. } => (None, noun.as_deref()),
            _ => (None, None),
        };
        self.language.text(
            key,
            &[
                ("number", self.decimal(value, places).into()),
                ("count", self.plural(rounded.abs().to_f64().unwrap_or_default(), places)),
                ("per", per.map(|n| self.decimal(n.into(), 0)).unwrap_or_default().into()),
                ("noun", noun.unwrap_or_default().into()),
            ],
        )
    }

    /// A printed number as an argument that chooses its plural by the decimals that are printed:
    /// English says "1 point" and "1.0 points".
    fn plural(self, value: f64, places: u32) -> Argument<'static> {
        // Fluent's own rules for Arabic take 4.5 for a 4, and 104 for none of its hundred.
        let value = match self.language.tag().split('-').next() {
            Some("ar") if value.fract() > 0.0 => 100.0,
            Some("ar") if value > 100.0 && value % 100.0 > 2.0 => value % 100.0,
            _ => value,
        };
        let options = FluentNumberOptions {
            minimum_fraction_digits: Some(places as usize),
            ..FluentNumberOptions::default()
        };
        FluentValue::Number(FluentNumber::new(value, options))
    }

    /// Digits with the language's marks.
    fn marked(self, digits: &str) -> String {
        let (whole, parts) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::with_capacity(digits.len() + 4);
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push_str(&self.marks.thousands);
            }
            out.push(digit);
        }
        if !parts.is_empty() {
            out.push_str(&self.marks.decimal);
            out.push_str(parts);
        }
        out
    }

    fn negative(self, text: String) -> String {
        self.language.text("number-negative", &[("number", text.into())])
    }

    /// What stands before and after the numbers at an axis, and by how much they are divided there.
    pub fn tick(self, unit: &Unit, largest: Decimal) -> (String, String, u32) {
        const STAND_IN: &str = "\u{1}";
        let divisor = match unit {
            Unit::Money { .. } if largest >= Decimal::from(10_000) => 1_000,
            _ => 1,
        };
        let number = match divisor {
            1 => STAND_IN.to_owned(),
            _ => self.language.text("money-thousands", &[("number", STAND_IN.into())]),
        };
        let text = match unit {
            Unit::Money { currency, .. } => self.currency(currency, number),
            Unit::Percent { .. } => {
                self.language.text("unit-percent", &[("number", number.into())])
            }
            _ => number,
        };
        let (before, after) = text.split_once(STAND_IN).unwrap_or(("", ""));
        (before.to_owned(), after.to_owned(), divisor)
    }

    /// The marks between groups of three digits, and before the decimals.
    pub fn marks(self) -> (&'a str, &'a str) {
        (&self.marks.thousands, &self.marks.decimal)
    }
}

fn unit_key(unit: &Unit) -> &'static str {
    match unit {
        Unit::Percent { .. } => "unit-percent",
        _ => "unit-number",
    }
}

fn long_key(unit: &Unit) -> &'static str {
    match unit {
        Unit::Percent { .. } => "unit-percent",
        Unit::Count { noun: Some(_), .. } => "unit-count-noun",
        Unit::Rate { noun: Some(_), .. } => "unit-rate-noun",
        Unit::Rate { noun: None, .. } => "unit-rate",
        Unit::Years { .. } => "unit-years",
        _ => "unit-number",
    }
}

impl Language {
    /// The formatter of numbers, periods and dates.
    pub fn numbers(&self) -> Numbers<'_> {
        Numbers::new(self, &self.marks)
    }

    /// A small number in words, for within a sentence: "four"; digits above twelve.
    pub fn number_word(&self, n: usize) -> String {
        self.text("number-word", &[("count", count(n)), ("digits", self.numbers().whole(n).into())])
    }

    /// A small number in words, for the start of a sentence: "Four"; digits above twenty.
    pub fn number_word_first(&self, n: usize) -> String {
        self.text(
            "number-word-first",
            &[("count", count(n)), ("digits", self.numbers().whole(n).into())],
        )
    }
}
