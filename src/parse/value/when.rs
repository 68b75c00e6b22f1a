//! When: on which days something is expected, as authors write it beside a source.

use super::period;
use crate::report::{Period, When};
use jiff::civil::{Date, date};

/// The months in English and in Spanish, each of which may be cut after its third letter.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "enero"],
    ["february", "febrero"],
    ["march", "marzo"],
    ["april", "abril"],
    ["may", "mayo"],
    ["june", "junio"],
    ["july", "julio"],
    ["august", "agosto"],
    ["september", "septiembre"],
    ["october", "octubre"],
    ["november", "noviembre"],
    ["december", "diciembre"],
];
/// Seasons north of the equator, with their first months. A winter lies in two years.
const SEASONS: [(&[&str], i8); 3] =
    [(&["spring", "primavera"], 3), (&["summer", "verano"], 6), (&["fall", "autumn", "otoño"], 9)];
const WINTER: [&str; 2] = ["winter", "invierno"];
/// Words that do not widen the stretch of time beside them.
const IDLE: [&str; 10] = ["in", "on", "by", "the", "of", "de", "en", "early", "mid", "late"];

/// Reads on which days something is expected: `2027-09-30`, `30 September 2027`, `September 2027`, `2027-09`,
/// `fall 2027`, `winter 2027–28`, `2027 Q3`, `2027`, `2027–28`, `never`. `late 2027` is the whole year, and what
/// can mean more than one stretch of time, such as `winter 2027`, is not guessed at.
pub(crate) fn read(text: &str) -> When {
    let text = text.trim().to_lowercase();
    if text == "never" || text == "nunca" {
        return When::Never;
    }
    match days(&text.replace("mid-", "mid ")) {
        Some((first, last)) => When::Between(first, last),
        None => When::Unclear,
    }
}

fn days(text: &str) -> Option<(Date, Date)> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.'));
    let words: Vec<&str> = words.filter(|it| !it.is_empty() && !IDLE.contains(it)).collect();
    match words[..] {
        [one] if one.len() == 10 => one.parse().ok().map(|day| (day, day)),
        [name, years] if WINTER.contains(&name) => winter(years),
        [name, at] if season(name).is_some() => {
            let first = date(year(at)?, season(name)?, 1);
            Some((first, first.saturating_add(jiff::Span::new().months(2)).last_of_month()))
        }
        [name, at] if month(name).is_some() => {
            Some(of(Period::Month(year(at)?, month(name)? as u8)))
        }
        [quarter, at] if quarter.starts_with('q') => whole(&format!("{at} {quarter}")),
        [a, b, at] => {
            let is_name = month(a).is_some();
            let (day, name) = if is_name { (b, a) } else { (a, b) };
            let day = day.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse().ok()?;
            let day = Date::new(year(at)?, month(name)?, day).ok()?;
            Some((day, day))
        }
        _ => whole(&words.join(" ")),
    }
}

/// A year, a school year, a quarter or a month, as periods are written.
fn whole(text: &str) -> Option<(Date, Date)> {
    match period::read(text).ok()? {
        Period::Years(..) => None,
        period => Some(of(period)),
    }
}

fn of(period: Period) -> (Date, Date) {
    (period.first_day(), period.last_day())
}

/// From December to February, of `2027–28`.
fn winter(years: &str) -> Option<(Date, Date)> {
    let Period::SchoolYear(first) = period::read(years).ok()? else { return None };
    Some((date(first, 12, 1), date(first + 1, 2, 1).last_of_month()))
}

fn season(name: &str) -> Option<i8> {
    SEASONS.iter().find(|(names, _)| names.contains(&name)).map(|(_, first)| *first)
}

fn month(name: &str) -> Option<i8> {
    let is_it = |full: &str| name.chars().count() > 2 && full.starts_with(name);
    let at = MONTHS.iter().position(|names| names.iter().any(|full| is_it(full)))?;
    i8::try_from(at + 1).ok()
}

fn year(text: &str) -> Option<i16> {
    text.parse().ok().filter(|year| (1800..=2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_expected_lies_between_two_days() {
        for (text, first, last) in [
            ("2027-09-30", "2027-09-30", "2027-09-30"),
            ("30 September 2027", "2027-09-30", "2027-09-30"),
            ("on September 30th, 2027", "2027-09-30", "2027-09-30"),
            ("30 de septiembre de 2027", "2027-09-30", "2027-09-30"),
            ("September 2027", "2027-09-01", "2027-09-30"),
            ("late Sept. 2027", "2027-09-01", "2027-09-30"),
            ("Febrero de 2028", "2028-02-01", "2028-02-29"),
            ("2027-09", "2027-09-01", "2027-09-30"),
            ("spring 2027", "2027-03-01", "2027-05-31"),
            ("Summer 2027", "2027-06-01", "2027-08-31"),
            ("by fall 2027", "2027-09-01", "2027-11-30"),
            ("winter 2027–28", "2027-12-01", "2028-02-29"),
            ("2027 Q3", "2027-07-01", "2027-09-30"),
            ("Q3 2027", "2027-07-01", "2027-09-30"),
            ("2027", "2027-01-01", "2027-12-31"),
            ("mid-2027", "2027-01-01", "2027-12-31"),
            ("2027–28", "2027-08-01", "2028-07-31"),
        ] {
            let expected = When::Between(first.parse().unwrap(), last.parse().unwrap());
            assert_eq!(read(text), expected, "{text}");
        }
        assert_eq!(read("Never"), When::Never);
    }

    #[test]
    fn what_can_mean_several_things_is_not_guessed_at() {
        for text in [
            "",
            "annually",
            "every September",
            "winter 2027",
            "September",
            "September or October 2027",
            "31 September 2027",
            "soon 2027",
            "decision 2027",
            "2027 to 2035",
            "9/2027",
            "unknown",
        ] {
            assert_eq!(read(text), When::Unclear, "{text}");
        }
    }
}
