//! Sheet: one page while it is worded: where it stands, and what it is made from.

use super::indicator::IndicatorView;
use crate::disclosure::of_place;
use crate::language::{Argument, Language, Numbers};
use crate::page::figure_cache::FigureCache;
use crate::page::pages::Pages;
use crate::page::route::Route;
use crate::page::view::{Figure, Link};
use crate::report::{
    Card, Indicator, IndicatorId, Outcome, OutcomeId, PlaceId, Released, Role, foreign,
};
use crate::statistics::Finding;

/// One page while it is worded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet<'a> {
    pub(crate) pages: &'a Pages,
    pub(crate) card: &'a Card,
    pub(crate) language: &'a Language,
    pub(crate) route: Route,
    /// Figures that pages before this one have made.
    pub(crate) figures: Option<&'a FigureCache>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(pages: &'a Pages, route: Route) -> Self {
        Self { pages, card: pages.card(), language: &pages.language, route, figures: None }
    }

    pub(crate) fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.language.text(key, arguments)
    }

    pub(crate) fn numbers(&self) -> Numbers<'a> {
        self.language.numbers()
    }

    /// From this page to the site's root: empty, or `../` repeated. The page for missing addresses
    /// is served from anywhere, so that it needs the full address.
    pub(crate) fn root(&self) -> String {
        match self.route {
            Route::Missing => match &self.pages.base_url {
                Some(url) => format!("{url}/"),
                None => String::new(),
            },
            route => "../".repeat(self.pages.path(route).matches('/').count()),
        }
    }

    /// The way from this page to another.
    pub(crate) fn href(&self, to: Route) -> String {
        self.file(&self.pages.path(to))
    }

    /// The way from this page to a file of its language.
    fn own_file(&self, path: &str) -> String {
        self.file(&format!("{}{path}", self.pages.tongue().folder))
    }

    /// The way from this page to what an author calls by its path below the site's root: in this page's language, where
    /// it is a page.
    pub(crate) fn to(&self, path: &str) -> String {
        let own = format!("{}{path}", self.pages.tongue().folder);
        let is_page = self.pages.route(&own).is_some();
        self.file(if is_page { &own } else { path })
    }

    /// The way from this page to one of a card that was released, in this page's language where it stands in it; none
    /// where that card has no such page. A card that is kept stands beside the others.
    pub(crate) fn kept(&self, card: &Released, page: &str) -> Option<String> {
        let own = format!("{}{page}", self.pages.tongue().folder);
        let is_there = |path: &&str| card.files.binary_search_by(|it| (*it.path).cmp(path)).is_ok();
        let path = [&*own, page].into_iter().find(is_there)?;
        let above = if self.card.is_kept { "../" } else { "" };
        Some(self.file(&format!("{above}{}/{path}", card.slug)))
    }

    /// A word by which documents are held together, as this page says it.
    pub(crate) fn shared(&self, word: &str) -> String {
        match &self.card.said {
            None => word.to_owned(),
            Some(said) => said.get(word).cloned().unwrap_or_else(|| foreign(word)),
        }
    }

    /// A text that leads to a page.
    pub(crate) fn link(&self, text: String, to: Route) -> Link {
        Link { text, href: Some(self.href(to)) }
    }

    /// Indicators by their short names.
    pub(crate) fn short_names(&self, ids: &[IndicatorId]) -> Vec<String> {
        ids.iter().map(|id| self.card.indicators[id.0].short.clone()).collect()
    }

    /// The way from this page to a file below the site's root.
    pub(crate) fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root())
    }

    /// The way from this page to the drawing of a figure as a file of its own.
    pub(crate) fn drawing(&self, figure: &str) -> String {
        self.own_file(&format!("charts/{figure}.svg"))
    }

    /// The way to it as a picture, where the card has pictures of its charts.
    pub(crate) fn picture(&self, figure: &str) -> Option<String> {
        self.card.chart_images.then(|| self.own_file(&format!("charts/{figure}.png")))
    }

    /// The figure of an id, made unless a page before this one has it. An id means one figure on all
    /// pages; only its links differ, by how deep below the root the page stands.
    pub(crate) fn once(&self, id: &str, make: impl FnOnce() -> Figure) -> Figure {
        match self.figures {
            Some(figures) => figures.once(self.file(id), make),
            None => make(),
        }
    }

    pub(crate) fn indicator(&self, id: IndicatorId) -> IndicatorView<'a> {
        let finding = &self.pages.findings.indicators[id.0];
        self.view(id, PlaceId::COMMUNITY, &self.card.indicators[id.0], finding)
    }

    /// An indicator as it holds in the community, or in a place of it; none where it has no series of that.
    pub(crate) fn indicator_at(&self, id: IndicatorId, at: PlaceId) -> Option<IndicatorView<'a>> {
        if at == PlaceId::COMMUNITY {
            return Some(self.indicator(id));
        }
        let finding = self.pages.findings.at(id, at)?;
        Some(self.view(id, at, &self.pages.published.local[id.0], finding))
    }

    /// What is measured in a place, in the order of a child's life.
    pub(crate) fn there(&self, at: PlaceId) -> impl Iterator<Item = IndicatorView<'a>> {
        let sheet = *self;
        let of = self.card.outcomes.iter().flat_map(|outcome| &outcome.indicators);
        of.filter_map(move |id| sheet.indicator_at(*id, at))
    }

    fn view(
        &self,
        id: IndicatorId,
        at: PlaceId,
        indicator: &'a Indicator,
        finding: &'a Finding,
    ) -> IndicatorView<'a> {
        let (card, language) = (self.card, self.language);
        let all = self.pages.published.series[id.0].as_slice();
        IndicatorView { id, card, indicator, finding, at, series: of_place(all, at), all, language }
    }

    pub(crate) fn outcome_of(&self, id: OutcomeId) -> &'a Outcome {
        &self.card.outcomes[id.0]
    }

    /// The indicators of an outcome that track it, or those that tell sooner.
    pub(crate) fn indicators(
        &self,
        id: OutcomeId,
        role: Role,
    ) -> impl Iterator<Item = IndicatorView<'a>> {
        let sheet = *self;
        let of = &self.card.outcomes[id.0].indicators;
        of.iter().map(move |id| sheet.indicator(*id)).filter(move |m| m.indicator.role == role)
    }

    /// Every core indicator, in the order of a child's life.
    pub(crate) fn core(&self) -> impl Iterator<Item = IndicatorView<'a>> {
        let sheet = *self;
        let of = self.card.outcomes.iter().flat_map(|outcome| &outcome.indicators);
        of.map(move |id| sheet.indicator(*id)).filter(|m| m.indicator.role == Role::Core)
    }
}
