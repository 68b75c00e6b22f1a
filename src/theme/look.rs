//! Look: a card's theme and the words of its language, read together.

use super::files;
use super::{Clock, Theme, words};
use crate::language::Language;
use crate::memo::{Digest, Kept, Memo};
use crate::report::Style;
use crate::source::{Diagnostics, Sources, conflict};
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
) -> Kept<Look> {
    let by = memo.is_warm().then(|| {
        let own = sources
            .iter()
            .filter(|(_, file)| file.path.starts_with("themes/"));
        let own: Digest = own.map(|(id, file)| Digest::of((id, file.digest()))).sum();
        Digest::of((sources.listing(), own, style, tag))
    });
    let holds = |last: &Look| last.by == by;
    memo.keep_while(
        || Some(Digest::of("look")),
        holds,
        || {
            let mut found = conflicts(sources, style);
            // What stands in both edits at once is neither: nothing more is told of it.
            let language = match found.is_empty() {
                true => words(sources, style, tag, &mut found),
                false => None,
            };
            let theme = language
                .clone()
                .and_then(|language| Theme::load(sources, style, language, clock, &mut found));
            Look {
                language,
                theme: theme.map(Arc::new),
                found,
                by,
            }
        },
    )
}

/// Files of the theme that hold two edits of one place.
fn conflicts(sources: &Sources, style: &Style) -> Diagnostics {
    let name = style.theme.as_deref().unwrap_or(files::BUILT_IN);
    let folder = format!("themes/{name}/");
    let mut found = Diagnostics::default();
    for (id, file) in sources.iter() {
        if file.path.starts_with(&folder) && file.text().is_some() {
            conflict(&file.bytes, id)
                .into_iter()
                .for_each(|it| found.push(it));
        }
    }
    found
}
