//! Commands: what people who know a terminal expect of every program.

use crate::scene::{Scene, printed, reportcard};

#[test]
fn every_help_has_an_example_and_help_takes_a_command() {
    let help = |of: &[&str]| printed(&reportcard().args(of).assert().success()).0;
    for command in [
        "build",
        "check",
        "serve",
        "new",
        "privacy",
        "explain",
        "messages",
        "schema",
        "completions",
        "man",
    ] {
        let said = help(&["help", command]);
        assert!(said.contains("Examples:\n  reportcard "), "{command}: {said}");
        assert_eq!(said, help(&[command, "--help"]));
    }
    assert!(help(&["theme", "export", "--help"]).contains("reportcard theme export home.html"));
}

#[test]
fn shells_and_the_manual_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (script, _) = printed(&reportcard().args(["completions", shell]).assert().success());
        assert!(script.contains("explain") && script.contains("minimal"), "{shell}");
    }
    let (page, _) = printed(&reportcard().arg("man").assert().success());
    assert!(page.contains(".TH reportcard 1") && page.contains("serve"), "{page}");
    let (page, _) = printed(&reportcard().args(["man", "build"]).assert().success());
    assert!(page.contains("\\-\\-strict"), "{page}");
    reportcard().args(["man", "biuld"]).assert().code(2);
}

#[test]
fn colours_and_quiet_are_as_they_are_asked_for() {
    let scene = Scene::small();
    scene.write("content/outcomes/reading/outcom.yaml", "title: Stray\n");
    let err = |arguments: &[&str]| printed(&scene.run(arguments).success()).1;
    assert!(err(&["check", "--color", "always"]).contains("\x1b["));
    assert!(!err(&["--color", "never", "check"]).contains('\x1b'));
    assert!(!err(&["check"]).contains('\x1b'));
    let (out, err) = printed(&scene.run(&["check", "--quiet"]).success());
    assert_eq!((&*out, &*err), ("", ""));
    let (_, err) = printed(&scene.run(&["check", "--quiet", "--strict"]).code(1));
    assert!(err.contains("warning[W0101]"), "{err}");
}

#[test]
fn a_theme_is_had_part_by_part_and_nothing_is_overwritten() {
    let scene = Scene::small();
    let (list, _) = printed(&scene.run(&["theme", "export"]).success());
    assert!(
        list.contains("templates/home.html\n") && list.contains("assets/style.css\n"),
        "{list}"
    );
    assert!(!scene.path("themes").exists());
    scene.run(&["theme", "export", "home.html"]).success();
    scene.replace("themes/default/templates/home.html", "<h1>", "<h1 class=\"ours\">");
    scene.run(&["build"]).success();
    assert!(String::from_utf8_lossy(&scene.public()["index.html"]).contains("<h1 class=\"ours\">"));
    let (_, err) = printed(&scene.run(&["theme", "export", "style.css", "home.html"]).code(2));
    assert!(err.contains("home.html is there already"), "{err}");
    assert!(!scene.path("themes/default/assets").exists());
    let (_, err) = printed(&scene.run(&["theme", "export", "hom.html"]).code(2));
    assert!(err.contains("did you mean home.html?"), "{err}");
    let (out, _) = printed(&scene.run(&["theme", "export", "--all", "--name", "mine"]).success());
    assert!(out.contains("theme: mine"), "{out}");
    scene.run(&["build", "--theme", "mine"]).success();
}
