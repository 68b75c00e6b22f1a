//! Unmanaged: what stands in an output folder without having been written by a build. It is kept.

use super::error::{Doing, Error};
use super::manifest::{self, Manifest};
use super::{place, system};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{FileType, Permissions};
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Everything in an output folder that a build did not write, parents before children.
#[derive(Debug, Default)]
pub(super) struct Unmanaged {
    /// By path below the folder.
    entries: BTreeMap<PathBuf, FileType>,
    /// Every folder below it, whoever made it, with who may do what there.
    folders: Vec<(PathBuf, Permissions)>,
}

impl Unmanaged {
    /// What is unmanaged in `folder`, whose last build wrote what `manifest` says; in the folders that are `known` to hold
    /// nothing else, nothing is looked for.
    pub fn of(
        folder: &Path,
        manifest: &Manifest,
        known: impl Fn(&Path) -> bool,
    ) -> Result<Self, Error> {
        let mut unmanaged = Self::default();
        if folder.symlink_metadata().is_err() {
            return Ok(unmanaged);
        }
        let mut own_folders = BTreeSet::new();
        let is_known = |entry: &DirEntry| entry.depth() == 1 && known(Path::new(entry.file_name()));
        let entries = WalkDir::new(folder).min_depth(1).into_iter();
        for entry in entries.filter_entry(|it| !is_known(it)) {
            let entry = entry.map_err(|error| Error::failed("look into", folder, error.into()))?;
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let kind = entry.file_type();
            if !kind.is_dir() && is_own(path, manifest) {
                let above = path.ancestors().skip(1).map(Path::to_owned);
                own_folders.extend(above.take_while(|it| !it.as_os_str().is_empty()));
                continue;
            }
            if place::is_mount_point(entry.path()) {
                return Err(Error::refused(format!(
                    "{} is a mount point (of a volume, say), and cannot come along to the next site: unmount it, or name another folder with --output-dir",
                    entry.path().display()
                )));
            }
            if kind.is_dir() {
                let metadata = entry.metadata().map_err(io::Error::from);
                let metadata = metadata.doing("look at", entry.path())?;
                unmanaged.folders.push((path.to_owned(), metadata.permissions()));
            }
            unmanaged.entries.insert(path.to_owned(), kind);
        }
        let is_unmanaged = |path: &PathBuf, _: &mut FileType| !own_folders.contains(path);
        unmanaged.entries.retain(is_unmanaged);
        Ok(unmanaged)
    }

    /// What a file at `path` would overwrite, or would be written through.
    pub fn in_the_way_of(&self, path: &str) -> Option<(&Path, FileType)> {
        let above = Path::new(path).ancestors();
        let mut met = above.filter_map(|above| self.entries.get_key_value(above));
        let (met, kind) = met.find(|(met, kind)| !kind.is_dir() || *met == Path::new(path))?;
        Some((met, *kind))
    }

    /// Brings every entry from one folder into another, but for those whose place is taken there. Tells
    /// the files.
    pub fn carry(&self, from: &Path, to: &Path) -> Result<Vec<&Path>, Error> {
        let mut files = Vec::new();
        for (path, kind) in &self.entries {
            let (old, new) = (from.join(path), to.join(path));
            if new.symlink_metadata().is_ok() {
                continue;
            }
            if kind.is_dir() {
                system::make_folders(&new).doing("make the folder", &new)?;
                continue;
            }
            if let Some(parent) = new.parent() {
                system::make_folders(parent).doing("make the folder", parent)?;
            }
            // Not every file system can give a file a second name.
            let carried = system::link(&old, &new).or_else(|_| system::copy(from, path, &new));
            match carried {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {} // removed meanwhile
                carried => {
                    carried.doing("carry over", &old)?;
                    files.push(&**path);
                }
            }
        }
        Ok(files)
    }

    /// Lets the folders that are in `to` as well do there what they let do before.
    pub fn keep_permissions(&self, to: &Path) -> Result<(), Error> {
        for (path, permissions) in self.folders.iter().rev() {
            let new = to.join(path);
            let is_other =
                |now: std::fs::Metadata| now.is_dir() && now.permissions() != *permissions;
            if new.symlink_metadata().is_ok_and(is_other) {
                system::set_permissions(&new, permissions.clone()).doing("set up", &new)?;
            }
        }
        Ok(())
    }
}

/// Whether a build wrote the file at this path.
pub(super) fn is_own(path: &Path, manifest: &Manifest) -> bool {
    let name = path.to_str();
    name.is_some_and(|name| name == manifest::NAME || manifest.has(&name.replace('\\', "/")))
}
