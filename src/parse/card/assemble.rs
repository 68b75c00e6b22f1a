//! Assembly: the outcomes in the order of a child's life, their indicators numbered.

use super::outcome::{OutcomeDraft, ReadOutcome};
use crate::memo::{Content, Memo};
use crate::parse::document::ids::Ids;
use crate::parse::lint::unused::Used;
use crate::report::{Indicator, IndicatorId, Outcome, OutcomeId, Series};
use crate::source::Diagnostics;
use std::sync::Arc;

/// The outcomes and indicators of the card.
#[derive(Default)]
pub(crate) struct Assembly {
    pub outcomes: Vec<Arc<Outcome>>,
    pub indicators: Vec<Arc<Indicator>>,
    pub series: Vec<Arc<Vec<Series>>>,
    /// The groups that series have rows for, in sets of which some are alike.
    pub groups: Vec<Arc<Used>>,
    /// Whether each indicator could be read without a mistake.
    pub whole: Vec<bool>,
}

impl Assembly {
    /// Orders the outcomes by stage, then by the author's order, by age and by id; the indicators of
    /// each core first.
    pub fn order(
        readings: &[Arc<ReadOutcome>],
        ids: &mut Ids,
        memo: &Memo,
        out: &mut Diagnostics,
    ) -> Self {
        let read = readings.iter();
        let mut drafts: Vec<_> = read.filter_map(|reading| reading.draft.as_ref()).collect();
        drafts.sort_by_cached_key(|draft| draft.rank());
        let mut places = Vec::with_capacity(drafts.len());
        for (at, draft) in drafts.into_iter().enumerate() {
            let declared = draft.indicators.iter().map(|draft| {
                let indicator = &draft.indicator;
                ids.declare(&indicator.slug, indicator.span, out)
            });
            let numbers = declared.collect();
            places.push((draft, Content::of(Numbers { outcome: OutcomeId(at), numbers })));
        }
        let parts = memo.recall_each(&(), &places, |(), (draft, numbers)| draft.part(numbers));
        let mut assembly = Self::default();
        parts.iter().for_each(|part| assembly.add(part));
        assembly
    }

    fn add(&mut self, part: &Part) {
        self.outcomes.push(Arc::clone(&part.outcome));
        for indicator in &part.indicators {
            self.indicators.push(Arc::clone(&indicator.indicator));
            self.series.push(Arc::clone(&indicator.series));
            self.whole.push(indicator.whole);
        }
        // Most outcomes have the groups of the one before them.
        if self.groups.last() != Some(&part.groups) {
            self.groups.push(Arc::clone(&part.groups));
        }
    }
}

/// The place of an outcome on the line, and the numbers of its indicators: none for one whose id is taken.
#[derive(Hash)]
struct Numbers {
    outcome: OutcomeId,
    numbers: Vec<Option<usize>>,
}

/// What an outcome adds to the line.
struct Part {
    outcome: Arc<Outcome>,
    indicators: Vec<Numbered>,
    groups: Arc<Used>,
}

/// An indicator with its number.
struct Numbered {
    indicator: Arc<Indicator>,
    series: Arc<Vec<Series>>,
    whole: bool,
}

impl OutcomeDraft {
    fn part(&self, place: &Numbers) -> Part {
        let numbers = place.numbers.iter().flatten();
        let outcome = Outcome {
            indicators: numbers.map(|number| IndicatorId(*number)).collect(),
            ..self.outcome.clone()
        };
        let numbered = self.indicators.iter().zip(&place.numbers);
        let numbered = numbered.filter(|(_, number)| number.is_some());
        let indicators = numbered.map(|(draft, _)| Numbered {
            indicator: Arc::new(Indicator { outcome: place.outcome, ..draft.indicator.clone() }),
            series: Arc::clone(&draft.series),
            whole: draft.whole,
        });
        let groups = self.indicators.iter().flat_map(|it| &it.groups);
        Part {
            outcome: Arc::new(outcome),
            indicators: indicators.collect(),
            groups: Arc::new(groups.copied().collect()),
        }
    }
}
