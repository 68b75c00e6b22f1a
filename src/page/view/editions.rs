//! Editions: the pages that look back at earlier cards.

use super::frame::Frame;
use super::inline::Link;
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
