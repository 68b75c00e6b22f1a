//! Timeline: a published series with the years that nobody wrote down filled in as missing.

use crate::disclosure::{Cell, PublishedPoint};
use crate::report::{Absence, Period};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The points of a series, with a missing one for each year that is left out of an otherwise regular
/// series: a line must not run straight over it. A survey of every second year is regular.
pub(crate) fn filled(points: &[PublishedPoint]) -> Cow<'_, [PublishedPoint]> {
    let step = usual_step(points);
    if points.windows(2).all(|pair| gap(&pair[0], &pair[1]).is_none_or(|gap| gap <= step)) {
        return Cow::Borrowed(points);
    }
    let mut out = Vec::with_capacity(points.len() + 4);
    for pair in points.windows(2) {
        out.push(pair[0].clone());
        if let (Some(gap), Some((year, make))) = (gap(&pair[0], &pair[1]), yearly(pair[0].period)) {
            let between = (1..gap / step).map(|n| year + n * step).filter(|y| *y < year + gap);
            out.extend(between.map(|y| missing(make(y))));
        }
    }
    out.extend(points.last().cloned());
    Cow::Owned(out)
}

fn missing(period: Period) -> PublishedPoint {
    PublishedPoint {
        period,
        cell: Cell::Absent(Absence::Missing),
        provisional: false,
        note: None,
        restated: None,
    }
}

type Make = fn(i16) -> Period;

/// A period's year, and how a year becomes such a period.
fn yearly(period: Period) -> Option<(i16, Make)> {
    match period {
        Period::Year(year) => Some((year, Period::Year)),
        Period::SchoolYear(year) => Some((year, Period::SchoolYear)),
        _ => None,
    }
}

/// Years from one point to the next, where both are of one kind.
fn gap(a: &PublishedPoint, b: &PublishedPoint) -> Option<i16> {
    match (a.period, b.period) {
        (Period::Year(a), Period::Year(b)) | (Period::SchoolYear(a), Period::SchoolYear(b)) => {
            Some(b - a)
        }
        _ => None,
    }
}

/// The commonest number of years between neighbours; the smaller of two that are as common.
fn usual_step(points: &[PublishedPoint]) -> i16 {
    let mut seen: BTreeMap<i16, usize> = BTreeMap::new();
    for pair in points.windows(2) {
        if let Some(gap) = gap(&pair[0], &pair[1]).filter(|gap| *gap > 0) {
            *seen.entry(gap).or_default() += 1;
        }
    }
    let commonest = seen.iter().rev().max_by_key(|(_, times)| **times);
    commonest.map_or(1, |(gap, _)| *gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(points: &[PublishedPoint]) -> Vec<(Period, bool)> {
        points.iter().map(|p| (p.period, p.cell.is_missing())).collect()
    }

    fn shown(year: i16) -> PublishedPoint {
        let cell = Cell::bare(1.into());
        let period = Period::SchoolYear(year);
        PublishedPoint { period, cell, provisional: false, note: None, restated: None }
    }

    #[test]
    fn a_year_left_out_of_a_yearly_series_is_missing_and_of_a_survey_every_second_year_is_not() {
        let yearly: Vec<_> = [2016, 2017, 2018, 2020, 2021].map(shown).into();
        assert_eq!(years(&filled(&yearly))[3], (Period::SchoolYear(2019), true));
        assert_eq!(filled(&yearly).len(), 6);
        let survey: Vec<_> = [2016, 2018, 2020, 2024].map(shown).into();
        assert_eq!(years(&filled(&survey))[3], (Period::SchoolYear(2022), true));
        assert_eq!(filled(&survey).len(), 5);
    }
}
