//! Shared: figures that several pages show, each worded once.

use crate::page::view::Figure;
use crate::page::words::sheet::Sheet;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Figures of pages composed so far, for pages that show the same ones. Kept for a few pages and
/// dropped with them, so that memory does not grow with the site.
#[derive(Debug, Default)]
pub struct Shared(RefCell<BTreeMap<String, Figure>>);

/// The figure of an id, made unless a page before this one has it. An id means one figure on all
/// pages; only its links differ, by how deep below the root the page stands.
pub(crate) fn once(sheet: &Sheet<'_>, id: &str, make: impl FnOnce() -> Figure) -> Figure {
    let Some(Shared(figures)) = sheet.shared else {
        return make();
    };
    let key = sheet.file(id);
    let known = figures.borrow().get(&key).cloned();
    known.unwrap_or_else(|| {
        let figure = make();
        figures.borrow_mut().insert(key, figure.clone());
        figure
    })
}
