//! Course: what one population's published figures allow to be compared.

use super::chance::reach::counted;
use super::point::{Observed, Point};
use crate::disclosure::{PublishedPoint, Size};
use crate::report::{Break, Period, Start, Unit};

/// The points of one population, ordered by period, and where they cannot be compared.
#[derive(Clone, Debug)]
pub struct Course<'a> {
    /// What is published, with the provisional values that are passed over at its end.
    whole: Vec<Observed>,
    /// So many of them are used.
    used: usize,
    use_provisional: bool,
    breaks: &'a [Break],
}

impl<'a> Course<'a> {
    /// The course of these points, ordered by period; provisional ones at its end are passed over unless
    /// they are to be used.
    pub fn new(points: &[PublishedPoint], breaks: &'a [Break], use_provisional: bool) -> Self {
        let whole: Vec<Observed> = points.iter().map(Observed::from).collect();
        let used = used(&whole, use_provisional);
        Self { whole, used, use_provisional, breaks }
    }

    /// The same course, its shares taken as those of the fewest people of their size class, where no more is
    /// printed of how many there are: a change that is told from chance then is told whatever they are.
    pub fn of_the_fewest(mut self, unit: &Unit) -> Self {
        for observed in &mut self.whole {
            if let Observed::Shown(point) = observed
                && let Some(counts) = counted(unit, point.value, point.size)
            {
                point.size = Size::Counted(counts);
            }
        }
        self
    }

    /// The same course before its latest observed period came.
    pub fn without_latest(mut self) -> Self {
        let latest = self.points().iter().rposition(|point| !point.is_missing());
        self.whole.truncate(latest.unwrap_or(0));
        self.used = used(&self.whole, self.use_provisional);
        self
    }

    /// The latest observed point: a value, a range, or one that is hidden; years that nobody knows
    /// are skipped.
    pub fn latest(&self) -> Option<Observed> {
        self.points().iter().rev().copied().find(|point| !point.is_missing())
    }

    /// What the course has at that period.
    pub fn at(&self, period: Period) -> Option<Observed> {
        self.points().iter().copied().find(|point| point.period() == period)
    }

    /// Where the promise starts: what is published at the named baseline, provisional or not, else the
    /// value typed with it; where none is named, the first value that is shown of the same measure as the
    /// latest.
    pub fn baseline(&self, start: &Start) -> Option<Observed> {
        match start {
            Start::Nowhere => None,
            Start::First => {
                let latest = self.latest()?.period();
                self.shown_until(latest).next().map(Observed::Shown)
            }
            Start::Baseline(baseline) => {
                let typed = baseline.value.map(|value| Point::bare(baseline.period, value));
                let at = self.whole.iter().copied().find(|it| it.period() == baseline.period);
                at.filter(|it| !it.is_missing()).or(typed.map(Observed::Shown))
            }
        }
    }

    /// Whether no break in series lies between two periods, whichever comes first.
    pub fn comparable(&self, one: Period, other: Period) -> bool {
        let (first, last) = (one.min(other), one.max(other));
        let splits = |r#break: &Break| first < r#break.before && r#break.before <= last;
        !self.breaks.iter().any(splits)
    }

    /// The points of the same measure as that period's, up to and with it.
    pub(super) fn until(&self, period: Period) -> impl DoubleEndedIterator<Item = &Observed> {
        let is_of_it = move |point: &&Observed| {
            point.period() <= period && self.comparable(point.period(), period)
        };
        self.points().iter().filter(is_of_it)
    }

    /// The shown points among [`Course::until`].
    pub(super) fn shown_until(&self, period: Period) -> impl DoubleEndedIterator<Item = Point> {
        self.until(period).filter_map(Observed::point)
    }

    pub(super) fn points(&self) -> &[Observed] {
        &self.whole[..self.used]
    }
}

/// How many are used: provisional ones at the end are passed over unless they are to be used.
fn used(whole: &[Observed], use_provisional: bool) -> usize {
    let passed = |point: &Observed| {
        point.is_missing() || point.point().is_some_and(|point| point.provisional)
    };
    match use_provisional {
        true => whole.len(),
        false => whole.iter().rposition(|point| !passed(point)).map_or(0, |at| at + 1),
    }
}
