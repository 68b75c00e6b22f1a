//! Linked: periods of which one tells of another, since it pools it.

use crate::report::Period;
use std::collections::BTreeSet;

/// Periods in sets that pooling links, each in order: most periods stand alone.
pub(super) fn linked_periods(all: &BTreeSet<Period>) -> Vec<Vec<Period>> {
    let mut linked: Vec<Vec<Period>> = Vec::new();
    for period in all {
        let (with, apart) = linked.into_iter().partition(|set: &Vec<Period>| {
            set.iter().any(|it| pools(*it, *period) || pools(*period, *it))
        });
        linked = apart;
        let with: Vec<Vec<Period>> = with;
        let mut set = with.concat();
        set.push(*period);
        set.sort();
        linked.push(set);
    }
    linked.sort();
    linked
}

/// Whether one pools the other, a single year.
pub(super) fn pools(pooled: Period, single: Period) -> bool {
    match (pooled, single) {
        (Period::Years(first, last), Period::Year(year)) => (first..=last).contains(&year),
        _ => false,
    }
}
