//! Cell: what a cell holds, in the words of a table: numbers, dates and times without the dress of a format.

use jiff::SignedDuration;
use jiff::civil::{DateTime, Time, date};
use std::fmt::Write;

/// What a cell's format says of its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Number,
    Percent,
    /// Days since the first, shown as a date or a time.
    Date(Date),
    /// Days, shown as how long something takes.
    Duration,
}

/// How much of a date is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Date {
    Day,
    Month,
    Year,
}

impl Format {
    /// What a format of Excel says, such as `0.0%` or `mmm yyyy`.
    pub fn of(code: &str) -> Self {
        let mut bare = String::new();
        let mut signs = code.chars();
        while let Some(c) = signs.next() {
            match c {
                // What is quoted, and what follows these, is printed as it stands.
                '"' => drop(signs.by_ref().find(|c| *c == '"')),
                '[' => {
                    let within: String = signs.by_ref().take_while(|c| *c != ']').collect();
                    if !within.is_empty()
                        && within.trim_matches(['h', 'm', 's', 'H', 'M', 'S']).is_empty()
                    {
                        return Self::Duration;
                    }
                }
                '\\' | '_' | '*' => drop(signs.next()),
                ';' => break,
                c => bare.push(c.to_ascii_lowercase()),
            }
        }
        match ["y", "m", "d", "hs"].map(|letters| bare.contains(|c| letters.contains(c))) {
            _ if bare == "general" => Self::Number,
            [true, true, false, _] => Self::Date(Date::Month),
            [true, false, false, _] => Self::Date(Date::Year),
            [false, false, false, false] if bare.contains('%') => Self::Percent,
            [false, false, false, false] => Self::Number,
            _ => Self::Date(Date::Day),
        }
    }
}

/// Writes a number that is stored as text, or a text that is none.
pub(super) fn stored(text: &mut String, value: &str, format: Format, is_1904: bool) {
    if format == Format::Number && is_plain(value) {
        *text += value;
        return;
    }
    match value.parse() {
        Ok(number) => formatted(text, number, format, is_1904),
        Err(_) => *text += value,
    }
}

/// Writes a number as its format means it.
pub(super) fn formatted(text: &mut String, value: f64, format: Format, is_1904: bool) {
    match format {
        Format::Number => number(text, value, false),
        Format::Percent => number(text, value, true),
        Format::Duration => duration(text, value),
        Format::Date(date) => match moment(value, is_1904) {
            Some(time) => shown(text, time, value, date),
            None => number(text, value, false),
        },
    }
}

/// Whether a number is written as `number` writes it.
fn is_plain(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value).as_bytes();
    let whole = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_whole =
        whole > 0 && (digits[0] != b'0' || whole == 1 && (value.len() == 1 || digits.len() > 1));
    let is_fraction = match digits[whole..] {
        [] => true,
        [b'.', ref digits @ .., last] => {
            matches!(last, b'1'..=b'9') && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    is_whole && is_fraction && value.len() <= 15
}

/// Writes a number as it is meant: what is stored in binary has 15 digits that count.
pub(super) fn number(text: &mut String, value: f64, percent: bool) {
    // Writing to memory cannot fail.
    if !percent && value.fract() == 0.0 && value.abs() < 1e15 {
        write!(text, "{}", value as i64).unwrap_or_default();
        return;
    }
    let digits = format!("{value:.14e}");
    let shift = if percent { 2 } else { 0 };
    let rounded = digits.split_once('e').and_then(|(digits, power)| {
        let power: i32 = power.parse().ok()?;
        format!("{digits}e{}", power + shift).parse::<f64>().ok()
    });
    write!(text, "{}", rounded.unwrap_or(value)).unwrap_or_default();
}

/// The point in time that so many days are, to the second.
fn moment(days: f64, is_1904: bool) -> Option<DateTime> {
    let seconds = (days * 86_400.0).round() as i64;
    // 1900 is no leap year; in a spreadsheet it is one.
    let start = match days < 60.0 {
        _ if is_1904 => date(1904, 1, 1),
        true => date(1899, 12, 31),
        false => date(1899, 12, 30),
    };
    let time = start.at(0, 0, 0, 0).checked_add(SignedDuration::from_secs(seconds));
    time.ok().filter(|time| (1..=9999).contains(&time.year()))
}

/// Writes a point in time: a date, with its time where it is not midnight, or a time alone.
fn shown(text: &mut String, time: DateTime, days: f64, date: Date) {
    let (day, clock) = (time.date(), time.time());
    let written = match date {
        _ if (0.0..1.0).contains(&days) => write!(text, "{clock}"),
        Date::Month => write!(text, "{}", day.strftime("%Y-%m")),
        Date::Year => write!(text, "{}", day.strftime("%Y")),
        Date::Day if clock == Time::midnight() => write!(text, "{day}"),
        Date::Day => write!(text, "{day}T{clock}"),
    };
    written.unwrap_or_default();
}

/// Writes how long something takes, from days: `37:30:00`.
pub(super) fn duration(text: &mut String, days: f64) {
    let sign = if days < 0.0 { "-" } else { "" };
    let seconds = (days.abs() * 86_400.0).round() as u64;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    write!(text, "{sign}{hours}:{minutes:02}:{:02}", seconds % 60).unwrap_or_default();
}

/// A date as ISO 8601 writes it, without a time of midnight.
pub(super) fn iso(text: &str) -> &str {
    text.strip_suffix("T00:00:00").unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_stored_plainly_stays_and_every_other_is_written_anew() {
        for (value, plain) in [
            ("0", "0"),
            ("-7", "-7"),
            ("72.4", "72.4"),
            ("72.40", "72.4"),
            ("007", "7"),
            ("-0", "0"),
            ("0.5", "0.5"),
            ("-0.5", "-0.5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1E3", "1000"),
            ("7.2399999999999995E-2", "0.0724"),
            ("72.399999999999991", "72.4"),
            ("123456789012345", "123456789012345"),
            ("n/a", "n/a"),
        ] {
            let mut text = String::new();
            stored(&mut text, value, Format::Number, false);
            assert_eq!(text, plain, "{value}");
        }
    }

    fn written(value: f64, percent: bool) -> String {
        let mut text = String::new();
        number(&mut text, value, percent);
        text
    }

    #[test]
    fn a_number_has_the_digits_that_count() {
        assert_eq!(written(0.1 + 0.2, false), "0.3");
        assert_eq!(written(72.399_999_999_999_99, false), "72.4");
        assert_eq!(written(72.4 - 1e-9, false), "72.399999999");
        assert_eq!(written(0.724_000_000_000_000_1, true), "72.4");
        assert_eq!(written(0.07, true), "7");
        assert_eq!(written(1.1, true), "110");
        assert_eq!(written(-0.035, true), "-3.5");
        assert_eq!(written(2299.0, false), "2299");
        assert_eq!(written(1e21, false), "1000000000000000000000");
        assert_eq!(written(0.000_000_1, false), "0.0000001");
    }

    #[test]
    fn a_format_says_percent_where_it_prints_the_sign_by_itself() {
        for code in ["0%", "0.00%", "0.0 %;[Red]-0.0 %", "[>0]0%", "_(0.0%_)"] {
            assert_eq!(Format::of(code), Format::Percent, "{code}");
        }
        for code in ["General", "0.0\"%\"", "0\\%", "0;0%", "[$%-409]0", "0*%"] {
            assert_eq!(Format::of(code), Format::Number, "{code}");
        }
    }

    #[test]
    fn a_date_is_as_exact_as_it_is_shown() {
        for (code, date) in [
            ("mm-dd-yy", Date::Day),
            ("mmm-yy", Date::Month),
            ("yyyy", Date::Year),
            ("[$-409]mmmm\\ yyyy;@", Date::Month),
            ("h:mm", Date::Day),
        ] {
            assert_eq!(Format::of(code), Format::Date(date), "{code}");
        }
        for code in
            ["General", "#,##0.00_);[Red](#,##0.00)", "0\" days\"", "[Red]0.0", "@", "0.00E+00"]
        {
            assert_eq!(Format::of(code), Format::Number, "{code}");
        }
        for code in ["[h]:mm", "[mm]:ss", "[Red][H]:mm:ss"] {
            assert_eq!(Format::of(code), Format::Duration, "{code}");
        }
        let mut text = String::new();
        duration(&mut text, 1.5625);
        assert_eq!(text, "37:30:00");
        for (days, is_1904, shown) in [
            (45_565.0, false, "2024-09-30"),
            (45_565.545_138_877, false, "2024-09-30T13:05:00"),
            (45_565.999_999, false, "2024-10-01"),
            (44_103.0, true, "2024-09-30"),
            (1.0, false, "1900-01-01"),
            (61.0, false, "1900-03-01"),
            (0.75, false, "18:00:00"),
            (1e9, false, "1000000000"),
            (-1e300, false, "-1"),
        ] {
            let mut text = String::new();
            formatted(&mut text, days, Format::Date(Date::Day), is_1904);
            assert!(text.starts_with(shown) && (days < -1.0 || text == shown), "{days}: {text}");
        }
    }
}
