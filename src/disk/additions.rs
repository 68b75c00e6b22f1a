//! Additions: files put into the folder of a site, and texts there that grow; nothing that stands there is lost.

use super::error::{Doing, Error};
use super::scaffold::add;
use super::system;
use std::fs;
use std::path::Path;

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

/// Writes files into `folder`. One that is new must not be there; one that grows must hold what it held when it
/// was read, and gets its new text in one step. Where either is not so, nothing is written.
pub fn extend(folder: &Path, files: &[Addition]) -> Result<(), Error> {
    let grown = || files.iter().filter(|file| file.before.is_some());
    for file in grown() {
        let path = folder.join(&file.path);
        if Some(fs::read(&path).doing("read", &path)?) != file.before {
            let message = format!("{} was changed meanwhile. Try again", path.display());
            return Err(Error::refused(message));
        }
    }
    let new = files.iter().filter(|file| file.before.is_none());
    add(folder, new.map(|file| (&*file.path, &*file.bytes)))?;
    grown().try_for_each(|file| save(&folder.join(&file.path), &file.bytes))
}

/// A file that its owner names, wherever it lies.
#[derive(Debug)]
pub struct Given {
    pub name: String,
    /// Its path below the site's folder, with `/`, where it lies there.
    pub within: Option<String>,
    pub bytes: Vec<u8>,
}

/// Reads a file that may lie in the folder `root`.
pub fn given(file: &Path, root: &Path) -> Result<Given, Error> {
    let whole = fs::canonicalize(file).doing("read", file)?;
    let root = fs::canonicalize(root).doing("look into", root)?;
    let within = whole.strip_prefix(&root).ok();
    let within = within.map(|path| path.to_string_lossy().replace('\\', "/"));
    let name = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Given { name, within, bytes: fs::read(&whole).doing("read", file)? })
}

/// The files in the folder of a file whose names are wanted, with what they hold, in the order of their names.
pub fn beside(
    file: &Path,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let whole = fs::canonicalize(file).doing("read", file)?;
    let folder = whole.parent().unwrap_or(&whole);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).doing("look into", folder)? {
        let path = entry.doing("look into", folder)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_wanted(&name) && path.is_file() {
            found.push((name, fs::read(&path).doing("read", &path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// Writes a file in one step, in place of the one that is there.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let fresh = path.with_file_name(format!(".{name}.new"));
    let file = system::make_file(&fresh).doing("write", &fresh)?;
    let written = system::fill(file, |to| to.write_all(bytes)).doing("write", &fresh);
    let folder = path.parent().unwrap_or(path);
    let written = written.and_then(|()| system::sync_below(folder).doing("sync", folder));
    let written = written.and_then(|()| system::rename(&fresh, path).doing("write", path));
    written.inspect_err(|_| drop(system::remove_file(&fresh)))?;
    system::sync_folder(folder).doing("sync", folder)
}
