//! Frame: what every page prints around its own content.

use super::view::{
    Footer, Frame, Link, NavItem, Neighbour, Neighbours, Social, StationView, Strip,
};
use super::words::sheet::{Sheet, say};
use super::words::status::bare;
use super::{Pages, Route, route};
use crate::report::{OutcomeId, Role};

/// The most stations on a strip.
const MOST_STATIONS: usize = 9;
/// The most circles at one station.
const MOST_GLYPHS: usize = 4;
/// The most entries of the navigation.
const MOST_NAV: usize = 6;
/// The most pages of the author's own, and the most investors, that the foot of each page lists.
pub(super) const MOST_LISTED: usize = 50;
/// The longest description for search engines, in characters.
const LONGEST_DESCRIPTION: usize = 160;

/// What differs from page to page.
#[derive(Debug, Default)]
pub(super) struct Heading {
    /// The page's name, at the end of the crumbs and in the title.
    pub(super) here: String,
    /// The way to it.
    pub(super) crumbs: Vec<Link>,
    /// The finding, for previews.
    pub(super) finding: String,
    /// Whether the line from cradle to career stands on top.
    pub(super) strip: bool,
    /// Structured data.
    pub(super) json_ld: Option<String>,
}

impl Pages {
    /// The path of a page's picture for previews.
    pub fn social_path(&self, route: Route) -> String {
        let path = self.path(route);
        let stem = path.trim_end_matches(".html").trim_end_matches("index").trim_end_matches('/');
        format!(
            "social/{}.png",
            if stem.is_empty() { "index".to_owned() } else { stem.replace('/', "-") }
        )
    }
}

impl Sheet<'_> {
    pub(super) fn frame(&self, heading: Heading) -> Frame {
        let community = &self.card.community;
        let address = |path: &str| self.pages.base_url.as_ref().map(|url| format!("{url}/{path}"));
        let path = self.pages.path(self.route);
        let missing = self.route == Route::Missing;
        let is_nowhere = missing || matches!(self.route, Route::Folder(_));
        let image = self.card.social_images.then(|| self.pages.social_path(self.route));
        Frame {
            lang: self.language.tag().to_owned(),
            dir: if self.language.right_to_left() { "rtl" } else { "ltr" }.to_owned(),
            title: say!(
                self.language,
                "page-title",
                "page" = if self.route == Route::Home { &heading.finding } else { &heading.here },
                "site" = &community.partnership,
                "edition" = &self.card.edition.name
            ),
            description: shortened(&heading.finding),
            root: self.root(),
            site: community.partnership.clone(),
            home: self.href(Route::Home),
            edition: say!(self.language, "edition", "name" = &self.card.edition.name),
            nav: self.nav(),
            strip: heading.strip.then(|| self.strip()),
            crumbs: heading.crumbs,
            here: heading.here.clone(),
            unlisted: !missing && !self.pages.is_listed(self.route),
            // The address of a home page is its folder: one page, one address.
            canonical: address(path.trim_end_matches("index.html")).filter(|_| !is_nowhere),
            social: image
                .filter(|_| !is_nowhere)
                .and_then(|image| address(&image))
                .map(|image| Social { image, alt: heading.finding }),
            json_ld: heading.json_ld,
            foot: say!(
                self.language,
                "sheet-foot",
                "site" = &community.partnership,
                "page" = &heading.here,
                "date" = self.numbers().date(self.card.edition.published)
            ),
            notice: community.notice.clone(),
            footer: self.footer(),
            path,
        }
    }

    /// The scorecard as the first crumb.
    pub(super) fn crumb_home(&self) -> Link {
        Link { text: say!(self.language, "nav-scorecard"), href: Some(self.href(Route::Home)) }
    }

    pub(super) fn crumb_outcome(&self, id: OutcomeId) -> Link {
        let title = self.outcome_of(id).title.clone();
        Link { text: title, href: Some(self.href(Route::Outcome(id))) }
    }

    fn nav(&self) -> Vec<NavItem> {
        let item = |route: Route, text: String| NavItem {
            text,
            href: self.href(route),
            current: self.route == route,
            within: false,
        };
        let under_scorecard =
            matches!(self.route, Route::Outcome(_) | Route::Handout(_) | Route::Indicator(_));
        let home = NavItem {
            within: under_scorecard,
            ..item(Route::Home, say!(self.language, "nav-scorecard"))
        };
        let mut nav = vec![home];
        if let Some(backbone) = &self.card.backbone {
            let investor = matches!(self.route, Route::Investor(_));
            nav.push(NavItem {
                within: investor || self.route == Route::Theory,
                ..item(Route::Value, say!(self.language, "nav-value"))
            });
            if route::has_menu(backbone) {
                nav.push(item(Route::Funding, say!(self.language, "nav-funding")));
            }
        }
        if !self.card.partners.is_empty() {
            nav.push(item(Route::Partners, say!(self.language, "nav-partners")));
        }
        nav.push(item(Route::About, say!(self.language, "nav-data")));
        nav.push(item(Route::Downloads, say!(self.language, "nav-downloads")));
        let own = self.card.pages.iter().enumerate();
        nav.extend(
            own.map(|(at, page)| item(Route::Own(at), page.title.clone()))
                .take(MOST_NAV - nav.len()),
        );
        nav
    }

    /// The stations around the current one.
    pub(super) fn strip(&self) -> Strip {
        let current = match self.route {
            Route::Outcome(id) | Route::Handout(id) => Some(id.0),
            Route::Indicator(id) => Some(self.card.indicators[id.0].outcome.0),
            _ => None,
        };
        let all = self.card.outcomes.len();
        let shown = all.min(MOST_STATIONS);
        let from = current.unwrap_or(0).saturating_sub(shown / 2).min(all - shown);
        let stations =
            (from..from + shown).map(|at| self.station(OutcomeId(at), current == Some(at)));
        Strip { stations: stations.collect(), from_start: from == 0, to_end: from + shown == all }
    }

    fn station(&self, id: OutcomeId, current: bool) -> StationView {
        let glyphs = self.measures(id, Role::Core).take(MOST_GLYPHS);
        StationView {
            title: self.outcome_of(id).title.clone(),
            href: self.href(Route::Outcome(id)),
            glyphs: glyphs.map(|m| bare(self.language, &m.finding.status)).collect(),
            current,
        }
    }

    fn footer(&self) -> Footer {
        let fact = |text: String| Link { text, href: None };
        let numbers = self.numbers();
        let edition = &self.card.edition;
        let mut facts = vec![fact(say!(
            self.language,
            "footer-published",
            "date" = numbers.date(edition.published)
        ))];
        facts.extend(
            edition
                .next_update
                .as_ref()
                .map(|next| fact(say!(self.language, "footer-next", "next" = next))),
        );
        facts.extend(self.card.licence.as_ref().map(|licence| Link {
            text: say!(self.language, "footer-licence", "name" = &licence.name),
            href: licence.url.clone(),
        }));
        let about = self.href(Route::About);
        let mut links =
            vec![Link { text: say!(self.language, "footer-about"), href: Some(about.clone()) }];
        if !self.card.corrections.is_empty() {
            links.push(Link {
                text: say!(self.language, "footer-corrections"),
                href: Some(format!("{about}#corrections")),
            });
        }
        let backbone = self.card.backbone.as_ref();
        links.extend(backbone.and_then(|b| b.theory.as_ref()).map(|theory| Link {
            text: theory.name.clone(),
            href: Some(self.href(Route::Theory)),
        }));
        let listed = backbone.map_or(&[][..], |b| &b.investors).iter().enumerate();
        let listed = listed.filter(|(_, i)| i.listed).take(MOST_LISTED);
        links.extend(listed.map(|(at, investor)| Link {
            text: say!(self.language, "investor-title", "name" = &investor.name),
            href: Some(self.href(Route::Investor(at))),
        }));
        let own = self.card.pages.iter().enumerate().take(MOST_LISTED);
        links.extend(own.map(|(at, page)| Link {
            text: page.title.clone(),
            href: Some(self.href(Route::Own(at))),
        }));
        Footer { about: self.card.community.about.clone(), facts, links }
    }

    /// The outcomes before and after one, in the order of a child's life.
    pub(super) fn neighbours(&self, id: OutcomeId) -> Neighbours {
        let neighbour = |at: Option<usize>, side: &str| {
            let at = at.filter(|at| *at < self.card.outcomes.len())?;
            let outcome = &self.card.outcomes[at];
            let age = outcome.age.map(|age| age.to_string());
            Some(Neighbour {
                label: say!(
                    self.language,
                    "neighbour",
                    "side" = side,
                    "known" = if age.is_some() { "yes" } else { "no" },
                    "age" = age.unwrap_or_default()
                ),
                title: outcome.title.clone(),
                href: self.href(Route::Outcome(OutcomeId(at))),
            })
        };
        Neighbours {
            before: neighbour(id.0.checked_sub(1), "before"),
            after: neighbour(Some(id.0 + 1), "after"),
        }
    }
}

/// A text cut at a word, with an ellipsis, where it is too long for a preview.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_DESCRIPTION {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST_DESCRIPTION - 1).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', '.', ';', ':']))
}
