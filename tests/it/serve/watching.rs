//! `check --watch`: the same for those who live in the terminal.

use super::client::{Running, until};
use crate::scene::Scene;

fn mistakes_are_told_after_every_edit(arguments: &[&str]) {
    let scene = Scene::small();
    let check = Running::start(scene.root(), &[&["check", "--watch"], arguments].concat());
    check.prints("No mistakes were found.");
    scene.write("content/index.md", "# Home\n\nSee [it](gone/index.html).\n");
    check.prints("--> content/index.md:3:");
    scene.replace("content/site.yaml", "language: en", "langauge: en");
    check.prints("did you mean “language”?");
    scene.replace("content/site.yaml", "langauge: en", "language: en");
    scene.write("content/index.md", "# Home\n\nWords.\n");
    let wells = || check.printed().matches("No mistakes were found.").count();
    until("all is well again", || wells() == 2);
    assert!(!scene.path("public").exists());
}

#[test]
fn mistakes_are_told_after_every_edit_that_the_machine_tells() {
    mistakes_are_told_after_every_edit(&[]);
}

#[test]
fn mistakes_are_told_after_every_edit_that_is_found_by_looking() {
    mistakes_are_told_after_every_edit(&["--poll"]);
}

#[test]
fn what_programs_read_is_not_printed_again_and_again() {
    let scene = Scene::small();
    for arguments in [["--watch", "--format=json"], ["--watch", "--strict"]] {
        scene.run(&[&["check"], &arguments[..]].concat()).code(2);
    }
}
