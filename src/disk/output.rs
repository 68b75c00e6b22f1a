//! Output: the folder that a build owns, and the places beside it where the next one is made.

use super::error::{Doing, Error};
use super::folder_identity::FOLDERS;
use super::place;
use super::work::Work;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder that the finished site stands in.
#[derive(Debug)]
pub struct Output {
    /// The folder itself, with no symbolic link in its path.
    pub(super) folder: PathBuf,
    /// The folder of the site that it is made from.
    pub(super) root: PathBuf,
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
        let root = fs::canonicalize(root).doing("find", root)?;
        let folder = place::real(folder, &root)?;
        let sources = FOLDERS.map(|folder| root.join(folder));
        if root.starts_with(&folder) || sources.iter().any(|source| folder.starts_with(source)) {
            return Err(Error::refused(format!(
                "{} holds the site's own sources: name a folder of its own, such as public",
                folder.display()
            )));
        }
        if folder.exists() && !folder.is_dir() {
            return Err(Error::refused(format!("{} is a file: name a folder", folder.display())));
        }
        if place::is_mount_point(&folder) {
            return Err(place::immovable(&folder, "is a mount point (of a volume, say)"));
        }
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(Error::refused("the whole disk cannot be the output folder"));
        };
        let output = Self {
            parent: parent.to_owned(),
            prefix: format!(".{}.reportcard-", name.to_string_lossy()),
            folder: folder.clone(),
            root,
        };
        output.recover()?;
        Ok(output)
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Puts the last good site back where a build was stopped between its two renames.
    fn recover(&self) -> Result<(), Error> {
        if self.folder.symlink_metadata().is_err() {
            for work in self.abandoned() {
                work.put_back(&self.folder)?;
            }
        }
        Ok(())
    }

    /// Work folders of builds that are no longer running.
    fn abandoned(&self) -> impl Iterator<Item = Work> {
        let entries = fs::read_dir(&self.parent).into_iter().flatten().flatten();
        let named = entries.filter(|entry| {
            let name = entry.file_name();
            name.to_string_lossy().starts_with(&self.prefix)
        });
        named.filter_map(|entry| Work::claim(entry.path(), &self.prefix))
    }

    /// Removes what stopped builds left beside the folder. Tells what could not be removed.
    pub(super) fn clean(&self) -> impl Iterator<Item = Error> {
        let removed = self.abandoned().map(|work| work.remove(&self.folder));
        removed.filter_map(Result::err)
    }
}
