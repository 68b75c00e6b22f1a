//! Hitting: the cheapest choice that has something of each of many sets.

/// A search among choices, by branch and bound.
struct Search<'a> {
    weights: &'a [u128],
    sets: &'a [Vec<usize>],
    best: Vec<usize>,
    best_weight: u128,
    steps: u32,
}

/// A choice that is being made.
#[derive(Clone)]
struct Choice {
    chosen: Vec<usize>,
    weight: u128,
    /// What is left out for good.
    is_out: Vec<bool>,
    /// The sets of which nothing is chosen.
    open: Vec<usize>,
}

/// The cheapest things that have one of each set, in order; `None` where that takes more than `steps`, or a set
/// is empty.
///
/// Each set names things by their place among the weights. The answer is always the same; of two that weigh the
/// same, it is the one that is found first.
pub(super) fn cheapest(weights: &[u128], sets: &[Vec<usize>], steps: u32) -> Option<Vec<usize>> {
    let sets = &without_supersets(sets);
    let best = greedy(weights, sets)?;
    let best_weight = best.iter().map(|thing| weights[*thing]).sum();
    let mut search = Search { weights, sets, best, best_weight, steps };
    let (is_out, open) = (vec![false; weights.len()], (0..sets.len()).collect());
    search.look(Choice { chosen: Vec::new(), weight: 0, is_out, open })?;
    search.best.sort_unstable();
    Some(search.best)
}

/// The sets that are not met anyway by what meets another.
fn without_supersets(sets: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = sets.to_vec();
    sets.iter_mut().for_each(|set| set.sort_unstable());
    sets.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    let mut kept: Vec<Vec<usize>> = Vec::new();
    for set in sets {
        let holds = |part: &Vec<usize>| part.iter().all(|thing| set.binary_search(thing).is_ok());
        if !kept.iter().any(holds) {
            kept.push(set);
        }
    }
    kept
}

/// A good choice: again and again the thing that weighs least for each set that it is in.
fn greedy(weights: &[u128], sets: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut open: Vec<&Vec<usize>> = sets.iter().collect();
    let mut chosen = Vec::new();
    while !open.is_empty() {
        let count = |thing: usize| open.iter().filter(|set| set.contains(&thing)).count() as u128;
        let things = open.iter().flat_map(|set| set.iter().copied());
        let thing = things.min_by(|one, other| {
            (weights[*one] * count(*other), *one).cmp(&(weights[*other] * count(*one), *other))
        })?;
        open.retain(|set| !set.contains(&thing));
        chosen.push(thing);
    }
    Some(chosen)
}

impl Search<'_> {
    /// Looks at all ways to go on with a choice that could be better than the best; `None` out of steps.
    fn look(&mut self, mut choice: Choice) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        if choice.open.is_empty() {
            if choice.weight < self.best_weight {
                (self.best_weight, self.best) = (choice.weight, choice.chosen);
            }
            return Some(());
        }
        let Some(narrowest) = self.narrowed(&mut choice) else { return Some(()) };
        let mut things = self.sets[narrowest].clone();
        things.retain(|thing| !choice.is_out[*thing]);
        things.sort_by_key(|thing| (self.weights[*thing], *thing));
        for thing in things {
            let mut next = choice.clone();
            next.chosen.push(thing);
            next.weight += self.weights[thing];
            next.open.retain(|set| !self.sets[*set].contains(&thing));
            self.look(next)?;
            choice.is_out[thing] = true;
        }
        Some(())
    }

    /// Leaves out what would be too heavy, by a bound from below on all that is to come; names the set with the
    /// fewest things left. `None` where nothing better can come of the choice.
    fn narrowed(&self, choice: &mut Choice) -> Option<usize> {
        let Choice { weight, is_out, open, .. } = choice;
        let count = |set: usize, is_out: &[bool]| {
            self.sets[set].iter().filter(|thing| !is_out[**thing]).count()
        };
        open.sort_by_cached_key(|set| (count(*set, is_out), *set));
        let room = self.best_weight.checked_sub(*weight)?;
        let mut left: Vec<u128> = self.weights.to_vec();
        let mut bound = 0;
        // Each set must be paid for; what it pays is taken from all that could meet it.
        for set in &*open {
            let things = || self.sets[*set].iter().filter(|thing| !is_out[**thing]);
            let pay = things().map(|thing| left[*thing]).min()?;
            things().for_each(|thing| left[*thing] -= pay);
            bound += pay;
        }
        let spare = room.checked_sub(bound).filter(|spare| *spare > 0)?;
        for set in &*open {
            self.sets[*set].iter().for_each(|thing| is_out[*thing] |= left[*thing] >= spare);
        }
        open.iter().copied().min_by_key(|set| (count(*set, is_out), *set))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn weight(weights: &[u128], chosen: u32) -> u128 {
        let things = (0..weights.len()).filter(|thing| chosen >> thing & 1 == 1);
        things.map(|thing| weights[thing]).sum()
    }

    proptest! {
        #[test]
        fn no_choice_is_cheaper(
            weights in prop::collection::vec(1_u128..20, 8),
            sets in prop::collection::vec(prop::collection::btree_set(0_usize..8, 1..5), 0..10),
        ) {
            let sets: Vec<Vec<usize>> = sets.into_iter().map(|set| set.into_iter().collect()).collect();
            let meets = |chosen: u32| {
                sets.iter().all(|set| set.iter().any(|thing| chosen >> thing & 1 == 1))
            };
            let least = (0..256).filter(|it| meets(*it)).map(|it| weight(&weights, it)).min();
            let found = cheapest(&weights, &sets, 10_000).unwrap();
            let found = found.iter().fold(0, |chosen, thing| chosen | 1 << thing);
            prop_assert!(meets(found));
            prop_assert_eq!(Some(weight(&weights, found)), least);
        }
    }

    #[test]
    fn an_empty_set_or_too_few_steps_give_nothing() {
        assert_eq!(cheapest(&[1, 1], &[vec![]], 100), None);
        assert_eq!(cheapest(&[1, 1], &[vec![0, 1]], 0), None);
        assert_eq!(cheapest(&[2, 1], &[vec![0, 1]], 100), Some(vec![1]));
    }
}
