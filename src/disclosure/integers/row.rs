//! Row: one relation among the hidden numbers alone, and what it leaves of the range of each.

/// It could not be worked out and proved within the steps that there are for it. That is no bound: what is not
/// solved is not safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsolved;

/// All values that a number may have, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::disclosure) struct Range {
    pub(in crate::disclosure) least: i128,
    /// `None`: as large as one likes.
    pub(in crate::disclosure) most: Option<i128>,
}

impl Range {
    pub(super) const ANY: Self = Self { least: 0, most: None };

    pub(super) fn is_one_value(self) -> bool {
        self.most == Some(self.least)
    }
}

/// A relation from which all that is known has been taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::disclosure) struct Row {
    /// Each coefficient, never 0, with the place of its number; no number twice.
    pub(in crate::disclosure) terms: Vec<(i128, usize)>,
    pub(in crate::disclosure) least: Option<i128>,
    pub(in crate::disclosure) most: Option<i128>,
}

impl Row {
    /// The same, as close as whole numbers allow: divided by what divides all coefficients.
    pub(super) fn reduced(mut self) -> Self {
        let divisor = self.terms.iter().fold(0, |divisor, (by, _)| common(divisor, by.abs()));
        if divisor > 1 {
            self.terms.iter_mut().for_each(|(coefficient, _)| *coefficient /= divisor);
            self.least = self.least.map(|least| up(least, divisor));
            self.most = self.most.map(|most| most.div_euclid(divisor));
        }
        self
    }

    pub(super) fn is_equation(&self) -> bool {
        self.least.is_some() && self.least == self.most
    }

    /// Whether numbers keep it.
    pub(super) fn holds(&self, numbers: &[i128]) -> Option<bool> {
        let sum = self.sum(numbers)?;
        let is_below = self.least.is_some_and(|least| sum < least);
        Some(!is_below && self.most.is_none_or(|most| sum <= most))
    }

    /// What it adds up to; `None` where that is too large.
    pub(super) fn sum(&self, numbers: &[i128]) -> Option<i128> {
        self.terms.iter().try_fold(0_i128, |sum, (coefficient, number)| {
            sum.checked_add(coefficient.checked_mul(numbers[*number])?)
        })
    }

    /// Whether all numbers within these ranges keep it.
    pub(super) fn is_implied(&self, ranges: &[Range]) -> Result<bool, Unsolved> {
        let by_most = self.most.map_or(Ok(true), |most| self.side(1, most).is_implied(ranges))?;
        let least = self.least.map(|least| self.side(-1, -least));
        Ok(by_most && least.map_or(Ok(true), |least| least.is_implied(ranges))?)
    }

    /// Takes from the ranges what the row rules out; says whether there was anything.
    fn narrow(&self, ranges: &mut [Range]) -> Result<bool, Unsolved> {
        let by_most = self.most.map_or(Ok(false), |most| self.side(1, most).narrow(ranges))?;
        let least = self.least.map(|least| self.side(-1, -least));
        Ok(least.map_or(Ok(false), |least| least.narrow(ranges))? || by_most)
    }

    fn side(&self, sign: i128, limit: i128) -> Side<'_> {
        Side { terms: &self.terms, sign, limit }
    }
}

/// One half of a row: the terms times the sign add up to `limit` at most.
struct Side<'a> {
    terms: &'a [(i128, usize)],
    sign: i128,
    limit: i128,
}

impl Side<'_> {
    /// The least that a term can be; `None` where it can be as small as one likes.
    fn low(&self, term: (i128, usize), ranges: &[Range]) -> Result<Option<i128>, Unsolved> {
        let coefficient = self.sign * term.0;
        let range = ranges[term.1];
        let end = if coefficient > 0 { Some(range.least) } else { range.most };
        end.map(|end| coefficient.checked_mul(end).ok_or(Unsolved)).transpose()
    }

    fn is_implied(&self, ranges: &[Range]) -> Result<bool, Unsolved> {
        let opposite = Side { sign: -self.sign, ..*self };
        let (sum, endless) = opposite.lows(ranges)?;
        Ok(endless == 0 && sum >= -self.limit)
    }

    /// The least that all terms with such an end add up to, and how many terms have none.
    fn lows(&self, ranges: &[Range]) -> Result<(i128, usize), Unsolved> {
        let (mut sum, mut endless) = (0_i128, 0);
        for term in self.terms {
            match self.low(*term, ranges)? {
                Some(low) => sum = sum.checked_add(low).ok_or(Unsolved)?,
                None => endless += 1,
            }
        }
        Ok((sum, endless))
    }

    fn narrow(&self, ranges: &mut [Range]) -> Result<bool, Unsolved> {
        let (sum, endless) = self.lows(ranges)?;
        let mut has_changed = false;
        for term in self.terms {
            let rest = match (self.low(*term, ranges)?, endless) {
                (Some(low), 0) => sum.checked_sub(low).ok_or(Unsolved)?,
                (None, 1) => sum,
                _ => continue,
            };
            // Ends that lie farther than a number can be are no ends to reckon with.
            let room = self.limit.checked_sub(rest).ok_or(Unsolved)?;
            has_changed |= bound(&mut ranges[term.1], self.sign * term.0, room)?;
        }
        Ok(has_changed)
    }
}

/// Takes from a range what is more than `room` once it is multiplied.
fn bound(range: &mut Range, coefficient: i128, room: i128) -> Result<bool, Unsolved> {
    let before = *range;
    if coefficient > 0 {
        let most = room.div_euclid(coefficient);
        range.most = Some(range.most.map_or(most, |known| known.min(most)));
    } else {
        range.least = range.least.max(up(-room, -coefficient));
    }
    let is_empty = range.most.is_some_and(|most| most < range.least);
    if is_empty || i64::try_from(range.most.unwrap_or(range.least)).is_err() {
        return Err(Unsolved);
    }
    Ok(*range != before)
}

/// Takes from the ranges what the rows rule out, row by row, until nothing changes; says whether it came to that.
///
/// # Errors
/// Where no number is left, or one is too large.
pub(super) fn narrow(rows: &[Row], ranges: &mut [Range]) -> Result<bool, Unsolved> {
    // Rows without a circle need no more rounds than there are rows; others might need any number.
    for _ in 0..rows.len() + 2 {
        let mut has_changed = false;
        for row in rows {
            has_changed |= row.narrow(ranges)?;
        }
        if !has_changed {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A quotient rounded up.
fn up(dividend: i128, divisor: i128) -> i128 {
    -(-dividend).div_euclid(divisor)
}

/// The greatest common divisor.
fn common(one: i128, other: i128) -> i128 {
    if other == 0 { one } else { common(other, one % other) }
}
