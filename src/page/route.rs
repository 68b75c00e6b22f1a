//! Route: which page is meant, and where it stands.

use super::tongue::{Tongue, folder};
use crate::report::{Backbone, Card, IndicatorId, OutcomeId, PlaceId, ReleasedFile};
use std::collections::BTreeSet;

/// Where all cards are listed, below the root of the site of the newest.
pub(crate) const EDITIONS: &str = "editions/index.html";

/// One page of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The scorecard.
    Home,
    /// One outcome, told.
    Outcome(OutcomeId),
    /// One outcome on one sheet.
    Handout(OutcomeId),
    /// One indicator, looked up.
    Indicator(IndicatorId),
    /// Every place.
    Places,
    /// One place with its own scorecard.
    Place(PlaceId),
    /// Who takes part.
    Partners,
    /// Where the numbers come from.
    About,
    /// Everything to take away.
    Downloads,
    /// This card and those that were released before it.
    Editions,
    /// What changed since the last of those.
    Changes,
    /// The case for the backbone.
    Value,
    /// The ways to pay for it.
    Funding,
    /// How deliberately it works.
    Theory,
    /// The case for one investor, by their place in the backbone's list.
    Investor(usize),
    /// What is due, for those who make the card.
    Team,
    /// A page of the author's own, by its place in [`Card::pages`].
    Own(usize),
    /// Where a page stood on a card that was released, by the card's place in [`Card::released`] and the page's among its
    /// files: this card has no such page.
    Moved(usize, usize),
    /// For an address that is not there.
    Missing,
    /// In place of the list of files that some hosts print for a folder that has no page.
    Folder(Folder),
}

impl Route {
    /// Whether the page stands in a language: what is for the team, for the host or for old links stands in the first alone.
    pub(super) fn stands_in(self, tongue: &Tongue) -> bool {
        let is_for_one = matches!(
            self,
            Self::Team
                | Self::Moved(..)
                | Self::Missing
                | Self::Folder(Folder::Assets | Folder::Data)
        );
        tongue.folder.is_empty() || !is_for_one
    }
}

/// A folder of the site that has no page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Folder {
    /// What pages load.
    Assets,
    /// Charts as files.
    Charts,
    /// Tables.
    Data,
    /// A folder for each indicator.
    Indicators,
    /// A folder for each investor, unlisted ones too.
    Investors,
    /// A folder for each outcome.
    Outcomes,
    /// A folder for each page of the author's own.
    Pages,
    /// Pictures of pages, unlisted ones too.
    Social,
}

impl Folder {
    /// Those of a card.
    fn all(card: &Card) -> impl Iterator<Item = Self> {
        let has_investors = card.backbone.as_ref().is_some_and(|it| !it.investors.is_empty());
        [
            (Self::Assets, true),
            (Self::Charts, true),
            (Self::Data, true),
            (Self::Indicators, !card.indicators.is_empty()),
            (Self::Investors, has_investors),
            (Self::Outcomes, !card.outcomes.is_empty()),
            (Self::Pages, !card.pages.is_empty()),
            (Self::Social, card.social_images),
        ]
        .into_iter()
        .filter_map(|(folder, is_there)| is_there.then_some(folder))
    }

    /// Every one of them.
    const ALL: [Self; 8] = [
        Self::Assets,
        Self::Charts,
        Self::Data,
        Self::Indicators,
        Self::Investors,
        Self::Outcomes,
        Self::Pages,
        Self::Social,
    ];

    /// Whether its page stands at a path.
    fn is_at(self, path: &str) -> bool {
        path.strip_prefix(self.path()) == Some("index.html")
    }

    /// Its path below the site's root, with a slash at the end.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Assets => "assets/",
            Self::Charts => "charts/",
            Self::Data => "data/",
            Self::Indicators => "indicators/",
            Self::Investors => "investors/",
            Self::Outcomes => "outcomes/",
            Self::Pages => "pages/",
            Self::Social => "social/",
        }
    }
}

/// Every page of a card of which some places have pages.
pub(super) fn all(card: &Card, places: &[PlaceId]) -> Vec<Route> {
    let outcomes = || (0..card.outcomes.len()).map(OutcomeId);
    let mut routes = vec![Route::Home];
    routes.extend(outcomes().map(Route::Outcome));
    routes.extend(outcomes().map(Route::Handout));
    routes.extend((0..card.indicators.len()).map(|i| Route::Indicator(IndicatorId(i))));
    routes.extend((!places.is_empty()).then_some(Route::Places));
    routes.extend(places.iter().map(|id| Route::Place(*id)));
    routes.extend(others(card));
    // What is not there below a card that is kept is told by the newest.
    routes.extend((!card.is_kept).then_some(Route::Missing));
    routes.extend(moved(card, &routes));
    routes
}

/// The pages of cards that were released, newest first, at whose addresses this card has none.
fn moved(card: &Card, own: &[Route]) -> Vec<Route> {
    let released = card.released.iter().enumerate().rev().filter(|_| !card.is_kept);
    let mut taken: BTreeSet<String> = own.iter().map(|route| path(card, *route)).collect();
    let others = card.languages.iter().skip(1).map(|tag| folder(tag));
    let others = others.flat_map(|of| own.iter().map(move |it| format!("{of}{}", path(card, *it))));
    taken.extend(others.collect::<Vec<_>>());
    let mut moved = Vec::new();
    for (at, released) in released {
        for (file, ReleasedFile { path, .. }) in released.files.iter().enumerate() {
            if is_page(path) && !taken.contains(path) {
                taken.insert(path.clone());
                moved.push(Route::Moved(at, file));
            }
        }
    }
    moved
}

/// The pages about the whole, after those of outcomes and indicators.
fn others(card: &Card) -> impl Iterator<Item = Route> {
    let mut routes = Vec::new();
    if !card.partners.is_empty() {
        routes.push(Route::Partners);
    }
    if let Some(backbone) = &card.backbone {
        routes.push(Route::Value);
        routes.extend(has_menu(backbone).then_some(Route::Funding));
        routes.extend(backbone.theory.as_ref().map(|_| Route::Theory));
        routes.extend((0..backbone.investors.len()).map(Route::Investor));
    }
    routes.extend([Route::About, Route::Downloads]);
    let has_more = !card.released.is_empty();
    routes.extend((has_more && !card.is_kept).then_some(Route::Editions));
    routes.extend(card.last_released().map(|_| Route::Changes));
    routes.extend((!card.is_kept).then_some(Route::Team));
    routes.extend((0..card.pages.len()).map(Route::Own));
    routes.extend(Folder::all(card).map(Route::Folder));
    routes.into_iter()
}

/// Whether a backbone has something to pay for.
pub(super) fn has_menu(backbone: &Backbone) -> bool {
    !backbone.asks.is_empty() || !backbone.options.is_empty()
}

/// Where a page stands below the site's root.
pub(super) fn path(card: &Card, route: Route) -> String {
    match route {
        Route::Home => "index.html".to_owned(),
        Route::Outcome(id) => format!("outcomes/{}/index.html", card.outcomes[id.0].slug),
        Route::Handout(id) => format!("outcomes/{}/handout.html", card.outcomes[id.0].slug),
        Route::Indicator(id) => format!("indicators/{}/index.html", card.indicators[id.0].slug),
        Route::Places => "places/index.html".to_owned(),
        Route::Place(id) => format!("places/{}/index.html", card.places.get(id).slug),
        Route::Partners => "partners/index.html".to_owned(),
        Route::About => "about-the-data/index.html".to_owned(),
        Route::Downloads => "downloads/index.html".to_owned(),
        Route::Editions => EDITIONS.to_owned(),
        Route::Changes => "what-changed/index.html".to_owned(),
        Route::Value => "value/index.html".to_owned(),
        Route::Funding => "funding/index.html".to_owned(),
        Route::Theory => "theory-of-action/index.html".to_owned(),
        Route::Investor(at) => {
            let investor = card.backbone.as_ref().map(|b| &b.investors[at].slug);
            format!("investors/{}/index.html", investor.map_or("", |slug| slug))
        }
        Route::Team => "team/index.html".to_owned(),
        Route::Own(at) => format!("pages/{}/index.html", card.pages[at].slug),
        Route::Moved(at, file) => card.released[at].files[file].path.clone(),
        Route::Missing => "404.html".to_owned(),
        Route::Folder(folder) => format!("{}index.html", folder.path()),
    }
}

/// Whether a page of a card stands at a path, and not only one in place of a list of files.
fn is_page(path: &str) -> bool {
    path.ends_with(".html") && !Folder::ALL.iter().any(|it| it.is_at(path))
}

/// The page at a path below the site's root: [`path`] the other way round.
pub(super) fn find(card: &Card, places: &[PlaceId], wanted: &str) -> Option<Route> {
    own(card, places, wanted).or_else(|| {
        let released = card.released.iter().enumerate().rev();
        let mut released = released.filter(|_| !card.is_kept && is_page(wanted));
        released.find_map(|(at, it)| {
            let file = it.files.binary_search_by(|file| (*file.path).cmp(wanted)).ok()?;
            Some(Route::Moved(at, file))
        })
    })
}

/// The page of this card at a path.
fn own(card: &Card, places: &[PlaceId], wanted: &str) -> Option<Route> {
    let outcome = |slug: &str| {
        let at = card.outcomes.iter().position(|it| it.slug == slug)?;
        Some(OutcomeId(at))
    };
    let parts: Vec<&str> = wanted.split('/').collect();
    let route = match parts[..] {
        ["index.html"] => Route::Home,
        ["404.html"] => Route::Missing,
        ["outcomes", slug, "index.html"] => Route::Outcome(outcome(slug)?),
        ["outcomes", slug, "handout.html"] => Route::Handout(outcome(slug)?),
        ["indicators", slug, "index.html"] => {
            let at = card.indicators.iter().position(|it| it.slug == slug)?;
            Route::Indicator(IndicatorId(at))
        }
        ["places", "index.html"] => Some(Route::Places).filter(|_| !places.is_empty())?,
        ["places", slug, "index.html"] => {
            let is_it = |id: &&PlaceId| card.places.get(**id).slug == slug;
            Route::Place(*places.iter().find(is_it)?)
        }
        // Few: there is no need to take the path apart.
        _ => return others(card).find(|route| path(card, *route) == wanted),
    };
    Some(route)
}
