//! Reworded: what is published, said in another language. Every figure stays what it is.

use super::{Published, PublishedPoint, PublishedSeries, as_published, local};
use crate::report::{Card, Indicator, Report, Series, foreign};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The same figures in the words of a report that says in another language what this one says.
pub fn reworded(published: &Published, said: &Report) -> Published {
    let each = said.card.indicators.iter().zip(&published.series);
    let as_said = |(it, series): (&Arc<Indicator>, &Arc<Vec<PublishedSeries>>)| {
        as_published(it, &published.card.privacy, series)
    };
    let first = &published.card.indicators;
    let indicators: Vec<_> =
        each.map(as_said).zip(first).map(|(it, first)| due_as(it, first)).collect();
    let series = published.series.iter().zip(&said.series).zip(&indicators);
    let words = said.card.said.clone().unwrap_or_default();
    Published {
        series: series
            .map(|((own, said), indicator)| notes_of(own, said, indicator, &words))
            .collect(),
        local: indicators.iter().map(local).collect(),
        protected: published.protected.clone(),
        card: Card { indicators, ..said.card.clone() },
    }
}

/// An indicator whose sources are due when those of another are: a day is read from the words of the first language.
fn due_as(mut said: Arc<Indicator>, first: &Indicator) -> Arc<Indicator> {
    let sources = Arc::make_mut(&mut said).sources.iter_mut().zip(&first.sources);
    for (own, first) in sources {
        if let (Some(own), Some(first)) = (&mut own.next, &first.next) {
            own.when.clone_from(&first.when);
        }
    }
    said
}

/// Series with the notes on their values as they stand in others of the same figures.
fn notes_of(
    own: &Arc<Vec<PublishedSeries>>,
    said: &[Series],
    indicator: &Indicator,
    words: &BTreeMap<String, String>,
) -> Arc<Vec<PublishedSeries>> {
    let has_words = |it: &PublishedPoint| it.note.is_some() || it.restated.is_some();
    let mut series = Arc::clone(own);
    if !own.iter().any(|it| it.points.iter().any(has_words)) {
        return series;
    }
    for it in Arc::make_mut(&mut series) {
        let same = |one: &&Series| (one.place, &one.population) == (it.place, &it.population);
        let said = said.iter().find(same).map_or(&[][..], |one| &one.observations);
        for point in it.points.iter_mut().filter(|point| has_words(point)) {
            let at = said.binary_search_by_key(&point.period, |one| one.period).ok();
            let note = at.and_then(|at| said[at].note.clone());
            // A note of a table has no other language of its own; what is not shown has no note.
            let said = |own: &str| match note.filter(|note| **note != *own) {
                Some(note) => note,
                None => words.get(own).cloned().unwrap_or_else(|| foreign(own)).into(),
            };
            point.note = point.note.as_deref().map(said);
            if let Some(restated) = &mut point.restated {
                let of = indicator.restated.iter().find(|one| one.period == point.period);
                restated.reason = of.map(|one| one.reason.clone());
            }
        }
    }
    series
}
