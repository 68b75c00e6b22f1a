//! A build in which a system call fails, or after which the process is no longer there: each call in turn.

use super::*;
use crate::disk::system::failing;
use std::collections::BTreeSet;

const FIRST: Files = &[("index.html", "1"), ("a/same", "s"), ("old/deep/x", "x")];
const SECOND: Files = &[("index.html", "2"), ("a/same", "s"), ("new/deep/x", "x")];
const THEIRS: Files = &[("CNAME", "mine"), ("a/note.txt", "mine"), ("b/c/d", "mine")];

/// What stands before a build.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Before {
    Nothing,
    Site,
    Theirs,
    SiteAndTheirs,
    /// As before, and the list of what the last build wrote is lost.
    Lost,
    /// As before, and the last build was stopped before it had removed what it replaced.
    Stopped,
    /// As before, but it was stopped before it was published.
    Unfinished,
}

const BEFORE: [Before; 7] = [
    Before::Nothing,
    Before::Site,
    Before::Theirs,
    Before::SiteAndTheirs,
    Before::Lost,
    Before::Stopped,
    Before::Unfinished,
];

impl Before {
    fn lay_out(self, root: &Path) -> BTreeMap<String, String> {
        let public = root.join("public");
        let has_theirs = !matches!(self, Self::Nothing | Self::Site);
        if !matches!(self, Self::Nothing | Self::Theirs) {
            build(root, FIRST).unwrap();
        }
        if has_theirs {
            for (path, text) in THEIRS {
                fs::create_dir_all(public.join(path).parent().unwrap()).unwrap();
                fs::write(public.join(path), text).unwrap();
            }
        }
        if self == Self::Stopped {
            let output = Output::at(&public, root).unwrap();
            let staging = Staging::beside(&output, &[]).unwrap();
            for (path, text) in FIRST {
                staging.put(path, text.as_bytes().to_vec().into()).unwrap();
            }
            drop(staging.swap().unwrap());
        }
        if self == Self::Unfinished {
            let (stopped, _) = failing::from(12, || build(root, SECOND));
            assert!(stopped.is_err() && !beside(root).is_empty());
        }
        if self == Self::Lost {
            fs::write(public.join(".reportcard-manifest"), "").unwrap();
        }
        tree(&public)
    }

    /// What stands once the second site is built over it.
    fn after(self) -> BTreeMap<String, String> {
        let mut after = named(SECOND);
        if !matches!(self, Self::Nothing | Self::Site) {
            after.extend(named(THEIRS));
        }
        if self == Self::Lost {
            after.extend(named(&FIRST[2..]));
        }
        after
    }
}

#[test]
fn whichever_call_fails_the_site_is_the_old_one_or_the_new_one() {
    let mut tried = BTreeSet::new();
    for before in BEFORE {
        for call in 1.. {
            let (root, public) = root();
            let old = before.lay_out(root.path());
            let (built, failed) = failing::one(call, || build(root.path(), SECOND));
            let found = tree(&public);
            let case = format!("{before:?}, call {call}, {failed:?}: {built:?}");
            assert_eq!(found, if built.is_ok() { before.after() } else { old }, "{case}");
            let is_removal = failed.is_some_and(|name| name.starts_with("remove"));
            let has_stopped = matches!(before, Before::Stopped | Before::Unfinished);
            let may_stay = is_removal || has_stopped && built.is_err();
            assert!(may_stay || beside(root.path()).is_empty(), "{case}");
            assert!(built.is_ok() || failed.is_some(), "{case}");
            build(root.path(), SECOND).unwrap();
            assert_eq!(tree(&public), before.after(), "{case}");
            assert_eq!(beside(root.path()), [""; 0], "{case}");
            let Some(failed) = failed else { break };
            tried.insert(failed);
        }
    }
    let source = include_str!("../system.rs");
    for name in source.split("step(\"").skip(1) {
        let name = name.split('"').next().unwrap();
        // It is called only where another has failed.
        let is_second = name == "copy";
        assert!(is_second || tried.contains(name), "{name} is never tried");
    }
}

#[test]
fn at_whichever_call_a_build_is_stopped_the_next_one_mends_it() {
    for before in BEFORE {
        for call in 1.. {
            let (root, public) = root();
            let old = before.lay_out(root.path());
            let (_, failed) = failing::from(call, || build(root.path(), SECOND));
            let case = format!("{before:?}, stopped at call {call}, {failed:?}");
            if public.exists() {
                let found = tree(&public);
                assert!(found == old || found == before.after(), "{case}: {found:?}");
            }
            build(root.path(), SECOND).unwrap();
            assert_eq!(tree(&public), before.after(), "{case}");
            assert_eq!(beside(root.path()), [""; 0], "{case}");
            if failed.is_none() {
                break;
            }
        }
    }
}

#[test]
fn a_site_that_cannot_be_laid_out_leaves_nothing_in_its_folder() {
    for call in 1.. {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join(".git")).unwrap();
        let files = FIRST.iter().map(|(path, text)| (*path, text.as_bytes()));
        let lay_out = || crate::disk::scaffold(root.path(), files.clone());
        let (laid, failed) = failing::one(call, lay_out);
        assert_eq!(laid.is_err(), failed.is_some());
        if failed.is_none() {
            break;
        }
        assert_eq!(beside(root.path()), [".git"], "call {call}");
        lay_out().unwrap();
        assert_eq!(tree(root.path()), named(FIRST));
    }
}

/// A call that is made elsewhere could not be made to fail.
#[test]
fn the_disk_is_changed_in_one_file_alone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/disk");
    for (path, text) in tree(&folder) {
        let is_test = path.contains("tests") || path == "system.rs";
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for call in [
            "File::create",
            "create(true)",
            "create_dir",
            "fs::copy",
            "fs::hard_link",
            "fs::remove",
            "fs::rename",
            "fs::set_permissions",
            "fs::write",
            "::symlink(",
            "tempdir",
        ] {
            assert!(is_test || !code.contains(call), "{path} holds {call}");
        }
    }
}
