//! Tally: the whole numbers behind a figure: how many people, and how many of them with the result.

use crate::report::{Percents, Privacy, Unit};

/// How many people stand behind a figure, and how many of them have the result, where that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Tally {
    pub n: i64,
    pub k: Option<i64>,
}

/// What a rule on small groups may be about: all people, those with the result, and those without.
pub(super) const SIDES: usize = 3;

impl Tally {
    /// So many people, as what parts leave of a total, may be plainly no part.
    pub const PLAIN: i64 = 30;

    /// The people, those with the result and those without: each where it is known. A rate may count more
    /// events than people; then there is nobody without.
    pub fn sides(self) -> [Option<i64>; SIDES] {
        let without = self.k.map(|k| self.n - k).filter(|it| *it >= 0);
        [Some(self.n), self.k, without]
    }

    /// Both with so many more; the result is counted where it is in both.
    pub fn plus(self, other: Self) -> Self {
        let k = self.k.zip(other.k).map(|(one, other)| one + other);
        Self { n: self.n + other.n, k }
    }

    /// What is left without so many.
    pub fn minus(self, other: Self) -> Self {
        let k = self.k.zip(other.k).map(|(one, other)| one - other);
        Self { n: self.n - other.n, k }
    }

    /// Without those whose result is not counted.
    pub fn uncounted(self) -> Self {
        Self { k: None, ..self }
    }

    /// Whether, as what parts leave of a total, it is so many that no reader takes the parts for all of it: 30
    /// people or more, and a tenth of the total.
    pub fn is_plainly_of(self, total: Self) -> bool {
        self.n >= Self::PLAIN && self.n * 10 >= total.n
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.n == 0 && self.k.unwrap_or(0) == 0
    }
}

/// The fewest of each side that may be shown; 0 where there is no such rule. A band stands for six people or
/// more.
pub(super) fn thresholds(privacy: &Privacy, unit: &Unit) -> [i64; SIDES] {
    let least = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
    let n = match (unit, privacy.percents) {
        (Unit::Percent { .. }, Percents::Bands) => privacy.min_n.max(6),
        _ => privacy.min_n,
    };
    match unit {
        Unit::Count { .. } => [least(n), 0, 0],
        _ => [n, privacy.min_numerator, privacy.min_complement].map(least),
    }
}
