//! Look: one indicator with all that its warnings rest on.

use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::syntax::Word;
use crate::report::{Counts, Indicator, Observation, Population, Series};
use crate::source::Span;
use jiff::civil::Date;

/// An indicator, looked over.
pub(crate) struct Look<'a> {
    pub indicator: &'a Indicator,
    pub series: &'a [Series],
    /// Where its baseline and its target are written.
    pub baseline: Span,
    pub target: Span,
    /// The breakdowns that it names.
    pub breakdowns: &'a Given<Vec<Word>>,
    /// When the sources that it gives in place were released.
    pub releases: &'a [(Date, Span)],
    pub site: &'a Terms,
}

impl Look<'_> {
    /// The observations of everyone.
    pub fn everyone(&self) -> &[Observation] {
        self.of(&Population::Everyone)
    }

    /// The observations of a population; none where it has no series.
    pub fn of(&self, population: &Population) -> &[Observation] {
        let found = self.series.binary_search_by(|s| s.population.cmp(population));
        found.map_or(&[], |at| &self.series[at].observations)
    }

    /// Whether a message may print an observation's numbers: only of everyone, and only where the
    /// privacy rule does not hide them. A group's may be hidden to protect another group.
    pub fn may_print(&self, population: &Population, counts: Option<Counts>) -> bool {
        let few = |counts| self.site.privacy.is_too_few(counts);
        *population == Population::Everyone && !counts.is_some_and(few)
    }
}

/// Places of one suspicion: the first is told, with what may be printed of it; the others are counted.
pub(crate) struct Places<T> {
    first: Option<(Span, Option<T>)>,
    count: usize,
}

impl<T> Default for Places<T> {
    fn default() -> Self {
        Self { first: None, count: 0 }
    }
}

impl<T> Places<T> {
    pub fn add(&mut self, span: Span, printed: Option<T>) {
        if self.first.as_ref().is_none_or(|(first, _)| span < *first) {
            self.first = Some((span, printed));
        }
        self.count += 1;
    }

    /// The first place, what may be printed of it, and a sentence on the others where there are any.
    pub fn told(self) -> Option<(Span, Option<T>, String)> {
        let (span, printed) = self.first?;
        let more = match self.count - 1 {
            0 => String::new(),
            1 => " There is one more such value in this indicator.".to_owned(),
            more => format!(" There are {more} more such values in this indicator."),
        };
        Some((span, printed, more))
    }
}
