//! Results: what the rules said of a case, held against what it expects.

use super::fields::decimal;
use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};

/// One result, in the form that cases write it.
#[derive(Debug)]
pub enum Got {
    Nothing,
    /// A number, and to how many decimals cases give it.
    Number(Decimal, u32),
    /// The words that a case may use for it.
    Word(Vec<String>),
    Flag(bool),
    List(Vec<Got>),
    Map(Vec<(String, Got)>),
}

/// Every field that a case of one kind may expect.
pub type Results = Result<Vec<(&'static str, Got)>, String>;

/// Percentages of a change: two decimals.
pub fn percent(value: Option<Decimal>) -> Got {
    value.map_or(Got::Nothing, |value| Got::Number(value, 2))
}

/// Other numbers: four decimals.
pub fn number(value: Option<Decimal>) -> Got {
    value.map_or(Got::Nothing, |value| Got::Number(value, 4))
}

/// Growth rates: six decimals.
pub fn rate(value: Option<Decimal>) -> Got {
    value.map_or(Got::Nothing, |value| Got::Number(value, 6))
}

pub fn word(words: &[&str]) -> Got {
    Got::Word(words.iter().map(|word| (*word).to_owned()).collect())
}

/// What the case expects and did not get, in words.
pub fn differences(expected: &Map<String, Json>, results: &[(&'static str, Got)]) -> Vec<String> {
    if expected.is_empty() {
        return vec!["nothing is expected".to_owned()];
    }
    let differs = |(key, wanted): (&String, &Json)| {
        let Some((_, got)) = results.iter().find(|(name, _)| name == key) else {
            return Some(format!("unknown result `{key}`"));
        };
        (!agrees(wanted, got)).then(|| format!("`{key}` should be {wanted}, is {got:?}"))
    };
    expected.iter().filter_map(differs).collect()
}

fn agrees(wanted: &Json, got: &Got) -> bool {
    match (wanted, got) {
        (Json::Null, Got::Nothing) => true,
        (Json::Bool(wanted), Got::Flag(got)) => wanted == got,
        (Json::String(wanted), Got::Word(got)) => got.contains(wanted),
        (Json::Number(_), Got::Number(got, places)) => {
            // Half a unit of the last decimal.
            let tolerance = Decimal::new(5, places + 1);
            decimal(wanted).is_some_and(|wanted| (wanted - got).abs() <= tolerance)
        }
        (Json::Array(wanted), Got::List(got)) => {
            wanted.len() == got.len() && wanted.iter().zip(got).all(|(w, g)| agrees(w, g))
        }
        (Json::Object(wanted), Got::Map(got)) => {
            let named =
                |(name, got): &(String, Got)| agrees(wanted.get(name).unwrap_or(&Json::Null), got);
            got.iter().all(named)
                && wanted.keys().all(|key| got.iter().any(|(name, _)| name == key))
        }
        _ => false,
    }
}
