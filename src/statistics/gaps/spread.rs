//! Spread: how far apart the values of places are, by their middle half: lowest and highest drift apart merely
//! because there are many.

use rust_decimal::Decimal;

/// How some values lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The least of them.
    pub lowest: Decimal,
    /// Between a quarter and three quarters of them lie these two (quartiles by linear interpolation between
    /// ranks: Hyndman and Fan 1996, type 7).
    pub middle: (Decimal, Decimal),
    /// The greatest of them.
    pub highest: Decimal,
}

/// How values lie; none of fewer than four, of which a half says nothing.
pub fn spread(values: impl IntoIterator<Item = Decimal>) -> Option<Spread> {
    let mut values: Vec<Decimal> = values.into_iter().collect();
    values.sort();
    if values.len() < 4 {
        return None;
    }
    let quartile = |quarters: usize| {
        let rank = Decimal::from((values.len() - 1) * quarters) / Decimal::from(4);
        let below = (values.len() - 1) * quarters / 4;
        let part = rank - Decimal::from(below);
        let next = values[(below + 1).min(values.len() - 1)];
        values[below] + (next - values[below]) * part
    };
    let (lowest, highest) = (values[0], values[values.len() - 1]);
    Some(Spread { lowest, middle: (quartile(1), quartile(3)), highest })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_half_lies_between_the_quartiles() {
        let of = |values: &[i64]| spread(values.iter().map(|it| Decimal::from(*it)));
        assert_eq!(of(&[1, 2, 3]), None);
        let five = of(&[50, 10, 30, 20, 40]).unwrap();
        assert_eq!(five.middle, (20.into(), 40.into()));
        assert_eq!((five.lowest, five.highest), (10.into(), 50.into()));
        let four = of(&[10, 20, 30, 40]).unwrap();
        assert_eq!(four.middle, (Decimal::new(175, 1), Decimal::new(325, 1)));
    }
}
