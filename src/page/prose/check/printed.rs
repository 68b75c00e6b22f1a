//! Printed: the figures that pages print, by what they are when rounded, so that a text of many numbers
//! goes through them once and not once a number.

use crate::disclosure::Cell;
use crate::page::route::Route;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{IndicatorId, round};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Figures of one kind.
pub(crate) struct Printed<'a> {
    figures: Box<dyn Fn() -> Vec<Decimal> + 'a>,
    /// By decimals and size, such as 1 and a million.
    rounded: BTreeMap<(u32, Decimal), BTreeSet<Decimal>>,
}

impl<'a> Printed<'a> {
    /// The figures that `figures` gives, when they are asked for.
    pub(crate) fn new(figures: impl Fn() -> Vec<Decimal> + 'a) -> Self {
        Self { figures: Box::new(figures), rounded: BTreeMap::new() }
    }

    /// The percentages of these indicators.
    pub(crate) fn percentages(sheet: Sheet<'a>, of: BTreeSet<IndicatorId>) -> Self {
        Self::new(move || of.iter().flat_map(|id| percentages(&sheet, *id)).collect())
    }

    /// Whether one of them is written so: as a number of some size, 3.9 of a billion.
    pub(crate) fn has(&mut self, number: Decimal, size: Decimal) -> bool {
        let places = number.scale();
        let figures = &self.figures;
        let rounded = self.rounded.entry((places, size)).or_insert_with(|| {
            let values = figures().into_iter();
            values.map(|value| round(value / size, places)).collect()
        });
        rounded.contains(&number)
    }
}

/// Every percentage that a page about an indicator prints; on a place's page also those of the place.
pub(crate) fn percentages(sheet: &Sheet<'_>, id: IndicatorId) -> Vec<Decimal> {
    let there = match sheet.route {
        Route::Place(place) => sheet.indicator_at(id, place),
        _ => None,
    };
    let all = std::iter::once(sheet.indicator(id)).chain(there);
    all.flat_map(|m| printed_of(&m)).collect()
}

fn printed_of(m: &IndicatorView<'_>) -> Vec<Decimal> {
    let cells = m.series.iter().flat_map(|s| &s.points).map(|p| &p.cell);
    let mut all = Vec::new();
    for cell in cells {
        match cell {
            Cell::Shown { value, .. } => all.push(*value),
            Cell::Band(band) => all.extend(band.low.into_iter().chain(band.high)),
            Cell::Absent(_) => {}
        }
    }
    all.extend(m.indicator.target.as_ref().map(|t| t.value));
    all.extend(m.finding.baseline.map(|b| b.value));
    all.extend(m.finding.achieved);
    all.extend(m.finding.change.and_then(|c| c.percent).map(|p| p.abs()));
    all.extend(m.finding.pace.iter().flat_map(|p| p.expected.into_iter().chain(p.heading_for)));
    all
}
