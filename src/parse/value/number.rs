//! Number: decimals as authors and spreadsheets write them, never guessed at.

use super::mistake::Mistake;
use crate::source::Code;
use rust_decimal::Decimal;

/// The largest number that is read: far above any count of people or dollars, and far below what
/// exact arithmetic can hold.
pub(crate) const LARGEST: i64 = 1_000_000_000_000;

/// A number that is not written as one, with what it may have meant.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
pub(crate) enum NumberError {
    /// Not a number at all.
    NotANumber,
    /// Digits in groups, such as `1,234` or `1 234`; the second is the plain spelling.
    Grouped(String),
    /// Points between the thousands, such as `1.234.567` or `1.234,5`; the second is the plain
    /// spelling.
    GroupedByPoints(String),
    /// A comma in place of the point, such as `48,6`; the second is the plain spelling.
    DecimalComma(String),
    /// Marks at other places than its column says.
    OtherMarks,
    /// `1,234`: a thousand and more, or one and a bit.
    Unclear(String),
    /// A percent sign after the number.
    Percent(Decimal),
    /// A currency sign before the number.
    Currency(String),
    /// Such as `1.2E+05`, in which a spreadsheet has dropped digits.
    Scientific,
    /// A number that ends in a word, such as `400k`; the second is the plain spelling.
    Shortened(String),
    /// Further from zero than is read.
    TooLarge,
    /// More decimals than exact arithmetic holds.
    TooExact,
}

impl NumberError {
    /// The name of what is wrong.
    pub fn kind(&self) -> &'static str {
        self.into()
    }
}

/// Reads a decimal number: digits, a point, a sign (hyphen or true minus); blanks around it.
pub(crate) fn read(text: &str) -> Result<Decimal, NumberError> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if !is_plain(digits) {
        return Err(diagnose(text, digits));
    }
    let exact = Decimal::from_str_exact(digits).map_err(|_| {
        if digits.find('.').unwrap_or(digits.len()) > 20 {
            NumberError::TooLarge
        } else {
            NumberError::TooExact
        }
    })?;
    if exact > Decimal::from(LARGEST) {
        return Err(NumberError::TooLarge);
    }
    let value = if negative { -exact } else { exact };
    Ok(value.normalize())
}

/// Digits with at most one point among or before them.
fn is_plain(text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(part) && !part.is_empty() && (!whole.is_empty() || part != "0")
}

/// What a text that is no plain number may have meant.
fn diagnose(text: &str, digits: &str) -> NumberError {
    if let Some(number) = text.strip_suffix(['%', '\u{2030}']) {
        return match read(number) {
            Ok(value) if text.ends_with('%') => NumberError::Percent(value),
            Err(error) if text.ends_with('%') => error,
            _ => NumberError::NotANumber,
        };
    }
    if let Some(plain) = in_full(digits) {
        return NumberError::Shortened(plain);
    }
    if let Some(number) = digits.strip_prefix(['$', '£', '€']) {
        let plain = number.trim().replace(',', "");
        if is_plain(&plain) && grouped(number.trim()).is_some_and(|c| c != Commas::Decimal) {
            return NumberError::Currency(plain);
        }
        return NumberError::NotANumber;
    }
    let sign = if digits.len() < text.len() { "-" } else { "" };
    let sign = if text.starts_with('+') { "" } else { sign };
    match grouped(digits) {
        Some(Commas::Groups) => {
            let plain: String =
                digits.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
            NumberError::Grouped(format!("{sign}{plain}"))
        }
        Some(Commas::Unclear) => NumberError::Unclear(format!("{sign}{}", digits.replace(',', ""))),
        Some(Commas::Decimal) => {
            NumberError::DecimalComma(format!("{sign}{}", digits.replace(',', ".")))
        }
        _ if is_scientific(digits) => NumberError::Scientific,
        None if grouped(&swapped(digits)) == Some(Commas::Groups) => {
            let plain = digits.replace('.', "").replace(',', ".");
            NumberError::GroupedByPoints(format!("{sign}{plain}"))
        }
        _ => NumberError::NotANumber,
    }
}

#[derive(PartialEq, Eq)]
enum Commas {
    /// None at all.
    None,
    /// Between groups of three digits, for certain.
    Groups,
    /// One, before three digits: either.
    Unclear,
    /// One, in place of the point.
    Decimal,
}

fn grouped(text: &str) -> Option<Commas> {
    if is_plain(text) {
        return Some(Commas::None);
    }
    let (whole, part) =
        text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if part.is_some_and(|p| !all_digits(p)) {
        return None;
    }
    let separator = whole.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, ',' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’') {
        return None;
    }
    let groups: Vec<&str> = whole.split(separator).collect();
    if !groups.iter().all(|g| all_digits(g)) {
        return None;
    }
    let threes = groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3);
    match (separator, groups.len(), part) {
        (',', 2, None) if threes => Some(Commas::Unclear),
        (',', 2, None) => Some(Commas::Decimal),
        _ if threes => Some(Commas::Groups),
        _ => None,
    }
}

/// The text with points for commas and commas for points.
fn swapped(text: &str) -> String {
    let swap = |c| match c {
        ',' => '.',
        '.' => ',',
        other => other,
    };
    text.chars().map(swap).collect()
}

/// Words and letters after a number, and how many digits they stand for.
const SHORT: [(&str, u32); 6] =
    [("thousand", 3), ("million", 6), ("mio", 6), ("mn", 6), ("k", 3), ("m", 6)];

/// A number that ends in such a word, in full.
fn in_full(text: &str) -> Option<String> {
    let text = text.trim_start_matches(['$', '£', '€']).to_lowercase();
    let (number, zeros) =
        SHORT.iter().find_map(|(word, zeros)| Some((text.strip_suffix(word)?, zeros)))?;
    let number = Decimal::from_str_exact(number.trim()).ok().filter(|_| is_plain(number.trim()))?;
    let full = number.checked_mul(Decimal::from(10_u64.pow(*zeros)))?;
    Some(full.normalize().to_string())
}

fn is_scientific(text: &str) -> bool {
    text.split_once(['e', 'E']).is_some_and(|(number, exponent)| {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        is_plain(number) && !exponent.is_empty() && exponent.bytes().all(|b| b.is_ascii_digit())
    })
}

/// What to say of a number that cannot be read.
impl From<NumberError> for Mistake {
    fn from(error: NumberError) -> Self {
        let say = |message: &str| Mistake::new(Code::BadNumber, message);
        match error {
        NumberError::NotANumber => {
            say("{}, which is not a number.").help("Write it in digits alone, such as 70 or 1234.5.")
        }
        NumberError::Shortened(plain) => {
            say("{}: numbers are written out in digits.").replace(plain)
        }
        NumberError::Grouped(plain) => {
            say("{}: numbers are written without marks between the thousands.").replace(plain)
        }
        NumberError::DecimalComma(plain) => {
            say("{}: a comma stands where the decimal point belongs.").replace(plain)
        }
        NumberError::GroupedByPoints(plain) => {
            say("{}: numbers are written without points between the thousands.").replace(plain)
        }
        NumberError::OtherMarks => say(
            "{}, in which a mark stands where `thousands` and `decimal` do not say.",
        )
        .help("Mend the cell, or `thousands` and `decimal` under `series`: they say what stands between the thousands and before the decimals."),
        NumberError::Unclear(plain) => say(
            "{}, which could be more than a thousand or a number with three decimals.",
        )
        .help(format!(
            "Write “{plain}”, or use a point for the decimals; numbers have no commas here."
        )),
        NumberError::Percent(value) => {
            say("{}: numbers are written without a percent sign.").replace(value.to_string())
        }
        NumberError::Currency(plain) => {
            say("{}: amounts are written without a currency sign.").replace(plain)
        }
        NumberError::Scientific => say(
            "{}, a short form in which a spreadsheet may have dropped digits.",
        )
        .help("Write the number out with all its digits; in a spreadsheet, format the column as a number first."),
        NumberError::TooLarge => say("{}, which is larger than any number that is read (a trillion)."),
        NumberError::TooExact => say("{}, which has more decimals than are read (28 digits).")
            .help("Round it to a few decimals."),
    }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_exactly_or_not_at_all() {
        assert_eq!(read(" 48.60 "), Ok(Decimal::new(486, 1)));
        assert_eq!(read("−2.83"), Ok(Decimal::new(-283, 2)));
        assert_eq!(read("0"), Ok(Decimal::ZERO));
        assert_eq!(read(".5"), Ok(Decimal::new(5, 1)));
        assert_eq!(read("48,6"), Err(NumberError::DecimalComma("48.6".into())));
        assert_eq!(read("1,234"), Err(NumberError::Unclear("1234".into())));
        assert_eq!(read("1,234,567"), Err(NumberError::Grouped("1234567".into())));
        assert_eq!(read("-1 234.5"), Err(NumberError::Grouped("-1234.5".into())));
        assert_eq!(read("1.234.567"), Err(NumberError::GroupedByPoints("1234567".into())));
        assert_eq!(read("-1.234,5"), Err(NumberError::GroupedByPoints("-1234.5".into())));
        assert_eq!(read("48,6 %"), Err(NumberError::DecimalComma("48.6".into())));
        assert_eq!(read("61.7%"), Err(NumberError::Percent(Decimal::new(617, 1))));
        assert_eq!(read("$1,200"), Err(NumberError::Currency("1200".into())));
        assert_eq!(read("1.2 million"), Err(NumberError::Shortened("1200000".into())));
        assert_eq!(read("$400k"), Err(NumberError::Shortened("400000".into())));
        assert_eq!(read("1.2E+05"), Err(NumberError::Scientific));
        assert_eq!(read("1e99999999999999999999"), Err(NumberError::Scientific));
        assert_eq!(read(&"9".repeat(40)), Err(NumberError::TooLarge));
        assert_eq!(read("1000000000001"), Err(NumberError::TooLarge));
        let exact = format!("0.{}", "1".repeat(60));
        assert_eq!(read(&exact), Err(NumberError::TooExact));
        for text in ["", ".", "-", "abc", "1.2.3", "0x10", "1_000", "1..", "NaN", ".inf"] {
            assert_eq!(read(text), Err(NumberError::NotANumber), "{text}");
        }
    }
}
