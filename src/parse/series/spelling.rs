//! Spelling: how the numbers of a column are written, and the plain number that each means.

use super::options::Options;
use crate::parse::kinds::series::OwnColumn;
use crate::parse::value::number::{LARGEST, NumberError};
use crate::report::{Band, Value};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The marks of a column's numbers, and what they are multiplied by.
pub(crate) struct Spelling {
    thousands: Option<&'static str>,
    decimal: char,
    times: Decimal,
}

impl Spelling {
    /// The spelling of a column, from its own options and its table's.
    pub fn of(options: Options, own: Option<&OwnColumn>, times: Decimal) -> Self {
        let thousands = own.and_then(|own| own.thousands.value).or_else(|| options.thousands());
        let decimal = own.and_then(|own| own.decimal.value).or_else(|| options.decimal());
        let usual = if thousands == Some(".") { ',' } else { '.' };
        Self {
            thousands,
            decimal: decimal.and_then(|mark| mark.chars().next()).unwrap_or(usual),
            times: own.and_then(|own| own.times.value).unwrap_or(times),
        }
    }

    /// The text with each of its numbers in the plain spelling: digits and a point.
    ///
    /// # Errors
    /// Where a number has marks at other places than these.
    pub fn plain<'c>(&self, text: &'c str) -> Result<Cow<'c, str>, NumberError> {
        if self.thousands.is_none() && self.decimal == '.' {
            return Ok(Cow::Borrowed(text));
        }
        let mut plain = String::with_capacity(text.len());
        let mut rest = text;
        while !rest.is_empty() {
            let other = rest.find(|c| self.is_part(c)).unwrap_or(rest.len());
            plain.push_str(&rest[..other]);
            rest = &rest[other..];
            let end = rest.find(|c| !self.is_part(c)).unwrap_or(rest.len());
            let number = rest[..end].trim();
            match number.contains(|c: char| c.is_ascii_digit()) {
                true => plain.push_str(&self.number(number).ok_or(NumberError::OtherMarks)?),
                false => plain.push_str(&rest[..end]),
            }
            rest = &rest[end..];
        }
        Ok(Cow::Owned(plain))
    }

    /// Whether a character can stand in a number as this column or another writes it.
    fn is_part(&self, c: char) -> bool {
        let blank = self.thousands == Some("space") && c.is_whitespace();
        let apostrophe = self.thousands == Some("'") && matches!(c, '\'' | '’');
        c.is_ascii_digit() || matches!(c, '.' | ',') || blank || apostrophe
    }

    fn number(&self, number: &str) -> Option<String> {
        let (whole, part) = number.split_once(self.decimal).unwrap_or((number, ""));
        let separates = |c: char| match self.thousands {
            Some("space") => c.is_whitespace(),
            Some("'") => matches!(c, '\'' | '’'),
            Some(mark) => mark.starts_with(c),
            None => false,
        };
        let groups: Vec<&str> = whole.split(separates).collect();
        let threes = groups[1..].iter().all(|group| group.len() == 3);
        let grouped = groups.len() == 1 || (threes && (1..=3).contains(&groups[0].len()));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let good = grouped && groups.iter().all(|group| digits(group)) && digits(part);
        let point = if number.contains(self.decimal) { "." } else { "" };
        good.then(|| format!("{}{point}{part}", groups.concat()))
    }

    /// A value in display units.
    ///
    /// # Errors
    /// Where what comes of it is no number that is read.
    pub fn value(&self, value: Value) -> Result<Value, NumberError> {
        let times = |end: Option<Decimal>| end.map(|end| self.times(end)).transpose();
        Ok(match value {
            Value::Number(number) => Value::Number(self.times(number)?),
            Value::Band(Band { low, high, strict }) => {
                Value::Band(Band { low: times(low)?, high: times(high)?, strict })
            }
            other => other,
        })
    }

    /// A number, multiplied.
    ///
    /// # Errors
    /// Where what comes of it is no number that is read.
    pub fn times(&self, number: Decimal) -> Result<Decimal, NumberError> {
        if self.times == Decimal::ONE {
            return Ok(number);
        }
        let product = number.checked_mul(self.times).ok_or(NumberError::TooExact)?.normalize();
        if product.abs() > Decimal::from(LARGEST) {
            return Err(NumberError::TooLarge);
        }
        Ok(product)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(thousands: Option<&'static str>, decimal: char, text: &str) -> Option<String> {
        let spelling = Spelling { thousands, decimal, times: Decimal::ONE };
        spelling.plain(text).ok().map(Cow::into_owned)
    }

    #[test]
    fn a_number_is_read_with_its_own_marks_and_with_no_others() {
        let comma = |text| plain(Some(","), '.', text);
        assert_eq!(comma("106,474").as_deref(), Some("106474"));
        assert_eq!(comma("-1,234,567.8").as_deref(), Some("-1234567.8"));
        assert_eq!(comma("<1,000").as_deref(), Some("<1000"));
        assert_eq!(comma("1,000-1,999").as_deref(), Some("1000-1999"));
        assert_eq!(comma("suppressed").as_deref(), Some("suppressed"));
        for wrong in ["12,34", "1,2345", "1,,234", "1234,567", "1,234.5.6"] {
            assert_eq!(comma(wrong), None, "{wrong}");
        }
        let german = |text| plain(Some("."), ',', text);
        assert_eq!(german("1.234").as_deref(), Some("1234"));
        assert_eq!(german("1.234,5").as_deref(), Some("1234.5"));
        assert_eq!(german("48,6 %").as_deref(), Some("48.6 %"));
        assert_eq!(german("1.23"), None);
        assert_eq!(plain(None, ',', "48.6"), None, "the point may be a mark of thousands");
        assert_eq!(plain(Some("space"), ',', "1\u{a0}234,5").as_deref(), Some("1234.5"));
        assert_eq!(plain(Some("'"), '.', "1’234").as_deref(), Some("1234"));
    }
}
