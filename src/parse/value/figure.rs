//! Figure: an observed value as it is written: a number, a band, or a word for nothing.

use super::number::{self, NumberError};
use crate::report::{Absence, Band, Value};
use rust_decimal::Decimal;

/// The short word for what is kept back to protect privacy.
pub(crate) const SUPPRESSED: &str = "suppressed";

/// Reads a value: a number, `suppressed` or another word of [`Absence`], or a band (`<50`, `>=50`, `≤ 20`, `21-39`,
/// `LT50`, `GE90`, `LE20`, `GT5`, `250000+`). A percent sign after the ends of a band is read over.
pub(crate) fn read(text: &str) -> Result<Value, NumberError> {
    let text = text.trim();
    let absence = if text == SUPPRESSED { Some(Absence::Privacy) } else { Absence::of(text) };
    if let Some(absence) = absence {
        return Ok(Value::Absent(absence));
    }
    if let Some(band) = band(text) {
        return Ok(Value::Band(band));
    }
    number::read(text).map(Value::Number)
}

/// The signs that open a band: the sign, whether it names the high end, whether it excludes it.
const SIGNS: [(&str, bool, bool); 12] = [
    ("<=", true, false),
    (">=", false, false),
    ("<", true, true),
    (">", false, true),
    ("≤", true, false),
    ("≥", false, false),
    ("LE", true, false),
    ("GE", false, false),
    ("LT", true, true),
    ("GT", false, true),
    ("le", true, false),
    ("ge", false, false),
];

fn band(text: &str) -> Option<Band> {
    for (sign, high, strict) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            let bound = end(rest)?;
            let (low, high) = if high { (None, Some(bound)) } else { (Some(bound), None) };
            return Some(Band { low, high, strict });
        }
    }
    if let Some(bound) = text.strip_suffix('+').and_then(end) {
        return Some(Band { low: Some(bound), high: None, strict: false });
    }
    let at = text.char_indices().skip(1).find(|(_, c)| matches!(c, '-' | '–' | '—'))?;
    let (low, high) = text.split_at(at.0);
    let low = end(low)?;
    let high = end(&high[at.1.len_utf8()..])?;
    (low <= high).then_some(Band { low: Some(low), high: Some(high), strict: false })
}

/// One end of a band: a number without a sign.
fn end(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text);
    let text = text.trim();
    text.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        .then(|| number::read(text).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(low: Option<i64>, high: Option<i64>, strict: bool) -> Result<Value, NumberError> {
        Ok(Value::Band(Band { low: low.map(Decimal::from), high: high.map(Decimal::from), strict }))
    }

    #[test]
    fn bands_are_read_in_every_spelling() {
        assert_eq!(read("<50"), band(None, Some(50), true));
        assert_eq!(read("LT50"), band(None, Some(50), true));
        assert_eq!(read(">=50"), band(Some(50), None, false));
        assert_eq!(read("GE90"), band(Some(90), None, false));
        assert_eq!(read("<= 20"), band(None, Some(20), false));
        assert_eq!(read("LE20"), band(None, Some(20), false));
        assert_eq!(read("21-39"), band(Some(21), Some(39), false));
        assert_eq!(read("21–39%"), band(Some(21), Some(39), false));
        assert_eq!(read("250000+"), band(Some(250_000), None, false));
        let tenth = Some(Decimal::new(1, 1));
        let low = Band { low: Some(Decimal::ZERO), high: tenth, strict: false };
        assert_eq!(read("0-.1"), Ok(Value::Band(low)));
        assert_eq!(read(">5"), band(Some(5), None, true));
    }

    #[test]
    fn a_number_below_zero_is_no_band() {
        assert_eq!(read("-2.83"), Ok(Value::Number(Decimal::new(-283, 2))));
        assert_eq!(read("0"), Ok(Value::Number(Decimal::ZERO)));
    }

    #[test]
    fn a_band_the_wrong_way_round_is_nothing() {
        assert_eq!(read("39-21"), Err(NumberError::NotANumber));
        assert_eq!(read("LT"), Err(NumberError::NotANumber));
    }
}
