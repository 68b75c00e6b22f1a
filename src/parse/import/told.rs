//! Told: what was seen in a file, in a few lines.

use super::choice::Chosen;
use super::outcome::markers;
use super::reading::Reading;
use crate::parse::value::wording::brief;
use crate::report::Absence;

/// What was seen, a line each.
pub(super) fn seen(reading: &Reading, pattern: Option<&str>) -> Vec<String> {
    let table = &reading.table;
    let head = |at: usize| format!("“{}”", brief(&table.heads[at]));
    let width = table.width();
    let mut lines = Vec::new();
    lines.extend(pattern.map(|pattern| {
        format!("files: {pattern}, {} of them, one form", reading.alike.files.len() + 1)
    }));
    lines.extend(reading.alike.left.iter().map(|why| format!("beside it: {why}")));
    lines.extend(
        reading
            .sheet
            .iter()
            .map(|(sheet, more)| format!("sheet: {}, {}", brief(sheet), others(more.len()))),
    );
    lines.extend(layout(reading));
    let more = if table.is_cut { "more than " } else { "" };
    lines.push(format!(
        "heads: line {}, {width} columns, above {more}{} rows{}",
        table.line,
        table.rows.len(),
        if table.encoding.is_some() { ", saved as windows-1252" } else { "" }
    ));
    let named = if reading.is_named() { ", as the names of the files say" } else { "" };
    lines.push(format!("periods: {}{named}", periods(reading)));
    if let Some(at) = reading.roles.value {
        let what = match reading.is_of_one_column() {
            true => head(at),
            false => "side by side, one column each".to_owned(),
        };
        let counts =
            [("numerators", reading.roles.numerator), ("denominators", reading.roles.denominator)];
        let counts =
            counts.iter().filter_map(|(name, at)| Some(format!(", {name} {}", head((*at)?))));
        lines.push(format!("values: {what}, {}{}", reading.unit.words, counts.collect::<String>()));
    }
    lines.push(format!("groups: {}", groups(reading)));
    lines.extend(reading.choice.chosen.iter().map(|one| chosen(one, &head(one.at))));
    let markers = markers(reading);
    if !markers.is_empty() {
        let told = markers.iter().map(|(word, (why, sure))| {
            format!(
                "{} ({}{})",
                brief(word),
                <&Absence as Into<&str>>::into(why),
                if *sure { "" } else { "?" }
            )
        });
        lines.push(format!("markers: {}", told.collect::<Vec<_>>().join(", ")));
    }
    lines.extend(unclear(reading).into_iter().map(|line| format!("cannot tell: {line}")));
    lines
}

/// The layout, and what its publisher tells.
fn layout(reading: &Reading) -> Vec<String> {
    let Some((name, layout)) = &reading.layout else {
        return vec!["layout: none that is known".to_owned()];
    };
    let written = &layout.written;
    let title = written.title.value.as_deref().unwrap_or_default();
    let told = written.about.value.iter().chain(&written.url.value);
    let told = told.map(|told| format!("of it: {}", told.trim()));
    std::iter::once(format!("layout: {name} ({title})")).chain(told).collect()
}

/// The word of a column whose rows are read.
fn chosen(one: &Chosen, head: &str) -> String {
    let what = if one.is_place { "place" } else { "rows" };
    let word = match &*one.word {
        "" => "the empty cells".to_owned(),
        word => format!("“{}”", brief(word)),
    };
    format!("{what}: {word} of {head}, {}", others(one.others.len()))
}

fn others(count: usize) -> String {
    match count {
        1 => "1 other".to_owned(),
        count => format!("{count} others"),
    }
}

fn periods(reading: &Reading) -> String {
    let Some(at) = reading.roles.period else {
        return match &reading.period {
            Some((period, true)) => format!("{period}, as its title or its name says"),
            _ if reading.is_dated => "as its layout says".to_owned(),
            _ => "none that it says".to_owned(),
        };
    };
    let words = reading.choice.rows.iter().map(|row| reading.table.rows[*row][at].as_str());
    let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    match words[..] {
        [] => "none".to_owned(),
        [one] => brief(one),
        [first, .., last] => {
            format!("{} to {} ({} of them)", brief(first), brief(last), words.len())
        }
    }
}

fn groups(reading: &Reading) -> String {
    let groups = reading.groups.needed.iter().map(|needed| {
        let groups: Vec<&str> = needed.groups.iter().map(|group| group.title.as_str()).collect();
        let new = if needed.is_there { "" } else { " (new)" };
        format!("{}{new}: {}", needed.title, brief(&groups.join(", ")))
    });
    let groups: Vec<String> = groups.collect();
    if groups.is_empty() { "none".to_owned() } else { groups.join("; ") }
}

/// What cannot be told from the file.
fn unclear(reading: &Reading) -> Vec<String> {
    let mut lines = Vec::new();
    if matches!(reading.period, Some((_, false))) && !reading.is_dated {
        lines.push("of which period the numbers are".to_owned());
    }
    if reading.unit.is_unsure {
        lines.push(format!("what the numbers are counted in; read as {}", reading.unit.words));
    }
    if !reading.roles.others.is_empty() {
        let heads = reading.roles.others.iter().take(6).map(|at| brief(&reading.table.heads[*at]));
        lines.push(format!(
            "which column is meant; others are {}",
            heads.collect::<Vec<_>>().join(", ")
        ));
    }
    if reading.choice.is_unclear {
        lines.push("what tells rows of the same period and group apart".to_owned());
    }
    let left = reading.groups.columns.iter().flat_map(|column| &column.left);
    let left: Vec<&str> = left.map(String::as_str).take(8).collect();
    if !left.is_empty() {
        lines.push(format!(
            "which groups these words are, whose rows are left out: {}",
            brief(&left.join(", "))
        ));
    }
    lines
}
