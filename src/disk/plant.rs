//! Planting: the files of a site that begins, into a folder that holds nothing yet.

use super::Error;
use super::error::Doing;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// Writes `files` (path below `folder`, bytes) into `folder`, which is made if it is not there and
/// refused if anything is in it. Hidden files such as `.git` do not count as anything.
pub fn plant<'a>(
    folder: &Path,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), Error> {
    fs::create_dir_all(folder).doing("make the folder", folder)?;
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
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).doing("make the folder", parent)?;
        }
        File::create_new(&path)
            .and_then(|mut file| file.write_all(bytes))
            .doing("write", &path)?;
    }
    Ok(())
}
