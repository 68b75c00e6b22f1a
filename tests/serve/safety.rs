//! Who is answered, and what nobody gets.

use crate::client::Server;
use crate::scene::Scene;

#[test]
fn no_address_leads_out_of_the_site() {
    let scene = Scene::small();
    scene.write("secret.txt", "Nobody may see this.");
    scene.write("public/secret.txt", "Nor this.");
    let server = Server::of(&scene);
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/a/../../secret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/secret.txt",
        "/public/secret.txt",
        "/%00",
        "/a%00b",
        "//etc/passwd",
        "/content/site.yaml",
        "/.reportcard/../secret.txt",
        "/.reportcard/x",
        "/outcomes//reading/",
        "/./index.html",
        "/%ff",
    ] {
        let reply = server.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.text().contains("Nobody may") && !reply.text().contains("Nor this"));
    }
}

#[test]
fn a_name_that_others_hand_out_is_not_answered() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    let port = server.port;
    let status = |host: &str, path: &str| server.ask("GET", path, &[("Host", host)]).status;
    for host in [
        "localhost",
        "card.localhost",
        "127.0.0.1",
        "[::1]",
        "192.168.0.9",
    ] {
        assert_eq!(status(&format!("{host}:{port}"), "/"), 200, "{host}");
    }
    let other = port.wrapping_add(1);
    for host in [
        format!("evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("localhost:{other}"),
        "localhost".to_owned(),
        String::new(),
    ] {
        for path in ["/", "/.reportcard/events", "/.reportcard/live.js"] {
            assert_eq!(status(&host, path), 403, "{host}");
        }
    }
    let both = [("Host", "127.0.0.1:1"), ("Host", "evil.example")];
    assert!(server.ask("GET", "/", &both).status >= 400);
    let absolute = format!("http://evil.example:{port}/");
    assert_eq!(server.get(&absolute).status, 403);
    let refused = server.ask("GET", "/", &[("Host", "evil.example")]).text();
    assert!(
        refused.contains(&format!("http://localhost:{port}/")),
        "{refused}"
    );
}

#[test]
fn no_page_of_another_site_hears_the_events() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    let own = format!("http://127.0.0.1:{}", server.port);
    for headers in [
        [("Origin", "https://evil.example")],
        [("Origin", "null")],
        [("Origin", "http://127.0.0.1")],
        [("Origin", &own.replace("127.0.0.1", "localhost"))],
        [("Sec-Fetch-Site", "cross-site")],
        [("Sec-Fetch-Site", "same-site")],
    ] {
        let reply = server.ask("GET", "/.reportcard/events", &headers);
        assert_eq!(reply.status, 403, "{headers:?}");
        assert_eq!(reply.header("access-control-allow-origin"), "");
    }
    let mut events = server.events_with(&[("Origin", &own), ("Sec-Fetch-Site", "same-origin")]);
    assert!(events.state()["site"].is_string());
    let stamp = events.beat();
    assert_eq!(server.get("/").split().1, Some(stamp));
}
