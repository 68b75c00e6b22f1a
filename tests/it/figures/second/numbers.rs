//! Numbers: the tests and intervals that the rule names, worked out anew.

use reportcard::statistics::Trend;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};

const Z: f64 = 1.959_964;

/// Whether any number lay so near to a cut that binary floats cannot tell the side.
#[derive(Default)]
pub struct Nearness(Cell<bool>);

impl Nearness {
    pub fn over(&self, number: f64, cut: f64) -> bool {
        self.look(number, cut);
        number > cut
    }

    pub fn at_least(&self, number: f64, cut: f64) -> bool {
        self.look(number, cut);
        number >= cut
    }

    fn look(&self, number: f64, cut: f64) {
        self.0.set(self.0.get() || (number - cut).abs() < 1e-9);
    }

    pub fn found(&self) -> bool {
        self.0.get()
    }
}

pub fn float(number: Decimal) -> f64 {
    number.to_f64().expect("a number")
}

/// Wilson's 95 % interval of a share among so many.
pub fn wilson(p: f64, n: f64) -> (f64, f64) {
    let middle = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    ((middle - half) / scale, (middle + half) / scale)
}

/// Newcombe's 95 % interval (method 10) of the second share less the first.
pub fn newcombe(first: (u64, u64), second: (u64, u64)) -> (f64, f64) {
    let share = |(k, n): (u64, u64)| k as f64 / n as f64;
    let (p1, p2) = (share(first), share(second));
    let (low1, high1) = wilson(p1, first.1 as f64);
    let (low2, high2) = wilson(p2, second.1 as f64);
    let difference = p2 - p1;
    (difference - (p2 - low2).hypot(high1 - p1), difference + (high2 - p2).hypot(p1 - low1))
}

/// The exact two-sided test, among all orders in which the same values could have come; none for fewer
/// than five.
pub fn mann_kendall(values: &[Decimal]) -> Option<Trend> {
    if values.len() < 5 {
        return None;
    }
    let pairs = (0..values.len()).flat_map(|a| (a + 1..values.len()).map(move |b| (a, b)));
    let (mut up, mut down) = (0_i64, 0_i64);
    for (a, b) in pairs {
        up += i64::from(values[b] > values[a]);
        down += i64::from(values[b] < values[a]);
    }
    let mut equals = BTreeMap::<Decimal, usize>::new();
    for value in values {
        *equals.entry(*value).or_default() += 1;
    }
    let falls = falls(&equals.into_values().collect::<Vec<_>>());
    let distance = |fell: i64| (up + down - 2 * fell).abs();
    let all: u64 = falls.values().sum();
    let as_far = falls.iter().filter(|(fell, _)| distance(**fell) >= (up - down).abs());
    let as_far: u64 = as_far.map(|(_, orders)| orders).sum();
    Some(match up.cmp(&down) {
        _ if as_far * 20 >= all => Trend::NoClearTrend,
        std::cmp::Ordering::Greater => Trend::Rising,
        _ => Trend::Falling,
    })
}

/// In how many orders of so many of the smallest value, the next … so many pairs fall.
fn falls(left: &[usize]) -> BTreeMap<i64, u64> {
    thread_local! {
        static KNOWN: RefCell<HashMap<Vec<usize>, BTreeMap<i64, u64>>> = RefCell::default();
    }
    if left.iter().all(|many| *many == 0) {
        return BTreeMap::from([(0, 1)]);
    }
    if let Some(known) = KNOWN.with_borrow(|known| known.get(left).cloned()) {
        return known;
    }
    let mut orders = BTreeMap::new();
    for first in (0..left.len()).filter(|at| left[*at] > 0) {
        let smaller: usize = left[..first].iter().sum();
        let mut rest = left.to_vec();
        rest[first] -= 1;
        for (fell, many) in falls(&rest) {
            *orders.entry(fell + smaller as i64).or_default() += many;
        }
    }
    KNOWN.with_borrow_mut(|known| known.insert(left.to_vec(), orders.clone()));
    orders
}
