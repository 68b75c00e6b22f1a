//! Growth: is it fast enough, by compound annual growth, as Open SDG measures progress?

use super::checked::Checked;
use super::elapsed::elapsed;
use super::finding::{Pace, PaceWord};
use super::pace::Dated;
use super::point::goodness;
use crate::report::{Direction, Period};
use rust_decimal::Decimal;

/// Growth rates as shares of 1 a year, and their verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// Observed: `(v/b)^(1/(t-t0)) - 1`.
    pub observed: Option<Decimal>,
    /// Required: `(T/b)^(1/(tT-t0)) - 1`.
    pub required: Option<Decimal>,
    /// Observed, in the good direction, over required.
    pub ratio: Option<Decimal>,
    /// The verdict.
    pub word: PaceWord,
}

impl Growth {
    pub(super) fn pace(&self) -> Pace {
        Pace { word: self.word, expected: None, ratio: self.ratio, heading_for: None }
    }
}

/// Pace by Open SDG's progress measure: target achieved first; with a target the ratio of observed
/// to required growth, cut at 0.95, 0.60 and 0; without one 1.5 %, 0.5 % and 0 a year.
///
/// A zero baseline or target counts as 0.001. Opposite signs, no time passed, or a target without
/// a period: not available.
pub fn growth(
    direction: Direction,
    baseline: Dated,
    latest: Dated,
    target: Option<(Option<Period>, Decimal)>,
) -> Growth {
    let (t0, b) = (baseline.0, unzeroed(baseline.1));
    let (t, v) = latest;
    let observed = rate(b, v, elapsed(t0, t));
    let required = match target {
        Some((Some(end), goal)) => rate(b, unzeroed(goal), elapsed(t0, end)),
        _ => None,
    };
    // Away from zero is the good way for a positive value where higher is better.
    let gain =
        observed.map(|rate| goodness(direction, if b < Decimal::ZERO { -rate } else { rate }));
    let needed = required.map(|rate| rate.abs());
    let achieved =
        target.is_some_and(|(_, goal)| goodness(direction, v) >= goodness(direction, goal));
    let word = if achieved {
        Some(PaceWord::TargetAchieved)
    } else if target.is_some() {
        word(gain, needed, [Decimal::new(95, 2), Decimal::new(60, 2)])
    } else {
        word(gain, Some(Decimal::ONE), [Decimal::new(15, 3), Decimal::new(5, 3)])
    };
    let quotient = |gain: Decimal, needed: Decimal| (Checked::from(gain) / needed).get();
    Growth {
        observed,
        required,
        ratio: gain.zip(needed).and_then(|(gain, needed)| quotient(gain, needed)),
        word: word.unwrap_or(PaceWord::NotAvailable),
    }
}

fn unzeroed(value: Decimal) -> Decimal {
    if value.is_zero() { Decimal::new(1, 3) } else { value }
}

/// Growth a year over so many months; none without time, or across zero.
fn rate(from: Decimal, to: Decimal, months: i64) -> Option<Decimal> {
    let months = u32::try_from(months).ok().filter(|&months| months > 0)?;
    let factor = Checked::from(to) / from;
    if !factor.at_least(0_i64)? {
        return None;
    }
    // to the power of 12/months, in lowest terms
    let shared = gcd(12, months);
    let yearly = factor.root(months / shared).power(12 / shared);
    (yearly - 1_i64).get()
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn word(
    gain: Option<Decimal>,
    needed: Option<Decimal>,
    [substantial, moderate]: [Decimal; 2],
) -> Option<PaceWord> {
    let (gain, needed) = (Checked::from(gain?), Checked::from(needed?));
    Some(if !gain.at_least(0_i64)? {
        PaceWord::Deterioration
    } else if gain.at_least(needed * substantial)? {
        PaceWord::SubstantialProgress
    } else if gain.at_least(needed * moderate)? {
        PaceWord::ModerateProgress
    } else {
        PaceWord::LimitedProgress
    })
}
