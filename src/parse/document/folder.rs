//! Folder: which file of the site is which document.

use super::field::Document;
use super::path::unread_workbook;
use super::rows::{Rows, is_card};
use super::scalar::slug;
use crate::memo::Memo;
use crate::parse::kinds::KINDS;
use crate::parse::kinds::outcome::Outcome;
use crate::parse::lint::portable;
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span, TrackedFiles};
use std::sync::Arc;

/// The documents of which a site has many; those of which it has one are found by their places.
#[derive(Default)]
pub(crate) struct Folder {
    /// Pages of the author's own, with their names.
    pub pages: Vec<(String, FileId)>,
    /// Texts on places, with the ids of those.
    pub places: Vec<(String, FileId)>,
    pub outcomes: Vec<OutcomeFiles>,
    /// Documents and texts in other languages than the site's first, each with the path of what it translates and its
    /// language.
    pub translations: Vec<(FileId, String, String)>,
    /// Whether a folder of an outcome has no document, so that not all outcomes are known.
    pub lacks_outcome: bool,
}

/// The files of one outcome.
pub(crate) struct OutcomeFiles {
    pub slug: String,
    /// The outcome's own document, or the workbook whose rows describe it.
    pub document: Option<FileId>,
    pub story: Option<FileId>,
}

/// The story on the home page.
pub(crate) const HOME: &str = "content/index.md";
/// The story of the value page.
pub(crate) const CASE: &str = "content/backbone/index.md";

/// Where the documents lie of which a site has one.
fn places() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.path).chain([HOME, CASE])
}

/// What a file translates, and into which language, by its path: `content/index.es.md` is `content/index.md` in Spanish.
fn translated(path: &str) -> Option<(String, &str)> {
    let (rest, end) = path.rsplit_once('.').filter(|(_, end)| matches!(*end, "yaml" | "md"))?;
    let (of, language) = rest.rsplit_once('.')?;
    let mut parts = language.split('-');
    let first = parts.next().filter(|it| (2..=3).contains(&it.len()))?;
    let is_tag = first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    is_tag.then(|| (format!("{of}.{end}"), language))
}

/// Whether a file of a site's folder says in another language what one beside it says, by its path.
pub fn is_translation(path: &str) -> bool {
    translated(path).is_some()
}

/// Where the translation of a document or of a text stands: beside it, with the language in its name.
pub(crate) fn translation(of: &str, language: &str) -> String {
    match of.rsplit_once('.') {
        Some((stem, end)) => format!("{stem}.{language}.{end}"),
        None => of.to_owned(),
    }
}

/// Most pages of a site's own: whoever has more of them has a folder of something else there.
const MOST_PAGES: usize = 5_000;

impl Folder {
    /// Sorts a site's files by their paths, and tells those that nothing reads.
    pub fn sort(sources: &Sources, memo: &Memo) -> Arc<(Self, Diagnostics)> {
        sources.recall(&(), memo, |files, ()| {
            let mut found = Diagnostics::default();
            portable::paths(files.paths(), &mut found);
            (Self::of(files, &mut found), found)
        })
    }

    fn of(files: &TrackedFiles, out: &mut Diagnostics) -> Self {
        let mut folder = Self::default();
        let mut workbook = None;
        for (id, whole) in files.paths() {
            let Some(path) = whole.strip_prefix("content/") else {
                continue;
            };
            if let Some((of, language)) = translated(whole) {
                folder.translations.push((id, of, language.to_owned()));
                continue;
            }
            // Paths are many; those that are read have three parts at most.
            let mut parts = [""; 4];
            let rest = parts.iter_mut().zip(path.splitn(4, '/'));
            let count = rest.map(|(part, text)| *part = text).count();
            match parts[..count] {
                ["pages", name] if name.ends_with(".md") => {
                    let name = name.trim_end_matches(".md");
                    check_name(name, id, out);
                    folder.pages.push((name.to_owned(), id));
                }
                ["places", name] if name.ends_with(".md") => {
                    folder.places.push((name.trim_end_matches(".md").to_owned(), id));
                }
                ["outcomes", slug, name] if name == Outcome::KIND.file() => {
                    folder.outcome(slug).document = Some(id);
                }
                ["outcomes", slug, "index.md"] => folder.outcome(slug).story = Some(id),
                [_] if is_card(whole) => match workbook {
                    None => workbook = Some(id),
                    Some(first) => out.push(second(id, first)),
                },
                _ if places().any(|place| place == whole) => {}
                _ => stray(whole, id, out),
            }
        }
        folder.bound_pages(out);
        if let Some(workbook) = workbook {
            folder.rows(workbook, files, out);
        }
        let found = folder.outcomes.len();
        folder.outcomes.retain(|outcome| {
            let document = outcome.document.or(outcome.story);
            if let Some(id) = document {
                check_name(&outcome.slug, id, out);
            }
            if let (None, Some(story)) = (outcome.document, outcome.story) {
                let message =
                    format!("The folder of the outcome `{}` has no outcome.yaml.", outcome.slug);
                out.push(
                    Diagnostic::new(Code::NoFile, Span::new(story, 0, 0), message)
                        .expected("a file outcome.yaml beside this one")
                        .help("Write outcome.yaml with the outcome’s title, stage and indicators."),
                );
            }
            outcome.document.is_some()
        });
        folder.lacks_outcome |= folder.outcomes.len() < found;
        folder
    }

    /// Adds the outcomes that the rows of a card's workbook describe.
    fn rows(&mut self, workbook: FileId, files: &TrackedFiles, out: &mut Diagnostics) {
        let Some(rows) = Rows::open(workbook, files, out) else {
            self.lacks_outcome = true;
            return;
        };
        for slug in rows.slugs() {
            let at = self.outcomes.partition_point(|outcome| *outcome.slug < *slug);
            match self.outcomes.get_mut(at).filter(|outcome| outcome.slug == slug) {
                Some(OutcomeFiles { document: Some(document), .. }) => {
                    out.push(twice(slug, *document, workbook));
                }
                Some(outcome) => outcome.document = Some(workbook),
                None => {
                    let slug = slug.to_owned();
                    let outcome = OutcomeFiles { slug, document: Some(workbook), story: None };
                    self.outcomes.insert(at, outcome);
                }
            }
        }
    }

    /// Refuses more pages than are read.
    fn bound_pages(&mut self, out: &mut Diagnostics) {
        let Some((_, file)) = self.pages.get(MOST_PAGES) else {
            return;
        };
        let message = format!(
            "The site has {} pages of its own; at most {MOST_PAGES} are read.",
            self.pages.len()
        );
        out.push(
            Diagnostic::new(Code::TooLarge, Span::new(*file, 0, 0), message)
                .expected("fewer files in content/pages/")
                .help("Check that this is the folder you meant; put what belongs together on one page."),
        );
        self.pages.truncate(MOST_PAGES);
    }

    fn outcome(&mut self, slug: &str) -> &mut OutcomeFiles {
        // Files come in the order of their paths: those of one folder stand together.
        if self.outcomes.last().is_none_or(|o| o.slug != slug) {
            self.outcomes.push(OutcomeFiles { slug: slug.to_owned(), document: None, story: None });
        }
        let last = self.outcomes.len() - 1;
        &mut self.outcomes[last]
    }
}

/// That a card has two workbooks.
fn second(id: FileId, first: FileId) -> Diagnostic {
    let message = "This is the second workbook of the card, and is not read.";
    Diagnostic::new(Code::DuplicateId, Span::new(id, 0, 0), message)
        .expected("one workbook")
        .also(Span::new(first, 0, 0), "the first one")
        .help("Move the rows of one of the two into the other, and delete it.")
}

/// That an outcome stands in a document and in the workbook.
fn twice(slug: &str, document: FileId, workbook: FileId) -> Diagnostic {
    let message =
        format!("The outcome `{slug}` stands in this document and in the workbook of the card.");
    Diagnostic::new(Code::DuplicateId, Span::new(document, 0, 0), message)
        .expected("an outcome that stands in one place")
        .also(Span::new(workbook, 0, 0), "the workbook")
        .help("Delete this document, or the rows of the workbook that name this outcome.")
}

/// A name that becomes part of an address.
fn check_name(name: &str, id: FileId, out: &mut Diagnostics) {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.is_empty() && name.len() <= 60 && name.chars().all(good) {
        return;
    }
    let message = "The name of this file or folder cannot be part of an address.";
    let diagnostic = Diagnostic::new(Code::BadName, Span::new(id, 0, 0), message)
        .expected("lower-case letters a to z, digits and hyphens, at most 60");
    out.push(match slug(name) {
        slug if slug.is_empty() => diagnostic,
        slug => diagnostic.help(format!("Name it `{slug}`.")),
    });
}

/// The ends of the names of files that hold an author's text, and that nothing reads.
const TEXTS: [&str; 9] =
    [".markdown", ".mdown", ".mkd", ".txt", ".html", ".htm", ".docx", ".odt", ".rtf"];

/// A document that nothing reads, with the name that was probably meant.
fn stray(path: &str, id: FileId, out: &mut Diagnostics) {
    let named = path.strip_suffix(".txt").unwrap_or(path);
    let (folder, last) = path.rsplit_once('/').unwrap_or_default();
    let lower = last.to_ascii_lowercase();
    let is_document = [".yaml", ".yml", ".md"].iter().any(|end| named.ends_with(end));
    // Beside an outcome's documents, and in folders of the author's own, a table may have any name.
    let is_place = matches!(folder, "content" | "content/pages" | "content/backbone");
    let is_text = TEXTS.iter().any(|end| lower.ends_with(end));
    let is_story = !is_document && is_text && (is_place || lower.starts_with("index."));
    if !is_document && !is_story && unread_workbook(path).is_none() {
        return;
    }
    let name = named.rsplit('/').next().unwrap_or(named);
    let known: Vec<&str> = match folder {
        folder if folder.starts_with("content/outcomes/") => {
            vec![Outcome::KIND.file(), "index.md"]
        }
        folder => places()
            .filter_map(|place| place.rsplit_once('/'))
            .filter(|(own, _)| *own == folder)
            .map(|(_, name)| name)
            .collect(),
    };
    let message = format!("Nothing reads this file: {path}.");
    let diagnostic = Diagnostic::new(Code::StrayFile, Span::new(id, 0, 0), message)
        .expected("a document in a place where it is read");
    let home = places().find(|place| place.rsplit('/').next() == Some(name));
    let stem = last.split('.').next().unwrap_or(last);
    out.push(match nearest(name, known) {
        _ if is_story && (folder == "content/pages" || stem == "index") => {
            diagnostic.help(format!("Texts are Markdown files: name it `{stem}.md`."))
        }
        _ if unread_workbook(path).is_some() => diagnostic.help(
            "A workbook of this kind is not read: choose “Save as” (in Numbers “Export to”) and “Excel workbook (.xlsx)”, and name the new file under `series`, such as `series: reading.xlsx`.",
        ),
        Some(near) if is_document && named.len() < path.len() => diagnostic.help(format!(
            "Name it `{near}`, without the end .txt. Windows hides that end: switch on “File name extensions” in the Explorer’s view."
        )),
        Some(near) => diagnostic.help(format!("Name it `{near}`.")),
        None if is_document && named.len() < path.len() => diagnostic.help(format!(
            "Name it `{name}`, without the end .txt. Windows hides that end: switch on “File name extensions” in the Explorer’s view."
        )),
        None if home.is_some_and(|home| home != HOME && home != CASE) => diagnostic
            .help(format!("It is read from one place alone: put it at {}.", home.unwrap_or_default())),
        None => diagnostic.help(
            "Pages stand in content/pages/NAME.md, outcomes in content/outcomes/ID/outcome.yaml with index.md beside it.",
        ),
    });
}
