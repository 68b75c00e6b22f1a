//! Scaffold: the files of a site that begins, into a folder that holds nothing yet.

use super::error::{Doing, Error};
use super::system;
use std::fs;
use std::path::Path;

/// Writes `files` (path below `folder`, bytes) into `folder`, which is made if it is not there and
/// refused if anything is in it. Hidden files such as `.git` do not count as anything. Where one cannot be
/// written, none stays.
pub fn scaffold<'a>(
    folder: &Path,
    files: impl Iterator<Item = (&'a str, &'a [u8])> + Clone,
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
    let written = files.clone().try_for_each(|(path, bytes)| {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            system::make_folders(parent).doing("make the folder", parent)?;
        }
        system::make_file(&path)
            .and_then(|file| system::fill(file, |to| to.write_all(bytes)))
            .doing("write", &path)
    });
    written.and_then(|()| system::sync_below(folder).doing("sync", folder)).inspect_err(|_| {
        for (path, _) in files {
            let _ = system::remove_file(&folder.join(path));
            for above in Path::new(path).ancestors().skip(1) {
                let _ = system::remove_folder(&folder.join(above));
            }
        }
    })
}
