//! Output: the folder that a build owns, and the places beside it where the next one is made.

use super::Error;
use super::error::Doing;
use super::foreign;
use super::stage::{Stage, WORK};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The folder that the finished site stands in.
#[derive(Debug)]
pub struct Output {
    /// The folder itself, with no symbolic link in its path.
    pub(super) folder: PathBuf,
    /// Where it stands.
    pub(super) parent: PathBuf,
    /// How every work folder beside it begins.
    pub(super) prefix: String,
}

impl Output {
    /// The output folder `folder` of the site at `root`; it need not be there yet.
    ///
    /// Refused is a folder that holds the site's own sources, or lies among them: a build swaps
    /// its output in whole, and must never swap away what it is made from.
    pub fn at(folder: &Path, root: &Path) -> Result<Self, Error> {
        let folder = real(folder)?;
        let root = fs::canonicalize(root).doing("find", root)?;
        let sources = [root.join("content"), root.join("themes")];
        if root.starts_with(&folder) || sources.iter().any(|source| folder.starts_with(source)) {
            return Err(Error::refused(format!(
                "{} holds the site's own sources: name a folder of its own, such as public",
                folder.display()
            )));
        }
        if folder.exists() && !folder.is_dir() {
            return Err(Error::refused(format!(
                "{} is a file: name a folder",
                folder.display()
            )));
        }
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(Error::refused("the whole disk cannot be the output folder"));
        };
        let output = Self {
            parent: parent.to_owned(),
            prefix: format!(".{}.reportcard-", name.to_string_lossy()),
            folder: folder.clone(),
        };
        output.recover()?;
        Ok(output)
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Begins the next site beside the one that stands. Everything foreign in the folder comes along.
    pub fn stage(&self) -> Result<Stage<'_>, Error> {
        Stage::new(self)
    }

    /// Puts the last good site back where a build was stopped between its two renames.
    fn recover(&self) -> Result<(), Error> {
        if self.folder.exists() {
            return Ok(());
        }
        for work in self.abandoned()? {
            let old = work.path.join("old");
            if old.is_dir() {
                return fs::rename(&old, &self.folder).doing("put back", &self.folder);
            }
        }
        Ok(())
    }

    /// Work folders of builds that are no longer running.
    fn abandoned(&self) -> Result<Vec<Work>, Error> {
        let Ok(entries) = fs::read_dir(&self.parent) else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.doing("look into", &self.parent)?;
            if entry
                .file_name()
                .to_string_lossy()
                .starts_with(&self.prefix)
            {
                found.extend(Work::claim(entry.path()));
            }
        }
        Ok(found)
    }

    /// Removes what finished and stopped builds left beside the folder.
    pub(super) fn clean(&self) -> Result<(), Error> {
        for work in self.abandoned()? {
            for tree in ["tree", "old"].map(|name| work.path.join(name)) {
                if tree.is_dir() {
                    foreign::sweep(&tree, &self.folder)?;
                }
            }
            fs::remove_dir_all(&work.path).doing("remove", &work.path)?;
        }
        Ok(())
    }
}

/// A work folder, held by its lock: a build that is killed lets go of it.
struct Work {
    path: PathBuf,
    _lock: File,
}

impl Work {
    fn claim(path: PathBuf) -> Option<Self> {
        let lock = File::options().write(true).open(path.join(WORK)).ok()?;
        lock.try_lock().ok()?;
        Some(Self { path, _lock: lock })
    }
}

/// The path without symbolic links, though its last parts may not be there yet.
fn real(path: &Path) -> Result<PathBuf, Error> {
    let path = std::path::absolute(path).doing("find", path)?;
    let mut there = path.as_path();
    let mut missing = Vec::new();
    while there.symlink_metadata().is_err() {
        match (there.file_name(), there.parent()) {
            (Some(name), Some(parent)) => {
                missing.push(name);
                there = parent;
            }
            _ => break,
        }
    }
    let mut real = fs::canonicalize(there).doing("find", there)?;
    if missing.iter().any(|name| *name == "..") {
        return Err(Error::refused(format!(
            "{} goes back up through a folder that is not there",
            path.display()
        )));
    }
    real.extend(missing.into_iter().rev());
    Ok(real)
}
