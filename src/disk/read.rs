//! Reading: a site's folders into [`Sources`], within limits, following no symbolic link.

use super::Error;
use super::error::Doing;
use crate::source::{Code, Diagnostic, Diagnostics, Sources};
use rayon::prelude::*;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The folders of a site that are read.
const FOLDERS: [&str; 2] = ["content", "themes"];
/// Largest file that is read, bytes.
const LARGEST: u64 = 20 << 20;
/// Most bytes that are read in all.
const MOST_BYTES: u64 = 2 << 30;
/// Most files that are read.
const MOST_FILES: usize = 200_000;

/// Everything below `content/` and `themes/` of `root`, whose paths are told from `root` on.
///
/// Files and folders whose name begins with a dot or ends with `~` are passed over. What is not an
/// ordinary file (a symbolic link, a pipe), is larger than 20 MiB or has a name that is not
/// Unicode is named in the diagnostics and left out. An error is a folder without `content/`, or a
/// file that the machine could not read.
pub fn read(root: &Path) -> Result<(Sources, Diagnostics), Error> {
    if !root.join(FOLDERS[0]).is_dir() {
        return Err(Error::refused(format!(
            "there is no folder “{}” in {}: `reportcard new DIR` lays out a site to begin with, and `--root DIR` names a site that stands elsewhere",
            FOLDERS[0],
            root.display()
        )));
    }
    let mut walk = Walk::default();
    for folder in FOLDERS {
        walk.below(root, folder)?;
    }
    let files = walk
        .found
        .into_par_iter()
        .map(|(name, path, size)| Ok((name, bytes(&path, size)?)))
        .collect::<Result<Vec<_>, Error>>()?;
    Ok((Sources::new(files), walk.diagnostics))
}

/// What was found so far, and how much of it.
#[derive(Default)]
struct Walk {
    found: Vec<(String, PathBuf, u64)>,
    bytes: u64,
    diagnostics: Diagnostics,
}

impl Walk {
    fn below(&mut self, root: &Path, folder: &str) -> Result<(), Error> {
        let top = root.join(folder);
        if top.symlink_metadata().is_err() {
            return Ok(());
        }
        let entries = WalkDir::new(&top)
            .follow_root_links(false)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| !is_passed_over(entry));
        for entry in entries {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&top).to_owned();
                Error::failed("look into", &path, error.into())
            })?;
            self.take(root, &entry)?;
        }
        Ok(())
    }

    fn take(&mut self, root: &Path, entry: &DirEntry) -> Result<(), Error> {
        if entry.file_type().is_dir() {
            return Ok(());
        }
        let Some(name) = name_below(root, entry.path()) else {
            let shown = entry.path().to_string_lossy();
            self.tell(
                Code::NotUtf8,
                format!("The name of the file {shown} is not Unicode."),
                "Rename the file: letters, digits and hyphens are understood by every machine.",
            );
            return Ok(());
        };
        if !entry.file_type().is_file() {
            self.tell(Code::NotAFile, format!("{name} is a symbolic link or another thing that is no ordinary file; it was not followed."),
                "Put a copy of the file or folder in its place: nothing outside the site's folder is read.");
            return Ok(());
        }
        let size = entry
            .metadata()
            .map_err(std::io::Error::from)
            .doing("look at", entry.path())?
            .len();
        if size > LARGEST {
            self.tell(
                Code::TooLarge,
                format!(
                    "The file {name} has {} MB; at most {} MB of one file are read.",
                    size / 1_000_000,
                    LARGEST / 1_000_000
                ),
                "Split it, or leave out the rows and columns that the report does not need.",
            );
            return Ok(());
        }
        self.bytes += size;
        self.found.push((name, entry.path().to_owned(), size));
        if self.found.len() > MOST_FILES || self.bytes > MOST_BYTES {
            return Err(Error::refused(format!(
                "{} holds more than {MOST_FILES} files or {} GB: is it the right folder?",
                root.display(),
                MOST_BYTES / 1_000_000_000
            )));
        }
        Ok(())
    }

    fn tell(&mut self, code: Code, message: String, help: &str) {
        self.diagnostics
            .push(Diagnostic::new(code, None, message).help(help));
    }
}

fn is_passed_over(entry: &DirEntry) -> bool {
    let name = entry.file_name().as_encoded_bytes();
    name.starts_with(b".") || name.ends_with(b"~")
}

/// The path from `root` on, with `/` on every machine.
pub(super) fn name_below(root: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path
        .strip_prefix(root)
        .ok()?
        .components()
        .map(|part| part.as_os_str().to_str())
        .collect();
    Some(parts?.join("/"))
}

/// The bytes of a file that may grow while it is read: no more than the limit in any case.
fn bytes(path: &Path, size: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(size as usize + 1);
    let file = File::open(path).doing("read", path)?;
    file.take(LARGEST)
        .read_to_end(&mut bytes)
        .doing("read", path)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn site() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("content/outcomes/été")).unwrap();
        fs::write(root.path().join("content/site.yaml"), "a: 1").unwrap();
        fs::write(root.path().join("content/outcomes/été/data.csv"), "x").unwrap();
        root
    }

    fn messages(diagnostics: &Diagnostics) -> Vec<String> {
        diagnostics.iter().map(|d| d.message.clone()).collect()
    }

    #[test]
    fn ordinary_files_are_named_from_the_root_and_hidden_ones_passed_over() {
        let root = site();
        fs::create_dir(root.path().join("content/.git")).unwrap();
        fs::write(root.path().join("content/.git/config"), "x").unwrap();
        fs::write(root.path().join("content/site.yaml~"), "x").unwrap();
        fs::write(root.path().join("elsewhere.txt"), "x").unwrap();
        let (sources, diagnostics) = read(root.path()).unwrap();
        let paths: Vec<&str> = sources.iter().map(|(_, file)| file.path.as_str()).collect();
        assert_eq!(
            paths,
            ["content/outcomes/été/data.csv", "content/site.yaml"]
        );
        assert!(diagnostics.is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn links_are_named_and_never_followed() {
        let root = site();
        std::os::unix::fs::symlink("..", root.path().join("content/outcomes/loop")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", root.path().join("content/passwd.csv")).unwrap();
        let (sources, diagnostics) = read(root.path()).unwrap();
        assert_eq!(sources.len(), 2);
        let messages = messages(&diagnostics);
        assert_eq!(messages.len(), 2, "{messages:?}");
        assert!(messages[0].starts_with("content/outcomes/loop is a symbolic link"));
        assert!(messages[1].starts_with("content/passwd.csv is a symbolic link"));
    }

    #[test]
    fn a_huge_file_is_named_and_not_read() {
        let root = site();
        let huge = File::create(root.path().join("content/huge.csv")).unwrap();
        huge.set_len(100_000_000).unwrap();
        let (sources, diagnostics) = read(root.path()).unwrap();
        assert_eq!(sources.len(), 2);
        assert!(messages(&diagnostics)[0].starts_with("The file content/huge.csv has 100 MB"));
    }

    #[test]
    fn a_folder_that_is_no_site_says_how_to_begin() {
        let empty = tempfile::tempdir().unwrap();
        let error = read(empty.path()).unwrap_err().to_string();
        assert!(error.contains("reportcard new"), "{error}");
    }
}
