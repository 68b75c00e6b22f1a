//! Renamed: the starter, with a name and outcomes of one's own; what it invents besides, `check` tells.

use super::super::ending::Failure;
use super::files::{Files, starter_outcomes};
use super::minimal;
use reportcard::memo::Memo;
use reportcard::source::{Severity, Sources};
use std::convert::Infallible;

/// The starter's community, by its full name and by the short one.
const NAMES: [&str; 2] = ["Marlow County", "Marlow"];

/// Gives the starter's community another name, in texts, documents and tables, which all hold it without
/// quotation marks.
pub(super) fn rename(files: &mut Files, name: &str) -> Result<(), Failure> {
    if let Some(sign) = name.chars().find(|sign| ":#\"\\{}[],|>&*!%@`".contains(*sign)) {
        return Err(Failure::Usage(format!(
            "the starter's texts cannot take on a name with “{sign}” in it: give a shorter name, or add --minimal"
        )));
    }
    for bytes in files.values_mut() {
        let text = String::from_utf8_lossy(bytes);
        *bytes = NAMES.iter().fold(text.into_owned(), |text, own| text.replace(own, name)).into();
    }
    Ok(())
}

/// Leaves the starter's outcomes of these ids, and puts one without numbers in the place of each other id.
/// Texts and documents that tell of what is no longer there go with it.
pub(super) fn choose(files: &mut Files, outcomes: &[String]) {
    let known: Vec<String> = starter_outcomes().collect();
    let is_left = |path: &str| {
        let rest = path.strip_prefix("content/outcomes/").and_then(|rest| rest.split_once('/'));
        rest.is_none_or(|(slug, _)| outcomes.iter().any(|id| id == slug))
    };
    files.retain(|path, _| is_left(path));
    let new = outcomes.iter().filter(|id| !known.contains(id));
    files.extend(new.map(|id| minimal::outcome(id)));
    while let Some(path) = at_fault(files) {
        files.remove(&path);
    }
    // Its tables say nothing without it.
    if !files.contains_key("content/backbone/backbone.yaml") {
        files.retain(|path, _| !path.starts_with("content/backbone/"));
    }
}

/// A file that cannot stand as it is.
fn at_fault(files: &Files) -> Option<String> {
    let sources = Sources::new(files.clone());
    let compiled = reportcard::compile(&sources, &reportcard::Options::default(), &Memo::default());
    let mut found = compiled.diagnostics;
    if let Some(site) = compiled.value.filter(|_| !found.has_errors()) {
        let Ok((_, seen)) = site.make(|_, _| Ok::<_, Infallible>(()));
        found.extend(seen);
    }
    let errors = found.iter().filter(|it| it.code.severity() == Severity::Error);
    let paths = errors.filter_map(|it| Some(sources.file(it.span?.file).path.clone()));
    paths.into_iter().find(|path| path != minimal::SITE)
}
