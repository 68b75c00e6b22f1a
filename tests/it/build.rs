//! `build` from end to end: what it writes, what it leaves alone, and what it does when stopped.

use crate::scene::{Scene, printed, tree};
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
    for word in ["pages", "charts", "hidden to protect privacy", "0 warnings", " s.\n"] {
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
        "data/report-card.xlsx",
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
    let folders: BTreeSet<&str> =
        site.keys().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at])).collect();
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
            assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
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
        assert!(page.contains("<meta name=\"referrer\" content=\""), "{path}");
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
    assert!(first == scene.public(), "a warm build differs from a cold one");
}

#[test]
#[cfg(unix)]
fn what_is_unchanged_is_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let scene = Scene::small();
    let inode = |path: &str| fs::metadata(scene.path(path)).unwrap().ino();
    scene.run(&["build"]).success();
    let paths = ["public/index.html", "public/social/index.png", "public/data/reading.csv"];
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

/// The small site, of which one figure is now about eight people, and another indicator is gone.
#[test]
fn nothing_of_an_earlier_build_is_left_where_a_figure_has_become_hidden() {
    const OUTCOME: &str = "content/outcomes/reading/outcome.yaml";
    let now = Scene::small();
    let of_eight = "{ period: 2025, value: 47.31, numerator: 4, denominator: 8 }";
    now.replace(OUTCOME, "    series:\n", &format!("    series:\n      - {of_eight}\n"));
    let scene = Scene::small();
    let text = fs::read_to_string(now.path(OUTCOME)).unwrap();
    let of_many =
        text.replace("numerator: 4, denominator: 8", "numerator: 4731, denominator: 10000");
    let gone =
        of_many.replace("id: reading", "id: was-here").replace("Early grade", "Earlier grade");
    scene.write(OUTCOME, &of_many);
    scene.write("content/outcomes/earlier/outcome.yaml", &gone);
    scene.run(&["build"]).success();
    let holds_it = |folder: &str| {
        let tree = tree(&scene.path(folder));
        let holds = |bytes: &[u8]| bytes.windows(5).any(|it| it == b"47.31" || it == b"was-h");
        tree.into_iter().filter(|it| holds(&it.1)).map(|it| it.0).collect::<Vec<_>>()
    };
    assert!(holds_it("public").len() > 5, "{:?}", holds_it("public"));
    scene.write(OUTCOME, &text.replace("series:", "serie:"));
    let before = scene.public();
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(err.contains("A site that stands there is an earlier one"), "{err}");
    assert!(before == scene.public(), "a build that fails leaves the earlier site whole");
    scene.write(OUTCOME, &text);
    fs::remove_dir_all(scene.path("content/outcomes/earlier")).unwrap();
    scene.run(&["build"]).success();
    fs::remove_dir_all(scene.path("content")).unwrap();
    assert_eq!(holds_it(""), [""; 0]);
    assert_eq!(beside(&scene), [""; 0]);
    now.run(&["build"]).success();
    assert!(scene.public() == now.public(), "the site is as if it were the first there");
}

#[test]
fn a_link_that_leads_nowhere_keeps_a_site_from_being_published() {
    let scene = Scene::small();
    scene.write("content/index.md", "# Home\n\nSee [the partners](gone/index.html).\n");
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(err.contains("error[E0804]") && err.contains("--> content/index.md:3:20"), "{err}");
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
    assert!(err.contains("index.html was not written by reportcard"), "{err}");
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
    scene.run(&["build", "--base-url", other, "--output-dir", "two"]).success();
    let two = tree(&scene.path("two"));
    assert!(one != two);
    const STEPS: u32 = 40;
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
    assert_eq!(beside(&scene), [""; 0]);
}

/// What a build left beside the site.
fn beside(scene: &Scene) -> Vec<String> {
    let entries = fs::read_dir(scene.root()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains("reportcard-")).collect()
}

/// Whatever befell the list of what the last build wrote: nobody moves files by hand.
#[test]
fn a_lost_list_of_what_was_written_is_mended() {
    let scene = Scene::small();
    let list = scene.path("public/.reportcard-manifest");
    scene.run(&["build"]).success();
    scene.write("public/CNAME", "testville.example");
    let whole = fs::read_to_string(&list).unwrap();
    let (half, rest) = whole.split_at(whole.len() / 2);
    let conflict = format!("{half}\n<<<<<<< HEAD\n{rest}=======\n>>>>>>> theirs\n");
    let states = [None, Some(""), Some("\0\u{fffd}"), Some(half), Some(&conflict)];
    for (number, state) in states.into_iter().enumerate() {
        match state {
            None => fs::remove_file(&list).unwrap(),
            Some(text) => fs::write(&list, text).unwrap(),
        }
        let name = format!("Testville {number}");
        scene.write("content/site.yaml", &crate::scene::SITE.replace("Testville", &name));
        let (_, err) = printed(&scene.run(&["build"]).success());
        assert_eq!(err.matches("warning: ").count(), 1, "{err}");
        assert!(err.contains("CNAME") && err.contains("files in all: 1"), "{err}");
        scene.run(&["build", "--output-dir", "cold"]).success();
        let mut expected = tree(&scene.path("cold"));
        expected.insert("CNAME".into(), b"testville.example".into());
        assert!(scene.public() == expected, "state {number}");
        let (_, err) = printed(&scene.run(&["build"]).success());
        assert_eq!((err.as_str(), beside(&scene)), ("", vec![]));
    }
}

#[test]
#[cfg(unix)]
fn who_may_do_what_in_a_folder_stays_so() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::small();
    scene.run(&["build"]).success();
    scene.write("public/theirs/deep/note.txt", "mine");
    let folders = ["public/theirs/deep", "public/theirs", "public/data", "public"];
    let modes = [0o500, 0o711, 0o2775, 0o750];
    for (folder, mode) in folders.iter().zip(modes) {
        let path = scene.path(folder);
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    for address in ["https://one.example", "https://two.example"] {
        scene.run(&["build", "--base-url", address]).success();
        let mode = |folder| fs::metadata(scene.path(folder)).unwrap().permissions().mode();
        assert_eq!(folders.map(|it| mode(it) & 0o7777), modes);
        assert_eq!(beside(&scene), [""; 0]);
    }
}

/// Whoever reads no more, or a full disk behind the printout, makes no failure of a site that stands.
#[test]
#[cfg(target_os = "linux")]
fn what_fails_once_the_site_stands_is_no_failure() {
    let scene = Scene::small();
    let build = |address: &str, out: Stdio, err: Stdio| {
        let mut command = Command::new(snapbox::cmd::cargo_bin!("reportcard"));
        let arguments = ["build", "--verbose", "--base-url", address];
        let command = command.args(arguments).current_dir(scene.root());
        let mut child = command.stdout(out).stderr(err).spawn().unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        child.wait().unwrap().code()
    };
    let full: fn() -> Stdio = || fs::File::options().write(true).open("/dev/full").unwrap().into();
    let outs = [Stdio::piped, full];
    for (number, out) in outs.into_iter().enumerate() {
        let address = format!("https://place-{number}.example");
        assert_eq!(build(&address, out(), out()), Some(0));
        let index = String::from_utf8(scene.public()["index.html"].clone()).unwrap();
        assert!(index.contains(&address));
        assert_eq!(beside(&scene), [""; 0]);
    }
    let before = scene.public();
    scene.replace("content/site.yaml", "language: en", "langauge: en");
    assert_eq!(build("https://other.example", Stdio::piped(), Stdio::piped()), Some(1));
    assert_ne!(build("https://other.example", full(), full()), Some(0));
    assert!(before == scene.public());
}

/// A volume on the output folder, or in it, cannot be exchanged with the rest: it keeps what is on it.
#[test]
#[cfg(target_os = "linux")]
fn a_mount_point_is_refused_and_never_emptied() {
    for (mount, folder) in [
        ("mount --bind volume public", "public"),
        ("mount --bind volume public/data", "public/data"),
        ("mount -t tmpfs none public && cp -r volume/. public", "public"),
        ("mount -t tmpfs none public/data && cp -r volume/. public/data", "public/data"),
    ] {
        let scene = Scene::small();
        scene.write("volume/note.txt", "mine");
        scene.write("public/data/note.txt", "hidden by the volume");
        let script = format!(
            "{mount} || exit 99; \"$0\" build; echo $?; cat {folder}/note.txt; ls -A . | grep reportcard-; \"$0\" build --output-dir {folder}/site >&2; echo $?"
        );
        let run = Command::new("unshare")
            .args(["-rm", "sh", "-c", &script])
            .arg(snapbox::cmd::cargo_bin!("reportcard"))
            .current_dir(scene.root())
            .output();
        let run = match run {
            Ok(run) if !matches!(run.status.code(), Some(1 | 99)) => run,
            other => {
                eprintln!("NOT TESTED: nothing can be mounted here ({other:?})");
                return;
            }
        };
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let (out, err) = (text(&run.stdout), text(&run.stderr));
        assert_eq!(out, "2\nmine0\n", "{mount}: {err}");
        assert!(err.contains("is a mount point") && err.contains("--output-dir"), "{err}");
    }
}
