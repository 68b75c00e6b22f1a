//! Holds the house together: which room may know which, who touches the disk, who prints.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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
/// The longest that a file may be, lines.
const LONGEST: usize = 350;
/// Longer, and to be split; a file leaves this list as soon as it can.
const LONG: &[&str] = &["page/view/sample/story.rs", "parse/kind/backbone.rs", "theme/tests.rs"];

struct File {
    name: String,
    room: String,
    text: String,
    /// Without comments and tests.
    code: String,
}

fn sources() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut found, mut folders) = (Vec::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(file(&root, &path));
            }
        }
    }
    found
}

fn file(root: &Path, path: &Path) -> File {
    let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
    let text = std::fs::read_to_string(path).unwrap();
    let is_test = ["tests.rs", "scene.rs", "fixture.rs"].iter().any(|end| name.ends_with(end))
        || name.contains("/tests/");
    let code = if is_test { "" } else { text.split("#[cfg(test)]\nmod tests {").next().unwrap() };
    let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    File {
        room: name.split(['/', '.']).next().unwrap().to_owned(),
        code: code.collect::<Vec<_>>().join("\n"),
        text,
        name,
    }
}

/// What a file names after a path such as `crate::`, in lists too.
fn named<'a>(code: &'a str, path: &str) -> Vec<&'a str> {
    let words = |list: &'a str| list.split(|c: char| !c.is_alphanumeric() && c != '_');
    let lists = code.match_indices(path).map(|(at, _)| {
        let rest = &code[at + path.len()..];
        match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap(),
            None => words(rest).next().unwrap(),
        }
    });
    lists.flat_map(words).filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_room_knows_only_those_below_it() {
    let floors: BTreeMap<&str, u8> =
        FLOORS.iter().flat_map(|(floor, rooms)| rooms.iter().map(|room| (*room, *floor))).collect();
    for file in sources() {
        let room = file.room.as_str();
        let floor =
            *floors.get(room).unwrap_or_else(|| panic!("{} is in no room of FLOORS", file.name));
        let rooms = [named(&file.code, "crate::"), named(&file.code, "reportcard::")].concat();
        for other in rooms.into_iter().filter(|room| floors.contains_key(room)) {
            let fine = other == room || floors[other] < floor || ALLOWED.contains(&(room, other));
            assert!(fine, "{} (floor {floor}) uses {other} (floor {})", file.name, floors[other]);
        }
    }
}

#[test]
fn one_room_touches_the_disk_and_one_prints_and_knows_the_time() {
    let only = |room: &str, words: &[&str]| {
        for file in sources().iter().filter(|file| file.room != room) {
            for word in words {
                assert!(
                    !file.code.contains(word),
                    "{} holds {word}, which only {room} may",
                    file.name
                );
            }
        }
    };
    only("disk", &["std::fs", "fs::", "File::create", "File::open", "walkdir", "tempfile"]);
    only(
        "cli",
        &[
            "println!",
            "eprintln!",
            "print!(",
            "stdout()",
            "stderr()",
            "Instant",
            "SystemTime",
            "Zoned::now",
            "env::var",
        ],
    );
}

#[test]
fn nothing_above_disclosure_can_name_a_hidden_value() {
    let above = ["page", "site", "disk", "cli", "theme", "language"];
    let raw =
        ["Report", "Series", "Observation", "Value", "Evidence", "EvidenceSeries", "EvidencePoint"];
    for file in sources().iter().filter(|file| above.contains(&file.room.as_str())) {
        for path in ["report::", "disclosure::"] {
            let met = named(&file.code, path).into_iter().find(|name| raw.contains(name));
            assert!(met.is_none(), "{} names {path}{}", file.name, met.unwrap());
        }
    }
}

#[test]
fn files_say_what_they_are_and_stay_short() {
    for file in sources() {
        assert!(file.text.starts_with("//! "), "{} does not say what it is", file.name);
        let lines = file.text.lines().count();
        let is_known = LONG.contains(&file.name.as_str());
        assert!(lines <= LONGEST || is_known, "{} has {lines} lines", file.name);
    }
}
