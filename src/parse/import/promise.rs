//! Promise: targets, direction, baseline and sources as the metadata of an Open SDG repository tell them.

use super::meta::Meta;
use super::reading::Reading;
use super::text::{scalar, without_tags};
use super::when;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Adds to the lines of an indicator what its metadata say, before its series.
pub(super) fn tell(lines: &mut Vec<String>, reading: &Reading, meta: &Meta) {
    let progress = meta.list("progress_calculation_options");
    let chosen = |entry: &&BTreeMap<String, String>| {
        ["series", "unit"].iter().all(|key| {
            let named = entry.get(*key).filter(|word| !word.is_empty());
            named.is_none_or(|word| {
                reading
                    .choice
                    .chosen
                    .iter()
                    .all(|it| it.word == *word || it.others.iter().all(|other| other != word))
            })
        })
    };
    let own = progress.iter().find(chosen);
    let said = |key: &str| own.and_then(|entry| entry.get(key)).map(String::as_str);
    let direction = said("direction").or_else(|| meta.word(&["progress_direction", "direction"]));
    let direction = direction.or(own.map(|_| "negative")).map(|word| match word {
        "positive" => "direction: higher".to_owned(),
        _ => "direction: lower".to_owned(),
    });
    if let (Some(line), Some(at)) =
        (direction, lines.iter().position(|line| line.starts_with("direction: ")))
    {
        lines[at] = line;
    }
    let mut more = Vec::new();
    more.extend(said("base_year").and_then(|year| baseline(year, reading)));
    // Its limit is how far the number can go, and no promise.
    let target = said("target").and_then(|value| target_of(value, said("target_year"), reading));
    let line = || {
        let line = meta.list("graph_target_lines").iter().find(chosen)?;
        let year = line
            .get("label_content")
            .and_then(|label| when::within(label))
            .map(|it| it.to_string());
        target_of(line.get("value")?, year.as_deref(), reading)
    };
    more.extend(target.or_else(line));
    let notes = meta.word(&["data_footnote"]).map(without_tags).filter(|note| !note.is_empty());
    more.extend(notes.map(|note| format!("notes: [ {} ]", serde_json::Value::from(note))));
    let sources = sources(meta);
    match &sources[..] {
        [] => {}
        [one] => more.push(format!("source: {one}")),
        all => {
            more.push("source:".to_owned());
            more.extend(all.iter().map(|one| format!("  - {one}")));
        }
    }
    let at = lines.iter().position(|line| line == "series:").unwrap_or(lines.len());
    lines.splice(at..at, more);
}

/// The year from which progress is counted, where the series has it.
fn baseline(year: &str, reading: &Reading) -> Option<String> {
    let at = reading.roles.period?;
    let mut periods =
        reading.choice.rows.iter().filter_map(|row| when::period(&reading.table.rows[*row][at]));
    let year = when::period(year)?;
    periods.any(|period| period == year).then(|| format!("baseline: {}", scalar(&year.to_string())))
}

fn target_of(value: &str, year: Option<&str>, reading: &Reading) -> Option<String> {
    let value = super::cell::amount(value)?.number;
    let value = match reading.unit.times {
        Some(times) if value <= rust_decimal::Decimal::ONE => {
            value * rust_decimal::Decimal::from(times)
        }
        _ => value,
    };
    let value = value.normalize();
    Some(match year.and_then(when::period) {
        Some(year) => {
            format!("target: {{ value: {value}, period: {} }}", scalar(&year.to_string()))
        }
        None => format!("target: {value}"),
    })
}

/// The sources, each on one line; the numbered ones that are not switched off, or those of a list.
fn sources(meta: &Meta) -> Vec<String> {
    let numbered = (1..=12).filter_map(|at| {
        let said = |names: [&str; 2]| {
            let keys = names.map(|name| name.replace('N', &at.to_string()));
            meta.word(&[&keys[0], &keys[1]])
        };
        let active = said(["source_active_N", "source_N_active"]);
        if active.is_some_and(|it| it == "false") {
            return None;
        }
        source(
            said(["source_organisation_N", "source_N_organisation"]),
            said(["source_url_text_N", "source_N_link_to_data_source_text"]),
            said(["source_url_N", "source_N_link_to_data_source"]),
            said(["source_release_date_N", "source_N_release_date"]),
        )
    });
    let listed = meta.list("sources").iter().filter_map(|entry| {
        let said = |name: &str| entry.get(name).map(String::as_str);
        source(said("organisation"), said("url_text"), said("url"), said("release_date"))
    });
    let mut all: Vec<String> = numbered.chain(listed).collect();
    all.dedup();
    all
}

fn source(
    organisation: Option<&str>,
    text: Option<&str>,
    url: Option<&str>,
    released: Option<&str>,
) -> Option<String> {
    let part = |part: Option<&str>| part.map(without_tags).filter(|part| !part.is_empty());
    let mut names: Vec<String> = [part(organisation), part(text)].into_iter().flatten().collect();
    names.dedup();
    if names.is_empty() {
        return None;
    }
    let mut fields = vec![format!("name: {}", serde_json::Value::from(names.join(", ")))];
    let url = url.map(str::trim).filter(|url| {
        url.starts_with("http") && !url.contains([' ', '"', '<', '>', '`', '\\', '\n'])
    });
    fields.extend(url.map(|url| format!("url: {}", serde_json::Value::from(url))));
    fields.extend(released.and_then(day).map(|day| format!("released: {day}")));
    Some(format!("{{ {} }}", fields.join(", ")))
}

/// A day: `13/12/2018`, `2018-12-13`.
fn day(text: &str) -> Option<Date> {
    let parts: Vec<i16> =
        text.trim().split(['/', '-', '.']).filter_map(|part| part.parse().ok()).collect();
    let (year, month, day) = match parts[..] {
        [day, month, year] if year > 1900 => (year, month, day),
        [year, month, day] if year > 1900 => (year, month, day),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
