//! Reworded: what is published, said in another language. Every figure stays what it is.

use super::{Published, PublishedPoint, PublishedSeries, as_published, local};
use crate::report::{Card, Indicator, Report, Series, foreign};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The same figures in the words of a report that says in another language what this one says.
pub fn reworded(published: &Published, said: &Report) -> Published {
    let each = said.card.indicators.iter().zip(&published.series);
    let indicators: Vec<_> =
        each.map(|(it, series)| as_published(it, &published.card.privacy, series)).collect();
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
            // A note of a table has no other language.
            let is_other = note.is_some() && note != point.note;
            let as_it_is = |note: &str| words.get(note).cloned().unwrap_or_else(|| foreign(note));
            point.note = match is_other {
                true => note,
                false => point.note.as_ref().map(|note| as_it_is(note).into()),
            };
            if let Some(restated) = &mut point.restated {
                let of = indicator.restated.iter().find(|one| one.period == point.period);
                restated.reason = of.map(|one| one.reason.clone());
            }
        }
    }
    series
}
