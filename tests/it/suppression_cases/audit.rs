//! Cases of kind `audit`: the values that hidden cells can have, and whether that is safe.

use super::table::Table;
use super::{Differences, differs};
use crate::status_cases::fields::Fields;
use reportcard::disclosure::{Bounds, Need};
use serde_json::Value as Json;

pub fn run(case: &Fields<'_>, params: &Fields<'_>, expected: &Fields<'_>) -> Differences {
    let table = Table::of(case, params)?;
    let hidden: Vec<bool> = table.cells.iter().map(|cell| !cell.is_shown).collect();
    let mut wrong = Vec::new();
    for (name, interval) in expected.needed("intervals")?.map() {
        let bounds = table.bounds(&hidden, table.place(name)?)?;
        wrong.extend(differs(name, &bounds, &interval_of(interval)?));
    }
    let sensitive = table.cells.iter().enumerate().filter(|(_, cell)| cell.is_sensitive);
    let needs = sensitive.filter(|(_, cell)| !cell.is_shown);
    let needs: Vec<Need> = needs.map(|(number, cell)| Need { number, rule: cell.rule }).collect();
    let found = table.unsafe_cells(&hidden, &needs)?;
    let verdict = if found.is_empty() { "safe" } else { "unsafe" };
    let said = expected.word("verdict")?.ok_or("no `verdict`")?;
    wrong.extend(differs("verdict", &verdict, &said));
    let listed = table.places(expected, "unsafe_cells")?;
    wrong.extend(differs("unsafe", &table.named(found), &table.named(listed)));
    Ok(wrong)
}

/// Two ends; null where there is none.
fn interval_of(json: &Json) -> Result<Bounds, String> {
    let fault = || format!("no interval: {json}");
    let [least, most] = &json.as_array().ok_or_else(fault)?[..] else { return Err(fault()) };
    let least = least.as_i64().ok_or_else(fault)?;
    let most = if most.is_null() { None } else { Some(most.as_i64().ok_or_else(fault)?) };
    Ok(Bounds { least, most })
}
