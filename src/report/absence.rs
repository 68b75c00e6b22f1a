//! Absence: why a period has no number.

use strum::{IntoStaticStr, VariantArray};

/// Why a period has no number, as its source says. Its words are those of documents and of data files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Absence {
    /// Kept back to protect the privacy of few people.
    Privacy,
    /// Kept back so that another number that is kept back cannot be worked out.
    Complementary,
    /// Kept back but for a range.
    Range,
    /// Nobody was tested or asked.
    NotTested,
    /// The group has no one in it.
    Nobody,
    /// The question does not arise.
    NotApplicable,
    /// The number is still to come.
    NotYet,
    /// Too few were asked to tell.
    Unreliable,
    /// Nobody knows, and nothing is said of why.
    Missing,
}

impl Absence {
    /// Whether the number is known and kept back (suppressed); otherwise nobody knows it (missing).
    pub fn is_suppressed(self) -> bool {
        matches!(self, Self::Privacy | Self::Complementary | Self::Range)
    }

    /// The reason of that word.
    pub fn of(word: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|it| it.into_str() == word)
    }
}
