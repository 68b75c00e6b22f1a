//! Build: one run through a site, every file made once and handed on.

use super::check::Check;
use super::data;
use super::file::{File, Kept};
use super::picture::Picture;
use super::render::Renderer;
use super::unit::Unit;
use crate::page::view::{Figure, View};
use crate::page::{EDITIONS, FigureCache, Pages, Route};
use crate::report::{Card, IndicatorId};
use crate::source::{Code, Diagnostic, Diagnostics, Sources};
use crate::theme::Drawings;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How much was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Pages.
    pub pages: usize,
    /// Charts, each in as many drawings as it needs.
    pub charts: usize,
}

/// One run through a site.
pub(super) struct Build<'a, K> {
    renderers: &'a [Renderer],
    keep: K,
    check: Check,
    /// Charts that are written already: one that stands on several pages is one file.
    charts: Mutex<BTreeSet<String>>,
    pages: AtomicUsize,
    found: Mutex<Diagnostics>,
    /// Whether a template came to no end: it would not on the next page either.
    is_given_up: AtomicBool,
}

impl<'a, K> Build<'a, K> {
    /// A run through the pages of each language, the site's first one first.
    pub fn new(renderers: &'a [Renderer], keep: K) -> Self {
        let first = &renderers[0].pages;
        Self {
            renderers,
            keep,
            check: Check::new(first.base_url(), named(first.card()), beside(first.card())),
            charts: Mutex::default(),
            pages: AtomicUsize::new(0),
            found: Mutex::default(),
            is_given_up: AtomicBool::new(false),
        }
    }

    /// Makes the files of one unit of a language.
    pub fn take<E>(&self, of: &Renderer, unit: Unit) -> Result<(), E>
    where
        K: Fn(&str, File<'_>) -> Result<(), E>,
    {
        match unit {
            Unit::Pages(routes) => {
                let (shared, mut drawn) = (FigureCache::default(), Drawings::default());
                routes.into_iter().try_for_each(|route| self.page(of, route, &shared, &mut drawn))
            }
            Unit::Indicator(id) => self.indicator(of, id),
            Unit::Place(id) => {
                let pages = &of.pages;
                let [csv, json] = data::place_paths(pages.card(), id);
                self.give(&csv, data::place(pages.published(), id).into())?;
                let object = data::place_json(pages, id);
                self.give(&json, format!("{object}\n").into())
            }
            Unit::Holding(holding) => {
                let table = data::holding(of.pages.card(), holding);
                self.give(&holding.path(), table.into())
            }
            Unit::Attached(at) => {
                let file = &of.pages.card().attached[at];
                self.give(&file.path, file.bytes.to_vec().into())
            }
            Unit::Asset(path, bytes) => self.give(&path, bytes.into()),
            Unit::Released(at, range) => {
                let card = &of.pages.card().released[at];
                let files = &card.files[range];
                match files.iter().all(|file| self.is_first(&card.address(file), true)) {
                    true => (self.keep)(&card.slug, File::of_kept(Kept { card, files })),
                    false => Ok(()),
                }
            }
            Unit::Whole(whole) => match (whole.make)(&of.pages) {
                Some(file) => self.give(&of.own(whole.path), file),
                None => Ok(()),
            },
        }
    }

    /// Tries a site's own templates on pages with all their parts, so that a fault in a part that this
    /// year's card does not have is found this year.
    pub fn rehearse(&self, rehearsal: &Pages)
    where
        K: Sync,
    {
        rehearsal.routes().into_par_iter().for_each(|route| {
            if self.is_given_up() {
                return;
            }
            let view = rehearsal.compose(route, &FigureCache::default());
            if let Err(fault) = self.renderers[0].page(&view, &mut Drawings::default()) {
                self.tell(*fault);
            }
        });
    }

    /// What was made, and what is wrong with it.
    pub fn finish(self, sources: &Sources) -> (Tally, Diagnostics) {
        let tally = Tally {
            pages: self.pages.into_inner(),
            charts: self.charts.into_inner().expect("no page panicked").len(),
        };
        let mut found = self.found.into_inner().expect("no page panicked");
        // Where pages are not there for another reason, links to them say nothing.
        if !found.iter().any(|it| matches!(it.code, Code::Template | Code::EndlessTemplate)) {
            found.extend(self.check.finish(sources));
        }
        (tally, found)
    }

    fn page<E>(
        &self,
        of: &Renderer,
        route: Route,
        shared: &FigureCache,
        drawn: &mut Drawings,
    ) -> Result<(), E>
    where
        K: Fn(&str, File<'_>) -> Result<(), E>,
    {
        if self.is_given_up() {
            return Ok(());
        }
        let path = of.pages.path(route);
        let view = of.pages.compose(route, shared);
        match of.page(&view, drawn) {
            Ok(html) => {
                self.check.page(&path, &html);
                self.pages.fetch_add(1, Ordering::Relaxed);
                // Whoever links to a folder without a page is told that nothing is there.
                let is_target = !matches!(route, Route::Folder(_));
                self.give_as(&path, html.into(), is_target)?;
            }
            Err(fault) => self.tell(*fault),
        }
        for figure in view.figures() {
            self.chart(of, figure, &view)?;
        }
        let is_shared = matches!(route, Route::Place(_) | Route::Moved(..));
        if view.frame().social.is_some() && !is_shared {
            let picture = File::picture(of.picture(&view));
            self.give(&of.pages.social_path(route), picture)?;
        }
        Ok(())
    }

    /// A figure's chart as a file of its own, with all that the page prints around it.
    fn chart<E>(&self, of: &Renderer, figure: &Figure, view: &View) -> Result<(), E>
    where
        K: Fn(&str, File<'_>) -> Result<(), E>,
    {
        let path = of.own(&format!("charts/{}", figure.id));
        let mut written = self.charts.lock().expect("no page panicked");
        if figure.svg.is_none() || !written.insert(path.clone()) {
            return Ok(());
        }
        drop(written);
        let svg = of.standalone(figure, view);
        if figure.png.is_some() {
            let picture = File::picture(Picture::Chart(svg.clone()));
            self.give(&format!("{path}.png"), picture)?;
        }
        self.give(&format!("{path}.svg"), svg.into())
    }

    fn indicator<E>(&self, of: &Renderer, id: IndicatorId) -> Result<(), E>
    where
        K: Fn(&str, File<'_>) -> Result<(), E>,
    {
        let pages = &of.pages;
        let slug = &pages.card().indicators[id.0].slug;
        let status = pages.status(id);
        let object = serde_json::to_string(&data::indicator_json(pages, id, &status))
            .expect("an object whose keys are texts");
        self.give(&format!("data/{slug}.csv"), data::indicator(pages.published(), id).into())?;
        self.give(&format!("data/{slug}.json"), format!("{object}\n").into())
    }

    fn give<E>(&self, path: &str, file: File<'_>) -> Result<(), E>
    where
        K: Fn(&str, File<'_>) -> Result<(), E>,
    {
        self.give_as(path, file, true)
    }

    /// Hands a file on, to which links may lead or not; two that want one path are a mistake, and the
    /// second is not written.
    fn give_as<E>(&self, path: &str, file: File<'_>, is_target: bool) -> Result<(), E>
    where
        K: Fn(&str, File<'_>) -> Result<(), E>,
    {
        match self.is_first(path, is_target) {
            true => (self.keep)(path, file),
            false => Ok(()),
        }
    }

    /// Takes in the path of a file; it is a mistake that another has it.
    fn is_first(&self, path: &str, is_target: bool) -> bool {
        if self.check.file(path, is_target) {
            return true;
        }
        let message = format!("Two things of this site would both be the file {path}.");
        let help = "Give one of the two another id.";
        self.tell(Diagnostic::new(Code::SameFile, None, message).help(help));
        false
    }

    fn is_given_up(&self) -> bool {
        self.is_given_up.load(Ordering::Relaxed)
    }

    fn tell(&self, diagnostic: Diagnostic) {
        if diagnostic.code == Code::EndlessTemplate {
            self.is_given_up.store(true, Ordering::Relaxed);
        }
        let mut found = self.found.lock().expect("no page panicked");
        // A template that fails does so on every page: once is enough.
        if !found.iter().any(|known| *known == diagnostic) {
            found.push(diagnostic);
        }
    }
}

/// The addresses by which an author may name what stands beside a card: the one before it, its licence.
fn named(card: &Card) -> Vec<String> {
    let licence = card.licence.as_ref().and_then(|it| it.url.clone());
    card.edition.last_card.clone().into_iter().chain(licence).collect()
}

/// What stands beside a card that is kept: the list of all cards, and the pages of the one before it.
fn beside(card: &Card) -> BTreeSet<String> {
    let last = card.last_released().into_iter();
    let pages = last.flat_map(|last| last.files.iter().map(|file| last.address(file)));
    let all = pages.chain([EDITIONS.to_owned()]).filter(|_| card.is_kept);
    all.map(|path| format!("../{path}")).collect()
}
