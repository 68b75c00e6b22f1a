//! What is served is what `build` writes, byte for byte, less the script.

use super::client::Server;
use crate::scene::{Scene, tree};

/// Every file of a built site, and what is served in its place.
fn compare(scene: &Scene, base: &str, arguments: &[&str]) {
    scene.run(&["build"]).success();
    let (public, before) = (scene.public(), tree(scene.root()));
    let server = Server::with(scene, arguments);
    let mut pages = 0;
    for (path, bytes) in &public {
        if path == ".reportcard-manifest" {
            continue;
        }
        let reply = server.get(&format!("{base}{path}"));
        let (body, stamp) = reply.split();
        assert_eq!(reply.status, 200, "{path}");
        assert!(body == bytes, "{path} differs from what is built");
        assert_eq!(stamp.is_some(), path.ends_with(".html"), "{path}");
        assert_eq!(reply.header("content-length"), reply.body.len().to_string());
        if let Some(folder) = path.strip_suffix("index.html") {
            pages += 1;
            let by_folder = server.get(&format!("{base}{folder}"));
            assert!(by_folder.body == reply.body, "{folder}");
        }
    }
    assert!(pages > 3, "{pages} pages");
    for path in public.keys() {
        // What a build does not write is not there: neither beside a file nor below it.
        for wrong in [format!("{path}x"), format!("{path}/index.html"), format!("x{path}")] {
            let status = server.get(&format!("{base}{wrong}")).status;
            assert_eq!(status, 404, "{wrong}");
        }
    }
    assert!(tree(scene.root()) == before, "the site's folder was written to");
}

#[test]
fn every_file_of_the_starter_is_served_as_it_is_built() {
    compare(&Scene::starter(), "/", &[]);
}

#[test]
fn every_file_of_a_small_site_is_served_below_a_path_too() {
    compare(&Scene::small(), "/2026/card/", &["--base-path", "/2026/card"]);
}

#[test]
fn types_are_told_with_their_charset() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/assets/style.css", "text/css; charset=utf-8"),
        ("/assets/icon.svg", "image/svg+xml; charset=utf-8"),
        ("/data/all.csv", "text/csv; charset=utf-8"),
        ("/report.json", "application/json; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/social/index.png", "image/png"),
        ("/nowhere", "text/html; charset=utf-8"),
        ("/.reportcard/live.js", "text/javascript; charset=utf-8"),
        ("/.reportcard/worker.js", "text/javascript; charset=utf-8"),
    ] {
        let reply = server.get(path);
        assert_eq!(reply.header("content-type"), kind, "{path}");
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        let policy = reply.header("cross-origin-resource-policy");
        assert_eq!(policy, "same-origin", "{path}");
    }
}

#[test]
fn a_missing_address_gets_the_sites_page_which_leads_to_this_server() {
    let scene = Scene::small();
    for (base, arguments) in [("/", &[][..]), ("/x/", &["--base-path", "/x/"])] {
        let server = Server::with(&scene, arguments);
        let reply = server.get(&format!("{base}not/there/at/all"));
        assert_eq!(reply.status, 404);
        let (body, stamp) = reply.split();
        assert!(stamp.is_some());
        let html = String::from_utf8_lossy(body);
        assert!(html.contains(&format!("href=\"{base}assets/style.css\"")), "{html}");
        assert!(!html.contains("\"https://testville.example"), "{html}");
        let own = server.get(&format!("{base}404.html"));
        assert!(own.text().contains("\"https://testville.example/card/assets/style.css\""));
    }
    scene.replace("content/site.yaml", "base_url: https://testville.example/card\n", "");
    let server = Server::of(&scene);
    let html = server.get("/not/there").text();
    assert!(html.contains("<base href=\"/\">"), "{html}");
}

#[test]
fn a_folder_is_found_without_its_slash_and_the_base_path_from_above() {
    let scene = Scene::small();
    let server = Server::with(&scene, &["--base-path", "x"]);
    for (asked, found) in [
        ("/", "/x/"),
        ("/x", "/x/"),
        ("/x/outcomes/reading", "/x/outcomes/reading/"),
        ("/x/outcomes/reading?a=b", "/x/outcomes/reading/?a=b"),
    ] {
        let reply = server.get(asked);
        assert_eq!((reply.status, reply.header("location")), (307, found), "{asked}");
    }
    assert_eq!(server.get("/outcomes/reading/").status, 404);
    assert_eq!(server.get("/x/outcome/").status, 404);
}

#[test]
fn a_part_of_a_file_is_served_and_its_head_alone() {
    let scene = Scene::small();
    let server = Server::of(&scene);
    let path = "/data/all.csv";
    let whole = server.get(path);
    let last = whole.body.len() - 1;
    assert_eq!(whole.header("accept-ranges"), "bytes");
    let head = server.ask("HEAD", path, &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), whole.header("content-length"));
    for (range, start, end) in [
        ("bytes=0-9", 0, 9),
        ("bytes=5-", 5, last),
        ("bytes=-7", last - 6, last),
        ("bytes=3-999999999", 3, last),
    ] {
        let part = server.ask("GET", path, &[("Range", range)]);
        assert_eq!(part.status, 206, "{range}");
        assert!(part.body == whole.body[start..=end], "{range}");
        let told = format!("bytes {start}-{end}/{}", whole.body.len());
        assert_eq!(part.header("content-range"), told);
    }
    let outside = server.ask("GET", path, &[("Range", "bytes=999999999-")]);
    assert_eq!(outside.status, 416);
    assert_eq!(outside.header("content-range"), format!("bytes */{}", whole.body.len()));
    // A part of a file as it once was is none of the file as it is.
    let once = [("Range", "bytes=0-9"), ("If-Range", "\"anything\"")];
    let reply = server.ask("GET", path, &once);
    assert_eq!((reply.status, reply.body.len()), (200, whole.body.len()));
    for ignored in ["bytes=0-1,5-6", "letters=1-2", "bytes=x"] {
        let reply = server.ask("GET", path, &[("Range", ignored)]);
        assert_eq!((reply.status, reply.body.len()), (200, whole.body.len()), "{ignored}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let reply = server.ask(method, path, &[]);
        assert_eq!((reply.status, reply.header("allow")), (405, "GET, HEAD"), "{method}");
    }
}
