//! Holds the house together: which room may know which, who touches the disk, who prints; no circles,
//! no long files, no long functions.

mod files;
mod graph;
mod tokens;

use files::{File, modules};
use graph::Graph;
use std::collections::{BTreeMap, BTreeSet};

/// The rooms, floor by floor. A room may use rooms of lower floors, and itself.
const FLOORS: &[(u8, &[&str])] = &[
    (1, &["memo", "source", "chart", "language"]),
    (2, &["report", "theme"]),
    (3, &["parse", "disclosure", "statistics"]),
    (4, &["page"]),
    (5, &["site"]),
    (6, &["disk", "lib"]),
    (7, &["cli"]),
    (8, &["main"]),
];
/// Used although on the same floor, or above: each with its reason.
const ALLOWED: &[(&str, &str)] = &[
    ("source", "memo"),           // a file knows the digest of its bytes
    ("statistics", "disclosure"), // only what is disclosed is judged
    ("language", "report"),       // prints units and periods, which are the report's
    ("theme", "report"),          // a site's colours are part of its report
];
/// So many pairs of rooms are wired: every new one is thought over here.
const WIRED: usize = 38;
/// The longest that a file may be, lines.
const LONGEST: usize = 350;
/// The longest that a function may be, lines, from its name to its last brace.
const LONGEST_FUNCTION: usize = 60;

/// Every path that a file names, its `use` lines among them.
fn named(file: &File) -> impl Iterator<Item = &[String]> {
    let imports = file.imports.values().map(|(path, _)| path).chain(&file.globs);
    imports.chain(&file.paths).map(Vec::as_slice)
}

/// The rooms that a file uses.
fn rooms(file: &File) -> BTreeSet<&str> {
    let in_crate = |path: &&[String]| ["crate", "reportcard"].contains(&path[0].as_str());
    named(file).filter(in_crate).filter_map(|path| path.get(1)).map(String::as_str).collect()
}

fn floors() -> BTreeMap<&'static str, u8> {
    FLOORS.iter().flat_map(|(floor, rooms)| rooms.iter().map(|room| (*room, *floor))).collect()
}

fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_file_is_part_of_the_program() {
    let reached: BTreeSet<&str> = modules().iter().map(|file| file.name.as_str()).collect();
    let strays = files::on_disk().into_iter().filter(|name| !reached.contains(name.as_str()));
    assert_none(strays.collect());
}

#[test]
fn every_room_knows_only_those_below_it() {
    let floors = floors();
    for file in modules() {
        let room = file.room();
        let floor = *floors.get(room).unwrap_or_else(|| panic!("{} is in no room", file.name));
        for other in rooms(file).into_iter().filter(|room| floors.contains_key(room)) {
            let fine = other == room || floors[other] < floor || ALLOWED.contains(&(room, other));
            assert!(fine, "{} (floor {floor}) uses {other} (floor {})", file.name, floors[other]);
        }
    }
}

#[test]
fn no_more_pairs_of_rooms_are_wired_and_every_exception_is_used() {
    let floors = floors();
    let files = modules();
    let ways: BTreeSet<(&str, &str)> = files
        .iter()
        .flat_map(|file| rooms(file).into_iter().map(|other| (file.room(), other)))
        .collect();
    for way in ALLOWED {
        assert!(ways.contains(way), "{way:?} is allowed for nothing");
    }
    let is_room = |room: &str| floors.contains_key(room) && !["lib", "main"].contains(&room);
    let pairs: BTreeSet<(&str, &str)> = ways
        .into_iter()
        .filter(|(one, other)| one != other && is_room(one) && is_room(other))
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    let rooms = floors.keys().filter(|room| is_room(room)).count();
    let share = pairs.len() * 200 / (rooms * (rooms - 1));
    assert_eq!(pairs.len(), WIRED, "pairs of rooms are wired, {share} %: {pairs:?}");
}

/// Fails where a file of another room names one of these.
fn only_in(room: &str, words: &[&str]) {
    for file in modules().iter().filter(|file| file.room() != room) {
        for path in named(file) {
            let path = format!("::{}::", path.join("::"));
            let word = words.iter().find(|word| path.contains(&format!("::{word}::")));
            assert!(word.is_none(), "{} names {word:?}, which only {room} may", file.name);
        }
    }
}

#[test]
fn one_room_touches_the_disk_and_one_prints_and_knows_the_time() {
    only_in("disk", &["fs", "File::create", "File::open", "walkdir", "tempfile"]);
    let prints = ["println!", "eprintln!", "print!", "eprint!", "dbg!", "io::stdout", "io::stderr"];
    let knows =
        ["Instant", "SystemTime", "ZonedDateTime::now", "env::var", "env::vars", "env::var_os"];
    only_in("cli", &[&prints[..], &knows].concat());
}

#[test]
fn nothing_above_disclosure_can_name_what_is_not_printed() {
    let above = ["statistics", "page", "site", "disk", "cli", "theme", "language"];
    let raw = ["Report", "Series", "Observation", "Value"];
    for file in modules().iter().filter(|file| above.contains(&file.room())) {
        for path in named(file) {
            let is_raw = |pair: &[String]| {
                ["report", "disclosure"].contains(&pair[0].as_str())
                    && raw.contains(&pair[1].as_str())
            };
            assert!(!path.windows(2).any(is_raw), "{} names {}", file.name, path.join("::"));
        }
    }
}

#[test]
fn files_say_what_they_are_and_stay_short() {
    let files = modules();
    for file in files {
        assert!(file.text.starts_with("//! "), "{} does not say what it is", file.name);
    }
    let long = files.iter().filter(|file| file.lines() > LONGEST);
    assert_none(long.map(|file| file.name.clone()).collect());
}

#[test]
fn functions_stay_short() {
    let files = modules();
    let functions = files.iter().flat_map(|file| file.functions.iter().map(move |it| (file, it)));
    let long = functions.filter(|(_, (_, lines))| *lines > LONGEST_FUNCTION);
    assert_none(long.map(|(file, (name, _))| format!("{} {name}", file.name)).collect());
}

#[test]
fn no_files_of_a_room_use_each_other_in_a_circle() {
    let files = modules();
    let graph = Graph::of(files);
    assert_none(graph.circles().iter().map(|circle| graph.told(circle)).collect());
}
