//! What a build leaves that was stopped at one moment or another, and that the next one mends.

use super::*;

const SITE: Files = &[("index.html", "1"), ("a/index.html", "2")];

/// A build that was stopped: its work folder, in the state that `leave` brings it into.
fn stopped(root: &Path, leave: impl Fn(&Path)) {
    let work = Work::make(root, ".public.reportcard-").unwrap();
    leave(work.folder());
    drop(work);
}

#[test]
fn whenever_a_build_is_stopped_the_next_leaves_nothing_beside_the_site() {
    let states: [&dyn Fn(&Path); 4] = [
        &|_| {},
        &|work| fs::create_dir(work.join("new")).unwrap(),
        // Its removal came as far as this.
        &|work| fs::remove_file(work.join("lock")).unwrap(),
        &|work| fs::create_dir_all(work.join("old/a/b")).unwrap(),
    ];
    for (state, leave) in states.iter().enumerate() {
        let (root, public) = root();
        build(root.path(), SITE).unwrap();
        stopped(root.path(), leave);
        fs::create_dir(root.path().join(".public.reportcard-Ab3xY9")).unwrap();
        assert_eq!(build(root.path(), SITE).unwrap(), [""; 0], "state {state}");
        assert_eq!(tree(&public), named(SITE), "state {state}");
        assert_eq!(beside(root.path()), [""; 0], "state {state}");
    }
}

#[test]
fn a_stop_while_the_old_site_is_removed_is_mended() {
    let (root, public) = root();
    build(root.path(), SITE).unwrap();
    let output = Output::at(&public, root.path()).unwrap();
    let staging = Staging::beside(&output, &[]).unwrap();
    staging.put("index.html", "3".to_owned().into()).unwrap();
    drop(staging.swap().unwrap());
    let left = tree(root.path()).into_keys().find(|path| path.ends_with("a/index.html"));
    fs::remove_file(root.path().join(left.unwrap())).unwrap();
    assert_eq!(build(root.path(), SITE).unwrap(), [""; 0]);
    assert_eq!(tree(&public), named(SITE));
    assert_eq!(beside(root.path()), [""; 0]);
}

/// It holds what stood beside the pages when it was made, which may have been removed since.
#[test]
fn a_site_that_was_never_published_brings_nothing_back() {
    let (root, public) = root();
    fs::create_dir(&public).unwrap();
    fs::write(public.join("CNAME"), "mine").unwrap();
    build(root.path(), SITE).unwrap();
    let work = Work::make(root.path(), ".public.reportcard-").unwrap();
    let left = work.make_tree().unwrap();
    fs::hard_link(public.join("CNAME"), left.join("CNAME")).unwrap();
    drop(work);
    fs::remove_file(public.join("CNAME")).unwrap();
    build(root.path(), SITE).unwrap();
    assert_eq!(tree(&public), named(SITE));
    assert_eq!(beside(root.path()), [""; 0]);
}

/// A build that is at work holds its folder, from the first moment on.
#[test]
fn the_work_folder_of_a_build_that_runs_is_not_touched() {
    let (root, public) = root();
    let output = Output::at(&public, root.path()).unwrap();
    let staging = Staging::beside(&output, &[]).unwrap();
    staging.put("index.html", "3".to_owned().into()).unwrap();
    build(root.path(), SITE).unwrap();
    assert!(staging.swap().unwrap().clean().is_empty());
    assert_eq!(tree(&public), named(&[("index.html", "3")]));
    assert_eq!(beside(root.path()), [""; 0]);
}

#[test]
fn many_builds_at_once_leave_one_whole_site_and_nothing_beside_it() {
    let (root, public) = root();
    std::thread::scope(|threads| {
        for number in 0..24 {
            let root = root.path();
            threads.spawn(move || {
                let text = number.to_string();
                build(root, &[("index.html", &text), ("a/index.html", &text)]).unwrap()
            });
        }
    });
    let site = tree(&public);
    assert_eq!(site.len(), 2);
    assert_eq!(site["index.html"], site["a/index.html"]);
    assert_eq!(beside(root.path()), [""; 0]);
}
