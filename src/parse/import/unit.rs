//! Unit: what the values of a file seem to be counted in.

use super::cell::Profile;
use super::vocabulary::{head, holds};
use rust_decimal::Decimal;

/// A unit as it is written, with what the values are multiplied by.
pub(super) struct Unit {
    pub text: String,
    /// What it is, in words.
    pub words: String,
    pub times: Option<u32>,
    /// Whether another is as likely.
    pub is_unsure: bool,
}

impl Unit {
    /// The unit as the end of a title.
    pub fn noun(&self) -> &str {
        self.words.split(',').next().unwrap_or(&self.words).trim_start_matches("a ")
    }
}

fn unit(text: &str, words: &str) -> Unit {
    Unit { text: text.to_owned(), words: words.to_owned(), times: None, is_unsure: false }
}

/// The unit of values, from their cells and from what stands above them: the head first, then titles and words
/// of other columns.
pub(super) fn guess(
    values: &Profile,
    told: &[String],
    is_count: bool,
    has_denominator: bool,
) -> Unit {
    const SHARES: &str = "percent, pct, _rate_, share, proportion, prevalence";
    let is_small = values.most.unwrap_or_default() <= Decimal::ONE_HUNDRED;
    let own = told.first().map(|own| head(own)).unwrap_or_default();
    let all = head(&told.join(" "));
    match values.currency {
        Some('£') => return unit(POUNDS, "pounds"),
        Some('€') => return unit("{ kind: money, currency: EUR }", "euros"),
        Some(_) => return unit("money", "dollars"),
        None if values.percent_signs > 0 => return unit("percent", "percent"),
        None if is_count => return unit("count", "a count"),
        None => {}
    }
    if let Some(per) = per(&told.join(" ").to_lowercase()) {
        return unit(&format!("{{ kind: rate, per: {per} }}"), &format!("a rate per {per}"));
    }
    let says = holds(&own, SHARES)
        || (!holds(&own, "_count_, number, index, score") && holds(&all, SHARES));
    if values.is_of_fractions() && !holds(&all, "index, ratio") {
        let fraction = unit("percent", "percent, written as shares of one");
        return Unit { times: Some(100), is_unsure: !says, ..fraction };
    }
    if (says || has_denominator) && is_small {
        return unit("percent", "percent");
    }
    let named = [
        ("dollar, usd, income, earnings, wage, salary", "money", "money"),
        ("pound, gbp", POUNDS, "money"),
        ("expectancy, years_of", "years", "years"),
        ("score, index, points", "score", "a score"),
    ];
    if let Some((_, kind, words)) = named.iter().find(|(parts, _, _)| holds(&all, parts)) {
        return unit(kind, words);
    }
    let is_counted = !is_small || holds(&all, "number_of, _count_, births, cases");
    let guessed = match values.is_whole() {
        true if is_counted => unit("count", "a count"),
        _ if is_small => unit("percent", "percent"),
        _ => unit("{ kind: rate, per: 1000 }", "a rate"),
    };
    Unit { is_unsure: true, ..guessed }
}

const POUNDS: &str = "{ kind: money, currency: GBP }";

/// Whether words for a unit, and nothing else, say that things are counted.
pub(super) fn is_count(words: &str) -> bool {
    ["number", "count", "total", "units", "persons", "people"].contains(&&*head(words))
}

/// For each how many, where words say so: `per 1,000 live births`.
fn per(told: &str) -> Option<u32> {
    let (_, rest) = told.split_once("per ")?;
    let digits: String =
        rest.chars().take_while(|c| c.is_ascii_digit() || ",. ".contains(*c)).collect();
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|per| [100, 1_000, 10_000, 100_000, 1_000_000].contains(per))
}
