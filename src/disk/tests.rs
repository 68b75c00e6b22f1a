//! What an output folder goes through: first build, warm build, failed build, stopped build.

mod failing;
mod hostile;
mod released;
mod stopped;

use super::work::Work;
use super::{Error, Output, Staging};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

type Files<'a> = &'a [(&'a str, &'a str)];

/// A site's root in a folder of its own.
fn root() -> (tempfile::TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("content")).unwrap();
    let public = root.path().join("public");
    (root, public)
}

/// Builds, and tells the warnings.
fn build(root: &Path, files: Files) -> Result<Vec<String>, Error> {
    let output = Output::at(&root.join("public"), root)?;
    let staging = Staging::beside(&output, &[])?;
    for (path, text) in files {
        staging.put(path, text.as_bytes().to_vec().into())?;
    }
    let warnings = staging.swap()?.clean();
    Ok(warnings.iter().map(Error::to_string).collect())
}

/// Every file below a folder, if it is there, with what it holds, but for the manifest.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let text = fs::read_to_string(entry.path()).unwrap();
            (path.to_str().unwrap().replace('\\', "/"), text)
        })
        .filter(|(path, _)| !path.starts_with(".reportcard"))
        .collect()
}

fn named(files: Files) -> BTreeMap<String, String> {
    let own = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    files.iter().map(own).collect()
}

/// What stands in a site's root beside its content and its output.
fn beside(root: &Path) -> Vec<String> {
    let names = fs::read_dir(root).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != "content" && name != "public").collect()
}

#[test]
fn a_build_replaces_the_last_one_and_leaves_nothing_beside_it() {
    let (root, public) = root();
    build(root.path(), &[("index.html", "1"), ("old/index.html", "2")]).unwrap();
    let second: Files = &[("index.html", "3"), ("new/deep/index.html", "4")];
    build(root.path(), second).unwrap();
    assert_eq!(tree(&public), named(second));
    assert!(!public.join("old").exists(), "an emptied folder goes too");
    assert_eq!(beside(root.path()), Vec::<String>::new());
}

#[test]
fn what_others_put_there_stays() {
    let (root, public) = root();
    fs::create_dir_all(public.join(".git/refs")).unwrap();
    fs::write(public.join(".git/HEAD"), "ref").unwrap();
    fs::write(public.join("CNAME"), "example.org").unwrap();
    for text in ["1", "2"] {
        build(root.path(), &[("index.html", text), ("a/index.html", text)]).unwrap();
        fs::write(public.join("a/note.txt"), "mine").unwrap();
    }
    build(root.path(), &[("index.html", "3")]).unwrap();
    let expected: Files = &[
        (".git/HEAD", "ref"),
        ("CNAME", "example.org"),
        ("a/note.txt", "mine"),
        ("index.html", "3"),
    ];
    assert_eq!(tree(&public), named(expected));
    assert!(public.join(".git/refs").is_dir(), "empty folders stay too");
}

#[test]
fn what_others_put_there_is_never_overwritten() {
    for (theirs, ours) in
        [("index.html", "index.html"), ("data", "data/a.csv"), ("data/a.csv/x", "data/a.csv")]
    {
        let (root, public) = root();
        let path = public.join(theirs);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "theirs").unwrap();
        let error = build(root.path(), &[(ours, "ours")]).unwrap_err().to_string();
        assert!(error.contains("would be overwritten"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        assert_eq!(beside(root.path()), Vec::<String>::new());
    }
}

#[test]
fn a_build_that_gives_up_leaves_the_standing_site() {
    let (root, public) = root();
    let first: Files = &[("index.html", "1")];
    build(root.path(), first).unwrap();
    let output = Output::at(&public, root.path()).unwrap();
    let staging = Staging::beside(&output, &[]).unwrap();
    staging.put("index.html", "2".to_owned().into()).unwrap();
    drop(staging);
    assert_eq!(tree(&public), named(first));
    assert_eq!(beside(root.path()), Vec::<String>::new());
}

#[test]
fn a_stop_between_two_renames_is_mended() {
    let (root, public) = root();
    build(root.path(), &[("index.html", "1")]).unwrap();
    let work = Work::make(root.path(), ".public.reportcard-").unwrap();
    work.make_tree().unwrap();
    fs::rename(&public, work.folder().join("old")).unwrap();
    drop(work);
    drop(Output::at(&public, root.path()).unwrap());
    assert_eq!(tree(&public), named(&[("index.html", "1")]));
    build(root.path(), &[("index.html", "2")]).unwrap();
    assert_eq!(beside(root.path()), Vec::<String>::new());
}

#[test]
fn a_file_put_there_during_a_build_moves_to_the_new_site() {
    let (root, public) = root();
    build(root.path(), &[("index.html", "1")]).unwrap();
    let output = Output::at(&public, root.path()).unwrap();
    let staging = Staging::beside(&output, &[]).unwrap();
    staging.put("index.html", "2".to_owned().into()).unwrap();
    fs::write(public.join("late.txt"), "mine").unwrap();
    assert!(staging.swap().unwrap().clean().is_empty());
    let expected: Files = &[("index.html", "2"), ("late.txt", "mine")];
    assert_eq!(tree(&public), named(expected));
}

#[test]
#[cfg(unix)]
fn unchanged_files_are_carried_over_and_changed_ones_made_anew() {
    use std::os::unix::fs::MetadataExt;
    let (root, public) = root();
    let inode = |name: &str| fs::metadata(public.join(name)).unwrap().ino();
    build(root.path(), &[("same", "1"), ("other", "1"), ("edited", "1")]).unwrap();
    let before = (inode("same"), inode("other"));
    fs::write(public.join("edited"), "x").unwrap();
    build(root.path(), &[("same", "1"), ("other", "2"), ("edited", "1")]).unwrap();
    assert_eq!(inode("same"), before.0);
    assert_ne!(inode("other"), before.1);
    assert_eq!(fs::read_to_string(public.join("edited")).unwrap(), "1");
}

#[test]
#[cfg(unix)]
fn nothing_is_written_through_a_link_or_outside() {
    let (root, public) = root();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(&public).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), public.join("a")).unwrap();
    assert!(build(root.path(), &[("a/index.html", "1")]).is_err());
    let output = Output::at(&public, root.path()).unwrap();
    let staging = Staging::beside(&output, &[]).unwrap();
    for path in ["../x", "/etc/x", "a/../../x", "", "c:x", "a\\..\\x", "a//x"] {
        assert!(staging.put(path, "x".to_owned().into()).is_err(), "{path}");
    }
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn the_sources_are_never_the_output() {
    let (root, _) = root();
    for folder in ["", "content", "content/x", "themes", ".."] {
        assert!(Output::at(&root.path().join(folder), root.path()).is_err(), "{folder}");
    }
}

#[test]
fn the_manifest_tells_nobody_an_address() {
    let (root, public) = root();
    build(root.path(), &[("investors/quiet-fund/index.html", "1")]).unwrap();
    let manifest = fs::read_to_string(public.join(".reportcard-manifest")).unwrap();
    assert!(!manifest.contains("quiet-fund"), "{manifest}");
}
