//! Manifest: what a build wrote into its output folder, kept in that folder itself.

use super::error::{Doing, Error};
use super::{open, system};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// Its file name in the output folder.
pub(super) const NAME: &str = ".reportcard-manifest";
/// How its first line begins; the number of the others follows.
const HEAD: &str = "reportcard 1";
/// Largest one that is read, bytes.
const LARGEST: u64 = 256 << 20;

/// Every file that a build wrote, with what dear ones were made from. The folder is published, and
/// some pages are meant to be found only by those who were given their address: paths stand in it as
/// digests.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    files: BTreeMap<PathDigest, Option<Made>>,
    /// Whether a build finished in the folder, and not all that it wrote is known any more.
    pub is_lost: bool,
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
    /// The manifest of a folder; an empty one where no build finished there. Of a garbled one the lines
    /// that are whole count.
    pub fn of(folder: &Path) -> Self {
        let text = open::bytes(folder, Path::new(NAME), LARGEST);
        let is_there = text.is_some();
        let text = text.unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let mut lines = text.lines();
        let count = lines.next().and_then(|line| line.strip_prefix(HEAD));
        let files: BTreeMap<_, _> = lines.clone().filter_map(parse).collect();
        let is_whole = count.is_some_and(|count| {
            let count = count.trim().parse().unwrap_or(lines.count());
            count == files.len()
        });
        Self { is_lost: !is_whole && (is_there || has_report(folder)), files }
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

    /// Writes it into a folder that has none.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        let path = folder.join(NAME);
        let lines = |to: &mut dyn Write| {
            writeln!(to, "{HEAD} {}", self.files.len())?;
            for (path, made) in &self.files {
                write!(to, "{:032x} ", u128::from_be_bytes(*path))?;
                match made {
                    None => writeln!(to, "-")?,
                    Some(Made { recipe, bytes }) => {
                        let [recipe, bytes] = [recipe, bytes].map(|it| blake3::Hash::from(*it));
                        writeln!(to, "{}:{}", recipe.to_hex(), bytes.to_hex())?;
                    }
                }
            }
            Ok(())
        };
        system::make_file(&path).and_then(|file| system::fill(file, lines)).doing("write", &path)
    }
}

/// A line, where it is whole.
fn parse(line: &str) -> Option<(PathDigest, Option<Made>)> {
    let (path, made) = line.split_once(' ')?;
    let is_digest = path.len() == 32 && path.bytes().all(|it| it.is_ascii_hexdigit());
    let path = is_digest.then(|| u128::from_str_radix(path, 16).ok())??;
    if made == "-" {
        return Some((path.to_be_bytes(), None));
    }
    let (recipe, bytes) = made.split_once(':')?;
    let made = Made {
        recipe: blake3::Hash::from_hex(recipe).ok()?.into(),
        bytes: blake3::Hash::from_hex(bytes).ok()?.into(),
    };
    Some((path.to_be_bytes(), Some(made)))
}

/// Whether a report card stands in a folder, whoever's theme it has.
fn has_report(folder: &Path) -> bool {
    let report = open::bytes(folder, Path::new("report.json"), LARGEST);
    let report: Option<serde_json::Map<String, serde_json::Value>> =
        report.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let named = ["version", "community", "edition", "privacy"];
    report.is_some_and(|report| named.iter().all(|name| report.contains_key(*name)))
}

fn digest(path: &str) -> PathDigest {
    let whole = blake3::hash(path.as_bytes());
    std::array::from_fn(|at| whole.as_bytes()[at])
}
