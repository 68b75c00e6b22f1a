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
    let most = values.most.unwrap_or_default();
    let hundred = Decimal::ONE_HUNDRED;
    let own = told.first().map(|own| head(own)).unwrap_or_default();
    let all = head(&told.join(" "));
    if let Some(sign) = values.currency {
        return money(sign);
    }
    if values.percent_signs > 0 {
        return unit("percent", "percent");
    }
    if is_count {
        return unit("count", "a count");
    }
    if let Some(per) = per(&told.join(" ").to_lowercase()) {
        return unit(&format!("{{ kind: rate, per: {per} }}"), &format!("a rate per {per}"));
    }
    let shares = ["percent", "pct", " rate ", "share", "proportion", "prevalence"];
    let says = holds(&own, &shares)
        || (!holds(&own, &[" count ", "number", "index", "score"]) && holds(&all, &shares));
    if values.is_of_fractions() && !holds(&all, &["index", "ratio"]) {
        let mut fraction = unit("percent", "percent, written as shares of one");
        fraction.times = Some(100);
        fraction.is_unsure = !says;
        return fraction;
    }
    if (says || has_denominator) && most <= hundred {
        return unit("percent", "percent");
    }
    for (parts, kind, words) in [
        (&["dollar", "usd", "income", "earnings", "wage", "salary"][..], "money", "money"),
        (&["pound", "gbp"], "{ kind: money, currency: GBP }", "money"),
        (&["expectancy", "years of"], "years", "years"),
        (&["score", "index", "points"], "score", "a score"),
    ] {
        if holds(&all, parts) {
            return unit(kind, words);
        }
    }
    let mut guessed = match values.is_whole() {
        true if most > hundred || holds(&all, &["number of", " count ", "births", "cases"]) => {
            unit("count", "a count")
        }
        _ if most <= hundred => unit("percent", "percent"),
        _ => unit("{ kind: rate, per: 1000 }", "a rate"),
    };
    guessed.is_unsure = true;
    guessed
}

/// Whether words for a unit, and nothing else, say that things are counted.
pub(super) fn is_count(words: &str) -> bool {
    ["number", "count", "total", "units", "persons", "people"].contains(&&*head(words))
}

fn money(sign: char) -> Unit {
    match sign {
        '£' => unit("{ kind: money, currency: GBP }", "pounds"),
        '€' => unit("{ kind: money, currency: EUR }", "euros"),
        _ => unit("money", "dollars"),
    }
}

/// For each how many, where words say so: `per 1,000 live births`.
fn per(told: &str) -> Option<u32> {
    let (_, rest) = told.split_once("per ")?;
    let digits: String =
        rest.chars().take_while(|c| c.is_ascii_digit() || ",. ".contains(*c)).collect();
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|per| [100, 1_000, 10_000, 100_000, 1_000_000].contains(per))
}
