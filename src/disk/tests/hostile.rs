//! What a stranger put into the folder of a site: no link is gone through, and nothing outside is touched.
#![cfg(unix)]

use super::*;
use crate::disk::system::failing;
use std::os::unix::fs::symlink;

/// A folder of the user's that no site should reach, with what it holds.
fn victim() -> tempfile::TempDir {
    let victim = tempfile::tempdir().unwrap();
    fs::create_dir(victim.path().join("sub")).unwrap();
    fs::write(victim.path().join("id_rsa"), "secret").unwrap();
    fs::write(victim.path().join("sub/a.txt"), "text").unwrap();
    victim
}

const VICTIM: Files = &[("id_rsa", "secret"), ("sub/a.txt", "text")];
const SITE: Files = &[("index.html", "1"), ("a/index.html", "2")];

#[test]
fn a_work_folder_of_another_is_left_alone() {
    for name in ["tree", "old", "new", "0-0"] {
        let (root, public) = root();
        let victim = victim();
        let work = root.path().join(".public.reportcard-x");
        fs::create_dir(&work).unwrap();
        fs::write(work.join("lock"), "").unwrap();
        symlink(victim.path(), work.join(name)).unwrap();
        assert_eq!(build(root.path(), SITE).unwrap(), [""; 0]);
        assert_eq!(tree(&public), named(SITE));
        assert_eq!(tree(victim.path()), named(VICTIM));
        assert!(work.join(name).is_symlink());
    }
}

#[test]
fn a_work_folder_that_is_a_link_is_left_alone() {
    let (root, public) = root();
    let victim = victim();
    let elsewhere = Work::make(victim.path(), ".public.reportcard-").unwrap();
    let name = elsewhere.folder().file_name().unwrap().to_owned();
    drop(elsewhere);
    let before = tree(victim.path());
    symlink(victim.path().join(&name), root.path().join(&name)).unwrap();
    build(root.path(), SITE).unwrap();
    assert_eq!(tree(&public), named(SITE));
    assert_eq!(tree(victim.path()), before);
    assert!(root.path().join(&name).is_symlink());
}

/// Even in a work folder that a build left, what stands behind a link is neither moved nor removed.
#[test]
fn no_link_in_a_work_folder_is_gone_through() {
    for (name, has_site) in [("old", true), ("old", false), ("lock", true), ("new", true)] {
        let (root, public) = root();
        let victim = victim();
        if has_site {
            build(root.path(), SITE).unwrap();
        }
        let work = Work::make(root.path(), ".public.reportcard-").unwrap();
        let link = work.folder().join(name);
        let _ = fs::remove_file(&link);
        symlink(victim.path(), &link).unwrap();
        drop(work);
        build(root.path(), SITE).unwrap();
        assert_eq!(tree(&public), named(SITE));
        assert_eq!(tree(victim.path()), named(VICTIM));
    }
}

#[test]
fn a_replaced_site_is_not_swept_through_a_link() {
    let (root, public) = root();
    let victim = victim();
    fs::create_dir(&public).unwrap();
    symlink(victim.path(), public.join("b")).unwrap();
    let output = Output::at(&public, root.path()).unwrap();
    let staging = Staging::beside(&output, &[]).unwrap();
    staging.put("index.html", "1".to_owned().into()).unwrap();
    let swapped = staging.swap().unwrap();
    // Somebody had put a folder in place of the link just before.
    let work = fs::read_dir(root.path()).unwrap().map(Result::unwrap);
    let mut work = work.filter(|it| it.file_name().to_string_lossy().contains("reportcard-"));
    let work = work.next().unwrap().path();
    let names = fs::read_dir(&work).unwrap().map(|it| it.unwrap().path());
    let old = names.filter(|it| it.is_dir()).last().unwrap();
    fs::remove_file(old.join("b")).unwrap();
    fs::create_dir(old.join("b")).unwrap();
    fs::write(old.join("b/id_rsa"), "mine").unwrap();
    fs::write(old.join("b/late"), "mine").unwrap();
    let warnings: Vec<String> = swapped.clean().iter().map(Error::to_string).collect();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains("b/id_rsa") || warnings[0].contains("b/late"));
    assert_eq!(tree(victim.path()), named(VICTIM));
    assert_eq!(tree(&old), named(&[("b/id_rsa", "mine"), ("b/late", "mine")]));
}

#[test]
fn the_output_goes_through_no_link_of_the_site() {
    let victim = victim();
    let refused = |link: &str, to: &Path, folder: &str| {
        let (root, _) = root();
        fs::create_dir(root.path().join("in")).unwrap();
        symlink(to, root.path().join(link)).unwrap();
        let error = Output::at(&root.path().join(folder), root.path()).unwrap_err();
        assert!(error.to_string().contains("is a symbolic link"), "{error}");
        assert!(error.to_string().contains("--output-dir"), "{error}");
    };
    refused("public", victim.path(), "public");
    refused("public", Path::new("nowhere"), "public");
    refused("in/public", victim.path(), "in/public");
    refused("out", victim.path(), "out/public");
    refused("out", victim.path(), "in/../out/public");
    refused("out", Path::new("in"), "out/public");
    assert_eq!(tree(victim.path()), named(VICTIM));
}

#[test]
fn the_output_goes_through_links_that_the_user_made() {
    let (root, _) = root();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(elsewhere.path().join("folder")).unwrap();
    symlink("folder", elsewhere.path().join("one")).unwrap();
    symlink(elsewhere.path().join("one"), elsewhere.path().join("two")).unwrap();
    let output = Output::at(&elsewhere.path().join("two/public"), root.path()).unwrap();
    let real = elsewhere.path().canonicalize().unwrap();
    assert_eq!(output.folder(), real.join("folder/public"));
    // A link of the user's may lead to the site, and still through none of the site's own.
    symlink(real.join("folder"), root.path().join("public")).unwrap();
    symlink(root.path().join("public"), elsewhere.path().join("three")).unwrap();
    assert!(Output::at(&elsewhere.path().join("three"), root.path()).is_err());
    symlink("circle", elsewhere.path().join("circle")).unwrap();
    let error = Output::at(&elsewhere.path().join("circle"), root.path()).unwrap_err();
    assert!(error.to_string().contains("circle of links"), "{error}");
}

#[test]
fn the_list_of_files_is_neither_read_nor_written_through_a_link() {
    let (root, public) = root();
    let victim = victim();
    fs::create_dir(&public).unwrap();
    for name in ["", ".draft"] {
        let link = public.join(format!(".reportcard-manifest{name}"));
        symlink(victim.path().join("id_rsa"), link).unwrap();
    }
    build(root.path(), SITE).unwrap();
    build(root.path(), SITE).unwrap();
    assert_eq!(tree(victim.path()), named(VICTIM));
    assert!(!public.join(".reportcard-manifest").is_symlink());
}

#[test]
fn a_pipe_is_not_waited_for() {
    let (root, public) = root();
    build(root.path(), SITE).unwrap();
    for name in [".reportcard-manifest", "index.html"] {
        fs::remove_file(public.join(name)).unwrap();
        pipe(&public.join(name));
        let _ = build(root.path(), SITE);
    }
    fs::remove_dir_all(&public).unwrap();
    fs::create_dir(&public).unwrap();
    pipe(&public.join("pipe"));
    build(root.path(), SITE).unwrap();
    assert!(public.join("pipe").exists());
}

fn pipe(path: &Path) {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
}

/// Where the file system gives no second names, links and files are copied as what they are.
#[test]
fn what_is_copied_is_copied_as_what_it_is() {
    let victim = victim();
    for call in 1.. {
        let (root, public) = root();
        fs::create_dir(&public).unwrap();
        symlink(victim.path().join("id_rsa"), public.join("link")).unwrap();
        fs::write(public.join("file"), "mine").unwrap();
        let (built, failed) = failing::one(call, || build(root.path(), SITE));
        if built.is_ok() {
            assert!(public.join("link").is_symlink(), "call {call}");
            let links = [public.join("link"), victim.path().join("id_rsa")];
            assert_eq!(fs::read_link(&links[0]).unwrap(), links[1]);
            assert_eq!(fs::read_to_string(public.join("file")).unwrap(), "mine");
        }
        if failed.is_none() {
            break;
        }
    }
    assert_eq!(tree(victim.path()), named(VICTIM));
}
