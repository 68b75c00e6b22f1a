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
            let mistake =
                Mistake::new(Code::BadDate, "{}, but there is no such day in the calendar.");
            let month = text.get(..7).and_then(|month| format!("{month}-01").parse::<Date>().ok());
            match month.map(Date::last_of_month) {
                Some(last) => mistake.help(format!("That month ends on {last}.")),
                None => mistake.help("The months are 01 to 12, and come before the day."),
            }
        });
    }
    let mistake = Mistake::new(Code::BadDate, "{}, but dates are written year-month-day.");
    let month = format!("{text}-01").parse::<Date>().ok().filter(|_| text.len() == 7);
    Err(match other_date(text).or_else(|| date_in_words(text)) {
        Some(date) => mistake.replace(date.to_string()),
        None if month.is_some() => mistake
            .help(format!("Add the day, with two digits: {text}-01 is the first of the month.")),
        None => mistake
            .help("Write the year with four digits, the month and the day with two: 2026-10-14."),
    })
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `October 14, 2026` and `14 Oct 2026`.
fn date_in_words(text: &str) -> Option<Date> {
    let words = text.split([' ', ',', '.']).filter(|word| !word.is_empty());
    let [a, b, year] = words.collect::<Vec<_>>()[..] else { return None };
    let (day, month) = if a.starts_with(|c: char| c.is_ascii_digit()) { (a, b) } else { (b, a) };
    let month = month.get(..3)?.to_lowercase();
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let day = day.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let year = year.parse().ok().filter(|year| *year > 999)?;
    Date::new(year, i8::try_from(month).ok()?, day.parse().ok()?).ok()
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
