//! Place: where an output folder really stands, and whether another can be put there.

use super::error::{Doing, Error};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Most links that a path is followed through.
const MOST_LINKS: usize = 40;

/// The path without symbolic links, though its last parts may not be there yet. A link below the site's
/// own `root` is refused: whoever made the site could let it lead to any folder of whoever builds it.
pub(super) fn real(path: &Path, root: &Path) -> Result<PathBuf, Error> {
    let whole = std::path::absolute(path).doing("find", path)?;
    let backwards = |path: &Path| -> Vec<PathBuf> {
        let parts = path.components().rev();
        parts.map(|part| PathBuf::from(part.as_os_str())).collect()
    };
    let mut parts = backwards(&whole);
    let mut links = 0;
    let mut real = PathBuf::new();
    while let Some(part) = parts.pop() {
        match part.components().next() {
            Some(Component::RootDir) => {
                let top = real.join(part);
                real = fs::canonicalize(&top).doing("find", &top)?;
                continue;
            }
            Some(Component::ParentDir) if real.symlink_metadata().is_ok() => {
                real.pop();
                continue;
            }
            Some(Component::ParentDir) => {
                return Err(Error::refused(format!(
                    "{} goes back up through a folder that is not there",
                    path.display()
                )));
            }
            _ => {}
        }
        let next = real.join(part);
        if !next.is_symlink() {
            real = next;
            continue;
        }
        let target = fs::read_link(&next).doing("follow", &next)?;
        if real.starts_with(root) {
            return Err(Error::refused(format!(
                "{} is a symbolic link, and a site is put through none that stands in its own folder: name the folder itself, such as --output-dir {}",
                next.display(),
                real.join(target).display()
            )));
        }
        links += 1;
        if links > MOST_LINKS {
            return Err(Error::refused(format!("{} is a circle of links", path.display())));
        }
        parts.extend(backwards(&target));
    }
    as_written(&real)
}

/// A path in the letters that the disk has for it, where capitals make no difference there.
fn as_written(path: &Path) -> Result<PathBuf, Error> {
    let there = path.ancestors().find(|it| it.symlink_metadata().is_ok());
    let there = there.unwrap_or(path);
    let rest = path.strip_prefix(there).unwrap_or(Path::new(""));
    let written = fs::canonicalize(there).doing("find", there)?;
    Ok(written.components().chain(rest.components()).collect())
}

/// Refuses an output folder for which no other can be put: `why` reads on with its path.
pub(super) fn immovable(folder: &Path, why: &str) -> Error {
    Error::refused(format!(
        "{} {why}, so that no other folder can take its place: name a folder inside it, such as --output-dir {}",
        folder.display(),
        folder.join("site").display()
    ))
}

/// Whether a volume is mounted on a folder, or on a file.
#[cfg(unix)]
pub(super) fn is_mount_point(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
        // A folder mounted from the same disk has the same device as the one that it is in.
        if let Ok(found) = statx(CWD, path, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
            && found.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT)
        {
            return found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT);
        }
    }
    let device = |path: &Path| path.symlink_metadata().ok().map(|it| it.dev());
    let above = path.parent().and_then(device);
    device(path).is_some_and(|it| above.is_some_and(|above| above != it))
}

/// Whether a volume is mounted on a folder, or on a file.
#[cfg(not(unix))]
pub(super) fn is_mount_point(_: &Path) -> bool {
    false
}
