//! Translation: what a site says in another language than its first, and what it does not say there.

mod notes;
mod table;
mod told;
mod words;
mod written;

pub use table::{Row, State, Taken};
pub(crate) use told::{not_like, strays};

use super::document::field::Document;
use super::document::rows::Rows;
use super::document::shape::{Kind, RecordShape};
use super::kinds::KINDS;
use super::kinds::outcome::Outcome;
use super::syntax::encoding;
use super::syntax::tree::Node;
use super::syntax::yaml;
use crate::memo::Memo;
use crate::parse::document::folder::{self, CASE, Folder, HOME};
use crate::report::Series;
use crate::source::{Diagnostics, FileId, Said, Sources, Span, TrackedFiles, Workbook};
use indexmap::IndexMap;
use std::collections::BTreeMap;
use std::sync::Arc;
use words::{First, firsts, own, unusable};

/// One text of a site, and what it is in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The path of its document.
    pub document: String,
    /// Where it stands in it, such as `indicators[grade3].title`; empty for a story, which is all of its document, and for
    /// a note of a table.
    pub at: String,
    /// What it is in the site's first language.
    pub first: String,
    /// What it is in the other, where it is said there.
    pub said: Option<String>,
    /// Whether it is said so at its own place, and not only where the same text stands.
    pub is_own: bool,
    /// What it was when its translation was noted, by its digest.
    noted: Option<String>,
    /// Whether it is said otherwise than its document says it.
    is_new: bool,
    /// Whether it is a proper name, which stays unless it has another one there.
    pub is_name: bool,
    /// Whether it is a note beside a value in a table.
    is_note: bool,
    /// Where it stands in the first language.
    pub span: Span,
}

impl Text {
    /// Whether it is a story, which is all of its document.
    pub fn is_story(&self) -> bool {
        self.at.is_empty() && !self.is_note
    }

    /// Notes that its translation, if it has one, is of what it is now.
    pub fn note(&mut self) {
        // A note is known by its words: where they are others, it is another.
        if self.said.is_some() && !self.is_note {
            self.noted = Some(digest(&self.first));
        }
    }

    /// Whether it was changed after its translation was noted.
    pub fn is_changed(&self) -> bool {
        self.said.is_some() && self.noted.as_ref().is_some_and(|it| *it != digest(&self.first))
    }

    /// Whether it should be said in the other language and is not.
    pub fn is_missing(&self) -> bool {
        self.said.is_none() && !self.is_name
    }
}

/// All that a site says in another language.
#[derive(Debug, Default)]
pub struct Translation {
    /// Its texts, in the order of their documents.
    pub texts: Vec<Text>,
    /// Words of the pages that the site says otherwise in it.
    pub words: Vec<(String, Span, String)>,
    /// What is said, by which documents are read.
    pub(crate) said: Said,
    /// What cannot be used of it.
    pub found: Diagnostics,
}

/// What a site says in a language, of which there must be nothing amiss in the documents of its first; `series` are those that
/// these hold.
pub fn translation(
    sources: &Sources,
    language: &str,
    series: &[Arc<Vec<Series>>],
    memo: &Memo,
) -> Translation {
    let sorted = Folder::sort(sources, memo);
    let folder = &sorted.0;
    let mut translation = Translation::default();
    let other = |of: &str| Some(sources.find(&folder::translation(of, language))?.0);
    for kind in KINDS {
        match kind.path {
            Outcome::PATH => {
                for outcome in &folder.outcomes {
                    let path = Outcome::path(&outcome.slug);
                    let Some(file) = outcome.document else { continue };
                    translation.document(sources, file, (&path, kind), other(&path));
                }
            }
            path => {
                if let Some((file, _)) = sources.find(path) {
                    translation.document(sources, file, (path, kind), other(path));
                }
            }
        }
    }
    for (file, path) in stories(folder, sources) {
        translation.story(sources, file, path, other(path));
    }
    translation.notes(sources, language, series);
    let Translation { texts, said, .. } = &mut translation;
    for text in texts.iter_mut().filter(|it| it.said.is_none()) {
        text.said = said.same.get(&text.first).cloned();
    }
    translation.remember(sources, language);
    translation
}

/// Where it is listed which texts were translated into a language, and what they were: a line each, the digest of the text,
/// its document and its place.
fn record(language: &str) -> String {
    format!("content/translations/{language}.txt")
}

/// Where it is listed what the notes of tables are in a language: a row each, first in the site's first language.
fn list_of_notes(language: &str) -> String {
    format!("content/translations/{language}.csv")
}

/// The digest by which a text is known again.
fn digest(text: &str) -> String {
    blake3::hash(text.trim().as_bytes()).to_hex()[..16].to_owned()
}

/// The stories of a site, with their paths.
fn stories<'a>(folder: &Folder, sources: &'a Sources) -> impl Iterator<Item = (FileId, &'a str)> {
    let lone = [HOME, CASE].into_iter().filter_map(|path| Some(sources.find(path)?.0));
    let of_outcomes = folder.outcomes.iter().filter_map(|it| it.story);
    let named = folder.pages.iter().chain(&folder.places).map(|(_, file)| *file);
    let all: Vec<FileId> = lone.chain(of_outcomes).chain(named).collect();
    all.into_iter().map(|file| (file, sources.file(file).path.as_str()))
}

impl Translation {
    /// Adds the texts of a document, which may be rows of the card's workbook.
    fn document(
        &mut self,
        sources: &Sources,
        file: FileId,
        (path, kind): (&str, &Kind),
        other: Option<FileId>,
    ) {
        let firsts = first_tree(sources, file, path, |tree, mark| {
            firsts(tree, kind.record, (file, mark), &TrackedFiles::of(sources))
        });
        let firsts = firsts.unwrap_or_default();
        let own = other.map(|other| self.own(sources, other, kind.record, &firsts));
        let own = own.unwrap_or_default();
        for (at, first) in &firsts {
            let said = own.get(at).cloned();
            if let Some(said) = &said {
                self.said.same.entry(first.text.clone()).or_insert_with(|| said.clone());
            }
            self.texts.push(Text {
                document: path.to_owned(),
                at: at.clone(),
                first: first.text.clone(),
                is_own: said.is_some(),
                said,
                noted: None,
                is_new: false,
                is_name: first.is_name,
                is_note: false,
                span: first.span,
            });
        }
        self.said.texts.insert(path.to_owned(), own);
    }

    /// What the translation of a document says, each text by its place.
    fn own(
        &mut self,
        sources: &Sources,
        other: FileId,
        shape: &'static RecordShape,
        firsts: &IndexMap<String, First>,
    ) -> BTreeMap<String, String> {
        let mut found = Diagnostics::default();
        let bytes = &sources.file(other).bytes;
        let said = found.well(encoding::text(bytes, other)).and_then(|(text, mark)| {
            let read = yaml::read(text);
            if let Some(error) = read.error {
                found.push(super::syntax::yaml_errors::diagnostic(error, text, mark, other));
                return None;
            }
            Some(own(read.tree?, shape, (other, mark), firsts, &mut found))
        });
        found.iter().for_each(|one| self.found.push(unusable(one)));
        let said = said.unwrap_or_default();
        self.words.extend(said.words);
        said.texts
    }

    /// Holds each text against the list of what was translated.
    fn remember(&mut self, sources: &Sources, language: &str) {
        let list = sources.find(&record(language)).and_then(|it| it.1.text());
        let line = |line: &'_ str| {
            let (digest, rest) = line.split_once("  ")?;
            let (document, at) = rest.split_once("  ")?;
            Some(((document.to_owned(), at.to_owned()), digest.to_owned()))
        };
        let mut list: BTreeMap<_, _> = list.unwrap_or_default().lines().filter_map(line).collect();
        for text in self.texts.iter_mut().filter(|it| it.said.is_some()) {
            text.noted = list.remove(&(text.document.clone(), text.at.clone()));
        }
    }

    /// Adds a story.
    fn story(&mut self, sources: &Sources, file: FileId, path: &str, other: Option<FileId>) {
        let text =
            |file| sources.file(file).text().unwrap_or_default().trim_start_matches('\u{feff}');
        let said = other.map(text).filter(|text| !text.trim().is_empty());
        if let (Some(other), Some(_)) = (other, said) {
            let other = sources.file(other).path.clone();
            self.said.stories.insert(path.to_owned(), other);
        }
        self.texts.push(Text {
            document: path.to_owned(),
            at: String::new(),
            first: text(file).to_owned(),
            is_own: said.is_some(),
            said: said.map(str::to_owned),
            noted: None,
            is_new: false,
            is_name: false,
            is_note: false,
            span: Span::new(file, 0, 0),
        });
    }
}

/// What `then` makes of the tree of a document in the first language, and of the bytes before its text.
fn first_tree<T>(
    sources: &Sources,
    file: FileId,
    path: &str,
    then: impl FnOnce(Node, usize) -> T,
) -> Option<T> {
    let files = TrackedFiles::of(sources);
    if Workbook::is_named(files.path(file)) {
        let rows = Rows::open(file, &files, &mut Diagnostics::default())?;
        let slug = path.rsplit('/').nth(1)?;
        return Some(then(rows.outcome(slug)?, 0));
    }
    let (text, mark) = encoding::text(files.bytes(file), file).ok()?;
    Some(then(yaml::read(text).tree?, mark))
}
