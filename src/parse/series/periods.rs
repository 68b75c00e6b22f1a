//! Periods: what the words of a table's periods mean, as its series and its layout say.

use super::options::Options;
use crate::parse::value::period::{self, PeriodError};
use crate::parse::value::wording::folded;
use crate::report::Period;

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

/// The month with which school years begin.
const FIRST_MONTH: i8 = 8;

/// The year and month of a date as spreadsheets write it: `2023-06-30`, `2023-06-30 00:00:00`.
fn date(word: &str) -> Option<(i16, i8)> {
    let day = word.split([' ', 't']).next()?;
    let date: jiff::civil::Date = day.parse().ok().filter(|_| day.len() == 10)?;
    Some((date.year(), date.month()))
}

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
        if let Some((year, month)) = date(&word) {
            let start = if month >= FIRST_MONTH { year } else { year - 1 };
            let is_school = self.years != Years::Calendar;
            return Ok(if is_school { Period::SchoolYear(start) } else { Period::Year(year) });
        }
        let text = self.whole(text.trim()).unwrap_or_else(|| text.to_owned());
        period::read(&text).map(|period| self.meant(period))
    }

    /// The period in a title or in a file's name; none where none or several are there.
    pub fn within(&self, text: &str) -> Option<Period> {
        period::within(text, |years| self.read(years).ok())
    }

    /// The year of `FY19`: fiscal years are read where it is said what a year stands for.
    fn fiscal(&self, word: &str) -> Option<i16> {
        let digits = word.strip_prefix("fy").or_else(|| word.strip_prefix("fiscal year"))?.trim();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn periods(years: Years) -> Periods {
        Periods { words: Vec::new(), years, pooled: false, short: true }
    }

    #[test]
    fn what_a_year_stands_for_says_what_fiscal_years_and_dates_are() {
        let read = |years, text: &str| periods(years).read(text).ok();
        for text in ["FY19", "fy 2019", "Fiscal year 2019", "2019", "2019.0", "19", "2019-06-30"] {
            assert_eq!(read(Years::End, text), Some(Period::SchoolYear(2018)), "{text}");
        }
        for text in
            ["FY18", "2018", "18", "2018-08-01", "2019-07-31 00:00:00", "2018-09-01T00:00:00"]
        {
            assert_eq!(read(Years::Start, text), Some(Period::SchoolYear(2018)), "{text}");
        }
        assert_eq!(read(Years::Calendar, "2023-06-30"), Some(Period::Year(2023)));
        assert_eq!(read(Years::Calendar, "98"), Some(Period::Year(1998)));
        for text in ["FY19", "FY 2019", "2023-06-31", "2023-6-30", "FY"] {
            assert_eq!(read(Years::Calendar, text), None, "{text}");
        }
    }

    #[test]
    fn the_term_of_a_title_is_of_one_school_year() {
        let within = |years| periods(years).within("Reading, Spring 2019");
        assert_eq!(within(Years::Start), Some(Period::SchoolYear(2018)));
        assert_eq!(within(Years::End), Some(Period::SchoolYear(2018)));
    }

    #[test]
    fn the_one_period_of_a_title_or_a_name_is_found() {
        let within = |text: &str| periods(Years::End).within(text);
        let year = Some(Period::SchoolYear(2018));
        for text in [
            "Chronic Absenteeism, 2018-19",
            "chronic-absenteeism__2018-19_race.csv",
            "grad_2019.csv",
            "rates 2018 to 2019",
            "sy2018-2019.csv",
            "2018-19, as of 2018-19",
            "graduation_2018_2019.csv",
            "Spring 2019",
            "2018 – 19",
        ] {
            assert_eq!(within(text), year, "{text}");
        }
        for text in [
            "2018-19 and 2019-20",
            "2018 2019",
            "export-2019-06-30.csv",
            "All Districts",
            "chart 12019",
            "code 201900",
            "",
        ] {
            assert_eq!(within(text), None, "{text}");
        }
    }
}
