//! Any files in a site's folder end in a whole site or in diagnostics whose places lie in them: no
//! panic, no file outside the site, no drawing or feed that is not well-formed, no script.
//!
//! An input is a folder as text: each file after a line `=== path`, as the cases of `tests/diagnostics`
//! are, over a small site that has no mistake. A site with a theme of its own is made in that theme.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportcard::memo::Memo;
use reportcard::source::{Diagnostics, Sources};
use reportcard::{Options, compile};
use std::collections::BTreeSet;
use std::sync::Mutex;

const BASE: &str = include_str!("../../tests/diagnostics/base.txt");
const HEAD: &[u8] = b"=== ";

/// The files of a folder that is written as text.
fn files(folder: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for line in folder.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(HEAD).and_then(path) {
            Some(path) => files.push((path, Vec::new())),
            None => files.iter_mut().last().into_iter().for_each(|(_, bytes)| bytes.extend(line)),
        }
    }
    files
}

/// The path in a head, where the program could have found it in a folder.
fn path(head: &[u8]) -> Option<String> {
    let path = std::str::from_utf8(head).ok()?.split_whitespace().next()?;
    let is_read = path.starts_with("content/") || path.starts_with("themes/");
    let is_found = |name: &str| {
        !name.is_empty() && !name.starts_with('.') && !name.ends_with('~') && !name.contains('\0')
    };
    (is_read && path.split('/').all(is_found)).then(|| path.to_owned())
}

fn check(sources: &Sources, diagnostics: &Diagnostics) {
    for diagnostic in diagnostics.iter() {
        assert!(!diagnostic.message.is_empty());
        let Some(span) = diagnostic.span else {
            continue;
        };
        assert!(span.start <= span.end && span.end as usize <= sources.file(span.file).bytes.len());
        sources.position(span);
    }
}

fuzz_target!(|folder: &[u8]| {
    let mut all = files(BASE.as_bytes());
    all.extend(files(folder));
    let theme = all
        .iter()
        .find_map(|(path, _)| Some(path.strip_prefix("themes/")?.split_once('/')?.0.to_owned()));
    let themed = theme.is_some();
    let sources = Sources::new(all);
    let base_url = Some("https://example.org/card/".to_owned());
    let checked =
        compile(&sources, &Options { base_url, theme, ..Options::default() }, &Memo::default());
    check(&sources, &checked.diagnostics);
    let Some(site) = checked.value else { return };
    let made = Mutex::new(BTreeSet::new());
    let keep = |path: &str, file: reportcard::site::File<'_>| {
        // A picture is as dear as a hundred pages: each is drawn for some folders.
        if file.recipe().is_some() && (path.len() + folder.len()) % 8 > 0 {
            return Ok(());
        }
        let mut bytes = Vec::new();
        file.write(&mut bytes).expect("memory takes all");
        assert!(
            path.split('/').all(|name| !matches!(name, "" | "." | "..")) && !path.contains('\\'),
            "{path}"
        );
        assert!(made.lock().unwrap().insert(path.to_owned()), "{path} is made twice");
        let text = String::from_utf8_lossy(&bytes);
        // What a theme brings is copied as it is, and its templates may write any page.
        let drawing = path.ends_with(".svg") && !themed;
        if drawing || (path.ends_with(".xml") && !path.starts_with("assets/")) {
            roxmltree::Document::parse(&text)
                .unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
        }
        if path.ends_with(".html") && !themed {
            assert!(
                text.matches("<script").count()
                    <= text.matches("<script type=\"application/ld+json\">").count(),
                "{path}"
            );
        }
        Ok::<(), ()>(())
    };
    let (_, diagnostics) = site.make(keep).expect("nothing is refused");
    check(&sources, &diagnostics);
});
