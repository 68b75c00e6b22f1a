//! Look: one indicator with all that its warnings rest on.

use super::dated::Dated;
use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::indicator::Indicator as Written;
use crate::parse::kinds::series::{Column, Series as WrittenSeries};
use crate::parse::kinds::unit::Unit as WrittenUnit;
use crate::parse::syntax::Word;
use crate::parse::value::wording::table_option;
use crate::report::{Indicator, Observation, PlaceId, PlaceKind, Population, Series, Unit};
use crate::source::{Diagnostic, Span};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// An indicator, looked over.
pub(crate) struct Look<'a> {
    pub indicator: &'a Indicator,
    /// Of all places, the community's first.
    pub series: &'a [Series],
    /// What others publish of the same people.
    pub known: &'a [Series],
    /// The breakdowns that it names.
    pub breakdowns: &'a Given<Vec<Word>>,
    /// By what the sources that it gives in place may be out of date.
    pub releases: &'a [Dated],
    pub site: &'a Terms,
    pub ways: Ways,
}

/// What the author says of how the numbers are written and printed.
pub(crate) struct Ways {
    /// Where the baseline and the target are written.
    pub spans: [Span; 2],
    /// How many decimals are printed.
    pub has_places: bool,
    /// Whether numerators are given, so that values can be held against them.
    pub has_numerators: bool,
    pub series: Way,
    pub comparison: Way,
}

/// How the numbers of a series are written.
#[derive(Default)]
pub(crate) struct Way {
    /// The table that they stand in, for which options can be written.
    pub table: Option<String>,
    /// With a word on what its values are multiplied by.
    pub is_scaled: bool,
}

impl Ways {
    /// The ways of an indicator.
    pub fn of(written: &Written) -> Self {
        let comparison = written.comparison.value.as_ref();
        Self {
            spans: [written.baseline.span, written.target.span],
            has_numerators: false,
            has_places: written.unit.value.as_ref().is_some_and(WrittenUnit::has_places),
            series: Way::of(&written.series),
            comparison: comparison.map_or_else(Way::default, |it| Way::of(&it.series)),
        }
    }
}

impl Way {
    /// How an option of the table is written, such as `times: 100`; none for rows in place.
    pub fn with(&self, option: &str) -> Option<String> {
        self.table.as_deref().map(|file| table_option(file, option))
    }

    fn of(series: &Given<WrittenSeries>) -> Self {
        match &series.value {
            Some(WrittenSeries::Table(table)) => {
                let own = table.value.value.as_ref().and_then(Column::own);
                let is_scaled = own.is_some_and(|own| own.times.is_written);
                let file = table.file.value.as_ref().map(|path| path.text.clone());
                Self { table: file, is_scaled: is_scaled || table.times.is_written }
            }
            Some(WrittenSeries::File(path)) => {
                Self { table: Some(path.text.clone()), is_scaled: false }
            }
            _ => Self::default(),
        }
    }
}

impl Look<'_> {
    /// The observations of everyone.
    pub fn everyone(&self) -> &[Observation] {
        self.of(&Population::Everyone)
    }

    /// The community's observations of a population; none where it has no series.
    pub fn of(&self, population: &Population) -> &[Observation] {
        self.at(PlaceId::COMMUNITY, population)
    }

    /// Where the community’s figure of the baseline stands; nowhere where it is typed beside the series alone.
    pub fn at_baseline(&self) -> Vec<Span> {
        let baseline = self.indicator.start.baseline();
        let is_there = |it: &&Observation| baseline.is_some_and(|at| at.period == it.period);
        self.everyone().iter().filter(is_there).map(|it| it.span).collect()
    }

    /// The observations of a population of a place; none where it has no series.
    pub fn at(&self, place: PlaceId, population: &Population) -> &[Observation] {
        let of = (place, population);
        let found = self.series.binary_search_by(|s| (s.place, &s.population).cmp(&of));
        found.map_or(&[], |at| &self.series[at].observations)
    }

    /// The places that there are observations of everyone of.
    pub fn places(&self) -> impl Iterator<Item = PlaceId> {
        let everyone = self.series.iter().filter(|s| s.population == Population::Everyone);
        everyone.map(|s| s.place)
    }

    /// The places that others lie in, each with those: of one kind, since parts of several, as districts and
    /// tracts, have the same people twice.
    pub fn wholes(&self) -> BTreeMap<PlaceId, Vec<PlaceId>> {
        let mut parts: BTreeMap<(PlaceId, PlaceKind), Vec<PlaceId>> = BTreeMap::new();
        for (id, place) in self.site.places.all() {
            if let Some(within) = place.within {
                parts.entry((within, place.kind)).or_default().push(id);
            }
        }
        let mut wholes: BTreeMap<PlaceId, Vec<PlaceId>> = BTreeMap::new();
        for ((whole, _), parts) in parts {
            let most = wholes.entry(whole).or_default();
            if parts.len() > most.len() {
                *most = parts;
            }
        }
        wholes
    }

    /// The numbers that are typed beside the series, of the baseline and of the target, with their places,
    /// and whether a message may print them: a baseline is a figure as others are.
    pub fn typed(&self) -> impl Iterator<Item = (Decimal, Span, bool)> {
        let [baseline_at, target_at] = self.ways.spans;
        let baseline = self.indicator.start.value().map(|value| (value, baseline_at, false));
        let target = self.indicator.target.as_ref().map(|it| (it.value, target_at, true));
        baseline.into_iter().chain(target)
    }

    /// Whether the numbers of a series are printed as they are stored, where they are not hidden: only those of
    /// everyone, of the community or of a place that does not lie in it.
    pub fn is_whole(&self, of: &Series) -> bool {
        let is_beside = of.place == PlaceId::COMMUNITY || !self.site.places.is_own(of.place);
        of.population == Population::Everyone && is_beside
    }

    /// Whether too few people stand behind an observation for it to be shown.
    pub fn hides(&self, it: &Observation) -> bool {
        self.site.privacy.hides(self.indicator, it.value, it.counts)
    }
}

/// The kind of a unit, as documents write it.
pub(super) fn unit_kind(unit: &Unit) -> &'static str {
    match unit {
        Unit::Percent { .. } => "percent",
        Unit::Count { .. } => "count",
        Unit::Rate { .. } => "rate",
        Unit::Money { .. } => "money",
        Unit::Score { .. } => "score",
        Unit::Years { .. } => "years",
        Unit::Ratio { .. } => "ratio",
    }
}

/// The numbers of some observations, each with its place.
pub(crate) fn numbers(
    observations: &[Observation],
) -> impl DoubleEndedIterator<Item = (&Observation, Decimal)> {
    observations.iter().filter_map(|it| Some((it, it.value.number()?)))
}

/// A diagnostic with numbers in it, which stands where none of their figures is hidden; elsewhere one without.
pub(crate) fn with_numbers<T>(
    without: Diagnostic,
    printed: Option<(T, Vec<Span>)>,
    with: impl FnOnce(T) -> Diagnostic,
) -> Diagnostic {
    match printed {
        Some((numbers, figures)) => with(numbers).of_figures(figures, Some(without)),
        None => without,
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
