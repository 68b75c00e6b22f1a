//! Figure cache: figures that several pages show, each worded once.

use super::view::Figure;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Figures of pages composed so far, for pages that show the same ones. Kept for a few pages and
/// dropped with them, so that memory does not grow with the site.
#[derive(Debug, Default)]
pub struct FigureCache(RefCell<BTreeMap<String, Figure>>);

impl FigureCache {
    /// The figure of a key, made where there is none yet.
    pub(crate) fn once(&self, key: String, make: impl FnOnce() -> Figure) -> Figure {
        let known = self.0.borrow().get(&key).cloned();
        known.unwrap_or_else(|| {
            let figure = make();
            self.0.borrow_mut().insert(key, figure.clone());
            figure
        })
    }
}
