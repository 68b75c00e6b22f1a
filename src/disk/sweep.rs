//! Sweeping: a site that was replaced is taken away, but for what no build wrote.

use super::error::{Doing, Error};
use super::folder_identity::mark;
use super::manifest::{self, Manifest};
use super::system;
use super::unmanaged::is_own;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Takes a tree away that `live` has replaced: files that a build wrote are removed, and any other
/// that `live` does not have (somebody put it there while the build ran) moves over to it.
///
/// The manifest goes last, so that an interrupted sweep is taken up again by the next.
pub(super) fn sweep(tree: &Path, live: &Path) -> Result<(), Error> {
    if !live.symlink_metadata().is_ok_and(|it| it.is_dir()) {
        return Err(Error::refused(format!(
            "{} is no folder: what stood there is kept in {}",
            live.display(),
            tree.display()
        )));
    }
    let pass = || {
        let mut sweep = Sweep {
            tree,
            live,
            before: Manifest::of(tree),
            after: Manifest::of(live),
            left: Vec::new(),
        };
        sweep.run().map(|()| sweep.left)
    };
    let left = pass().or_else(|_| {
        system::make_writable(tree);
        pass().doing("remove", tree)
    })?;
    if let Some(first) = left.first() {
        return Err(Error::refused(format!(
            "{} of the files that were put into {} while the build ran have no place in the new site, such as {}: they are kept in {}",
            left.len(),
            live.display(),
            first.display(),
            tree.display()
        )));
    }
    Ok(())
}

struct Sweep<'a> {
    tree: &'a Path,
    live: &'a Path,
    before: Manifest,
    after: Manifest,
    /// What could neither be removed nor moved.
    left: Vec<PathBuf>,
}

impl Sweep<'_> {
    fn run(&mut self) -> io::Result<()> {
        for entry in WalkDir::new(self.tree).min_depth(1).contents_first(true) {
            let entry = entry?;
            let path = entry.path().strip_prefix(self.tree).expect("it is below");
            if entry.file_type().is_dir() {
                if !self.left.iter().any(|left| left.starts_with(path)) {
                    system::remove_folder(entry.path())?;
                }
            } else if path == Path::new(manifest::NAME) {
                continue;
            } else if is_own(path, &self.before) || self.is_in_both(path) {
                system::remove_file(entry.path())?;
            } else if !self.keep(path)? {
                self.left.push(path.to_owned());
            }
        }
        if self.left.is_empty() {
            let manifest = self.tree.join(manifest::NAME);
            if manifest.symlink_metadata().is_ok() {
                system::remove_file(&manifest)?;
            }
            system::remove_folder(self.tree)?;
        }
        Ok(())
    }

    /// Whether a file that no build wrote is in the new site as well, or was taken over by it.
    fn is_in_both(&self, path: &Path) -> bool {
        let marks = [self.tree, self.live].map(|folder| folder.join(path).symlink_metadata());
        let [Ok(old), Ok(new)] = marks else {
            return false;
        };
        self.before.is_lost && is_own(path, &self.after) || mark(&old) == mark(&new)
    }

    /// Moves a file over to the new site, unless a page stands there, or a link on the way.
    fn keep(&self, path: &Path) -> io::Result<bool> {
        let mut to = self.live.to_owned();
        for part in path.parent().into_iter().flatten() {
            to.push(part);
            match to.symlink_metadata() {
                Ok(there) if there.is_dir() => {}
                Ok(_) => return Ok(false),
                Err(_) => system::make_folder(&to)?,
            }
        }
        to.push(path.file_name().expect("it is a file"));
        let is_free = to.symlink_metadata().map_or(true, |it| !it.is_dir());
        if !is_free || is_own(path, &self.after) {
            return Ok(false);
        }
        system::rename(&self.tree.join(path), &to)?;
        Ok(true)
    }
}
