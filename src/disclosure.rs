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
mod integers;
mod ladder;
mod pattern;
mod printed;
mod proof;
mod protection;
mod published;
mod ruling;
mod size;
mod structure;
mod table;
mod tally;
mod within;
mod worlds;

pub use integers::{
    Bounds, Figure, Integers, Need, Pattern, Refused, Relation, Rule, Unprotected, Unsolved,
};
pub use published::{
    Cell, Protected, Published, PublishedPoint, PublishedSeries, Withheld, of_place,
};
pub use size::{Size, SizeClass};

use crate::memo::{Content, Memo};
use crate::report::{
    Breakdown, Card, Indicator, Observation, Percents, PlaceId, Places, Population, Privacy,
    Report, Series, Unit, Value,
};
use protection::protect;
use ruling::Ruling;
use std::sync::Arc;

/// What of a report may be shown, by the card's [`Privacy`].
///
/// The rule holds for all children as for groups and crossed groups, in every place. Figures that
/// the source keeps back stay so, with the source's reason; where that is privacy, they read like those
/// that are hidden here. A range stays a range; its exact value, where there was one, goes no further
/// either.
pub fn disclose(report: Report, memo: &Memo) -> Published {
    let Report { card, series, .. } = report;
    let both: Vec<_> = card.indicators.iter().zip(&series).collect();
    let rule = Content::of((&card.privacy, &card.places, &card.breakdowns));
    let disclosed = memo.recall_each(&rule, &both, |rule, (indicator, series)| {
        Disclosed::of(indicator, rule.0, rule.1, rule.2, series)
    });
    let each = || disclosed.iter().map(|it| &**it);
    Published {
        series: each().map(|it| Arc::clone(&it.series)).collect(),
        local: each().map(|it| Arc::clone(&it.local)).collect(),
        protected: each().map(|it| Arc::clone(&it.protected)).collect(),
        card: Card { indicators: each().map(|it| Arc::clone(&it.indicator)).collect(), ..card },
    }
}

/// What of one indicator may be shown.
struct Disclosed {
    indicator: Arc<Indicator>,
    local: Arc<Indicator>,
    series: Arc<Vec<PublishedSeries>>,
    protected: Arc<Protected>,
}

impl Disclosed {
    fn of(
        indicator: &Arc<Indicator>,
        privacy: &Privacy,
        places: &Places,
        breakdowns: &[Breakdown],
        series: &[Series],
    ) -> Self {
        let mut ordered: Vec<&Series> = series.iter().collect();
        ordered.sort_by_key(|it| (it.place, &it.population));
        let ruling = Ruling { indicator, privacy, places, breakdowns };
        let protection = protect(&ruling, &ordered);
        let protected = Arc::new(protection.told(&ordered));
        let published = ordered.into_iter().enumerate().map(|(at, series)| {
            let is_hidden = |point| protection.besides.contains(&(at, point));
            disclose_series(&ruling, series, is_hidden)
        });
        let published: Vec<PublishedSeries> = published.collect();
        let indicator = as_published(indicator, privacy, &published);
        Self { local: local(&indicator), indicator, series: Arc::new(published), protected }
    }
}

/// An indicator as it holds for the places in the community. What was promised was promised for the
/// community, and so was the author's verdict; the baseline is the same period, with a value of their own.
fn local(indicator: &Arc<Indicator>) -> Arc<Indicator> {
    let mut local = Indicator::clone(indicator);
    if let Unit::Percent { places: 1.. } = local.unit {
        local.unit = Unit::Percent { places: 0 };
    }
    local.start.withhold();
    (local.target, local.status, local.comparison) = (None, None, None);
    (local.finding, local.no_target, local.no_groups) = (None, None, None);
    Arc::new(local)
}

fn disclose_series(
    ruling: &Ruling<'_>,
    series: &Series,
    is_hidden: impl Fn(usize) -> bool,
) -> PublishedSeries {
    let Series { place, population, .. } = series;
    let of_part = ruling.is_part(series);
    let points = series.observations.iter().enumerate().map(|(at, observation)| {
        let cell = match is_hidden(at) {
            true => Cell::HIDDEN,
            false => ruling.cell(of_part, observation),
        };
        published_point(cell, observation)
    });
    PublishedSeries { place: *place, population: population.clone(), points: points.collect() }
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
    let of_community = of_place(published, PlaceId::COMMUNITY);
    let everyone = of_community.iter().filter(|it| it.population == Population::Everyone);
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
