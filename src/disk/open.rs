//! Opening: an ordinary file below a folder, with no link gone through on the way and nothing waited for.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Opens one file after the other below a folder, which may itself be a link.
pub(super) struct Below<'a> {
    root: &'a Path,
    /// The folder of the last file: the next one often lies beside it.
    #[cfg_attr(not(unix), expect(dead_code))]
    last: Option<(PathBuf, File)>,
}

impl<'a> Below<'a> {
    /// Opens files below `root`.
    pub fn new(root: &'a Path) -> Self {
        Self { root, last: None }
    }

    /// The ordinary file at a path below; `None` where a link, a folder or another thing stands
    /// there, or where a link or a file stands in place of a folder on the way.
    #[cfg(unix)]
    pub fn file(&mut self, below: &Path) -> io::Result<Option<File>> {
        use rustix::fs::OFlags;
        let (Some(above), Some(name)) = (below.parent(), below.file_name()) else {
            return Ok(None);
        };
        if self.last.as_ref().is_none_or(|(last, _)| last != above) {
            let Some(folder) = folder(self.root, above)? else {
                return Ok(None);
            };
            self.last = Some((above.to_owned(), folder));
        }
        let (_, folder) = self.last.as_ref().expect("it was just opened");
        // A pipe would wait for whoever writes into it.
        let opened = step(folder, name.as_ref(), OFlags::NONBLOCK | OFlags::NOCTTY)?;
        Ok(match opened {
            Some(file) if file.metadata()?.is_file() => Some(file),
            _ => None,
        })
    }

    /// The ordinary file at a path below; `None` where a link, a folder or another thing stands
    /// there, or where a link or a file stands in place of a folder on the way.
    #[cfg(not(unix))]
    pub fn file(&mut self, below: &Path) -> io::Result<Option<File>> {
        let mut path = self.root.to_owned();
        for part in below {
            path.push(part);
            if path.symlink_metadata()?.is_symlink() {
                return Ok(None);
            }
        }
        match path.symlink_metadata()?.is_file() {
            true => File::open(path).map(Some),
            false => Ok(None),
        }
    }

    /// Reads into `bytes` what the ordinary file at a path below holds; whether there is one that is no longer than
    /// `limit`.
    pub fn read(&mut self, below: &Path, limit: u64, bytes: &mut Vec<u8>) -> bool {
        bytes.clear();
        let file = self.file(below).ok().flatten();
        let read = file.and_then(|file| file.take(limit + 1).read_to_end(bytes).ok());
        read.is_some_and(|read| read as u64 <= limit)
    }
}

/// The folder at a path below `root`; `None` where a link or a file stands in its place, or on the way.
#[cfg(unix)]
pub(super) fn folder(root: &Path, below: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    let flags = OFlags::DIRECTORY | OFlags::CLOEXEC;
    let mut folder = File::from(openat(CWD, root, flags, Mode::empty())?);
    for part in below {
        folder = match step(&folder, part.as_ref(), OFlags::DIRECTORY)? {
            Some(next) => next,
            None => return Ok(None),
        };
    }
    Ok(Some(folder))
}

/// None: here a folder is not opened.
#[cfg(not(unix))]
pub(super) fn folder(_: &Path, _: &Path) -> io::Result<Option<File>> {
    Ok(None)
}

/// What stands in a folder under a name, unless that is a link or not of the kind that is wanted.
#[cfg(unix)]
fn step(folder: &File, name: &Path, wanted: rustix::fs::OFlags) -> io::Result<Option<File>> {
    use rustix::fs::{Mode, OFlags, openat};
    use rustix::io::Errno;
    match openat(folder, name, wanted | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty()) {
        Err(Errno::LOOP | Errno::NOTDIR | Errno::NXIO) => Ok(None),
        opened => Ok(Some(File::from(opened?))),
    }
}

/// The ordinary file at a path below `root`, as [`Below::file`] finds it.
pub(super) fn file(root: &Path, below: &Path) -> io::Result<Option<File>> {
    Below::new(root).file(below)
}

/// What the ordinary file at a path below `root` holds, where it is no longer than `limit`.
pub(super) fn bytes(root: &Path, below: &Path, limit: u64) -> Option<Vec<u8>> {
    let file = file(root, below).ok()??;
    let size = file.metadata().ok()?.len();
    if size > limit {
        return None;
    }
    let mut bytes = Vec::with_capacity(size as usize + 1);
    file.take(limit + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= limit).then_some(bytes)
}
