//! Heading: the ids by which links lead to the headings of a text.

use crate::report::Prose;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::BTreeMap;

/// The id of a heading, and the one that its words make, where the author chose another.
pub(crate) type Ids = (String, Option<String>);

/// The ids of each heading, in their order: the author's (`## Heading {#id}`), or one made of its words.
/// `is_taken` says which ids the page has already.
pub(crate) fn ids<'e>(
    events: impl Iterator<Item = Event<'e>>,
    is_taken: &dyn Fn(&str) -> bool,
) -> Vec<Ids> {
    let mut ids = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut free = |name: String| {
        let mut id = name.clone();
        let mut number = seen.get(&name).copied().unwrap_or(1);
        while is_taken(&id) || seen.contains_key(&id) {
            number += 1;
            id = format!("{name}-{number}");
        }
        seen.insert(id.clone(), 1);
        seen.insert(name, number);
        id
    };
    let mut open: Option<(Option<String>, String)> = None;
    for event in events {
        match (event, &mut open) {
            (Event::Start(Tag::Heading { id, .. }), _) => {
                let own = id.filter(|id| !id.is_empty());
                open = Some((own.map(|id| id.into_string()), String::new()));
            }
            (Event::Text(text) | Event::Code(text), Some((_, words))) => words.push_str(&text),
            (Event::End(TagEnd::Heading(_)), _) => {
                let (own, words) = open.take().unwrap_or_default();
                let made = slug(&words);
                let own = own.filter(|own| *own != made);
                ids.push(match own {
                    Some(own) => (free(own), Some(free(made))),
                    None => (free(made), None),
                });
            }
            _ => {}
        }
    }
    ids
}

/// Words as an id: letters and digits in lower case, hyphens between; calls are no part of it.
fn slug(words: &str) -> String {
    let mut parts = words.split(Prose::OPEN);
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once(Prose::CLOSE).map_or("", |(_, rest)| rest));
    let plain: String = std::iter::once(first).chain(rest).collect();
    let plain = plain.replace(['’', '\''], "").to_lowercase();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "heading".to_owned() } else { slug }
}
