//! Promise: targets, direction, baseline, breaks and sources as the metadata of an Open SDG repository tell them.

use super::meta::{Meta, key};
use super::reading::Reading;
use super::text::{scalar, without_tags};
use super::when;
use crate::report::Period;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// Why an indicator is not reported, where its metadata say so.
pub(super) fn unreported(meta: &Meta) -> Option<&'static str> {
    match &*key(meta.word(&["reporting_status"])?).replace('_', "") {
        "notstarted" => Some("its metadata say that its reporting has not started"),
        "notapplicable" => Some("its metadata say that it does not apply here"),
        _ => None,
    }
}

/// Adds to the lines of an indicator what its metadata say, before its series; `said` gives the words that a
/// key of the translations stands for.
pub(super) fn tell(
    lines: &mut Vec<String>,
    reading: &Reading,
    meta: &Meta,
    said: impl Fn(&str) -> Option<String>,
) {
    let own = entries(meta, "progress_calculation_options", reading).next();
    let option = |key: &str| own.and_then(|entry| entry.get(key)).map(String::as_str);
    let direction = option("direction").or_else(|| meta.word(&["progress_direction", "direction"]));
    // Open SDG takes progress to be less where its options do not say.
    let direction = direction.or(own.map(|_| "negative"));
    let at = lines.iter().position(|line| line.starts_with("direction: "));
    if let (Some(word), Some(at)) = (direction, at) {
        let word = if word == "positive" { "higher" } else { "lower" };
        lines[at] = format!("direction: {word}");
    }
    let periods = periods(reading);
    let mut more = Vec::new();
    let base = option("base_year").and_then(when::period).filter(|year| periods.contains(year));
    more.extend(base.map(|year| format!("baseline: {}", scalar(&year.to_string()))));
    // Its limit is how far the number can go, and no promise.
    let target = option("target").and_then(|it| target_of(it, option("target_year"), reading));
    let line = || {
        let line = entries(meta, "graph_target_lines", reading).next()?;
        let year = when::within(line.get("label_content")?).map(|it| it.to_string());
        target_of(line.get("value")?, year.as_deref(), reading)
    };
    more.extend(target.or_else(line));
    let breaks = entries(meta, "graph_series_breaks", reading);
    let breaks: BTreeMap<Period, String> = breaks
        .filter_map(|entry| {
            let note = entry.get("label_content").and_then(|label| said(label));
            let note = note.unwrap_or_else(|| "Its source marks a break here.".to_owned());
            Some((broken(entry.get("value")?, &periods)?, note))
        })
        .collect();
    if !breaks.is_empty() {
        more.push("breaks:".to_owned());
        more.extend(breaks.iter().map(|(period, note)| {
            let (period, note) = (scalar(&period.to_string()), serde_json::Value::from(&**note));
            format!("  - {{ before: {period}, note: {note} }}")
        }));
    }
    let notes = meta.word(&["data_footnote"]).and_then(said);
    more.extend(notes.map(|note| format!("notes: [ {} ]", serde_json::Value::from(note))));
    match &sources(meta)[..] {
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

/// The entries of a list that are about the series and the unit that are read.
fn entries<'m>(
    meta: &'m Meta,
    list: &str,
    reading: &'m Reading,
) -> impl Iterator<Item = &'m BTreeMap<String, String>> {
    let is_read = |word: &String| {
        let mut chosen = reading.choice.chosen.iter();
        word.is_empty() || chosen.all(|it| it.word == *word || !it.others.contains(word))
    };
    let is_own = move |entry: &&BTreeMap<String, String>| {
        ["series", "unit"].iter().all(|key| entry.get(*key).is_none_or(is_read))
    };
    meta.list(list).iter().filter(is_own)
}

/// The periods of the rows that are read.
fn periods(reading: &Reading) -> BTreeSet<Period> {
    let rows = reading.choice.rows.iter().map(|row| &reading.table.rows[*row]);
    reading
        .roles
        .period
        .map_or_else(BTreeSet::new, |at| rows.filter_map(|row| when::period(&row[at])).collect())
}

/// The period before which a break lies: it is named, or told by its place among the periods, from 0.
fn broken(value: &str, periods: &BTreeSet<Period>) -> Option<Period> {
    let place = value.parse::<Decimal>().ok().filter(|it| *it < Decimal::ONE_THOUSAND);
    let found = match place.and_then(|place| place.ceil().to_usize()) {
        Some(place) => periods.iter().nth(place),
        None => periods.range(when::period(value)?..).next(),
    };
    // Before the first period nothing is broken.
    found.copied().filter(|it| Some(it) != periods.first())
}

fn target_of(value: &str, year: Option<&str>, reading: &Reading) -> Option<String> {
    let value = super::cell::amount(value)?.number;
    let times = reading.unit.times.filter(|_| value <= Decimal::ONE).unwrap_or(1);
    let value = (value * Decimal::from(times)).normalize();
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
