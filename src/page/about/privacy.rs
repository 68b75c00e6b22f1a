//! Privacy: which figures are shown, in the words of the rule that is in force.

use crate::disclosure::Size;
use crate::language::{self, say};
use crate::page::view::Privacy;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::report::{IndicatorId, Percents};

/// The rule in a sentence: "Figures about fewer than 10 people are not shown.", or why none is hidden.
pub(crate) fn privacy_sentence(sheet: &Sheet<'_>) -> String {
    if let Some(reason) = &sheet.card.privacy.reason {
        return say!(sheet, "privacy-none", "reason" = reason);
    }
    say!(
        sheet,
        "privacy-sentence",
        "count" = usize::try_from(sheet.card.privacy.min_n).unwrap_or(usize::MAX),
        "smallest" = sheet.numbers().decimal(sheet.card.privacy.min_n.into(), 0)
    )
}

/// The same of one indicator: what holds for its groups where nobody knows how many they are.
pub(crate) fn privacy_of(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let has_rule = !sheet.card.privacy.hides_nothing();
    let more = match (has_rule && is_uncovered(&m), is_suppressed_before(&m)) {
        (true, _) => say!(sheet, "privacy-uncovered-here"),
        (_, true) => say!(sheet, "privacy-suppressed-here"),
        _ => String::new(),
    };
    sentences([privacy_sentence(sheet), more])
}

/// Whether groups are shown of which nobody knows how many they are.
fn is_uncounted(m: &IndicatorView) -> bool {
    let groups = m.series.iter().filter(|series| series.population.is_group());
    let mut cells = groups.flat_map(|series| &series.points).map(|point| point.cell);
    !m.indicator.counts_itself()
        && cells.any(|cell| cell.value().is_some() && cell.size() == Size::Unknown)
}

fn is_suppressed_before(m: &IndicatorView) -> bool {
    is_uncounted(m) && m.indicator.is_suppressed_before()
}

fn is_uncovered(m: &IndicatorView) -> bool {
    is_uncounted(m) && !is_suppressed_before(m)
}

/// The rule in force, with its numbers.
pub(crate) fn privacy(sheet: &Sheet<'_>) -> Privacy {
    let rule = &sheet.card.privacy;
    let said = |key: &str, least: u64| {
        let count = usize::try_from(least).unwrap_or(usize::MAX);
        let word = sheet.language.number_word(count);
        sheet.text(key, &[("count", language::count(count)), ("least", word.into())])
    };
    let shares = match (rule.min_numerator, rule.min_complement) {
        (0, 0) => String::new(),
        (n, 0) => said("privacy-numerator", n),
        (0, c) => said("privacy-complement", c),
        (n, c) if n == c => said("privacy-both", n),
        (n, c) => sentences([said("privacy-numerator", n), said("privacy-complement", c)]),
    };
    let named = |of: fn(&IndicatorView) -> bool| {
        let ids = (0..sheet.card.indicators.len()).map(IndicatorId);
        let all = ids.map(|id| sheet.indicator(id)).filter(of);
        all.map(|m| m.indicator.short.clone()).collect::<Vec<String>>()
    };
    let listed = |key: &str, names: Vec<String>| match names.is_empty() {
        true => String::new(),
        false => sheet.text(key, &[("measures", sheet.language.list(&names).into())]),
    };
    let has_rule = !rule.hides_nothing();
    let uncovered = match has_rule {
        true => listed("privacy-uncovered", named(is_uncovered)),
        false => String::new(),
    };
    let suppressed = listed("privacy-suppressed-before", named(is_suppressed_before));
    Privacy {
        smallest: sentences([privacy_sentence(sheet), shares, uncovered, suppressed]),
        whole: rule.percents == Percents::Whole,
        bare: !rule.show_counts,
        preset: has_rule.then(|| rule.preset.clone()),
    }
}
