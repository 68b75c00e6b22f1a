//! Editions: how cards that were released lie in a site's folder, each in a folder of its own.

/// The folder that they lie in.
pub const FOLDER: &str = "editions";
/// In a card's own folder: what it published, as `report.json` of its site has it, and what its texts were, each by a
/// digest of its words.
pub const RECORD: &str = "edition.json";
/// The list of the files of its site, a line each: BLAKE3 digest, two spaces, path.
pub const FILES: &str = "files.txt";
/// The folder of its site.
pub const SITE: &str = "site";
