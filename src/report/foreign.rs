//! Foreign: marks around a text that stands on a page in another language than the page's, from the
//! documents to the finished file, where they become markup or fall away.

use std::borrow::Cow;

/// Opens such a text, and closes it: characters of private use, which no text of an author needs.
pub const FOREIGN: [char; 2] = ['\u{E002}', '\u{E003}'];

/// A text in its marks.
pub fn foreign(text: &str) -> String {
    let [open, close] = FOREIGN;
    format!("{open}{text}{close}")
}

/// A text without such marks.
pub fn unmarked(text: &str) -> Cow<'_, str> {
    match text.contains(FOREIGN) {
        true => Cow::Owned(text.replace(FOREIGN, "")),
        false => Cow::Borrowed(text),
    }
}
