//! Layout: the document that says once how the files of a publisher of which no layout is known are laid out.

use super::outcome::{everyone, length, numbers, words};
use super::reading::Reading;
use super::text::{list, scalar};
use crate::parse::value::wording::same;
use indexmap::IndexMap;

/// Most lines of a series that tell of its columns; what has more gets a layout.
const MOST_LINES: usize = 5;

/// The layout of a file, called `name`, where its series would be long without one.
pub(super) fn document(reading: &Reading, name: &str) -> Option<String> {
    // Years that stand side by side differ from file to file.
    let is_one = reading.layout.is_some() || reading.table.wide.is_some();
    if is_one || length(reading) <= MOST_LINES {
        return None;
    }
    let mut lines = vec![
        format!(
            "# How files such as {name} are laid out. A series that names this layout is read by it."
        ),
        format!("title: {}", scalar(&format!("Files such as {name}"))),
    ];
    let used = columns(reading);
    let is_title = |head: &&str| reading.table.titles.iter().any(|title| same(title, head));
    let told = used.iter().map(|(_, head)| *head).find(|head| !is_title(head));
    lines.extend(told.map(|head| format!("heads: {}", list([head].into_iter()))));
    lines.push("columns:".to_owned());
    let groups: Vec<&str> =
        used.iter().filter(|(part, _)| *part == "group").map(|(_, head)| *head).collect();
    for (part, head) in used.iter().filter(|(part, _)| *part != "group") {
        lines.push(format!("  {part}: {}", scalar(head)));
    }
    if !groups.is_empty() {
        lines.push(format!("  group: {}", list(groups.into_iter())));
    }
    lines.extend(everyone(reading));
    lines.extend(meanings(reading));
    lines.extend(numbers(reading));
    lines.extend(words(reading));
    Some(lines.join("\n") + "\n")
}

/// The parts of the columns, each with its head.
fn columns(reading: &Reading) -> Vec<(&'static str, &str)> {
    let roles = &reading.roles;
    let place = reading.choice.chosen.iter().find(|one| one.is_place);
    let parts = [
        ("period", reading.column_of_periods()),
        ("place", place.map(|one| one.at)),
        ("value", roles.value),
        ("numerator", roles.numerator),
        ("denominator", roles.denominator),
    ];
    let groups = reading.groups.columns.iter().filter(|column| !column.breakdowns.is_empty());
    let all = parts.into_iter().chain(groups.map(|column| ("group", Some(column.at))));
    all.filter_map(|(part, at)| Some((part, reading.table.heads[at?].as_str()))).collect()
}

/// What words of groups may be called here, where they are not the groups' titles.
fn meanings(reading: &Reading) -> Vec<String> {
    let needed = &reading.groups.needed;
    let words = reading.groups.columns.iter().flat_map(|column| &column.words);
    let others = words.filter(|(word, (at, id))| !needed[*at].is_called(id, word));
    let ids: IndexMap<&String, &String> = others.map(|(word, (_, id))| (word, id)).collect();
    let lines = ids.iter().map(|(word, id)| format!("  {}: {id}", scalar(word)));
    let head = (!ids.is_empty()).then(|| "groups:".to_owned());
    head.into_iter().chain(lines).collect()
}
