//! Released: the cards that are kept in `editions/`, each with what was published and the list of its files.

use crate::report::{Released, ReleasedFile};
use crate::source::{
    Code, Diagnostic, Diagnostics, FileId, SourceFile, Sources, Span, editions, stays_below,
};
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;

/// What is read of a card's record.
#[derive(Deserialize)]
struct Record {
    edition: Edition,
}

#[derive(Deserialize)]
struct Edition {
    name: String,
    published: String,
}

/// Every card that was released, oldest first. One that cannot be read is a mistake: what was published is never
/// silently left out.
pub(crate) fn released(sources: &Sources, out: &mut Diagnostics) -> Vec<Arc<Released>> {
    let mut all = Vec::new();
    for (id, file) in sources.iter() {
        let parts: Vec<&str> = file.path.split('/').collect();
        let [editions::FOLDER, slug, name] = parts[..] else { continue };
        let other = match name {
            editions::RECORD => editions::FILES,
            editions::FILES => editions::RECORD,
            _ => continue,
        };
        let other = sources.find(&format!("{}/{slug}/{other}", editions::FOLDER));
        let read = match (name, other) {
            (_, None) => {
                Err("one of its two files, edition.json and files.txt, is not there".to_owned())
            }
            (editions::FILES, _) => continue,
            (_, Some((_, files))) => read(slug, file, files),
        };
        match read {
            Ok(card) => all.push(Arc::new(card)),
            Err(why) => out.push(unreadable(slug, id, &why)),
        }
    }
    all.sort_by(|one, other| (one.published, &one.slug).cmp(&(other.published, &other.slug)));
    all
}

fn read(slug: &str, record: &SourceFile, files: &SourceFile) -> Result<Released, String> {
    let of_record = |error: &dyn std::fmt::Display| format!("edition.json: {error}");
    let Record { edition } = serde_json::from_slice(&record.bytes).map_err(|it| of_record(&it))?;
    let published: Date = edition.published.parse().map_err(|it: jiff::Error| of_record(&it))?;
    let text = std::str::from_utf8(&files.bytes).map_err(|_| "files.txt is no text".to_owned())?;
    let files = text.lines().zip(1..).map(|(line, at)| {
        listed(line).ok_or_else(|| format!("line {at} of files.txt is not a digest and a path"))
    });
    let files = files.collect::<Result<Vec<_>, String>>()?;
    Ok(Released { slug: slug.to_owned(), name: edition.name, published, files })
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
