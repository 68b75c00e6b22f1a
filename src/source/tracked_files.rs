//! Tracked files: a site's files as a remembered step sees them. It notes which of them the step opens: what
//! comes of it holds while those stay as they are, and while there are the same files.

use super::{FileId, Sources, Spoken, Unread, Workbook};
use crate::memo::{Digest, Input, Key, Memo, in_chunks};
use std::cell::RefCell;
use std::hash::Hash;
use std::sync::Arc;

/// The site's files, and which of them have been opened.
pub(crate) struct TrackedFiles<'a> {
    sources: &'a Sources,
    opened: RefCell<Vec<FileId>>,
}

/// What came of files, and those that were opened for it, as they were.
struct Tracked<T> {
    value: Arc<T>,
    opened: Vec<(FileId, Digest)>,
}

impl Sources {
    /// What a step makes of the files and of its input.
    pub(crate) fn recall<I: Input, T: Send + Sync + 'static>(
        &self,
        input: &I,
        memo: &Memo,
        step: fn(&TrackedFiles, &I) -> T,
    ) -> Arc<T> {
        TrackedFiles::of(self).recall(step, input, memo, |files| step(files, input))
    }

    /// What one step makes of the files and of many inputs, on all cores; all are made `with` the same.
    pub(crate) fn recall_each<C, I, T>(
        &self,
        with: &C,
        inputs: &[I],
        memo: &Memo,
        step: fn(&TrackedFiles, &C, &I) -> T,
    ) -> Vec<Arc<T>>
    where
        C: Input + Sync,
        I: Input + Sync,
        T: Send + Sync + 'static,
    {
        in_chunks(inputs, |chunk| {
            TrackedFiles::of(self).recall(step, &(with, chunk), memo, |files| {
                let one = |input| {
                    files.recall(step, &(with, input), memo, |files| step(files, with, input))
                };
                chunk.iter().map(one).collect()
            })
        })
    }
}

impl<'a> TrackedFiles<'a> {
    /// The site's files, none of them opened yet.
    pub fn of(sources: &'a Sources) -> Self {
        Self { sources, opened: RefCell::default() }
    }

    /// What `make` makes, with all that it opens opened here too.
    fn recall<T: Send + Sync + 'static>(
        &self,
        step: impl Hash,
        input: &impl Input,
        memo: &Memo,
        make: impl FnOnce(&TrackedFiles) -> T,
    ) -> Arc<T> {
        let digest = |id| (id, self.sources.file(id).digest());
        let holds = |it: &Tracked<T>| it.opened.iter().all(|it| digest(it.0) == *it);
        let tracked = memo.remember(step, &(self, input), holds, || {
            let files = Self::of(self.sources);
            let value = Arc::new(make(&files));
            let opened = files.opened.into_inner().into_iter().filter(|_| memo.is_warm());
            Tracked { value, opened: opened.map(digest).collect() }
        });
        self.opened.borrow_mut().extend(tracked.opened.iter().map(|(id, _)| id));
        Arc::clone(&tracked.value)
    }

    /// The bytes of a file, which is opened by this.
    pub fn bytes(&self, id: FileId) -> &'a Arc<[u8]> {
        self.opened.borrow_mut().push(id);
        &self.sources.file(id).bytes
    }

    /// The workbook that a file is, if it has the name of one; it is opened by this.
    pub fn workbook(&self, id: FileId) -> Option<&'a Result<Workbook, Unread>> {
        self.opened.borrow_mut().push(id);
        self.sources.file(id).workbook()
    }

    /// The language that they are read in, where it is not the site's first.
    pub fn said(&self) -> Option<&'a Spoken> {
        self.sources.said()
    }

    /// The path of every file, in their order; none is opened.
    pub fn paths(&self) -> impl Iterator<Item = (FileId, &'a str)> {
        self.sources.iter().map(|(id, file)| (id, file.path.as_str()))
    }

    /// The file at a path, if there is one; it is not opened.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.sources.find(path).map(|(id, _)| id)
    }

    /// The path of a file; it is not opened.
    pub fn path(&self, id: FileId) -> &'a str {
        &self.sources.file(id).path
    }

    /// The folder that holds a file.
    pub fn folder(&self, id: FileId) -> &'a str {
        self.sources.file(id).folder()
    }

    /// The paths of all files below a folder, without the folder's own.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &'a str> {
        let files = self.sources.files();
        let folder = format!("{folder}/");
        let from = files.partition_point(|file| file.path < folder);
        let paths = files[from..].iter().map(|file| file.path.as_str());
        paths.map_while(move |path| path.strip_prefix(&folder))
    }
}

impl Input for TrackedFiles<'_> {
    /// Which files there are; their content counts as far as they are opened.
    fn add_to(&self, key: &mut Key) {
        key.add(self.sources.listing());
        key.add(self.sources.said().map(|said| said.digest));
    }
}

impl Input for FileId {
    fn add_to(&self, key: &mut Key) {
        key.add(self);
    }
}
