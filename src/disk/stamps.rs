//! Stamps: what the system notes of a file or a folder whenever it is changed, whoever changes it.

use std::fs::File;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Device, number, size, last change of what it holds and of the file itself.
pub(super) struct Stamp([i128; 5]);

impl Stamp {
    /// Adds it to a digest. The last moment that stands in it, from the beginning of 1970 on, in nanoseconds.
    pub fn add_to(&self, hasher: &mut blake3::Hasher) -> i128 {
        for number in self.0 {
            hasher.update(&(number as u64).to_le_bytes());
        }
        self.0[3].max(self.0[4])
    }

    /// Whether it is that of a file.
    pub fn is_of(&self, device: u64, number: u64) -> bool {
        self.0[..2] == [device.into(), number.into()]
    }
}

/// When what a folder holds was last changed, from the beginning of 1970 on, in nanoseconds.
pub(super) fn changed(folder: &Path) -> i128 {
    let changed = folder.symlink_metadata().and_then(|it| it.modified()).ok();
    let since = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |time| time.as_nanos() as i128)
}

/// The stamp of the ordinary file at a path below a folder.
#[cfg(unix)]
pub(super) fn of_file(folder: &File, below: &Path) -> Option<Stamp> {
    use rustix::fs::FileType;
    stamp(folder, below, FileType::RegularFile)
}

/// The stamp of the folder at a path below another, or of that itself.
#[cfg(unix)]
pub(super) fn of_folder(folder: &File, below: &Path) -> Option<Stamp> {
    use rustix::fs::FileType;
    match below.as_os_str().is_empty() {
        false => stamp(folder, below, FileType::Directory),
        // It was changed itself when it was last moved.
        true => stamp(folder, Path::new("."), FileType::Directory).map(|it| {
            let Stamp([device, number, size, changed, _]) = it;
            Stamp([device, number, size, changed, 0])
        }),
    }
}

#[cfg(unix)]
fn stamp(folder: &File, below: &Path, wanted: rustix::fs::FileType) -> Option<Stamp> {
    use rustix::fs::{AtFlags, FileType, statat};
    let found = statat(folder, below, AtFlags::SYMLINK_NOFOLLOW).ok()?;
    let moment = |seconds: i128, more: i128| seconds * 1_000_000_000 + more;
    (FileType::from_raw_mode(found.st_mode) == wanted).then(|| {
        Stamp([
            found.st_dev.into(),
            found.st_ino.into(),
            found.st_size.into(),
            moment(found.st_mtime.into(), found.st_mtime_nsec.into()),
            moment(found.st_ctime.into(), found.st_ctime_nsec.into()),
        ])
    })
}

/// None: nothing here tells a file that was changed from one that was not.
#[cfg(not(unix))]
pub(super) fn of_file(_: &File, _: &Path) -> Option<Stamp> {
    None
}

/// None, as of a file.
#[cfg(not(unix))]
pub(super) fn of_folder(_: &File, _: &Path) -> Option<Stamp> {
    None
}
