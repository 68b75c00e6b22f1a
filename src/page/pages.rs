//! Pages: all that pages are made from, and the pages that there are.

use super::route;
use super::route::Route;
use super::tongue::Tongue;
use crate::disclosure::Published;
use crate::language::Language;
use crate::report::{Card, FOREIGN, PlaceId, foreign};
use crate::statistics::Findings;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where all numbers stand as one workbook.
pub(crate) const WORKBOOK: &str = "data/report-card.xlsx";

/// The most rows of a workbook that a spreadsheet opens with ease; it is made in memory. More are for
/// programs, which read the tables.
const MOST_ROWS: usize = 50_000;

/// Every page of a site, composed when asked for.
#[derive(Debug)]
pub struct Pages {
    pub(super) published: Published,
    pub(super) findings: Findings,
    pub(crate) language: Arc<Language>,
    pub(super) base_url: Option<String>,
    /// The languages that the site is made in, the first one first, and which of them is that of these pages.
    pub(super) tongues: Arc<[Tongue]>,
    pub(super) at: usize,
    /// What the card is called in the other languages, by their tags; with the pages of the first alone.
    pub(super) said: Vec<(String, Card)>,
    /// The card in the language that its documents are written in, and that language; with the pages of the others alone.
    original: Option<Arc<(Card, Arc<Language>)>>,
    /// The places with a page: those in the community of which anything is measured or told, in the author's order.
    own_places: Vec<PlaceId>,
    /// The same kind by kind, in the order of their names.
    by_name: Vec<PlaceId>,
}

impl Pages {
    /// Pages of a report as a reader may see it. `base_url`, without a trailing `/`, is needed only
    /// by absolute addresses; the card's own is used where none is given. A card that is kept stands in its folder below it.
    pub fn new(
        published: Published,
        findings: Findings,
        language: Arc<Language>,
        base_url: Option<String>,
    ) -> Self {
        let base_url = base_url.or_else(|| published.card.base_url.clone());
        let base_url = base_url.map(|url| url.trim_end_matches('/').to_owned());
        let card = &published.card;
        let below = |url: String| if card.is_kept { format!("{url}/{}", card.folder) } else { url };
        let base_url = base_url.map(below);
        let measured = findings.places.iter().flat_map(|of| of.iter().map(|(id, _)| *id));
        let measured: BTreeSet<PlaceId> = measured.collect();
        let parts = published.card.places.parts().map(|(id, _)| id);
        let told = &published.card.place_stories;
        let own_places = parts.filter(|id| measured.contains(id) || told.contains_key(id));
        let own_places: Vec<PlaceId> = own_places.collect();
        let mut by_name = own_places.clone();
        by_name.sort_by_cached_key(|id| {
            let place = published.card.places.get(*id);
            (place.kind, place.by_name(), *id)
        });
        let tongues = [Tongue::of(&language, true)].into();
        Self {
            published,
            findings,
            language,
            base_url,
            tongues,
            at: 0,
            said: Vec::new(),
            original: None,
            own_places,
            by_name,
        }
    }

    /// Every page, in the order of the navigation.
    pub fn routes(&self) -> Vec<Route> {
        let routes = route::all(self.card(), &self.own_places);
        routes.into_iter().filter(|route| route.stands_in(self.tongue())).collect()
    }

    /// The path of a page below the site's root, such as `outcomes/reading/index.html`.
    pub fn path(&self, route: Route) -> String {
        self.path_in(self.tongue(), route)
    }

    /// The page at a path below the site's root, where there is one.
    pub fn route(&self, path: &str) -> Option<Route> {
        let path = path.strip_prefix(&self.tongue().folder)?;
        let route = route::find(self.card(), &self.own_places, path)?;
        route.stands_in(self.tongue()).then_some(route)
    }

    /// The page that shows what stands in a file of the site's folder, where one page does.
    pub fn page_of(&self, source: &str) -> Option<Route> {
        let parts: Vec<&str> = source.strip_prefix("content/")?.split('/').collect();
        let path = match parts[..] {
            ["index.md" | "site.yaml"] => "index.html".to_owned(),
            ["partners.yaml"] => "partners/index.html".to_owned(),
            ["places.csv"] => "places/index.html".to_owned(),
            ["places", name] => format!("places/{}/index.html", name.strip_suffix(".md")?),
            ["outcomes", slug, ..] => format!("outcomes/{slug}/index.html"),
            ["pages", name] => format!("pages/{}/index.html", name.strip_suffix(".md")?),
            ["backbone", "funding.yaml"] => "funding/index.html".to_owned(),
            ["backbone", "theory-of-action.yaml"] => "theory-of-action/index.html".to_owned(),
            ["backbone", ..] => "value/index.html".to_owned(),
            _ => return None,
        };
        self.route(&format!("{}{path}", self.tongue().folder))
    }

    /// The places with a page, in the author's order.
    pub(crate) fn own_places(&self) -> impl Iterator<Item = PlaceId> {
        self.own_places.iter().copied()
    }

    /// Whether a place has a page.
    pub(crate) fn has_place(&self, id: PlaceId) -> bool {
        self.own_places.binary_search(&id).is_ok()
    }

    /// The places of its kind before and after one, by name.
    pub(crate) fn beside_by_name(&self, id: PlaceId) -> (Option<PlaceId>, Option<PlaceId>) {
        let Some(at) = self.by_name.iter().position(|it| *it == id) else { return (None, None) };
        let kind = |id: &PlaceId| self.card().places.get(*id).kind;
        let same = |at: usize| self.by_name.get(at).copied().filter(|it| kind(it) == kind(&id));
        (at.checked_sub(1).and_then(same), same(at + 1))
    }

    /// The places with a page that lie in one.
    pub(crate) fn places_in(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        let places = &self.card().places;
        self.own_places().filter(move |at| places.get(*at).within == Some(id))
    }

    /// Whether a page stands in navigation, sitemap and search engines; an unlisted one is found
    /// only by who has its address.
    pub fn is_listed(&self, route: Route) -> bool {
        let backbone = self.card().backbone.as_ref();
        match route {
            Route::Investor(at) => backbone.is_some_and(|b| b.investors[at].listed),
            Route::Team | Route::Moved(..) | Route::Missing | Route::Folder(_) => false,
            _ => true,
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

    /// Whether all numbers are there as one workbook: there are not too many.
    pub fn has_workbook(&self) -> bool {
        let series = self.published.series.iter().flat_map(|of| of.iter());
        series.map(|series| series.points.len()).sum::<usize>() <= MOST_ROWS
    }

    /// The site's own address, without a trailing `/`, where it is known.
    pub fn base_url(&self) -> Option<&str> {
        self.base_url.as_deref()
    }

    /// The same pages among those in other languages.
    pub fn among(mut self, tongues: Arc<[Tongue]>) -> Self {
        let own = tongues.iter().position(|it| it.tag == self.language.tag());
        (self.at, self.tongues) = (own.unwrap_or(0), tongues);
        self
    }

    /// The same pages, with what their card is called in other languages.
    pub fn said_in(mut self, others: Vec<(String, Card)>) -> Self {
        self.said = others;
        self
    }

    /// The same pages, with the card in the language that its documents are written in.
    pub fn said_first(mut self, original: Option<Arc<(Card, Arc<Language>)>>) -> Self {
        self.original = original;
        self
    }

    /// The card in the language that its documents are written in, and that language: by its words, not by those of
    /// these pages, it is held against other cards.
    pub(crate) fn original(&self) -> (&Card, &Language) {
        match self.original.as_deref() {
            Some((card, language)) => (card, language),
            None => (self.card(), &self.language),
        }
    }

    /// A text in that language, marked where these pages are in another.
    pub(crate) fn of_original(&self, text: &str) -> String {
        match self.original {
            Some(_) => foreign(text),
            None => text.to_owned(),
        }
    }

    /// What something of the card is called in each other language in which it has a name of its own.
    pub(crate) fn titles<'a>(
        &'a self,
        of: impl Fn(&'a Card) -> &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let titles = self.said.iter().map(move |(tag, card)| (&**tag, of(card)));
        titles.filter(|(_, title)| !title.contains(FOREIGN))
    }

    /// The languages other than these pages', by their tags.
    pub(crate) fn others(&self) -> impl Iterator<Item = &str> {
        self.said.iter().map(|(tag, _)| &**tag)
    }

    /// The language of these pages.
    pub(crate) fn tongue(&self) -> &Tongue {
        &self.tongues[self.at]
    }

    /// The language that the documents are written in.
    pub(crate) fn first_tongue(&self) -> &Tongue {
        &self.tongues[0]
    }

    /// The languages in which a page stands, where there are several.
    pub(crate) fn tongues(&self, route: Route) -> impl Iterator<Item = &Tongue> {
        // No page leads to one that stands in place of a list of files.
        let is_page = !matches!(route, Route::Folder(_));
        let all = self.tongues.iter().filter(move |it| is_page && route.stands_in(it));
        let is_alone = all.clone().nth(1).is_none();
        all.filter(move |_| !is_alone)
    }

    /// Where a page stands in a language.
    pub(crate) fn path_in(&self, tongue: &Tongue, route: Route) -> String {
        format!("{}{}", tongue.folder, route::path(self.card(), route))
    }
}
