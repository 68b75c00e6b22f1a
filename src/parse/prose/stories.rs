//! Stories: every Markdown file of the site, read once the ids of all documents are known.

use super::call_scope::CallScope;
use super::{read, title};
use crate::memo::{Digest, Memo, Memoized};
use crate::parse::card::assemble::Assembly;
use crate::parse::document::folder::{CASE, Folder, HOME};
use crate::parse::syntax::encoding;
use crate::report::{Page, Prose};
use crate::source::{Diagnostics, FileId, Sources};
use std::collections::HashMap;
use std::sync::Arc;

/// The texts of the card.
pub(crate) struct Stories {
    pub home: Prose,
    pub pages: Vec<Page>,
    /// In the order of the card's outcomes.
    pub outcomes: Vec<Memoized<Prose>>,
    /// The case for the backbone, in the author's own words.
    pub backbone: Prose,
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
        let beside: HashMap<FileId, FileId> =
            folder.outcomes.iter().filter_map(|files| files.document.zip(files.story)).collect();
        let names = memo.is_warm().then(|| known.digest());
        let by = |document: &FileId| {
            let story = beside.get(document).copied();
            Some(story.map(|file| (file, sources.file(file).digest())))
        };
        let make = |document: &FileId| {
            let from = || Some(Digest::of(("story", names?, by(document)?)));
            memo.keep(from, || {
                let mut found = Diagnostics::default();
                let story = beside.get(document);
                let story = story.map(|file| text(sources, *file, known, &mut found));
                (Arc::new(story.unwrap_or_default()), found)
            })
        };
        let read: Vec<Memoized<Read>> =
            memo.keep_each(("stories", names), &assembly.files, by, make);
        let outcomes = read.iter().map(|story| {
            out.extend(story.1.clone());
            story.part(0, &story.0)
        });
        let outcomes = outcomes.collect();
        let mut lone = |path| match sources.find(path) {
            Some((file, _)) => text(sources, file, known, out),
            None => Prose::default(),
        };
        let (home, backbone) = (lone(HOME), lone(CASE));
        let pages = folder
            .pages
            .iter()
            .filter_map(|(slug, file)| page(sources, slug, *file, known, out))
            .collect();
        Self { home, pages, outcomes, backbone }
    }
}

/// The text of a Markdown file.
pub(crate) fn text(
    sources: &Sources,
    file: FileId,
    known: &CallScope,
    out: &mut Diagnostics,
) -> Prose {
    let text = out.well(encoding::text(sources, file));
    text.map_or_else(Prose::default, |(text, mark)| read(text, mark, file, known, out))
}

/// A page of the author's own: its first heading is its title, the rest its text.
fn page(
    sources: &Sources,
    slug: &str,
    file: FileId,
    known: &CallScope,
    out: &mut Diagnostics,
) -> Option<Page> {
    let (text, mark) = out.well(encoding::text(sources, file))?;
    let (title, rest) = title(text, mark, file, out).unwrap_or((slug.to_owned(), 0));
    Some(Page {
        slug: slug.to_owned(),
        title,
        body: read(&text[rest..], mark + rest, file, known, out),
    })
}
