//! Released: the cards that are kept in `editions/`, each with what was published and the list of its files.

use super::record;
use crate::memo::Memo;
use crate::report::{Released, ReleasedFile};
use crate::source::{
    Code, Diagnostic, Diagnostics, FileId, Sources, Span, TrackedFiles, editions, stays_below,
};
use rayon::prelude::*;
use std::sync::Arc;

/// Every card that was released, oldest first. One that cannot be read is a mistake: what was published is never
/// silently left out. None where sources are read in another language than the site's first, whose cards are those of all.
pub(crate) fn released(
    sources: &Sources,
    memo: &Memo,
    out: &mut Diagnostics,
) -> Vec<Arc<Released>> {
    if sources.said().is_some() {
        return Vec::new();
    }
    let mut all = Vec::new();
    let slugs = sources.recall(&(), memo, |files, ()| slugs(files));
    let read = slugs.par_iter().map(|(slug, file)| {
        let read = sources.recall(&Arc::clone(slug), memo, |files, slug| read(files, slug));
        (slug, *file, read)
    });
    for (slug, file, read) in read.collect::<Vec<_>>() {
        match &*read {
            Ok(card) => all.push(Arc::clone(card)),
            Err(why) => out.push(unreadable(slug, file, why)),
        }
    }
    all.sort_by(|one, other| (one.published, &one.slug).cmp(&(other.published, &other.slug)));
    all
}

/// The folders of released cards, each with a file that stands in it.
fn slugs(files: &TrackedFiles) -> Vec<(Arc<String>, FileId)> {
    let mut slugs: Vec<(Arc<String>, FileId)> = Vec::new();
    for (id, path) in files.paths() {
        let mut parts = path.split('/');
        let parts = [parts.next(), parts.next(), parts.next()];
        let [Some(editions::FOLDER), Some(slug), Some(editions::RECORD | editions::FILES)] = parts
        else {
            continue;
        };
        if slugs.last().is_none_or(|last| *last.0 != slug) {
            slugs.push((Arc::new(slug.to_owned()), id));
        }
    }
    slugs
}

fn read(files: &TrackedFiles, slug: &str) -> Result<Arc<Released>, String> {
    let bytes = |name: &str| {
        let file = files.find(&format!("{}/{slug}/{name}", editions::FOLDER));
        file.map(|id| files.bytes(id)).ok_or_else(|| format!("its file {name} is not there"))
    };
    let (record, list) = (bytes(editions::RECORD)?, bytes(editions::FILES)?);
    let record = record::read(record).map_err(|why| format!("{}: {why}", editions::RECORD))?;
    let text = std::str::from_utf8(list).map_err(|_| format!("{} is no text", editions::FILES))?;
    let files = text.lines().zip(1..).map(|(line, at)| {
        let name = editions::FILES;
        listed(line).ok_or_else(|| format!("line {at} of {name} is not a digest and a path"))
    });
    let files = files.collect::<Result<Vec<_>, String>>()?;
    Ok(Arc::new(Released { slug: slug.to_owned(), files, ..record }))
}

fn listed(line: &str) -> Option<ReleasedFile> {
    let (digest, path) = line.split_once("  ")?;
    let digest = blake3::Hash::from_hex(digest).ok()?.into();
    stays_below(path).then(|| ReleasedFile { path: path.to_owned(), digest })
}

fn unreadable(slug: &str, file: FileId, why: &str) -> Diagnostic {
    let message = format!("The card that was released as editions/{slug} cannot be read: {why}.");
    Diagnostic::new(Code::Released, Span { file, start: 0, end: 0 }, message).help(
        "Nothing in editions/ is written by hand. Put the folder back as it was, from a backup or from what keeps your older versions; or remove the whole folder, and that card is no longer served.",
    )
}
