//! System calls: every one that changes a disk. None of them goes through a link at the path it is given,
//! and under test each can be made to fail, so that what a failure leaves behind is known.

use super::open;
use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use tempfile::TempDir;
use walkdir::WalkDir;

pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    step("make_folder")?;
    fs::create_dir(path)
}

/// Makes a folder and those above it that are not there.
pub(super) fn make_folders(path: &Path) -> io::Result<()> {
    step("make_folders")?;
    fs::create_dir_all(path)
}

/// Makes a folder with a name that nothing else has.
pub(super) fn make_fresh_folder(parent: &Path, prefix: &str) -> io::Result<TempDir> {
    step("make_fresh_folder")?;
    tempfile::Builder::new().prefix(prefix).tempdir_in(parent)
}

/// Makes a file that is not there yet.
pub(super) fn make_file(path: &Path) -> io::Result<File> {
    step("make_file")?;
    File::create_new(path)
}

/// Fills a file that was just made.
pub(super) fn fill(
    file: File,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    step("fill")?;
    let mut file = BufWriter::new(file);
    write(&mut file)?;
    file.flush()
}

/// Gives a file, or a link, a second name.
pub(super) fn link(old: &Path, new: &Path) -> io::Result<()> {
    step("link")?;
    fs::hard_link(old, new)
}

/// Makes an ordinary file, or a link, that is like another below `from`.
pub(super) fn copy(from: &Path, below: &Path, new: &Path) -> io::Result<()> {
    step("copy")?;
    if let Some(mut old) = open::file(from, below)? {
        io::copy(&mut old, &mut File::create_new(new)?)?;
        return fs::set_permissions(new, old.metadata()?.permissions());
    }
    #[cfg(unix)]
    return std::os::unix::fs::symlink(fs::read_link(from.join(below))?, new);
    #[cfg(not(unix))]
    return Err(io::ErrorKind::Unsupported.into());
}

pub(super) fn rename(old: &Path, new: &Path) -> io::Result<()> {
    step("rename")?;
    fs::rename(old, new)
}

/// Lets two folders change places in one step, where the system has such a step.
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    step("exchange")?;
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
    }
    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    {
        let _ = (one, other);
        Err(io::ErrorKind::Unsupported.into())
    }
}

pub(super) fn set_permissions(path: &Path, permissions: Permissions) -> io::Result<()> {
    step("set_permissions")?;
    fs::set_permissions(path, permissions)
}

pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    step("remove_file")?;
    fs::remove_file(path)
}

/// Removes a folder that is empty.
pub(super) fn remove_folder(path: &Path) -> io::Result<()> {
    step("remove_folder")?;
    fs::remove_dir(path)
}

/// Removes a folder with all that it holds.
pub(super) fn remove_folders(path: &Path) -> io::Result<()> {
    step("remove_folders")?;
    fs::remove_dir_all(path).or_else(|_| {
        make_writable(path);
        fs::remove_dir_all(path)
    })
}

/// Lets the entries of folders be removed that were protected against it, as far as they are ours.
pub(super) fn make_writable(folder: &Path) {
    #[cfg(unix)]
    for entry in WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        use std::os::unix::fs::PermissionsExt;
        if entry.file_type().is_dir() {
            let _ = fs::set_permissions(entry.path(), Permissions::from_mode(0o700));
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
}

/// Returns once all that was written below a folder is on the disk: after that, no loss of power
/// takes it away.
pub(super) fn sync_below(folder: &Path) -> io::Result<()> {
    step("sync_below")?;
    #[cfg(target_os = "linux")]
    return Ok(rustix::fs::syncfs(File::open(folder)?)?);
    #[cfg(not(target_os = "linux"))]
    {
        for entry in WalkDir::new(folder).contents_first(true) {
            let entry = entry?;
            #[cfg(unix)]
            if entry.file_type().is_dir() || entry.file_type().is_file() {
                rustix::fs::fsync(File::open(entry.path())?)?;
            }
            #[cfg(not(unix))]
            if entry.file_type().is_file() {
                File::options().write(true).open(entry.path())?.sync_all()?;
            }
        }
        sync_folder(folder)
    }
}

/// Returns once the names in a folder are on the disk.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    step("sync_folder")?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(not(test))]
fn step(_: &str) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
use failing::step;

/// Calls that fail on purpose.
#[cfg(test)]
pub(super) mod failing {
    use std::cell::Cell;
    use std::io;

    thread_local! {
        /// Calls of this thread until the one that fails; none does at zero.
        static LEFT: Cell<usize> = const { Cell::new(0) };
        /// How many fail in a row from that one on.
        static ROW: Cell<usize> = const { Cell::new(1) };
        /// The call that failed.
        static FAILED: Cell<Option<&'static str>> = const { Cell::new(None) };
    }

    pub fn step(call: &'static str) -> io::Result<()> {
        let (left, row) = (LEFT.get(), ROW.get());
        if left != 1 || row == 1 {
            LEFT.set(left.saturating_sub(1));
        }
        if left != 1 {
            return Ok(());
        }
        ROW.set(row - 1);
        FAILED.set(FAILED.get().or(Some(call)));
        Err(io::Error::other("failed on purpose"))
    }

    /// Lets the call of this number fail while something is done. Tells which one that was.
    pub fn one<T>(call: usize, act: impl FnOnce() -> T) -> (T, Option<&'static str>) {
        row(call, 1, act)
    }

    /// Lets the call of this number fail, and all that come after it, as if the process were no longer there.
    pub fn from<T>(call: usize, act: impl FnOnce() -> T) -> (T, Option<&'static str>) {
        row(call, usize::MAX, act)
    }

    /// Lets so many calls in a row fail, from the one of this number on.
    pub fn row<T>(call: usize, calls: usize, act: impl FnOnce() -> T) -> (T, Option<&'static str>) {
        LEFT.set(call);
        ROW.set(calls);
        let done = act();
        LEFT.set(0);
        (done, FAILED.take())
    }
}
