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
/// How a line begins that tells the seal of a released card.
const SEAL: &str = "seal ";
/// Largest one that is read, bytes.
const LARGEST: u64 = 256 << 20;

/// Every file that a build wrote, with what dear ones were made from. The folder is published, and
/// some pages are meant to be found only by those who were given their address: paths stand in it as
/// digests.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    files: BTreeMap<PathDigest, Option<Made>>,
    /// By the folders of released cards: the digest by which it is known that nothing of one was touched since its
    /// bytes were read.
    seals: BTreeMap<PathDigest, [u8; 32]>,
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
        // An earlier version of this program passes over these lines, and one without them has none.
        let seals = lines.clone().filter_map(|line| parse_seal(line.strip_prefix(SEAL)?)).collect();
        let is_whole = count.is_some_and(|count| {
            let count = count.trim().parse().unwrap_or(lines.count());
            count == files.len()
        });
        Self { is_lost: !is_whole && (is_there || has_report(folder)), files, seals }
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

    /// The seal of a released card's folder.
    pub fn seal(&self, folder: &str) -> Option<[u8; 32]> {
        self.seals.get(&digest(folder)).copied()
    }

    /// Adds the seal of a folder.
    pub fn insert_seal(&mut self, folder: &str, seal: [u8; 32]) {
        self.seals.insert(digest(folder), seal);
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
            for (folder, seal) in &self.seals {
                let (folder, seal) = (u128::from_be_bytes(*folder), blake3::Hash::from(*seal));
                writeln!(to, "{SEAL}{folder:032x} {}", seal.to_hex())?;
            }
            Ok(())
        };
        system::make_file(&path).and_then(|file| system::fill(file, lines)).doing("write", &path)
    }
}

/// A line, where it is whole.
fn parse(line: &str) -> Option<(PathDigest, Option<Made>)> {
    let (path, made) = line.split_once(' ')?;
    let path = parse_digest(path)?;
    if made == "-" {
        return Some((path, None));
    }
    let (recipe, bytes) = made.split_once(':')?;
    let made = Made {
        recipe: blake3::Hash::from_hex(recipe).ok()?.into(),
        bytes: blake3::Hash::from_hex(bytes).ok()?.into(),
    };
    Some((path, Some(made)))
}

fn parse_seal(line: &str) -> Option<(PathDigest, [u8; 32])> {
    let (folder, seal) = line.split_once(' ')?;
    Some((parse_digest(folder)?, blake3::Hash::from_hex(seal).ok()?.into()))
}

fn parse_digest(text: &str) -> Option<PathDigest> {
    let is_digest = text.len() == 32 && text.bytes().all(|it| it.is_ascii_hexdigit());
    is_digest.then(|| u128::from_str_radix(text, 16).ok())?.map(u128::to_be_bytes)
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
