//! Interval: what chance allows a share, or the difference of two, to be.

use crate::report::Counts;
use crate::statistics::checked::Checked;
use crate::statistics::finding::Interval;
use rust_decimal::Decimal;

/// The normal quantile of a 95 % interval, 1.959964.
fn z() -> Checked {
    Decimal::new(1_959_964, 6).into()
}

/// The Wilson 95 % interval of a proportion, as shares of 1 (Wilson 1927):
/// `(p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n)`.
///
/// None without people or a numerator, or with more in the numerator than there are.
pub fn wilson(counts: Counts) -> Option<Interval> {
    let (k, n) = (counts.numerator?, counts.denominator);
    if n == 0 || k > n {
        return None;
    }
    // The same with both sides multiplied by 2n.
    let rest = Checked::from(n - k) / n;
    let spread = z() * (z() * z() + Checked::from(k) * 4_i64 * rest).root(2);
    let middle = Checked::from(k) * 2_i64 + z() * z();
    let scale = (Checked::from(n) + z() * z()) * 2_i64;
    let low = ((middle - spread) / scale).get()?;
    let high = ((middle + spread) / scale).get()?;
    Some(Interval {
        low: if k == 0 { Decimal::ZERO } else { low },
        high: if k == n { Decimal::ONE } else { high },
    })
}

/// A difference of two proportions, second minus first, as shares of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The difference.
    pub difference: Decimal,
    /// Its 95 % interval.
    pub interval: Interval,
}

impl Difference {
    /// Whether the interval excludes zero.
    pub fn is_significant(&self) -> bool {
        self.interval.low > Decimal::ZERO || self.interval.high < Decimal::ZERO
    }
}

/// The 95 % interval of a difference of two independent proportions, second minus first, from
/// their two Wilson intervals (Newcombe 1998, method 10).
pub fn newcombe(first: Counts, second: Counts) -> Option<Difference> {
    let (one, two) = (wilson(first)?, wilson(second)?);
    let (p1, p2) = (share(first)?, share(second)?);
    let difference = p2 - p1;
    let below = hypotenuse(p2 - two.low, p1 - one.high);
    let above = hypotenuse(p2 - two.high, p1 - one.low);
    Some(Difference {
        difference: difference.get()?,
        interval: Interval { low: (difference - below).get()?, high: (difference + above).get()? },
    })
}

fn share(counts: Counts) -> Option<Checked> {
    Some(Checked::from(counts.numerator?) / counts.denominator)
}

fn hypotenuse(a: Checked, b: Checked) -> Checked {
    (a * a + b * b).root(2)
}
