//! Groups: gaps and how they moved, read a second time from the words of the rule alone.

use super::numbers::{Nearness, float, wilson};
use super::rules::{Rules, points_of};
use reportcard::disclosure::{Cell, Published, PublishedPoint};
use reportcard::report::{BreakdownId, GroupId, Indicator, Period, Population, Start, Unit};
use reportcard::statistics::{GapChange, WhoMoved};
use rust_decimal::{Decimal, RoundingStrategy::MidpointAwayFromZero};

/// Who moved, by whether the gap's sign says that the group came closer, and whether it was the group.
const WHO: [[WhoMoved; 2]; 2] = [
    [WhoMoved::ReferenceImproved, WhoMoved::GroupGotWorse],
    [WhoMoved::ReferenceGotWorse, WhoMoved::GroupImproved],
];

/// A group beside its reference.
#[derive(Debug, PartialEq)]
pub struct Gap {
    pub group: GroupId,
    pub period: Period,
    pub gap: Decimal,
    pub ratio: Option<Decimal>,
    pub care: bool,
    pub moved: Option<GapMoved>,
}

/// How it moved since the baseline.
#[derive(Debug, PartialEq)]
pub struct GapMoved {
    pub since: Period,
    pub before: Decimal,
    pub change: GapChange,
    pub by_chance: Option<bool>,
    pub who: Option<WhoMoved>,
}

/// The two sides at one period.
#[derive(Clone, Copy)]
struct Sides {
    period: Period,
    group: Cell,
    reference: Cell,
}

/// The gaps of the one breakdown, in the order of its groups.
pub fn gaps(rules: &Rules, published: &Published) -> Vec<Gap> {
    let breakdown = &published.card.breakdowns[0];
    let of = |group: GroupId| Population::Group(BreakdownId(0), group);
    let beside = points_of(published, &breakdown.reference.map_or(Population::Everyone, of));
    let since = since(rules, published, beside);
    let groups = (0..breakdown.groups.len() as u16).map(GroupId);
    let others = groups.filter(|group| Some(*group) != breakdown.reference);
    others
        .filter_map(|group| {
            let points = points_of(published, &of(group));
            let now = sides_now(rules, points, beside)?;
            let then = since.and_then(|since| sides_then(rules, points, beside, since, now.period));
            let value = now.group.value()?;
            let reference = now.reference.value()?;
            let care = |cell| care(rules.indicator, cell, &rules.near);
            Some(Gap {
                group,
                period: now.period,
                gap: rules.wanted(reference - value),
                ratio: (!reference.is_zero()).then(|| (value / reference).round_dp(12)),
                care: care(now.group) || care(now.reference),
                moved: then.and_then(|then| moved(rules, then, now)),
            })
        })
        .collect()
}

fn at(points: &[PublishedPoint], period: Period) -> Option<Cell> {
    points.iter().find(|at| at.period == period).map(|at| at.cell)
}

/// A cell as pages print it: everyone's value is stored with more digits.
fn printed(indicator: &Indicator, mut cell: Cell) -> Cell {
    if let Cell::Shown { value, .. } = &mut cell {
        *value = value.round_dp_with_strategy(indicator.unit.places(), MidpointAwayFromZero);
    }
    cell
}

/// The latest period that both have; what is hidden then is not stood in for by an earlier one.
fn sides_now(rules: &Rules, group: &[PublishedPoint], beside: &[PublishedPoint]) -> Option<Sides> {
    let beside = rules.used(beside);
    let there = rules.used(group).iter().rev().filter(|at| !at.cell.is_missing());
    let mut both = there.filter_map(|one| Some((one, at(beside, one.period)?)));
    let (one, reference) = both.find(|(_, other)| !other.is_missing())?;
    let (group, reference) =
        (printed(rules.indicator, one.cell), printed(rules.indicator, reference));
    Some(Sides { period: one.period, group, reference })
}

/// From when gaps are followed: where everyone's values are, else from the first gap.
fn since(rules: &Rules, published: &Published, beside: &[PublishedPoint]) -> Option<Period> {
    match &rules.indicator.start {
        Start::Nowhere => None,
        Start::Baseline(named) => Some(named.period),
        Start::First => {
            let first = rules.baseline(points_of(published, &Population::Everyone));
            let others = published.series[0].iter().filter(|series| {
                series.population != Population::Everyone && series.points.as_slice() != beside
            });
            let pairs = others.flat_map(|series| rules.used(&series.points));
            let gaps = pairs.filter(|one| {
                let other = at(rules.used(beside), one.period).and_then(|cell| cell.value());
                one.cell.value().is_some() && other.is_some()
            });
            first.map(|point| point.period).ok().or_else(|| gaps.map(|one| one.period).min())
        }
    }
}

fn sides_then(
    rules: &Rules,
    group: &[PublishedPoint],
    beside: &[PublishedPoint],
    since: Period,
    now: Period,
) -> Option<Sides> {
    let comparable = since < now && !rules.broken(since, now);
    let cell = |points| Some(printed(rules.indicator, at(points, since)?));
    let sides = Sides { period: since, group: cell(group)?, reference: cell(beside)? };
    comparable.then_some(sides)
}

/// A side's error in points squared, by what is printed of it.
fn error(indicator: &Indicator, cell: Cell) -> Option<f64> {
    let percent = matches!(indicator.unit, Unit::Percent { .. });
    let (value, people) = (float(cell.value()?), cell.size().fewest()? as f64);
    percent.then(|| value * (100.0 - value) / people)
}

/// Whether a difference is no more than chance.
fn by_chance(near: &Nearness, difference: Decimal, errors: Option<f64>) -> Option<bool> {
    let errors = errors?;
    let difference = float(difference.abs());
    Some(errors > 0.0 && !near.at_least(difference / errors.sqrt(), 1.96))
}

fn moved(rules: &Rules, then: Sides, now: Sides) -> Option<GapMoved> {
    let gap = |sides: &Sides| Some(rules.wanted(sides.reference.value()? - sides.group.value()?));
    let (before, after) = (gap(&then)?, gap(&now)?);
    let errors = |cells: &[Cell]| {
        cells.iter().map(|cell| error(rules.indicator, *cell)).sum::<Option<f64>>()
    };
    let sides = [then.group, then.reference, now.group, now.reference];
    let chance = by_chance(&rules.near, after - before, errors(&sides));
    let told = |difference: Decimal, chance: Option<bool>| {
        difference.abs() > rules.indicator.tolerance && chance != Some(true)
    };
    let side = |from: Cell, to: Cell| {
        let difference = rules.wanted(to.value()? - from.value()?);
        let chance = by_chance(&rules.near, difference, errors(&[from, to]));
        Some(if told(difference, chance) { difference } else { Decimal::ZERO })
    };
    let (group, reference) = (side(then.group, now.group)?, side(then.reference, now.reference)?);
    let zero = Decimal::ZERO;
    let change = if !told(after - before, chance) {
        GapChange::Unchanged
    } else if before * after < zero {
        GapChange::Reversed
    } else if after.abs() < before.abs() {
        GapChange::Narrowed
    } else {
        GapChange::Widened
    };
    let closer = after < before;
    let by_group = if closer { group > zero } else { group < zero };
    let by_reference = if closer { reference < zero } else { reference > zero };
    let who = match (by_group, by_reference) {
        _ if change == GapChange::Unchanged => None,
        (true, true) => Some(WhoMoved::Both),
        (true, false) => Some(WHO[usize::from(closer)][1]),
        (false, true) => Some(WHO[usize::from(closer)][0]),
        // Neither by itself: the one that moved further.
        (false, false) => {
            let by = |from: Cell, to: Cell| {
                let by = rules.wanted(to.value()? - from.value()?);
                Some(if closer { by } else { -by })
            };
            let is_group = by(then.group, now.group)? >= by(now.reference, then.reference)?;
            Some(WHO[usize::from(closer)][usize::from(is_group)])
        }
    };
    Some(GapMoved { since: then.period, before, change, by_chance: chance, who })
}

/// Whether a figure rests on few: fewer than 30, or give or take more than 10 points.
pub fn care(indicator: &Indicator, cell: Cell, near: &Nearness) -> bool {
    let (Some(value), Some(people)) = (cell.value(), cell.size().fewest()) else {
        return false;
    };
    let (low, high) = wilson(float(value) / 100.0, people as f64);
    let percent = matches!(indicator.unit, Unit::Percent { .. });
    people < 30 || (percent && near.over((high - low) * 50.0, 10.0))
}

/// The widest disadvantage of the latest period, among those that do not rest on few unless all do.
pub fn widest(gaps: &[Gap]) -> Option<GroupId> {
    let now = gaps.iter().map(|gap| gap.period).max()?;
    let behind: Vec<&Gap> =
        gaps.iter().filter(|gap| gap.period == now && gap.gap > Decimal::ZERO).collect();
    let sure: Vec<&Gap> = behind.iter().copied().filter(|gap| !gap.care).collect();
    let among = if sure.is_empty() { behind } else { sure };
    among.into_iter().rev().max_by_key(|gap| gap.gap).map(|gap| gap.group)
}
