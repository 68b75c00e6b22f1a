//! Additions: files put into the folder of a site, and texts that grow; nothing that stands there is lost.

use super::error::{Doing, Error};
use super::system;
use std::fs;
use std::path::{Path, PathBuf};

/// A file as it is to be.
#[derive(Debug)]
pub struct Addition {
    /// Its path below the folder.
    pub path: String,
    /// What it held when it was read, if it was there.
    pub before: Option<Vec<u8>>,
    /// What it is to hold.
    pub bytes: Vec<u8>,
}

/// Writes files into `folder`, all or none of the new ones. A file that is new must not be there; one that grows
/// must hold what it held when it was read, and gets its new text in one step.
pub fn add(folder: &Path, files: &[Addition]) -> Result<(), Error> {
    for file in files {
        let path = folder.join(&file.path);
        let now = path.exists().then(|| fs::read(&path).doing("read", &path)).transpose()?;
        if now != file.before {
            let why = match file.before {
                None => "is there already, and no file is overwritten",
                Some(_) => "was changed meanwhile. Try again",
            };
            return Err(Error::refused(format!("{} {why}", path.display())));
        }
    }
    let mut made = Vec::new();
    let written = files.iter().try_for_each(|file| write(folder, file, &mut made));
    written.inspect_err(|_| made.iter().for_each(|path| drop(system::remove_file(path))))
}

/// Writes one file; a new one is noted in `made`.
fn write(folder: &Path, file: &Addition, made: &mut Vec<PathBuf>) -> Result<(), Error> {
    let path = folder.join(&file.path);
    let parent = path.parent().unwrap_or(folder);
    system::make_folders(parent).doing("make the folder", parent)?;
    let target = match file.before {
        None => path.clone(),
        Some(_) => parent.join(format!(".{}.new", name(&path))),
    };
    let new = system::make_file(&target).doing("write", &target)?;
    made.push(target.clone());
    system::fill(new, |to| to.write_all(&file.bytes)).doing("write", &target)?;
    system::sync_below(parent).doing("sync", parent)?;
    if target != path {
        system::rename(&target, &path).doing("write", &path)?;
        made.pop();
    }
    system::sync_folder(parent).doing("sync", parent)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
