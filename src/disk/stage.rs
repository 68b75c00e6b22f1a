//! Stage: the next site as it is made beside the one that stands, and the moment they change places.

use super::Error;
use super::error::Doing;
use super::foreign::Foreign;

use super::manifest::{Made, Manifest};
use super::output::Output;
use crate::site;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The lock file of a work folder.
pub(super) const WORK: &str = "lock";

/// A site in the making. Dropped before [`Stage::swap`], it leaves the standing site as it is.
#[derive(Debug)]
pub struct Stage<'a> {
    output: &'a Output,
    work: PathBuf,
    tree: PathBuf,
    /// Held as long as the build runs.
    lock: File,
    before: Manifest,
    foreign: Foreign,
    after: Mutex<Manifest>,
}

/// A site that stands in its place; what it replaced is still to be removed.
#[derive(Debug)]
pub struct Swapped<'a> {
    output: &'a Output,
}

impl<'a> Stage<'a> {
    pub(super) fn new(output: &'a Output) -> Result<Self, Error> {
        let before = Manifest::of(&output.folder).unwrap_or_default();
        let foreign = Foreign::of(&output.folder, &before)?;
        fs::create_dir_all(&output.parent).doing("make the folder", &output.parent)?;
        let work = tempfile::Builder::new()
            .prefix(&output.prefix)
            .tempdir_in(&output.parent)
            .doing("make a folder in", &output.parent)?
            .keep();
        let lock = File::create(work.join(WORK)).doing("write in", &work)?;
        lock.try_lock()
            .map_err(io::Error::from)
            .doing("lock", &work)?;
        let tree = work.join("tree");
        fs::create_dir(&tree).doing("make the folder", &tree)?;
        Manifest::begin(&tree)?;
        foreign.carry(&output.folder, &tree)?;
        Ok(Self {
            output,
            work,
            tree,
            lock,
            before,
            foreign,
            after: Mutex::default(),
        })
    }

    /// Adds one file. One whose bytes are those of the standing site is carried over by hard link;
    /// one that is dear to make is not even made where it was made from the same things.
    pub fn put(&self, path: &str, file: site::File<'_>) -> Result<(), Error> {
        if !is_plain(path) {
            return Err(Error::refused(format!(
                "“{path}” would be written outside the output folder"
            )));
        }
        if let Some(met) = self.foreign.in_the_way_of(path) {
            return Err(Error::refused(format!(
                "{} was not written by reportcard and would be overwritten: move it away, or name another output folder",
                self.output.folder.join(met).display()
            )));
        }
        let (old, new) = (self.output.folder.join(path), self.tree.join(path));
        let recipe = file.recipe();
        if let (Some(recipe), Some(made)) = (recipe, self.before.made(path))
            && made.recipe == recipe
            && ordinary(&old).is_some_and(|bytes| *blake3::hash(&bytes).as_bytes() == made.bytes)
            && carry(&old, &new)
        {
            self.record(path, Some(made));
            return Ok(());
        }
        let bytes = match file.into_bytes() {
            Ok(bytes) => bytes,
            Err(stream) => {
                let write = |new: &Path| File::create_new(new).map(BufWriter::new);
                with_parent(&new, write)
                    .and_then(|mut to| stream.write(&mut to).and_then(|()| to.flush()))
                    .doing("write", &new)?;
                self.record(path, None);
                return Ok(());
            }
        };
        let made = recipe.map(|recipe| Made {
            recipe,
            bytes: blake3::hash(&bytes).into(),
        });
        let unchanged = self.before.has(path) && ordinary(&old).is_some_and(|old| old == bytes);
        if !(unchanged && carry(&old, &new)) {
            with_parent(&new, |new| File::create_new(new)?.write_all(&bytes))
                .doing("write", &new)?;
        }
        self.record(path, made);
        Ok(())
    }

    fn record(&self, path: &str, made: Option<Made>) {
        let mut after = self.after.lock().expect("no writer panicked");
        after.insert(path, made);
    }

    /// Puts the finished site in the place of the standing one, all at once.
    pub fn swap(self) -> Result<Swapped<'a>, Error> {
        let after = self.after.lock().expect("no writer panicked");
        after.finish(&self.tree)?;
        drop(after);
        let (output, live) = (self.output, &self.output.folder);
        if let Ok(metadata) = fs::metadata(live) {
            fs::set_permissions(&self.tree, metadata.permissions()).doing("set up", &self.tree)?;
            exchange(&self.tree, live, &self.work.join("old"))
                .doing("put the new site at", live)?;
        } else {
            fs::rename(&self.tree, live).doing("put the new site at", live)?;
        }
        Ok(Swapped { output })
    }
}

impl Drop for Stage<'_> {
    /// Removes an unfinished site. What a swap left is swept by [`Swapped::clean`], or by the next
    /// build.
    fn drop(&mut self) {
        if Manifest::is_unfinished(&self.tree) {
            let _ = fs::remove_dir_all(&self.work);
        }
        let _ = self.lock.unlock();
    }
}

impl Swapped<'_> {
    /// Removes the site that was replaced, and what stopped builds left behind.
    pub fn clean(self) -> Result<(), Error> {
        self.output.clean()
    }
}

/// Whether a path stays below the folder that it is joined to, on every machine.
fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', '\0', ':'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// What an ordinary file holds; nothing where a link or a folder has taken its place.
fn ordinary(path: &Path) -> Option<Vec<u8>> {
    let metadata = path.symlink_metadata().ok()?;
    metadata.is_file().then(|| fs::read(path).ok()).flatten()
}

/// Links the old file to the new place; where that cannot be, the file is written afresh.
fn carry(old: &Path, new: &Path) -> bool {
    with_parent(new, |new| fs::hard_link(old, new)).is_ok()
}

/// Does something at a path, and once more with its folder made if that was not there.
fn with_parent<T>(path: &Path, act: impl Fn(&Path) -> io::Result<T>) -> io::Result<T> {
    match (act(path), path.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(parent)?;
            act(path)
        }
        (result, _) => result,
    }
}

/// Lets two folders change places in one step where the system has such a step; elsewhere in two,
/// and [`Output::at`] mends a stop between them.
fn exchange(new: &Path, live: &Path, old: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, live, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    fs::rename(live, old)?;
    fs::rename(new, live).inspect_err(|_| {
        let _ = fs::rename(old, live);
    })
}
