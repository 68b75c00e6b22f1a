//! `build` from end to end: what it writes, what it leaves alone, and what it does when stopped.

mod scene;

use scene::{Scene, printed, tree};
use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn the_starter_becomes_a_site() {
    let scene = Scene::starter();
    let (out, err) = printed(&scene.run(&["build"]).success());
    assert_eq!(err, "");
    assert!(
        out.starts_with("public/index.html is ready: ") || out.contains("/index.html is ready: "),
        "{out}"
    );
    for word in [
        "pages",
        "charts",
        "hidden to protect privacy",
        "0 warnings",
        " s.\n",
    ] {
        assert!(out.contains(word), "{word} is not in {out}");
    }
    let site = scene.public();
    for path in [
        "index.html",
        "404.html",
        ".nojekyll",
        "robots.txt",
        "sitemap.xml",
        "report.json",
        "datapackage.json",
        "outcomes/early-grade-reading/index.html",
        "indicators/grade3-reading/index.html",
        "partners/index.html",
        "about-the-data/index.html",
        "downloads/index.html",
        "data/all.csv",
        "data/grade3-reading.csv",
        "data/grade3-reading.json",
        "charts/grade3-reading-trend.svg",
        "social/index.png",
    ] {
        assert!(site.contains_key(path), "{path} is not there");
    }
}

/// A host that lists folders lists none of these, and an unlisted page gives its address to nobody.
#[test]
fn no_unlisted_page_is_given_away() {
    let scene = Scene::starter();
    scene.run(&["build"]).success();
    let site = scene.public();
    let text = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    let folders: BTreeSet<&str> = site
        .keys()
        .flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]))
        .collect();
    assert!(folders.contains("investors") && folders.contains("social"));
    let unlisted: Vec<&str> = folders
        .iter()
        .filter_map(|folder| folder.strip_prefix("investors/"))
        .filter(|name| text(&format!("investors/{name}/index.html")).contains("noindex"))
        .collect();
    assert!(!unlisted.is_empty());
    for folder in &folders {
        let path = format!("{folder}/index.html");
        assert!(site.contains_key(&path), "{folder} would be listed");
        if folder.contains('/') {
            continue;
        }
        let page = text(&path);
        let is_its_own = text("sitemap.xml").contains(&format!("/{folder}/<"));
        if !is_its_own {
            assert!(
                page.contains("<meta name=\"robots\" content=\"noindex\">"),
                "{path}"
            );
            assert!(page.contains("href=\"../index.html\""), "{path}");
        }
        for name in &unlisted {
            assert!(!page.contains(name), "{path} names {name}");
        }
    }
    for name in &unlisted {
        let page = text(&format!("investors/{name}/index.html"));
        assert!(page.contains("<meta name=\"referrer\" content=\"no-referrer\">"));
        assert!(!text("sitemap.xml").contains(name) && !text("report.json").contains(name));
    }
}

/// No other site learns from whom a reader came, and none gets a hold on the page.
#[test]
fn links_that_leave_the_site_take_little_along() {
    let scene = Scene::starter();
    scene.run(&["build"]).success();
    let mut outside = 0;
    for (path, bytes) in scene.public() {
        if !path.ends_with(".html") {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        assert!(
            page.contains("<meta name=\"referrer\" content=\""),
            "{path}"
        );
        for tag in page.split("<a ").skip(1) {
            let tag = tag.split('>').next().unwrap();
            let leaves = tag.contains("href=\"http") && path != "404.html";
            assert!(!leaves || tag.contains("noopener"), "{path}: {tag}");
            outside += usize::from(leaves);
        }
    }
    assert!(outside > 0);
}

/// A link to a folder that has no page of its own leads nowhere, whatever stands there.
#[test]
fn a_folder_without_a_page_is_no_target() {
    let scene = Scene::small();
    scene.write("content/index.md", "# Home\n\nSee [all](/outcomes/).\n");
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(err.contains("error[E0804]"), "{err}");
}

#[test]
fn two_builds_are_the_same_bytes_and_warm_is_cold() {
    let scene = Scene::starter();
    scene.run(&["build"]).success();
    scene.run(&["build", "--output-dir", "again"]).success();
    let first = scene.public();
    assert!(first == tree(&scene.path("again")), "two builds differ");
    scene.replace("content/site.yaml", "Marlow Forward", "Harlow Forward");
    scene.run(&["build"]).success();
    assert!(first != scene.public(), "the change is not published");
    scene.replace("content/site.yaml", "Harlow Forward", "Marlow Forward");
    scene.run(&["build"]).success();
    assert!(
        first == scene.public(),
        "a warm build differs from a cold one"
    );
}

#[test]
#[cfg(unix)]
fn what_is_unchanged_is_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let scene = Scene::small();
    let inode = |path: &str| fs::metadata(scene.path(path)).unwrap().ino();
    scene.run(&["build"]).success();
    let paths = [
        "public/index.html",
        "public/social/index.png",
        "public/data/reading.csv",
    ];
    let before = paths.map(inode);
    scene.run(&["build"]).success();
    assert_eq!(before, paths.map(inode));
}

#[test]
fn a_failed_build_leaves_the_standing_site() {
    let scene = Scene::small();
    scene.run(&["build"]).success();
    let before = scene.public();
    scene.replace("content/site.yaml", "language: en", "langauge: en");
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(err.contains("as it was"), "{err}");
    assert!(before == scene.public());
}

#[test]
fn a_link_that_leads_nowhere_keeps_a_site_from_being_published() {
    let scene = Scene::small();
    scene.write(
        "content/index.md",
        "# Home\n\nSee [the partners](gone/index.html).\n",
    );
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(
        err.contains("error[E0804]") && err.contains("--> content/index.md:3:20"),
        "{err}"
    );
    assert!(!scene.path("public").exists());
}

#[test]
fn files_of_others_stay_and_are_never_overwritten() {
    let scene = Scene::small();
    scene.write("public/CNAME", "testville.example");
    scene.run(&["build"]).success();
    scene.run(&["build"]).success();
    assert_eq!(scene.public()["CNAME"], b"testville.example");
    scene.write("other/index.html", "theirs");
    let (_, err) = printed(&scene.run(&["build", "--output-dir", "other"]).code(2));
    assert!(
        err.contains("index.html was not written by reportcard"),
        "{err}"
    );
    assert_eq!(tree(&scene.path("other")).len(), 1);
}

#[test]
fn a_build_never_swaps_away_its_own_sources() {
    let scene = Scene::small();
    for folder in [".", "content", "content/public"] {
        scene.run(&["build", "--output-dir", folder]).code(2);
    }
    assert!(scene.path("content/site.yaml").is_file());
}

/// Killed at many moments, the site that stands is always a whole one, and the next build works.
#[test]
fn a_build_that_is_killed_leaves_a_whole_site() {
    let scene = Scene::small();
    let start = Instant::now();
    scene.run(&["build"]).success();
    let whole = start.elapsed();
    let one = scene.public();
    let other = "https://other.example";
    scene
        .run(&["build", "--base-url", other, "--output-dir", "two"])
        .success();
    let two = tree(&scene.path("two"));
    assert!(one != two);
    const STEPS: u32 = 24;
    for step in 0..STEPS {
        let address = [other, "https://testville.example/card"][step as usize % 2];
        let mut child = Command::new(snapbox::cmd::cargo_bin!("reportcard"))
            .args(["build", "--base-url", address])
            .current_dir(scene.root())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(whole * step / STEPS + Duration::from_millis(1));
        child.kill().unwrap();
        child.wait().unwrap();
        let standing = scene.public();
        let is_whole = standing == one || standing == two;
        assert!(is_whole, "killed at step {step}: neither site stands");
    }
    scene.run(&["build"]).success();
    assert!(scene.public() == one);
    let beside = fs::read_dir(scene.root()).unwrap();
    let names: Vec<_> = beside.map(|entry| entry.unwrap().file_name()).collect();
    let left = names
        .iter()
        .find(|name| name.to_string_lossy().contains("reportcard-"));
    assert!(left.is_none(), "{left:?} is left behind");
}
