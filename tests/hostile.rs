//! Hostile input through the binary: a clear error in a bounded time, nothing written outside, no
//! markup of an author's on a page, no hidden value in any byte.

mod scene;

use scene::{OUTCOME, Scene, printed, tree};

const OUTCOME_FILE: &str = "content/outcomes/reading/outcome.yaml";

#[test]
#[cfg(unix)]
fn links_in_a_circle_are_named_and_never_followed() {
    let scene = Scene::small();
    std::os::unix::fs::symlink(scene.root(), scene.path("content/outcomes/again")).unwrap();
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(
        err.contains("content/outcomes/again is a symbolic link"),
        "{err}"
    );
}

#[test]
fn a_huge_file_is_named_and_not_read() {
    let scene = Scene::small();
    let file = std::fs::File::create(scene.path("content/outcomes/reading/big.csv")).unwrap();
    file.set_len(100_000_000).unwrap();
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.contains("E0103") && err.contains("big.csv"), "{err}");
}

#[test]
fn deep_and_broken_documents_end_in_an_error() {
    let nested = "{a: ".repeat(200_000);
    let lists = "[".repeat(200_000);
    let bomb = format!("a: &a [x, x, x, x, x, x, x, x, x]\n{}", ('b'..='j').zip('a'..='i').map(|(next, last)| {
        format!("{next}: &{next} [*{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}, *{last}]\n")
    }).collect::<String>());
    for text in [
        nested.as_str(),
        &lists,
        &bomb,
        "title: a\0b\n",
        "\u{feff}",
        "- - - -",
        "title: [\n",
    ] {
        let scene = Scene::small();
        scene.write(OUTCOME_FILE, text);
        let (_, err) = printed(&scene.run(&["check"]).code(1));
        assert!(
            err.contains("error[E") && !err.contains("panicked"),
            "{}",
            &err[..err.len().min(2000)]
        );
        assert!(err.len() < 20_000, "{} bytes are printed", err.len());
    }
}

#[test]
fn no_path_leads_out_of_the_site() {
    for path in [
        "../../../../secret.csv",
        "/etc/passwd",
        "..\\..\\secret.csv",
        "a/../../../../secret.csv",
    ] {
        let scene = Scene::of(&[("secret.csv", "period,value\n2020,987.6\n")]);
        let inside = Scene::small();
        let series = OUTCOME.split("    series:").next().unwrap();
        inside.write(OUTCOME_FILE, &format!("{series}    series: '{path}'\n"));
        inside.run(&["build"]).code(1);
        assert!(!inside.path("public").exists());
        drop(scene);
    }
    let scene = Scene::small();
    scene.replace(OUTCOME_FILE, "id: reading", "id: ../../reading");
    let before = tree(scene.root());
    scene.run(&["build"]).code(1);
    assert!(before == tree(scene.root()));
}

/// Every name that an author types, as markup: no page and no drawing carries it as such.
#[test]
fn markup_in_names_is_text_on_every_page() {
    let scene = Scene::small();
    let script = "<script>alert(1)</script>";
    for (path, name) in [
        ("content/site.yaml", "Testville Together"),
        ("content/site.yaml", "School"),
        ("content/site.yaml", "Low-income families"),
        ("content/site.yaml", "Family income"),
        (OUTCOME_FILE, "Early grade reading"),
        (OUTCOME_FILE, "Third graders reading at grade level"),
        (OUTCOME_FILE, "Third graders at grade level in reading"),
        (OUTCOME_FILE, "Share at or above the mark."),
        (OUTCOME_FILE, "State test"),
    ] {
        scene.replace(path, name, &format!("'{name} {script}\" onload=x'"));
    }
    scene.write(
        "content/index.md",
        &format!("# Home\n\n{script} <img src=x onerror=alert(1)> [a](javascript:alert(1))\n"),
    );
    scene.write(
        "content/pages/more.md",
        &format!("# More {script}\n\nText.\n"),
    );
    scene.run(&["build"]).success();
    let mut pages = 0;
    for (path, bytes) in scene.public() {
        if [".html", ".svg", ".xml"]
            .iter()
            .any(|end| path.ends_with(end))
        {
            let text = without_json(&String::from_utf8(bytes).unwrap());
            for bad in [
                "<script>alert",
                "<img src=x",
                "href=\"javascript:",
                "\" onload=x",
            ] {
                assert!(!text.contains(bad), "{path} holds {bad}");
            }
            pages += usize::from(text.contains("&lt;script&gt;") || text.contains("&lt;script>"));
        }
    }
    assert!(pages > 5, "the names are on {pages} pages only");
}

/// A page without its structured data, which is JSON; nothing in it ends the element early.
fn without_json(page: &str) -> String {
    const START: &str = "<script type=\"application/ld+json\">";
    let Some((before, rest)) = page.split_once(START) else {
        return page.to_owned();
    };
    let (json, after) = rest.split_once("</script>").unwrap();
    serde_json::from_str::<serde_json::Value>(json).unwrap();
    format!("{before}{after}")
}

/// Values that the rules hide, planted with digits and words that nothing else has.
#[test]
fn no_hidden_value_is_in_any_byte() {
    let scene = Scene::small();
    scene.replace(
        OUTCOME_FILE,
        "{ period: 2024, income: low, value: 41, numerator: 410, denominator: 1000 }",
        "{ period: 2024, income: low, value: 44.444, numerator: 4, denominator: 9, standard_error: 16.5643, note: zebra-note }",
    );
    scene.run(&["build"]).success();
    let mut not_shown = 0;
    for (path, bytes) in scene.public() {
        let text = String::from_utf8_lossy(&bytes);
        for sentinel in ["44.4", "16.56", "zebra"] {
            assert!(!text.contains(sentinel), "{path} holds {sentinel}");
        }
        not_shown += text.matches("not_shown").count();
    }
    assert!(
        not_shown >= 3,
        "the hidden value is marked {not_shown} times"
    );
}

#[test]
fn a_template_that_calls_itself_ends_in_an_error() {
    let scene = Scene::small();
    scene.write(
        "themes/mine/templates/home.html",
        "{% include \"home.html\" %}",
    );
    let (_, err) = printed(&scene.run(&["build", "--theme", "mine"]).code(1));
    assert!(
        err.contains("error[E07") && !err.contains("overflow"),
        "{err}"
    );
}
