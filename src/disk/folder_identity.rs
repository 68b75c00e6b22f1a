//! Folder identity: which folders a site consists of at a moment, so that one that was exchanged is known
//! from one that was only changed.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The folders of a site that are read.
pub const FOLDERS: [&str; 4] = ["content", "themes", "layouts", "editions"];

/// The folder of a site, its `content/`, `themes/`, `layouts/` and `editions/`, told from others that could stand at the
/// same paths. Two are equal where all of them are the same as before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderIdentity {
    /// Where it stands, without links, and its mark.
    root: Option<(PathBuf, Mark)>,
    folders: [Option<Mark>; FOLDERS.len()],
}

/// Device, number and time of making: a number alone is soon given to another folder. A machine
/// without them has zeros, and tells only whether there is a folder at all.
pub(super) type Mark = (u64, u64, u128);

impl FolderIdentity {
    /// What stands at `root`.
    pub fn of(root: &Path) -> Self {
        let mark = |metadata: Metadata| metadata.is_dir().then(|| mark(&metadata));
        Self {
            root: root
                .canonicalize()
                .ok()
                .and_then(|path| root.metadata().ok().and_then(mark).map(|it| (path, it))),
            folders: FOLDERS.map(|it| root.join(it).symlink_metadata().ok().and_then(mark)),
        }
    }

    /// Where the folder of the site stands, all links followed; `None` where there is none.
    pub fn root(&self) -> Option<&Path> {
        self.root.as_ref().map(|(path, _)| path.as_path())
    }

    /// The names of those of its folders that are there, and are folders.
    pub fn folders(&self) -> impl Iterator<Item = &'static str> {
        let named = FOLDERS.into_iter().zip(&self.folders);
        named.filter_map(|(name, mark)| mark.is_some().then_some(name))
    }
}

pub(super) fn mark(metadata: &Metadata) -> Mark {
    let made = metadata.created().ok();
    let made = made.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let (device, number) = numbers(metadata);
    (device, number, made.map_or(0, |time| time.as_nanos()))
}

#[cfg(unix)]
fn numbers(metadata: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn numbers(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_that_was_exchanged_is_another_and_one_that_was_changed_is_not() {
        let root = tempfile::tempdir().unwrap();
        let content = root.path().join("content");
        fs::create_dir(&content).unwrap();
        let first = FolderIdentity::of(root.path());
        assert_eq!(first.folders().collect::<Vec<_>>(), ["content"]);
        fs::write(content.join("site.yaml"), "a: 1").unwrap();
        assert_eq!(first, FolderIdentity::of(root.path()));
        fs::rename(&content, root.path().join("away")).unwrap();
        assert_ne!(first, FolderIdentity::of(root.path()));
        fs::create_dir(&content).unwrap();
        assert_ne!(first, FolderIdentity::of(root.path()));
        fs::remove_dir(&content).unwrap();
        fs::rename(root.path().join("away"), &content).unwrap();
        assert_eq!(first, FolderIdentity::of(root.path()));
        assert_eq!(FolderIdentity::of(&root.path().join("gone")).root(), None);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_that_leads_elsewhere_is_another_folder() {
        use std::os::unix::fs::symlink;
        let root = tempfile::tempdir().unwrap();
        let at = |name: &str| root.path().join(name);
        fs::create_dir_all(at("one/content")).unwrap();
        fs::create_dir_all(at("two/content")).unwrap();
        symlink(at("one"), at("link")).unwrap();
        let first = FolderIdentity::of(&at("link"));
        assert_eq!(first, FolderIdentity::of(&at("one")));
        fs::remove_file(at("link")).unwrap();
        symlink(at("two"), at("link")).unwrap();
        assert_ne!(first, FolderIdentity::of(&at("link")));
    }
}
