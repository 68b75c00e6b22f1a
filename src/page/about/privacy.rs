//! Privacy: which figures are shown, in the words of the rule that is in force.

use crate::page::words::sheet::{Sheet, say, sentences};
use crate::report::Percents;

impl Sheet<'_> {
    /// The rule in a sentence: "Groups of fewer than 10 people are not shown."
    pub(crate) fn privacy_sentence(&self) -> String {
        say!(
            self.language,
            "privacy-sentence",
            "smallest" = self.numbers().decimal(self.card.privacy.min_n.into(), 0)
        )
    }

    /// The rule in force, with its numbers.
    pub(crate) fn privacy_paragraphs(&self) -> Vec<String> {
        let rule = &self.card.privacy;
        let number = |n: u64| self.language.number_word(usize::try_from(n).unwrap_or(usize::MAX));
        let numerator = match (rule.min_numerator, rule.min_complement) {
            (0, 0) => String::new(),
            (n, 0) => say!(self.language, "privacy-numerator", "least" = number(n)),
            (0, c) => say!(self.language, "privacy-complement", "least" = number(c)),
            (n, c) if n == c => say!(self.language, "privacy-both", "least" = number(n)),
            (n, c) => say!(
                self.language,
                "privacy-each",
                "numerator" = number(n),
                "complement" = number(c)
            ),
        };
        let percents = match rule.percents {
            Percents::Whole => say!(self.language, "privacy-whole"),
            Percents::Bands => say!(self.language, "privacy-bands"),
        };
        let counts = match rule.show_counts {
            true => say!(self.language, "privacy-counts"),
            false => say!(self.language, "privacy-no-counts"),
        };
        vec![
            sentences([self.privacy_sentence(), numerator]),
            say!(self.language, "privacy-alone"),
            sentences([percents, counts]),
            say!(self.language, "privacy-style", "preset" = &rule.preset),
            say!(self.language, "privacy-states"),
        ]
    }
}
