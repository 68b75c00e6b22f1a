//! Trend: is there a steady rise or fall that chance would seldom make?

use crate::statistics::finding::Trend;
use rust_decimal::Decimal;

/// The Mann-Kendall test of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannKendall {
    /// The verdict.
    pub trend: Trend,
    /// Rising pairs minus falling pairs; none with fewer than five points.
    pub s: Option<i64>,
    /// Exact two-sided p, 0 to 1; none with fewer than five points.
    pub p: Option<Decimal>,
}

/// The exact two-sided Mann-Kendall test, p < 0.05, of the last ten points, at least five (Mann
/// 1945, Kendall 1975).
///
/// Exact with ties too: the share of all orders of these values whose `|S|` is at least as large,
/// counted, not approximated.
pub fn mann_kendall(values: &[Decimal]) -> MannKendall {
    let values = &values[values.len().saturating_sub(10)..];
    if values.len() < 5 {
        return MannKendall { trend: Trend::NotEnoughYears, s: None, p: None };
    }
    let s = score(values);
    let (as_far, all) = orders(values, s.abs());
    // p < 0.05, in whole numbers
    let trend = match s.signum() {
        _ if as_far * 20 >= all => Trend::NoClearTrend,
        1 => Trend::Rising,
        _ => Trend::Falling,
    };
    MannKendall { trend, s: Some(s), p: Some(Decimal::from(as_far) / Decimal::from(all)) }
}

fn score(values: &[Decimal]) -> i64 {
    let later = |(i, early)| values[i + 1..].iter().map(move |late| late.cmp(early) as i64);
    values.iter().enumerate().flat_map(later).sum()
}

/// How many different orders of the values have a score of at least `far` either way, and how
/// many there are.
///
/// The number of orders of a multiset by inversions is the Gaussian multinomial coefficient
/// (Stanley, Enumerative Combinatorics 1, 1.7.1); an order with `i` inversions among `m` pairs of
/// unequal values scores `m - 2i`.
fn orders(values: &[Decimal], far: i64) -> (u64, u64) {
    let mut by_inversions = vec![1];
    let mut placed = 0;
    for size in tie_sizes(values) {
        placed += size;
        by_inversions = product(&by_inversions, &gaussian(placed, size));
    }
    let pairs = by_inversions.len() as i64 - 1;
    let is_far = |&(inversions, _): &(i64, u64)| (pairs - 2 * inversions).abs() >= far;
    let as_far = (0..).zip(by_inversions.iter().copied()).filter(is_far);
    (as_far.map(|(_, orders)| orders).sum(), by_inversions.iter().sum())
}

/// How often each different value occurs.
fn tie_sizes(values: &[Decimal]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort();
    sorted.chunk_by(|a, b| a == b).map(<[_]>::len).collect()
}

/// The coefficients of the Gaussian binomial `[n over k]`, by
/// `[n, k] = [n-1, k-1] + q^k [n-1, k]`.
fn gaussian(n: usize, k: usize) -> Vec<u64> {
    if k == 0 || k == n {
        return vec![1];
    }
    let mut sum = vec![0; k * (n - k) + 1];
    for (power, orders) in gaussian(n - 1, k - 1).into_iter().enumerate() {
        sum[power] += orders;
    }
    for (power, orders) in gaussian(n - 1, k).into_iter().enumerate() {
        sum[power + k] += orders;
    }
    sum
}

fn product(a: &[u64], b: &[u64]) -> Vec<u64> {
    let mut product = vec![0; a.len() + b.len() - 1];
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            product[i + j] += x * y;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(values: &[i64]) -> Vec<Decimal> {
        values.iter().copied().map(Decimal::from).collect()
    }

    /// All orders, one by one.
    fn permutations(values: &mut Vec<Decimal>, from: usize, each: &mut impl FnMut(&[Decimal])) {
        if from == values.len() {
            return each(values);
        }
        for i in from..values.len() {
            values.swap(from, i);
            permutations(values, from + 1, each);
            values.swap(from, i);
        }
    }

    #[test]
    fn p_is_the_share_of_all_orders_counted_one_by_one() {
        for values in [
            &[61, 63, 64, 66, 70][..],
            &[1, 1, 2, 2, 3],
            &[5, 5, 5, 5, 5],
            &[3, 1, 2, 2, 2, 9],
            &[1, 2, 2, 3, 3, 3, 4],
        ] {
            let mut values = numbers(values);
            let far = score(&values).abs();
            let (mut as_far, mut all) = (0_u64, 0_u64);
            permutations(&mut values.clone(), 0, &mut |order| {
                all += 1;
                as_far += u64::from(score(order).abs() >= far);
            });
            values.sort();
            let (counted, of) = orders(&values, far);
            assert_eq!(counted * all, as_far * of, "{values:?}");
        }
    }

    #[test]
    fn only_the_last_ten_points_count() {
        let mut values = numbers(&[99; 5]);
        values.extend(numbers(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
        let test = mann_kendall(&values);
        assert_eq!((test.trend, test.s), (Trend::Rising, Some(45)));
        values.reverse();
        assert_eq!(mann_kendall(&values[..10]).trend, Trend::Falling);
        assert_eq!(mann_kendall(&values[..4]).trend, Trend::NotEnoughYears);
    }

    #[test]
    fn a_level_line_has_no_trend() {
        let test = mann_kendall(&numbers(&[5; 6]));
        assert_eq!((test.trend, test.p), (Trend::NoClearTrend, Some(Decimal::ONE)));
    }
}
