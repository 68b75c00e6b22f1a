//! Written: the documents of a translation, as they are put beside those of the first language.

use super::{Translation, folder, record};
use crate::parse::document::texts::ID;
use crate::source::Sources;
use indexmap::IndexMap;
use std::collections::BTreeSet;
use std::fmt::Write;

/// What stands at a place of a document that is to be written.
enum Part {
    Text(String),
    Group(IndexMap<String, Part>),
    /// Entries by their ids, or by their numbers after a `#`.
    List(IndexMap<String, Part>),
}

impl Translation {
    /// Every document of the translation that is to hold something else than it does, by its path, with what it is to
    /// hold; and the list of what was translated of which text.
    pub fn documents(&self, sources: &Sources, language: &str) -> Vec<(String, String)> {
        let new: BTreeSet<&str> =
            self.texts.iter().filter(|it| it.is_new).map(|it| &*it.document).collect();
        let mut documents: IndexMap<String, IndexMap<&str, &str>> = IndexMap::new();
        let mut stories = Vec::new();
        let own = self.texts.iter().filter(|it| it.is_own && !it.is_note);
        for text in own.filter(|it| new.contains(&*it.document)) {
            let Some(said) = &text.said else { continue };
            match text.is_story() {
                true => stories.push((folder::translation(&text.document, language), said.clone())),
                false => {
                    let document = documents.entry(folder::translation(&text.document, language));
                    document.or_default().insert(&text.at, said);
                }
            }
        }
        let held = |path: &str| sources.find(path).and_then(|it| it.1.text());
        let yaml = documents.into_iter().map(|(path, texts)| {
            let text = written(held(&path), &texts, &self.words_of(&path, sources));
            (path, text)
        });
        let list = (record(language), self.list());
        let notes = self.notes_listed(sources, language);
        let all = yaml.chain(stories).chain([list]).chain(notes);
        all.filter(|(path, text)| held(path) != Some(text)).collect()
    }

    /// Words of the pages that stand in a document of the translation.
    fn words_of(&self, path: &str, sources: &Sources) -> Vec<(&str, &str)> {
        let own = sources.find(path).map(|it| it.0);
        let words = self.words.iter().filter(|it| Some(it.1.file) == own);
        words.map(|(id, _, text)| (&**id, &**text)).collect()
    }

    /// The list of texts whose translation is known to be of what they are.
    fn list(&self) -> String {
        let mut list = String::new();
        for text in &self.texts {
            if let Some(first) = &text.noted {
                let _ = writeln!(list, "{first}  {}  {}", text.document, text.at);
            }
        }
        list
    }
}

/// A document with these texts, below all notes of the one that is there.
fn written(before: Option<&str>, texts: &IndexMap<&str, &str>, words: &[(&str, &str)]) -> String {
    let notes = before.unwrap_or_default().lines().map(str::trim).filter(|it| it.starts_with('#'));
    let mut text: String = notes.map(|line| format!("{line}\n")).collect();
    let mut whole = IndexMap::new();
    for (at, said) in texts {
        put(&mut whole, at, said);
    }
    if !words.is_empty() {
        let words = words.iter().map(|(id, it)| ((*id).to_owned(), Part::Text((*it).to_owned())));
        whole.insert("words".to_owned(), Part::Group(words.collect()));
    }
    fields(&whole, 0, &mut text);
    text
}

/// Puts a text at a place such as `indicators[grade3].notes[#2]`.
fn put(group: &mut IndexMap<String, Part>, at: &str, said: &str) {
    let end = at.find(['.', '[']).unwrap_or(at.len());
    let (name, rest) = at.split_at(end);
    let part = group.entry(name.to_owned());
    match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((entry, rest)) => {
            let part = part.or_insert_with(|| Part::List(IndexMap::new()));
            let Part::List(entries) = part else { return };
            match rest.strip_prefix('.') {
                Some(rest) => {
                    let entry = entries.entry(entry.to_owned());
                    let entry = entry.or_insert_with(|| Part::Group(IndexMap::new()));
                    if let Part::Group(group) = entry {
                        put(group, rest, said);
                    }
                }
                None => drop(entries.insert(entry.to_owned(), Part::Text(said.to_owned()))),
            }
        }
        None => match rest.strip_prefix('.') {
            Some(rest) => {
                let part = part.or_insert_with(|| Part::Group(IndexMap::new()));
                if let Part::Group(group) = part {
                    put(group, rest, said);
                }
            }
            None => drop(part.insert_entry(Part::Text(said.to_owned()))),
        },
    }
}

/// The fields of a group, each on its line.
fn fields(group: &IndexMap<String, Part>, depth: usize, to: &mut String) {
    for (name, part) in group {
        let _ = write!(to, "{:1$}{name}:", "", depth);
        below(part, depth, to);
    }
}

fn below(part: &Part, depth: usize, to: &mut String) {
    match part {
        Part::Text(text) => {
            let _ = writeln!(to, " {}", quoted(text));
        }
        Part::Group(group) => {
            to.push('\n');
            fields(group, depth + 2, to);
        }
        Part::List(entries) => {
            to.push('\n');
            self::entries(entries, depth + 2, to);
        }
    }
}

/// The entries of a list. Where they are told apart by their numbers, those before them stand there empty.
fn entries(entries: &IndexMap<String, Part>, depth: usize, to: &mut String) {
    let mut next = 1;
    for (name, part) in entries {
        if let Some(number) = name.strip_prefix('#').and_then(|it| it.parse::<usize>().ok()) {
            for _ in next..number {
                let _ = writeln!(to, "{:1$}- ~", "", depth);
            }
            next = number + 1;
        }
        let _ = write!(to, "{:1$}-", "", depth);
        match part {
            Part::Text(text) => {
                let _ = writeln!(to, " {}", quoted(text));
            }
            Part::List(_) => {}
            Part::Group(group) => {
                let mut own = String::new();
                if !name.starts_with('#') {
                    let _ = writeln!(own, "{:1$}{ID}: {name}", "", depth + 2);
                }
                fields(group, depth + 2, &mut own);
                to.push_str(&own[depth + 1..]);
            }
        }
    }
}

/// A text as YAML reads it again, whatever is in it.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
