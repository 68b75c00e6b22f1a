//! Site: what every file of a finished site is made from. It is asked for its files, makes them on
//! all cores, and keeps none: memory does not grow with the site.

mod board;
mod build;
mod calendar;
mod check;
mod data;
mod due;
mod file;
mod foreign;
mod hidden;
mod links;
mod meta_files;
mod picture;
mod render;
mod resolve;
#[cfg(test)]
mod tests;
mod unit;
mod whole;

pub use crate::report::{Released, ReleasedFile};
pub use build::Tally;
pub use file::{File, Kept};
pub use hidden::Hidden;
pub(crate) use picture::has_letters;

use crate::disclosure::Published;
use crate::page::{CALENDAR, EDITIONS, Pages, Tongue};
use crate::report::Edition;
use crate::source::{Diagnostic, Diagnostics, Sources};
use crate::theme::Theme;
use build::Build;
use jiff::civil::Date;
use picture::Inks;
use rayon::prelude::*;
use render::Renderer;
use std::sync::Arc;

/// A finished site that is not written yet: pages, their theme, and what authors wrote (for the
/// places of mistakes that only show in a finished page).
#[derive(Debug)]
pub struct Site {
    /// Those of each language, the site's first one first.
    renderers: Vec<Renderer>,
    /// Pages that a site's own theme is tried on.
    rehearsal: Option<Pages>,
    sources: Sources,
}

impl Site {
    /// A site of these pages, in each of its languages with their theme, which is tried on the pages of a rehearsal.
    pub(crate) fn new(
        all: Vec<(Pages, Arc<Theme>)>,
        rehearsal: Option<Pages>,
        sources: Sources,
    ) -> Self {
        let tongue = |(at, (pages, _)): (usize, &(Pages, _))| Tongue::of(&pages.language, at == 0);
        let tongues: Arc<[Tongue]> = all.iter().enumerate().map(tongue).collect();
        let others = all[1..].iter();
        let others = others.map(|(it, _)| (it.language.tag().to_owned(), it.card().clone()));
        // The first of them tells of the others in its files.
        let mut others: Vec<_> = others.collect();
        // And each of the others knows what the first says.
        let first = (!others.is_empty()).then(|| &all[0].0);
        let first = first.map(|it| Arc::new((it.card().clone(), Arc::clone(&it.language))));
        let inks = Arc::new(Inks::of(all[0].1.palette()));
        let renderers = all.into_iter().enumerate().map(|(at, (pages, theme))| {
            let pages = pages.among(Arc::clone(&tongues)).said_in(std::mem::take(&mut others));
            let pages = pages.said_first(first.clone().filter(|_| at > 0));
            Renderer::new(pages, theme, Arc::clone(&inks))
        });
        Self { renderers: renderers.collect(), rehearsal, sources }
    }

    /// What is made in the site's first language, and for all of them.
    fn first(&self) -> &Renderer {
        &self.renderers[0]
    }

    /// Makes every file and hands each, with its path below the site's root, to `keep`, on all cores and in no
    /// order; those of a card that was released come several at once, with the path of its folder. What it finds
    /// wrong with pages, their templates and the whole comes back with the tally; the first error of `keep` ends it.
    pub fn make<E: Send>(
        &self,
        keep: impl Fn(&str, File<'_>) -> Result<(), E> + Sync,
    ) -> Result<(Tally, Diagnostics), E> {
        let build = Build::new(&self.renderers, keep);
        if let Some(rehearsal) = &self.rehearsal {
            build.rehearse(rehearsal);
        }
        let units =
            self.renderers.iter().flat_map(|it| it.units().into_iter().map(move |unit| (it, unit)));
        let units: Vec<_> = units.collect();
        units.into_par_iter().try_for_each(|(of, unit)| build.take(of, unit))?;
        Ok(build.finish(&self.sources))
    }

    /// What of the report it shows.
    pub(crate) fn published(&self) -> &Published {
        self.first().pages.published()
    }

    /// How many figures are not shown, to protect privacy.
    pub fn hidden(&self) -> Hidden {
        Hidden::of(self.published())
    }

    /// What is hidden and how that is protected, in counts, for those who answer for the data: Markdown.
    pub fn privacy(&self) -> String {
        board::report(self.published())
    }

    /// What is due on a day, for those who make the card: Markdown.
    pub fn due(&self, on: Date) -> String {
        due::markdown(&self.first().pages, on)
    }

    /// What of that stands as it did on the last card that was released: Markdown.
    pub fn carried(&self, on: Date) -> String {
        due::carried(&self.first().pages, on)
    }

    /// All that is due, for programs: one JSON object.
    pub fn due_json(&self, on: Date) -> String {
        due::json(&self.first().pages, on)
    }

    /// The days of releases and promises as a calendar file (iCalendar); none where nothing has a day.
    pub fn calendar(&self) -> Option<String> {
        calendar::calendar(&self.first().pages)
    }

    /// The file at a path below the site's root, such as `outcomes/reading/index.html`, and no other:
    /// the same bytes as [`Site::make`] hands on. `None` where the site has no such file; a fault of
    /// the page's template comes back as the mistake that it is.
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>, Box<Diagnostic>>> {
        resolve::file(&self.renderers, path)
    }

    /// The file of a card that was released at a path below the site's root, where one stands there.
    pub fn kept(&self, path: &str) -> Option<Kept<'_>> {
        let (slug, rest) = path.split_once('/')?;
        let card = self.published().card.released.iter().find(|it| it.slug == slug)?;
        let at = card.files.binary_search_by(|it| (*it.path).cmp(rest)).ok()?;
        Some(Kept { card, files: &card.files[at..=at] })
    }

    /// The languages that it is made in, the first one first: their tags, and what they are called by those who speak them.
    pub fn languages(&self) -> Vec<(String, String)> {
        let tongues = self.renderers.iter().map(|it| it.pages.tongue());
        tongues.map(|it| (it.tag.clone(), it.name.clone())).collect()
    }

    /// Every stylesheet that pages load, by its path below the site's root.
    pub fn styles(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let assets = self.first().theme.assets();
        assets.filter(|(path, _)| path.ends_with(".css"))
    }

    /// The address that the site will have, without a slash at its end, where that is known.
    pub fn base_url(&self) -> Option<&str> {
        self.first().pages.base_url()
    }

    /// The card's edition.
    pub fn edition(&self) -> &Edition {
        &self.first().pages.card().edition
    }

    /// The cards that were released, oldest first.
    pub fn released(&self) -> &[Arc<Released>] {
        &self.first().pages.card().released
    }

    /// The texts that it was written in, by the paths of their files, each with the digest of its words.
    pub fn texts(&self) -> impl Iterator<Item = (&str, String)> {
        let texts = self.first().pages.card().text_digests.iter();
        texts
            .map(|(path, digest)| (&**path, blake3::Hash::from_bytes(*digest).to_hex().to_string()))
    }

    /// The folder that it is kept in once it is released; empty where it has no name for one.
    pub fn folder(&self) -> &str {
        &self.first().pages.card().folder
    }

    /// Whether it can be kept in that folder: it has a name, and nothing else stands there in this site or a later one.
    pub fn can_be_kept(&self) -> bool {
        !self.folder().is_empty() && !self.has_folder(self.folder())
    }

    fn has_folder(&self, name: &str) -> bool {
        let pages = &self.first().pages;
        let later = [EDITIONS, CALENDAR].map(str::to_owned);
        let routes = pages.routes().into_iter().map(|it| pages.path(it)).chain(later);
        let attached = pages.card().attached.iter().map(|it| it.path.clone());
        let tongues = pages.card().languages.iter().skip(1).map(|tag| format!("{tag}/"));
        routes
            .chain(attached)
            .chain(tongues)
            .any(|path| path.split_once('/').is_some_and(|it| it.0 == name))
    }

    /// The page that shows what stands in a file of the site's folder, where one page does.
    pub fn page_of(&self, source: &str) -> Option<String> {
        // What stands beside a document in another language is seen in that language.
        let (of, source) = self.said_in(source);
        of.pages.page_of(&source).map(|route| of.pages.path(route))
    }

    /// The language of a file of the site's folder, by the name of the file, and the name without it.
    fn said_in(&self, source: &str) -> (&Renderer, String) {
        let of = |it: &&Renderer| {
            let tag = format!(".{}.", it.pages.tongue().tag);
            let (stem, end) = source.rsplit_once(&tag)?;
            (!end.contains(['.', '/'])).then(|| format!("{stem}.{end}"))
        };
        let others = self.renderers[1..].iter();
        let found = others.clone().find_map(|it| Some((it, of(&it)?)));
        found.unwrap_or((self.first(), source.to_owned()))
    }
}
