//! Meta: what an Open SDG repository says of one of its indicators, in whichever of its forms.

use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::syntax::tree::{Body, Node};
use crate::parse::syntax::yaml;
use crate::source::{FileId, Sources};
use std::collections::BTreeMap;

/// What is said of an indicator: keys, in small letters with `_` for what is no letter, and their words.
#[derive(Clone, Debug, Default)]
pub(super) struct Meta {
    words: BTreeMap<String, String>,
    /// Lists of entries, each again keys and words.
    lists: BTreeMap<String, Vec<BTreeMap<String, String>>>,
}

impl Meta {
    /// What all files of a repository say of the indicator with this number (`4-1-1`).
    pub fn of(repository: &Sources, number: &str) -> Self {
        let mut meta = Self::default();
        for folder in ["meta", "metadata", "indicator-config", "indicator_config"] {
            for (id, file) in repository.iter() {
                let Some(name) = below(&file.path, folder) else { continue };
                let Some((stem, end)) = name.rsplit_once('.') else { continue };
                if stem.contains('/') || key(stem) != key(number) {
                    continue;
                }
                match end {
                    "csv" => meta.table(id, &file.bytes),
                    "yml" | "yaml" => meta.document(&String::from_utf8_lossy(&file.bytes)),
                    "md" => meta.document(front(&String::from_utf8_lossy(&file.bytes))),
                    _ => {}
                }
            }
        }
        meta
    }

    /// Two columns: a label and its words.
    fn table(&mut self, file: FileId, bytes: &[u8]) {
        let decoder = Decoder::new(bytes, file, None).unwrap_or(Decoder::UTF_8);
        let mut records = Records::new(file, bytes);
        while records.advance() {
            let cell = |at| decoder.text(records.cell(at)).trim().to_owned();
            self.say(&cell(0), cell(1));
        }
    }

    fn document(&mut self, text: &str) {
        for (name, value) in fields(text) {
            if let Some(word) = word(&value) {
                self.say(&name, word);
            } else if let Body::List(entries) = &value.body {
                let entries: Vec<_> = entries.iter().filter_map(entry).collect();
                self.lists.entry(key(&name)).or_insert(entries);
            }
        }
    }

    /// What is said first of a thing holds.
    fn say(&mut self, name: &str, word: String) {
        if !word.is_empty() && !name.is_empty() {
            self.words.entry(key(name)).or_insert(word);
        }
    }

    /// The words of the first of these keys that has any.
    pub fn word(&self, keys: &[&str]) -> Option<&str> {
        keys.iter().find_map(|key| self.words.get(*key)).map(String::as_str)
    }

    /// The entries of a list.
    pub fn list(&self, key: &str) -> &[BTreeMap<String, String>] {
        self.lists.get(key).map_or(&[], Vec::as_slice)
    }
}

/// The fields of a document of YAML.
fn fields(text: &str) -> Vec<(String, Node<'_>)> {
    match yaml::read(text.trim_start_matches('\u{feff}')).tree.map(|tree| tree.body) {
        Some(Body::Map(fields)) => {
            fields.into_iter().filter_map(|(name, value)| Some((word(&name)?, value))).collect()
        }
        _ => Vec::new(),
    }
}

fn entry(node: &Node) -> Option<BTreeMap<String, String>> {
    let Body::Map(fields) = &node.body else { return None };
    Some(
        fields.iter().filter_map(|(name, value)| Some((key(&word(name)?), word(value)?))).collect(),
    )
}

fn word(node: &Node) -> Option<String> {
    match &node.body {
        Body::Scalar(scalar) if scalar.is_nothing() => None,
        Body::Scalar(scalar) => Some(scalar.text.trim().to_owned()),
        _ => None,
    }
}

/// A key as it is compared.
pub(super) fn key(name: &str) -> String {
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// What stands between the two lines `---` that a text begins with.
fn front(text: &str) -> &str {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let Some(rest) = text.strip_prefix("---") else { return "" };
    rest.split_once("\n---").map_or(rest, |(front, _)| front)
}

/// The path below a folder of this name, wherever it lies.
pub(super) fn below<'p>(path: &'p str, folder: &str) -> Option<&'p str> {
    let start = format!("{folder}/");
    if let Some(rest) = path.strip_prefix(&start) {
        return Some(rest);
    }
    let at = path.find(&format!("/{start}"))?;
    Some(&path[at + start.len() + 1..])
}

/// All words of the translations of a repository: the key with its file's name, such as `global_goals.4-title`,
/// and the words, of one language.
pub(super) fn translations(repository: &Sources, language: &str) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for (_, file) in repository.iter() {
        let name = below(&file.path, "translations")
            .and_then(|rest| rest.strip_prefix(language)?.strip_prefix('/'));
        let stem =
            name.and_then(|name| name.strip_suffix(".yml").or_else(|| name.strip_suffix(".yaml")));
        let Some(stem) = stem else { continue };
        let text = String::from_utf8_lossy(&file.bytes);
        let said =
            fields(&text).into_iter().filter_map(|(name, value)| Some((name, word(&value)?)));
        words.extend(said.map(|(name, value)| (format!("{stem}.{name}"), value)));
    }
    words
}
