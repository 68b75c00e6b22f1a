//! Hostile input through the binary: a clear error in a bounded time, nothing written outside, no
//! markup of an author's on a page, no hidden value in any byte.

use crate::scene::{OUTCOME, Scene, printed, reportcard, tree};

const OUTCOME_FILE: &str = "content/outcomes/reading/outcome.yaml";

#[test]
#[cfg(unix)]
fn links_in_a_circle_are_named_and_never_followed() {
    let scene = Scene::small();
    std::os::unix::fs::symlink(scene.root(), scene.path("content/outcomes/again")).unwrap();
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(err.contains("content/outcomes/again is a symbolic link"), "{err}");
    assert!(err.contains("error[E0104]"), "{err}");
}

/// A clone keeps links, and folders that look like those of a build that was stopped.
#[test]
#[cfg(unix)]
fn a_folder_from_a_stranger_moves_and_publishes_nothing_outside_it() {
    use std::os::unix::fs::symlink;
    let victim = Scene::of(&[("id_rsa", "secret"), ("sub/a.txt", "text")]);
    let before = tree(victim.root());
    for (link, to) in [
        (".public.reportcard-x/tree", ""),
        (".public.reportcard-x/old", ""),
        (".public.reportcard-x", ""),
        ("public", ""),
        ("public/sub", "sub"),
        ("public/pages", ""),
        ("public/.reportcard-manifest", "id_rsa"),
        ("public/.reportcard-manifest.draft", "id_rsa"),
        ("public/index.html", "id_rsa"),
        ("content/index.md", "id_rsa"),
        ("content/images", "sub"),
        ("themes", ""),
        ("themes/mine", ""),
    ] {
        let scene = Scene::small();
        if link.starts_with(".public.reportcard-x/") {
            scene.write(".public.reportcard-x/lock", "");
        }
        let path = scene.path(link);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(victim.path(to), &path).unwrap();
        for _ in 0..2 {
            let run = reportcard().arg("build").current_dir(scene.root()).assert();
            let (_, err) = printed(&run);
            assert!(!err.contains("panicked"), "{link}: {err}");
            assert!(before == tree(victim.root()), "{link}: it is touched");
        }
        let public = scene.path("public").symlink_metadata();
        if public.is_ok_and(|it| it.is_dir()) {
            for (name, bytes) in scene.public() {
                assert!(bytes != b"secret" && bytes != b"text", "{link}: {name}");
            }
        }
    }
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
    for text in
        [nested.as_str(), &lists, &bomb, "title: a\0b\n", "\u{feff}", "- - - -", "title: [\n"]
    {
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

/// Each path leads from where it is written to a file that is there.
#[test]
fn no_path_leads_out_of_the_site() {
    let above = Scene::of(&[("secret.csv", "period,value\n2020,987.6\n")]);
    let secret = above.path("secret.csv").to_str().unwrap().to_owned();
    let series = OUTCOME.split("    series:").next().unwrap();
    let site = |series: &str| {
        above.write("site/content/site.yaml", crate::scene::SITE);
        above.write(&format!("site/{OUTCOME_FILE}"), series);
        printed(&above.run(&["build", "--root", "site"]).code(1)).1
    };
    for path in ["../../../../secret.csv", &secret, "a/../../../../../secret.csv", "..\\secret.csv"]
    {
        let err = site(&format!("{series}    series: '{path}'\n"));
        assert!(err.contains("error[E0107]") && err.contains("outcome.yaml:15:13"), "{err}");
        assert!(!err.contains("error[E0106]") && !err.contains("987"), "{err}");
        assert!(!above.path("site/public").exists());
    }
    let before = tree(above.root());
    let err = site(&OUTCOME.replace("id: reading", "id: ../../reading"));
    assert!(err.contains("error[E0204]") && err.contains("outcome.yaml:5:9"), "{err}");
    assert!(before.keys().eq(tree(above.root()).keys()));
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
    scene.write("content/pages/more.md", &format!("# More {script}\n\nText.\n"));
    scene.run(&["build"]).success();
    let mut pages = 0;
    for (path, bytes) in scene.public() {
        if [".html", ".svg", ".xml"].iter().any(|end| path.ends_with(end)) {
            let text = without_json(&String::from_utf8(bytes).unwrap());
            for bad in ["<script>alert", "<img src=x", "href=\"javascript:", "\" onload=x"] {
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
    assert!(not_shown >= 3, "the hidden value is marked {not_shown} times");
}

#[test]
fn a_template_that_calls_itself_ends_in_an_error() {
    let scene = Scene::small();
    scene.write("themes/mine/templates/home.html", "{% include \"home.html\" %}");
    let (_, err) = printed(&scene.run(&["build", "--theme", "mine"]).code(1));
    assert!(err.contains("error[E07") && !err.contains("overflow"), "{err}");
}

/// How a run under 4 GiB of address space ended, what it said, and the most memory it held, in MiB.
#[cfg(unix)]
fn confined(scene: &Scene) -> (Option<i32>, String, u64) {
    use wait4::Wait4;
    let said = tempfile::tempfile().unwrap();
    let mut child = std::process::Command::new("sh")
        .args(["-c", "ulimit -v 4194304; exec \"$0\" build"])
        .arg(snapbox::cmd::cargo_bin!("reportcard"))
        .current_dir(scene.root())
        .stdout(std::process::Stdio::null())
        .stderr(said.try_clone().unwrap())
        .spawn()
        .unwrap();
    let ended = child.wait4().unwrap();
    let mut said = said;
    std::io::Seek::rewind(&mut said).unwrap();
    let said = std::io::read_to_string(said).unwrap();
    (ended.status.code(), said, ended.rusage.maxrss >> 20)
}

/// Builds a site under 4 GiB: it ends with a code, and in less than 1 GiB.
#[cfg(unix)]
fn modest(scene: &Scene) -> (Option<i32>, String) {
    let (code, said, memory) = confined(scene);
    let cut: String = said.chars().take(600).collect();
    assert!(code == Some(0) || code == Some(1), "{code:?}: {cut}");
    assert!(!said.contains("panicked"), "{cut}");
    assert!(memory < 1024, "{memory} MiB: {cut}");
    (code, said)
}

#[test]
#[cfg(unix)]
fn words_and_notes_of_any_length_end_in_a_sentence_and_in_little_memory() {
    for letters in [200_000, 1_000_000] {
        for name in ["Early grade reading", "Third graders reading at grade level"] {
            let scene = Scene::small();
            scene.replace(OUTCOME_FILE, name, &"x".repeat(letters));
            let (code, said) = modest(&scene);
            let told = format!("it has {letters} characters, and at most 500 are read");
            assert!(code == Some(1) && said.contains("E0204") && said.contains(&told), "{said}");
            assert!(said.len() < 10_000, "{} bytes are printed", said.len());
        }
    }
    let scene = Scene::small();
    let series = OUTCOME.split("    series:").next().unwrap();
    scene.write(OUTCOME_FILE, &format!("{series}    series: reading.csv\n"));
    for column in ["note", "break"] {
        let long = "x".repeat(10_000_000);
        let table = format!("period,value,{column}\n2020,48,\n2024,55,{long}\n");
        scene.write("content/outcomes/reading/reading.csv", &table);
        let (code, said) = modest(&scene);
        assert!(
            code == Some(1) && said.contains("E0204") && said.contains("reading.csv:3:9"),
            "{said}"
        );
    }
}

#[test]
#[cfg(unix)]
fn lines_that_are_all_alike_are_one_warning_with_their_number() {
    let scene = Scene::small();
    scene.write("content/partners.yaml", "partners: [ { id: p, name: P, sector: Schools } ]\n");
    scene.write(
        "content/backbone/backbone.yaml",
        "organization: { name: Forward }\ncurrency: USD\nbudgets: [ { period: 2025, total: 520000 } ]\n",
    );
    let line = "  - { partner: p, outcome: all, period: 2025, kind: time, what: Meeting, hours: 2, rate: r, \
        method: Counted, confidence: high, attested_by: X, date: 2025-05-05 }\n";
    scene.write(
        "content/backbone/contributions.yaml",
        &format!(
            "rates: [ {{ id: r, amount: 30, period: 2025, place: Here, source: {{ name: Us }} }} ]\ncontributions:\n{}",
            line.repeat(4_000)
        ),
    );
    let (code, said) = modest(&scene);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(said.matches("warning[W0903]").count(), 1, "{said}");
    assert!(said.contains("(3998 more lines are like it)"), "{said}");
}

#[test]
#[cfg(unix)]
fn more_drawings_than_a_page_holds_end_at_the_line_of_the_first_too_many() {
    for call in ["chart(reading)", "value(reading, show=sparkline)"] {
        let scene = Scene::small();
        let calls = format!("{{{{ {call} }}}}\n\n");
        let story = |calls: &str| format!("# The story\n\n{calls}");
        scene.write("content/outcomes/reading/index.md", &story(&calls.repeat(20_000)));
        let (code, said) = modest(&scene);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("E0504") && said.contains("index.md:1003:1"), "{said}");
        scene.write("content/outcomes/reading/index.md", &story(&calls.repeat(500)));
        assert_eq!(modest(&scene).0, Some(0));
    }
}

/// Every page and every drawing is XML or HTML, which some characters cannot be in at all.
#[test]
fn a_character_that_no_page_can_carry_is_told_wherever_it_is_typed() {
    let escaped = |mark: &str| OUTCOME.replace("Early grade reading", &format!("\"Early {mark}\""));
    let named = |c: &str| OUTCOME.replace("Early grade reading", &format!("Early {c} reading"));
    for (path, text, place) in [
        (OUTCOME_FILE, named("\u{FFFE}"), "outcome.yaml:1:14"),
        (OUTCOME_FILE, named("\u{FFFF}"), "outcome.yaml:1:14"),
        (OUTCOME_FILE, named("\u{FDD0}"), "outcome.yaml:1:14"),
        (OUTCOME_FILE, named("\u{1FFFE}"), "outcome.yaml:1:14"),
        (OUTCOME_FILE, named("\u{1}"), "outcome.yaml:1:14"),
        (OUTCOME_FILE, escaped("\\uFFFF"), "outcome.yaml:1:8"),
        (OUTCOME_FILE, escaped("\\x01"), "outcome.yaml:1:8"),
        (OUTCOME_FILE, escaped("\\0"), "outcome.yaml:1:8"),
        ("content/pages/more.md", "# More \u{FFFE}\n".to_owned(), "more.md:1:8"),
        ("content/pages/more.md", "# More\n\nText &#xFFFF; text\n".to_owned(), "more.md:3:6"),
        ("content/pages/more.md", "# More\n\n**&#1;**\n".to_owned(), "more.md:3:3"),
    ] {
        let scene = Scene::small();
        scene.write(path, &text);
        let (_, err) = printed(&scene.run(&["check"]).code(1));
        assert!(err.contains("error[E0102]") && err.contains(place), "{text}: {err}");
    }
    let scene = Scene::small();
    let series = OUTCOME.split("    series:").next().unwrap();
    scene.write(OUTCOME_FILE, &format!("{series}    series: reading.csv\n"));
    scene.write(
        "content/outcomes/reading/reading.csv",
        "period,value,note\n2020,48,a\u{FFFF}\n2024,55,\n",
    );
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.contains("error[E0102]") && err.contains("reading.csv:2:10"), "{err}");
}

/// Of as few processes as make a thread here and there fail, no command panics.
#[test]
#[cfg(target_os = "linux")]
fn a_machine_that_lends_no_more_threads_is_told_in_a_sentence() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::small();
    std::fs::set_permissions(scene.root(), PermissionsExt::from_mode(0o755)).unwrap();
    // The limit binds everyone but the first user of a machine.
    let run = |most: usize, command: &str| {
        let most = format!("--nproc={most}");
        std::process::Command::new("setpriv")
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .args(["prlimit", &most, "timeout", "--foreground", "1"])
            .arg(snapbox::cmd::cargo_bin!("reportcard"))
            .args(command.split(' '))
            .current_dir(scene.root())
            .output()
    };
    let ready = run(1_000, "check").ok();
    let ready = ready.and_then(|output| output.status.code());
    if ready != Some(0) {
        eprintln!("NOT TRIED: this machine lets nobody run the program as another user");
        return;
    }
    let mut sentences = 0;
    for most in 2..9 {
        for command in ["check", "check --watch", "serve --port 0"] {
            let output = run(most, command).unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(!said.contains("panicked"), "{command} with {most}: {said}");
            let lends = said.contains("error: this machine lends no more threads");
            assert_eq!(output.status.code() == Some(2), lends, "{command} with {most}: {said}");
            sentences += usize::from(lends);
        }
    }
    assert!(sentences > 3, "{sentences}");
}

#[test]
fn themes_that_would_not_end_or_overflow_end_in_an_error_at_their_place() {
    let ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
    let endless = (0..10).fold(String::new(), |inner, level| {
        format!("{{% for x{level} in {ten} %}}{inner}{{% endfor %}}")
    });
    let branches = format!("{{% if h1 %}}{}{{% endif %}}", "{% elif h1 %}".repeat(8_000));
    let doubled = format!("{{% set a = h1 %}}{}", "{% set a = a ~ a %}".repeat(40));
    let names = "{{ h1 | no_such }}".repeat(5_000);
    let deep = format!("deep = {}\n", "{ ".repeat(100_000));
    for (path, text) in [
        ("templates/home.html", &endless),
        ("templates/home.html", &branches),
        ("templates/home.html", &doubled),
        ("templates/home.html", &names),
        ("languages/en.ftl", &deep),
    ] {
        let scene = Scene::small();
        let path = format!("themes/mine/{path}");
        scene.write(&path, text);
        let (_, err) = printed(&scene.run(&["build", "--theme", "mine"]).code(1));
        assert!(err.contains("error[E07") && err.contains(&path), "{err}");
        assert!(!scene.path("public").exists());
    }
    // More templates than the stack has room for, each above the last.
    let scene = Scene::small();
    for i in 0..100 {
        let next = format!(
            "{{% extends \"e{}.html\" %}}{{% block a %}}{{{{ super() }}}}{{% endblock %}}",
            i + 1
        );
        scene.write(&format!("themes/mine/templates/e{i}.html"), &next);
    }
    scene.write("themes/mine/templates/e100.html", "{% block a %}{% endblock %}");
    scene.write("themes/mine/templates/home.html", "{% extends \"e0.html\" %}");
    let (_, err) = printed(&scene.run(&["build", "--theme", "mine"]).code(1));
    assert!(err.contains("error[E07"), "{err}");
}

#[test]
fn a_theme_in_another_encoding_is_told_at_its_first_byte_that_is_not_utf_8() {
    for path in ["templates/about.html", "languages/en.ftl", "assets/site.css"] {
        let scene = Scene::small();
        let path = format!("themes/mine/{path}");
        scene.write(&path, "");
        std::fs::write(scene.path(&path), b"a = b\n{ \xb8\xb8\xb8\xb8 }\n{% if %}\n").unwrap();
        let (_, err) = printed(&scene.run(&["build", "--theme", "mine"]).code(1));
        let place = format!("{path}:2:3");
        assert!(err.contains("error[E0101]") && err.contains(&place), "{err}");
    }
}
