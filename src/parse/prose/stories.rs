//! Stories: every Markdown file of the site, read once the ids of all documents are known.

use super::call_scope::CallScope;
use super::{read, title};
use crate::memo::{Content, Memo};
use crate::parse::card::assemble::Assembly;
use crate::parse::document::folder::{CASE, Folder, HOME};
use crate::parse::syntax::Word;
use crate::parse::syntax::encoding;
use crate::parse::value::wording::brief;
use crate::report::{Page, PlaceId, Prose, foreign};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span, TrackedFiles};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The texts of the card.
pub(crate) struct Stories {
    pub home: Prose,
    pub pages: Vec<Page>,
    /// In the order of the card's outcomes.
    pub outcomes: Vec<Arc<Prose>>,
    pub places: BTreeMap<PlaceId, Prose>,
    /// The case for the backbone, in the author's own words.
    pub backbone: Prose,
    /// The digest of the words of each, by the path of its file.
    pub digests: BTreeMap<String, [u8; 32]>,
}

/// A text, and what is wrong with it.
type Read = (Arc<Prose>, Diagnostics);

impl Stories {
    /// Reads all texts.
    pub fn read(
        sources: &Sources,
        folder: &Folder,
        assembly: &Assembly,
        known: &CallScope,
        memo: &Memo,
        out: &mut Diagnostics,
    ) -> Self {
        let beside = folder.outcomes.iter().filter_map(|it| Some((it.slug.as_str(), it.story?)));
        let beside: HashMap<&str, FileId> = beside.collect();
        let outcomes = assembly.outcomes.iter();
        let stories: Vec<Option<FileId>> =
            outcomes.map(|outcome| beside.get(&*outcome.slug).copied()).collect();
        let read: Vec<Arc<Read>> =
            sources.recall_each(&Content::of(known), &stories, memo, |files, known, story| {
                let mut found = Diagnostics::default();
                let story = story.map(|file| text(files, file, known, &mut found));
                (Arc::new(story.unwrap_or_default()), found)
            });
        let outcomes = read.iter().map(|story| {
            out.extend(story.1.clone());
            Arc::clone(&story.0)
        });
        let outcomes = outcomes.collect();
        let files = &TrackedFiles::of(sources);
        let mut lone = |path| match files.find(path) {
            Some(file) => text(files, file, known, out),
            None => Prose::default(),
        };
        let (home, backbone) = (lone(HOME), lone(CASE));
        let pages = folder
            .pages
            .iter()
            .filter_map(|(slug, file)| page(files, slug, *file, known, out))
            .collect();
        let places = folder.places.iter().filter_map(|(slug, file)| {
            let of = Word { text: slug.clone(), span: Span::new(*file, 0, 0) };
            let place = PlaceId(known.site.place_ids.find(&of, out)? as u32);
            if place == PlaceId::COMMUNITY || !known.site.places.is_own(place) {
                out.push(no_page(&known.site.places.get(place).title, of.span));
                return None;
            }
            Some((place, text(files, *file, known, out)))
        });
        let places = places.collect();
        Self { home, pages, outcomes, places, backbone, digests: digests(sources, folder) }
    }
}

/// The digest of the words of each text: where its lines end, and how much is blank between them, is no other text.
fn digests(sources: &Sources, folder: &Folder) -> BTreeMap<String, [u8; 32]> {
    let lone = [HOME, CASE].into_iter().filter_map(|path| sources.find(path)).map(|(id, _)| id);
    let named = folder.pages.iter().chain(&folder.places).map(|(_, id)| *id);
    let stories = folder.outcomes.iter().filter_map(|outcome| outcome.story);
    let each = lone.chain(named).chain(stories).map(|id| {
        let file = sources.file(id);
        let text = String::from_utf8_lossy(&file.bytes);
        let words = text.trim_start_matches('\u{feff}').split_whitespace();
        let words: Vec<&str> = words.collect();
        (file.path.clone(), blake3::hash(words.join(" ").as_bytes()).into())
    });
    each.collect()
}

/// That a text is about a place that has no page.
fn no_page(title: &str, span: Span) -> Diagnostic {
    let message =
        format!("“{}” has no page of a place, so nobody would read this text.", brief(title));
    Diagnostic::new(Code::StrayFile, span, message)
        .expected("a place that lies in the community")
        .help("Texts on the community stand in content/index.md and beside its outcomes.")
}

/// The text of a Markdown file.
fn text(files: &TrackedFiles, file: FileId, known: &CallScope, out: &mut Diagnostics) -> Prose {
    let (file, is_foreign) = told(files, file);
    let text = out.well(encoding::text(files.bytes(file), file));
    let prose = text.map(|(text, mark)| read(text, mark, file, known, out));
    Prose { is_foreign, ..prose.unwrap_or_default() }
}

/// The file that tells a story in the language that files are read in, and whether it is in another one.
fn told(files: &TrackedFiles, file: FileId) -> (FileId, bool) {
    match files.said() {
        None => (file, false),
        Some(said) => {
            let told = said.stories.get(files.path(file)).and_then(|path| files.find(path));
            (told.unwrap_or(file), told.is_none())
        }
    }
}

/// A page of the author's own: its first heading is its title, the rest its text.
fn page(
    files: &TrackedFiles,
    slug: &str,
    file: FileId,
    known: &CallScope,
    out: &mut Diagnostics,
) -> Option<Page> {
    let (file, is_foreign) = told(files, file);
    let (text, mark) = out.well(encoding::text(files.bytes(file), file))?;
    let (title, rest) = title(text, mark, file, out).unwrap_or((slug.to_owned(), 0));
    let title = if is_foreign { foreign(&title) } else { title };
    let body = read(&text[rest..], mark + rest, file, known, out);
    Some(Page { slug: slug.to_owned(), title, body: Prose { is_foreign, ..body } })
}
