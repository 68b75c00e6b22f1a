//! Assembly: the outcomes in the order of a child's life, their indicators numbered.

use super::outcome::{OutcomeDraft, ReadOutcome};
use crate::memo::{Digest, Memo, Memoized};
use crate::parse::document::ids::Ids;
use crate::parse::lint::unused::Used;
use crate::report::{Indicator, IndicatorId, Outcome, OutcomeId, Series};
use crate::source::{Diagnostics, FileId};
use std::sync::Arc;

/// The outcomes and indicators of the card.
#[derive(Default)]
pub(crate) struct Assembly {
    pub outcomes: Vec<Memoized<Outcome>>,
    pub indicators: Vec<Memoized<Indicator>>,
    pub series: Vec<Memoized<Vec<Series>>>,
    /// The groups that series have rows for, in sets of which some are alike.
    pub groups: Vec<Arc<Used>>,
    /// Whether each indicator could be read without a mistake.
    pub whole: Vec<bool>,
    /// The document of each outcome.
    pub files: Vec<FileId>,
}

impl Assembly {
    /// Orders the outcomes by stage, then by the author's order, by age and by id; the indicators of
    /// each core first.
    pub fn order(
        readings: &[Memoized<ReadOutcome>],
        ids: &mut Ids,
        memo: &Memo,
        out: &mut Diagnostics,
    ) -> Self {
        let read = readings.iter();
        let mut drafts: Vec<_> =
            read.filter_map(|reading| Some((reading.draft.as_ref()?, reading))).collect();
        drafts.sort_by_cached_key(|(draft, _)| draft.rank());
        let mut places = Vec::with_capacity(drafts.len());
        for (at, (draft, reading)) in drafts.into_iter().enumerate() {
            let declared = draft.indicators.iter().map(|draft| {
                let indicator = &draft.indicator;
                ids.declare(&indicator.slug, indicator.span, out)
            });
            places.push(Numbering {
                numbers: declared.collect(),
                draft,
                reading,
                at: OutcomeId(at),
            });
        }
        let parts = memo.keep_each("parts", &places, Numbering::by, |place| place.keep(memo));
        let mut assembly = Self::default();
        for (place, part) in places.iter().zip(&parts) {
            assembly.add(place, part);
        }
        assembly
    }

    fn add(&mut self, place: &Numbering, part: &Memoized<Part>) {
        self.files.push(place.draft.file);
        self.outcomes.push(part.part(0, &part.outcome));
        for (at, indicator) in part.indicators.iter().enumerate() {
            self.indicators.push(part.part(2 * at + 1, &indicator.indicator));
            self.series.push(part.part(2 * at + 2, &indicator.series));
            self.whole.push(indicator.whole);
        }
        // Most outcomes have the groups of the one before them.
        if self.groups.last() != Some(&part.groups) {
            self.groups.push(Arc::clone(&part.groups));
        }
    }
}

/// An outcome with its place on the line, and the numbers of its indicators: none for one whose id is
/// taken.
struct Numbering<'a> {
    draft: &'a OutcomeDraft,
    reading: &'a Memoized<ReadOutcome>,
    at: OutcomeId,
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

impl Numbering<'_> {
    fn by(&self) -> Option<(Digest, OutcomeId, Digest)> {
        let numbers = Digest::of(&self.numbers);
        Some((self.reading.by()?, self.at, numbers))
    }

    fn keep(&self, memo: &Memo) -> Memoized<Part> {
        let from = || Some(Digest::of(("part", self.by()?)));
        memo.keep(from, || self.part())
    }

    fn part(&self) -> Part {
        let numbers = self.numbers.iter().flatten();
        let outcome = Outcome {
            indicators: numbers.map(|number| IndicatorId(*number)).collect(),
            ..self.draft.outcome.clone()
        };
        let numbered = self.draft.indicators.iter().zip(&self.numbers);
        let numbered = numbered.filter(|(_, number)| number.is_some());
        let indicators = numbered.map(|(draft, _)| Numbered {
            indicator: Arc::new(Indicator { outcome: self.at, ..draft.indicator.clone() }),
            series: Arc::clone(&draft.series),
            whole: draft.whole,
        });
        let groups = self.draft.indicators.iter().flat_map(|it| &it.groups);
        Part {
            outcome: Arc::new(outcome),
            indicators: indicators.collect(),
            groups: Arc::new(groups.copied().collect()),
        }
    }
}
