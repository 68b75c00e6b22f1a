//! How a server begins and ends.

use super::client::{Running, Server};
use crate::scene::{Scene, printed};
use std::net::TcpListener;

#[test]
fn a_folder_that_is_no_site_is_a_clear_failure() {
    let scene = Scene::of(&[]);
    let (out, err) = printed(&scene.run(&["serve", "--port", "0"]).code(2));
    assert_eq!(out, "");
    assert!(err.contains("reportcard new DIR"), "{err}");
    scene.run(&["serve", "--base-path", "/a/../b"]).code(2);
    scene.run(&["serve", "--interface", "somewhere"]).code(2);
}

#[test]
fn a_port_that_is_taken_gives_way_to_the_next_and_this_is_said() {
    let scene = Scene::small();
    let (_listener, taken) = (0..)
        .find_map(|_| {
            let listener = TcpListener::bind(("127.0.0.1", 0)).ok()?;
            let port = listener.local_addr().ok()?.port();
            (port < 60_000).then_some((listener, port))
        })
        .unwrap();
    let port = taken.to_string();
    let server = Server::at(scene.root(), &["serve", "--port", &port]);
    assert_ne!(server.port, taken);
    assert_eq!(server.get("/").status, 200);
    let text = server.running.printed();
    assert!(text.contains(&format!("Port {taken} is taken")), "{text}");
}

#[test]
fn who_else_can_see_it_is_said() {
    let scene = Scene::small();
    let server = Server::with(&scene, &["--interface", "0.0.0.0"]);
    let text = server.running.printed();
    assert!(text.contains("over the network can see it"), "{text}");
    assert!(text.contains("http://127.0.0.1:"), "{text}");
    let alone = Server::of(&scene).running.printed();
    assert!(!alone.contains("over the network"), "{alone}");
}

#[test]
fn lines_of_documents_are_shown_to_this_machine_alone() {
    for (interface, shown) in [("127.0.0.1", true), ("0.0.0.0", false)] {
        let scene = Scene::small();
        scene.write("content/outcomes/reading/outcome.yaml", "title: Reading\nstage: nowhere\n");
        let server = Server::with(&scene, &["--interface", interface]);
        let state = server.events().until(|state| state["errors"] != 0);
        let first = &state["diagnostics"][0];
        assert!(first["at"]["line"].is_u64(), "{first}");
        assert_eq!(first["line"].is_string(), shown, "{interface}: {first}");
    }
}

#[test]
#[cfg(unix)]
fn it_ends_at_once_and_well_with_streams_open() {
    let scene = Scene::starter();
    for signal in ["-INT", "-TERM"] {
        let mut server = Server::of(&scene);
        let mut streams: Vec<_> = (0..8).map(|_| server.events()).collect();
        for stream in &mut streams {
            stream.state();
        }
        assert_eq!(server.running.end(signal), Some(0), "{signal}");
    }
    let mut check = Running::start(scene.root(), &["check", "--watch"]);
    check.prints("No mistakes were found.");
    assert_eq!(check.end("-INT"), Some(0));
}
