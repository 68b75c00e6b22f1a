//! Words: every message that the program and the built-in templates ask for is in the message file,
//! is given what it takes there, and is asked for.

use reportcard::language::Language;
use reportcard::theme::SPARE_ARGUMENTS;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const ENGLISH: &str = include_str!("../../themes/default/languages/en.ftl");

/// Keys that are put together: of currencies, of kinds of period, of months.
const BUILT: [&str; 3] = ["currency-", "period-", "month-"];

/// The files below a folder with this ending; the program's own without their tests.
fn texts(folder: &str, end: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = walkdir::WalkDir::new(root.join(folder)).into_iter().map(Result::unwrap);
    let paths = files.map(|file| file.path().to_str().unwrap().replace('\\', "/"));
    let paths = paths.filter(|path| path.ends_with(end) && !path.contains("/tests"));
    let code = |path: String| {
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().lines();
        let code: Vec<&str> = code.filter(|line| !line.trim_start().starts_with("//")).collect();
        (path, code.join("\n"))
    };
    paths.map(code).collect()
}

/// What stands between the commas of a list, up to its closing bracket.
fn parts(list: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut at) = (Vec::new(), 0, 0, 0);
    let bytes = list.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                at += 1;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
            }
            b'\'' if bytes.get(at + 2) == Some(&b'\'') => at += 2,
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth == 0 => break,
            b')' | b']' | b'}' => depth -= 1,
            b',' if depth == 0 => {
                parts.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    parts.push(list[start..at].trim());
    parts
}

fn literal(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.split('"').next()
}

/// Every call by a literal key: its place, its key, and the arguments that it gives.
fn calls() -> Vec<(String, String, Vec<String>)> {
    let mut calls = Vec::new();
    let mut call = |path: &str, key: Option<&str>, names: Vec<Option<&str>>| {
        let names = names.into_iter().flatten().map(str::to_owned).collect();
        calls.extend(key.map(|key| (path.to_owned(), key.to_owned(), names)));
    };
    for (path, code) in texts("src", ".rs") {
        for said in code.split("say!(").skip(1).map(parts) {
            let names = said.iter().skip(2).map(|it| literal(it)).collect();
            call(&path, said.get(1).and_then(|key| literal(key)), names);
        }
        for said in code.split(".text(").skip(1).map(parts) {
            let list = said.get(1).and_then(|list| list.strip_prefix("&["));
            let names = list.into_iter().flat_map(parts);
            let names = names.map(|it| it.strip_prefix('(').and_then(literal)).collect();
            call(&path, said.first().filter(|_| list.is_some()).and_then(|it| literal(it)), names);
        }
    }
    for (path, text) in texts("themes/default/templates", ".html") {
        for asked in text.split("t(").skip(1).map(parts) {
            let names = asked.iter().map(|it| it.split('=').next()).collect();
            call(&path, asked[0].strip_prefix("key=").and_then(literal), names);
        }
    }
    calls
}

#[test]
fn every_message_that_is_asked_for_is_there_and_is_given_what_it_takes() {
    let language = Language::new("en", ENGLISH).unwrap();
    let messages = language.messages();
    let calls = calls();
    assert!(calls.len() > 400, "{}", calls.len());
    for (path, key, names) in calls {
        let taken = messages.get(&key).unwrap_or_else(|| panic!("{path}: no message {key}"));
        for name in taken {
            assert!(names.iter().any(|given| given == name), "{path}: {key} is given no {name}");
        }
    }
}

/// What a message is given wherever it is asked for, and does not take in English, another language may.
#[test]
fn other_languages_may_take_all_that_messages_are_given() {
    let language = Language::new("en", ENGLISH).unwrap();
    let mut given: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, key, names) in calls() {
        let names: BTreeSet<String> = names.into_iter().collect();
        let all = given.entry(key).or_insert_with(|| names.clone());
        all.retain(|name| names.contains(name));
    }
    let mut spare = Vec::new();
    for (key, taken) in language.messages() {
        let names = given.get(&key).into_iter().flatten();
        let names = names.filter(|name| *name != "key" && !taken.contains(name.as_str()));
        spare.extend(names.map(|name| (key.clone(), name.clone())));
    }
    let known = SPARE_ARGUMENTS.iter().map(|(key, name)| ((*key).to_owned(), (*name).to_owned()));
    assert_eq!(spare, known.collect::<Vec<_>>());
}

#[test]
fn no_message_is_left_over() {
    let language = Language::new("en", ENGLISH).unwrap();
    let code = [texts("src", ".rs"), texts("themes/default/templates", ".html")].concat();
    let named: BTreeSet<&str> = code.iter().flat_map(|(_, code)| code.split('"')).collect();
    for key in language.messages().keys() {
        let is_built = BUILT.iter().any(|start| key.starts_with(start));
        assert!(is_built || named.contains(key.as_str()), "nobody asks for {key}");
    }
}
