//! Foreign: what stands in an output folder without having been written by a build. It is kept.

use super::Error;
use super::error::Doing;
use super::manifest::{self, Manifest};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Everything in an output folder that a build did not write, parents before children.
#[derive(Debug, Default)]
pub(super) struct Foreign {
    /// By path below the folder, with whether it is a folder.
    entries: BTreeMap<PathBuf, bool>,
}

impl Foreign {
    /// What is foreign in `folder`, whose last build wrote what `manifest` says.
    pub fn of(folder: &Path, manifest: &Manifest) -> Result<Self, Error> {
        if folder.symlink_metadata().is_err() {
            return Ok(Self::default());
        }
        let (mut entries, mut own_folders) = (BTreeMap::new(), BTreeSet::new());
        for entry in WalkDir::new(folder).min_depth(1) {
            let entry = entry.map_err(|error| Error::failed("look into", folder, error.into()))?;
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let is_folder = entry.file_type().is_dir();
            if !is_folder && is_own(path, manifest) {
                let above = path.ancestors().skip(1).map(Path::to_owned);
                own_folders.extend(above.take_while(|it| !it.as_os_str().is_empty()));
            } else {
                entries.insert(path.to_owned(), is_folder);
            }
        }
        entries.retain(|path, _| !own_folders.contains(path));
        Ok(Self { entries })
    }

    /// What a file at `path` would overwrite, or would be written through.
    pub fn in_the_way_of(&self, path: &str) -> Option<&Path> {
        let above = Path::new(path).ancestors();
        let mut met = above.filter_map(|above| self.entries.get_key_value(above));
        let (met, _) = met.find(|(met, is_folder)| !**is_folder || *met == Path::new(path))?;
        Some(met)
    }

    /// Brings every entry from one folder into another, by hard link where the file system can.
    pub fn carry(&self, from: &Path, to: &Path) -> Result<(), Error> {
        for (path, is_folder) in &self.entries {
            let (old, new) = (from.join(path), to.join(path));
            if *is_folder {
                fs::create_dir_all(&new).doing("make the folder", &new)?;
                continue;
            }
            if let Some(parent) = new.parent() {
                fs::create_dir_all(parent).doing("make the folder", parent)?;
            }
            if fs::hard_link(&old, &new).is_err() {
                fs::copy(&old, &new).doing("carry over", &old)?;
            }
        }
        Ok(())
    }
}

/// Whether a build wrote the file at this path.
fn is_own(path: &Path, manifest: &Manifest) -> bool {
    let name = path.to_str();
    name.is_some_and(|name| name == manifest::NAME || manifest.has(&name.replace('\\', "/")))
}

/// Takes a tree away that `live` has replaced: files that a build wrote are removed, and any other
/// that `live` does not have (somebody put it there while the build ran) moves over to it.
///
/// The manifest goes last, so that an interrupted sweep is taken up again by the next.
pub(super) fn sweep(tree: &Path, live: &Path) -> Result<(), Error> {
    if Manifest::is_unfinished(tree) {
        return fs::remove_dir_all(tree).doing("remove", tree);
    }
    let manifest = Manifest::of(tree).unwrap_or_default();
    for entry in WalkDir::new(tree).min_depth(1).contents_first(true) {
        let entry = entry.map_err(|error| Error::failed("look into", tree, error.into()))?;
        let path = entry.path();
        let below = path.strip_prefix(tree).unwrap_or(path);
        if entry.file_type().is_dir() {
            fs::remove_dir(path).doing("remove", path)?;
        } else if below == Path::new(manifest::NAME) {
            continue;
        } else if is_own(below, &manifest) || live.join(below).symlink_metadata().is_ok() {
            fs::remove_file(path).doing("remove", path)?;
        } else {
            let kept = live.join(below);
            if let Some(parent) = kept.parent() {
                fs::create_dir_all(parent).doing("make the folder", parent)?;
            }
            fs::rename(path, &kept).doing("keep", path)?;
        }
    }
    fs::remove_dir_all(tree).doing("remove", tree)
}
