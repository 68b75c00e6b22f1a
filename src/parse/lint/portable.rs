//! Portable: names of files that every machine can have, so that a site can be copied, built and
//! published on any.

use crate::report::{Backbone, Indicator};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};
use std::collections::BTreeSet;

/// So many files are told of; more are counted.
const MOST: usize = 20;

/// Names of files that Windows cannot have, each folder told once.
pub(crate) fn paths<'a>(files: impl Iterator<Item = (FileId, &'a str)>, out: &mut Diagnostics) {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut first: Vec<(FileId, &str)> = Vec::new();
    for (id, path) in files {
        let mut end = 0;
        for name in path.split('/') {
            end += name.len();
            if !is_portable(name) && told.insert(&path[..end]) && told.len() <= MOST {
                first.push((id, name));
            }
            end += 1;
        }
    }
    for (id, name) in first {
        out.push(not_portable(name, Span::new(id, 0, 0)).help("Rename the file or the folder."));
    }
    if let Some(more @ 1..) = told.len().checked_sub(MOST) {
        let message = format!("Windows cannot have the names of {more} more files or folders.");
        out.push(Diagnostic::new(Code::NotPortable, None, message).help("Rename them."));
    }
}

/// Ids that files and folders of the finished site are named for.
pub(crate) fn ids<'a>(
    indicators: impl Iterator<Item = &'a Indicator>,
    backbone: Option<&'a Backbone>,
    places: impl Iterator<Item = (&'a str, Span)>,
    out: &mut Diagnostics,
) {
    let indicators = indicators.map(|it| (&*it.slug, it.span));
    let investors = backbone.into_iter().flat_map(|it| &it.investors);
    let all = indicators.chain(investors.map(|it| (&*it.slug, it.span))).chain(places);
    for (id, span) in all.filter(|(id, _)| !is_portable(id)) {
        out.push(not_portable(id, span).help(format!(
            "Files of the finished site are named for the id: choose another, such as `{id}-1`."
        )));
    }
}

fn not_portable(name: &str, span: Span) -> Diagnostic {
    let message = format!("Windows cannot have a file or a folder of the name “{name}”.");
    Diagnostic::new(Code::NotPortable, span, message).expected("a name that every machine can have")
}

/// Whether a file or a folder can have this name on Windows too: it is no name of a device, whatever
/// follows it after a point, and it has no sign that means something else there.
fn is_portable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let stem = stem.trim_end_matches(' ').to_ascii_lowercase();
    let is_numbered = |device: &str| {
        let number = stem.strip_prefix(device);
        number.is_some_and(|it| {
            matches!(it, "¹" | "²" | "³") || matches!(it.as_bytes(), [b'1'..=b'9'])
        })
    };
    let is_device = matches!(&*stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || ["com", "lpt"].into_iter().any(is_numbered);
    let has_meaning = |c: char| c.is_ascii_control() || "<>:\"|?*\\".contains(c);
    !is_device && !name.contains(has_meaning) && !name.ends_with(['.', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_and_signs_with_a_meaning_are_known() {
        for name in [
            "con",
            "CON",
            "Aux.csv",
            "nul.tar.gz",
            "prn",
            "com1",
            "LPT9.md",
            "com¹",
            "nul .txt",
            "a:b",
            "a?",
            "a*",
            "a|b",
            "<a>",
            "\"a\"",
            "a.",
            "a ",
            "a\\b",
            "a\tb",
        ] {
            assert!(!is_portable(name), "{name}");
        }
        for name in [
            "console",
            "com",
            "com0",
            "com10",
            "lpt",
            "null",
            "auxiliary.csv",
            "a.b",
            "été.png",
            "reading-con",
            ".nojekyll",
            "a con",
        ] {
            assert!(is_portable(name), "{name}");
        }
    }
}
