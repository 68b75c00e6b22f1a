//! Kept: cards that were released, each in a folder of its own below `editions/`, as they were published.

use super::error::{Doing, Error};
use super::{open, system};
use crate::site::{self, ReleasedFile};
use crate::source::editions;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Largest file that is handed on, bytes.
const LARGEST: u64 = 256 << 20;

/// A card as it is put away. Dropped before [`Keeping::finish`], it leaves nothing.
#[derive(Debug)]
pub struct Keeping {
    folder: PathBuf,
    making: PathBuf,
    files: Mutex<BTreeMap<String, blake3::Hash>>,
}

impl Keeping {
    /// Begins to keep a card in a folder of `editions/`, which must not be there yet.
    pub fn begin(root: &Path, slug: &str) -> Result<Self, Error> {
        let editions = root.join(editions::FOLDER);
        let folder = editions.join(slug);
        if folder.symlink_metadata().is_ok() {
            return Err(Error::refused(format!(
                "{} is there already: a card that was released stays as it was. Give the next one another name: `edition: {{ name: … }}` in content/site.yaml",
                folder.display()
            )));
        }
        let making = editions.join(format!(".{slug}.new"));
        if making.symlink_metadata().is_ok() {
            system::remove_folders(&making).doing("remove", &making)?;
        }
        system::make_folders(&making).doing("make the folder", &making)?;
        Ok(Self { folder, making, files: Mutex::default() })
    }

    /// Adds a file of its site.
    pub fn put(&self, path: &str, file: site::File<'_>) -> Result<(), Error> {
        let to = self.making.join(editions::SITE).join(path);
        let mut bytes = Vec::new();
        file.write(&mut bytes).doing("make", &to)?;
        self.write(&to, &bytes)?;
        let mut files = self.files.lock().expect("no writer panicked");
        files.insert(path.to_owned(), blake3::hash(&bytes));
        Ok(())
    }

    /// Puts the whole in place, with what was published. How many files it has.
    pub fn finish(self, record: &[u8]) -> Result<usize, Error> {
        let files = self.files.lock().expect("no writer panicked");
        let mut list = String::new();
        for (path, digest) in files.iter() {
            let _ = writeln!(list, "{}  {path}", digest.to_hex());
        }
        self.write(&self.making.join(editions::RECORD), record)?;
        self.write(&self.making.join(editions::FILES), list.as_bytes())?;
        system::sync_below(&self.making).doing("sync", &self.making)?;
        system::rename(&self.making, &self.folder).doing("write", &self.folder)?;
        Ok(files.len())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Error> {
        if let Some(parent) = path.parent() {
            system::make_folders(parent).doing("make the folder", parent)?;
        }
        system::make_file(path)
            .and_then(|file| system::fill(file, |to| to.write_all(bytes)))
            .doing("write", path)
    }
}

impl Drop for Keeping {
    fn drop(&mut self) {
        // Once it is in place there is nothing here.
        let _ = system::remove_folders(&self.making);
    }
}

/// Hands each of these files on with its bytes, which must be those that were published.
pub fn kept(
    root: &Path,
    kept: site::Kept<'_>,
    mut take: impl FnMut(&ReleasedFile, &[u8]) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut below = open::Below::new(root);
    let mut bytes = Vec::new();
    for file in kept.files {
        let source = kept.card.source(file);
        let is_read = below.read(Path::new(&source), LARGEST, &mut bytes);
        if !is_read || *blake3::hash(&bytes).as_bytes() != file.digest {
            let what = if is_read { "is not what was published" } else { "is missing" };
            return Err(Error::refused(format!(
                "{} {what}: a card that was released stays as it was. Put it back from a backup, or from what keeps your older versions",
                root.join(source).display()
            )));
        }
        take(file, &bytes)?;
    }
    Ok(())
}
