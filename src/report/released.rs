//! Released: earlier cards of the same community, kept as they were published.

use crate::source::editions;
use jiff::civil::Date;

/// A card that was released: a folder in `editions/`, which nobody writes in any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    /// Its folder there, and the folder that it is served from.
    pub slug: String,
    /// The name of its edition, such as "2026".
    pub name: String,
    /// When it was published.
    pub published: Date,
    /// The files of its site.
    pub files: Vec<ReleasedFile>,
}

/// A file of a card that was released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedFile {
    /// Its path below the site's root.
    pub path: String,
    /// BLAKE3 digest of its bytes.
    pub digest: [u8; 32],
}

impl Released {
    /// Where a file of its site lies, below the folder of the site that it is kept in.
    pub fn source(&self, file: &ReleasedFile) -> String {
        format!("{}/{}/{}/{}", editions::FOLDER, self.slug, editions::SITE, file.path)
    }

    /// Where a file of its site stands in later ones.
    pub fn address(&self, file: &ReleasedFile) -> String {
        format!("{}/{}", self.slug, file.path)
    }
}
