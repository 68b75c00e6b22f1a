//! When: the periods that words of files mean, those too that only an option says.

use crate::parse::series::options::Options;
use crate::parse::series::periods::Periods;
use crate::parse::value::period;
use crate::report::Period;
use std::sync::LazyLock;

/// How the reader of tables reads periods where it is told nothing of them.
static UNTOLD: LazyLock<Periods> = LazyLock::new(|| Periods::of(Options::default()));

/// Words that stand beside a year in a cell, and nothing else does.
const BESIDE: &str = "sy ay fy school year academic fiscal summer winter class of cohort pooled avg average est estimates acs to";

/// The period that a word means, however it is written; none where it may be something else.
pub(super) fn period(word: &str) -> Option<Period> {
    let word = word.trim();
    let read = UNTOLD.read(word).ok();
    read.or_else(|| joined(word)).or_else(|| dated(word)).or_else(|| worded(word))
}

/// Whether the reader of tables needs to be told what a word means.
pub(super) fn must_be_told(word: &str) -> bool {
    UNTOLD.read(word).is_err()
}

/// `201415`.
fn joined(word: &str) -> Option<Period> {
    let (first, last) = word.split_at_checked(4).filter(|(_, last)| last.len() == 2)?;
    let (first, last): (i16, i16) = (first.parse().ok()?, last.parse().ok()?);
    let follows = first % 100 + 1 == last && (1900..2100).contains(&first);
    follows.then_some(Period::SchoolYear(first))
}

/// `06/30/2023`, `30.6.2023 00:00`.
fn dated(word: &str) -> Option<Period> {
    let day = word.split(' ').next()?;
    let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
    let [first, second, year] = parts[..] else { return None };
    let number = |text: &str| text.parse::<i16>().ok();
    let is_day =
        [first, second].iter().all(|it| number(it).is_some_and(|it| (1..=31).contains(&it)));
    number(year).filter(|year| is_day && (1900..2100).contains(year)).map(Period::Year)
}

/// `FY19`, `Class of 2024`, `2017-2021 pooled`.
fn worded(word: &str) -> Option<Period> {
    let lower = word.to_lowercase();
    let short = lower.strip_prefix("fy").or_else(|| lower.strip_prefix("sy")).map(str::trim);
    if let Some(digits) = short.filter(|it| it.len() == 2 && it.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some(Period::Year(2000 + digits.parse::<i16>().ok()?));
    }
    if word.len() > 40 {
        return None;
    }
    let mut letters = lower.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
    let is_beside = letters.all(|part| BESIDE.split(' ').any(|word| word == part));
    within(word).filter(|_| is_beside)
}

/// The one period that stands in a title or in the name of a file.
pub(super) fn within(text: &str) -> Option<Period> {
    UNTOLD.within(text)
}

/// Years pooled that read as months: `2007-09`, `2008-10`, each as many years.
pub(super) fn are_pools<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    let mut spans = Vec::new();
    for word in words {
        match period::read(word) {
            Ok(Period::Month(year, month)) => {
                spans.push((i32::from(month) - i32::from(year % 100)).rem_euclid(100));
            }
            Ok(Period::Years(first, last)) => spans.push(i32::from(last - first)),
            _ => return false,
        }
    }
    spans.len() > 1 && spans.windows(2).all(|pair| pair[0] == pair[1]) && spans[0] < 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_known_however_they_are_written() {
        for (word, meant) in [
            ("20232024", Period::SchoolYear(2023)),
            ("201415", Period::SchoolYear(2014)),
            ("Class of 2024", Period::Year(2024)),
            ("FY19", Period::Year(2019)),
            ("AY 2002-03", Period::SchoolYear(2002)),
            ("Spring 2021", Period::SchoolYear(2020)),
            ("2017-2021 (5-year)", Period::Years(2017, 2021)),
            ("06/30/2023", Period::Year(2023)),
            ("2023-06-30 00:00:00", Period::Year(2023)),
            ("2010 to 2011", Period::SchoolYear(2010)),
        ] {
            assert_eq!(period(word), Some(meant), "{word}");
        }
        for word in ["12345", "Grade 3 2019", "5.5", "Denver", "999901", "20202020"] {
            assert_eq!(period(word), None, "{word}");
        }
        assert_eq!(within("chronic__2018-19_race.csv"), Some(Period::SchoolYear(2018)));
        assert_eq!(within("Rates, 2011 and 2012"), None);
        assert!(are_pools(["2007-09", "2008-10", "2009-11", "2010-12"].into_iter()));
        assert!(!are_pools(["2015-01", "2015-02"].into_iter()));
    }
}
