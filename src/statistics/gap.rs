//! Gap: how far a group is from its reference, how that moved, and who moved.

use super::checked::Checked;
use super::finding::{GapChange, WhoMoved};
use super::point::goodness;
use crate::report::Direction;
use rust_decimal::Decimal;

/// A group's value and its reference's at one time, in display units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The group's.
    pub group: Decimal,
    /// The reference's.
    pub reference: Decimal,
}

impl Pair {
    /// The gap in display units: `s(r-g)`, positive where the group is worse off (Keppel & Pearcy
    /// 2005: always told together with the ratio).
    pub fn gap(&self, direction: Direction) -> Option<Decimal> {
        let difference = Checked::from(goodness(direction, self.reference));
        (difference - goodness(direction, self.group)).get()
    }

    /// The ratio `g/r`; none when the reference is zero.
    pub fn ratio(&self) -> Option<Decimal> {
        (Checked::from(self.group) / self.reference).get()
    }

    fn distance(&self) -> Checked {
        (Checked::from(self.group) - self.reference).abs()
    }
}

/// What a gap did between two times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The verdict on the distance in display units, whoever is ahead.
    pub change: GapChange,
    /// Who moved; none when unchanged.
    pub who: Option<WhoMoved>,
    /// The verdict on the ratio's distance from 1; none where a reference is zero.
    pub relative: Option<GapChange>,
    /// One narrows and the other widens (Keppel & Pearcy 2005).
    pub measures_disagree: bool,
}

/// How a gap moved: a distance that changed by no more than `tolerance` display units is
/// unchanged; a ratio that is nearer to 1, however little, is narrower.
///
/// The gap narrowed or widened because one of the two moved that way, or both did; where only the
/// reference got worse the gap narrowed by levelling down. None where a number overflows.
pub fn movement(
    direction: Direction,
    before: Pair,
    after: Pair,
    tolerance: Decimal,
) -> Option<Movement> {
    let change = changed(before.distance(), after.distance(), tolerance)?;
    let relative = relative(before, after);
    let who =
        if change == GapChange::Unchanged { None } else { who_moved(direction, before, after) };
    Some(Movement {
        change,
        who,
        relative,
        measures_disagree: matches!(
            (change, relative),
            (GapChange::Narrowed, Some(GapChange::Widened))
                | (GapChange::Widened, Some(GapChange::Narrowed))
        ),
    })
}

/// By more than the tolerance, or not.
fn changed(before: Checked, after: Checked, tolerance: Decimal) -> Option<GapChange> {
    Some(if !(after + tolerance).at_least(before)? {
        GapChange::Narrowed
    } else if !(before + tolerance).at_least(after)? {
        GapChange::Widened
    } else {
        GapChange::Unchanged
    })
}

/// Compares `|g-r|/|r|` then and later, both multiplied by the two references.
fn relative(before: Pair, after: Pair) -> Option<GapChange> {
    if before.reference.is_zero() || after.reference.is_zero() {
        return None;
    }
    let then = before.distance() * after.reference.abs();
    let later = after.distance() * before.reference.abs();
    changed(then, later, Decimal::ZERO)
}

fn who_moved(direction: Direction, before: Pair, after: Pair) -> Option<WhoMoved> {
    let good = |value| goodness(direction, value);
    let closer = after.gap(direction)? < before.gap(direction)?;
    let group = good(after.group).cmp(&good(before.group));
    let reference = good(after.reference).cmp(&good(before.reference));
    Some(if closer {
        match (group.is_gt(), reference.is_lt()) {
            (true, true) => WhoMoved::Both,
            (true, false) => WhoMoved::GroupImproved,
            _ => WhoMoved::ReferenceGotWorse,
        }
    } else {
        match (group.is_lt(), reference.is_gt()) {
            (true, true) => WhoMoved::Both,
            (true, false) => WhoMoved::GroupGotWorse,
            _ => WhoMoved::ReferenceImproved,
        }
    })
}
