//! Look: a card's theme and the words of its language, read together.

use super::files;
use super::{Clock, Theme, words};
use crate::language::Language;
use crate::memo::{Digest, Memo, Memoized};
use crate::report::Style;
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span, conflict};
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
    /// What it was made from.
    by: Option<Digest>,
}

/// The look that a card asks for: its style, and the tag of its language. A theme is large, and only the
/// last one is remembered.
pub fn look(
    sources: &Sources,
    style: &Style,
    tag: &str,
    clock: Option<Clock>,
    memo: &Memo,
) -> Memoized<Look> {
    let by = memo.is_warm().then(|| {
        let own = sources.iter().filter(|(_, file)| file.path.starts_with("themes/"));
        let own: Digest = own.map(|(id, file)| Digest::of((id, file.digest()))).sum();
        Digest::of((sources.listing(), own, style, tag))
    });
    let holds = |last: &Look| last.by == by;
    memo.keep_while(
        || Some(Digest::of("look")),
        holds,
        || {
            let mut found = unreadable(sources, style);
            // What stands in both edits at once is neither: nothing more is told of it.
            let language = match found.is_empty() {
                true => words(sources, style, tag, &mut found),
                false => None,
            };
            let theme = language
                .clone()
                .and_then(|language| Theme::load(sources, style, language, clock, &mut found));
            Look { language, theme: theme.map(Arc::new), found, by }
        },
    )
}

/// Files of the theme that cannot be read as the text that they should be: those in another encoding,
/// and those that hold two edits of one place.
fn unreadable(sources: &Sources, style: &Style) -> Diagnostics {
    let name = style.theme.as_deref().unwrap_or(files::BUILT_IN);
    let folder = format!("themes/{name}/");
    let mut found = Diagnostics::default();
    for (id, file) in sources.iter() {
        if !file.path.starts_with(&folder) {
            continue;
        }
        let is_text = [".html", ".ftl", ".css", ".yaml"];
        let is_text = is_text.iter().any(|end| file.path.ends_with(end));
        match std::str::from_utf8(&file.bytes) {
            Ok(_) => conflict(&file.bytes, id).map_or((), |it| found.push(it)),
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
