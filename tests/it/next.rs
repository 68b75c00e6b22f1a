//! Next: the card after one that was released, begun in the site's own document.

use crate::scene::{SITE, Scene, printed, tree};
use serde_json::Value;
use std::fs;

const PATH: &str = "content/site.yaml";
const OUTCOME: &str = "content/outcomes/reading/outcome.yaml";
const PARTNERS: &str = "\
partners:
  - { id: schools, name: City Schools, sector: Education }
commitments:
  - { partner: schools, indicator: reading, what: Put a coach in every school, by: 2026-12-31, state: open }
  - { partner: schools, indicator: reading, what: Lend books for ever, state: open }
  - { partner: schools, indicator: reading, what: Train every teacher, by: 2026-05-31, state: kept }
";

/// The small site, its card of 2026 released.
fn released() -> Scene {
    let scene = Scene::small();
    scene.write("content/partners.yaml", PARTNERS);
    scene.write("content/index.md", "Our children.\n");
    scene.replace(OUTCOME, "period: 2030", "period: 2026");
    scene.replace(PATH, "language: en", "language: en\nsocial_images: false\nchart_images: false");
    scene.run(&["release"]).success();
    scene
}

#[test]
fn the_next_card_is_begun_and_what_is_left_of_the_last_one_is_told() {
    let scene = released();
    let before = tree(scene.root());
    let (would, _) = printed(&scene.run(&["next", "2027", "--dry-run"]).success());
    assert!(would.starts_with("would change ./content/site.yaml\n  name: \"2026\" → \"2027\"\n"));
    assert!(before == tree(scene.root()), "nothing is written");
    let (out, err) = printed(&scene.run(&["next", "2027"]).success());
    assert_eq!(err, "");
    let after = tree(scene.root());
    let other: Vec<&String> = after.keys().filter(|it| before.get(*it) != after.get(*it)).collect();
    assert_eq!(other, [PATH], "nothing else is written");
    assert_eq!(before.len(), after.len());
    let left = out.split_once("counted on the day of the new one:\n").unwrap().1;
    for part in [
        "## Texts that stand as they did on the card of 2026\n",
        "| Scorecard | content/index.md |",
        "## No newer figures than on the card of 2026\n",
        "| State test | Not said | Third graders reading at grade level |",
        "## Targets whose time is over\n",
        "| Third graders reading at grade level | 70% by 2026 | 55.0% in 2024 |",
        "| City Schools | Put a coach in every school | 31 December 2026 | **Overdue** |",
        "| City Schools | Lend books for ever | Not said | No date |",
    ] {
        assert!(left.contains(part), "{part} is not in {left}");
    }
    assert!(!left.contains("Train every teacher"), "what was kept is not carried over: {left}");
    // The same, word by word, is what is due.
    let (due, _) = printed(&scene.run(&["due", "--on", "2027-10-14"]).success());
    for part in left.split("\n## ").skip(1) {
        let part = part.split("\n`reportcard").next().unwrap();
        assert!(due.contains(part.trim_end()), "{part} is not in {due}");
    }
    scene.run(&["check"]).success();
    scene.run(&["build", "--quiet"]).success();
    scene.run(&["release"]).success();
    scene.run(&["next", "2028"]).success();
    let text = fs::read_to_string(scene.path(PATH)).unwrap();
    assert!(text.contains("edition: { name: \"2028\", published: 2028-10-14 }"), "{text}");
}

/// What an author wrote of an edition, the arguments, and what stands there afterwards.
const WRITTEN: [(&str, &[&str], &str); 6] = [
    (
        "edition:   # each year\n  name: '2026'   # the year\n\n  # In the fall.\n  published: \"2026-10-14\"\n  next_update: \"October 2027\" # so we said\n",
        &["2027"],
        "edition:   # each year\n  name: \"2027\"   # the year\n\n  # In the fall.\n  published: 2027-10-14\n  next_update: \"October 2028\" # so we said\n",
    ),
    (
        "edition: { published: 2026-10-14, next_update: 2027-11-02, name: \"2026\" }\r\n",
        &["2026–27 “B”"],
        "edition: { published: 2027-11-02, next_update: 2028-11-02, name: \"2026–27 “B”\" }\r\n",
    ),
    (
        "edition:\n  name: 2026 in brief\n  published: 2026-10-14\n  next_update: spring 2028\n",
        &["2028", "--published", "2028-02-29"],
        "edition:\n  name: \"2028\"\n  published: 2028-02-29\n  next_update: spring 2028\n",
    ),
    (
        "edition:\n  name: A\n  published: 2026-10-14\n  next_update: when we can\n",
        &["B"],
        "edition:\n  name: \"B\"\n  published: 2027-10-14\n  next_update: when we can\n",
    ),
    // What is written once for two would change in both.
    (
        "edition:\n  name: A\n  published: &day 2026-10-14\ncorrections: [ { date: *day, text: Once. } ]\n",
        &["B"],
        "",
    ),
    ("edition:\n  name: >-\n    2026\n  published: 2026-10-14\n", &["B"], ""),
];

#[test]
fn only_the_fields_of_the_edition_change_however_they_are_written() {
    let scene = released();
    let own = "edition: { name: \"2026\", published: 2026-10-14 }\n";
    let site = |edition: &str| {
        assert!(SITE.contains(own));
        format!("\u{feff}{}# The end", SITE.replace(own, edition))
    };
    for (was, arguments, is) in WRITTEN {
        fs::remove_dir_all(scene.path("editions")).unwrap();
        scene.write(PATH, &site(was));
        scene.run(&["release"]).success();
        let arguments: Vec<&str> = ["next"].into_iter().chain(arguments.iter().copied()).collect();
        let run = scene.run(&arguments);
        let text = fs::read_to_string(scene.path(PATH)).unwrap();
        match is {
            "" => {
                let (_, err) = printed(&run.code(2));
                assert!(err.contains("write `edition: { name:"), "{err}");
                assert_eq!(text, site(was));
            }
            _ => {
                let (out, _) = printed(&run.success());
                let unclear = out.contains("next_update: when we can stays as it is");
                assert_eq!(unclear, was.contains("when we can"), "{out}");
                assert_eq!(text, site(is));
            }
        }
    }
}

#[test]
fn it_says_why_the_next_card_cannot_be_begun_and_writes_nothing() {
    let refuses = |scene: &Scene, arguments: &[&str], code: i32, said: &[&str]| {
        let before = tree(scene.root());
        let arguments: Vec<&str> = ["next"].into_iter().chain(arguments.iter().copied()).collect();
        let (out, err) = printed(&scene.run(&arguments).code(code));
        assert_eq!(out, "");
        said.iter().for_each(|said| assert!(err.contains(said), "{said} is not in {err}"));
        assert!(before == tree(scene.root()), "{arguments:?}");
    };
    let early = ["no card was released yet", "reportcard release"];
    refuses(&Scene::small(), &["2027"], 2, &early);
    let scene = released();
    for taken in ["2026", " 2026 "] {
        refuses(&scene, &[taken], 2, &["the card of 2026 was released, in editions/2026"]);
    }
    for none in ["Data", "…", "Editions", "Team"] {
        refuses(&scene, &[none], 2, &["cannot be a folder", "`reportcard next 2027`"]);
    }
    refuses(&scene, &[""], 2, &["NAME"]);
    refuses(&scene, &["2027", "--published", "2026-10-14"], 2, &["comes after it", "--published"]);
    scene.replace(OUTCOME, "direction: higher", "direction: sideways");
    refuses(&scene, &["2027"], 1, &["error[E", "sideways", "was not begun: mend these mistakes"]);
    scene.replace(OUTCOME, "direction: sideways", "direction: higher");
    scene.run(&["next", "2027"]).success();
    let unreleased = "the card of 2027 was begun already, after that of 2026, and is not released";
    refuses(&scene, &["2028"], 2, &[unreleased]);
    refuses(&scene, &["2026"], 2, &[unreleased]);
}

#[test]
fn the_card_before_stands_in_editions_and_no_longer_elsewhere() {
    let scene = released();
    scene.replace(
        PATH,
        "2026-10-14 }",
        "2026-10-14, last_card: \"https://testville.example/2025\" }",
    );
    let foot = || String::from_utf8(scene.public()["index.html"].clone()).unwrap();
    scene.run(&["build", "--quiet"]).success();
    assert!(foot().contains("https://testville.example/2025"));
    scene.run(&["next", "2027"]).success();
    scene.run(&["build", "--quiet"]).success();
    assert!(!foot().contains("https://testville.example/2025"));
    assert!(foot().contains("editions/index.html"));
}

/// The list can be had by programs too.
#[test]
fn what_is_left_is_there_as_json() {
    let scene = released();
    scene.run(&["next", "2027"]).success();
    let (out, _) =
        printed(&scene.run(&["due", "--on", "2027-10-14", "--format", "json"]).success());
    let due: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(due["figures"][0]["indicators"], serde_json::json!(["reading"]));
    assert_eq!(due["targets"], serde_json::json!(["reading"]));
    scene.replace(
        OUTCOME,
        "period: 2024, value: 55.0 }",
        "period: 2024, value: 55.0 }\n      - { period: 2025, value: 71 }",
    );
    let (out, _) =
        printed(&scene.run(&["due", "--on", "2027-10-14", "--format", "json"]).success());
    let due: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&due["figures"], &due["targets"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
}
