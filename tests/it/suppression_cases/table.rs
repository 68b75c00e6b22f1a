//! Table: the cells and the relations of a case as hidden and shown numbers.

use crate::status_cases::fields::{Fields, decimal};
use reportcard::disclosure::{Bounds, Integers, Need, Relation, Rule};
use rust_decimal::Decimal;
use serde_json::Value as Json;

pub struct Table {
    pub names: Vec<String>,
    pub cells: Vec<Cell>,
    pub integers: Integers,
}

#[derive(Clone, Copy)]
pub struct Cell {
    pub value: i64,
    pub is_shown: bool,
    pub is_sensitive: bool,
    /// The rule that holds for the cell where it is sensitive.
    pub rule: Rule,
}

impl Table {
    pub fn of(case: &Fields<'_>, params: &Fields<'_>) -> Result<Self, String> {
        let min_n = params.whole("min_n")?;
        let min_candidates = params.whole("min_candidates")?;
        let cells = case.needed("cells")?;
        let names: Vec<String> = cells.map().keys().cloned().collect();
        let read = |cell: &Json| cell_of(cell, min_n, min_candidates);
        let cells: Vec<Cell> = cells.map().values().map(read).collect::<Result<_, _>>()?;
        let relations = case.list("relations")?;
        let read = |relation| relations_of(relation, &names);
        let relations: Vec<Vec<Relation>> = relations.iter().map(read).collect::<Result<_, _>>()?;
        let values = cells.iter().map(|cell| cell.value).collect();
        let integers = Integers::new(values, relations.concat());
        let integers =
            integers.map_err(|fault| format!("the case contradicts itself: {fault:?}"))?;
        Ok(Self { names, cells, integers })
    }

    pub fn place(&self, name: &str) -> Result<usize, String> {
        place(&self.names, name)
    }

    /// The places of a list of names.
    pub fn places(&self, fields: &Fields<'_>, key: &str) -> Result<Vec<usize>, String> {
        let name = |json: &Json| self.place(json.as_str().ok_or("a name that is no word")?);
        fields.list(key)?.iter().map(name).collect()
    }

    pub fn named(&self, places: impl IntoIterator<Item = usize>) -> Vec<&str> {
        let mut names: Vec<&str> = places.into_iter().map(|it| &*self.names[it]).collect();
        names.sort_unstable();
        names
    }

    pub fn bounds(&self, hidden: &[bool], place: usize) -> Result<Bounds, String> {
        let bounds = self.integers.bounds(hidden, place);
        bounds.map_err(|_| format!("{} is not solved", self.names[place]))
    }

    /// The needs of these cells that are not met.
    pub fn unsafe_cells(&self, hidden: &[bool], needs: &[Need]) -> Result<Vec<usize>, String> {
        let mut found = Vec::new();
        for need in needs {
            if !need.rule.is_met(self.bounds(hidden, need.number)?) {
                found.push(need.number);
            }
        }
        Ok(found)
    }
}

fn place(names: &[String], name: &str) -> Result<usize, String> {
    names.iter().position(|it| it == name).ok_or(format!("no cell `{name}`"))
}

fn cell_of(json: &Json, min_n: Option<u64>, min_candidates: Option<u64>) -> Result<Cell, String> {
    let cell = Fields::of(json)?;
    let value = whole(cell.whole("value")?, "value")?;
    let threshold = cell.whole("threshold")?;
    let is_sensitive = cell.flag("sensitive")?;
    let rule = match cell.word("rule")? {
        Some("attribute") if threshold.is_some() => return Err("a threshold of values".into()),
        Some("attribute") => Rule::Choices { fewest: whole(min_candidates, "min_candidates")? },
        None | Some("count") => Rule::Count { threshold: whole(threshold.or(min_n), "threshold")? },
        Some(other) => return Err(format!("unknown rule `{other}`")),
    };
    let is_shown = cell.get("shown").and_then(Json::as_bool).ok_or("no `shown`")?;
    cell.done()?;
    Ok(Cell { value, is_shown, is_sensitive, rule })
}

fn whole(number: Option<u64>, key: &str) -> Result<i64, String> {
    let number = number.ok_or(format!("no `{key}`"))?;
    number.try_into().map_err(|_| format!("`{key}` is too large"))
}

/// A relation of a case; a percentage is two.
fn relations_of(json: &Json, names: &[String]) -> Result<Vec<Relation>, String> {
    let relation = Fields::of(json)?;
    let relations = match relation.word("type")?.ok_or("no `type`")? {
        "sum" => sum(&relation, names).map(|relation| vec![relation]),
        "linear" => linear(&relation, names).map(|relation| vec![relation]),
        "ratio" => ratio(&relation, names),
        other => Err(format!("unknown relation `{other}`")),
    }?;
    relation.done()?;
    Ok(relations)
}

fn name_of(relation: &Fields<'_>, key: &str, names: &[String]) -> Result<usize, String> {
    place(names, relation.word(key)?.ok_or(format!("no `{key}`"))?)
}

fn sum(relation: &Fields<'_>, names: &[String]) -> Result<Relation, String> {
    let mut terms = vec![(-1, name_of(relation, "total", names)?)];
    for part in relation.list("parts")? {
        terms.push((1, place(names, part.as_str().ok_or("a part that is no name")?)?));
    }
    Ok(Relation { terms, least: Some(0), most: Some(0) })
}

fn linear(relation: &Fields<'_>, names: &[String]) -> Result<Relation, String> {
    let mut terms = Vec::new();
    for (name, coefficient) in relation.needed("coef")?.map() {
        let coefficient = decimal(coefficient).ok_or("a coefficient that is no number")?;
        terms.push((coefficient, place(names, name)?));
    }
    let (least, most) = (relation.number("min")?, relation.number("max")?);
    if least.is_none() && most.is_none() {
        return Err("a relation without limits".into());
    }
    in_integers(&terms, least, most)
}

/// `lo <= 100 num / den < hi`, or `<= hi`.
fn ratio(relation: &Fields<'_>, names: &[String]) -> Result<Vec<Relation>, String> {
    // What was printed; the limits that follow from it stand beside it.
    relation.allow(&["shown", "decimals"]);
    let (numerator, denominator) =
        (name_of(relation, "num", names)?, name_of(relation, "den", names)?);
    let beside = |limit: Decimal| [(Decimal::ONE_HUNDRED, numerator), (-limit, denominator)];
    let (low, high) = (relation.needed_number("lo")?, relation.needed_number("hi")?);
    let at_least = in_integers(&beside(low), Some(Decimal::ZERO), None)?;
    let mut below = in_integers(&beside(high), None, Some(Decimal::ZERO))?;
    if !relation.flag("hi_closed")? {
        // Whole numbers below 0.
        below.most = Some(-1);
    }
    Ok(vec![at_least, below])
}

/// The relation times the power of ten that makes every coefficient whole.
fn in_integers(
    terms: &[(Decimal, usize)],
    least: Option<Decimal>,
    most: Option<Decimal>,
) -> Result<Relation, String> {
    let all = terms.iter().map(|(coefficient, _)| *coefficient).chain(least).chain(most);
    let scale = all.map(|number| number.normalize().scale()).max().unwrap_or(0);
    let whole = |number: Decimal| {
        let scaled = number.checked_mul(Decimal::from(10_i64.checked_pow(scale)?))?;
        i64::try_from(scaled.normalize()).ok()
    };
    let term = |(coefficient, place): &(Decimal, usize)| Some((whole(*coefficient)?, *place));
    let limit = |limit: Option<Decimal>| limit.map(|it| whole(it).ok_or("too large")).transpose();
    let terms = terms.iter().map(term).collect::<Option<_>>().ok_or("too large")?;
    Ok(Relation { terms, least: limit(least)?, most: limit(most)? })
}
