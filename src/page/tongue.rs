//! Tongue: the languages that a site is made in, and where the pages of each stand.

use crate::language::Language;

/// One of the languages that a site is made in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tongue {
    /// Its tag, such as `es`.
    pub tag: String,
    /// What it is called by those who speak it.
    pub name: String,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// Where its pages stand below the site's root: nothing for the first, otherwise its tag and a slash.
    pub folder: String,
}

impl Tongue {
    /// A language, which is the site's first or another.
    pub fn of(language: &Language, is_first: bool) -> Self {
        Self {
            tag: language.tag().to_owned(),
            name: language.text("language-name", &[]),
            right_to_left: language.right_to_left(),
            folder: if is_first { String::new() } else { folder(language.tag()) },
        }
    }
}

/// Where the pages of a language stand that is not the site's first.
pub(super) fn folder(tag: &str) -> String {
    format!("{tag}/")
}
