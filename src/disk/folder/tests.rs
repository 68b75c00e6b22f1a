//! What a folder knows is what stands on the disk, whatever was done to it.

use super::*;
use proptest::prelude::*;
use std::fs::{self, File};

fn site() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("content/outcomes/été")).unwrap();
    fs::write(root.path().join("content/site.yaml"), "a: 1").unwrap();
    fs::write(root.path().join("content/outcomes/été/data.csv"), "x").unwrap();
    root
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.iter().map(|(_, file)| file.path.as_str()).collect()
}

fn messages(diagnostics: &Diagnostics) -> Vec<String> {
    diagnostics.iter().map(|d| d.message.clone()).collect()
}

#[test]
fn ordinary_files_are_named_from_the_root_and_hidden_ones_passed_over() {
    let root = site();
    fs::create_dir(root.path().join("content/.git")).unwrap();
    fs::write(root.path().join("content/.git/config"), "x").unwrap();
    fs::write(root.path().join("content/site.yaml~"), "x").unwrap();
    fs::write(root.path().join("content/outcomes/~$state.xlsx"), "x").unwrap();
    fs::write(root.path().join("elsewhere.txt"), "x").unwrap();
    let mut folder = Folder::at(root.path());
    let expected = ["content/outcomes/été/data.csv", "content/site.yaml"];
    for _ in 0..2 {
        let (sources, diagnostics) = folder.read().unwrap();
        assert_eq!(paths(&sources), expected);
        assert!(diagnostics.is_empty());
        for path in [
            "content/.git/config",
            "content/site.yaml~",
            "content/outcomes/~$state.xlsx",
            "elsewhere.txt",
        ] {
            folder.touch(Path::new(path));
        }
    }
}

#[test]
#[cfg(unix)]
fn links_are_named_and_never_followed() {
    let root = site();
    let mut folder = Folder::at(root.path());
    folder.read().unwrap();
    std::os::unix::fs::symlink("..", root.path().join("content/outcomes/loop")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", root.path().join("content/passwd.csv")).unwrap();
    folder.touch(Path::new("content/outcomes/loop/outcomes/été/data.csv"));
    folder.touch(Path::new("content/passwd.csv"));
    for mut folder in [folder, Folder::at(root.path())] {
        let (sources, diagnostics) = folder.read().unwrap();
        assert_eq!(sources.len(), 2);
        let messages = messages(&diagnostics);
        assert_eq!(messages.len(), 2, "{messages:?}");
        assert!(messages[0].starts_with("content/outcomes/loop is a symbolic link"));
        assert!(messages[1].starts_with("content/passwd.csv is a symbolic link"));
    }
}

#[test]
fn a_huge_file_is_named_and_not_read() {
    let root = site();
    let huge = File::create(root.path().join("content/huge.csv")).unwrap();
    huge.set_len(100_000_000).unwrap();
    let (sources, diagnostics) = read(root.path()).unwrap();
    assert_eq!(sources.len(), 2);
    assert!(messages(&diagnostics)[0].starts_with("The file content/huge.csv has 100 MB"));
}

#[test]
fn a_folder_that_is_no_site_says_how_to_begin() {
    let empty = tempfile::tempdir().unwrap();
    let error = read(empty.path()).unwrap_err().to_string();
    assert!(error.contains("reportcard new"), "{error}");
}

#[test]
fn what_is_saved_without_a_change_leaves_the_same_sources() {
    let root = site();
    let mut folder = Folder::at(root.path());
    let (first, _) = folder.read().unwrap();
    fs::write(root.path().join("content/site.yaml"), "a: 1").unwrap();
    folder.touch(&root.path().join("content/site.yaml"));
    assert!(folder.read().unwrap().0.is_same(&first));
    fs::write(root.path().join("content/site.yaml"), "a: 2").unwrap();
    folder.touch(&root.path().join("content/site.yaml"));
    let (second, _) = folder.read().unwrap();
    assert!(!second.is_same(&first));
    assert!(Arc::ptr_eq(&second.files()[0], &first.files()[0]));
}

#[test]
fn a_site_that_goes_away_and_comes_back_is_read_again() {
    let root = site();
    let mut folder = Folder::at(root.path());
    let (first, _) = folder.read().unwrap();
    let (here, away) = (root.path().join("content"), root.path().join("away"));
    fs::rename(&here, &away).unwrap();
    folder.forget();
    folder.read().unwrap_err();
    fs::rename(&away, &here).unwrap();
    assert_eq!(paths(&folder.read().unwrap().0), paths(&first));
}

/// What somebody does in a site's folder.
#[derive(Clone, Debug)]
enum Deed {
    Write(String, u8),
    Remove(String),
    Rename(String, String),
    Folder(String),
    Link(String, String),
}

impl Deed {
    /// Does it where it can be done; every path that it is about is touched.
    fn is_done(&self, root: &Path, folder: &mut Folder) {
        // What is done through a link is done elsewhere, which this path does not tell.
        let at = |path: &str| {
            let path = root.join(path);
            match path.ancestors().skip(1).any(Path::is_symlink) {
                true => root.join("nowhere/at/all"),
                false => path,
            }
        };
        let remove = |path: &str| {
            let _ = fs::remove_file(at(path));
            let _ = fs::remove_dir_all(at(path));
        };
        match self {
            Self::Write(path, byte) => {
                if at(path).is_symlink() {
                    remove(path);
                }
                let _ = fs::write(at(path), [*byte]);
            }
            Self::Remove(path) => remove(path),
            Self::Rename(from, to) => {
                let _ = fs::rename(at(from), at(to));
                folder.touch(Path::new(to));
            }
            Self::Folder(path) => {
                let _ = fs::remove_file(at(path));
                let _ = fs::create_dir(at(path));
            }
            Self::Link(path, to) => {
                remove(path);
                #[cfg(unix)]
                let _ = std::os::unix::fs::symlink(at(to), at(path));
            }
        }
        let (Self::Write(path, _)
        | Self::Remove(path)
        | Self::Rename(path, _)
        | Self::Folder(path)
        | Self::Link(path, _)) = self;
        folder.touch(Path::new(path));
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    let path = || "content(/(a|b|a-b|\\.c|d~)){1,3}|themes(/(a|b)){0,2}";
    prop_oneof![
        4 => (path(), any::<u8>()).prop_map(|(path, byte)| Deed::Write(path, byte)),
        1 => path().prop_map(Deed::Remove),
        2 => (path(), path()).prop_map(|(from, to)| Deed::Rename(from, to)),
        3 => path().prop_map(Deed::Folder),
        1 => (path(), path()).prop_map(|(path, to)| Deed::Link(path, to)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_known_is_what_a_fresh_read_finds(
        rounds in proptest::collection::vec(proptest::collection::vec(deed(), 1..8), 1..8),
    ) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        let mut folder = Folder::at(root.path());
        for deeds in rounds {
            for deed in &deeds {
                deed.is_done(root.path(), &mut folder);
            }
            let (known, told) = folder.read().unwrap();
            let (fresh, fresh_told) = Folder::at(root.path()).read().unwrap();
            let all = |sources: &Sources| -> Vec<(String, Arc<[u8]>)> {
                let files = sources.iter();
                files.map(|(_, it)| (it.path.clone(), it.bytes.clone())).collect()
            };
            prop_assert_eq!(all(&known), all(&fresh));
            prop_assert_eq!(messages(&told), messages(&fresh_told));
            prop_assert_eq!(folder.bytes, known.iter().map(|(_, it)| it.bytes.len() as u64).sum::<u64>());
        }
    }
}

/// While a site is read, somebody exchanges a file, or a folder, for a link or for a pipe.
#[test]
#[cfg(unix)]
fn what_is_exchanged_for_a_link_while_it_is_read_is_never_read() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    use std::sync::atomic::{AtomicBool, Ordering};
    let secret = tempfile::tempdir().unwrap();
    fs::create_dir(secret.path().join("a")).unwrap();
    for path in ["x.md", "a/x.md", "a/y.md"] {
        fs::write(secret.path().join(path), "secret").unwrap();
    }
    let root = site();
    let at = |path: &str| root.path().join("content").join(path);
    fs::create_dir_all(at("folder/a")).unwrap();
    for path in ["x.md", "z.md", "folder/x.md", "folder/a/x.md"] {
        fs::write(at(path), "mine").unwrap();
    }
    std::os::unix::fs::symlink(secret.path().join("x.md"), at(".link")).unwrap();
    std::os::unix::fs::symlink(secret.path(), at(".folder")).unwrap();
    mknodat(CWD, at(".pipe"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let is_done = AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            let pairs = [("x.md", ".link"), ("z.md", ".pipe"), ("folder", ".folder")];
            let mut pairs = pairs.iter().cycle();
            while !is_done.load(Ordering::Relaxed) {
                let (one, other) = pairs.next().unwrap();
                fs::rename(at(one), at(".away")).unwrap();
                fs::rename(at(other), at(one)).unwrap();
                std::thread::yield_now();
                fs::rename(at(one), at(other)).unwrap();
                fs::rename(at(".away"), at(one)).unwrap();
            }
        });
        let mut folder = Folder::at(root.path());
        for _ in 0..600 {
            folder.forget();
            let Ok((sources, _)) = folder.read() else {
                continue;
            };
            let read = sources.files().iter();
            let is_secret = read.filter(|file| *file.bytes == *b"secret").count();
            is_done.store(is_secret > 0, Ordering::Relaxed);
            assert_eq!(is_secret, 0);
        }
        is_done.store(true, Ordering::Relaxed);
    });
}
