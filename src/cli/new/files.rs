//! Files: those of a new site, and those of the starter that it may begin as.

use reportcard::source::starter;
use std::collections::BTreeMap;

/// Files by their paths in the site's folder.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The text of one of the starter's files.
pub(super) fn starter_text(path: &str) -> Option<&'static str> {
    let (_, bytes) = starter().find(|(own, _)| own == path)?;
    std::str::from_utf8(bytes).ok()
}

/// The ids of the starter's outcomes.
pub(super) fn starter_outcomes() -> impl Iterator<Item = String> {
    let ids = starter().filter_map(|(path, _)| {
        let rest = path.strip_prefix("content/outcomes/")?;
        Some(rest.strip_suffix("/outcome.yaml")?.to_owned())
    });
    ids.collect::<Vec<_>>().into_iter()
}

/// A text that begins with a capital.
pub(super) fn capitalised(text: &str) -> String {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[..first].to_uppercase() + &text[first..]
}
