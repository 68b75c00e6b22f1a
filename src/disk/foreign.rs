//! Foreign: what stands in an output folder without having been written by a build. It is kept.

use super::Error;
use super::error::Doing;
use super::manifest::{self, Manifest};
use std::collections::{BTreeMap, HashSet};
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
        let own_folders = folders(manifest.files.keys().map(String::as_str));
        let mut entries = BTreeMap::new();
        for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
            let entry = entry.map_err(|error| Error::failed("look into", folder, error.into()))?;
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let is_folder = entry.file_type().is_dir();
            let own = path.to_str().is_some_and(|name| match is_folder {
                true => own_folders.contains(name),
                false => name == manifest::NAME || manifest.files.contains_key(name),
            });
            if !own {
                entries.insert(path.to_owned(), is_folder);
            }
        }
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

/// Every folder above these files.
fn folders<'a>(paths: impl Iterator<Item = &'a str>) -> HashSet<&'a str> {
    let mut folders = HashSet::new();
    for mut path in paths {
        while let Some((folder, _)) = path.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            path = folder;
        }
    }
    folders
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
        let name = below.to_str().unwrap_or_default();
        if entry.file_type().is_dir() {
            fs::remove_dir(path).doing("remove", path)?;
        } else if name == manifest::NAME {
            continue;
        } else if manifest.files.contains_key(name) || live.join(below).symlink_metadata().is_ok() {
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
