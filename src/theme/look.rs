//! Look: a card's theme and the words of its language, read together.

use super::files::BUILT_IN;
use super::{Clock, Theme, words};
use crate::language::Language;
use crate::memo::{Content, Memo};
use crate::report::Style;
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span, TrackedFiles, conflict};
use std::sync::Arc;

/// How a card looks and speaks, as far as it could be read.
#[derive(Debug)]
pub struct Look {
    /// The words of its pages.
    pub language: Option<Arc<Language>>,
    /// The theme, which prints them.
    pub theme: Option<Arc<Theme>>,
    /// What is wrong with either.
    pub found: Diagnostics,
}

/// The look that a card asks for: its style, and the tag of its language.
pub fn look(
    sources: &Sources,
    style: &Style,
    tag: &str,
    clock: Option<Clock>,
    memo: &Memo,
) -> Arc<Look> {
    sources.recall(&Content::of((style, tag, clock)), memo, |files, asked| {
        let (style, tag, clock) = **asked;
        let mut found = unreadable(files, style);
        // What stands in both edits at once is neither: nothing more is told of it.
        let language = match found.is_empty() {
            true => words(files, style, tag, &mut found),
            false => None,
        };
        let theme = language
            .clone()
            .and_then(|language| Theme::load(files, style, language, clock, &mut found));
        Look { language, theme: theme.map(Arc::new), found }
    })
}

/// Files of the theme that cannot be read as the text that they should be: those in another encoding,
/// and those that hold two edits of one place.
fn unreadable(files: &TrackedFiles, style: &Style) -> Diagnostics {
    let name = style.theme.as_deref().unwrap_or(BUILT_IN);
    let folder = format!("themes/{name}/");
    let mut found = Diagnostics::default();
    for (id, path) in files.paths().filter(|(_, path)| path.starts_with(&folder)) {
        let bytes = files.bytes(id);
        let is_text = [".html", ".ftl", ".css", ".yaml"];
        let is_text = is_text.iter().any(|end| path.ends_with(end));
        match std::str::from_utf8(bytes) {
            Ok(_) => conflict(bytes, id).map_or((), |it| found.push(it)),
            Err(error) if is_text => {
                let at = error.valid_up_to();
                let message = "This byte is not UTF-8, the encoding that all texts are read in.";
                found.push(
                    Diagnostic::new(Code::NotUtf8, Span::new(id, at, at + 1), message)
                        .expected("UTF-8")
                        .help("In the editor, choose “Save with encoding” and “UTF-8”."),
                );
            }
            Err(_) => {}
        }
    }
    found
}
