//! What authors do to a file, and what their readers see of it.

use super::client::Server;
use crate::scene::Scene;
use std::fs;

const OUTCOME: &str = "content/outcomes/reading/outcome.yaml";
const SITE: &str = "content/site.yaml";

/// Saves as many editors do: beside the file, and then in its place.
fn save(scene: &Scene, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(scene.path(path)).unwrap();
    assert!(text.contains(from), "{path} does not hold {from}");
    let beside = scene.path(&format!("{path}.tmp"));
    fs::write(&beside, text.replace(from, to)).unwrap();
    fs::rename(beside, scene.path(path)).unwrap();
}

#[test]
fn an_edit_of_each_kind_is_on_the_page() {
    let scene = Scene::small();
    scene.write("content/outcomes/reading/index.md", "# Story\n\nOnce upon.\n");
    let server = Server::of(&scene);
    let mut events = server.events();
    let first = events.state();
    server.shows("/outcomes/reading/", "Once upon");
    scene.write("content/outcomes/reading/index.md", "# Story\n\nAnother time.\n");
    server.shows("/outcomes/reading/", "Another time");
    save(&scene, OUTCOME, "title: Early grade reading", "title: Young readers");
    server.shows("/", "Young readers");
    scene.replace(SITE, "Testville Together", "Together in Testville");
    server.shows("/partners/", "Together in Testville");
    scene.write("themes/own/theme.yaml", "name: Own\n");
    scene.write("content/pages/late.md", "# A late page\n\nWords.\n");
    server.shows("/pages/late/", "A late page");
    let state = events.until(|state| state["site"] != first["site"]);
    assert_eq!(state["ready"], true);
    assert_eq!(state["follow"], serde_json::Value::Null);
    server.running.prints("content/outcomes/reading/index.md: on the page after ");
    fs::remove_file(scene.path("content/pages/late.md")).unwrap();
    super::client::until("the page goes", || server.get("/pages/late/").status == 404);
}

#[test]
fn a_mistake_keeps_the_last_good_page_and_is_told_until_it_is_mended() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    let mut events = server.events();
    let good = events.until(|state| state["ready"] == true);
    let page = server.get("/");
    save(&scene, OUTCOME, "direction: higher", "direction: \"up");
    let state = events.until(|state| state["errors"] != 0);
    assert_eq!(state["site"], good["site"], "the page stays");
    let first = &state["diagnostics"][0];
    assert_eq!(first["severity"], "error");
    assert_eq!(first["at"]["file"], OUTCOME);
    assert!(first["at"]["line"].as_u64().unwrap() > 1 && first["at"]["column"].as_u64().is_some());
    let line = first["at"]["line"].as_u64().unwrap() as usize;
    let text = fs::read_to_string(scene.path(OUTCOME)).unwrap();
    assert_eq!(first["line"].as_str(), text.lines().nth(line - 1));
    assert!(server.get("/").body == page.body);
    server.running.prints("not on the page, which stays as it was");
    server.running.prints(&format!("--> {OUTCOME}:{line}:"));
    save(&scene, OUTCOME, "direction: \"up", "direction: higher");
    let state = events.until(|state| state["errors"] == 0);
    assert_eq!(state["diagnostics"].as_array().unwrap().len(), 0);
    server.running.prints("All is well");
}

#[test]
fn a_file_that_is_written_in_parts_never_takes_the_page_away() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    server.shows("/", "Early grade reading");
    let text = fs::read_to_string(scene.path(OUTCOME)).unwrap();
    let text = text.replace("Early grade reading", "Read in parts");
    let mut file = fs::File::create(scene.path(OUTCOME)).unwrap();
    for part in text.as_bytes().chunks(100) {
        use std::io::Write;
        file.write_all(part).unwrap();
        file.sync_all().unwrap();
        assert_eq!(server.get("/outcomes/reading/").status, 200);
    }
    drop(file);
    server.shows("/outcomes/reading/", "Read in parts");
    let mut events = server.events();
    events.until(|state| state["errors"] == 0);
}

#[test]
fn a_site_that_begins_with_mistakes_shows_them_and_then_itself() {
    let scene = Scene::small();
    scene.replace(SITE, "language: en", "langauge: en");
    let server = Server::of(&scene);
    let reply = server.get("/outcomes/reading/");
    assert_eq!(reply.status, 503);
    let (_, stamp) = reply.split();
    let mut events = server.events();
    let state = events.state();
    assert_eq!(state["ready"], false);
    assert_eq!(state["site"].as_str(), stamp.as_deref());
    assert_eq!(state["diagnostics"][0]["replacement"], "language");
    save(&scene, SITE, "langauge: en", "language: en");
    let state = events.until(|state| state["ready"] == true);
    assert_eq!(state["errors"], 0);
    assert_eq!(server.get("/outcomes/reading/").status, 200);
}

#[test]
fn mistakes_that_only_the_whole_site_shows_are_told_and_cleared() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    let mut events = server.events();
    events.until(|state| state["ready"] == true);
    let story = "# Home\n\nSee [the plan](pages/plan/index.html).\n";
    scene.write("content/index.md", story);
    let state = events.until(|state| state["errors"] == 1);
    assert_eq!(state["diagnostics"][0]["code"], "E0804");
    assert_eq!(state["diagnostics"][0]["at"]["line"], 3);
    server.shows("/", "the plan");
    scene.write("content/pages/plan.md", "# The plan\n\nWords.\n");
    events.until(|state| state["errors"] == 0);
    assert_eq!(server.get("/pages/plan/").status, 200);
}

#[test]
fn a_mended_mistake_is_not_told_on_while_another_one_stops_the_compiler() {
    let scene = Scene::small();
    scene.write("content/index.md", "# Home\n\nSee [it](gone/index.html).\n");
    let server = Server::of(&scene);
    let codes = |state: &serde_json::Value| {
        let list = state["diagnostics"].as_array().unwrap();
        let codes = list.iter().map(|it| it["code"].as_str().unwrap().to_owned());
        codes.collect::<Vec<_>>()
    };
    let mut events = server.events();
    events.until(|state| codes(state) == ["E0804"]);
    scene.replace(SITE, "language: en", "langauge: en");
    let state = events.until(|state| state["errors"] == 2);
    assert!(codes(&state).contains(&"E0804".to_owned()), "it still stands: {state}");
    scene.write("content/index.md", "# Home\n\nWords.\n");
    let state = events.until(|state| state["errors"] == 1);
    assert_eq!(state["diagnostics"][0]["at"]["file"], SITE);
}

#[test]
fn a_template_that_fails_keeps_the_page_of_the_site_before() {
    let scene = Scene::small();
    let own = scene.path("themes/own");
    fs::create_dir_all(own.join("templates")).unwrap();
    scene.write("themes/own/theme.yaml", "name: Own\n");
    scene.replace(SITE, "language: en", "language: en\ntheme: own");
    let server = Server::of(&scene);
    let good = server.get("/about-the-data/");
    assert_eq!(good.status, 200, "{}", server.running.printed());
    let mut events = server.events();
    let before = events.state();
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/templates/about.html");
    let template = fs::read_to_string(built_in).unwrap();
    let broken = template.replacen("{% block main %}", "{% block main %}{{ frame.title.x.y }}", 1);
    assert_ne!(template, broken);
    scene.write("themes/own/templates/about.html", &broken);
    let state = events.until(|state| state["site"] != before["site"] || state["errors"] != 0);
    let reply = server.get("/about-the-data/");
    assert_eq!(reply.status, 200, "{state}");
    assert!(reply.split().0 == good.split().0);
    let mut events = server.events();
    let state = events.until(|state| state["errors"] != 0);
    let at = &state["diagnostics"][0]["at"];
    assert_eq!(at["file"], "themes/own/templates/about.html", "{state}");
    scene.write("themes/own/templates/about.html", &template);
    events.until(|state| state["errors"] == 0);
}

#[test]
fn a_stylesheet_has_another_digest_after_an_edit_and_the_rest_has_not() {
    let scene = Scene::small();
    let read = |name: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/assets/");
        fs::read_to_string(format!("{folder}{name}")).unwrap()
    };
    scene.write("themes/own/theme.yaml", "name: Own\n");
    scene.write("themes/own/assets/print.css", &read("print.css"));
    scene.replace(SITE, "language: en", "language: en\ntheme: own");
    let server = Server::of(&scene);
    let mut events = server.events();
    let before = events.until(|state| state["ready"] == true);
    scene.write("themes/own/assets/print.css", &(read("print.css") + "\n.late { margin: 0 }\n"));
    let after = events.until(|state| state["styles"] != before["styles"]);
    let print = "assets/print.css";
    assert_ne!(after["styles"][print], before["styles"][print]);
    assert_eq!(after["styles"]["assets/style.css"], before["styles"]["assets/style.css"]);
    assert!(server.text("/assets/print.css").contains(".late"));
}

#[test]
fn with_follow_the_page_of_the_edited_file_is_told() {
    let scene = Scene::small();
    scene.write("content/outcomes/reading/index.md", "# Story\n\nOnce upon.\n");
    let server = Server::with(&scene, &["--follow"]);
    let mut events = server.events();
    events.until(|state| state["ready"] == true);
    scene.write("content/outcomes/reading/index.md", "# Story\n\nAnother time.\n");
    let state = events.until(|state| !state["follow"].is_null());
    assert_eq!(state["follow"], "outcomes/reading/index.html");
    scene.write("content/index.md", "# Home\n\nWords.\n");
    let state = events.until(|state| state["follow"] != "outcomes/reading/index.html");
    assert_eq!(state["follow"], "index.html");
}

#[test]
#[cfg(target_os = "linux")]
fn a_template_that_comes_to_no_end_is_given_up_and_keeps_no_core_busy() {
    const TEMPLATE: &str = "themes/own/templates/outcome.html";
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/templates/outcome.html");
    let template = fs::read_to_string(built_in).unwrap();
    let ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
    let endless = (0..10).fold(String::new(), |inner, level| {
        format!("{{% for x{level} in {ten} %}}{inner}{{% endfor %}}")
    });
    let endless = template.replacen("{% block main %}", &format!("{{% block main %}}{endless}"), 1);
    assert_ne!(template, endless);
    let scene = Scene::small();
    scene.write("themes/own/theme.yaml", "name: Own\n");
    scene.write(TEMPLATE, &template);
    scene.replace(SITE, "language: en", "language: en\ntheme: own");
    let server = Server::of(&scene);
    server.shows("/outcomes/reading/", "Early grade reading");
    let mut events = server.events();
    scene.write(TEMPLATE, &endless);
    let state = events.until(|state| state["errors"] != 0);
    assert_eq!(state["diagnostics"][0]["code"], "E0706", "{state}");
    assert_eq!(state["diagnostics"][0]["at"]["file"], TEMPLATE);
    scene.write(TEMPLATE, &template.replace("</h1>", "</h1><p>Back again</p>"));
    server.shows("/outcomes/reading/", "Back again");
    events.until(|state| state["errors"] == 0);
    let second = std::time::Duration::from_secs(1);
    super::client::until("the server rests", || {
        let before = server.running.ticks();
        std::thread::sleep(second);
        // Ticks of a hundredth of a second: a busy core takes a hundred.
        server.running.ticks() - before < 10
    });
}
