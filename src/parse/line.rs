//! Line: the outcomes in the order of a child's life, their indicators numbered.

use super::ids::Ids;
use super::outcome::Draft;
use crate::report::{Indicator, IndicatorId, Outcome, OutcomeId, Role, Series};
use crate::source::{Diagnostics, FileId};

/// The outcomes and indicators of the card.
#[derive(Default)]
pub(crate) struct Line {
    pub outcomes: Vec<Outcome>,
    pub indicators: Vec<Indicator>,
    pub series: Vec<Vec<Series>>,
    /// Whether each indicator could be read without a mistake.
    pub whole: Vec<bool>,
    /// The document of each outcome.
    pub files: Vec<FileId>,
}

impl Line {
    /// Orders the outcomes by stage, then by the author's order, by age and by id; the indicators of
    /// each core first.
    pub fn order(mut drafts: Vec<Draft>, ids: &mut Ids, out: &mut Diagnostics) -> Self {
        drafts.sort_by(|a, b| a.rank().cmp(&b.rank()));
        let mut line = Self::default();
        for draft in drafts {
            line.add(draft, ids, out);
        }
        line
    }

    fn add(&mut self, draft: Draft, ids: &mut Ids, out: &mut Diagnostics) {
        let at = OutcomeId(self.outcomes.len());
        let mut outcome = draft.outcome;
        let mut measures = draft.measures;
        measures.sort_by_key(|m| m.indicator.role == Role::Contributing);
        for measure in measures {
            let indicator = measure.indicator;
            let Some(number) = ids.declare(&indicator.slug, indicator.span, out) else {
                continue;
            };
            outcome.indicators.push(IndicatorId(number));
            self.indicators.push(Indicator {
                outcome: at,
                ..indicator
            });
            self.series.push(measure.series);
            self.whole.push(measure.whole);
        }
        self.outcomes.push(outcome);
        self.files.push(draft.file);
    }
}
