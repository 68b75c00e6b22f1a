//! Facets: a wide row as the rows that it holds, one for each year, group or measure that the heads of its
//! columns name.

use super::columns::find;
use super::layout::Layout;
use super::options::Options;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Cell;
use crate::parse::syntax::sheet::Sheet;
use crate::parse::value::period;
use crate::parse::value::wording::{folded, same};
use indexmap::{IndexMap, IndexSet};
use std::collections::HashSet;

/// What stands side by side in the heads of a table.
struct Facets {
    /// The heads of the columns that every row then has beside its own.
    heads: Vec<String>,
    /// For each facet its cells under those heads.
    each: Vec<Vec<Cell>>,
    /// The columns that are told apart so.
    columns: Vec<usize>,
}

/// Tells the facets of a table apart, and fills its empty cells with what stands above, as its layout says;
/// the columns of the facets.
pub(crate) fn tell_apart(sheet: &mut Sheet, options: Options, site: &Terms) -> Vec<usize> {
    let filled = options.written().into_iter().flat_map(|it| it.fill_down.entries());
    let filled: Vec<usize> = filled.filter_map(|head| find(&sheet.heads, head)).collect();
    let columns = match facets(&sheet.heads, options, site) {
        Some(Facets { heads, each, columns }) => {
            sheet.tell_apart(each, heads);
            columns
        }
        None => Vec::new(),
    };
    sheet.records.fill_down(filled.into_iter());
    columns
}

/// The facets of a table, if its heads hold any: by the expressions of its layout; or, where nothing else
/// is said of them, heads that are periods, or groups of one breakdown.
fn facets(heads: &[Word], options: Options, site: &Terms) -> Option<Facets> {
    match options.layout {
        Some(layout) if layout.names.is_empty() => None,
        Some(layout) => by_names(heads, layout),
        None => wide(heads, options, site),
    }
}

/// What the named parts of a head say, but for its role.
type Parts<'n> = Vec<(&'n str, String)>;

fn by_names(heads: &[Word], layout: &Layout) -> Option<Facets> {
    let roles = layout.written.roles.value.as_ref();
    let role_of = |word: &str| {
        let mut named = roles.into_iter().flat_map(|roles| &roles.others);
        named
            .find(|(own, _)| own.text == word)
            .map_or(word.to_owned(), |(_, role)| role.into_str().into())
    };
    // The parts of a head other than its role make a facet; columns that share them are its roles.
    let mut found: IndexMap<Parts, Vec<(String, usize)>> = IndexMap::new();
    for (at, head) in heads.iter().enumerate() {
        let mut matches =
            layout.names.iter().filter_map(|name| Some((name, name.captures(&head.text)?)));
        let Some((name, captures)) = matches.next() else { continue };
        let part = |part: &str| captures.name(part).map(|word| word.as_str());
        let parts = name.capture_names().flatten().filter(|part| *part != "role");
        let key = parts.filter_map(|it| Some(named(it, part(it)?.to_owned()))).collect();
        let role = part("role").map_or("value".to_owned(), role_of);
        found.entry(key).or_default().push((role, at));
    }
    // Counts alone, of which a file has many, are nobody's values.
    found.retain(|_, columns| columns.iter().any(|(role, _)| role == "value"));
    let parts: IndexSet<&str> = found.keys().flatten().map(|(part, _)| *part).collect();
    let roles: IndexSet<&String> = found.values().flatten().map(|(role, _)| role).collect();
    let each = found.iter().map(|(key, columns)| {
        let word = |part: &&str| {
            let word = key.iter().find(|(own, _)| own == part).map(|(_, word)| word.as_str());
            Cell::Word(word.unwrap_or_default().as_bytes().into(), heads[columns[0].1].span)
        };
        let column = |role: &&String| {
            let found = columns.iter().find(|(own, _)| own == *role);
            found.map_or(Cell::Nothing, |(_, at)| Cell::Of(*at))
        };
        parts.iter().map(word).chain(roles.iter().map(column)).collect()
    });
    let each: Vec<_> = each.collect();
    let heads = parts.iter().map(|it| (*it).to_owned()).chain(roles.iter().map(|it| (*it).clone()));
    let heads: Vec<_> = heads.collect();
    let columns = found.values().flatten().map(|(_, at)| *at).collect();
    (!each.is_empty()).then_some(Facets { heads, each, columns })
}

/// A part of a head; two years that stand as one word, such as `1415`, are a period.
fn named(part: &str, word: String) -> (&str, String) {
    match (part, word.split_at_checked(2)) {
        ("years", Some((first, last))) => {
            let century = if *first < *"70" { 20 } else { 19 };
            ("period", format!("{century}{first}-{last}"))
        }
        _ => (part, word),
    }
}

/// Years, or groups of one breakdown, as the heads of all columns of which nothing else is said.
fn wide(heads: &[Word], options: Options, site: &Terms) -> Option<Facets> {
    let own_value = options.own.is_some_and(|table| table.value.is_written);
    if own_value || heads.iter().any(|head| same(&head.text, "value")) {
        return None;
    }
    let named = options.own.into_iter().flat_map(Table::heads).chain(options.period_head());
    let usual = ["period", "year", "numerator", "denominator", "standard_error", "note"];
    let breakdowns = site.breakdowns.iter().flat_map(|it| [it.slug.as_str(), it.title.as_str()]);
    let known: HashSet<String> = named.chain(usual).chain(breakdowns).map(folded).collect();
    let is_free =
        |(_, head): &(usize, &Word)| !head.text.is_empty() && !known.contains(&folded(&head.text));
    let free: Vec<usize> = heads.iter().enumerate().filter(is_free).map(|(at, _)| at).collect();
    if free.len() < 2 {
        return None;
    }
    let own_period = options.own.is_some_and(|table| table.period.is_written);
    let has_period = own_period
        || heads.iter().any(|head| same(&head.text, "period") || same(&head.text, "year"));
    let part = match has_period {
        false if free.iter().all(|at| period::read(&heads[*at].text).is_ok()) => "Year".to_owned(),
        true => breakdown_of(free.iter().map(|at| &*heads[*at].text), options, site)?,
        false => return None,
    };
    let facet = |at: &usize| {
        vec![Cell::Word(heads[*at].text.as_bytes().into(), heads[*at].span), Cell::Of(*at)]
    };
    Some(Facets {
        heads: vec![part, "value".to_owned()],
        each: free.iter().map(facet).collect(),
        columns: free,
    })
}

/// The one breakdown whose groups, or everyone, all these words are.
fn breakdown_of<'w>(
    words: impl Iterator<Item = &'w str> + Clone,
    options: Options,
    site: &Terms,
) -> Option<String> {
    let everyone: Vec<String> = options.everyone().into_iter().map(folded).collect();
    let mut groups = words.map(folded).filter(|word| !everyone.contains(word)).peekable();
    groups.peek()?;
    let groups: Vec<String> = groups.collect();
    let holds = |breakdown: &&crate::report::Breakdown| {
        let names = |word: &String| {
            breakdown
                .groups
                .iter()
                .any(|it| folded(&it.slug) == *word || folded(&it.title) == *word)
        };
        groups.iter().all(names)
    };
    site.breakdowns.iter().find(holds).map(|breakdown| breakdown.slug.to_string())
}
