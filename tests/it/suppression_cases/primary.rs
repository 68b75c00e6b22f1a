//! Cases of kind `primary`: which counts and which rates are too small to be shown.

use super::{Differences, differs};
use crate::card;
use crate::status_cases::fields::Fields;
use reportcard::report::{Counts, Indicator, Privacy, Unit, Value};
use rust_decimal::Decimal;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The rule of a case.
struct Minimum {
    privacy: Privacy,
    /// The program hides a count of nobody as any other that is too small, and has no choice to show it.
    /// Cases where zeros may be shown ask for one: there, zeros are taken out before its rule is asked, here.
    zero_is_sensitive: bool,
}

pub fn run(case: &Fields<'_>, params: &Fields<'_>, expected: &Fields<'_>) -> Differences {
    if !case.list("relations")?.is_empty() {
        return Err("relations, which no primary rule knows".into());
    }
    let minimum = Minimum::of(params)?;
    let cells = case.needed("cells")?;
    let mut values = BTreeMap::new();
    for (name, cell) in cells.map() {
        let cell = Fields::of(cell)?;
        cell.allow(&["shown"]);
        values.insert(name.as_str(), cell.whole("value")?.ok_or("no `value`")?);
        cell.done()?;
    }
    let mut wrong = Vec::new();
    if expected.get("primary").is_some() {
        let small = values.iter().filter(|(_, value)| minimum.hides(**value));
        let small: Vec<&str> = small.map(|(name, _)| *name).collect();
        wrong.extend(differs("primary", &small, &names(expected, "primary")?));
    }
    if case.get("groups").is_some() {
        let groups = rates(case, &values)?;
        for (key, is_hidden) in [("hide_rate", true), ("show_rate", false)] {
            let these =
                groups.iter().filter(|(_, counts)| minimum.is_too_few(**counts) == is_hidden);
            let these: Vec<&str> = these.map(|(name, _)| *name).collect();
            wrong.extend(differs(key, &these, &names(expected, key)?));
        }
    } else if expected.get("primary").is_none() {
        return Err("nothing is asked".into());
    }
    Ok(wrong)
}

impl Minimum {
    fn of(params: &Fields<'_>) -> Result<Self, String> {
        let min_numerator = params.whole("min_k")?.unwrap_or(0);
        let complement = params.flag("complement")?;
        let zero = params.get("zero_is_sensitive");
        let zero_is_sensitive = zero.map_or(Some(true), Json::as_bool);
        let privacy = Privacy {
            min_n: params.whole("min_n")?.ok_or("no `min_n`")?,
            min_numerator,
            min_complement: if complement { min_numerator } else { 0 },
            ..Privacy::default()
        };
        let zero_is_sensitive = zero_is_sensitive.ok_or("`zero_is_sensitive` is yes or no")?;
        Ok(Self { privacy, zero_is_sensitive })
    }

    /// Whether a plain count is too small.
    fn hides(&self, count: u64) -> bool {
        let mut report = card::report();
        let indicator: &mut Indicator = card::indicator(&mut report);
        indicator.unit = Unit::Count { noun: None, places: 0 };
        let is_let_pass = count == 0 && !self.zero_is_sensitive;
        !is_let_pass && self.privacy.hides(indicator, Value::Number(Decimal::from(count)), None)
    }

    /// Whether too few stand behind a rate.
    fn is_too_few(&self, mut counts: Counts) -> bool {
        let is_none_or_all = counts.numerator.is_some_and(|it| it == 0 || it == counts.denominator);
        if is_none_or_all && !self.zero_is_sensitive {
            counts.numerator = None;
        }
        self.privacy.is_too_few(counts)
    }
}

/// The groups by name, which is what comes before `_` in the name of their cells.
fn rates<'a>(
    case: &Fields<'a>,
    values: &BTreeMap<&str, u64>,
) -> Result<BTreeMap<&'a str, Counts>, String> {
    let mut groups = BTreeMap::new();
    for group in case.list("groups")? {
        let group = Fields::of(group)?;
        let (n, k) = (group.word("n")?.ok_or("no `n`")?, group.word("k")?.ok_or("no `k`")?);
        group.done()?;
        let value = |cell: &str| values.get(cell).copied().ok_or(format!("no cell `{cell}`"));
        let (name, _) = n.split_once('_').ok_or(format!("no group in `{n}`"))?;
        groups.insert(name, Counts::of(value(k)?, value(n)?));
    }
    Ok(groups)
}

fn names<'a>(fields: &Fields<'a>, key: &str) -> Result<Vec<&'a str>, String> {
    let name = |json: &'a Json| json.as_str().ok_or(format!("`{key}` holds {json}"));
    let mut names: Vec<&str> = fields.list(key)?.iter().map(name).collect::<Result<_, _>>()?;
    names.sort_unstable();
    Ok(names)
}
