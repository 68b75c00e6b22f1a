//! Need: how much about one number must stay open to a reader.

use super::bounds::Bounds;

/// A number, and when it is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The place of the number in [`super::Integers`].
    pub number: usize,
    /// What must hold of it.
    pub rule: Rule,
}

/// When a number is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A count of people: it can be so many or more, and what it can be is at least one less than that wide.
    Count {
        /// The fewest people that may be told, persons.
        threshold: i64,
    },
    /// Anything else: so many values in a row, from the least to the most.
    Choices {
        /// The fewest values.
        fewest: i64,
    },
}

impl Rule {
    /// Whether a number with these bounds is safe.
    pub fn is_met(self, bounds: Bounds) -> bool {
        let Some(most) = bounds.most else { return true };
        let width = i128::from(most) - i128::from(bounds.least);
        match self {
            Self::Count { threshold } => most >= threshold && width >= i128::from(threshold) - 1,
            Self::Choices { fewest } => width >= i128::from(fewest) - 1,
        }
    }
}
