//! Gap: how far a group is from its reference, how that moved, and who moved.

use crate::report::{Direction, Unit};
use crate::statistics::checked::Checked;
use crate::statistics::finding::{GapChange, WhoMoved};
use crate::statistics::point::{Point, goodness};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// One side of a gap at one time: a value as it is printed, in display units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// The value.
    pub value: Decimal,
    /// What chance alone makes of it: its variance, in squared display units; none where the data do
    /// not say how many stand behind it, or where it is no share.
    pub variance: Option<Decimal>,
}

impl Side {
    /// The side that a point is: the variance of a share of so many, `p(1-p)/n`, by the printed value and
    /// the printed count, or the fewest of the printed size class.
    pub fn of(unit: &Unit, point: &Point) -> Self {
        let whole = match unit {
            Unit::Percent { .. } => Some(Decimal::ONE_HUNDRED),
            Unit::Rate { per, .. } => Some(Decimal::from(*per)),
            _ => None,
        };
        let value = point.value;
        let share = whole.filter(|whole| (Decimal::ZERO..=*whole).contains(&value));
        let variance = share.zip(point.size.fewest()).and_then(|(whole, people)| {
            (Checked::from(value) * (Checked::from(whole) - value) / people).get()
        });
        Self { value, variance }
    }
}

/// A group and its reference at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The group.
    pub group: Side,
    /// The reference.
    pub reference: Side,
}

impl Pair {
    /// The gap in display units: `s(r-g)`, positive where the group is worse off, negative where it is ahead
    /// (Keppel & Pearcy 2005: always told together with the ratio).
    pub fn gap(&self, direction: Direction) -> Option<Decimal> {
        let difference = Checked::from(goodness(direction, self.reference.value));
        (difference - goodness(direction, self.group.value)).get()
    }

    /// The ratio `g/r`; none when the reference is zero.
    pub fn ratio(&self) -> Option<Decimal> {
        (Checked::from(self.group.value) / self.reference.value).get()
    }

    fn distance(&self) -> Checked {
        (Checked::from(self.group.value) - self.reference.value).abs()
    }
}

/// What a gap did between two times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The verdict on the signed gap in display units.
    pub change: GapChange,
    /// Whether it moved by no more than chance does; none where the data do not say how many stand behind
    /// the four values.
    pub by_chance: Option<bool>,
    /// Who moved; none when unchanged.
    pub who: Option<WhoMoved>,
    /// The verdict on the ratio's distance from 1; none where a reference is zero.
    pub relative: Option<GapChange>,
    /// One narrows and the other widens (Keppel & Pearcy 2005).
    pub measures_disagree: bool,
}

/// How a gap moved. It did only where it changed by more than `tolerance` display units and, where sizes
/// are known, by more than chance: `|d1-d0| >= 1.96 √(sum of the four variances)`. Then it is reversed where
/// the other side is ahead now, else narrowed or widened; and so did each side move, or not, by the same
/// test. A ratio that is nearer to 1, however little, is narrower. None where a number overflows.
pub fn movement(
    direction: Direction,
    before: Pair,
    after: Pair,
    tolerance: Decimal,
) -> Option<Movement> {
    let (then, now) = (before.gap(direction)?, after.gap(direction)?);
    let sides = [before.group, before.reference, after.group, after.reference];
    let by = (Checked::from(now) - then).abs();
    let by_chance = match variance(&sides) {
        Some(variance) => Some(!beyond_chance(by, variance)?),
        None => None,
    };
    let crosses = [then, now].iter().any(|gap| *gap > Decimal::ZERO)
        && [then, now].iter().any(|gap| *gap < Decimal::ZERO);
    let change = match (crosses, now.abs().cmp(&then.abs())) {
        _ if tolerance_holds(by, tolerance)? || by_chance == Some(true) => GapChange::Unchanged,
        (true, _) => GapChange::Reversed,
        (_, Ordering::Less) => GapChange::Narrowed,
        _ => GapChange::Widened,
    };
    let relative = relative(before, after);
    let who = match change {
        GapChange::Unchanged => None,
        _ => who_moved(direction, before, after, tolerance),
    };
    Some(Movement {
        change,
        by_chance,
        who,
        relative,
        measures_disagree: matches!(
            (change, relative),
            (GapChange::Narrowed, Some(GapChange::Widened))
                | (GapChange::Widened, Some(GapChange::Narrowed))
        ),
    })
}

fn tolerance_holds(by: Checked, tolerance: Decimal) -> Option<bool> {
    Checked::from(tolerance).at_least(by)
}

/// The sum of the variances; none where one is not known.
fn variance(sides: &[Side]) -> Option<Checked> {
    let known: Option<Vec<Decimal>> = sides.iter().map(|side| side.variance).collect();
    Some(Checked::sum(known?.into_iter().map(Checked::from)))
}

/// Squares on both sides: no root decides.
fn beyond_chance(by: Checked, variance: Checked) -> Option<bool> {
    let cut = Checked::from(Decimal::new(196, 2));
    (by * by).at_least(cut * cut * variance)
}

/// Compares `|g-r|/|r|` then and later, both multiplied by the two references.
fn relative(before: Pair, after: Pair) -> Option<GapChange> {
    let references = [before.reference.value, after.reference.value];
    if references.iter().any(Decimal::is_zero) {
        return None;
    }
    let then = (before.distance() * references[1].abs()).get()?;
    let later = (after.distance() * references[0].abs()).get()?;
    Some(match later.cmp(&then) {
        Ordering::Less => GapChange::Narrowed,
        Ordering::Equal => GapChange::Unchanged,
        Ordering::Greater => GapChange::Widened,
    })
}

/// Who made the gap what it is: the sides that moved by more than the tolerance and than chance, in the
/// way that the gap moved. Where neither did by itself, the one that moved further.
fn who_moved(
    direction: Direction,
    before: Pair,
    after: Pair,
    tolerance: Decimal,
) -> Option<WhoMoved> {
    let closer = after.gap(direction)? < before.gap(direction)?;
    let good = |side: Side| goodness(direction, side.value);
    // How far each side moved in the way that the gap did.
    let group = good(after.group).checked_sub(good(before.group))?;
    let reference = good(before.reference).checked_sub(good(after.reference))?;
    let (group, reference) = if closer { (group, reference) } else { (-group, -reference) };
    let told = |by: Decimal, sides: [Side; 2]| -> Option<bool> {
        let is_chance = match variance(&sides) {
            Some(variance) => !beyond_chance(by.into(), variance)?,
            None => false,
        };
        Some(by > tolerance && !is_chance)
    };
    let told_group = told(group, [before.group, after.group])?;
    let told_reference = told(reference, [before.reference, after.reference])?;
    let is_group = match (told_group, told_reference) {
        (true, true) => return Some(WhoMoved::Both),
        (false, false) => group >= reference,
        (one, _) => one,
    };
    Some(match (closer, is_group) {
        (true, true) => WhoMoved::GroupImproved,
        (true, false) => WhoMoved::ReferenceGotWorse,
        (false, true) => WhoMoved::GroupGotWorse,
        (false, false) => WhoMoved::ReferenceImproved,
    })
}
