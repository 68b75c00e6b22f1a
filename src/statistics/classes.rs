//! Classes: how values are parted for a map, so that most are surely in the class that they are drawn in.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

/// Most classes: more shades of one hue cannot be told apart.
const MOST: usize = 5;
/// Fewer values are not parted.
const LEAST: usize = 5;
/// Most numbers that are tried as edges.
const MOST_EDGES: i64 = 60;
/// What an edge costs that is not round, as a share of what values cost that are not parted.
const ODD: f64 = 0.02;

/// A value, and what it may be: its interval, or the ends of a published range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertain {
    /// The value, or the middle of a range.
    pub value: Decimal,
    /// The least and the greatest that it may be.
    pub within: (Decimal, Decimal),
}

impl Uncertain {
    /// Whether it may lie on either side of one of these edges.
    pub fn crosses(&self, edges: &[Decimal]) -> bool {
        let (low, high) = self.within;
        edges.iter().any(|edge| low < *edge && *edge < high)
    }
}

/// Why values are not parted into classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unparted {
    /// They are too few, or the same.
    Alike,
    /// Wherever an edge lies, too many may be on either side of it.
    Unsure,
}

/// The numbers at which values are parted into classes: as many, five at most, as leave two thirds of the values,
/// and half of those of each class, surely on one side of every edge. Of such edges those are chosen by which the
/// values of a class lie nearest together (Jenks 1967), fewest may lie beyond an edge, and most are round.
///
/// # Errors
/// Why they cannot be parted.
pub fn classes(values: &[Uncertain]) -> Result<Vec<Decimal>, Unparted> {
    let candidates = candidates(values).filter(|_| values.len() >= LEAST);
    let candidates = candidates.filter(|all| !all.is_empty()).ok_or(Unparted::Alike)?;
    let trial = Trial::of(values, &candidates);
    let is_sure = |edges: &Vec<Decimal>| {
        3 * values.iter().filter(|it| it.crosses(edges)).count() <= values.len()
    };
    let found = (1..MOST).rev().find_map(|edges| {
        // The dearer an edge that is crossed, the farther it lies from where most values are.
        let all = [1.0, 2.0, 4.0, 8.0].into_iter().filter_map(|dear| trial.best(edges, dear));
        all.map(|way| way.into_iter().map(|at| candidates[at].0).collect()).find(is_sure)
    });
    found.ok_or(Unparted::Unsure)
}

/// Numbers between the least value and the greatest, and whether they are rounder than the others.
fn candidates(values: &[Uncertain]) -> Option<Vec<(Decimal, bool)>> {
    let low = values.iter().map(|it| it.value).min()?;
    let high = values.iter().map(|it| it.value).max()?;
    let finest = values.iter().map(|it| it.value.normalize().scale()).max()?;
    let steps = (0..=finest).rev().map(|places| Decimal::new(1, places));
    let wider = std::iter::successors(Some(Decimal::TEN), |it| it.checked_mul(Decimal::TEN));
    let steps = steps.chain(wider).flat_map(|it| [1, 2, 5].map(|by| it.checked_mul(by.into())));
    let most = Decimal::from(MOST_EDGES);
    let step = steps.flatten().find(|it| high - low <= *it * most)?;
    let first = (low / step).floor() + Decimal::ONE;
    let all = (0..=MOST_EDGES).map(|at| first + Decimal::from(at));
    let all = all.map(|at| (at * step, (at % Decimal::from(5)).is_zero()));
    Some(all.take_while(|(edge, _)| *edge <= high).collect())
}

/// Values with all that is needed to weigh edges between them.
struct Trial {
    /// What a class costs between two candidates, counted from one on, nothing being before them all and the
    /// end after them: how far its values lie apart. None where it has no values, or half of them are unsure.
    apart: Vec<Vec<Option<f64>>>,
    /// The share of the values that may lie on either side of both of two candidates.
    crossed: Vec<Vec<f64>>,
    /// What it costs that a candidate is not round.
    odd: Vec<f64>,
}

impl Trial {
    fn of(values: &[Uncertain], candidates: &[(Decimal, bool)]) -> Self {
        let count = candidates.len();
        // Of each value how many candidates lie below it, and which lie within.
        let lies = |it: &Uncertain| {
            let below = candidates.partition_point(|(edge, _)| *edge <= it.value);
            let first = candidates.partition_point(|(edge, _)| *edge <= it.within.0);
            let last = candidates.partition_point(|(edge, _)| *edge < it.within.1);
            (it.value.to_f64().unwrap_or(0.0), below, first..last.max(first))
        };
        let lie: Vec<_> = values.iter().map(lies).collect();
        let mut crossed = vec![vec![0.0; count]; count];
        for (_, _, within) in &lie {
            for one in within.clone() {
                within.clone().for_each(|two| crossed[one][two] += 1.0 / values.len() as f64);
            }
        }
        let class = |from: usize, to: usize| {
            let all = lie.iter().filter(|(_, below, _)| (from..to).contains(below));
            let is_unsure = |within: &Range<usize>| {
                within.contains(&from.wrapping_sub(1)) || within.contains(&(to - 1))
            };
            let numbers: Vec<f64> = all.clone().map(|it| it.0).collect();
            let unsure = all.filter(|(_, _, within)| is_unsure(within)).count();
            (!numbers.is_empty() && 2 * unsure <= numbers.len()).then(|| scatter(&numbers))
        };
        let all: Vec<f64> = lie.iter().map(|it| it.0).collect();
        let whole = scatter(&all).max(1e-9);
        let row = |from: usize| {
            let cell = |to: usize| if from < to { Some(class(from, to)? / whole) } else { None };
            (0..=count + 1).map(cell).collect()
        };
        Self {
            apart: (0..=count).map(row).collect(),
            crossed,
            odd: candidates.iter().map(|(_, round)| if *round { 0.0 } else { ODD }).collect(),
        }
    }

    /// So many edges that cost least; an edge that all values cross is as `dear` as values that are not parted.
    /// Who crosses several edges crosses neighbours, so shares of neighbours are all that was counted twice.
    fn best(&self, edges: usize, dear: f64) -> Option<Vec<usize>> {
        let count = self.odd.len();
        let first = |at: usize| {
            let apart = self.apart[0][at + 1]?;
            Some((apart + dear * self.crossed[at][at] + self.odd[at], vec![at]))
        };
        let mut ways: Vec<Option<(f64, Vec<usize>)>> = (0..count).map(first).collect();
        for _ in 1..edges {
            let longer = |at: usize| {
                let all = ways[..at].iter().enumerate().filter_map(|(before, way)| {
                    let (cost, way) = way.as_ref()?;
                    let crossed = self.crossed[at][at] - self.crossed[before][at];
                    let apart = self.apart[before + 1][at + 1]?;
                    Some((cost + apart + dear * crossed + self.odd[at], way))
                });
                let (cost, way) = all.min_by(|a, b| a.0.total_cmp(&b.0))?;
                Some((cost, way.iter().copied().chain([at]).collect()))
            };
            ways = (0..count).map(longer).collect();
        }
        let ended = ways.into_iter().enumerate().filter_map(|(at, way)| {
            let (cost, way) = way?;
            Some((cost + self.apart[at + 1][count + 1]?, way))
        });
        ended.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, way)| way)
    }
}

/// The sum of the squared distances of numbers from their mean.
fn scatter(numbers: &[f64]) -> f64 {
    let mean = numbers.iter().sum::<f64>() / numbers.len() as f64;
    numbers.iter().map(|it| (it - mean).powi(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(of: &[(i64, i64)]) -> Vec<Uncertain> {
        let one = |(value, half): &(i64, i64)| Uncertain {
            value: Decimal::from(*value),
            within: (Decimal::from(value - half), Decimal::from(value + half)),
        };
        of.iter().map(one).collect()
    }

    #[test]
    fn edges_lie_in_gaps_and_two_thirds_are_surely_on_one_side() {
        let five = [20, 21, 22, 33, 34, 35, 47, 48, 49, 60, 61, 62, 74, 75, 76].map(|it| (it, 4));
        let edges = classes(&values(&five)).unwrap();
        assert_eq!(edges.len(), 4, "{edges:?}");
        assert!(values(&five).iter().all(|it| !it.crosses(&edges)), "{edges:?}");
    }

    #[test]
    fn the_less_is_sure_the_fewer_classes() {
        let spread: Vec<i64> = (0..30).map(|it| 30 + it * 3 / 2).collect();
        let with = |half: i64| {
            let all: Vec<_> = spread.iter().map(|it| (*it, half)).collect();
            let values = values(&all);
            let edges = classes(&values).ok()?;
            let crossing = values.iter().filter(|it| it.crosses(&edges)).count();
            assert!(3 * crossing <= values.len(), "{edges:?}: {crossing}");
            Some(edges.len())
        };
        let counts = [with(1), with(4), with(7)];
        assert!(counts.windows(2).all(|pair| pair[0] >= pair[1]), "{counts:?}");
        assert_eq!(counts[0], Some(4));
        assert!(counts[2] < Some(4));
        assert_eq!(with(40), None, "then nobody can tell one from another");
    }

    #[test]
    fn few_values_and_equal_ones_are_not_parted() {
        let four = [(10, 1), (20, 1), (30, 1), (40, 1)];
        assert_eq!(classes(&values(&four)), Err(Unparted::Alike));
        assert_eq!(classes(&values(&[(50, 1); 12])), Err(Unparted::Alike));
        let unsure: Vec<_> = (0..12).map(|it| (40 + it, 30)).collect();
        assert_eq!(classes(&values(&unsure)), Err(Unparted::Unsure));
    }

    #[test]
    fn edges_are_round() {
        let all: Vec<_> = (0..40).map(|it| (1_000 + it * 217, 10)).collect();
        let edges = classes(&values(&all)).unwrap();
        assert!(edges.iter().all(|it| (*it % Decimal::from(200)).is_zero()), "{edges:?}");
        let small: Vec<Uncertain> = (0..20)
            .map(|it| Decimal::new(100 + it * 3, 2))
            .map(|value| Uncertain { value, within: (value, value) })
            .collect();
        let edges = classes(&small).unwrap();
        assert!(edges.iter().all(|it| it.scale() <= 2), "{edges:?}");
    }
}
