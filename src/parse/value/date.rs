//! Day: dates, and the spellings of them that can mean only one day.

use super::mistake::Mistake;
use crate::source::Code;
use jiff::civil::Date;

/// Reads a day; an American or European spelling is named where only one day can be meant.
pub(crate) fn read(text: &str) -> Result<Date, Mistake> {
    let text = text.trim();
    let exact = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    if exact {
        return text.parse::<Date>().map_err(|_| {
            Mistake::new(Code::BadDate, "{}, but there is no such day in the calendar.")
        });
    }
    let mistake = Mistake::new(Code::BadDate, "{}, but dates are written year-month-day.");
    Err(match other_date(text) {
        Some(date) => mistake.replace(date.to_string()),
        None => mistake
            .help("Write the year with four digits, the month and the day with two: 2026-10-14."),
    })
}

fn other_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let numbers: Vec<i16> = parts.iter().map(|p| p.parse().ok()).collect::<Option<_>>()?;
    let [a, b, c] = numbers[..] else { return None };
    let day = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    if a > 999 {
        return day(a, b, c);
    }
    if c < 1000 {
        return None;
    }
    // 10/14/2026 and 14.10.2026 can mean only one day each; 10/11/2026 could be either of two.
    match (day(c, a, b), day(c, b, a)) {
        (Some(one), None) | (None, Some(one)) => Some(one),
        (Some(one), Some(other)) if one == other => Some(one),
        _ => None,
    }
}
