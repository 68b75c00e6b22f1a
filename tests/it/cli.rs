//! The command line as people and programs meet it: what is printed where, and how a run ends.

use crate::scene::{Scene, printed, reportcard};
use serde_json::Value;

#[test]
fn without_a_command_the_commands_are_listed() {
    let (_, err) = printed(&reportcard().assert().code(2));
    for command in ["build", "check", "explain", "messages", "new", "schema"] {
        assert!(err.contains(command), "{err}");
    }
    let (out, _) = printed(&reportcard().arg("--help").assert().success());
    assert!(out.contains("annual report card"), "{out}");
}

#[test]
fn the_words_of_all_pages_can_be_printed_and_translated() {
    let (words, _) = printed(&reportcard().arg("messages").assert().success());
    let scene = Scene::small();
    scene.replace("content/site.yaml", "language: en", "language: fr\ntheme: own");
    scene.write("themes/own/languages/fr.ftl", &words.replace("Skip to content", "Au contenu"));
    scene.run(&["build", "--quiet"]).success();
    let page = std::fs::read_to_string(scene.path("public/index.html")).unwrap();
    assert!(page.contains("Au contenu") && page.contains("lang=\"fr\""), "{page}");
}

#[test]
fn an_unknown_flag_is_a_usage_error() {
    reportcard().args(["build", "--fast"]).assert().code(2);
    reportcard().args(["build", "--quiet", "--verbose"]).assert().code(2);
    reportcard().args(["check", "--format", "xml"]).assert().code(2);
}

/// What stands on the command line in place of a field is held to what the field is held to.
#[test]
fn an_address_and_a_theme_are_what_their_fields_take() {
    let scene = Scene::small();
    for command in ["build", "check", "serve"] {
        for address in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "ftp://x.example",
            "https://x.example/\nDisallow: /",
            "https://x.example/\"><script>",
            "https://x.example/a b",
            "https://",
            "https:///x",
            "https://?x",
            "https://x.example/?card=1",
            "https://x.example/#card",
            "https://x.example\\@y.example",
            "https://x.example/\u{85}",
            "",
            "x.example",
        ] {
            let (_, err) = printed(&scene.run(&[command, "--base-url", address]).code(2));
            assert!(err.contains("address that begins with https://"), "{err}");
            let field = address.replace('\\', "\\\\").replace('"', "\\\"");
            let site = crate::scene::SITE.replace(
                "https://testville.example/card",
                &format!("\"{}\"", field.replace('\n', "\\n").replace('\u{85}', "\\N")),
            );
            let other = Scene::small();
            other.write("content/site.yaml", &site);
            let (_, err) = printed(&other.run(&["check"]).code(1));
            assert!(err.contains("`base_url`"), "{address}: {err}");
        }
        for theme in ["../x", "a/b", "", "A", "x\ny"] {
            let (_, err) = printed(&scene.run(&[command, "--theme", theme]).code(2));
            assert!(err.contains("lower-case letters"), "{err}");
        }
    }
    assert!(!scene.path("public").exists());
    scene.run(&["build", "--base-url", "http://localhost:8000/card/"]).success();
}

#[test]
fn a_folder_without_a_site_says_how_to_begin() {
    let scene = Scene::of(&[]);
    for command in ["build", "check"] {
        let (out, err) = printed(&scene.run(&[command]).code(2));
        assert!(
            err.starts_with("error: there is no folder “content”")
                && err.contains("reportcard new DIR"),
            "{err}"
        );
        assert_eq!(out, "");
    }
    assert!(!scene.path("public").exists());
}

#[test]
fn a_misspelt_field_is_shown_where_it_stands() {
    let scene = Scene::small();
    scene.replace("content/outcomes/reading/outcome.yaml", "title: Early", "titel: Early");
    let (out, err) = printed(&scene.run(&["check"]).code(1));
    assert_eq!(out, "");
    assert!(err.contains("--> content/outcomes/reading/outcome.yaml:1:1\n"), "{err}");
    assert!(err.contains("1 | titel: Early grade reading\n  | ^^^^^"), "{err}");
    assert!(err.contains("did you mean “title”?"), "{err}");
    assert!(!err.contains('\x1b'), "colours are for terminals: {err}");
}

#[test]
fn mistakes_of_every_file_are_told_in_one_run() {
    let scene = Scene::small();
    scene.replace("content/outcomes/reading/outcome.yaml", "direction: higher", "direction: up");
    scene.replace("content/site.yaml", "language: en", "language: en\nlangauge: en");
    scene.write("content/outcomes/broken/outcome.yaml", "title: \"unclosed\n");
    let (out, _) = printed(&scene.run(&["check", "--format", "json"]).code(1));
    let found: Value = serde_json::from_str(&out).unwrap();
    let files: Vec<&str> = found["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|d| d["at"]["file"].as_str())
        .collect();
    for file in [
        "content/outcomes/broken/outcome.yaml",
        "content/outcomes/reading/outcome.yaml",
        "content/site.yaml",
    ] {
        assert!(files.contains(&file), "{file} is not among {files:?}");
    }
}

/// What is wrong with the site's own document is the first that is said, and the hundred mistakes of
/// others that follow from it are not said at all.
#[test]
fn a_broken_site_document_comes_before_what_follows_from_it() {
    let scene = Scene::starter();
    let whole = std::fs::read_to_string(scene.path("content/site.yaml")).unwrap();
    let without = |field: &str| -> String {
        let start = whole.find(&format!("\n{field}:")).unwrap() + 1;
        let next = |line: &str| !line.is_empty() && !line.starts_with([' ', '#', '\n']);
        let rest = whole[start..].split_inclusive('\n');
        let long: usize = rest.clone().take(1).map(str::len).sum();
        let more: usize = rest.skip(1).take_while(|line| !next(line)).map(str::len).sum();
        format!("{}{}", &whole[..start], &whole[start + long + more..])
    };
    let broken = [
        whole.replace("\nbreakdowns:", "\nbreakdowns: ["),
        whole.replace("    reference: other", "\treference: other"),
        whole.replace("- { id: cradle,", "- { id: cradle"),
        without("community"),
        without("edition"),
        without("stages"),
        without("breakdowns"),
        without("sources"),
        format!("{}breakdowns: income\n", without("breakdowns")),
        format!("{}breakdowns: [ income, sex ]\n", without("breakdowns")),
        format!("{}sources: none\n", without("sources")),
        format!("{}stages: []\n", without("stages")),
        whole.replacen("    groups:", "    grps:", 1),
        whole.replacen("{ id: low-income, title", "{ id: Low income, title", 1),
    ];
    for text in broken {
        assert!(text != whole);
        scene.write("content/site.yaml", &text);
        let (_, err) = printed(&scene.run(&["check"]).code(1));
        let first = err.split("--> ").nth(1).unwrap();
        assert!(first.starts_with("content/site.yaml:"), "{err}");
        let errors = err.matches("error[E").count();
        assert!(errors <= 5, "{errors} errors: {err}");
    }
    std::fs::remove_file(scene.path("content/site.yaml")).unwrap();
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.starts_with("error[E0105]") && err.contains("content/site.yaml"), "{err}");
    assert_eq!(err.matches("error[E").count(), 1, "{err}");
}

/// Whoever has more mistakes than are printed sees those that keep the site from being published.
#[test]
fn errors_are_printed_before_more_warnings_than_anybody_reads() {
    let scene = Scene::small();
    for at in 0..150 {
        scene.write(&format!("content/outcomes/reading/{at}.md"), "Nothing reads this.");
    }
    scene.write("content/pages/last.md", "# Last\n\n{{ value(none) }}\n");
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.contains("error[E0301]"), "{err}");
}

/// Two edits that a merge left side by side are told as what they are, in every file that people edit.
#[test]
fn an_unsettled_merge_is_told_as_one() {
    let scene = Scene::small();
    scene.run(&["check"]).success();
    let merge = "<<<<<<< HEAD\na { colour: red }\n=======\na { color: red }\n>>>>>>> other\n";
    for path in [
        "content/site.yaml",
        "content/index.md",
        "content/outcomes/reading/index.md",
        "content/outcomes/reading/outcome.yaml",
        "content/partners.yaml",
        "content/backbone/backbone.yaml",
        "themes/default/theme.yaml",
        "themes/default/templates/home.html",
        "themes/default/languages/en.ftl",
        "themes/default/assets/style.css",
        "themes/default/assets/own.css",
    ] {
        let before = std::fs::read_to_string(scene.path(path)).ok();
        let text = before.clone().unwrap_or_default();
        scene.write(path, &format!("{text}{merge}"));
        let (_, err) = printed(&scene.run(&["check"]).code(1));
        let line = text.lines().count() + 1;
        assert!(err.starts_with("error[E0113]"), "{path}: {err}");
        assert!(err.contains(&format!("--> {path}:{line}:1")), "{path}: {err}");
        assert_eq!(err.matches("error[E").count(), 1, "{path}: {err}");
        match before {
            Some(before) => scene.write(path, &before),
            None => std::fs::remove_file(scene.path(path)).unwrap(),
        }
    }
}

#[test]
fn programs_get_json_and_code_hosts_get_sarif() {
    let scene = Scene::small();
    scene.replace("content/outcomes/reading/outcome.yaml", "title: Early", "titel: Early");
    let (out, err) = printed(&scene.run(&["check", "--format", "json"]).code(1));
    assert_eq!(err, "");
    let json: Value = serde_json::from_str(&out).unwrap();
    let of = |code: &str, list: &Value, field: &str| -> Value {
        list.as_array().unwrap().iter().find(|entry| entry[field] == code).cloned().unwrap()
    };
    let entry = of("E0201", &json["diagnostics"], "code");
    assert_eq!(entry["at"]["line"], 1);
    assert_eq!(entry["at"]["end_column"], 6);
    assert_eq!(entry["replacement"], "title");
    let (out, _) = printed(&scene.run(&["check", "--format", "sarif"]).code(1));
    let sarif: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let result = of("E0201", &sarif["runs"][0]["results"], "ruleId");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/outcomes/reading/outcome.yaml");
    assert_eq!(place["region"]["startColumn"], 1);
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].clone();
    assert_eq!(of("E0201", &rules, "id")["defaultConfiguration"]["level"], "error");
}

#[test]
fn check_writes_nothing() {
    let scene = Scene::small();
    scene.run(&["check"]).success();
    assert!(!scene.path("public").exists());
}

#[test]
fn strict_turns_a_warning_into_an_error() {
    let scene = Scene::small();
    scene.write("content/outcomes/reading/outcom.yaml", "title: Stray\n");
    let (_, err) = printed(&scene.run(&["build"]).success());
    assert!(err.contains("warning[W"), "{err}");
    scene.run(&["check", "--strict"]).code(1);
    scene.run(&["build", "--strict", "--output-dir", "other"]).code(1);
    assert!(!scene.path("other").exists());
}

#[test]
fn quiet_is_quiet_and_verbose_tells_each_step() {
    let scene = Scene::small();
    let (out, err) = printed(&scene.run(&["build", "--quiet"]).success());
    assert_eq!((out.as_str(), err.as_str()), ("", ""));
    let (_, err) = printed(&scene.run(&["build", "--verbose"]).success());
    assert!(err.contains("files read"), "{err}");
}

#[test]
fn schemas_are_json_and_every_kind_has_one() {
    let (kinds, _) = printed(&reportcard().arg("schema").assert().success());
    assert!(kinds.lines().any(|kind| kind == "outcome"), "{kinds}");
    for kind in kinds.lines() {
        let (schema, _) = printed(&reportcard().args(["schema", kind]).assert().success());
        let schema: Value = serde_json::from_str(&schema).unwrap();
        assert!(schema["$schema"].is_string(), "{kind}");
    }
    let (_, err) = printed(&reportcard().args(["schema", "outcomes"]).assert().code(2));
    assert!(err.contains("outcome") && err.contains("site"), "{err}");
}

#[test]
fn a_new_site_builds_as_it_is_and_editors_know_it() {
    let scene = Scene::of(&[]);
    let (out, _) = printed(&scene.run(&["new", "mine"]).success());
    assert!(out.contains("reportcard build --root mine"), "{out}");
    let outcome = scene.path("mine/content/outcomes/early-grade-reading/outcome.yaml");
    let text = std::fs::read_to_string(outcome).unwrap();
    let line = text.lines().next().unwrap();
    assert_eq!(line, "# yaml-language-server: $schema=../../../schema/outcome.json");
    assert!(scene.path("mine/schema/outcome.json").is_file());
    // All that is left to do is to say that the rule on small groups was chosen.
    let (_, err) = printed(&scene.run(&["check", "--root", "mine"]).success());
    assert!(err.contains("warning[W1005]") && err.contains("1 warning\n"), "{err}");
    assert!(err.contains("add `confirmed: true` to it"), "{err}");
    let site = "mine/content/site.yaml";
    scene.replace(site, "{ preset: us-10 }", "{ preset: us-10, confirmed: true }");
    let (_, err) = printed(&scene.run(&["check", "--root", "mine", "--strict"]).success());
    assert_eq!(err, "");
}

#[test]
fn a_new_site_overwrites_nothing() {
    let scene = Scene::of(&[("mine/notes.txt", "mine")]);
    let (_, err) = printed(&scene.run(&["new", "mine"]).code(2));
    assert!(err.contains("notes.txt"), "{err}");
    assert_eq!(std::fs::read_dir(scene.path("mine")).unwrap().count(), 1);
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(snapbox::cmd::cargo_bin!("reportcard"))
        .args(["schema", "outcome"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{:?}", done.status);
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
}

#[test]
fn a_code_is_explained_and_a_mistake_says_how_to_ask() {
    let explain = |code: &str| reportcard().args(["explain", code]).assert();
    let (page, _) = printed(&explain("e0301").success());
    assert!(page.starts_with("E0301 (error): unknown id\n"), "{page}");
    assert!(
        page.contains("Instead of\n\n    source: state_test\n\nwrite\n\n    source: state-test\n")
    );
    let (_, err) = printed(&explain("E031").code(2));
    assert!(err.contains("did you mean E0301?"), "{err}");
    let (_, err) = printed(&explain("colon").code(2));
    assert!(err.contains("such as E0301"), "{err}");
    let (_, err) = printed(&reportcard().args(["check", "--base-url", "foo"]).assert().code(2));
    assert!(err.contains("such as https://example.org/card"), "{err}");
    let address = ["check", "--base-url", "marlow.org/card"];
    let (_, err) = printed(&reportcard().args(address).assert().code(2));
    assert!(err.contains("did you mean https://marlow.org/card?"), "{err}");
    let (list, _) = printed(&reportcard().arg("explain").assert().success());
    assert!(list.contains("E0110  YAML cannot be read\n"), "{list}");
    let scene = Scene::small();
    scene.replace("content/site.yaml", "language: en", "langauge: en");
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.ends_with("1 error\nRun `reportcard explain E0201` for more.\n"), "{err}");
}
