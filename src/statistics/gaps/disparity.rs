//! Disparity: how unequal all shown groups of a breakdown are, in one number.

use crate::report::Direction;
use crate::statistics::checked::Checked;
use crate::statistics::point::goodness;
use rust_decimal::Decimal;

/// A shown group: its value in display units, and its number of people where that is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// The value.
    pub value: Decimal,
    /// How many people.
    pub people: Option<u64>,
}

/// Summary measures over groups; `y` a group's value, `mu` the mean, `p` a group's share of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disparity {
    /// The mean of all groups, weighted by people, display units.
    pub mean: Option<Decimal>,
    /// Index of disparity about the mean, percent: `100/J · Σ|y-mu|/mu` (Pearcy & Keppel 2002).
    pub index_about_mean: Option<Decimal>,
    /// Index of disparity below the best group, percent, over the groups that are not it.
    pub index_below_best: Option<Decimal>,
    /// Between-group variance, squared display units: `Σ p(y-mu)²` (HD*Calc, WHO HEAT).
    pub between_group_variance: Option<Decimal>,
}

/// The disparity among shown groups. What needs people is none where a group's number is unknown;
/// what divides by a mean or a best value of zero is none as well.
pub fn disparity(direction: Direction, groups: &[Member]) -> Disparity {
    let mean = mean(groups);
    Disparity {
        mean,
        index_about_mean: mean.and_then(|mean| index(groups, mean, groups.len())),
        index_below_best: best(direction, groups)
            .and_then(|best| index(groups, best, groups.len() - 1)),
        between_group_variance: mean.and_then(|mean| variance(groups, mean)),
    }
}

fn best(direction: Direction, groups: &[Member]) -> Option<Decimal> {
    let values = groups.iter().map(|group| group.value);
    values.max_by_key(|&value| goodness(direction, value))
}

fn people(groups: &[Member]) -> Option<Checked> {
    let each = groups.iter().map(|group| group.people.map(Checked::from));
    Some(Checked::sum(each.collect::<Option<Vec<_>>>()?))
}

fn mean(groups: &[Member]) -> Option<Decimal> {
    let weighted = |group: &Member| Checked::from(group.value) * group.people.unwrap_or(0);
    (Checked::sum(groups.iter().map(weighted)) / people(groups)?.get()?).get()
}

fn index(groups: &[Member], about: Decimal, count: usize) -> Option<Decimal> {
    let distance = |group: &Member| (Checked::from(group.value) - about).abs();
    let sum = Checked::sum(groups.iter().map(distance));
    (sum * 100_i64 / (count as i64) / about.abs()).get()
}

fn variance(groups: &[Member], mean: Decimal) -> Option<Decimal> {
    let part = |group: &Member| {
        let distance = Checked::from(group.value) - mean;
        distance * distance * group.people.unwrap_or(0)
    };
    (Checked::sum(groups.iter().map(part)) / people(groups)?.get()?).get()
}
