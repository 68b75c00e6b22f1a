//! Line: the outcomes in the order of a child's life, their indicators numbered.

use super::ids::Ids;
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
        drafts.sort_by(|(a, _), (b, _)| a.rank().cmp(&b.rank()));
        let mut line = Self::default();
        let mut kept = Vec::with_capacity(drafts.len());
        for (draft, reading) in drafts {
            line.add(draft, reading, &mut kept, ids, out);
        }
        let indicators = kept.into_par_iter();
        line.indicators = indicators.map(|it| it.keep(memo)).collect();
        line
    }

    fn add<'a>(
        &mut self,
        draft: &'a Draft,
        reading: &'a Kept<Reading>,
        kept: &mut Vec<Numbered<'a>>,
        ids: &mut Ids,
        out: &mut Diagnostics,
    ) {
        let at = OutcomeId(self.outcomes.len());
        let mut outcome = draft.outcome.clone();
        for (place, measure) in draft.measures.iter().enumerate() {
            let indicator = &measure.indicator;
            let Some(number) = ids.declare(&indicator.slug, indicator.span, out) else {
                continue;
            };
            outcome.indicators.push(IndicatorId(number));
            kept.push(Numbered {
                indicator,
                reading,
                place,
                outcome: at,
            });
            self.series.push(reading.part(place, &measure.series));
            self.whole.push(measure.whole);
            self.used.extend(measure.groups.iter().copied());
        }
        self.outcomes.push(outcome);
        self.files.push(draft.file);
    }
}

/// An indicator whose outcome is numbered.
struct Numbered<'a> {
    indicator: &'a Indicator,
    reading: &'a Kept<Reading>,
    place: usize,
    outcome: OutcomeId,
}

impl Numbered<'_> {
    fn keep(self, memo: &Memo) -> Kept<Indicator> {
        let from = || {
            let reading = self.reading.by()?;
            Some(Digest::of(("indicator", reading, self.place, self.outcome)))
        };
        memo.keep(from, || Indicator {
            outcome: self.outcome,
            ..self.indicator.clone()
        })
    }
}
