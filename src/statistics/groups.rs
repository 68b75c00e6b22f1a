//! Groups: the gaps of an indicator, for every group whose value is shown.

use super::course::Course;
use super::finding::{GapFinding, GapMovement};
use super::gap::{Pair, movement};
use super::point::Point;
use crate::disclosure::{EvidencePoint, EvidenceSeries};
use crate::report::{Breakdown, BreakdownId, GroupId, Indicator, Period, Population, Unit};
use rust_decimal::Decimal;

/// The gaps of one indicator, the groups left out of them, and which gap is the widest.
pub(super) struct Groups {
    pub(super) gaps: Vec<GapFinding>,
    pub(super) left_out: Vec<(BreakdownId, GroupId)>,
}

impl Groups {
    pub(super) fn of(
        breakdowns: &[Breakdown],
        indicator: &Indicator,
        evidence: &[EvidenceSeries],
    ) -> Self {
        let mut groups = Self { gaps: Vec::new(), left_out: Vec::new() };
        // Counts of groups are parts of a whole: a small group is not worse off for being small.
        if matches!(indicator.unit, Unit::Count { .. }) {
            return groups;
        }
        for &id in &indicator.breakdowns {
            if let Some(breakdown) = breakdowns.get(usize::from(id.0)) {
                groups.add(indicator, evidence, id, breakdown);
            }
        }
        groups
    }

    fn add(
        &mut self,
        indicator: &Indicator,
        evidence: &[EvidenceSeries],
        id: BreakdownId,
        breakdown: &Breakdown,
    ) {
        let reference = match breakdown.reference {
            Some(group) => course(indicator, evidence, &Population::Group(id, group)),
            None => course(indicator, evidence, &Population::Everyone),
        };
        for group in (0..breakdown.groups.len()).map(|place| GroupId(place as u16)) {
            if breakdown.reference == Some(group) {
                continue;
            }
            let own = course(indicator, evidence, &Population::Group(id, group));
            let gap = own
                .zip(reference.as_ref())
                .and_then(|(own, reference)| gap(indicator, (id, group), &own, reference));
            match gap {
                Some(gap) => self.gaps.push(gap),
                None => self.left_out.push((id, group)),
            }
        }
    }

    /// The widest positive gap of the latest period that any gap has; the first of equals.
    pub(super) fn widest(&self) -> Option<usize> {
        let now = self.gaps.iter().map(|gap| gap.period).max()?;
        let mut widest: Option<usize> = None;
        for (place, gap) in self.gaps.iter().enumerate() {
            let wider = gap.gap > widest.map_or(Decimal::ZERO, |at| self.gaps[at].gap);
            if gap.period == now && wider {
                widest = Some(place);
            }
        }
        widest
    }
}

/// The course of one population; series stand in the order of populations.
pub(super) fn course<'a>(
    indicator: &'a Indicator,
    evidence: &[EvidenceSeries],
    population: &Population,
) -> Option<Course<'a>> {
    let place = evidence.binary_search_by(|series| series.population.cmp(population));
    let points = &evidence[place.ok()?].points;
    Some(Course::new(points, &indicator.breaks, indicator.use_provisional))
}

/// The gap at the latest period that both have, and how it moved since the baseline. None where
/// either is hidden or a range then: nothing falls back to an earlier period.
fn gap(
    indicator: &Indicator,
    (breakdown, group): (BreakdownId, GroupId),
    own: &Course<'_>,
    reference: &Course<'_>,
) -> Option<GapFinding> {
    let period = latest_shared(own, reference)?;
    let now = pair(own, reference, period)?;
    Some(GapFinding {
        breakdown,
        group,
        period,
        value: now.group,
        reference: now.reference,
        gap: now.gap(indicator.direction)?,
        ratio: now.ratio(),
        change: moved(indicator, own, reference, (period, now)),
    })
}

fn latest_shared(own: &Course<'_>, reference: &Course<'_>) -> Option<Period> {
    let observed = |point: &EvidencePoint| !matches!(point, EvidencePoint::Missing(_));
    let mut periods = own.points().iter().rev().filter(|point| observed(point));
    periods
        .find(|point| reference.at(point.period()).as_ref().is_some_and(observed))
        .map(EvidencePoint::period)
}

fn pair(own: &Course<'_>, reference: &Course<'_>, period: Period) -> Option<Pair> {
    Some(Pair {
        group: Point::of(&own.at(period)?)?.value,
        reference: Point::of(&reference.at(period)?)?.value,
    })
}

fn moved(
    indicator: &Indicator,
    own: &Course<'_>,
    reference: &Course<'_>,
    (period, now): (Period, Pair),
) -> Option<GapMovement> {
    let since = indicator.baseline.as_ref()?.period;
    if since >= period || !own.comparable(since, period) {
        return None;
    }
    let then = pair(own, reference, since)?;
    let movement = movement(indicator.direction, then, now, indicator.tolerance)?;
    Some(GapMovement {
        since,
        before: then.gap(indicator.direction)?,
        value_before: then.group,
        reference_before: then.reference,
        change: movement.change,
        who: movement.who,
        relative: movement.relative,
        measures_disagree: movement.measures_disagree,
    })
}
