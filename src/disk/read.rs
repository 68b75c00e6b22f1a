//! Reading: what stands at a path of a site's folder, within limits, following no symbolic link.

use super::error::{Doing, Error};
use super::open;
use crate::source::{Code, Diagnostic, SourceFile, editions};
use rayon::prelude::*;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Largest file that is read, bytes.
const LARGEST: u64 = 20 << 20;
/// Most bytes that are read in all.
const MOST_BYTES: u64 = 2 << 30;
/// Most files that are read.
const MOST_FILES: usize = 200_000;

/// What was found so far below a site's folder, and how much of it.
pub(super) struct Walk<'a> {
    root: &'a Path,
    found: Vec<(String, u64)>,
    /// What cannot be read, by its path from the root on.
    pub odd: Vec<(PathBuf, Diagnostic)>,
    files: usize,
    bytes: u64,
}

impl<'a> Walk<'a> {
    /// A walk in a folder of which so many files, with so many bytes, are known already.
    pub fn new(root: &'a Path, files: usize, bytes: u64) -> Self {
        Self { root, found: Vec::new(), odd: Vec::new(), files, bytes }
    }

    /// Finds what stands at a path (told from the root on) and below it. What is not there, or
    /// vanishes meanwhile, is not found: that is no error.
    pub fn below(&mut self, path: &Path) -> Result<(), Error> {
        let (root, top) = (self.root, self.root.join(path));
        let entries =
            WalkDir::new(&top).follow_root_links(false).into_iter().filter_entry(|entry| {
                let below = entry.path().strip_prefix(root);
                !is_passed_over(entry.file_name().as_encoded_bytes())
                    && !below.is_ok_and(is_kept_site)
            });
        for entry in entries {
            match entry.map_err(|error| (error.path().map(Path::to_owned), io::Error::from(error)))
            {
                Ok(entry) => self.take(&entry)?,
                Err((_, error)) if is_gone(&error) => {}
                Err((path, error)) => {
                    let path = path.as_deref().unwrap_or(&top);
                    return Err(Error::failed("look into", path, error));
                }
            }
        }
        Ok(())
    }

    fn take(&mut self, entry: &DirEntry) -> Result<(), Error> {
        if entry.file_type().is_dir() {
            return Ok(());
        }
        let Some(name) = name_below(self.root, entry.path()) else {
            let shown = entry.path().to_string_lossy();
            self.tell(
                entry.path(),
                Code::NotUtf8,
                format!("The name of the file {shown} is not Unicode."),
                "Rename the file: letters, digits and hyphens are understood by every machine.",
            );
            return Ok(());
        };
        if !entry.file_type().is_file() {
            self.tell_odd(&name);
            return Ok(());
        }
        let size = match entry.metadata().map_err(io::Error::from) {
            Err(error) if is_gone(&error) => return Ok(()),
            metadata => metadata.doing("look at", entry.path())?.len(),
        };
        if size > LARGEST {
            self.tell(
                entry.path(),
                Code::TooLarge,
                format!(
                    "The file {name} has {} MB; at most {} MB of one file are read.",
                    size / 1_000_000,
                    LARGEST / 1_000_000
                ),
                match name.rsplit('.').next() {
                    Some("csv" | "yaml" | "md") => "Split it, or leave out the rows and columns that the report does not need.",
                    Some("geojson") => "Leave out the areas that are no places of the card, and simplify the borders of the others: programs for maps, such as QGIS, do both.",
                    _ => "Save a picture at most 1600 pixels wide, as JPEG; put a film or a large document on another site, and link to it.",
                },
            );
            return Ok(());
        }
        self.bytes += size;
        self.files += 1;
        self.found.push((name, size));
        if self.files > MOST_FILES || self.bytes > MOST_BYTES {
            return Err(Error::refused(format!(
                "{} holds more than {MOST_FILES} files or {} GB: is it the right folder?",
                self.root.display(),
                MOST_BYTES / 1_000_000_000
            )));
        }
        Ok(())
    }

    fn tell(&mut self, path: &Path, code: Code, message: String, help: &str) {
        let path = path.strip_prefix(self.root).unwrap_or(path).to_owned();
        let diagnostic = Diagnostic::new(code, None, message).help(help);
        self.odd.push((path, diagnostic));
    }

    fn tell_odd(&mut self, name: &str) {
        self.tell(Path::new(name), Code::NotAFile, format!("{name} is a symbolic link or another thing that is no ordinary file; it was not followed."),
            "Put a copy of the file or folder in its place: nothing outside the site's folder is read.");
    }

    /// Reads the files that were found, in the order of their names. One in whose place, or on whose way,
    /// a link stands by now is not read: it is told as if it had been found so.
    pub fn read(&mut self) -> Result<Vec<SourceFile>, Error> {
        let mut found = std::mem::take(&mut self.found);
        found.sort_unstable();
        let read = |(name, size): (String, u64)| match bytes(self.root, &name, size) {
            Err(error) if is_gone(&error) => Ok(None),
            Err(error) => Err(error).doing("read", &self.root.join(name)),
            Ok(bytes) => Ok(Some((name, bytes))),
        };
        let read: Vec<_> = found
            .into_par_iter()
            .filter_map(|it| read(it).transpose())
            .collect::<Result<_, Error>>()?;
        let mut files = Vec::with_capacity(read.len());
        for (name, bytes) in read {
            match bytes {
                Some(bytes) => files.push(SourceFile::new(name, bytes)),
                None => self.tell_odd(&name),
            }
        }
        Ok(files)
    }
}

/// Whether a file or folder of this name is passed over, with all that is in it.
pub(super) fn is_passed_over(name: &[u8]) -> bool {
    name.starts_with(b".") || name.starts_with(b"~$") || name.ends_with(b"~")
}

/// Whether a path, told from the root on, is the site of a card that was released, or lies in it: it is not read
/// but handed on.
pub(super) fn is_kept_site(path: &Path) -> bool {
    let mut parts = path.iter();
    parts.next().is_some_and(|it| it == editions::FOLDER)
        && parts.nth(1).is_some_and(|it| it == editions::SITE)
}

/// Whether there is nothing, or nothing any more, at the path that was looked at.
fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The path from `root` on, with `/` on every machine.
pub(super) fn name_below(root: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.strip_prefix(root).ok()?.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// The bytes of an ordinary file that may grow while it is read: no more than the limit in any case.
fn bytes(root: &Path, name: &str, size: u64) -> io::Result<Option<Vec<u8>>> {
    let Some(file) = open::file(root, Path::new(name))? else {
        return Ok(None);
    };
    let mut bytes = Vec::with_capacity(size as usize + 1);
    file.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
