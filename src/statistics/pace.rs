//! Pace: is it fast enough, on a straight line from the baseline to the target?

use super::checked::Checked;
use super::elapsed::elapsed;
use super::finding::{Pace, PaceWord};
use super::point::goodness;
use crate::report::{Direction, Period};
use rust_decimal::Decimal;

/// A value and when it is, or is to be.
pub type Dated = (Period, Decimal);

/// Pace by the straight line: the change made over the change that the line asks for by now.
///
/// At least 0.95 on track, 0.60 slow, 0 well behind, below that moving away (the cut points of
/// Statistics Canada's and Open SDG's progress measures); from the target's own period on, target
/// missed. A line, because a growth rate changes its verdict when "proficient" is restated as
/// "not proficient". None before any time has passed, and where the baseline had already met a
/// target that is not met any more.
pub fn linear(direction: Direction, baseline: Dated, latest: Dated, target: Dated) -> Option<Pace> {
    let ((t0, b), (t, v), (end, goal)) = (baseline, latest, target);
    let (passed, whole) = (elapsed(t0, t), elapsed(t0, end));
    let good = |value| goodness(direction, value);
    let met = good(v) >= good(goal);
    if passed >= whole {
        return Some(word_alone(if met {
            PaceWord::TargetAchieved
        } else {
            PaceWord::TargetMissed
        }));
    }
    if passed <= 0 {
        return None;
    }
    if good(b) >= good(goal) {
        return met.then(|| word_alone(PaceWord::TargetAchieved));
    }
    let made = (Checked::from(good(v)) - good(b)) * whole;
    let due = (Checked::from(good(goal)) - good(b)) * passed;
    let change = Checked::from(v) - b;
    Some(Pace {
        word: word(made, due)?,
        expected: ((Checked::from(goal) - b) * passed / whole + b).get(),
        ratio: (made / due).get(),
        heading_for: (change * whole / passed + b).get(),
    })
}

fn word(made: Checked, due: Checked) -> Option<PaceWord> {
    Some(if (made * 100_i64).at_least(due * 95_i64)? {
        PaceWord::OnTrack
    } else if (made * 100_i64).at_least(due * 60_i64)? {
        PaceWord::Slow
    } else if made.at_least(0_i64)? {
        PaceWord::WellBehind
    } else {
        PaceWord::MovingAway
    })
}

/// A verdict that no line stands behind.
pub(super) fn word_alone(word: PaceWord) -> Pace {
    Pace { word, expected: None, ratio: None, heading_for: None }
}
