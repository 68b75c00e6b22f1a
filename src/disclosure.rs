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

use crate::memo::{Content, Memo};
use crate::report::{
    Baseline, Card, Indicator, Observation, Population, Privacy, Report, Series, Unit, Value,
};
use primary::hides;
use printed::Printing;
use std::sync::Arc;

/// What of a report may be shown, by the card's [`Privacy`], and the exact values that stand
/// behind what is shown.
///
/// The rule holds for all children as for groups, crossed groups and the comparison. Figures that
/// the source keeps back become the same [`Cell::Suppressed`]. A range stays a range; its exact
/// value, where there was one, goes no further either.
pub fn disclose(report: Report, memo: &Memo) -> (Published, Evidence) {
    let Report { card, series } = report;
    let both: Vec<_> = card.indicators.iter().zip(&series).collect();
    let rule = Content::of(&card.privacy);
    let disclosed = memo.recall_each(&rule, &both, |privacy, (indicator, series)| {
        Disclosed::of(indicator, privacy, series)
    });
    let each = || disclosed.iter().map(|it| &**it);
    let published = Published {
        series: each().map(|it| Arc::clone(&it.published)).collect(),
        group_places: each().map(|it| it.group_places).collect(),
        card: Card { indicators: each().map(|it| Arc::clone(&it.indicator)).collect(), ..card },
    };
    (published, Evidence { series: each().map(|it| Arc::clone(&it.evidence)).collect() })
}

/// What of one indicator may be shown, and what stands behind it.
struct Disclosed {
    indicator: Arc<Indicator>,
    published: Arc<Vec<PublishedSeries>>,
    evidence: Arc<Vec<EvidenceSeries>>,
    group_places: u32,
}

impl Disclosed {
    fn of(indicator: &Arc<Indicator>, privacy: &Privacy, series: &[Series]) -> Self {
        // The order of populations is everyone, groups, crossed groups, the comparison.
        let mut ordered: Vec<&Series> = series.iter().collect();
        ordered.sort_by(|a, b| a.population.cmp(&b.population));
        let both = ordered.into_iter();
        let (published, evidence): (Vec<PublishedSeries>, _) =
            both.map(|series| disclose_series(indicator, privacy, series)).unzip();
        Self {
            indicator: without_hidden_baseline(indicator, &published),
            group_places: group_places(&indicator.unit, &published),
            published: Arc::new(published),
            evidence: Arc::new(evidence),
        }
    }
}

/// The decimals that groups' values were rounded to.
fn group_places(unit: &Unit, series: &[PublishedSeries]) -> u32 {
    let of_groups = |it: &&PublishedSeries| {
        matches!(it.population, Population::Group(..) | Population::Crossed(_))
    };
    let points = series.iter().filter(of_groups).flat_map(|it| &it.points);
    let values = points.filter_map(|point| point.cell.value());
    let most = values.map(|value| value.normalize().scale()).max();
    most.unwrap_or(0).min(unit.places())
}

fn disclose_series(
    indicator: &Indicator,
    privacy: &Privacy,
    series: &Series,
) -> (PublishedSeries, EvidenceSeries) {
    let population = &series.population;
    let printing = Printing::new(&indicator.unit, privacy, population);
    let (shown, exact) = series
        .observations
        .iter()
        .map(|observation| {
            let cell = cell(indicator, privacy, &printing, observation);
            let exact = evidence_point(&cell, observation);
            (published_point(cell, observation), exact)
        })
        .unzip();
    let published = PublishedSeries { population: population.clone(), points: shown };
    let evidence = EvidenceSeries { population: population.clone(), points: exact };
    (published, evidence)
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

fn published_point(cell: Cell, observation: &Observation) -> PublishedPoint {
    let hidden = cell == Cell::Suppressed;
    PublishedPoint {
        period: observation.period,
        cell,
        provisional: observation.provisional && !hidden,
        note: observation.note.clone().filter(|_| !hidden),
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

/// The indicator, without a baseline typed on the card that would give back the value that is hidden at the
/// same period.
fn without_hidden_baseline(
    indicator: &Arc<Indicator>,
    series: &[PublishedSeries],
) -> Arc<Indicator> {
    let everyone = series.iter().filter(|it| it.population == Population::Everyone);
    let mut points = everyone.flat_map(|series| &series.points);
    let mut hides =
        |period| points.any(|point| point.period == period && point.cell == Cell::Suppressed);
    match &indicator.baseline {
        Some(Baseline { period, value: Some(_) }) if hides(*period) => {
            let baseline = Some(Baseline { period: *period, value: None });
            Arc::new(Indicator { baseline, ..(**indicator).clone() })
        }
        _ => Arc::clone(indicator),
    }
}
