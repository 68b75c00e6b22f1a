//! Sources: every file of a site as it was read, and spans that point into them.

use super::Position;
use super::lines::Lines;
use super::workbook::{self, Unread, Workbook};
use super::{Said, Spoken};
use crate::memo::Digest;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Names one file of a [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

/// A place in a file: bytes `start..end` of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of bytes `start..end` of `file`; offsets past 4 GiB are clamped.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { file, start: clamp(start), end: clamp(end.max(start)) }
    }
}

/// One file as it was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path below the site's root, with `/` on every machine.
    pub path: String,
    /// The bytes as they are on the disk.
    pub bytes: Arc<[u8]>,
    digest: OnceLock<Digest>,
    lines: OnceLock<Lines>,
    workbook: OnceLock<Result<Workbook, Unread>>,
}

impl SourceFile {
    /// A file of a path below the site's root.
    pub fn new(path: String, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self {
            path,
            bytes: bytes.into(),
            digest: OnceLock::new(),
            lines: OnceLock::new(),
            workbook: OnceLock::new(),
        }
    }

    /// Digest of its bytes, worked out once.
    pub fn digest(&self) -> Digest {
        *self.digest.get_or_init(|| Digest::of_bytes(&self.bytes))
    }

    /// The workbook, where the file has the name of one; read once.
    pub fn workbook(&self) -> Option<&Result<Workbook, Unread>> {
        let read = || workbook::read(&self.bytes);
        Workbook::is_named(&self.path).then(|| self.workbook.get_or_init(read))
    }

    /// What spans into the file point into: its bytes, or the rows of a workbook’s sheets.
    pub fn shown(&self) -> &[u8] {
        match self.workbook() {
            Some(Ok(workbook)) => &workbook.text,
            Some(Err(_)) => &[],
            None => &self.bytes,
        }
    }

    /// The text, where the bytes are UTF-8 (a byte-order mark is kept: offsets stay true).
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }

    /// Line and column of a byte, or of the end where there are fewer bytes.
    pub fn position(&self, at: usize) -> Position {
        self.lines().position(self.shown(), at)
    }

    /// The bytes of the line that holds byte `at`, without its end.
    pub fn line(&self, at: usize) -> Range<usize> {
        self.lines().line(self.shown(), at)
    }

    fn lines(&self) -> &Lines {
        match self.workbook() {
            Some(Ok(workbook)) => workbook.lines(),
            _ => self.lines.get_or_init(|| Lines::of(self.shown())),
        }
    }

    /// The folder that holds the file, without a trailing `/`; empty at the root.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

/// Every file of a site, ordered by path: the pipeline's only input.
///
/// A clone is cheap: it shares its files with the first.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Arc<Vec<Arc<SourceFile>>>,
    /// Shared: worked out for one, it is known to all.
    listing: Arc<OnceLock<Digest>>,
    /// The language that they are read in, where it is not the site's first.
    spoken: Option<Arc<Spoken>>,
}

impl Sources {
    /// Sources from `(path, bytes)` pairs in any order; a path given twice keeps the last.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self::default().with(files)
    }

    /// The same with more files, each in the place of one that has its path.
    pub fn with(&self, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let own = self.files.iter().map(|file| (file.path.clone(), Arc::clone(file)));
        let mut ordered: BTreeMap<String, Arc<SourceFile>> = own.collect();
        ordered.extend(files.into_iter().map(|(path, bytes)| {
            let file = SourceFile::new(path.clone(), bytes);
            (path, Arc::new(file))
        }));
        Self::of(ordered.into_values().collect())
    }

    /// Sources from files that stand in the order of their paths, each path once.
    pub(crate) fn of(files: Vec<Arc<SourceFile>>) -> Self {
        debug_assert!(files.is_sorted_by(|a, b| a.path < b.path));
        Self { files: Arc::new(files), listing: Arc::default(), spoken: None }
    }

    /// Sources in the place of others: what is known of those is not worked out again where the paths
    /// are the same.
    pub(crate) fn instead_of(files: Vec<Arc<SourceFile>>, others: &Self) -> Self {
        let same =
            |(a, b): (&Arc<SourceFile>, &Arc<SourceFile>)| Arc::ptr_eq(a, b) || a.path == b.path;
        let listed = files.len() == others.len() && files.iter().zip(&*others.files).all(same);
        let sources = Self::of(files);
        match listed {
            true => Self { listing: others.listing.clone(), ..sources },
            false => sources,
        }
    }

    /// The same files, read in another language.
    pub(crate) fn spoken(&self, said: Said) -> Self {
        Self { spoken: Some(Arc::new(Spoken::of(said))), ..self.clone() }
    }

    /// The same files, read in the site's first language.
    pub(crate) fn in_first(&self) -> Self {
        Self { spoken: None, ..self.clone() }
    }

    /// The language that they are read in, where it is not the site's first.
    pub(crate) fn said(&self) -> Option<&Spoken> {
        self.spoken.as_deref()
    }

    /// All files, in path order.
    pub(crate) fn files(&self) -> &[Arc<SourceFile>] {
        &self.files
    }

    /// Whether these are the same value as others, one being a clone of the other; two that were
    /// made apart are not, even where their files hold the same.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.files, &other.files)
    }

    /// All files with their ids, in path order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(i, f)| (FileId(i as u32), &**f))
    }

    /// The file at a path, if there is one.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let at = self.files.binary_search_by(|f| f.path.as_str().cmp(path)).ok()?;
        Some((FileId(at as u32), &self.files[at]))
    }

    /// The file that an id names.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Digest of which files there are, worked out once: while it stays, every [`FileId`] names the
    /// same file.
    pub fn listing(&self) -> Digest {
        let work_out = || self.iter().map(|(_, file)| Digest::of(&file.path)).sum();
        *self.listing.get_or_init(work_out)
    }

    /// Line and column of a span's first byte.
    pub fn position(&self, span: Span) -> Position {
        self.file(span.file).position(span.start as usize)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_lines_and_characters_past_a_byte_order_mark() {
        let text = "\u{feff}é: 1\r\nb: 2\n";
        let sources = Sources::new([("site.yaml".to_owned(), text.as_bytes().to_vec())]);
        let (_, file) = sources.find("site.yaml").unwrap();
        let at = |what| file.position(text.find(what).unwrap());
        assert_eq!(at('1'), Position { line: 1, column: 4 });
        assert_eq!(at('b'), Position { line: 2, column: 1 });
        assert_eq!(file.position(99), Position { line: 3, column: 1 });
        assert_eq!(&text[file.line(0)], "\u{feff}é: 1");
        assert_eq!(&text[file.line(text.len())], "");
    }
}
