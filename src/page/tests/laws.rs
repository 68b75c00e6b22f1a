//! Laws that hold on every page.

use super::*;
use crate::page::FigureCache;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The source of this room without its tests and its view-models, by file.
fn sources() -> Vec<(PathBuf, String)> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/page");
    let mut found = Vec::new();
    files(&room, &mut found);
    let own = |p: &PathBuf| {
        let name = p.strip_prefix(&room).unwrap().to_string_lossy().replace('\\', "/");
        !(name.contains("tests") || name.contains("view") || name.starts_with("fixture"))
    };
    let read = |p: PathBuf| {
        let text = std::fs::read_to_string(&p).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code: Vec<&str> = code.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        (p, code.join("\n"))
    };
    found.into_iter().filter(own).map(read).collect()
}

/// The string literals of a source text, roughly: what stands between two quotation marks.
fn literals(code: &str) -> Vec<String> {
    let code = code.replace("'\"'", "").replace("\\\"", "");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn no_page_has_a_message_that_is_not_there_or_an_argument_that_is_not_filled_in() {
    let pages = Fixture::reading().pages();
    for route in pages.routes() {
        let text = serde_json::to_string(&pages.compose(route, &FigureCache::default())).unwrap();
        for key in
            text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(key, _)| key)
        {
            let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            assert!(!is_key, "{route:?}: the message {key} is not there");
        }
        assert!(!text.contains("{$"), "{route:?}: {text}");
    }
}

#[test]
fn no_words_for_readers_stand_in_the_code() {
    for (path, code) in sources() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // These speak to authors, on the terminal.
        if ["check.rs", "calls.rs", "typed.rs", "claim.rs", "evidence.rs", "restated.rs"]
            .contains(&&*name)
        {
            continue;
        }
        for literal in literals(&code) {
            let words: Vec<&str> = literal
                .split(' ')
                .filter(|w| w.len() > 1 && w.chars().all(char::is_alphabetic))
                .collect();
            let ours = literal.starts_with('<')
                || literal.contains("asked only of")
                || literal.contains("never closed");
            let markup = literal.contains("class=") || literal.contains("rel=");
            assert!(
                words.len() < 2 || ours || markup,
                "{name}: “{literal}” belongs in the message file"
            );
        }
    }
}

/// Every address that a view holds.
fn hrefs(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                if let ("href" | "home", Some(text)) = (key.as_str(), value.as_str()) {
                    found.push(text.to_owned());
                }
                hrefs(value, found);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| hrefs(item, found)),
        _ => {}
    }
}

#[test]
fn every_link_is_relative_names_a_file_and_leads_somewhere() {
    let pages = Fixture::reading().pages();
    let mut known: BTreeSet<String> = pages.routes().into_iter().map(|r| pages.path(r)).collect();
    let whole = ["data/all.csv", "data/report-card.xlsx", "report.json", "datapackage.json"];
    known.extend(whole.map(str::to_owned));
    for indicator in &pages.card().indicators {
        known.extend(["csv", "json"].map(|format| format!("data/{}.{format}", indicator.slug)));
    }
    for route in pages.routes().into_iter().filter(|r| *r != Route::Missing) {
        let view = pages.compose(route, &FigureCache::default());
        for figure in view.figures() {
            known.extend(["svg", "png"].map(|format| format!("charts/{}.{format}", figure.id)));
        }
        let mut found = Vec::new();
        hrefs(&serde_json::to_value(&view).unwrap(), &mut found);
        assert!(found.len() >= 5, "{route:?}");
        let folder = pages.path(route).matches('/').count();
        for href in found.iter().filter(|h| !h.contains("://") && !h.starts_with('#')) {
            let up = href.matches("../").count();
            assert_eq!(up, folder, "{route:?}: {href}");
            let path = href.trim_start_matches("../").split('#').next().unwrap();
            assert!(known.contains(path), "{route:?}: {href}");
        }
    }
}

#[test]
fn every_page_has_a_title_and_an_address_of_its_own() {
    let pages = Fixture::reading().pages();
    let views: Vec<View> =
        pages.routes().into_iter().map(|r| pages.compose(r, &FigureCache::default())).collect();
    let titles: BTreeSet<&str> = views.iter().map(|v| v.frame().title.as_str()).collect();
    assert_eq!(titles.len(), views.len(), "{titles:?}");
    let pictures: BTreeSet<String> =
        pages.routes().into_iter().map(|r| pages.social_path(r)).collect();
    assert_eq!(pictures.len(), views.len());
    for view in &views {
        assert!(view.frame().description.chars().count() <= 160);
    }
}

/// Else each page more makes each page longer, and a site of many pages is mostly their feet.
#[test]
fn the_foot_lists_fifty_pages_and_says_so_where_there_are_more() {
    let with = |count: usize| {
        let mut fixture = Fixture::reading();
        let page = |at: usize| Page {
            slug: format!("p{at}"),
            title: format!("Page {at}"),
            body: Prose::default(),
        };
        fixture.published.card.pages = (0..count).map(page).collect();
        let pages = fixture.pages();
        let told = pages.check();
        let told = told.iter().filter(|told| told.code.as_str() == "W0815");
        let told: Vec<String> = told.map(|told| told.message.clone()).collect();
        let foot = pages.home_frame().footer.links;
        let own = foot.iter().filter(|link| link.text.starts_with("Page ")).count();
        (own, told)
    };
    assert_eq!(with(50), (50, vec![]));
    let told = "The site has 51 pages of its own; the foot of each page lists the first 50.";
    assert_eq!(with(51), (50, vec![told.to_owned()]));
}

#[test]
fn a_page_composed_twice_is_the_same() {
    let pages = Fixture::reading().pages();
    for route in pages.routes() {
        assert_eq!(
            format!("{:?}", pages.compose(route, &FigureCache::default())),
            format!("{:?}", pages.compose(route, &FigureCache::default()))
        );
    }
}
