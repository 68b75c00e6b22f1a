//! Staging: the next site as it is made beside the one that stands, and the moment they change places.

use super::error::{Doing, Error};
use super::kept::kept;
use super::manifest::{Made, Manifest};
use super::output::Output;
use super::unmanaged::Unmanaged;
use super::work::Work;
use super::{open, place, system};
use crate::site;
use crate::source::stays_below;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Largest file that is carried over without being made anew, bytes.
const LARGEST: u64 = 64 << 20;

/// A site in the making. Dropped before [`Staging::swap`], it leaves the standing site as it is, and
/// nothing beside it.
#[derive(Debug)]
pub struct Staging<'a> {
    output: &'a Output,
    /// Held as long as the build runs; gone once the site stands.
    work: Option<Work>,
    tree: PathBuf,
    before: Manifest,
    unmanaged: Unmanaged,
    after: Mutex<Manifest>,
}

/// A site that stands in its place; what it replaced is still to be removed.
#[derive(Debug)]
pub struct Swapped<'a> {
    output: &'a Output,
    work: Work,
    warnings: Vec<Error>,
}

impl<'a> Staging<'a> {
    /// Begins the next site beside the one that stands in the folder. Everything unmanaged there comes
    /// along.
    pub fn beside(output: &'a Output) -> Result<Self, Error> {
        let (folder, parent) = (&output.folder, &output.parent);
        let before = Manifest::of(folder);
        let unmanaged = Unmanaged::of(folder, &before)?;
        system::make_folders(parent).doing("make the folder", parent)?;
        let work = Work::make(parent, &output.prefix)?;
        let tree = work.make_tree();
        let mut staging = Self {
            output,
            work: Some(work),
            tree: PathBuf::new(),
            before,
            unmanaged,
            after: Mutex::default(),
        };
        staging.tree = tree.doing("make a folder in", parent)?;
        Ok(staging)
    }

    /// Adds one file. One whose bytes are those of the standing site is carried over by hard link;
    /// one that is dear to make is not even made where it was made from the same things.
    pub fn put(&self, path: &str, file: site::File<'_>) -> Result<(), Error> {
        if !stays_below(path) {
            return Err(Error::refused(format!(
                "“{path}” would be written outside the output folder"
            )));
        }
        if let Some((met, kind)) = self.unmanaged.in_the_way_of(path)
            && !(self.before.is_lost && kind.is_file() && met == Path::new(path))
        {
            return Err(Error::refused(format!(
                "{} was not written by reportcard and would be overwritten: move it away, or name another output folder",
                self.output.folder.join(met).display()
            )));
        }
        let (old, new) = (self.output.folder.join(path), self.tree.join(path));
        if let Some(file) = file.kept() {
            let bytes = kept(&self.output.root, file)?;
            if !carry(&self.output.root.join(&file.source), &new) {
                write(&new, |to| to.write_all(&bytes))?;
            }
            self.record(path, None);
            return Ok(());
        }
        let recipe = file.recipe();
        if let (Some(recipe), Some(made)) = (recipe, self.before.made(path))
            && made.recipe == recipe
            && (self.standing(path, LARGEST))
                .is_some_and(|bytes| *blake3::hash(&bytes).as_bytes() == made.bytes)
            && carry(&old, &new)
        {
            self.record(path, Some(made));
            return Ok(());
        }
        let bytes = match file.into_bytes() {
            Ok(bytes) => bytes,
            Err(stream) => {
                write(&new, |to| stream.write(to))?;
                self.record(path, None);
                return Ok(());
            }
        };
        let made = recipe.map(|recipe| Made { recipe, bytes: blake3::hash(&bytes).into() });
        let is_same = |standing: Vec<u8>| standing == bytes;
        let is_unchanged = (self.standing(path, bytes.len() as u64)).is_some_and(is_same);
        if !(is_unchanged && carry(&old, &new)) {
            write(&new, |to| to.write_all(&bytes))?;
        }
        self.record(path, made);
        Ok(())
    }

    fn record(&self, path: &str, made: Option<Made>) {
        let mut after = self.after.lock().expect("no writer panicked");
        after.insert(path, made);
    }

    /// What an ordinary file of the standing site holds.
    fn standing(&self, path: &str, limit: u64) -> Option<Vec<u8>> {
        open::bytes(&self.output.folder, Path::new(path), limit)
    }

    /// Puts the finished site in the place of the standing one, all at once, with everything unmanaged that
    /// stood in it. Once it stands, what does not go well is no more than a warning.
    pub fn swap(mut self) -> Result<Swapped<'a>, Error> {
        let (output, live) = (self.output, &self.output.folder);
        let kept = self.unmanaged.carry(live, &self.tree)?;
        let unknown = unknown(live, if self.before.is_lost { &kept } else { &[] });
        self.after.get_mut().expect("no writer panicked").write(&self.tree)?;
        self.unmanaged.keep_permissions(&self.tree)?;
        if let Ok(metadata) = live.symlink_metadata() {
            system::set_permissions(&self.tree, metadata.permissions())
                .doing("set up", &self.tree)?;
        }
        // A power cut then finds either site whole.
        system::sync_below(&self.tree).doing("sync", &self.tree)?;
        let work = self.work.take().expect("it has not been swapped");
        if let Err(error) = work.publish(&self.tree, live) {
            self.work = Some(work);
            return Err(match error.kind() {
                io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => {
                    place::immovable(live, &format!("is held where it is ({error})"))
                }
                _ => Error::failed("put the new site at", live, error),
            });
        }
        let synced = system::sync_folder(&output.parent).doing("sync", live);
        Ok(Swapped { output, work, warnings: unknown.into_iter().chain(synced.err()).collect() })
    }
}

impl Drop for Staging<'_> {
    /// Removes an unfinished site.
    fn drop(&mut self) {
        if let Some(work) = self.work.take() {
            // What cannot be removed now is removed by a later build.
            let _ = work.remove(&self.output.folder);
        }
    }
}

impl Swapped<'_> {
    /// Removes the site that was replaced, and what stopped builds left behind. Tells what whoever builds
    /// should know; the new site stands in any case.
    pub fn clean(self) -> Vec<Error> {
        let mut warnings = self.warnings;
        warnings.extend(self.output.clean());
        warnings.extend(self.work.remove(&self.output.folder).err());
        warnings
    }
}

/// What is said of files that stay, where nothing tells whether a build wrote them.
fn unknown(folder: &Path, files: &[&Path]) -> Option<Error> {
    let first = files.first()?.display();
    let (folder, count) = (folder.display(), files.len());
    Some(Error::refused(format!(
        "the list of what the last build wrote into {folder} is lost, and so {first} stays there (files in all: {count}), though it is not of this build: remove what nobody needs"
    )))
}

/// Links the old file to the new place; where that cannot be, the file is written afresh.
fn carry(old: &Path, new: &Path) -> bool {
    with_parent(new, |new| system::link(old, new)).is_ok()
}

/// Writes a file afresh.
fn write(new: &Path, bytes: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    with_parent(new, system::make_file)
        .and_then(|file| system::fill(file, bytes))
        .doing("write", new)
}

/// Does something at a path, and once more with its folder made if that was not there.
fn with_parent<T>(path: &Path, act: impl Fn(&Path) -> io::Result<T>) -> io::Result<T> {
    match (act(path), path.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            system::make_folders(parent)?;
            act(path)
        }
        (result, _) => result,
    }
}
