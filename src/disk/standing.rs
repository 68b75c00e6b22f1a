//! Standing: a card that was released and stands in the output folder as it is to stand in the next site. Its folder
//! moves there, so that none of its files is given a second name; and where nothing of it was touched since its
//! bytes were last read, none is read again.

use super::folder_identity::{Mark, mark};
use super::manifest::Manifest;
use super::output::Output;
use super::{open, stamps, system};
use crate::site::Released;
use crate::source::editions;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;
use walkdir::WalkDir;

/// What is known of its folder, and of its files in `editions/`.
#[derive(Debug)]
pub(super) struct Standing {
    pub card: Arc<Released>,
    folder: Mark,
    /// What tells a later build that nothing was touched, unless something was so lately that a change at the same moment
    /// would not show.
    pub seal: Option<[u8; 32]>,
    /// Whether the seal is that of an earlier build, which read the bytes.
    pub is_sealed: bool,
}

/// Coarser is no clock of a file system, nanoseconds; those that tests run on are finer.
const TICK: i128 = if cfg!(test) { 100_000_000 } else { 2_000_000_000 };

impl Standing {
    /// Those of the cards that stand in the output folder, whose last build wrote what `before` says, at the moment when
    /// a build has begun.
    pub fn among(
        cards: &[Arc<Released>],
        output: &Output,
        before: &Manifest,
        begun: i128,
    ) -> Vec<Self> {
        let cards = cards.par_iter();
        cards.filter_map(|it| Self::of(it, output, before.seal(&it.slug), begun)).collect()
    }

    fn of(
        card: &Arc<Released>,
        output: &Output,
        known: Option<[u8; 32]>,
        begun: i128,
    ) -> Option<Self> {
        let site = Path::new(editions::FOLDER).join(&card.slug).join(editions::SITE);
        let open = |root, below: &Path| open::folder(root, below).ok().flatten();
        let source = open(&output.root, &site)?;
        let standing = open(&output.folder, Path::new(&card.slug))?;
        let folders = folders(card);
        let (seal, touched) = seal(card, &folders, &source, &standing)?;
        let path = output.folder.join(&card.slug);
        let is_sealed = known == Some(seal);
        let is_it = is_sealed || is_same(card, &folders, &source, &path);
        let folder = mark(&standing.metadata().ok()?);
        let seal = (is_sealed || touched < begun - TICK).then_some(seal);
        is_it.then(|| Self { card: Arc::clone(card), folder, seal, is_sealed })
    }

    /// Moves its folder from one site into another, which has none of this name.
    pub fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let [from, to] = [from, to].map(|site| site.join(&self.card.slug));
        match mark(&from.symlink_metadata()?) == self.folder {
            true => system::rename(&from, &to),
            false => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

/// Every folder of a card's site, by its path below.
fn folders(card: &Released) -> BTreeSet<&Path> {
    let mut folders = BTreeSet::new();
    for file in &card.files {
        let mut above = Path::new(&file.path).ancestors().skip(1);
        while above.next().is_some_and(|it| folders.insert(it)) {}
    }
    folders
}

/// One digest of what was listed, of what tells each file from itself as it would be after a change, and of what tells each
/// standing folder from itself with other entries; and when the last of them was touched.
fn seal(
    card: &Released,
    folders: &BTreeSet<&Path>,
    source: &File,
    standing: &File,
) -> Option<([u8; 32], i128)> {
    let mut hasher = blake3::Hasher::new();
    let mut last = 0;
    for file in &card.files {
        let stamp = stamps::of_file(source, Path::new(&file.path))?;
        hasher.update(file.path.as_bytes()).update(&[0]).update(&file.digest);
        last = last.max(stamp.add_to(&mut hasher));
    }
    for folder in folders {
        // That its own folder moves to the next site is no change in it.
        let stamp = stamps::of_folder(standing, folder)?;
        last = last.max(stamp.add_to(&mut hasher));
    }
    Some((hasher.finalize().into(), last))
}

/// Whether at this path stand the card's files, each under its second name, and nothing else.
fn is_same(card: &Released, folders: &BTreeSet<&Path>, source: &File, path: &Path) -> bool {
    let mut files = 0;
    let is_part = |entry: walkdir::Result<walkdir::DirEntry>| {
        let entry = entry.ok()?;
        let below = entry.path().strip_prefix(path).ok()?;
        if entry.file_type().is_dir() {
            return folders.contains(below).then_some(());
        }
        let name = below.to_str()?;
        card.files.binary_search_by(|file| (*file.path).cmp(name)).ok()?;
        files += 1;
        let (device, number, _) = mark(&entry.metadata().ok()?);
        stamps::of_file(source, below)?.is_of(device, number).then_some(())
    };
    let all = WalkDir::new(path).into_iter().map(is_part).collect::<Option<()>>();
    all.is_some() && files == card.files.len()
}
