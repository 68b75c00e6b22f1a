//! Limits: what a site's own templates may be, looked at before the engine reads them: it would follow
//! them as deep as they go.

use super::fault::Fault;
use super::tags::{Tag, tags};
use crate::source::{Code, Position};
use std::collections::{BTreeMap, BTreeSet};

/// Templates of a site's own.
const TEMPLATES: usize = 200;

/// Bytes of one of them.
const LARGEST: usize = 128 * 1024;

/// Bytes of all of them.
const ALL: usize = 1024 * 1024;

/// Templates that extend one another.
const EXTENDS: usize = 16;

/// Blocks of one template.
const BLOCKS: usize = 200;

/// Branches of one `if`.
const BRANCHES: usize = 100;

/// Values that are joined with `~` in one tag.
const JOINED: usize = 32;

/// Names that are not there, and told one by one.
const UNKNOWN: usize = 50;

const FILTERS: &str = " safe default upper lower wordcount escape escape_html escape_xml newlines_to_br pluralize trim trim_start trim_end replace capitalize title truncate indent str int float length reverse split abs round first last nth join sort unique get values keys pairs group_by script_safe ";
const TESTS: &str = " string number map bool array integer float none iterable defined undefined odd even divisible_by starting_with ending_with containing ";
const FUNCTIONS: &str = " t range throw super if elif in and or not else is ";

/// A template by its name, its text, and whether it is the site's own.
pub(super) type Template<'a> = (&'a str, &'a str, bool);

/// What is too much in them.
pub(super) fn faults(templates: &[Template]) -> Vec<Fault> {
    let own = || templates.iter().filter(|(_, _, is_own)| *is_own);
    let mut faults = Vec::new();
    for &(name, text, _) in own().filter(|(_, text, _)| text.len() > LARGEST) {
        let message = format!("this template is larger than {} KiB", LARGEST >> 10);
        faults.push(fault(name, text, 0, message));
    }
    let all: usize = own().map(|(_, text, _)| text.len()).sum();
    if let Some(&(name, text, _)) = own().next()
        && (own().count() > TEMPLATES || all > ALL)
    {
        let message = format!(
            "the theme has more than {TEMPLATES} templates, or more than {} MiB of them",
            ALL >> 20
        );
        faults.push(fault(name, text, 0, message));
    }
    if !faults.is_empty() {
        return faults;
    }
    let read: Vec<(Template, Vec<Tag>)> = templates.iter().map(|it| (*it, tags(it.1))).collect();
    for ((name, text, is_own), tags) in &read {
        if *is_own && let Some((at, message)) = too_much(tags) {
            faults.push(fault(name, text, at, message));
        }
    }
    faults.extend(unknown(&read));
    faults.extend(extends(&read));
    faults
}

/// A fault at a byte of a template.
pub(super) fn fault(template: &str, text: &str, at: usize, message: String) -> Fault {
    Fault {
        template: template.to_owned(),
        place: Some(Position::of(text, at)),
        message,
        code: Code::Template,
    }
}

/// The first thing in a template that is too much.
fn too_much(tags: &[Tag]) -> Option<(usize, String)> {
    let mut blocks = tags.iter().filter(|tag| tag.name() == "block");
    if let Some(tag) = blocks.nth(BLOCKS) {
        let message = format!("this template has more than {BLOCKS} blocks");
        return Some((tag.at.start, message));
    }
    let mut branches = Vec::new();
    for tag in tags {
        match (tag.name(), branches.last_mut()) {
            ("if", _) => branches.push(0),
            ("endif", _) => drop(branches.pop()),
            ("elif", Some(count)) => *count += 1,
            _ => {}
        }
        if branches.last().is_some_and(|count| *count > BRANCHES) {
            let message = format!("an `if` has more than {BRANCHES} branches");
            return Some((tag.at.start, message));
        }
        if tag.words.iter().filter(|word| word.text == "~").count() > JOINED {
            let message = format!("more than {JOINED} values are joined in one tag");
            return Some((tag.at.start, message));
        }
        let begin = usize::from(!tag.prints);
        let mut pairs = tag.words.windows(2).skip(begin.saturating_sub(1));
        if let Some(pair) = pairs.find(|pair| pair[1].text == "for" && pair[0].text != ".") {
            let message =
                "a list cannot be made by a `for` in it: write the loop as a tag, {% for … %}";
            return Some((pair[1].at, message.to_owned()));
        }
    }
    None
}

/// The template whose parents are too many.
fn extends(read: &[(Template, Vec<Tag>)]) -> Option<Fault> {
    let parent = |tags: &[Tag]| {
        let tag = tags.iter().find(|tag| tag.name() == "extends")?;
        let name = tag.word(1).trim_matches(['"', '\'', '`']).to_owned();
        Some((tag.at.start, name))
    };
    let parents: BTreeMap<&str, (usize, String)> =
        read.iter().filter_map(|((name, ..), tags)| Some((*name, parent(tags)?))).collect();
    let ancestors = |name: &str| {
        let mut seen = vec![name];
        while let Some((_, parent)) = parents.get(seen[seen.len() - 1]) {
            if seen.contains(&parent.as_str()) {
                // Templates in a circle are told by the engine.
                return 0;
            }
            seen.push(parent);
        }
        seen.len() - 1
    };
    let ((name, text, _), _) = read.iter().find(|((name, ..), _)| ancestors(name) > EXTENDS)?;
    let message = format!(
        "this template has more than {EXTENDS} templates above it, each extending the next"
    );
    Some(fault(name, text, parents[name].0, message))
}

/// Where more names are not there than are told one by one: the engine tells each with its whole line.
fn unknown(read: &[(Template, Vec<Tag>)]) -> Option<Fault> {
    let components: BTreeSet<&str> = read
        .iter()
        .flat_map(|(_, tags)| tags.iter().filter(|tag| tag.name() == "component"))
        .map(|tag| tag.word(1))
        .collect();
    let is_template = |name: &str| read.iter().any(|((known, ..), _)| *known == name);
    let is_of = |names: &str, name: &str| names.contains(&format!(" {name} "));
    let mut missing = Vec::new();
    for ((template, text, _), tags) in read.iter().filter(|((.., is_own), _)| *is_own) {
        for tag in tags.iter().filter(|tag| tag.name() != "component") {
            for (index, word) in tag.words.iter().enumerate().filter(|(_, word)| word.is_name()) {
                let before = |by: usize| index.checked_sub(by).map_or("", |at| tag.word(at));
                let is_known = match (before(1), tag.word(index + 1)) {
                    ("|", _) => is_of(FILTERS, word.text),
                    ("filter", _) if index == 1 && !tag.prints => is_of(FILTERS, word.text),
                    ("not", _) if before(2) == "is" => is_of(TESTS, word.text),
                    ("is", _) => word.text == "not" || is_of(TESTS, word.text),
                    ("<", _) if !is_operand(before(2)) => components.contains(word.text),
                    (_, "(") => is_of(FUNCTIONS, word.text),
                    _ => true,
                };
                if !is_known {
                    missing.push((*template, *text, *word));
                }
            }
            let included = tag.word(1).trim_matches(['"', '\'', '`']);
            if tag.name() == "include" && !is_template(included) {
                missing.push((*template, *text, tag.words[0]));
            }
        }
    }
    let (template, text, word) = *missing.first().filter(|_| missing.len() > UNKNOWN)?;
    let message = format!(
        "`{}` names nothing, and {} more names do not: are these templates for Tera?",
        word.text,
        missing.len() - 1
    );
    Some(fault(template, text, word.at, message))
}

/// Whether a `<` after this word compares.
fn is_operand(word: &str) -> bool {
    let joins = matches!(word, "and" | "or" | "not" | "in" | "if" | "else");
    !joins && word.ends_with(|c: char| c.is_ascii_alphanumeric() || "_\"'`)]}".contains(c))
}
