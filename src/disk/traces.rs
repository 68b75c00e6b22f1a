//! Traces: how every file of a site looked when it was last looked at, where the machine does not
//! tell of changes by itself.

use super::folder::FOLDERS;
use super::read::is_passed_over;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use walkdir::{DirEntry, WalkDir};

/// A file that looks different is counted as touched for so many looks after: the clock of a shared
/// folder may be too coarse to tell two saves apart.
const LOOKS: u8 = 6;

/// Looks at a site's folder again and again.
#[derive(Debug)]
pub struct Traces {
    root: PathBuf,
    known: HashMap<PathBuf, Known>,
    looks: u64,
}

#[derive(Debug)]
struct Known {
    look: Look,
    /// For how many looks it still counts as touched.
    fresh: u8,
    /// At which look it was seen last.
    seen: u64,
}

/// Whether it is a folder, its size in bytes, and when it was last changed, in nanoseconds.
type Look = (bool, u64, u128);

impl Traces {
    /// A folder of which nothing is known: at the first look everything came.
    pub fn of(root: &Path) -> Self {
        Self { root: root.to_owned(), known: HashMap::new(), looks: 0 }
    }

    /// Paths, told from the root on, that came, went, or may have been changed since the last look.
    pub fn look(&mut self) -> Vec<PathBuf> {
        self.looks += 1;
        let mut touched = Vec::new();
        for folder in FOLDERS {
            let entries = WalkDir::new(self.root.join(folder))
                .follow_root_links(false)
                .into_iter()
                .filter_entry(|entry| !is_passed_over(entry.file_name().as_encoded_bytes()));
            for entry in entries.filter_map(Result::ok) {
                self.compare(&entry, &mut touched);
            }
        }
        let looks = self.looks;
        self.known.retain(|path, known| {
            let is_there = known.seen == looks;
            if !is_there {
                touched.push(path.clone());
            }
            is_there
        });
        touched
    }

    fn compare(&mut self, entry: &DirEntry, touched: &mut Vec<PathBuf>) {
        let Ok(metadata) = entry.metadata() else {
            return;
        };
        let path = entry.path().strip_prefix(&self.root);
        let path = path.unwrap_or(entry.path());
        let changed = metadata.modified().ok();
        let changed = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let look: Look = match metadata.is_dir() {
            true => (true, 0, 0),
            false => (false, metadata.len(), changed.map_or(0, |time| time.as_nanos())),
        };
        let seen = self.looks;
        let known = match self.known.get_mut(path) {
            Some(known) => known,
            None => self.known.entry(path.to_owned()).or_insert(Known {
                look: (true, u64::MAX, 0),
                fresh: 0,
                seen,
            }),
        };
        known.seen = seen;
        if known.look != look {
            known.look = look;
            known.fresh = if seen > 1 { LOOKS } else { 0 };
        } else if known.fresh > 0 && !look.0 {
            known.fresh -= 1;
        } else {
            return;
        }
        touched.push(path.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn touched(traces: &mut Traces) -> Vec<String> {
        let mut paths: Vec<String> = traces
            .look()
            .into_iter()
            .map(|path| path.to_str().unwrap().replace('\\', "/"))
            .collect();
        paths.sort();
        paths
    }

    #[test]
    fn what_came_went_or_was_changed_is_found() {
        let root = tempfile::tempdir().unwrap();
        let at = |path: &str| root.path().join(path);
        fs::create_dir_all(at("content/a")).unwrap();
        fs::write(at("content/a/x"), "1").unwrap();
        fs::write(at("content/a/y"), "1").unwrap();
        let mut traces = Traces::of(root.path());
        let all = ["content", "content/a", "content/a/x", "content/a/y"];
        assert_eq!(touched(&mut traces), all);
        assert_eq!(touched(&mut traces), [""; 0]);
        fs::write(at("content/a/x"), "22").unwrap();
        fs::remove_file(at("content/a/y")).unwrap();
        fs::create_dir(at("themes")).unwrap();
        fs::write(at("content/.hidden"), "1").unwrap();
        fs::write(at("elsewhere"), "1").unwrap();
        let expected = ["content/a/x", "content/a/y", "themes"];
        assert_eq!(touched(&mut traces), expected);
    }

    #[test]
    fn a_second_save_within_the_same_tick_of_the_clock_is_found() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("content/x");
        fs::create_dir(root.path().join("content")).unwrap();
        fs::write(&path, "1").unwrap();
        let mut traces = Traces::of(root.path());
        traces.look();
        fs::write(&path, "22").unwrap();
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        assert_eq!(touched(&mut traces), ["content/x"]);
        fs::write(&path, "33").unwrap();
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(time).unwrap();
        assert_eq!(touched(&mut traces), ["content/x"]);
        for _ in 0..LOOKS {
            traces.look();
        }
        assert_eq!(touched(&mut traces), [""; 0]);
    }
}
