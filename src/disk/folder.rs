//! Folder: a site's folder as it was last read. What is touched is read again, and nothing else.

use super::error::Error;
use super::folder_identity::{FOLDERS, FolderIdentity};
use super::read::{Walk, is_kept_site, is_passed_over, name_below};
use crate::source::{Diagnostic, Diagnostics, SourceFile, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// How often it is read, where it is exchanged while it is.
const ATTEMPTS: usize = 3;

/// A site's folder, and what is known of the folders in it that are read.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    sources: Sources,
    /// Bytes of all known files.
    bytes: u64,
    /// What was found and cannot be read, by its path from the root on.
    odd: BTreeMap<PathBuf, Diagnostic>,
    /// Paths from the root on; of what stands there, and below, nothing counts as known.
    touched: BTreeSet<PathBuf>,
}

/// Everything below `content/`, `themes/`, `layouts/` and `editions/` of `root`: a [`Folder`] read once.
pub fn read(root: &Path) -> Result<(Sources, Diagnostics), Error> {
    Folder::at(root).read()
}

/// Everything below `root`, but for what is hidden: another repository than a site's.
pub fn read_all(root: &Path) -> Result<Sources, Error> {
    let mut walk = Walk::new(root, 0, 0);
    walk.below(Path::new(""))?;
    Ok(Sources::of(walk.read()?.into_iter().map(Arc::new).collect()))
}

impl Folder {
    /// A folder of which nothing is known.
    pub fn at(root: &Path) -> Self {
        let mut folder = Self {
            root: root.to_owned(),
            sources: Sources::default(),
            bytes: 0,
            odd: BTreeMap::new(),
            touched: BTreeSet::new(),
        };
        folder.forget();
        folder
    }

    /// Forgets what is known at a path, told from the root on or beginning with it, and of all that
    /// is below. The path need not exist.
    pub fn touch(&mut self, path: &Path) {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        let mut parts = path.components();
        let is_plain = |part: Component| matches!(part, Component::Normal(_));
        match path.components().next() {
            Some(first) if parts.all(is_plain) => {
                let is_read = FOLDERS.iter().any(|folder| first.as_os_str() == *folder);
                let mut names = path.iter().map(|part| part.as_encoded_bytes());
                if is_read && !names.any(is_passed_over) && !is_kept_site(path) {
                    self.touched.insert(path.to_owned());
                }
            }
            _ => self.forget(),
        }
    }

    /// Forgets everything.
    pub fn forget(&mut self) {
        self.touched = FOLDERS.iter().map(PathBuf::from).collect();
    }

    /// Everything below `content/`, `themes/`, `layouts/` and `editions/`, but for the sites of cards that were
    /// released (see [`super::kept`]). Paths are told from the root on. Only what
    /// was touched since the last time is read; a file whose bytes are as before stays the same
    /// value, and where nothing is different, so do the sources.
    ///
    /// Files and folders whose name begins with a dot or ends with `~` are passed over. What is not
    /// an ordinary file (a symbolic link, a pipe), is larger than 20 MiB or has a name that is not
    /// Unicode is named in the diagnostics and left out. An error is a folder without `content/`, or
    /// a file that the machine could not read; what was touched is then read the next time.
    pub fn read(&mut self) -> Result<(Sources, Diagnostics), Error> {
        // A folder that is exchanged meanwhile was perhaps found empty: what was read of it counts for
        // nothing.
        for _ in 0..ATTEMPTS {
            let before = FolderIdentity::of(&self.root);
            self.read_touched()?;
            if before == FolderIdentity::of(&self.root) {
                break;
            }
            self.forget();
        }
        let mut diagnostics = Diagnostics::default();
        for diagnostic in self.odd.values() {
            diagnostics.push(diagnostic.clone());
        }
        Ok((self.sources.clone(), diagnostics))
    }

    fn read_touched(&mut self) -> Result<(), Error> {
        if !self.root.join(FOLDERS[0]).is_dir() {
            return Err(Error::refused(format!(
                "there is no folder “{}” in {}: `reportcard new DIR` lays out a site to begin with, and `--root DIR` names a site that stands elsewhere",
                FOLDERS[0],
                self.root.display()
            )));
        }
        let touched = self.outermost();
        if !touched.is_empty() {
            self.renew(&touched)?;
            self.touched.clear();
        }
        Ok(())
    }

    /// The touched paths without those below others; where one of the folders that should hold a
    /// path is no folder, or was none, that one stands for it, so that no link is ever gone through.
    fn outermost(&self) -> Vec<PathBuf> {
        let is_folder = |path: &Path| {
            let was_folder = !self.odd.contains_key(path)
                && name_below(Path::new(""), path)
                    .is_none_or(|it| self.sources.find(&it).is_none());
            let metadata = self.root.join(path).symlink_metadata();
            was_folder && metadata.is_ok_and(|metadata| metadata.is_dir())
        };
        let mut known = BTreeMap::new();
        let mut widened = BTreeSet::new();
        for path in &self.touched {
            let mut above: Vec<&Path> = path.ancestors().skip(1).collect();
            above.pop(); // the root itself
            let broken = above
                .into_iter()
                .rev()
                .find(|it| !*known.entry(*it).or_insert_with(|| is_folder(it)));
            widened.insert(broken.unwrap_or(path));
        }
        let mut outermost: Vec<PathBuf> = Vec::new();
        for path in widened {
            if !outermost.last().is_some_and(|last| path.starts_with(last)) {
                outermost.push(path.to_owned());
            }
        }
        outermost
    }

    /// Reads what stands at the touched paths, in place of what was known there.
    fn renew(&mut self, touched: &[PathBuf]) -> Result<(), Error> {
        let ranges = self.known(touched);
        let files = self.sources.files();
        let old = || ranges.iter().flat_map(|range| &files[range.clone()]);
        let old_bytes: u64 = old().map(|file| file.bytes.len() as u64).sum();
        let mut walk = Walk::new(&self.root, files.len() - old().count(), self.bytes - old_bytes);
        for path in touched {
            walk.below(path)?;
        }
        let read: Vec<Arc<SourceFile>> = walk.read()?.into_iter().map(|it| self.same(it)).collect();
        let read_bytes: u64 = read.iter().map(|file| file.bytes.len() as u64).sum();
        let odd = walk.odd;
        if !old().map(Arc::as_ptr).eq(read.iter().map(Arc::as_ptr)) {
            self.sources = Sources::instead_of(merged(files, &ranges, read), &self.sources);
        }
        self.bytes = self.bytes - old_bytes + read_bytes;
        for path in touched {
            let known = self.odd.range(path.clone()..);
            let known = known.take_while(|(it, _)| it.starts_with(path));
            let known: Vec<PathBuf> = known.map(|(it, _)| it.clone()).collect();
            for it in known {
                self.odd.remove(&it);
            }
        }
        self.odd.extend(odd);
        Ok(())
    }

    /// Where the known files at these paths and below them stand, in order.
    fn known(&self, touched: &[PathBuf]) -> Vec<Range<usize>> {
        let files = self.sources.files();
        let mut ranges = Vec::new();
        for name in touched.iter().filter_map(|path| name_below(Path::new(""), path)) {
            let at = files.partition_point(|file| file.path < name);
            let is_file = files.get(at).is_some_and(|file| file.path == name);
            ranges.push(at..at + usize::from(is_file));
            let below = format!("{name}/");
            let start = files.partition_point(|file| file.path < below);
            let held = files[start..].partition_point(|file| file.path.starts_with(&below));
            ranges.push(start..start + held);
        }
        ranges.retain(|range| !range.is_empty());
        ranges.sort_unstable_by_key(|range| range.start);
        ranges
    }

    /// The known file where it is the same as the one that was read.
    fn same(&self, read: SourceFile) -> Arc<SourceFile> {
        let known = self.sources.find(&read.path);
        let known = known.map(|(id, _)| &self.sources.files()[id.0 as usize]);
        let known = known.filter(|known| known.bytes == read.bytes);
        known.map_or_else(|| Arc::new(read), Arc::clone)
    }
}

/// The files, but for those in `gone`, and the ones that were read, all in the order of their paths.
fn merged(
    files: &[Arc<SourceFile>],
    gone: &[Range<usize>],
    read: Vec<Arc<SourceFile>>,
) -> Vec<Arc<SourceFile>> {
    let mut all = Vec::with_capacity(files.len() + read.len());
    let mut read = read.into_iter().peekable();
    let mut start = 0;
    let end = files.len()..files.len();
    for gap in gone.iter().chain([&end]) {
        let mut kept = &files[start..gap.start];
        let before = |it: &Arc<SourceFile>, kept: &[Arc<SourceFile>]| {
            kept.last().is_some_and(|last| it.path < last.path)
        };
        while let Some(next) = read.next_if(|it| before(it, kept)) {
            let cut = kept.partition_point(|file| file.path < next.path);
            all.extend_from_slice(&kept[..cut]);
            all.push(next);
            kept = &kept[cut..];
        }
        all.extend_from_slice(kept);
        start = gap.end;
    }
    all.extend(read);
    all
}

#[cfg(test)]
mod tests;
