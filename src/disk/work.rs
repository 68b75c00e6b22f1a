//! Work folder: where a build makes the next site, beside the one that stands. It is ours only by its
//! name, which tells its own number and moment of making: a copy of it has others, and so has a clone
//! of a repository that holds one.

use super::error::{Doing, Error};
use super::folder_identity::mark;
use super::sweep::sweep;
use super::system;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// Its lock file.
const LOCK: &str = "lock";
/// The next site's folder, before it has its name.
const NEW: &str = "new";
/// The site that stood before, where the system cannot exchange two folders in one step.
const OLD: &str = "old";
/// How often one is made, where the builds that finish meanwhile take it for one that was left.
const ATTEMPTS: usize = 100;

/// A work folder, held by its lock: a build that is killed lets go of it.
#[derive(Debug)]
pub(super) struct Work {
    folder: PathBuf,
    _lock: File,
}

impl Work {
    /// Makes one in `parent`.
    pub fn make(parent: &Path, prefix: &str) -> Result<Self, Error> {
        for _ in 0..ATTEMPTS {
            match Self::try_make(parent, prefix) {
                Ok(Some(work)) => return Ok(work),
                Ok(None) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound && parent.is_dir() => {}
                Err(error) => return Err(Error::failed("make a folder in", parent, error)),
            }
        }
        Err(Error::refused(format!(
            "other builds in {} leave no room for this one: try again when they are done",
            parent.display()
        )))
    }

    fn try_make(parent: &Path, prefix: &str) -> io::Result<Option<Self>> {
        let fresh = system::make_fresh_folder(parent, prefix)?;
        let folder = parent.join(format!("{prefix}{}", name_of(fresh.path())?));
        system::rename(fresh.path(), &folder)?;
        let _ = fresh.keep();
        let path = folder.join(LOCK);
        let held = system::make_file(&path).and_then(|lock| hold(folder.clone(), lock));
        if held.is_err() {
            let _ = system::remove_file(&path);
            let _ = system::remove_folder(&folder);
        }
        held
    }

    /// Takes over one that a stopped build left. Of what only looks like one, an empty folder is
    /// removed (a build was stopped just after making it), and all else is left alone.
    pub fn claim(folder: PathBuf, prefix: &str) -> Option<Self> {
        if !folder.symlink_metadata().ok()?.is_dir() {
            return None;
        }
        let name = folder.file_name()?.to_str()?.strip_prefix(prefix)?;
        let path = folder.join(LOCK);
        let is_file = path.symlink_metadata().is_ok_and(|it| it.is_file());
        if !is_file || name_of(&folder).ok()? != name {
            let _ = system::remove_folder(&folder);
            return None;
        }
        let lock = File::options().write(true).open(path).ok()?;
        hold(folder, lock).ok()?
    }

    #[cfg(test)]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes the folder for the next site. Its name, too, is its own mark, until it changes places with
    /// the site that stands: so a site that was never published is known from one that was replaced.
    pub fn make_tree(&self) -> io::Result<PathBuf> {
        let fresh = self.folder.join(NEW);
        system::make_folder(&fresh)?;
        let tree = self.folder.join(name_of(&fresh)?);
        system::rename(&fresh, &tree)?;
        Ok(tree)
    }

    /// Puts the finished site at `tree` in the place of `live`, which stays in the work folder. Where the
    /// system cannot do it in one step it is done in two, and a stop between them is mended by
    /// [`Work::put_back`].
    pub fn publish(&self, tree: &Path, live: &Path) -> io::Result<()> {
        let is_free = || live.symlink_metadata().is_err();
        if is_free() {
            match system::rename(tree, live) {
                Err(_) if !is_free() => {} // another build was faster
                renamed => return renamed,
            }
        }
        system::exchange(tree, live).or_else(|_| {
            system::rename(live, &self.folder.join(OLD))?;
            system::rename(tree, live)
        })
    }

    /// Puts the site that stood at `live` back, where none stands there.
    pub fn put_back(&self, live: &Path) -> Result<(), Error> {
        let old = self.folder.join(OLD);
        let is_folder = old.symlink_metadata().is_ok_and(|it| it.is_dir());
        if is_folder && live.symlink_metadata().is_err() {
            system::rename(&old, live).doing("put back", live)?;
        }
        Ok(())
    }

    /// Removes it with all that a build left in it. What stood at `live` before and was not written by
    /// a build is put there again.
    pub fn remove(self, live: &Path) -> Result<(), Error> {
        self.put_back(live)?;
        for entry in fs::read_dir(&self.folder).doing("look into", &self.folder)? {
            let entry = entry.doing("look into", &self.folder)?;
            let path = entry.path();
            if !entry.file_type().is_ok_and(|it| it.is_dir()) {
                continue;
            }
            if name_of(&path).is_ok_and(|name| *name == *entry.file_name()) {
                system::remove_folders(&path).doing("remove", &path)?;
            } else if entry.file_name() == NEW {
                system::remove_folder(&path).doing("remove", &path)?;
            } else {
                sweep(&path, live)?;
            }
        }
        // The lock goes last: what a stop leaves is then either held by it, or empty.
        let lock = self.folder.join(LOCK);
        system::remove_file(&lock).doing("remove", &lock)?;
        match system::remove_folder(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed.doing("remove", &self.folder),
        }
    }
}

/// The work folder with this lock, unless another holds it, or has removed it meanwhile.
fn hold(folder: PathBuf, lock: File) -> io::Result<Option<Work>> {
    match lock.try_lock() {
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => return Err(error),
        Ok(()) => {}
    }
    let there = folder.join(LOCK).symlink_metadata();
    let is_there = there.is_ok_and(|it| lock.metadata().is_ok_and(|held| mark(&it) == mark(&held)));
    Ok(is_there.then_some(Work { folder, _lock: lock }))
}

/// A folder's number and its moment of making. Not its device: that may be another after a restart.
fn name_of(folder: &Path) -> io::Result<String> {
    let (_, number, made) = mark(&folder.symlink_metadata()?);
    Ok(format!("{number:x}-{made:x}"))
}
