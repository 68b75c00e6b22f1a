//! Disclosure: which figures may be shown. Turns a [`crate::report::Report`] into what a reader may
//! see ([`Published`]) and what the judgement of shown figures needs ([`Evidence`]).
//!
//! A hidden value is in neither: it ends here, as [`Cell::Suppressed`].
//!
//! Only the primary rule is in force: a figure is hidden because too few people stand behind *it*.
//! Nothing here proves that a hidden figure cannot be worked out from the shown ones (one hidden
//! group beside a total can be), and no site may claim so.

mod care;
mod evidence;
mod ladder;
mod primary;
mod printed;
mod published;

pub use evidence::{Evidence, EvidencePoint, EvidenceSeries};
pub use published::{Cell, Published, PublishedPoint, PublishedSeries};

use crate::report::{Card, Indicator, Observation, Population, Privacy, Report, Series, Value};
use primary::hides;
use printed::Printing;

/// What of a report may be shown, by the card's [`Privacy`], and the exact values that stand
/// behind what is shown.
///
/// The rule holds for all children as for groups, crossed groups and the comparison. Figures that
/// the source keeps back become the same [`Cell::Suppressed`]. A range stays a range; its exact
/// value, where there was one, goes no further either.
pub fn disclose(report: Report) -> (Published, Evidence) {
    let Report { mut card, series } = report;
    let (published, evidence): (Vec<_>, Vec<_>) = card
        .indicators
        .iter()
        .zip(series)
        .map(|(indicator, series)| disclose_indicator(indicator, &card.privacy, series))
        .unzip();
    withhold_baselines(&mut card, &published);
    let series = published;
    (Published { card, series }, Evidence { series: evidence })
}

fn disclose_indicator(
    indicator: &Indicator,
    privacy: &Privacy,
    mut series: Vec<Series>,
) -> (Vec<PublishedSeries>, Vec<EvidenceSeries>) {
    // The order of populations is everyone, groups, crossed groups, the comparison.
    series.sort_by(|a, b| a.population.cmp(&b.population));
    series
        .into_iter()
        .map(|series| disclose_series(indicator, privacy, series))
        .unzip()
}

fn disclose_series(
    indicator: &Indicator,
    privacy: &Privacy,
    series: Series,
) -> (PublishedSeries, EvidenceSeries) {
    let population = series.population;
    let printing = Printing::new(&indicator.unit, privacy, &population);
    let (shown, exact) = series
        .observations
        .into_iter()
        .map(|observation| {
            let cell = cell(indicator, privacy, &printing, &observation);
            let exact = evidence_point(&cell, &observation);
            (published_point(cell, observation), exact)
        })
        .unzip();
    let published = PublishedSeries {
        population: population.clone(),
        points: shown,
    };
    let points = exact;
    (published, EvidenceSeries { population, points })
}

fn cell(
    indicator: &Indicator,
    privacy: &Privacy,
    printing: &Printing<'_>,
    observation: &Observation,
) -> Cell {
    let Observation { value, counts, .. } = *observation;
    match value {
        Value::Missing => Cell::Missing,
        Value::Suppressed => Cell::Suppressed,
        _ if hides(privacy, &indicator.unit, value, counts) => Cell::Suppressed,
        Value::Band(band) => Cell::Band(band),
        Value::Number(number) => printing.cell(number, counts),
    }
}

fn published_point(cell: Cell, observation: Observation) -> PublishedPoint {
    let hidden = cell == Cell::Suppressed;
    PublishedPoint {
        period: observation.period,
        cell,
        provisional: observation.provisional && !hidden,
        note: observation.note.filter(|_| !hidden),
    }
}

/// Follows the cell, so that the evidence never knows more of a point than a number, a range, or
/// nothing, as the reader does.
fn evidence_point(cell: &Cell, observation: &Observation) -> EvidencePoint {
    let period = observation.period;
    match (cell, observation.value) {
        (Cell::Shown { .. }, Value::Number(value)) => EvidencePoint::Shown {
            period,
            value,
            counts: observation.counts,
            standard_error: observation.standard_error,
            provisional: observation.provisional,
        },
        (Cell::Shown { .. } | Cell::Suppressed, _) => EvidencePoint::Suppressed(period),
        (Cell::Band(_), _) => EvidencePoint::Band(period),
        (Cell::Missing, _) => EvidencePoint::Missing(period),
    }
}

/// A baseline typed on the card would give back the value that is hidden at the same period.
fn withhold_baselines(card: &mut Card, published: &[Vec<PublishedSeries>]) {
    for (indicator, series) in card.indicators.iter_mut().zip(published) {
        let Some(baseline) = &mut indicator.baseline else {
            continue;
        };
        let hidden = series
            .iter()
            .filter(|series| series.population == Population::Everyone)
            .flat_map(|series| &series.points)
            .any(|point| point.period == baseline.period && point.cell == Cell::Suppressed);
        if hidden {
            baseline.value = None;
        }
    }
}
