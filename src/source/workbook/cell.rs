//! Cell: what a cell holds, in the words of a table: numbers, dates and times without the dress of a format.

use std::fmt::Write;

/// What a cell's format says of its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Format {
    /// Whether it is shown as a percentage.
    pub percent: bool,
    /// How much of a date is shown.
    pub date: Date,
}

/// How much of a date is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Date {
    #[default]
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
                '[' => drop(signs.by_ref().find(|c| *c == ']')),
                '\\' | '_' | '*' => drop(signs.next()),
                ';' => break,
                c => bare.push(c.to_ascii_lowercase()),
            }
        }
        let date = match (bare.contains('y'), bare.contains('m'), bare.contains('d')) {
            (true, true, false) => Date::Month,
            (true, false, false) => Date::Year,
            _ => Date::Day,
        };
        Self { percent: bare.contains('%'), date }
    }
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

/// Writes a point in time: a date, with its time where it is not midnight, or a time alone.
pub(super) fn moment(
    text: &mut String,
    parts: (u16, u8, u8, u8, u8, u8, u16),
    value: f64,
    date: Date,
) {
    let (year, month, day, hour, minute, second, milli) = parts;
    // Half a second and more is the next second: what is stored is a fraction of a day.
    let second = u32::from(second) + u32::from(milli >= 500);
    let of_day = (u32::from(hour) * 60 + u32::from(minute)) * 60 + second;
    let time = format!("{:02}:{:02}:{:02}", of_day / 3600, of_day / 60 % 60, of_day % 60);
    let written = match date {
        _ if (0.0..1.0).contains(&value) => write!(text, "{time}"),
        Date::Month => write!(text, "{year:04}-{month:02}"),
        Date::Year => write!(text, "{year:04}"),
        Date::Day if of_day == 0 => write!(text, "{year:04}-{month:02}-{day:02}"),
        Date::Day => write!(text, "{year:04}-{month:02}-{day:02}T{time}"),
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
            assert!(Format::of(code).percent, "{code}");
        }
        for code in ["General", "0.0\"%\"", "0\\%", "0;0%", "[$%-409]0", "0*%"] {
            assert!(!Format::of(code).percent, "{code}");
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
            assert_eq!(Format::of(code).date, date, "{code}");
        }
        let mut text = String::new();
        duration(&mut text, 1.5625);
        moment(&mut text, (2024, 9, 30, 0, 0, 0, 0), 45_565.0, Date::Day);
        moment(&mut text, (2024, 9, 30, 13, 4, 59, 999), 45_565.5, Date::Day);
        assert_eq!(text, "37:30:002024-09-302024-09-30T13:05:00");
    }
}
