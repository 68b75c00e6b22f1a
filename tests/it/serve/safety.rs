//! Who is answered, and what nobody gets.

use super::client::{Server, until};
use crate::scene::{OUTCOME, Scene};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

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
    for host in ["localhost", "card.localhost", "127.0.0.1", "[::1]", "192.168.0.9"] {
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
    assert!(refused.contains(&format!("http://localhost:{port}/")), "{refused}");
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

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let patience = Some(super::client::PATIENCE);
    stream.set_read_timeout(patience).unwrap();
    stream
}

/// Whether the other end closed it, whatever it said before.
fn is_closed(mut stream: TcpStream) -> bool {
    stream.read_to_end(&mut Vec::new()).is_ok()
}

/// Who connects and says nothing, half of something, or far too much, is not waited for for ever.
#[test]
fn whoever_does_not_ask_is_sent_away() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    server.shows("/", "Testville");
    let long = format!("GET / HTTP/1.1\r\nX: {}", "x".repeat(1 << 20));
    let many = format!("GET / HTTP/1.1\r\n{}", "X: y\r\n".repeat(5_000));
    let kept = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", server.port);
    let begun = ["", "G", "GET / HTTP/1.1\r\nHost: x\r\n", &kept, &long, &many];
    let open = begun.map(|text| {
        let mut stream = connect(&server);
        // Who is cut off while it still talks has its answer.
        let _ = stream.write_all(text.as_bytes());
        stream
    });
    let mut dripping = connect(&server);
    until("the end of one who drips", || {
        std::thread::sleep(Duration::from_millis(500));
        dripping.write_all(b"x").is_err()
    });
    for (stream, text) in open.into_iter().zip(begun) {
        let start: String = text.chars().take(40).collect();
        // What is cut off unread may be a reset in place of an end.
        assert!(is_closed(stream) || text.len() > 1_000, "{start}");
    }
    assert_eq!(server.get("/").status, 200);
}

/// Three hundred connections that ask nothing, where 256 files may be open: pages are served, and what
/// is saved meanwhile is read.
#[test]
#[cfg(target_os = "linux")]
fn idle_connections_keep_nobody_out() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    server.shows("/", "Testville");
    let pid = server.running.child.id();
    limit(pid, 256);
    let idle: Vec<TcpStream> = (0..300).map(|_| connect(&server)).collect();
    scene.write(
        "content/outcomes/reading/outcome.yaml",
        &OUTCOME.replace("Early grade reading", "Read meanwhile"),
    );
    server.shows("/outcomes/reading/", "Read meanwhile");
    let open = std::fs::read_dir(format!("/proc/{pid}/fd")).unwrap().count();
    assert!(open < 256, "{open} files are open");
    drop(idle);
}

/// What could not be read for want of open files is read when there are some, without another edit.
#[test]
#[cfg(target_os = "linux")]
fn an_edit_that_could_not_be_read_is_read_later() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    server.shows("/", "Testville");
    let mut events = server.events();
    events.until(|state| state["errors"] == 0);
    limit(server.running.child.id(), 3);
    scene.write(
        "content/outcomes/reading/outcome.yaml",
        &OUTCOME.replace("Early grade reading", "Read later"),
    );
    events.until(|state| state["errors"] == 1);
    // Folders that were just begun to be watched are looked into once more: not that helps.
    std::thread::sleep(Duration::from_secs(2));
    limit(server.running.child.id(), 256);
    server.shows("/outcomes/reading/", "Read later");
    events.until(|state| state["errors"] == 0);
}

/// Lets a process have so many files open at once.
#[cfg(target_os = "linux")]
fn limit(pid: u32, files: u32) {
    let pid = rustix::process::Pid::from_raw(pid as i32);
    let resource = rustix::process::Resource::Nofile;
    let limit = rustix::process::Rlimit {
        current: Some(files.into()),
        maximum: rustix::process::getrlimit(resource).maximum,
    };
    rustix::process::prlimit(pid, resource, limit).unwrap();
}
