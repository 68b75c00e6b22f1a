//! Whatever becomes of a site's folder, its changes are told.

use super::*;
use std::fs;
use std::sync::mpsc::{Receiver, channel};

/// Everything that a watch tells, for as long as the test lives.
fn told(root: &Path, poll: bool) -> Receiver<Touched> {
    let mut watch = Watch::over(root, poll);
    let (line, told) = channel();
    std::thread::spawn(move || while line.send(watch.wait().0).is_ok() {});
    told
}

/// Waits until a path, or everything, is told.
fn wait(told: &Receiver<Touched>, path: &str) {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let left = until.saturating_duration_since(Instant::now());
        match told.recv_timeout(left).expect("a path within a minute") {
            Touched::Everything => return,
            Touched::Paths(paths) if paths.iter().any(|it| Path::new(path).starts_with(it)) => {
                return;
            }
            Touched::Paths(_) => {}
        }
    }
}

#[test]
fn an_edit_a_new_folder_and_an_exchanged_one_are_told() {
    for poll in [false, true] {
        let site = tempfile::tempdir().unwrap();
        let root = site.path().join("site");
        fs::create_dir_all(root.join("content/a")).unwrap();
        let told = told(&root, poll);
        fs::write(root.join("content/a/x.md"), "1").unwrap();
        wait(&told, "content/a/x.md");
        fs::create_dir_all(root.join("content/b/c")).unwrap();
        fs::write(root.join("content/b/c/y.md"), "1").unwrap();
        wait(&told, "content/b/c/y.md");
        for folder in ["site/content", "site"] {
            fs::rename(site.path().join(folder), site.path().join("away")).unwrap();
            wait(&told, "content/a/x.md");
            fs::rename(site.path().join("away"), site.path().join(folder)).unwrap();
            wait(&told, "content/a/x.md");
            while told.recv_timeout(2 * AGAIN).is_ok() {}
            fs::write(root.join("content/b/c/y.md"), folder).unwrap();
            wait(&told, "content/b/c/y.md");
        }
        fs::create_dir_all(root.join("themes/own")).unwrap();
        fs::write(root.join("themes/own/theme.yaml"), "a: 1").unwrap();
        wait(&told, "themes/own/theme.yaml");
    }
}

#[test]
fn a_second_save_within_the_same_tick_of_the_clock_is_found() {
    let site = tempfile::tempdir().unwrap();
    let path = site.path().join("content/x.md");
    fs::create_dir(site.path().join("content")).unwrap();
    fs::write(&path, "1").unwrap();
    let told = told(site.path(), true);
    while told.recv_timeout(2 * AGAIN).is_ok() {}
    fs::write(&path, "22").unwrap();
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    wait(&told, "content/x.md");
    while told.recv_timeout(2 * AGAIN).is_ok() {}
    fs::write(&path, "33").unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    wait(&told, "content/x.md");
}
