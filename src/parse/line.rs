//! Line: the outcomes in the order of a child's life, their indicators numbered.

use super::ids::Ids;
use super::measure::Measure;
use super::outcome::{Draft, Reading};
use crate::memo::{Digest, Kept, Memo};
use crate::report::{BreakdownId, GroupId, Indicator, IndicatorId, Outcome, OutcomeId, Series};
use crate::source::{Diagnostics, FileId};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// The outcomes and indicators of the card.
#[derive(Default)]
pub(crate) struct Line {
    pub outcomes: Vec<Outcome>,
    pub indicators: Vec<Kept<Indicator>>,
    pub series: Vec<Kept<Vec<Series>>>,
    /// The groups that some series has rows for.
    pub used: BTreeSet<(BreakdownId, GroupId)>,
    /// Whether each indicator could be read without a mistake.
    pub whole: Vec<bool>,
    /// The document of each outcome.
    pub files: Vec<FileId>,
}

impl Line {
    /// Orders the outcomes by stage, then by the author's order, by age and by id; the indicators of
    /// each core first.
    pub fn order(
        readings: &[Kept<Reading>],
        ids: &mut Ids,
        memo: &Memo,
        out: &mut Diagnostics,
    ) -> Self {
        let read = readings.iter();
        let mut drafts: Vec<_> = read
            .filter_map(|reading| Some((reading.draft.as_ref()?, reading)))
            .collect();
        drafts.sort_by_cached_key(|(draft, _)| draft.rank());
        let mut places = Vec::with_capacity(drafts.len());
        for (at, (draft, reading)) in drafts.into_iter().enumerate() {
            let numbered = draft.measures.iter().map(|measure| {
                let indicator = &measure.indicator;
                ids.declare(&indicator.slug, indicator.span, out)
            });
            places.push(Place {
                numbers: numbered.collect(),
                draft,
                reading,
                at: OutcomeId(at),
            });
        }
        let parts: Vec<Part> = places.par_iter().map(|place| place.part(memo)).collect();
        let mut line = Self::default();
        for part in parts {
            line.add(part);
        }
        line
    }

    fn add(&mut self, part: Part) {
        self.outcomes.push(part.outcome);
        self.files.push(part.file);
        for (measure, indicator, series) in part.measures {
            self.indicators.push(indicator);
            self.series.push(series);
            self.whole.push(measure.whole);
            self.used.extend(&measure.groups);
        }
    }
}

/// An outcome with its place on the line, and the numbers of its indicators: none for one whose id is
/// taken.
struct Place<'a> {
    draft: &'a Draft,
    reading: &'a Kept<Reading>,
    at: OutcomeId,
    numbers: Vec<Option<usize>>,
}

/// What an outcome adds to the line.
struct Part<'a> {
    outcome: Outcome,
    file: FileId,
    measures: Vec<Counted<'a>>,
}

/// A measure that is an indicator of the card.
type Counted<'a> = (&'a Measure, Kept<Indicator>, Kept<Vec<Series>>);

impl<'a> Place<'a> {
    fn part(&self, memo: &Memo) -> Part<'a> {
        let numbers = self.numbers.iter().flatten();
        let numbered = self.draft.measures.iter().enumerate().zip(&self.numbers);
        let measures =
            numbered
                .filter(|(_, number)| number.is_some())
                .map(|((place, measure), _)| {
                    let series = self.reading.part(place, &measure.series);
                    (measure, self.indicator(place, measure, memo), series)
                });
        Part {
            measures: measures.collect(),
            outcome: Outcome {
                indicators: numbers.map(|number| IndicatorId(*number)).collect(),
                ..self.draft.outcome.clone()
            },
            file: self.draft.file,
        }
    }

    fn indicator(&self, place: usize, measure: &Measure, memo: &Memo) -> Kept<Indicator> {
        let from = || {
            Some(Digest::of((
                "indicator",
                self.reading.by()?,
                place,
                self.at,
            )))
        };
        memo.keep(from, || Indicator {
            outcome: self.at,
            ..measure.indicator.clone()
        })
    }
}
