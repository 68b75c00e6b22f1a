//! Assembly: the outcomes in the order of a child's life, their indicators numbered.

use super::indicator::IndicatorDraft;
use super::outcome::{OutcomeDraft, ReadOutcome};
use crate::memo::{Content, Memo};
use crate::parse::document::ids::Ids;
use crate::parse::lint;
use crate::parse::lint::complement::Side;
use crate::parse::lint::unused::Used;
use crate::report::{Indicator, IndicatorId, Outcome, OutcomeId, Places, Series};
use crate::source::Diagnostics;
use std::sync::Arc;

/// The outcomes and indicators of the card.
#[derive(Default)]
pub(crate) struct Assembly {
    pub outcomes: Vec<Arc<Outcome>>,
    pub indicators: Vec<Arc<Indicator>>,
    pub series: Vec<Arc<Vec<Series>>>,
    /// What others publish of the same people, in the same order.
    pub known: Vec<Arc<Vec<Series>>>,
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
        places: &Places,
        memo: &Memo,
        out: &mut Diagnostics,
    ) -> Self {
        let read = readings.iter();
        let mut drafts: Vec<_> = read.filter_map(|reading| reading.draft.as_ref()).collect();
        drafts.sort_by_cached_key(|draft| draft.rank());
        let indicators = |draft: &&Arc<OutcomeDraft>| draft.declare(ids, out);
        let numbers: Vec<Vec<Option<usize>>> = drafts.iter().map(indicators).collect();
        let declared = drafts.iter().flat_map(|draft| &draft.indicators);
        let declared = declared.zip(numbers.iter().flatten());
        let known: Vec<&IndicatorDraft> =
            declared.filter_map(|(draft, number)| number.map(|_| draft)).collect();
        let mut inputs = Vec::with_capacity(drafts.len());
        for ((at, draft), numbers) in drafts.into_iter().enumerate().zip(numbers) {
            let found = |it: &IndicatorDraft| complement(it, &known, ids, places, out);
            let complements = draft.indicators.iter().map(found).collect();
            let numbers = Numbers { outcome: OutcomeId(at), numbers, complements };
            inputs.push((draft, Content::of(numbers)));
        }
        let parts = memo.recall_each(&(), &inputs, |(), (draft, numbers)| draft.part(numbers));
        let mut assembly = Self::default();
        parts.iter().for_each(|part| assembly.add(part));
        assembly
    }

    fn add(&mut self, part: &Part) {
        self.outcomes.push(Arc::clone(&part.outcome));
        for indicator in &part.indicators {
            self.indicators.push(Arc::clone(&indicator.indicator));
            self.series.push(Arc::clone(&indicator.series));
            self.known.push(Arc::clone(&indicator.known));
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
    /// The indicators that they are said to count the rest of.
    complements: Vec<Option<IndicatorId>>,
}

/// The indicator that another is said to count the rest of, among all that are `known`; where their numbers deny
/// it, that is told.
fn complement(
    draft: &IndicatorDraft,
    known: &[&IndicatorDraft],
    ids: &Ids,
    places: &Places,
    out: &mut Diagnostics,
) -> Option<IndicatorId> {
    let said = draft.complement_of.as_ref()?;
    let at = ids.find(said, out)?;
    lint::complement::look(draft.side(), known[at].side(), said.span, places, out);
    Some(IndicatorId(at))
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
    known: Arc<Vec<Series>>,
    whole: bool,
}

impl IndicatorDraft {
    fn side(&self) -> Side<'_> {
        Side {
            indicator: &self.indicator,
            series: &self.numbers.series,
            derives_numerators: self.numbers.derives_numerators,
            whole: self.whole,
        }
    }
}

impl OutcomeDraft {
    /// Declares the ids of its indicators; their numbers, none where an id is taken.
    fn declare(&self, ids: &mut Ids, out: &mut Diagnostics) -> Vec<Option<usize>> {
        let indicators = self.indicators.iter().map(|draft| &draft.indicator);
        indicators.map(|it| ids.declare(&it.slug, it.span, out)).collect()
    }

    fn part(&self, place: &Numbers) -> Part {
        let numbers = place.numbers.iter().flatten();
        let outcome = Outcome {
            indicators: numbers.map(|number| IndicatorId(*number)).collect(),
            ..self.outcome.clone()
        };
        let numbered = self.indicators.iter().zip(&place.complements).zip(&place.numbers);
        let numbered = numbered.filter(|(_, number)| number.is_some());
        let indicators = numbered.map(|((draft, complement_of), _)| Numbered {
            indicator: Arc::new(Indicator {
                outcome: place.outcome,
                complement_of: *complement_of,
                ..draft.indicator.clone()
            }),
            series: Arc::clone(&draft.numbers.series),
            known: Arc::clone(&draft.numbers.known),
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
