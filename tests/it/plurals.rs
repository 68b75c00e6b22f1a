//! Plurals: every message that tells a number, printed for none, one, two and many.

use reportcard::language::{Argument, Language, count};
use std::collections::{BTreeMap, BTreeSet};

const ENGLISH: &str = include_str!("../../themes/default/languages/en.ftl");

/// Arguments that choose a plural.
const COUNTS: [&str; 10] = [
    "count", "done", "judged", "lines", "partners", "sources", "things", "total", "whole", "years",
];
/// Arguments that print a number.
const NUMBERS: [&str; 20] = [
    "all",
    "better",
    "children",
    "hours",
    "improving",
    "kept",
    "many",
    "met",
    "more",
    "number",
    "shown",
    "worse",
    "words",
    "count",
    "years",
    "lines",
    "smallest",
    "least",
    "times",
    "potential",
];
/// Said only of several: of how many, the code knows.
const OF_SEVERAL: [&str; 3] = ["alt-absent", "counted-functions", "unit-count-noun"];

/// The message's own text.
fn source(key: &str) -> &str {
    let start = ENGLISH.find(&format!("\n{key} =")).expect(key) + 1;
    let rest = &ENGLISH[start..];
    let ends = |at: &usize| !matches!(rest.as_bytes().get(at + 1), None | Some(b' ' | b'\n'));
    let end = rest.match_indices('\n').map(|(at, _)| at).find(ends);
    &rest[..end.unwrap_or(rest.len())]
}

/// The words that each argument chooses by, other than numbers.
fn choices(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut open: Vec<&str> = Vec::new();
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}', '[']) {
        let after = &rest[at + 1..];
        match rest.as_bytes()[at] {
            b'{' => {
                let inside = after.trim_start();
                let name = inside.strip_prefix('$').unwrap_or("");
                let end = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
                let chooses = name[end..].trim_start().starts_with("->");
                open.push(if chooses { &name[..end] } else { "" });
            }
            b'}' => drop(open.pop()),
            _ => {
                let word = after.split(']').next().unwrap();
                found.entry(open.last().unwrap()).or_default().insert(word);
            }
        }
        rest = after;
    }
    found.retain(|name, _| !name.is_empty() && !COUNTS.contains(name));
    found
}

/// Every way in which arguments can choose.
fn ways<'a>(choices: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<Vec<(&'a str, &'a str)>> {
    choices.iter().fold(vec![vec![]], |ways, (name, words)| {
        let with = |way: &Vec<_>, word| [way.as_slice(), &[(*name, word)]].concat();
        ways.iter().flat_map(|way| words.iter().map(|word| with(way, *word))).collect()
    })
}

/// The message for a number, in every way that it can be said.
fn said(language: &Language, key: &str, names: &BTreeSet<String>, n: usize) -> Vec<String> {
    let say = |way: Vec<(&str, &str)>| {
        let chosen = |name: &str| way.iter().find(|(own, _)| *own == name).map(|(_, word)| *word);
        let value = |name: &str| -> Argument<'static> {
            match chosen(name) {
                Some(word) => word.to_owned().into(),
                None if COUNTS.contains(&name) => count(n),
                None if NUMBERS.contains(&name) => n.to_string().into(),
                None => format!("‹{name}›").into(),
            }
        };
        let given: Vec<(&str, Argument)> =
            names.iter().map(|name| (name.as_str(), value(name))).collect();
        language.text(key, &given)
    };
    ways(&choices(source(key))).into_iter().map(say).collect()
}

/// What no one says: "1 groups", "1 people", "1 are", "2 is", "5 measure".
fn is_wrong(text: &str, n: usize) -> bool {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || ",;:.".contains(c)).collect();
    let number = n.to_string();
    let is_number = |word: &str| word.trim_start_matches('(') == number;
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).map_or("", |word| word.trim_end_matches(')'));
        let of_all = at > 1 && words[at - 1] == "of" && [&*number, "None"].contains(&words[at - 2]);
        let singular = ["is", "was", "has", "measure", "organization", "group", "promise", "line"];
        is_number(word)
            && !of_all
            && match n {
                1 => {
                    let of_several = ["are", "were", "people", "children", "other"];
                    of_several.contains(&next) || (next.ends_with('s') && next.len() > 3)
                }
                _ => singular.contains(&next),
            }
    })
}

#[test]
fn no_message_says_one_of_several_or_several_of_one() {
    let language = Language::new("en", ENGLISH).unwrap();
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (key, names) in language.messages() {
        let names: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
        let tells = |name: &String| COUNTS.contains(&&**name) || NUMBERS.contains(&&**name);
        if OF_SEVERAL.contains(&&*key) || !names.iter().any(tells) {
            continue;
        }
        for n in [0, 1, 2, 5] {
            for text in said(&language, &key, &names, n) {
                tried += 1;
                if std::env::var_os("SAY").is_some() {
                    println!("{key} {n}: {text}");
                }
                if is_wrong(&text, n) {
                    wrong.push(format!("{key}: {text}"));
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
