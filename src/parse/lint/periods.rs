//! Periods: those that a series cannot well have: of two kinds, after the card, far from all others, or
//! months that are years pooled.

use super::look::{Look, Places};
use crate::report::{Observation, Period};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// More years than this between one period and the next are a slip.
const FAR: i64 = 30;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    mixed(look, out);
    target(look, out);
    pooled(look, out);
    to_come(look, out);
    far(look, out);
}

/// Values of periods that begin after the card is published.
fn to_come(look: &Look, out: &mut Diagnostics) {
    let Some(published) = look.site.published else { return };
    let mut places = Places::default();
    for series in look.series {
        let values = series.observations.iter().filter(|it| !it.value.is_missing());
        for it in values.filter(|it| it.period.first_day() > published) {
            places
                .add(it.span, Some((it.period, slip(it.period, &series.observations, published))));
        }
    }
    let typed = look.indicator.start.baseline().filter(|it| it.value.is_some());
    if let Some(baseline) = typed.filter(|it| it.period.first_day() > published) {
        places.add(look.ways.spans[0], Some((baseline.period, None)));
    }
    let Some((span, Some((period, slip)), more)) = places.told() else { return };
    let message = format!(
        "This is a value of {period}, which begins after the card is published ({published}).{more}"
    );
    let year = slip.map_or_else(String::new, |year| format!(" Is {year} meant?"));
    out.push(
        Diagnostic::new(Code::OddPeriod, span, message)
            .expected("a value of a period that has begun")
            .help(format!("Check the period.{year} A target or a forecast does not belong into the series: leave its row out, and write a target as `target: {{ value: …, period: {period} }}`.")),
    );
}

/// The year that is meant, where two digits of it changed places.
fn slip(period: Period, observations: &[Observation], published: Date) -> Option<Period> {
    let (Period::Year(year) | Period::SchoolYear(year)) = period else { return None };
    let first = observations.first()?.period;
    let digits: Vec<char> = year.to_string().chars().collect();
    let swapped = (1..digits.len()).filter_map(|at| {
        let mut digits = digits.clone();
        digits.swap(at - 1, at);
        let year = digits.iter().collect::<String>().parse().ok()?;
        Some(if matches!(period, Period::Year(_)) {
            Period::Year(year)
        } else {
            Period::SchoolYear(year)
        })
    });
    let is_free = |it: &Period| {
        *it > first && it.first_day() <= published && observations.iter().all(|o| o.period != *it)
    };
    swapped.filter(|it| it.position() > Decimal::from(1800)).find(is_free)
}

/// A value many years from all others of its series.
fn far(look: &Look, out: &mut Diagnostics) {
    for series in look.series {
        let valued: Vec<_> =
            series.observations.iter().filter(|it| !it.value.is_missing()).collect();
        let gap = |pair: &&[&Observation]| {
            pair[1].period.position() - pair[0].period.position() > Decimal::from(FAR)
        };
        let is_over = look
            .site
            .published
            .is_none_or(|day| valued.last().is_none_or(|it| it.period.first_day() <= day));
        let Some(pair) = valued.windows(2).find(gap).filter(|_| is_over) else { continue };
        let odd = if std::ptr::eq(pair[0], valued[0]) { pair[0] } else { pair[1] };
        let message = format!(
            "Between {} and {} the series has no value for more than {FAR} years.",
            pair[0].period, pair[1].period
        );
        out.push(
            Diagnostic::new(Code::OddPeriod, odd.span, message)
                .expected("a period near the others")
                .help(format!("Check the period {}.", odd.period)),
        );
        return;
    }
}

/// Months that follow each other by a year and a month: `2007-09`, `2008-10`.
fn pooled(look: &Look, out: &mut Diagnostics) {
    let month = |it: &Observation| match it.period {
        Period::Month(year, month) => Some(i32::from(year) * 12 + i32::from(month)),
        _ => None,
    };
    for series in look.series {
        let months: Option<Vec<i32>> = series.observations.iter().map(month).collect();
        let Some(months) = months.filter(|it| it.len() > 1) else { continue };
        if months.windows(2).any(|pair| (pair[1] - pair[0]) % 13 != 0) {
            continue;
        }
        let first = &series.observations[0];
        let Period::Month(year, last) = first.period else { continue };
        let message = format!(
            "{year}-{last:02} and those that follow are read as months, each a year and a month after the one before."
        );
        out.push(
            Diagnostic::new(Code::MonthsForYears, first.span, message)
                .expected("months, or years pooled")
                .help(format!("If {year} to {}{last:02} together are meant, write `pooled_years: true` under `series`, or {year}–{last:02} with a dash.", year / 100)),
        );
        return;
    }
}

/// Two kinds of periods in the same series are most often one that was misread, or a table that
/// holds two series.
fn mixed(look: &Look, out: &mut Diagnostics) {
    for series in look.series {
        let mut first: Option<(Period, Span)> = None;
        for observation in &series.observations {
            let (period, span) = *first.get_or_insert((observation.period, observation.span));
            if kind(period) == kind(observation.period) {
                continue;
            }
            let message = format!(
                "{} is {}, and {} in the same series is {}.",
                observation.period,
                kind(observation.period),
                period,
                kind(period)
            );
            out.push(
                Diagnostic::new(Code::MixedPeriods, observation.span, message)
                    .expected("periods of one kind")
                    .also(span, "the other kind")
                    .help(way_out(period, observation.period)),
            );
            return;
        }
    }
}

/// A target of years pooled, where no period of the series is: most often those in which it is worked for.
fn target(look: &Look, out: &mut Diagnostics) {
    let Some(Period::Years(first, last)) = look.indicator.target.as_ref().and_then(|it| it.period)
    else {
        return;
    };
    let own = look.everyone();
    let Some(latest) = own.last().filter(|_| own.iter().all(|it| !is_pooled(it.period))) else {
        return;
    };
    let by = match latest.period {
        Period::SchoolYear(_) => Period::SchoolYear(last - 1),
        _ => Period::Year(last),
    };
    let message = format!(
        "The target is for {}, years pooled into one number, and {} in the series is {}.",
        Period::Years(first, last),
        latest.period,
        kind(latest.period)
    );
    let value = look.indicator.target.as_ref().map_or(Decimal::ZERO, |it| it.value);
    out.push(
        Diagnostic::new(Code::MixedPeriods, look.ways.spans[1], message)
            .expected(format!("{by}, if it is to be reached by then"))
            .also(latest.span, "the other kind")
            .help(format!("Name the one period by which it is to be reached: `target: {{ value: {value}, period: {by} }}`.")),
    );
}

fn is_pooled(period: Period) -> bool {
    matches!(period, Period::Years(..))
}

fn way_out(one: Period, other: Period) -> &'static str {
    match (one, other) {
        (Period::Month(..), Period::Years(..)) | (Period::Years(..), Period::Month(..)) => {
            "If all are years pooled, write `pooled_years: true` under `series`, or the years with a dash: 2007–09."
        }
        _ => {
            "Write all periods of a series alike; for plain years that stand for school years, set `school_years: true` under `series`."
        }
    }
}

fn kind(period: Period) -> &'static str {
    match period {
        Period::Year(_) => "a calendar year",
        Period::SchoolYear(_) => "a school year",
        Period::Years(..) => "several years pooled",
        Period::Quarter(..) => "a quarter",
        Period::Month(..) => "a month",
    }
}
