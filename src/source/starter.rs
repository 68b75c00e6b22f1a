//! Starter: the site of an invented community that a new site begins as, and that a theme is tried on.

use super::Sources;
use include_dir::{Dir, File, include_dir};

static CONTENT: Dir = include_dir!("$CARGO_MANIFEST_DIR/content");

/// Every file of the starter: its path in a site's folder, with `/`, and its bytes.
pub fn starter() -> impl Iterator<Item = (String, &'static [u8])> {
    let file = |file: &'static File| {
        let path = file.path().to_string_lossy().replace('\\', "/");
        (format!("content/{path}"), file.contents())
    };
    below(&CONTENT).into_iter().map(file)
}

/// The starter as it is read from a folder.
pub fn starter_sources() -> Sources {
    Sources::new(starter().map(|(path, bytes)| (path, bytes.to_vec())))
}

fn below(folder: &'static Dir) -> Vec<&'static File<'static>> {
    let mut files: Vec<_> = folder.files().collect();
    files.extend(folder.dirs().flat_map(below));
    files
}
