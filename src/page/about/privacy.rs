//! Privacy: which figures are shown, in the words of the rule that is in force.

use crate::language::say;
use crate::page::view::Privacy;
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::report::Percents;

/// The rule in a sentence: "Groups of fewer than 10 people are not shown."
pub(crate) fn privacy_sentence(sheet: &Sheet<'_>) -> String {
    say!(
        sheet,
        "privacy-sentence",
        "smallest" = sheet.numbers().decimal(sheet.card.privacy.min_n.into(), 0)
    )
}

/// The rule in force, with its numbers.
pub(crate) fn privacy(sheet: &Sheet<'_>) -> Privacy {
    let rule = &sheet.card.privacy;
    let number = |n: u64| sheet.language.number_word(usize::try_from(n).unwrap_or(usize::MAX));
    let numerator = match (rule.min_numerator, rule.min_complement) {
        (0, 0) => String::new(),
        (n, 0) => say!(sheet, "privacy-numerator", "least" = number(n)),
        (0, c) => say!(sheet, "privacy-complement", "least" = number(c)),
        (n, c) if n == c => say!(sheet, "privacy-both", "least" = number(n)),
        (n, c) => {
            say!(sheet, "privacy-each", "numerator" = number(n), "complement" = number(c))
        }
    };
    Privacy {
        smallest: sentences([privacy_sentence(sheet), numerator]),
        whole: rule.percents == Percents::Whole,
        bare: !rule.show_counts,
        preset: rule.preset.clone(),
    }
}
