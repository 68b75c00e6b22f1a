//! Privacy: which figures may be shown, as the author chose it.

use super::{Counts, Indicator, Unit, Value, round};
use rust_decimal::Decimal;
use strum::IntoStaticStr;

/// Which figures may be shown, by their own numbers.
///
/// There is no federal number: the author chooses, and the site prints the choice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Privacy {
    /// The preset's name, or `custom`.
    pub preset: String,
    /// Why nothing is hidden, where nothing is: the author's words, which are printed.
    pub reason: Option<String>,
    /// Fewest people behind a shown figure.
    pub min_n: u64,
    /// Fewest in the numerator; 0 for no rule.
    pub min_numerator: u64,
    /// Fewest in the numerator's complement; 0 for no rule.
    pub min_complement: u64,
    /// Whether counts of groups are printed.
    pub show_counts: bool,
    /// How percentages of groups are printed.
    pub percents: Percents,
}

/// How percentages of groups are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Percents {
    /// Whole numbers.
    Whole,
    /// Bands that widen as the group gets smaller.
    Bands,
}

/// The presets, the default first: the name, and the fewest people behind a figure, in its numerator
/// and in the numerator's complement.
const PRESETS: [(&str, u64, u64, u64); 6] = [
    ("us-10", 10, 6, 6),
    ("us-20", 20, 6, 6),
    ("us-30", 30, 6, 6),
    ("ct", 20, 6, 0),
    ("chhs", 11, 11, 11),
    ("none", 0, 0, 0),
];

impl Privacy {
    /// The preset of that name, counts not shown and percentages whole; `None` for an unknown name.
    ///
    /// In the style of, never a claim to comply with: `us-10`, `us-20` and `us-30` the smallest
    /// group sizes of US states (NCES 2011-603) with fewer than six in the numerator or its
    /// complement hidden; `ct` Connecticut (numerator below 6 or n below 20); `chhs` California's
    /// Data De-Identification Guidelines (every count below 11). `none` hides nothing,
    /// for figures that are public already.
    pub fn preset(name: &str) -> Option<Self> {
        let known = PRESETS.iter().find(|(preset, ..)| *preset == name);
        let (_, min_n, min_numerator, min_complement) = *known?;
        Some(Self {
            preset: name.to_owned(),
            reason: None,
            min_n,
            min_numerator,
            min_complement,
            show_counts: false,
            percents: Percents::Whole,
        })
    }

    /// Whether it hides no figure at all.
    pub fn hides_nothing(&self) -> bool {
        (self.min_n, self.min_numerator, self.min_complement) == (0, 0, 0)
    }

    /// The same for an indicator beside another that counts whom it leaves: what is few with the result here is
    /// few without it there, so that both are held to the stricter rule.
    pub fn alike_on_both_sides(&self) -> Self {
        let least = self.min_numerator.max(self.min_complement);
        Self { min_numerator: least, min_complement: least, ..self.clone() }
    }

    /// Whether too few people stand behind an observation for it to be shown, by every count that is known
    /// of it, whatever the unit (see [`Privacy::is_too_few`]). What is hidden beside it is another matter.
    ///
    /// A plain count that is printed whole is itself a number of people: one that is printed below
    /// `min_n` is hidden. Where nothing says how many there are, nothing is hidden; nor where things are
    /// counted and not people.
    pub fn hides(&self, indicator: &Indicator, value: Value, counts: Option<Counts>) -> bool {
        if indicator.things.is_some() {
            return false;
        }
        let by_value = match (&indicator.unit, value) {
            (Unit::Count { places: 0, .. }, Value::Number(count)) => {
                count >= Decimal::ZERO && round(count, 0) < Decimal::from(self.min_n)
            }
            _ => false,
        };
        by_value || counts.is_some_and(|counts| self.is_too_few(counts))
    }

    /// Whether too few stand behind a figure for it to be shown: fewer than `min_n` in all, or, where a
    /// numerator is known, fewer than the smallest numerator or complement (FERPA practice as PTAC and
    /// NCES 2011-603 describe it; the numbers are the author's).
    pub fn is_too_few(&self, counts: Counts) -> bool {
        let split = |numerator| {
            // A rate may count more events than people; then there is no complement to protect.
            let complement = counts.denominator.checked_sub(numerator);
            numerator < self.min_numerator
                || complement.is_some_and(|people| people < self.min_complement)
        };
        counts.denominator < self.min_n || counts.numerator.is_some_and(split)
    }
}

impl Default for Privacy {
    /// `us-10`.
    fn default() -> Self {
        Self::preset(PRESETS[0].0).expect("the first preset is known")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_is_known_by_its_name() {
        for (name, ..) in PRESETS {
            assert_eq!(Privacy::preset(name).unwrap().preset, name);
        }
        assert_eq!(Privacy::preset("federal"), None);
    }

    fn hidden(preset: &str, numerator: u64, denominator: u64) -> bool {
        Privacy::preset(preset).unwrap().is_too_few(Counts::of(numerator, denominator))
    }

    #[test]
    fn group_size_numerator_and_complement_each_hide() {
        assert!(!hidden("us-10", 6, 12));
        assert!(hidden("us-10", 4, 9), "nine people");
        assert!(hidden("us-10", 5, 40), "five in the numerator");
        assert!(hidden("us-10", 35, 40), "five outside it");
        assert!(hidden("us-10", 0, 40), "nobody is few");
        assert!(hidden("us-10", 40, 40), "everybody leaves nobody outside");
    }

    #[test]
    fn each_preset_has_its_own_cut() {
        assert!(!hidden("us-20", 10, 20) && hidden("us-20", 10, 19));
        assert!(!hidden("us-30", 10, 30) && hidden("us-30", 10, 29));
        assert!(!hidden("ct", 6, 20) && hidden("ct", 5, 20) && hidden("ct", 6, 19));
        assert!(!hidden("none", 0, 1) && !hidden("none", 1, 1));
        assert!(!hidden("ct", 20, 20), "no complement rule");
        assert!(!hidden("chhs", 11, 22) && hidden("chhs", 10, 22) && hidden("chhs", 12, 22));
    }
}
