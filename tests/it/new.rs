//! `new`: the sites that it lays out, as their author finds them.

use crate::scene::{Scene, printed, tree};

const MINIMAL: &[&str] =
    &["new", "d", "--name", "Dayton", "--outcomes", "early-grade-reading,graduation", "--minimal"];

#[test]
fn the_least_site_builds_at_once_without_a_number_or_a_name_that_is_not_its_own() {
    let scene = Scene::of(&[]);
    scene.run(MINIMAL).success();
    let files = tree(&scene.path("d"));
    let lines = |text: &[u8]| text.iter().filter(|byte| **byte == b'\n').count();
    let content = files.iter().filter(|(path, _)| path.starts_with("content/"));
    assert!(content.map(|(_, text)| lines(text)).sum::<usize>() <= 18, "{files:?}");
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        let invented = ["Marlow", ".example"].iter().any(|word| text.contains(word));
        assert!(!invented || path == "README.md", "{path}: {text}");
    }
    for path in ["README.md", ".gitattributes", ".gitignore", ".github/workflows/publish.yml"] {
        assert!(files.contains_key(path), "{path}");
    }
    assert!(!String::from_utf8_lossy(&files["README.md"]).contains('{'));
    let (_, err) = printed(&scene.run(&["check", "--root", "d"]).success());
    assert_eq!(err.matches("warning[W0203]").count(), 2, "{err}");
    assert_eq!(err.matches("warning[").count(), 3, "{err}");
    // What the first build says to write is right as it stands.
    let (_, confirmed) = err.split_once("If this rule is yours, write `").expect("what to write");
    let (confirmed, _) = confirmed.split_once('`').unwrap();
    scene.replace("d/content/site.yaml", "privacy: us-10", confirmed);
    let (_, err) = printed(&scene.run(&["check", "--root", "d"]).success());
    assert_eq!(err.matches("warning[").count(), 2, "{err}");
    let (line, _) =
        err.split_once("indicators: [ {").map(|(_, rest)| rest.split_once('`').unwrap()).unwrap();
    scene.run(&["build", "--root", "d"]).success();
    let page = |path: &str| std::fs::read_to_string(scene.path("d/public").join(path)).unwrap();
    assert!(page("index.html").contains("The first numbers are still to come"));
    assert!(page("index.html").contains("outcomes/graduation/index.html\">Graduation</a>"));
    assert!(page("outcomes/graduation/index.html").contains("There are no data yet."));
    // What the warning says to write is right as it stands.
    let outcome = "d/content/outcomes/early-grade-reading/outcome.yaml";
    scene.replace(outcome, "indicators: []", &format!("indicators: [ {{{line}"));
    let table = "period,value\n2024,50.5\n2025,52.5\n";
    scene.write("d/content/outcomes/early-grade-reading/early-grade-reading.csv", table);
    let (_, err) = printed(&scene.run(&["check", "--root", "d"]).success());
    assert!(!err.contains("early-grade-reading"), "{err}");
}

#[test]
fn a_name_may_hold_what_yaml_reads_otherwise_and_no_name_is_the_folders() {
    let scene = Scene::of(&[]);
    let name = "St. Mary's: \"East\" #2, O\\B";
    scene.run(&["new", "d", "--minimal", "--name", name]).success();
    scene.run(&["build", "--root", "d", "--quiet"]).success();
    let home = std::fs::read_to_string(scene.path("d/public/index.html")).unwrap();
    assert!(home.contains("St. Mary&#39;s: &quot;East&quot; #2, O\\B"), "{home}");
    let (_, err) = printed(&scene.run(&["new", "full", "--name", name]).code(2));
    assert!(err.contains("add --minimal") && !scene.path("full").exists(), "{err}");
    scene.run(&["new", "east-side", "--minimal"]).success();
    let site = std::fs::read_to_string(scene.path("east-side/content/site.yaml")).unwrap();
    assert!(site.contains("name: \"East side\""), "{site}");
}

#[test]
fn the_starter_takes_a_name_and_outcomes_and_says_what_it_still_invents() {
    let scene = Scene::of(&[]);
    scene
        .run(&["new", "d", "--name", "Dayton", "--outcomes", "early-grade-reading,graduation"])
        .success();
    let outcomes = std::fs::read_dir(scene.path("d/content/outcomes")).unwrap().count();
    assert_eq!(outcomes, 2);
    let (_, err) = printed(&scene.run(&["check", "--root", "d"]).success());
    assert!(err.contains("warning[W0212]") && err.contains("warning[W0203]"), "{err}");
    let texts = tree(&scene.path("d/content"));
    assert!(!texts.values().any(|text| String::from_utf8_lossy(text).contains("Marlow")));
    let (_, err) = printed(&scene.run(&["new", "e", "--outcomes", "Early Reading"]).code(2));
    assert!(err.contains("did you mean early-reading?"), "{err}");
}

#[test]
fn what_lies_hidden_in_the_folder_stays_as_it_is() {
    let scene = Scene::of(&[("d/.gitignore", "mine\n"), ("d/.git/HEAD", "ref")]);
    scene.run(MINIMAL).success();
    assert_eq!(std::fs::read_to_string(scene.path("d/.gitignore")).unwrap(), "mine\n");
    scene.run(MINIMAL).code(2);
    assert!(scene.path("d/README.md").exists() && scene.path("d/.git/HEAD").exists());
}
