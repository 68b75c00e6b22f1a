//! Staging: the next site as it is made beside the one that stands, and the moment they change places.

use super::error::{Doing, Error};
use super::kept::kept;
use super::manifest::{Made, Manifest};
use super::output::Output;
use super::standing::Standing;
use super::unmanaged::Unmanaged;
use super::work::Work;
use super::{open, place, stamps, system};
use crate::site::{self, Released};
use crate::source::stays_below;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

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
    standing: Vec<Standing>,
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
    /// along. All files of these cards that were released are to be put into it.
    pub fn beside(output: &'a Output, released: &[Arc<Released>]) -> Result<Self, Error> {
        let (folder, parent) = (&output.folder, &output.parent);
        system::make_folders(parent).doing("make the folder", parent)?;
        let work = Work::make(parent, &output.prefix)?;
        let tree = work.make_tree();
        let mut staging = Self {
            output,
            work: Some(work),
            tree: PathBuf::new(),
            before: Manifest::of(folder),
            standing: Vec::new(),
            unmanaged: Unmanaged::default(),
            after: Mutex::default(),
        };
        staging.tree = tree.doing("make a folder in", parent)?;
        let begun = stamps::changed(&staging.tree);
        staging.standing = Standing::among(released, output, &staging.before, begun);
        let is_known =
            |name: &Path| staging.standing.iter().any(|it| name == Path::new(&it.card.slug));
        staging.unmanaged = Unmanaged::of(folder, &staging.before, is_known)?;
        Ok(staging)
    }

    /// Adds one file. One whose bytes are those of the standing site is carried over by hard link;
    /// one that is dear to make is not even made where it was made from the same things.
    pub fn put(&self, path: &str, file: site::File<'_>) -> Result<(), Error> {
        if let Some(kept) = file.kept() {
            return self.hand_on(kept);
        }
        self.find_free(path)?;
        let (old, new) = (self.output.folder.join(path), self.tree.join(path));
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

    /// Adds files of a card that was released. Those of one that stands come along with its folder.
    fn hand_on(&self, files: site::Kept<'_>) -> Result<(), Error> {
        let card = files.card;
        match self.standing.iter().find(|it| it.card.slug == card.slug) {
            Some(standing) if standing.is_sealed => {}
            Some(_) => kept(&self.output.root, files, |_, _| Ok(()))?,
            None => self.give_second_names(files)?,
        }
        let mut after = self.after.lock().expect("no writer panicked");
        files.files.iter().for_each(|file| after.insert(&card.address(file), None));
        Ok(())
    }

    /// Makes files of a card that was released in the next site, where they can be as second names.
    fn give_second_names(&self, files: site::Kept<'_>) -> Result<(), Error> {
        let card = files.card;
        kept(&self.output.root, files, |file, bytes| {
            let path = card.address(file);
            self.find_free(&path)?;
            let new = self.tree.join(path);
            match carry(&self.output.root.join(card.source(file)), &new) {
                true => Ok(()),
                false => write(&new, |to| to.write_all(bytes)),
            }
        })
    }

    /// Refuses a path that lies elsewhere, or where something stands that no build wrote.
    fn find_free(&self, path: &str) -> Result<(), Error> {
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
        let after = self.after.get_mut().expect("no writer panicked");
        let sealed = self.standing.iter().filter_map(|it| Some((&it.card.slug, it.seal?)));
        sealed.for_each(|(folder, seal)| after.insert_seal(folder, seal));
        after.write(&self.tree)?;
        self.unmanaged.keep_permissions(&self.tree)?;
        if let Ok(metadata) = live.symlink_metadata() {
            system::set_permissions(&self.tree, metadata.permissions())
                .doing("set up", &self.tree)?;
        }
        // A power cut then finds either site whole.
        system::sync_below(&self.tree).doing("sync", &self.tree)?;
        let work = self.work.take().expect("it has not been swapped");
        if let Err(error) = self.publish(&work) {
            self.work = Some(work);
            return Err(error);
        }
        let synced = system::sync_folder(&output.parent).doing("sync", live);
        Ok(Swapped { output, work, warnings: unknown.into_iter().chain(synced.err()).collect() })
    }

    /// Puts the tree in its place, with the folders of the cards that stand: they move into it at the last moment, since each
    /// can be in one of the two sites only, and a reader misses it until they have changed places. Moved afterwards they would
    /// be missed as long, and what goes wrong could not be undone any more. After a stop in between, a card is missed
    /// until the next build makes its folder anew: its files are those in `editions/`, which nothing here changes.
    fn publish(&self, work: &Work) -> Result<(), Error> {
        let live = &self.output.folder;
        let brought = self.standing.iter().try_for_each(|it| self.bring(it));
        let published = brought.and_then(|()| {
            work.publish(&self.tree, live).map_err(|error| match error.kind() {
                io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => {
                    place::immovable(live, &format!("is held where it is ({error})"))
                }
                _ => Error::failed("put the new site at", live, error),
            })
        });
        published.inspect_err(|_| {
            let _ = work.put_back(live);
            for standing in &self.standing {
                let _ = standing.rename(&self.tree, live);
            }
        })
    }

    /// Brings the folder of a card that stands; where it cannot move, or another build was faster, its files are given
    /// second names.
    fn bring(&self, standing: &Standing) -> Result<(), Error> {
        if standing.rename(&self.output.folder, &self.tree).is_ok() {
            return Ok(());
        }
        let card = &standing.card;
        self.give_second_names(site::Kept { card, files: &card.files })?;
        system::sync_below(&self.tree).doing("sync", &self.tree)
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
