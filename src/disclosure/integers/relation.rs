//! Relation: what is known to bind whole numbers, as one linear sum between two limits.

/// A sum of numbers, each times a whole coefficient, that lies between two limits, both included.
///
/// - Parts that add up to a total: the total times -1, the parts times 1, between 0 and 0.
/// - A percentage `k` of `n` that is printed as 8: two relations, `200k - 15n` at least 0 and
///   `200k - 17n` at most -1.
/// - A relation that holds only as long as a figure is shown: with a number of value 0 among its terms, which
///   that figure tells (1 times it where there is a least, -1 times where there is a most). Once it is hidden,
///   it may be anything, and the relation says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Each coefficient with the place of its number in [`Integers`].
    pub terms: Vec<(i64, usize)>,
    /// The least that the sum can be; `None` where nothing is known.
    pub least: Option<i64>,
    /// The most that the sum can be; `None` where nothing is known.
    pub most: Option<i64>,
}

/// Whole numbers from 0 up, as they truly are, and all that a reader knows to bind them.
#[derive(Clone, Debug)]
pub struct Integers {
    pub(super) values: Vec<i64>,
    pub(super) relations: Vec<Relation>,
    /// The relations that each number is part of.
    pub(super) relations_of: Vec<Vec<usize>>,
}

/// What is wrong with numbers that no table can be made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The number at this place is below 0.
    Number(usize),
    /// The true numbers do not keep the relation at this place, or it names a number that is not there, or it
    /// is too large to be added up.
    Relation(usize),
}

impl Integers {
    /// The numbers and what binds them.
    ///
    /// # Errors
    /// Where the numbers contradict each other: nothing can be proved of them then.
    pub fn new(values: Vec<i64>, relations: Vec<Relation>) -> Result<Self, Refused> {
        if let Some(place) = values.iter().position(|value| *value < 0) {
            return Err(Refused::Number(place));
        }
        let mut relations_of = vec![Vec::new(); values.len()];
        for (place, relation) in relations.iter().enumerate() {
            if relation.holds(&values) != Some(true) {
                return Err(Refused::Relation(place));
            }
            for (_, number) in &relation.terms {
                if relations_of[*number].last() != Some(&place) {
                    relations_of[*number].push(place);
                }
            }
        }
        Ok(Self { values, relations, relations_of })
    }
}

impl Relation {
    /// Whether the numbers keep it; `None` where that cannot be worked out.
    fn holds(&self, values: &[i64]) -> Option<bool> {
        let mut sum = 0_i128;
        for (coefficient, number) in &self.terms {
            let term = i128::from(*coefficient) * i128::from(*values.get(*number)?);
            sum = sum.checked_add(term)?;
        }
        let is_below = self.least.is_some_and(|least| sum < least.into());
        let is_above = self.most.is_some_and(|most| sum > most.into());
        Some(!is_below && !is_above)
    }
}
