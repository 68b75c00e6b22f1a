//! What befalls a folder: renames, exchanges, floods. The server is there after each of them.

use super::client::{Server, until};
use crate::scene::{OUTCOME, Scene};
use std::fs;
use std::path::Path;

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in crate::scene::tree(from) {
        let to = to.join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
}

/// An edit is on the page: the server still sees what happens.
fn is_alive(scene: &Scene, server: &Server, word: &str) {
    let path = "content/outcomes/reading/outcome.yaml";
    scene.write(path, &OUTCOME.replace("Early grade reading", word));
    server.shows("/outcomes/reading/", word);
}

fn a_folder_is_renamed_deleted_and_made_again(arguments: &[&str]) {
    let scene = Scene::small();
    let server = Server::with(&scene, arguments);
    server.shows("/outcomes/reading/", "Early grade reading");
    let folder = |name: &str| scene.path(&format!("content/outcomes/{name}"));
    fs::rename(folder("reading"), folder("letters")).unwrap();
    until("the new address", || server.get("/outcomes/letters/").status == 200);
    assert_eq!(server.get("/outcomes/reading/").status, 404);
    let moved = OUTCOME.replace("Early grade reading", "Letters");
    scene.write("content/outcomes/letters/outcome.yaml", &moved);
    server.shows("/outcomes/letters/", "Letters");
    fs::remove_dir_all(folder("letters")).unwrap();
    let mut events = server.events();
    is_alive(&scene, &server, "Made again");
    events.until(|state| state["errors"] == 0);
}

#[test]
fn a_folder_is_renamed_deleted_and_made_again_and_seen() {
    a_folder_is_renamed_deleted_and_made_again(&[]);
}

#[test]
fn a_folder_is_renamed_deleted_and_made_again_and_found_by_looking() {
    a_folder_is_renamed_deleted_and_made_again(&["--poll"]);
}

#[test]
fn the_whole_content_is_exchanged_and_exchanged_back() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    server.shows("/outcomes/reading/", "Early grade reading");
    copy(&scene.path("content"), &scene.path("branch"));
    let other = OUTCOME.replace("Early grade reading", "Another branch");
    scene.write("branch/outcomes/reading/outcome.yaml", &other);
    for word in ["Another branch", "Early grade reading", "Another branch"] {
        fs::rename(scene.path("content"), scene.path("away")).unwrap();
        fs::rename(scene.path("branch"), scene.path("content")).unwrap();
        fs::rename(scene.path("away"), scene.path("branch")).unwrap();
        server.shows("/outcomes/reading/", word);
    }
    is_alive(&scene, &server, "Still here");
    fs::remove_dir_all(scene.path("content")).unwrap();
    server.running.prints("there is no folder “content”");
    assert_eq!(server.get("/outcomes/reading/").status, 200, "the last good page stays");
    copy(&scene.path("branch"), &scene.path("content"));
    server.shows("/outcomes/reading/", "Early grade reading");
    is_alive(&scene, &server, "Here again");
}

#[test]
fn the_site_goes_away_and_comes_back() {
    for arguments in [&[][..], &["--poll"]] {
        let above = Scene::of(&[]);
        let scene = Scene::small();
        copy(scene.root(), &above.path("site"));
        let server = Server::at(
            above.root(),
            &[&["serve", "--port", "0", "--root", "site"], arguments].concat(),
        );
        server.shows("/outcomes/reading/", "Early grade reading");
        let mut events = server.events();
        events.until(|state| state["errors"] == 0);
        fs::rename(above.path("site"), above.path("away")).unwrap();
        let state = events.until(|state| state["errors"] == 1);
        assert_eq!(state["diagnostics"][0]["at"], serde_json::Value::Null);
        assert_eq!(server.get("/outcomes/reading/").status, 200);
        let file = "away/content/outcomes/reading/outcome.yaml";
        above.write(file, &OUTCOME.replace("Early grade reading", "After a journey"));
        fs::rename(above.path("away"), above.path("site")).unwrap();
        server.shows("/outcomes/reading/", "After a journey");
        let file = "site/content/outcomes/reading/outcome.yaml";
        above.write(file, &OUTCOME.replace("Early grade reading", "At home"));
        server.shows("/outcomes/reading/", "At home");
        events.until(|state| state["errors"] == 0);
    }
}

#[test]
fn the_folder_that_it_runs_in_is_deleted_and_made_again() {
    let (above, scene) = (Scene::of(&[]), Scene::small());
    copy(scene.root(), &above.path("site"));
    let server = Server::at(&above.path("site"), &["serve", "--port", "0"]);
    server.shows("/outcomes/reading/", "Early grade reading");
    let mut events = server.events();
    fs::remove_dir_all(above.path("site")).unwrap();
    events.until(|state| state["errors"] == 1);
    copy(scene.root(), &above.path("site"));
    let file = "site/content/outcomes/reading/outcome.yaml";
    above.write(file, &OUTCOME.replace("Early grade reading", "Another folder"));
    server.shows("/outcomes/reading/", "Another folder");
    events.until(|state| state["errors"] == 0);
}

#[test]
fn ten_thousand_files_come_and_go_at_once() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    server.shows("/outcomes/reading/", "Early grade reading");
    for folder in 0..100 {
        let folder = scene.path(&format!("content/outcomes/reading/attic/{folder}"));
        fs::create_dir_all(&folder).unwrap();
        for file in 0..100 {
            fs::write(folder.join(format!("{file}.txt")), "x").unwrap();
        }
    }
    is_alive(&scene, &server, "After the flood");
    scene.write("content/pages/deep.md", "# A deep page\n\nWords.\n");
    server.shows("/pages/deep/", "A deep page");
    fs::remove_dir_all(scene.path("content/outcomes/reading/attic")).unwrap();
    is_alive(&scene, &server, "After the ebb");
}

#[test]
#[cfg(unix)]
fn a_link_out_of_the_site_is_not_followed() {
    let scene = Scene::small();
    let elsewhere = Scene::of(&[("secret.md", "# Secret\n\nNobody may see this.\n")]);
    fs::create_dir_all(scene.path("content/pages")).unwrap();
    let server = Server::of(&scene);
    server.shows("/", "Testville");
    let mut events = server.events();
    let link = scene.path("content/pages/secret.md");
    std::os::unix::fs::symlink(elsewhere.path("secret.md"), link).unwrap();
    let folder = scene.path("content/outcomes/linked");
    std::os::unix::fs::symlink(elsewhere.root(), folder).unwrap();
    let links = |state: &serde_json::Value| {
        let list = state["diagnostics"].as_array().unwrap();
        let messages = list.iter().map(|it| it["message"].as_str().unwrap());
        messages.filter(|it| it.contains("symbolic link")).count()
    };
    events.until(|state| links(state) == 2);
    assert_eq!(server.get("/pages/secret/").status, 404);
    assert_eq!(server.get("/content/pages/secret.md").status, 404);
}

#[test]
#[cfg(target_os = "linux")]
fn where_the_machines_limits_are_reached_files_are_looked_at_and_this_is_said() {
    for (limit, setting) in [
        ("0 max_inotify_instances", "max_user_instances"),
        ("3 max_inotify_watches", "max_user_watches"),
        ("8 max_inotify_watches", "max_user_watches"),
    ] {
        let scene = Scene::small();
        let Some(server) = Server::limited(&scene, limit) else {
            eprintln!("this machine cannot be held to “{limit}”: nothing is tested");
            return;
        };
        server.shows("/outcomes/reading/", "Early grade reading");
        // The last limit is reached only while the server runs.
        for name in 0..if limit.starts_with('8') { 9 } else { 0 } {
            fs::create_dir(scene.path(&format!("content/outcomes/reading/{name}"))).unwrap();
        }
        server.running.prints(setting);
        server.running.prints("all files are looked at every 500 ms");
        is_alive(&scene, &server, "Seen all the same");
    }
}
