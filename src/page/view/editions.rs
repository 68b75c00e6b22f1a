//! Editions: the pages that look back at earlier cards.

use super::frame::Frame;
use super::inline::Link;
use super::text::Fact;
use serde::Serialize;

/// This card and those before it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EditionsPage {
    /// Around the page.
    pub frame: Frame,
    /// The heading.
    pub h1: String,
    /// A card each, newest first.
    pub rows: Vec<EditionRow>,
}

/// One card of several.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EditionRow {
    /// Its name, and where it stands.
    pub card: Link,
    /// When it was published.
    pub published: String,
    /// Whether it is the newest.
    pub is_newest: bool,
}

/// What changed since the last card.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChangesPage {
    /// Around the page.
    pub frame: Frame,
    /// The heading.
    pub h1: String,
    /// What it is held against.
    pub lede: String,
    /// The way to that card.
    pub card: Link,
    /// What changed, by kind.
    pub sections: Vec<ChangesSection>,
}

/// Changes of one kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChangesSection {
    /// Its id on the page.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// A change each.
    pub facts: Vec<Fact>,
}
