//! Disclosure: which figures may be shown. Turns a [`crate::report::Report`] into what a reader may
//! see ([`Published`]): every figure as it is printed, and nothing that is not.
//!
//! A hidden value ends here, as [`Cell::HIDDEN`]; so do the digits of a group's value that are not
//! printed, and its count where only its size class is. What is said of a figure afterwards follows from
//! what a reader sees of it.
//!
//! Only the primary rule is in force: a figure is hidden because too few people stand behind *it*.
//! Nothing here proves that a hidden figure cannot be worked out from the shown ones (one hidden
//! group beside a total can be), and no site may claim so.

mod care;
mod ladder;
mod printed;
mod published;
mod size;

pub use published::{Cell, Published, PublishedPoint, PublishedSeries};
pub use size::{Size, SizeClass};

use crate::memo::{Content, Memo};
use crate::report::{
    Card, Indicator, Observation, Percents, Population, Privacy, Report, Series, Unit, Value,
};
use printed::Printing;
use std::sync::Arc;

/// What of a report may be shown, by the card's [`Privacy`].
///
/// The rule holds for all children as for groups, crossed groups and the comparison. Figures that
/// the source keeps back stay so, with the source's reason; where that is privacy, they read like those
/// that are hidden here. A range stays a range; its exact value, where there was one, goes no further
/// either.
pub fn disclose(report: Report, memo: &Memo) -> Published {
    let Report { card, series } = report;
    let both: Vec<_> = card.indicators.iter().zip(&series).collect();
    let rule = Content::of(&card.privacy);
    let disclosed = memo.recall_each(&rule, &both, |privacy, (indicator, series)| {
        Disclosed::of(indicator, privacy, series)
    });
    let each = || disclosed.iter().map(|it| &**it);
    Published {
        series: each().map(|it| Arc::clone(&it.series)).collect(),
        card: Card { indicators: each().map(|it| Arc::clone(&it.indicator)).collect(), ..card },
    }
}

/// What of one indicator may be shown.
struct Disclosed {
    indicator: Arc<Indicator>,
    series: Arc<Vec<PublishedSeries>>,
}

impl Disclosed {
    fn of(indicator: &Arc<Indicator>, privacy: &Privacy, series: &[Series]) -> Self {
        // The order of populations is everyone, groups, crossed groups, the comparison.
        let mut ordered: Vec<&Series> = series.iter().collect();
        ordered.sort_by(|a, b| a.population.cmp(&b.population));
        let published = ordered.into_iter().map(|it| disclose_series(indicator, privacy, it));
        let published: Vec<PublishedSeries> = published.collect();
        Self {
            indicator: as_published(indicator, privacy, &published),
            series: Arc::new(published),
        }
    }
}

fn disclose_series(indicator: &Indicator, privacy: &Privacy, series: &Series) -> PublishedSeries {
    let population = &series.population;
    let printing = Printing::new(&indicator.unit, privacy, population);
    let points = series.observations.iter().map(|observation| {
        published_point(cell(indicator, privacy, &printing, observation), observation)
    });
    PublishedSeries { population: population.clone(), points: points.collect() }
}

fn cell(
    indicator: &Indicator,
    privacy: &Privacy,
    printing: &Printing<'_>,
    observation: &Observation,
) -> Cell {
    match observation.value {
        Value::Absent(why) => Cell::Absent(why),
        value if privacy.hides(indicator, value, observation.counts) => Cell::HIDDEN,
        Value::Band(band) => Cell::Band(band),
        Value::Number(number) => printing.cell(number, observation),
    }
}

fn published_point(cell: Cell, observation: &Observation) -> PublishedPoint {
    let hidden = cell.is_suppressed();
    PublishedPoint {
        period: observation.period,
        cell,
        provisional: observation.provisional && !hidden,
        note: observation.note.clone().filter(|_| !hidden),
    }
}

/// An indicator as it is published: bands have no decimals beside them; and a baseline typed on the card is
/// a figure as others are, and would give back the value that is hidden at the same period.
fn as_published(
    indicator: &Arc<Indicator>,
    privacy: &Privacy,
    published: &[PublishedSeries],
) -> Arc<Indicator> {
    let mut indicator = Arc::clone(indicator);
    if let (Percents::Bands, Unit::Percent { places: 1.. }) = (privacy.percents, &indicator.unit) {
        Arc::make_mut(&mut indicator).unit = Unit::Percent { places: 0 };
    }
    let everyone = published.iter().filter(|it| it.population == Population::Everyone);
    let mut points = everyone.flat_map(|series| &series.points);
    let hides = indicator.start.baseline().is_some_and(|baseline| {
        let is_hidden = |value| privacy.hides(&indicator, Value::Number(value), None);
        let stands_hidden =
            points.any(|point| point.period == baseline.period && point.cell.is_suppressed());
        baseline.value.is_some_and(|value| stands_hidden || is_hidden(value))
    });
    if hides {
        Arc::make_mut(&mut indicator).start.withhold();
    }
    indicator
}
