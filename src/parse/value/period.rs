//! Period: years, school years, pooled years, quarters and months as authors and sources write them.

use super::mistake::Mistake;
use crate::report::Period;
use crate::source::Code;
use regex::Regex;
use std::sync::LazyLock;

/// Why a period could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PeriodError {
    /// Not a period at all.
    NotAPeriod,
    /// Two years of which the second is not after the first.
    Backwards,
    /// A year outside 1800 to 2200.
    FarYear,
}

/// Reads a period: `2025`, `2016–17`, `2016-17`, `2016/17`, `2016/2017` (school years: the second
/// year follows the first), `SY 2016-17`, `2016 to 2017`, `2000 - 02`, `2015–17` (years pooled), `2014-11` (a month),
/// `2014 Q1`, `2014-Q1`, `AY 2002-03`, `20232024`, `2017-2021 (5-year)`, `Spring 2021` (of 2020–21), `Fall 2020`
/// (of the same).
///
/// `2010-11` is the school year: a month only where the second number does not follow the first.
pub(crate) fn read(text: &str) -> Result<Period, PeriodError> {
    let text = text.trim();
    if let Some(period) = pooled(text).or_else(|| term(text)) {
        return Ok(period);
    }
    if let Some(rest) = school_year(text) {
        return read(rest).and_then(|period| match period {
            Period::SchoolYear(_) => Ok(period),
            _ => Err(PeriodError::NotAPeriod),
        });
    }
    let (first, rest) = match digits(text) {
        (both, "") if both.len() == 8 => both.split_at(4),
        parts => parts,
    };
    if first.len() != 4 {
        return Err(PeriodError::NotAPeriod);
    }
    let year: i16 = first.parse().map_err(|_| PeriodError::NotAPeriod)?;
    let period = if matches!(rest, "" | ".0") {
        Period::Year(year)
    } else if rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit()) {
        let next = rest.parse() == Ok(year + 1);
        next.then_some(Period::SchoolYear(year)).ok_or(PeriodError::NotAPeriod)?
    } else if let Some(quarter) = quarter(rest) {
        Period::Quarter(year, quarter)
    } else {
        pair(year, rest)?
    };
    if (1800..=2200).contains(&year) { Ok(period) } else { Err(PeriodError::FarYear) }
}

/// Years in words around them.
static YEARS: LazyLock<Regex> = LazyLock::new(|| {
    let years = r"(?i)(?:^|[^0-9])((?:(?:spring|fall|autumn) )?(?:19|20)[0-9]{2}(?:(?: *[-–—/_] *| to )(?:[0-9]{4}|[0-9]{2}))?)(?:[^0-9]|$)";
    Regex::new(years).expect("an expression of ours")
});

/// The one period in a title or in a file's name, as `read` reads it; none where none or several are there. A
/// day is no period: a file may be named for the one on which it was saved.
pub(crate) fn within(text: &str, read: impl Fn(&str) -> Option<Period>) -> Option<Period> {
    let mut found: Vec<Period> = Vec::new();
    let mut rest = text;
    while let Some(years) = YEARS.captures(rest).and_then(|captures| captures.get(1)) {
        let after = &rest[years.end()..];
        let is_day =
            after.strip_prefix('-').is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
        let period = read(&years.as_str().replace('_', "-")).filter(|_| !is_day);
        found.extend(period);
        rest = after;
    }
    found.dedup();
    match found[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// Years pooled that say how many they are: `2017-2021 (5-year)`, `2017–2021 (5-year estimates)`.
fn pooled(text: &str) -> Option<Period> {
    let (years, count) = text.strip_suffix(')')?.split_once('(')?;
    let (count, word) = digits(count.trim_start());
    let word = word.trim_start_matches(['-', '‑', '–', ' ']).to_ascii_lowercase();
    let is_told = ["year", "years", "yr", "year estimate", "year estimates"].contains(&&*word);
    let (first, last) = match read(years).ok().filter(|_| is_told)? {
        Period::SchoolYear(first) => (first, first + 1),
        Period::Years(first, last) => (first, last),
        _ => return None,
    };
    (count.parse() == Ok(last - first + 1)).then_some(Period::Years(first, last))
}

/// The school year of a term: `Spring 2021` and `Fall 2020` both lie in 2020–21.
fn term(text: &str) -> Option<Period> {
    let (term, year) = text.rsplit_once(' ')?;
    let year: i16 = year.parse().ok().filter(|year| (1800..=2200).contains(year))?;
    match term.trim().to_ascii_lowercase().as_str() {
        "spring" => Some(Period::SchoolYear(year - 1)),
        "fall" | "autumn" => Some(Period::SchoolYear(year)),
        _ => None,
    }
}

/// What follows the words for a school year.
fn school_year(text: &str) -> Option<&str> {
    let words = ["school year", "academic year", "sy", "ay"];
    let word = words.into_iter().find(|word| {
        text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    })?;
    Some(text[word.len()..].trim_start())
}

/// The period that a text is likely meant to be, which begins with a word (`SY 2024-25`, `FY26`) or
/// has years of two digits (`24-25`).
pub(crate) fn near(text: &str) -> Option<Period> {
    let text = text.trim().trim_start_matches(|c: char| c.is_alphabetic() || " .'’".contains(c));
    let (first, rest) = digits(text);
    let is_short = first.len() == 2 && (rest.is_empty() || rest.starts_with(['-', '–', '/']));
    let full = if is_short { format!("20{text}") } else { text.to_owned() };
    read(&full).ok()
}

/// The digits that a text begins with, and what follows.
fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

fn quarter(rest: &str) -> Option<u8> {
    let digit = rest.trim_start_matches([' ', '-', '–', '/']).strip_prefix(['Q', 'q'])?;
    match digit.trim() {
        "1" => Some(1),
        "2" => Some(2),
        "3" => Some(3),
        "4" => Some(4),
        _ => None,
    }
}

/// The second part of a period, after its first year.
fn pair(year: i16, rest: &str) -> Result<Period, PeriodError> {
    let separator = rest.trim_start();
    let spaced = separator.len() < rest.len();
    let sign = |c| matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '－' | '/');
    let after = separator.strip_prefix(sign);
    let after = after.or_else(|| separator.strip_prefix("to ").filter(|_| spaced));
    let Some(after) = after else {
        return Err(PeriodError::NotAPeriod);
    };
    let (second, tail) = digits(after.trim_start());
    if !tail.is_empty() {
        return Err(PeriodError::NotAPeriod);
    }
    let number: i16 = second.parse().map_err(|_| PeriodError::NotAPeriod)?;
    let last = match second.len() {
        4 => number,
        2 => {
            let same = year - year.rem_euclid(100) + number;
            // 1999–00 and 1998–01 run into the next century; 2019–18 is a slip.
            let turn = same < year && same + 100 - year <= 10;
            if turn { same + 100 } else { same }
        }
        _ => return Err(PeriodError::NotAPeriod),
    };
    // Only a plain hyphen (or slash) without blanks writes a month: `2014-11`.
    let month = second.len() == 2
        && !spaced
        && separator.starts_with(['-', '/'])
        && (1..=12).contains(&number);
    if last == year + 1 {
        Ok(Period::SchoolYear(year))
    } else if month {
        Ok(Period::Month(year, number as u8))
    } else if last > year + 1 && last - year <= 30 {
        Ok(Period::Years(year, last))
    } else {
        Err(PeriodError::Backwards)
    }
}

/// What to say of a period that cannot be read.
impl From<PeriodError> for Mistake {
    fn from(error: PeriodError) -> Self {
        match error {
        PeriodError::NotAPeriod => Mistake::new(Code::BadPeriod, "{}, which is not a period."),
        PeriodError::Backwards => Mistake::new(
            Code::BadPeriod,
            "{}, whose second year does not follow the first.",
        ),
        PeriodError::FarYear => Mistake::new(
            Code::BadPeriod,
            "{}, a year that is not between 1800 and 2200.",
        ),
    }
    .help("Write 2025 for a year, 2025–26 for a school year, 2015–17 for years pooled, 2024 Q1 for a quarter or 2024-03 for a month.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_sources_write_them() {
        for text in ["2016–17", "2016-17", "2016/17", "2016/2017", "2016-2017", " 2016 – 17 "] {
            assert_eq!(read(text), Ok(Period::SchoolYear(2016)), "{text}");
        }
        for text in
            ["AY 2016-17", "Academic Year 2016–2017", "20162017", "Spring 2017", "fall 2016"]
        {
            assert_eq!(read(text), Ok(Period::SchoolYear(2016)), "{text}");
        }
        for dash in "-‐‑‒–—―−﹣－".chars() {
            assert_eq!(read(&format!("2016{dash}2017")), Ok(Period::SchoolYear(2016)), "{dash}");
        }
        for text in ["2017-2021 (5-year)", "2017–2021 (5 years)", "2017-2021 (5-year estimates)"]
        {
            assert_eq!(read(text), Ok(Period::Years(2017, 2021)), "{text}");
        }
        assert_eq!(read("2020-2021 (2-year)"), Ok(Period::Years(2020, 2021)));
        for text in ["2016 to 2017", "2016 to 17", "SY 2016-17", "School year 2016-17", "2016−17"]
        {
            assert_eq!(read(text), Ok(Period::SchoolYear(2016)), "{text}");
        }
        assert_eq!(read("2009 to 2011"), Ok(Period::Years(2009, 2011)));
        assert_eq!(read("2016.0"), Ok(Period::Year(2016)), "as a spreadsheet of numbers writes it");
        assert_eq!(read("1999-00"), Ok(Period::SchoolYear(1999)));
        assert_eq!(read("1999/2000"), Ok(Period::SchoolYear(1999)));
        assert_eq!(read("2010-11"), Ok(Period::SchoolYear(2010)));
        assert_eq!(read("2011-12"), Ok(Period::SchoolYear(2011)));
        assert_eq!(read("2025"), Ok(Period::Year(2025)));
        assert_eq!(read("2000 - 02"), Ok(Period::Years(2000, 2002)));
        assert_eq!(read("2009 - 11"), Ok(Period::Years(2009, 2011)));
        assert_eq!(read("2015–17"), Ok(Period::Years(2015, 2017)));
        assert_eq!(read("2015-17"), Ok(Period::Years(2015, 2017)));
        assert_eq!(read("2014-11"), Ok(Period::Month(2014, 11)));
        assert_eq!(read("2015-01"), Ok(Period::Month(2015, 1)));
        assert_eq!(read("2014 Q1"), Ok(Period::Quarter(2014, 1)));
        assert_eq!(read("2014-Q4"), Ok(Period::Quarter(2014, 4)));
    }

    #[test]
    fn what_is_no_period_is_not_guessed_at() {
        for text in [
            "",
            "16-17",
            "summer 2016",
            "spring",
            "spring 16",
            "20232025",
            "20242023",
            "2023202",
            "2017-2021 (3-year)",
            "2017 (1-year)",
            "2017-2021 (census)",
            "FY19",
            "AY 2016",
            "2016-13x",
            "2014 Q5",
            "20165",
            "2016-1",
            "SY 2016",
            "2016to17",
            "SY",
            "2016.5",
        ] {
            assert_eq!(read(text), Err(PeriodError::NotAPeriod), "{text}");
        }
        assert_eq!(read("2016–15"), Err(PeriodError::Backwards));
        assert_eq!(read("2016-16"), Err(PeriodError::Backwards));
        assert_eq!(read("0216"), Err(PeriodError::FarYear));
        assert_eq!(read("9999"), Err(PeriodError::FarYear));
    }

    #[test]
    fn every_period_reads_back_as_it_is_written() {
        for period in [
            Period::Year(2025),
            Period::SchoolYear(2025),
            Period::SchoolYear(1999),
            Period::Years(2009, 2011),
            Period::Years(1998, 2001),
            Period::Quarter(2024, 3),
            Period::Month(2014, 11),
        ] {
            assert_eq!(read(&period.to_string()), Ok(period));
        }
    }
}
