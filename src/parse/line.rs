//! Line: the outcomes in the order of a child's life, their indicators numbered.

use super::ids::Ids;
use super::outcome::{Draft, Reading};
use crate::memo::{Digest, Kept, Memo};
use crate::report::{Indicator, IndicatorId, Outcome, OutcomeId, Series};
use crate::source::{Diagnostics, FileId};

/// The outcomes and indicators of the card.
#[derive(Default)]
pub(crate) struct Line {
    pub outcomes: Vec<Outcome>,
    pub indicators: Vec<Kept<Indicator>>,
    pub series: Vec<Kept<Vec<Series>>>,
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
        for (draft, reading) in drafts {
            line.add(draft, reading, ids, memo, out);
        }
        line
    }

    fn add(
        &mut self,
        draft: &Draft,
        reading: &Kept<Reading>,
        ids: &mut Ids,
        memo: &Memo,
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
            let from = || Some(Digest::of(("indicator", reading.by()?, place, at)));
            self.indicators.push(memo.keep(from, || Indicator {
                outcome: at,
                ..indicator.clone()
            }));
            let series = reading.part(("series", place), &measure.series);
            self.series.push(series);
            self.whole.push(measure.whole);
        }
        self.outcomes.push(outcome);
        self.files.push(draft.file);
    }
}
