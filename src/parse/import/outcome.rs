//! Outcome: the lines of an outcome's document that read a file where it lies.

use super::choice::{Choice, Chosen};
use super::groups::Groups;
use super::reading::Reading;
use super::roles::told_periods;
use super::text::{list, mapping, scalar};
use super::vocabulary::{is_everyone, is_lower_better, marker};
use super::{cell, when};
use crate::parse::series::markers::{Markers, is_like_one};
use crate::parse::series::options::Options;
use crate::parse::value::wording::{folded, same};
use crate::report::Absence;
use indexmap::IndexMap;

/// What the author is asked at a line.
pub(super) fn question(line: String, asks: &str) -> String {
    format!("{line}   # ? {asks}")
}

/// The same, where other words may be meant.
fn or<'w>(line: String, others: impl ExactSizeIterator<Item = &'w str>) -> String {
    let more = if others.len() > MOST_OTHERS { ", …" } else { "" };
    let others: Vec<&str> = others.take(MOST_OTHERS).collect();
    question(line, &format!("or {}{more}", others.join(", ").replace(['\r', '\n'], " ")))
}

/// Most other words that an author is asked about.
const MOST_OTHERS: usize = 5;

/// Lines of a document, without what they are indented by.
pub(super) type Lines = Vec<String>;

/// The lines of the indicator, as an item of `indicators`.
pub(super) fn indicator(
    reading: &Reading,
    id: &str,
    title: &str,
    (file, layout): (&str, Option<&str>),
) -> Lines {
    let mut lines = vec![
        format!("id: {id}"),
        question(format!("title: {}", scalar(title)), "as your readers would say it"),
    ];
    if let Some(place) = foreign(&reading.choice) {
        lines.push(format!("place: {}", scalar(&place.word)));
    }
    let unit = format!("unit: {}", reading.unit.text);
    lines.push(match reading.unit.is_unsure {
        true => question(unit, "percent, count, money, score, years, ratio or a rate"),
        false => unit,
    });
    let words = format!("{id} {title} {}", reading.told.join(" "));
    let direction = if is_lower_better(&words) { "lower" } else { "higher" };
    lines
        .push(question(format!("direction: {direction}"), "higher, or lower where less is better"));
    lines.push("series:".to_owned());
    let series = series(reading, file, layout);
    lines.extend(series.into_iter().map(|line| format!("  {line}")));
    lines
}

/// The place that the numbers are about, where it is not the community.
fn foreign(choice: &Choice) -> Option<&Chosen> {
    let is_own = choice.chosen.iter().any(|it| it.is_own);
    let is_part = |word: &str| is_everyone(word) || word.to_lowercase().starts_with("all ");
    let is_name = |word: &str| word.chars().any(char::is_alphabetic);
    let mut places =
        choice.chosen.iter().filter(|it| it.is_place && is_name(&it.word) && !is_part(&it.word));
    places.rfind(|_| !is_own)
}

/// The lines of the series; with a layout, what that says is left out.
fn series(reading: &Reading, file: &str, layout: Option<&str>) -> Lines {
    let mut lines = vec![file.to_owned()];
    lines.extend(reading.sheet.as_ref().map(|(sheet, others)| {
        or(format!("sheet: {}", scalar(sheet)), others.iter().map(String::as_str))
    }));
    lines.extend(layout.map(|name| format!("layout: {name}")));
    let is_new = layout.is_some() && reading.layout.is_none();
    if layout.is_none() || (reading.roles.period.is_none() && !reading.is_dated) {
        lines.extend(period(reading));
    }
    let columns = columns(reading).into_iter();
    match layout {
        None => lines.extend(columns),
        // Which column is meant is asked where the indicator is.
        Some(_) if is_new && !reading.roles.others.is_empty() => lines.extend(columns.take(1)),
        Some(_) => {}
    }
    if !is_new {
        lines.extend(numbers(reading));
    }
    lines.extend(chosen(reading, layout));
    if layout.is_none() {
        lines.extend(groups(reading));
        lines.extend(words(reading));
        lines.extend(ignored(reading));
    }
    lines
}

/// How many lines of its series tell of the columns and of their words, where no layout does.
pub(super) fn length(reading: &Reading) -> usize {
    let told = [columns(reading), numbers(reading), groups(reading), words(reading)];
    let told: usize = told.iter().map(Vec::len).sum();
    let period = period(reading).filter(|_| reading.column_of_periods().is_some());
    told + period.into_iter().chain(ignored(reading)).count()
}

/// The column of periods, or the period of the whole file.
fn period(reading: &Reading) -> Option<String> {
    match (reading.roles.period, &reading.period) {
        (Some(at), _) if at >= reading.table.width() => None,
        (Some(at), _) => {
            let head = &reading.table.heads[at];
            let is_usual = same(head, "year") || same(head, "period");
            (!is_usual).then(|| format!("period: {}", scalar(head)))
        }
        (None, Some((period, true))) => Some(format!("period: {}", scalar(period))),
        (None, Some((period, false))) => Some(question(
            format!("period: {}", scalar(period)),
            "the file does not say its period",
        )),
        (None, None) => None,
    }
}

/// The columns of values and counts.
fn columns(reading: &Reading) -> Lines {
    let roles = &reading.roles;
    let head = |at: usize| &reading.table.heads[at];
    let mut lines = Vec::new();
    let value = roles.value.filter(|_| reading.is_of_one_column());
    if let Some(at) = value.filter(|at| !same(head(*at), "value")) {
        let line = format!("value: {}", scalar(head(at)));
        lines.push(match roles.others.is_empty() {
            true => line,
            false => or(line, roles.others.iter().map(|at| &**head(*at))),
        });
    }
    for (name, at) in [("numerator", roles.numerator), ("denominator", roles.denominator)] {
        lines.extend(at.map(|at| format!("{name}: {}", scalar(head(at)))));
    }
    lines
}

/// How the numbers are written.
pub(super) fn numbers(reading: &Reading) -> Lines {
    let mut lines = Vec::new();
    lines.extend(reading.unit.times.map(|times| match reading.unit.is_unsure {
        true => question(format!("times: {times}"), "0.486 is 48.6"),
        false => format!("times: {times}"),
    }));
    if reading.layout.is_some() {
        return lines;
    }
    let marks = &reading.marks;
    lines.extend(marks.thousands.map(|mark| format!("thousands: {mark}")));
    lines.extend(marks.has_comma.then(|| "decimal: \",\"".to_owned()));
    lines
}

/// The rows that are read; a layout leaves out those of groups that the site has not.
fn chosen(reading: &Reading, layout: Option<&str>) -> Lines {
    let mut lines = Vec::new();
    for one in &reading.choice.chosen {
        let entry = format!("  {}: {}", scalar(&reading.table.heads[one.at]), scalar(&one.word));
        lines.push(match one.is_own {
            true => entry,
            false => or(entry, one.others.iter().map(String::as_str)),
        });
    }
    for column in reading.groups.columns.iter().filter(|_| layout.is_none()) {
        if !column.left.is_empty() {
            let words = reading.columns.profiles[column.at].words.keys().map(String::as_str);
            let words = list(words.filter(|word| column.meaning(word).is_some()));
            lines.push(format!("  {}: {words}", scalar(&reading.table.heads[column.at])));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, "where:".to_owned());
    }
    lines
}

/// The columns of groups and what their words mean.
fn groups(reading: &Reading) -> Lines {
    let Groups { needed, columns } = &reading.groups;
    let mut lines = Vec::new();
    let mut meanings: IndexMap<&str, Vec<(String, String)>> = IndexMap::new();
    let mut held = Vec::new();
    for column in columns {
        let ids: Vec<&str> = column.breakdowns.iter().map(|at| needed[*at].id.as_str()).collect();
        let held_by = match ids[..] {
            [] => continue,
            [one] => one.to_owned(),
            _ => list(ids.iter().copied()),
        };
        let is_wide = reading.table.wide.as_ref().is_some_and(|wide| !wide.is_years);
        if !is_wide {
            held.push((reading.table.heads[column.at].clone(), held_by));
        }
        for (word, (at, id)) in column.words.iter().filter(|(word, (at, id))| {
            folded(word) != folded(id) && !needed[*at].is_called(id, word)
        }) {
            meanings.entry(&needed[*at].id).or_default().push((word.clone(), id.clone()));
        }
    }
    if !held.is_empty() {
        lines.push(format!("columns: {}", mapping(&held)));
    }
    if !meanings.is_empty() {
        lines.push("groups:".to_owned());
        lines.extend(meanings.iter().map(|(id, words)| format!("  {id}: {}", mapping(words))));
    }
    lines.extend(everyone(reading));
    lines
}

/// The words that mean everyone.
pub(super) fn everyone(reading: &Reading) -> Option<String> {
    let columns = reading.groups.columns.iter().filter(|column| !column.breakdowns.is_empty());
    let mut everyone: Vec<&str> =
        columns.flat_map(|column| &column.everyone).map(String::as_str).collect();
    everyone.dedup();
    (!everyone.is_empty()).then(|| format!("everyone: {}", list(everyone.into_iter())))
}

/// The words of periods and the markers, and the encoding.
pub(super) fn words(reading: &Reading) -> Lines {
    let mut lines = Vec::new();
    if let Some(at) = reading.column_of_periods() {
        let profile = &reading.columns.profiles[at];
        let told = told_periods(profile);
        let told: Vec<(String, String)> =
            told.into_iter().map(|(word, period)| (word, scalar(&period))).collect();
        if !told.is_empty() {
            lines.push(question(
                format!("periods: {}", mapping(&told)),
                "what the file's own words for its periods mean",
            ));
        }
        if when::are_pools(profile.told()) && profile.told().any(|it| it.len() == 7) {
            lines.push("pooled_years: true".to_owned());
        }
        let is_of_school =
            reading.columns.heads[at].contains("school") || reading.columns.heads[at] == "sy";
        if is_of_school && profile.told().all(|word| word.len() == 4) {
            lines.push(question(
                "school_years: end".to_owned(),
                "2024 is the school year that ends in it; else start",
            ));
        }
    }
    let markers = markers(reading);
    let sure: Vec<(String, String)> = markers
        .iter()
        .map(|(word, (why, _))| (word.clone(), <&str>::from(why).to_owned()))
        .collect();
    if !sure.is_empty() {
        let line = format!("markers: {}", mapping(&sure));
        let unsure: Vec<&str> =
            markers.iter().filter(|(_, (_, sure))| !sure).map(|(word, _)| word.as_str()).collect();
        lines.push(match unsure.is_empty() {
            true => line,
            false => question(
                line,
                &format!("what {} means stands in the notes of the source", unsure.join(", ")),
            ),
        });
    }
    lines.extend(reading.table.encoding.map(|encoding| format!("encoding: {encoding}")));
    lines
}

/// The words that stand in place of numbers in the rows that are read, with why; whether that is sure.
pub(super) fn markers(reading: &Reading) -> IndexMap<String, (Absence, bool)> {
    let roles = &reading.roles;
    let mut found = IndexMap::new();
    let layout = reading.layout.as_ref().map(|(_, layout)| layout);
    let laid_out = layout.map(|layout| Markers::of(Options { own: None, layout: Some(layout) }));
    let why = |cell: &String| match &laid_out {
        Some(markers) => markers.why(cell).map(|why| (why, true)),
        None => Some(marker(cell)),
    };
    for at in [roles.value, roles.numerator, roles.denominator].into_iter().flatten() {
        let is_value = Some(at) == roles.value;
        for row in &reading.choice.rows {
            let cell = &reading.table.rows[*row][at];
            let is_number = cell::amount(cell).is_some_and(|it| !is_like_one(it.number));
            if !(cell.is_empty() || is_number || (is_value && cell::is_range(cell)))
                && found.len() < 40
            {
                found.extend(why(cell).map(|why| (cell.clone(), why)));
            }
        }
    }
    found
}

/// The columns that are not read.
fn ignored(reading: &Reading) -> Option<String> {
    let Reading { roles, table, choice, groups, .. } = reading;
    let parts = [roles.period, roles.value, roles.numerator, roles.denominator];
    let is_named = |at: &usize| {
        let mut columns = groups.columns.iter().filter(|it| it.at == *at);
        parts.contains(&Some(*at))
            || table.wide.as_ref().is_some_and(|wide| wide.columns.contains(at))
            || choice.chosen.iter().any(|it| it.at == *at)
            || columns.any(|it| !it.breakdowns.is_empty() || !it.left.is_empty())
    };
    let others = (0..table.width()).filter(|at| !is_named(at)).map(|at| table.heads[at].as_str());
    let others: Vec<&str> = others.filter(|head| !head.is_empty()).collect();
    (!others.is_empty()).then(|| format!("ignore: {}", list(others.into_iter())))
}
