//! Disclosure: which figures may be shown. Turns a [`crate::report::Report`] into what a reader may
//! see ([`Published`]): every figure as it is printed, and nothing that is not.
//!
//! A hidden value ends here, as [`Cell::HIDDEN`]; so do the digits of a group's value that are not
//! printed, and its count where only its size class is. What is said of a figure afterwards follows from
//! what a reader sees of it.
//!
//! A figure is hidden because too few people stand behind it, and others because it could be worked out from
//! them: by the sums that link the groups, places and pooled years of an indicator, and by who knows this
//! program. The proof is a set of worlds, other numbers that are published as the very same figures; where there
//! is none more is hidden, and where that does not help nothing is published ([`Published::doubts`]). Figures without
//! counts are in no sum, and nothing is proven of them. `docs/privacy.md` tells all of it to whoever would check.

mod care;
mod companions;
mod doubts;
mod integers;
mod ladder;
mod line;
mod merged;
#[cfg(test)]
mod others;
mod pattern;
mod printed;
mod proof;
mod protection;
mod published;
mod restated;
mod reworded;
mod ruling;
mod size;
mod structure;
mod table;
mod tally;
mod told;
mod within;
mod worlds;

pub use integers::{
    Bounds, Figure, Integers, Need, Pattern, Refused, Relation, Rule, Unprotected, Unsolved,
};
#[cfg(test)]
pub(crate) use others::{others, written};
pub use published::{
    Cell, Protected, Published, PublishedPoint, PublishedSeries, Restated, Withheld, of_place,
};
pub use size::{Size, SizeClass};

use crate::memo::{Content, Memo};
use crate::report::{
    Card, Indicator, Observation, Percents, PlaceId, Population, Privacy, Released, Report, Series,
    Unit, Value,
};
use companions::{companions, hide_alike, keep_back};
use merged::merged;
use protection::protect;
use rayon::prelude::*;
use restated::restated;
pub use reworded::reworded;
use ruling::Ruling;
use std::sync::Arc;
use told::told;

/// What of a report may be shown, by the card's [`Privacy`].
///
/// The rule holds for all children as for groups and crossed groups, in every place. Figures that
/// the source keeps back stay so, with the source's reason; where that is privacy, they read like those
/// that are hidden here. A range stays a range; its exact value, where there was one, goes no further
/// either.
pub fn disclose(report: Report, memo: &Memo) -> Published {
    let Report { card, series, known } = report;
    let companions = companions(&card.indicators);
    let rule = Content::of((&card.privacy, &card.places, &card.breakdowns));
    let beside = |at: usize| companions[at].iter().map(|it| &series[*it]).collect::<Vec<_>>();
    let besides: Vec<_> = (0..series.len()).map(beside).collect();
    let (rule, released) = (&rule, &card.released[..]);
    let each = card.indicators.iter().zip(&besides).zip(series.iter().zip(&known));
    let each: Vec<_> =
        each.map(|((indicator, beside), numbers)| ((indicator, &beside[..]), numbers)).collect();
    let shown: Vec<Arc<Shown>> = each
        .par_iter()
        .map(|input| {
            let ((indicator, beside), (series, known)) = *input;
            memo.remember(
                "shown",
                &((rule, released), input),
                |_| true,
                || {
                    let is_alone = beside.is_empty();
                    let privacy =
                        if is_alone { rule.0.clone() } else { rule.0.alike_on_both_sides() };
                    let (places, breakdowns) = (rule.1, &rule.2[..]);
                    let ruling = Ruling { indicator, privacy: &privacy, places, breakdowns, known };
                    match is_alone {
                        true => Shown::merged(&ruling, series, released, memo),
                        false => Shown::of(&ruling, &keep_back(series, beside), released, memo),
                    }
                },
            )
        })
        .collect();
    let beside = |at: usize| companions[at].iter().map(|it| &shown[*it]).collect::<Vec<_>>();
    let besides: Vec<_> = (0..shown.len()).map(beside).collect();
    let each = card.indicators.iter().zip(&series).zip(shown.iter().zip(&besides));
    let each: Vec<_> = each.map(|(it, (shown, beside))| (it, (shown, &beside[..]))).collect();
    let with = (rule, released);
    let disclosed =
        memo.recall_each(&with, &each, |(rule, released), ((indicator, series), shown)| {
            let mut disclosed = Disclosed::of((indicator, series), rule.0, shown.0, shown.1);
            restated(indicator, &mut disclosed.series, (rule.1, rule.2), released);
            disclosed
        });
    let each = || disclosed.iter().map(|it| &**it);
    Published {
        series: each().map(|it| Arc::clone(&it.series)).collect(),
        local: each().map(|it| Arc::clone(&it.local)).collect(),
        protected: each().map(|it| Arc::clone(&it.protected)).collect(),
        card: Card { indicators: each().map(|it| Arc::clone(&it.indicator)).collect(), ..card },
    }
}

/// The series of one indicator, each figure as it is printed where no other indicator tells it.
struct Shown {
    series: Arc<Vec<PublishedSeries>>,
    protected: Arc<Protected>,
}

impl Shown {
    /// An indicator that has no companion, in whose figures others might see what is merged here.
    fn merged(
        ruling: &Ruling<'_>,
        series: &[Series],
        released: &[Arc<Released>],
        memo: &Memo,
    ) -> Self {
        let apart = Self::of(ruling, series, released, memo);
        match merged(ruling, series, &apart.series) {
            Some(merged) => Self::of(ruling, &merged, released, memo),
            None => apart,
        }
    }

    /// What is hidden here and was shown by a card that was released is known, and hides nothing: then more has to
    /// be hidden, which may have been shown, too.
    fn of(ruling: &Ruling<'_>, series: &[Series], released: &[Arc<Released>], memo: &Memo) -> Self {
        let shown = Self::apart(ruling, series, memo);
        match told(ruling, series, &shown.series, released) {
            Some(known) => Self::of(&Ruling { known: &known, ..*ruling }, series, released, memo),
            None => shown,
        }
    }

    fn apart(ruling: &Ruling<'_>, series: &[Series], memo: &Memo) -> Self {
        let mut ordered: Vec<&Series> = series.iter().collect();
        ordered.sort_by_key(|it| (it.place, &it.population));
        let protection = protect(ruling, &ordered, memo);
        let protected = Arc::new(protection.told(&ordered));
        let published = ordered.into_iter().enumerate().map(|(at, series)| {
            let is_hidden = |point| protection.besides.contains(&(at, point));
            disclose_series(ruling, series, is_hidden)
        });
        Self { series: Arc::new(published.collect()), protected }
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
    /// What a companion hides is hidden here too: together the two are a whole.
    fn of(
        (indicator, stored): (&Arc<Indicator>, &[Series]),
        privacy: &Privacy,
        shown: &Shown,
        companions: &[&Arc<Shown>],
    ) -> Self {
        let (mut series, mut protected) = (Arc::clone(&shown.series), Arc::clone(&shown.protected));
        if !companions.is_empty() {
            let companions: Vec<_> = companions.iter().map(|it| &it.series).collect();
            let (series, protected) = (Arc::make_mut(&mut series), Arc::make_mut(&mut protected));
            hide_alike(series, (&indicator.unit, stored), &companions, protected);
        }
        let indicator = as_published(indicator, privacy, &series);
        Self { local: local(&indicator), indicator, series, protected }
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
        restated: None,
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
