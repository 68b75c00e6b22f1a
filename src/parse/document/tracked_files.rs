//! Tracked files: the site's files as the reading of one document sees them. It notes which others it opened:
//! what was read holds while they stay as they are.

use crate::memo::Digest;
use crate::source::{FileId, Sources};
use std::cell::RefCell;

/// The site's files, and which of them a reading has opened.
pub(crate) struct TrackedFiles<'a> {
    sources: &'a Sources,
    /// The document that is read.
    document: FileId,
    files: RefCell<Vec<(FileId, Digest)>>,
    /// Whether anybody asks.
    noted: bool,
}

impl<'a> TrackedFiles<'a> {
    /// Nothing is opened yet; what will be is noted where `noted`.
    pub fn new(sources: &'a Sources, document: FileId, noted: bool) -> Self {
        Self { sources, document, files: RefCell::default(), noted }
    }

    /// The bytes of a file, which is opened by this.
    pub fn bytes(&self, id: FileId) -> &'a [u8] {
        let file = self.sources.file(id);
        if self.noted {
            self.files.borrow_mut().push((id, file.digest()));
        }
        &file.bytes
    }

    /// The file at a path, if there is one; it is not opened.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.sources.find(path).map(|(id, _)| id)
    }

    /// The folder that holds the document.
    pub fn folder(&self) -> &'a str {
        self.sources.file(self.document).folder()
    }

    /// The paths of all files below a folder, without the folder's own.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &'a str> {
        let files = self.sources.files();
        let folder = format!("{folder}/");
        let from = files.partition_point(|file| file.path < folder);
        let paths = files[from..].iter().map(|file| file.path.as_str());
        paths.map_while(move |path| path.strip_prefix(&folder))
    }

    /// The files that were opened, as they were.
    pub fn finish(self) -> Vec<(FileId, Digest)> {
        self.files.into_inner()
    }
}

/// Whether files are as they were.
pub(crate) fn unchanged(files: &[(FileId, Digest)], sources: &Sources) -> bool {
    let same = |(id, digest): &(FileId, Digest)| sources.file(*id).digest() == *digest;
    files.iter().all(same)
}
