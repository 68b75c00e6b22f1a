//! Pages: what each page of the card shows, worded and ready to be printed.
//!
//! [`Pages`] knows every page of the site and composes one when it is asked for, so that memory does
//! not grow with the site. It reads what is published and what the rules found; no hidden value and
//! no English is in it: words come from [`crate::language`], names from the author.

mod about;
mod case;
mod downloads;
mod figures;
mod frame;
mod indicator;
mod outcome;
mod partners;
mod prose;
mod route;
mod scorecard;
pub mod view;
mod words;

use crate::page::about::about;
use crate::page::case::funding::funding;
use crate::page::case::investor::investor;
use crate::page::case::theory::theory;
use crate::page::case::value::value;
use crate::page::downloads::downloads;
use crate::page::frame::frame;
use crate::page::indicator::indicator;
use crate::page::outcome::handout::handout;
use crate::page::outcome::outcome;
use crate::page::partners::partners;
use crate::page::prose::missing;
use crate::page::prose::own;
use crate::page::scorecard::home;
use crate::page::scorecard::home_heading;
use crate::page::words::status::full_status;
pub(crate) use case::tables::Holding;
pub use figures::cache::Shared;
pub(crate) use route::Folder;
pub use route::Route;

use crate::disclosure::Published;
use crate::language::Language;
use crate::report::{Card, IndicatorId};
use crate::source::Diagnostics;
use crate::statistics::Findings;
use std::sync::Arc;
use view::{StatusView, View};

/// Every page of a site, composed when asked for.
#[derive(Debug)]
pub struct Pages {
    published: Published,
    findings: Findings,
    language: Arc<Language>,
    base_url: Option<String>,
}

impl Pages {
    /// Pages of a report as a reader may see it. `base_url`, without a trailing `/`, is needed only
    /// by absolute addresses; the card's own is used where none is given.
    pub fn new(
        published: Published,
        findings: Findings,
        language: Arc<Language>,
        base_url: Option<String>,
    ) -> Self {
        let base_url = base_url.or_else(|| published.card.base_url.clone());
        let base_url = base_url.map(|url| url.trim_end_matches('/').to_owned());
        Self { published, findings, language, base_url }
    }

    /// What the author says, held against the data: a false claim is an error at its line.
    pub fn check(&self) -> Diagnostics {
        prose::check::check(self)
    }

    /// Every page, in the order of the navigation.
    pub fn routes(&self) -> Vec<Route> {
        route::all(self.card())
    }

    /// The path of a page below the site's root, such as `outcomes/reading/index.html`.
    pub fn path(&self, route: Route) -> String {
        route::path(self.card(), route)
    }

    /// The page at a path below the site's root, where there is one.
    pub fn route(&self, path: &str) -> Option<Route> {
        route::find(self.card(), path)
    }

    /// Whether a page stands in navigation, sitemap and search engines; an unlisted one is found
    /// only by who has its address.
    pub fn is_listed(&self, route: Route) -> bool {
        let backbone = self.card().backbone.as_ref();
        match route {
            Route::Investor(at) => backbone.is_some_and(|b| b.investors[at].listed),
            Route::Missing | Route::Folder(_) => false,
            _ => true,
        }
    }

    /// The frame of the home page: what the whole card is called, and what it found.
    pub fn home_frame(&self) -> view::Frame {
        let sheet = words::sheet::Sheet::new(self, Route::Home);
        frame(&sheet, home_heading(&sheet))
    }

    /// One page, worded, with figures of pages before it: the same as with none. Independent of all
    /// other pages: ask from as many threads as there are.
    pub fn compose(&self, route: Route, shared: &Shared) -> View {
        let sheet =
            words::sheet::Sheet { shared: Some(shared), ..words::sheet::Sheet::new(self, route) };
        match route {
            Route::Home => View::Home(Box::new(home(&sheet))),
            Route::Outcome(id) => View::Outcome(Box::new(outcome(&sheet, id))),
            Route::Handout(id) => View::Handout(Box::new(handout(&sheet, id))),
            Route::Indicator(id) => View::Indicator(Box::new(indicator(&sheet, id))),
            Route::Partners => View::Partners(Box::new(partners(&sheet))),
            Route::About => View::About(Box::new(about(&sheet))),
            Route::Downloads => View::Downloads(Box::new(downloads(&sheet))),
            Route::Value => View::Value(Box::new(value(&sheet))),
            Route::Funding => View::Funding(Box::new(funding(&sheet))),
            Route::Theory => View::Theory(Box::new(theory(&sheet))),
            Route::Investor(at) => View::Investor(Box::new(investor(&sheet, at))),
            Route::Own(at) => View::Own(Box::new(own(&sheet, at))),
            Route::Missing => View::Missing(Box::new(missing(&sheet, None))),
            Route::Folder(folder) => View::Missing(Box::new(missing(&sheet, Some(folder)))),
        }
    }

    /// All that may be printed as it stands.
    pub fn card(&self) -> &Card {
        &self.published.card
    }

    /// The published report that the pages are made from.
    pub fn published(&self) -> &Published {
        &self.published
    }

    /// What the rules say of each indicator.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// The site's own address, without a trailing `/`, where it is known.
    pub fn base_url(&self) -> Option<&str> {
        self.base_url.as_deref()
    }

    /// Decimals that the values of an indicator's groups are printed with.
    pub fn group_places(&self, id: IndicatorId) -> u32 {
        self.published.group_places[id.0]
    }

    /// The verdict on an indicator, with its arithmetic, in the words of its page.
    pub fn status(&self, id: IndicatorId) -> StatusView {
        full_status(&words::sheet::Sheet::new(self, Route::Indicator(id)).measure(id))
    }
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
