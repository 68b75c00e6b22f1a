//! How: every answer of docs/how-do-i.md, tried on a new site.

use crate::scene::Scene;
use std::fs;

/// A box of an answer: what stands after its fence, and its lines.
struct Fence<'t> {
    kind: &'t str,
    path: &'t str,
    text: &'t str,
}

fn fences(answer: &str) -> Vec<Fence<'_>> {
    let inside = answer.split("```").skip(1).step_by(2);
    let fence = |it| {
        let (head, text) = str::split_once(it, '\n').unwrap();
        let (kind, path) = head.split_once(' ').unwrap_or((head, ""));
        Fence { kind, path, text }
    };
    inside.map(fence).collect()
}

/// The blocks of a document, each from a line that begins with a word on.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        match blocks.last_mut() {
            Some(last) if line.starts_with([' ', '-']) => last.push_str(line),
            _ => blocks.push(line.to_owned()),
        }
    }
    blocks
}

fn word(block: &str) -> &str {
    block.split(':').next().unwrap()
}

/// A document with the blocks of another in the place of its own.
fn with(document: &str, own: &str) -> String {
    let mut all = blocks(document);
    for new in blocks(own) {
        match all.iter_mut().find(|old| word(old) == word(&new)) {
            Some(old) => *old = new,
            None => all.push(new),
        }
    }
    all.concat()
}

/// The words of a command line, those in quotation marks together.
fn arguments(line: &str) -> Vec<String> {
    let line = line.strip_prefix("$ reportcard ").unwrap_or_else(|| panic!("{line}"));
    let parts = line.split('"').enumerate();
    let words = |(at, part): (usize, &str)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    };
    parts.flat_map(words).collect()
}

fn try_out(question: &str, answer: &str) {
    let scene = Scene::of(&[]);
    let new = [
        "new",
        ".",
        "--name",
        "Dayton",
        "--outcomes",
        "early-grade-reading,graduation",
        "--minimal",
    ];
    scene.run(&new).success();
    let mut is_built = false;
    let fences = fences(answer);
    assert!(!fences.is_empty(), "{question} has no answer that can be tried");
    for Fence { kind, path, text } in &fences {
        match *kind {
            "console" => {
                for line in text.lines() {
                    let line: Vec<String> = arguments(line);
                    scene.run(&line.iter().map(String::as_str).collect::<Vec<_>>()).success();
                    is_built |= line[0] == "build";
                }
            }
            "html" => {
                if !std::mem::replace(&mut is_built, true) {
                    scene.run(&["build", "--quiet"]).success();
                }
                let page = fs::read_to_string(scene.path(path)).unwrap();
                assert!(page.contains(text.trim_end()), "{question}: {path} is {page}");
            }
            "yaml" => {
                let before = fs::read_to_string(scene.path(path)).unwrap_or_default();
                scene.write(path, &with(&before, text));
            }
            _ => scene.write(path, text),
        }
    }
    let run = scene.run(&["check"]).success();
    let (_, err) = crate::scene::printed(&run);
    // A new site has outcomes that nothing measures, a rule on small groups that nobody chose yet, and a
    // translation that has only begun.
    let begun =
        ["warning[W0203]", "warning[W1005]", "warning[W1102]"].map(|it| err.matches(it).count());
    let told = err.matches("warning[").count() - begun.iter().sum::<usize>();
    assert_eq!(told, 0, "{question}: {err}");
}

#[test]
fn every_answer_does_what_it_says() {
    let page = include_str!("../../docs/how-do-i.md");
    let questions: Vec<&str> = page.split("\n## ").skip(1).collect();
    assert!(questions.len() >= 30, "{} questions", questions.len());
    for question in questions {
        let (title, answer) = question.split_once('\n').unwrap();
        try_out(title, answer);
    }
}

#[test]
fn the_first_card_comes_about_as_it_is_told() {
    try_out("A first card", include_str!("../../docs/first-card.md"));
}
