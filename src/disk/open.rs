//! Opening: an ordinary file below a folder, with no link gone through on the way and nothing waited for.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The ordinary file at a path below `root`; `None` where a link, a folder or another thing stands
/// there, or where a link or a file stands in place of a folder on the way. `root` itself may be a link.
#[cfg(unix)]
pub(super) fn file(root: &Path, below: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    use rustix::io::Errno;
    let folders = OFlags::DIRECTORY | OFlags::CLOEXEC;
    // A pipe would wait for whoever writes into it.
    let ordinary = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let mut folder = openat(CWD, root, folders, Mode::empty())?;
    let mut parts = below.iter().peekable();
    while let Some(part) = parts.next() {
        let (is_last, flags) = match parts.peek() {
            None => (true, ordinary),
            Some(_) => (false, folders | OFlags::NOFOLLOW),
        };
        folder = match openat(&folder, part, flags, Mode::empty()) {
            Err(Errno::LOOP | Errno::NOTDIR | Errno::NXIO) => return Ok(None),
            opened => opened?,
        };
        if is_last {
            break;
        }
    }
    let file = File::from(folder);
    Ok(file.metadata()?.is_file().then_some(file))
}

/// The ordinary file at a path below `root`; `None` where a link, a folder or another thing stands
/// there, or where a link or a file stands in place of a folder on the way. `root` itself may be a link.
#[cfg(not(unix))]
pub(super) fn file(root: &Path, below: &Path) -> io::Result<Option<File>> {
    let mut path = root.to_owned();
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
