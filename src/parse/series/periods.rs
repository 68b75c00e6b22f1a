//! Periods: what the words of a table's periods mean, as its series and its layout say.

use super::options::Options;
use crate::parse::value::period::{self, PeriodError};
use crate::parse::value::wording::folded;
use crate::report::Period;
use regex::Regex;
use std::sync::LazyLock;

/// How the periods of a table are read.
pub(crate) struct Periods {
    words: Vec<(String, Period)>,
    years: Years,
    pooled: bool,
    /// Whether years may have two digits, as in the heads of a layout.
    short: bool,
}

/// What a plain year stands for.
#[derive(Clone, Copy, PartialEq)]
enum Years {
    Calendar,
    Start,
    End,
}

/// Years in a title or in a file's name.
static YEARS: LazyLock<Regex> = LazyLock::new(|| {
    let years =
        r"(?:^|[^0-9])((?:19|20)[0-9]{2}(?:(?:[-–/_]| to )(?:[0-9]{4}|[0-9]{2}))?)(?:[^0-9]|$)";
    Regex::new(years).expect("an expression of ours")
});

impl Periods {
    /// As the options say.
    pub fn of(options: Options) -> Self {
        let words = options.periods().map(|(word, period)| (folded(&word.text), period));
        Self {
            words: words.collect(),
            years: match options.school_years() {
                Some("true" | "start") => Years::Start,
                Some("end") => Years::End,
                _ => Years::Calendar,
            },
            pooled: options.pooled_years(),
            short: options.layout.is_some(),
        }
    }

    /// The period that a cell means.
    ///
    /// # Errors
    /// Where it means none.
    pub fn read(&self, text: &str) -> Result<Period, PeriodError> {
        let word = folded(text);
        if let Some((_, period)) = self.words.iter().find(|(own, _)| *own == word) {
            return Ok(*period);
        }
        if let Some(year) = self.fiscal(&word) {
            return Ok(self.meant(Period::Year(year)));
        }
        let text = self.whole(text.trim()).unwrap_or_else(|| text.to_owned());
        period::read(&text).map(|period| self.meant(period))
    }

    /// The period in a title or in a file's name; none where none or several are there.
    pub fn within(&self, text: &str) -> Option<Period> {
        let found = YEARS
            .captures_iter(text)
            .filter_map(|captures| self.read(&captures[1].replace('_', "-")).ok());
        let mut found: Vec<Period> = found.collect();
        found.dedup();
        match found[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    /// The year of `FY19`: fiscal years are read where it is said what a year stands for.
    fn fiscal(&self, word: &str) -> Option<i16> {
        let digits = word.strip_prefix("fy")?.trim();
        let year: i16 = digits.parse().ok()?;
        match digits.len() {
            _ if self.years == Years::Calendar => None,
            2 => Some(2000 + year),
            4 => Some(year),
            _ => None,
        }
    }

    /// A year of two digits written out, as in the heads of a layout.
    fn whole(&self, text: &str) -> Option<String> {
        let year: i16 = text.parse().ok().filter(|_| self.short && text.len() == 2)?;
        Some((if year < 70 { 2000 + year } else { 1900 + year }).to_string())
    }

    fn meant(&self, period: Period) -> Period {
        match (period, self.years) {
            (Period::Year(year), Years::Start) => Period::SchoolYear(year),
            (Period::Year(year), Years::End) => Period::SchoolYear(year - 1),
            (Period::SchoolYear(year), _) if self.pooled => Period::Years(year, year + 1),
            (Period::Month(year, month), _) if self.pooled => {
                let last = year - year.rem_euclid(100) + i16::from(month);
                Period::Years(year, if last < year { last + 100 } else { last })
            }
            (other, _) => other,
        }
    }
}
