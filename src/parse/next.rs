//! Next: the site's own document with the edition of the next card in it; every other sign stays as it was written.

use super::document::field::Document;
use super::kinds::site::Site;
use super::syntax::encoding;
use super::syntax::tree::{Body, Node};
use super::syntax::yaml;
use super::value::when;
use crate::report::{Edition, When};
use crate::source::Sources;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value as Json;

/// The site's own document as the next card begins with it.
#[derive(Debug)]
pub struct NextEdition {
    /// Its path below the site's root.
    pub path: &'static str,
    /// What it is to hold.
    pub bytes: Vec<u8>,
    /// The fields of the edition that say something else, with what is written there and what was.
    pub fields: Vec<(&'static str, String, String)>,
    /// When the next card comes, where nobody but the author can say it of the one after it.
    pub unclear: Option<String>,
}

/// The site's own document with another name in its edition, and the day on which that is published: by default when the
/// last one said that the next one comes, nearest to a year after it. None where its edition is not written there in a way that leaves all
/// else as it is.
pub fn next_edition(
    sources: &Sources,
    last: &Edition,
    name: &str,
    published: Option<Date>,
) -> Option<NextEdition> {
    let (file, source) = sources.find(Site::PATH)?;
    let (text, mark) = encoding::text(&source.bytes, file).ok()?;
    let tree = yaml::read(text).tree?;
    let edition = field(&tree, "edition")?;
    let day = published.unwrap_or_else(|| day(last));
    let written = |name| field(edition, name).and_then(|it| text.get(it.place.start..it.place.end));
    let update = last.next_update.as_deref().filter(|said| !is_later(said, day));
    let later = written("next_update").zip(update).and_then(|(raw, said)| {
        let years = day.year() - last.published.year();
        is_later(&put_off(said, years)?, day).then(|| put_off(raw, years)).flatten()
    });
    let unclear = update.filter(|_| later.is_none()).map(str::to_owned);
    let new = [
        ("name", Some(Json::from(name).to_string())),
        ("published", Some(day.to_string())),
        ("next_update", later),
    ];
    let (mut fields, mut places) = (Vec::new(), Vec::new());
    for (name, now) in new {
        let Some(now) = now else { continue };
        fields.push((name, written(name)?.to_owned(), now.clone()));
        places.push((field(edition, name)?.place, now));
    }
    places.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    let mut bytes = source.bytes.to_vec();
    for (place, now) in places {
        bytes.splice(place.start + mark..place.end + mark, now.into_bytes());
    }
    let (new, _) = encoding::text(&bytes, file).ok()?;
    let new = yaml::read(new);
    let is_kept = new.error.is_none() && {
        let new = new.tree.as_ref()?;
        let own: Vec<&str> = fields.iter().map(|it| it.0).collect();
        is_same(&tree, new, &["edition"]) && is_same(edition, field(new, "edition")?, &own)
    };
    is_kept.then_some(NextEdition { path: Site::PATH, bytes, fields, unclear })
}

/// Whether two nodes say the same, apart from some fields of their own.
fn is_same(one: &Node, other: &Node, except: &[&str]) -> bool {
    match (&one.body, &other.body) {
        (Body::Scalar(one), Body::Scalar(other)) => one == other,
        (Body::List(one), Body::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| is_same(a, b, &[]))
        }
        (Body::Map(one), Body::Map(other)) => {
            let is_other = |key: &Node| except.iter().any(|name| is_named(key, name));
            let mut pairs = one.iter().zip(other);
            one.len() == other.len()
                && pairs.all(|((key, value), (new_key, new))| {
                    is_same(key, new_key, &[]) && (is_other(key) || is_same(value, new, &[]))
                })
        }
        _ => false,
    }
}

fn is_named(key: &Node, name: &str) -> bool {
    matches!(&key.body, Body::Scalar(scalar) if scalar.text == name)
}

fn field<'t>(node: &'t Node<'_>, name: &str) -> Option<&'t Node<'t>> {
    let Body::Map(fields) = &node.body else { return None };
    fields.iter().find(|(key, _)| is_named(key, name)).map(|(_, value)| value)
}

/// The day of a card after another, as near to a year as that one said.
fn day(last: &Edition) -> Date {
    let year = last.published.saturating_add(1.year());
    match last.next_update.as_deref().map(when::read) {
        Some(When::Between(first, end)) if end > last.published => year.max(first).min(end),
        _ => year,
    }
}

/// Whether all days that words name come after one.
fn is_later(said: &str, day: Date) -> bool {
    matches!(when::read(said), When::Between(first, _) if first > day)
}

/// Words with each year in them so many years later; none where no year stands there.
fn put_off(text: &str, years: i16) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut put_off = String::new();
    let (mut rest, mut is_other) = (text, false);
    while let Some(at) = rest.find(is_digit) {
        let end = rest[at..].find(|c| !is_digit(c)).map_or(rest.len(), |end| at + end);
        let number = &rest[at..end];
        let year = number.parse::<i16>().ok().filter(|_| number.len() == 4);
        put_off.push_str(&rest[..at]);
        match year.and_then(|year| year.checked_add(years)) {
            Some(year) => put_off.push_str(&year.to_string()),
            None => put_off.push_str(number),
        }
        is_other |= year.is_some();
        rest = &rest[end..];
    }
    put_off.push_str(rest);
    is_other.then_some(put_off)
}
