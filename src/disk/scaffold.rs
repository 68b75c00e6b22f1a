//! Scaffold: files that an author begins with, where nothing is yet.

use super::error::{Doing, Error};
use super::system;
use std::fs;
use std::path::Path;

/// Writes `files` (path below `folder`, bytes) into `folder`, which is made if it is not there and
/// refused if anything is in it. Hidden files such as `.git` do not count as anything, and stay as they are
/// where a new one has the same path. Where one cannot be written, none stays.
pub fn scaffold<'a>(
    folder: &Path,
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), Error> {
    system::make_folders(folder).doing("make the folder", folder)?;
    for entry in fs::read_dir(folder).doing("look into", folder)? {
        let name = entry.doing("look into", folder)?.file_name();
        if !name.as_encoded_bytes().starts_with(b".") {
            return Err(Error::refused(format!(
                "{} is not empty: it holds {}. Name a folder that is not there yet",
                folder.display(),
                name.to_string_lossy()
            )));
        }
    }
    let is_kept = |path: &str| path.starts_with('.') && folder.join(path).exists();
    write_all(folder, files.filter(|(path, _)| !is_kept(path)).collect())
}

/// Writes `files` (path below `folder`, bytes) beside what is there. Where one of them is there already, none
/// is written; where one cannot be written, none stays.
pub fn add<'a>(
    folder: &Path,
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), Error> {
    let new: Vec<_> = files.collect();
    let is_there = |(path, _): &&(&str, &[u8])| folder.join(path).symlink_metadata().is_ok();
    if let Some((path, _)) = new.iter().find(is_there) {
        let path = folder.join(path);
        return Err(Error::refused(format!(
            "{} is there already, and stays as it is: rename it, or leave it out",
            path.display()
        )));
    }
    write_all(folder, new)
}

fn write_all(folder: &Path, new: Vec<(&str, &[u8])>) -> Result<(), Error> {
    let mut made = Vec::new();
    let written = new.iter().try_for_each(|(path, bytes)| {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            system::make_folders(parent).doing("make the folder", parent)?;
        }
        let file = system::make_file(&path).doing("write", &path)?;
        made.push(path.clone());
        system::fill(file, |to| to.write_all(bytes)).doing("write", &path)
    });
    written.and_then(|()| system::sync_below(folder).doing("sync", folder)).inspect_err(|_| {
        made.iter().for_each(|path| drop(system::remove_file(path)));
        let above = new.iter().flat_map(|(path, _)| Path::new(path).ancestors().skip(1));
        above.for_each(|above| drop(system::remove_folder(&folder.join(above))));
    })
}
