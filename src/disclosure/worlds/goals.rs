//! Goals: what the numbers of a hidden figure could be in another world, those that are nearest first.

use crate::disclosure::table::Table;
use crate::disclosure::tally::Tally;
use std::collections::BTreeSet;

/// Numbers worth a try for a figure: for each rule those that are just too few by it and enough by another, and
/// those that the figure would have if it changed places with one that is hidden in one of its sums.
pub(super) fn goals(table: &Table, hidden: &[bool], figure: usize) -> Vec<Tally> {
    let truth = table.figures[figure].tally;
    let [people, with, without] = table.least;
    let mut pairs: Vec<(i64, i64)> = vec![
        (with, with),
        (without, 0),
        (people + with, with / 2),
        (people + without, people + without / 2),
        (2 * people, with - 1),
        (2 * people, 2 * people - without + 1),
        (truth.n + people - 1, truth.k.unwrap_or(0)),
        (0, 0),
        (1, 0),
        (1, 1),
    ];
    for n in [people - 1, people, people + 2, people + 6, truth.n, truth.n + 1, truth.n - 1, 4, 2] {
        let close = truth.k.and_then(|k| (k * n).checked_div(truth.n)).unwrap_or(0);
        let ks = [0, with / 2, with - 1, with, n - without, n - without + 1, n - without / 2, n];
        pairs.extend(ks.into_iter().chain([close, close + 1]).map(|k| (n, k)));
    }
    for sum in &table.sums_of[figure] {
        let others = table.sums[*sum].members().filter(|it| *it != figure && hidden[*it]);
        for other in others.take(8) {
            let it = table.figures[other].tally;
            let both = it.plus(truth);
            let few = [0, people / 2, people - 1].map(|few| (both.n - few, few));
            pairs.push((it.n, it.k.unwrap_or(0)));
            pairs.extend(few.map(|(n, few)| (n, both.k.unwrap_or(0) - few.min(1))));
        }
    }
    let tally = |(n, k)| Tally { n, k: truth.k.map(|_| k) };
    let is_possible = |it: &Tally| it.n >= 0 && it.k.is_none_or(|k| (0..=it.n).contains(&k));
    let goals: BTreeSet<_> = pairs.into_iter().map(tally).map(in_order).collect();
    let goals = goals.into_iter().map(|(n, k)| Tally { n, k });
    let mut goals: Vec<Tally> = goals.filter(|it| *it != truth).filter(is_possible).collect();
    let far = |it: &Tally| {
        let k = it.k.zip(truth.k).map_or(0, |(one, other)| (one - other).abs());
        // Where the figure stays what it is, hidden first or not, no other has to change places with it.
        (table.is_small(*it) != table.figures[figure].first, (it.n - truth.n).abs() + k)
    };
    goals.sort_by_key(far);
    goals
}

fn in_order(it: Tally) -> (i64, Option<i64>) {
    (it.n, it.k)
}
