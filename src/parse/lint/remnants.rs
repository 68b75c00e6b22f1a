//! Remnants: what a site still says of the starter's invented community.

use crate::report::Community;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};

/// What only the starter says: names of its community and its director, and addresses that it made up.
const SAID: [&str; 14] = [
    "Marlow County",
    "Marlow Forward",
    "Marlow Community",
    "Marlow City",
    "Marlow Child",
    "Marlow Early",
    "Miriam Hale",
    "marlowforward.",
    "marlowcounty.",
    "marlowfund.",
    "An invented community",
    "districts.example",
    "survey.example",
    "state.example",
];

/// The community by its short name, which in a document of data may be that of a real place.
const IN_PROSE: &str = "Marlow";

/// Tells the first line of each document that still speaks of the starter, where the site has a name of its
/// own.
pub(crate) fn remnants(sources: &Sources, community: &Community, out: &mut Diagnostics) {
    if community.name.to_lowercase().contains("marlow") {
        return;
    }
    for (id, file) in sources.iter() {
        let is_document = [".yaml", ".md"].iter().any(|end| file.path.ends_with(end));
        let is_table = file.path.starts_with("content/backbone/");
        if !file.path.starts_with("content/") || !(is_document || is_table) {
            continue;
        }
        if let Some(text) = file.text() {
            let prose = file.path.ends_with(".md");
            first(id, text, prose).into_iter().for_each(|it| out.push(it));
        }
    }
}

/// The first line that says so, with how many more do.
fn first(id: FileId, text: &str, prose: bool) -> Option<Diagnostic> {
    let mut start = 0;
    let mut lines = text.split_inclusive('\n').filter_map(|line| {
        let at = start;
        start += line.len();
        let words = SAID.into_iter().chain(prose.then_some(IN_PROSE));
        let said = words.filter_map(|word| Some((line.find(word)?, word)));
        let comment = line.find(" #").or_else(|| line.starts_with('#').then_some(0));
        let (found, word) = said.min().filter(|(found, _)| comment.is_none_or(|at| *found < at))?;
        Some((at + found, word))
    });
    let (at, _) = lines.next()?;
    let ends = |c: char| c.is_whitespace() || ",\"'}])".contains(c);
    let begin = text[..at]
        .rfind(|c: char| ends(c) || "({[".contains(c))
        .map_or(0, |found| found + text[found..].chars().next().map_or(0, char::len_utf8));
    let end = at + text[at..].find(ends).unwrap_or(text.len() - at);
    let more = match lines.count() {
        0 => String::new(),
        1 => " So does one more line of this file.".to_owned(),
        more => format!(" So do {more} more lines of this file."),
    };
    let message = format!(
        "“{}” speaks of the starter’s invented community, and not of yours.{more}",
        &text[begin..end]
    );
    Some(
        Diagnostic::new(Code::Remnant, Span::new(id, begin, end), message)
            .expected("your own words")
            .help("Write your own, or take the line out."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::starter_sources;

    #[test]
    fn every_address_that_the_starter_makes_up_is_known() {
        let sources = starter_sources();
        // The list of what was translated holds no texts.
        let written = sources.iter().filter(|(_, file)| !file.path.contains("/translations/"));
        for (_, file) in written {
            for line in file.text().unwrap_or_default().lines() {
                let known = SAID.iter().any(|word| line.contains(word));
                assert!(known || !line.contains(".example"), "{}: {line}", file.path);
            }
        }
    }
}
