//! Field: how one published value and what belongs to it are written down for programs.

use crate::disclosure::Cell;
use crate::report::{Card, Population};
use crate::statistics::Status;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// The state of a cell: `shown`, `range`, `missing` or `not_shown`.
pub(super) fn state(cell: &Cell) -> &'static str {
    match cell {
        Cell::Shown { .. } => "shown",
        Cell::Band(_) => "range",
        Cell::Absent(why) if why.is_suppressed() => "not_shown",
        Cell::Absent(_) => "missing",
    }
}

/// Every state, in the order in which they are documented.
pub(super) const STATES: [&str; 4] = ["shown", "range", "missing", "not_shown"];

/// The groups of a population, as places in [`Card::breakdowns`] and their groups.
pub(super) fn groups(population: &Population) -> Vec<(usize, usize)> {
    population.parts().map(|(breakdown, group)| (breakdown.0.into(), group.0.into())).collect()
}

/// What the merged groups of a population are made of, such as “Asian + Pacific Islander”.
pub(super) fn merged(card: &Card, population: &Population) -> Option<String> {
    let parts = groups(population).into_iter().flat_map(|(breakdown, group)| {
        let groups = &card.breakdowns[breakdown].groups;
        groups[group].of.iter().map(|part| groups[usize::from(part.0)].title.as_str())
    });
    let parts: Vec<&str> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(" + "))
}

/// The columns of an observation, after those that say whom it counts.
pub(super) const OBSERVED: [&str; 14] = [
    "value",
    "status",
    "low",
    "high",
    "bound_excluded",
    "numerator",
    "denominator",
    "size",
    "standard_error",
    "unit",
    "provisional",
    "read_with_care",
    "restated",
    "note",
];

/// Names of columns that no breakdown may take, beside those of an observation.
const TAKEN: [&str; 5] = ["outcome", "indicator", "period", "place", "breakdown"];

/// The column of a breakdown: its id, told apart from columns that have another meaning.
pub(super) fn column(card: &Card, breakdown: usize) -> String {
    let slug = &card.breakdowns[breakdown].slug;
    match TAKEN.iter().chain(&OBSERVED).any(|taken| taken == slug) {
        true => format!("group_{slug}"),
        false => slug.clone(),
    }
}

/// A number as JSON has it; figures of up to 15 digits come back exactly.
pub(super) fn number(value: Decimal) -> Value {
    let text = value.to_string();
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}

/// A status in one word.
pub(super) fn status(status: &Status) -> Value {
    match status {
        Status::Judged { word, .. } => json!(word),
        Status::NoBaseline => "no_baseline".into(),
        Status::BaselineOnly => "baseline_only".into(),
        Status::NotAssessed(_) => "not_assessed".into(),
    }
}
