//! Manifest: what a build wrote into its output folder, kept in that folder itself.

use super::Error;
use super::error::Doing;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Its file name in the output folder.
pub(super) const NAME: &str = ".reportcard-manifest";
const FINISHED: &str = "reportcard 1";
const UNFINISHED: &str = "reportcard unfinished";

/// Every file that a build wrote, with what dear ones were made from. The folder is published, and
/// some pages are meant to be found only by those who were given their address: paths stand in it as
/// digests.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    files: BTreeMap<PathDigest, Option<Made>>,
}

/// The first half of a path's BLAKE3 digest.
type PathDigest = [u8; 16];

/// What a dear file was made from, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Made {
    /// Digest of what it was made from.
    pub recipe: [u8; 32],
    /// Digest of its bytes.
    pub bytes: [u8; 32],
}

impl Manifest {
    /// The manifest of a folder; `None` where no build finished there.
    pub fn of(folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(folder.join(NAME)).ok()?;
        let lines = text.strip_prefix(FINISHED)?.lines().skip(1);
        let files = lines.filter_map(|line| {
            let (path, made) = line.split_once(' ')?;
            let path = u128::from_str_radix(path, 16).ok()?.to_be_bytes();
            Some((path, Made::parse(made)))
        });
        Some(Self {
            files: files.collect(),
        })
    }

    /// Whether the build wrote this file.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(&digest(path))
    }

    /// What a file was made from, where that was dear.
    pub fn made(&self, path: &str) -> Option<Made> {
        *self.files.get(&digest(path))?
    }

    /// Adds a file.
    pub fn insert(&mut self, path: &str, made: Option<Made>) {
        self.files.insert(digest(path), made);
    }

    /// Marks a folder as one that no build has finished yet.
    pub fn begin(folder: &Path) -> Result<(), Error> {
        let path = folder.join(NAME);
        fs::write(&path, UNFINISHED).doing("write", &path)
    }

    /// Whether a folder was begun by a build and never finished.
    pub fn is_unfinished(folder: &Path) -> bool {
        fs::read_to_string(folder.join(NAME)).is_ok_and(|text| text.starts_with(UNFINISHED))
    }

    /// Marks a folder as finished, all at once.
    pub fn finish(&self, folder: &Path) -> Result<(), Error> {
        let mut text = String::from(FINISHED);
        text.push('\n');
        for (path, made) in &self.files {
            let path = u128::from_be_bytes(*path);
            let made = made.map_or_else(|| "-".to_owned(), Made::print);
            let _ = writeln!(text, "{path:032x} {made}");
        }
        let draft = folder.join(format!("{NAME}.draft"));
        fs::write(&draft, text).doing("write", &draft)?;
        fs::rename(&draft, folder.join(NAME)).doing("rename", &draft)
    }
}

impl Made {
    fn print(self) -> String {
        format!(
            "{}:{}",
            blake3::Hash::from(self.recipe).to_hex(),
            blake3::Hash::from(self.bytes).to_hex()
        )
    }

    fn parse(text: &str) -> Option<Self> {
        let (recipe, bytes) = text.split_once(':')?;
        Some(Self {
            recipe: blake3::Hash::from_hex(recipe).ok()?.into(),
            bytes: blake3::Hash::from_hex(bytes).ok()?.into(),
        })
    }
}

fn digest(path: &str) -> PathDigest {
    let whole = blake3::hash(path.as_bytes());
    std::array::from_fn(|at| whole.as_bytes()[at])
}
