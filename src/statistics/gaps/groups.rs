//! Groups: the gaps of an indicator, for every group whose value is shown.

use super::gap::{Pair, Side, movement};
use crate::disclosure::PublishedSeries;
use crate::report::{
    Breakdown, BreakdownId, GroupId, Indicator, Period, Population, Start, Unit, round,
};
use crate::statistics::course::Course;
use crate::statistics::finding::{GapFinding, GapMovement};
use crate::statistics::point::{Observed, Point};

/// The gaps of one indicator, and the groups left out of them.
pub(in crate::statistics) struct Groups {
    pub(in crate::statistics) gaps: Vec<GapFinding>,
    pub(in crate::statistics) left_out: Vec<(BreakdownId, GroupId)>,
}

/// A group with its course and that of what it is compared with, where both have one.
type Compared<'a> = ((BreakdownId, GroupId), Option<(Course<'a>, Course<'a>)>);

impl Groups {
    /// `since`: the period that everyone is compared with.
    pub(in crate::statistics) fn of(
        breakdowns: &[Breakdown],
        indicator: &Indicator,
        published: &[PublishedSeries],
        since: Option<Period>,
    ) -> Self {
        let mut groups = Self { gaps: Vec::new(), left_out: Vec::new() };
        // Counts of groups are parts of a whole: a small group is not worse off for being small.
        if matches!(indicator.unit, Unit::Count { .. }) {
            return groups;
        }
        let compared = compared(breakdowns, indicator, published);
        let since = match &indicator.start {
            Start::Baseline(baseline) => Some(baseline.period),
            Start::First => since.or_else(|| first_shared(&compared)),
            Start::Nowhere => None,
        };
        for (id, courses) in &compared {
            let courses = courses.as_ref();
            match courses.and_then(|(own, other)| gap(indicator, *id, own, other, since)) {
                Some(gap) => groups.gaps.push(gap),
                None => groups.left_out.push(*id),
            }
        }
        groups
    }
}

fn compared<'a>(
    breakdowns: &[Breakdown],
    indicator: &'a Indicator,
    published: &[PublishedSeries],
) -> Vec<Compared<'a>> {
    let mut all = Vec::new();
    for &id in &indicator.breakdowns {
        let Some(breakdown) = breakdowns.get(usize::from(id.0)) else {
            continue;
        };
        let reference = match breakdown.reference {
            Some(group) => course(indicator, published, &Population::Group(id, group)),
            None => course(indicator, published, &Population::Everyone),
        };
        let groups = (0..breakdown.groups.len()).map(|place| GroupId(place as u16));
        for group in groups.filter(|group| breakdown.reference != Some(*group)) {
            let own = course(indicator, published, &Population::Group(id, group));
            if own.is_none() && breakdown.may_be_merged(group) {
                continue;
            }
            all.push(((id, group), own.zip(reference.clone())));
        }
    }
    all
}

/// The first period in which a group and what it is compared with are both shown.
fn first_shared(compared: &[Compared]) -> Option<Period> {
    let both = compared.iter().filter_map(|(_, courses)| courses.as_ref());
    let shared = both.filter_map(|(own, other)| {
        let mut shown = own.points().iter().filter_map(Observed::point);
        shown.find_map(|point| other.at(point.period)?.point()).map(|point| point.period)
    });
    shared.min()
}

/// The course of one population of a place; its series stand in the order of populations.
pub(in crate::statistics) fn course<'a>(
    indicator: &'a Indicator,
    published: &[PublishedSeries],
    population: &Population,
) -> Option<Course<'a>> {
    let place = published.binary_search_by(|series| series.population.cmp(population));
    let points = &published[place.ok()?].points;
    Some(Course::new(points, &indicator.breaks, indicator.use_provisional))
}

/// The gap at the latest period that both have, and how it moved since the baseline. None where
/// either is hidden or a range then: nothing falls back to an earlier period.
fn gap(
    indicator: &Indicator,
    (breakdown, group): (BreakdownId, GroupId),
    own: &Course<'_>,
    reference: &Course<'_>,
    since: Option<Period>,
) -> Option<GapFinding> {
    let period = latest_shared(own, reference)?;
    let (value, other) = points(own, reference, period)?;
    let now = pair(indicator, &value, &other);
    Some(GapFinding {
        breakdown,
        group,
        period,
        value: now.group.value,
        reference: now.reference.value,
        gap: now.gap(indicator.direction)?,
        ratio: now.ratio(),
        read_with_care: value.read_with_care || other.read_with_care,
        change: since.and_then(|since| moved(indicator, own, reference, since, (period, now))),
    })
}

fn latest_shared(own: &Course<'_>, reference: &Course<'_>) -> Option<Period> {
    let observed = |point: &&Observed| !point.is_missing();
    let mut periods = own.points().iter().rev().filter(observed).map(Observed::period);
    periods.find(|period| reference.at(*period).as_ref().is_some_and(|it| !it.is_missing()))
}

fn points(own: &Course<'_>, reference: &Course<'_>, period: Period) -> Option<(Point, Point)> {
    Some((own.at(period)?.point()?, reference.at(period)?.point()?))
}

/// Both as pages print them: everyone's value is stored more finely.
fn pair(indicator: &Indicator, own: &Point, reference: &Point) -> Pair {
    let side = |point: &Point| {
        let value = round(point.value, indicator.unit.places());
        Side::of(&indicator.unit, &Point { value, ..*point })
    };
    Pair { group: side(own), reference: side(reference) }
}

fn moved(
    indicator: &Indicator,
    own: &Course<'_>,
    reference: &Course<'_>,
    since: Period,
    (period, now): (Period, Pair),
) -> Option<GapMovement> {
    if since >= period || !own.comparable(since, period) {
        return None;
    }
    let (value, other) = points(own, reference, since)?;
    let then = pair(indicator, &value, &other);
    let movement = movement(indicator.direction, then, now, indicator.tolerance)?;
    Some(GapMovement {
        since,
        before: then.gap(indicator.direction)?,
        value_before: then.group.value,
        reference_before: then.reference.value,
        change: movement.change,
        by_chance: movement.by_chance,
        who: movement.who,
        relative: movement.relative,
        measures_disagree: movement.measures_disagree,
    })
}
