//! Course: what one population's evidence allows to be compared.

use super::point::Point;
use crate::disclosure::EvidencePoint;
use crate::report::{Baseline, Break, Period};

/// The points of one population, ordered by period, and where they cannot be compared.
#[derive(Clone, Debug)]
pub struct Course<'a> {
    points: Vec<EvidencePoint>,
    breaks: &'a [Break],
}

impl<'a> Course<'a> {
    /// The course of these points, ordered by period; provisional ones are left out unless they
    /// are to be used.
    pub fn new(points: &[EvidencePoint], breaks: &'a [Break], use_provisional: bool) -> Self {
        let used = |point: &&EvidencePoint| {
            use_provisional || !Point::of(point).is_some_and(|point| point.provisional)
        };
        let points = points.iter().filter(used).copied().collect();
        Self { points, breaks }
    }

    /// The same course before its latest observed period came.
    pub fn without_latest(mut self) -> Self {
        let observed = self.points.iter().rposition(is_observed);
        self.points.truncate(observed.unwrap_or(0));
        self
    }

    /// The latest observed point: a value, a range, or one that is hidden; years that nobody knows
    /// are skipped.
    pub fn latest(&self) -> Option<EvidencePoint> {
        self.points.iter().rev().copied().find(is_observed)
    }

    /// What the course has at that period.
    pub fn at(&self, period: Period) -> Option<EvidencePoint> {
        let is_it = |point: &EvidencePoint| point.period() == period;
        self.points.iter().copied().find(is_it)
    }

    /// What the course has at the baseline, else the value typed with it.
    pub fn baseline(&self, baseline: &Baseline) -> Option<EvidencePoint> {
        let typed = baseline.value.map(|value| EvidencePoint::Shown {
            period: baseline.period,
            value,
            counts: None,
            standard_error: None,
            provisional: false,
        });
        let observed = self.at(baseline.period).filter(is_observed);
        observed.or(typed)
    }

    /// Whether no break in series lies between two periods, whichever comes first.
    pub fn comparable(&self, one: Period, other: Period) -> bool {
        let (first, last) = (one.min(other), one.max(other));
        let splits = |r#break: &Break| first < r#break.before && r#break.before <= last;
        !self.breaks.iter().any(splits)
    }

    /// The points of the same measure as that period's, up to and with it.
    pub(super) fn until(&self, period: Period) -> impl DoubleEndedIterator<Item = &EvidencePoint> {
        let is_of_it = move |point: &&EvidencePoint| {
            point.period() <= period && self.comparable(point.period(), period)
        };
        self.points.iter().filter(is_of_it)
    }

    /// The shown points among [`Course::until`].
    pub(super) fn shown_until(&self, period: Period) -> impl DoubleEndedIterator<Item = Point> {
        self.until(period).filter_map(Point::of)
    }

    pub(super) fn points(&self) -> &[EvidencePoint] {
        &self.points
    }
}

fn is_observed(point: &EvidencePoint) -> bool {
    !matches!(point, EvidencePoint::Missing(_))
}
