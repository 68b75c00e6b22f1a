//! Frame: what every page prints around its own content.

use super::pages::Pages;
use super::prose::markdown::encoded;
use super::route;
use super::route::{EDITIONS, Route};
use super::switch::languages;
use super::view::{
    Footer, Frame, Link, Logo, NavItem, Neighbour, Neighbours, Social, StationView, Strip,
};
use super::words::contact::contact_fact;
use super::words::sheet::Sheet;
use super::words::status::{lead, untracked};
use crate::language::say;
use crate::report::{OutcomeId, Role};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

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
    ///
    /// Those of single places show that of all: they are many, and each would say little.
    pub fn social_path(&self, route: Route) -> String {
        let route = if let Route::Place(_) = route { Route::Places } else { route };
        let path = super::route::path(self.card(), route);
        let stem = path.trim_end_matches(".html").trim_end_matches("index").trim_end_matches('/');
        format!(
            "{}social/{}.png",
            self.tongue().folder,
            if stem.is_empty() { "index".to_owned() } else { stem.replace('/', "-") }
        )
    }
}

pub(super) fn frame(sheet: &Sheet<'_>, heading: Heading) -> Frame {
    let community = &sheet.card.community;
    let address = |path: &str| sheet.pages.base_url.as_ref().map(|url| format!("{url}/{path}"));
    let path = sheet.pages.path(sheet.route);
    let missing = sheet.route == Route::Missing;
    let image = sheet.card.social_images.then(|| sheet.pages.social_path(sheet.route));
    // What stands on an earlier card has its address and its picture there.
    let below = match sheet.route {
        Route::Moved(card, _) => format!("{}/", sheet.card.released[card].slug),
        _ => String::new(),
    };
    Frame {
        lang: sheet.language.tag().to_owned(),
        dir: if sheet.language.right_to_left() { "rtl" } else { "ltr" }.to_owned(),
        title: say!(
            sheet,
            "page-title",
            "page" = if sheet.route == Route::Home { &heading.finding } else { &heading.here },
            "site" = &community.partnership,
            "edition" = &sheet.card.edition.name
        ),
        description: shortened(&heading.finding),
        root: sheet.root(),
        site: community.partnership.clone(),
        home: sheet.href(Route::Home),
        edition: say!(sheet, "edition", "name" = &sheet.card.edition.name),
        logo: sheet.card.logo.as_ref().map(|path| logo(sheet, path)),
        icon: sheet.file(
            &sheet.card.icon.as_deref().map_or_else(|| "assets/icon.svg".to_owned(), encoded),
        ),
        feed: address("")
            .filter(|_| !missing)
            .map(|_| format!("{}{}feed.xml", sheet.root(), sheet.pages.tongue().folder)),
        languages: languages(sheet),
        nav: nav(sheet),
        strip: heading.strip.then(|| strip(sheet)),
        crumbs: heading.crumbs,
        here: heading.here.clone(),
        unlisted: !missing && !sheet.pages.is_listed(sheet.route),
        // The address of a home page is its folder: one page, one address.
        canonical: address(&format!("{below}{}", path.trim_end_matches("index.html")))
            .filter(|_| !missing),
        social: image
            .filter(|_| !missing)
            .and_then(|image| address(&(below + &image)))
            .map(|image| Social { image, alt: heading.finding }),
        json_ld: heading.json_ld,
        foot: say!(
            sheet,
            "sheet-foot",
            "site" = &community.partnership,
            "page" = &heading.here,
            "date" = sheet.numbers().date(sheet.card.edition.published)
        ),
        notice: community.notice.clone(),
        footer: footer(sheet, &heading.here),
        path,
    }
}

/// The picture before the partnership's name.
fn logo(sheet: &Sheet<'_>, path: &str) -> Logo {
    let attached = sheet.card.attached.iter().find(|it| it.path == path);
    let size = attached.and_then(|it| it.size);
    Logo {
        src: sheet.file(&encoded(path)),
        width: size.map(|it| it.0),
        height: size.map(|it| it.1),
    }
}

/// The scorecard as the first crumb.
pub(super) fn crumb_home(sheet: &Sheet<'_>) -> Link {
    sheet.link(say!(sheet, "nav-scorecard"), Route::Home)
}

pub(super) fn crumb_outcome(sheet: &Sheet<'_>, id: OutcomeId) -> Link {
    let title = sheet.outcome_of(id).title.clone();
    sheet.link(title, Route::Outcome(id))
}

/// The menu. A page that is not in it is marked at the one that it belongs under.
fn nav(sheet: &Sheet<'_>) -> Vec<NavItem> {
    let own = !sheet.card.navigation.is_empty();
    let mut nav = if own { own_nav(sheet) } else { made_nav(sheet) };
    let above = match sheet.route {
        Route::Outcome(id) | Route::Handout(id) => vec![Route::Outcome(id), Route::Home],
        Route::Indicator(id) => {
            vec![Route::Outcome(sheet.card.indicators[id.0].outcome), Route::Home]
        }
        Route::Place(_) => vec![Route::Places],
        Route::Investor(_) | Route::Theory => vec![Route::Value],
        _ => Vec::new(),
    };
    let place = |route: Route| nav.iter().position(|item| item.href == sheet.href(route));
    if !nav.iter().any(|item| item.current)
        && let Some(at) = above.into_iter().find_map(place)
    {
        nav[at].within = true;
    }
    nav
}

/// The menu of a card whose author says none.
fn made_nav(sheet: &Sheet<'_>) -> Vec<NavItem> {
    let item = |route: Route, text: String| NavItem {
        text,
        href: sheet.href(route),
        current: sheet.route == route,
        within: false,
    };
    let mut nav = vec![item(Route::Home, say!(sheet, "nav-scorecard"))];
    if sheet.pages.own_places().next().is_some() {
        nav.push(item(Route::Places, say!(sheet, "nav-places")));
    }
    if let Some(backbone) = &sheet.card.backbone {
        nav.push(item(Route::Value, say!(sheet, "nav-value")));
        if route::has_menu(backbone) {
            nav.push(item(Route::Funding, say!(sheet, "nav-funding")));
        }
    }
    if !sheet.card.partners.is_empty() {
        nav.push(item(Route::Partners, say!(sheet, "nav-partners")));
    }
    nav.push(item(Route::About, say!(sheet, "nav-data")));
    nav.push(item(Route::Downloads, say!(sheet, "nav-downloads")));
    let own = sheet.card.pages.iter().enumerate();
    nav.extend(
        own.map(|(at, page)| item(Route::Own(at), page.title.clone()))
            .take(MOST_NAV.saturating_sub(nav.len())),
    );
    nav
}

/// The author's menu. What the author says nothing of has the words that it has in the menu that is made.
fn own_nav(sheet: &Sheet<'_>) -> Vec<NavItem> {
    let entries = sheet.card.navigation.iter().filter_map(|(path, text)| {
        let route = sheet.pages.route(path)?;
        let text = text.clone().unwrap_or_else(|| name(sheet, route));
        let current = sheet.route == route;
        Some(NavItem { text, href: sheet.href(route), current, within: false })
    });
    entries.collect()
}

/// What a page is called where another leads to it.
pub(super) fn name(sheet: &Sheet<'_>, route: Route) -> String {
    match route {
        Route::Places => say!(sheet, "nav-places"),
        Route::Place(id) => sheet.card.places.get(id).title.clone(),
        Route::Value => say!(sheet, "nav-value"),
        Route::Funding => say!(sheet, "nav-funding"),
        Route::Theory => say!(sheet, "nav-theory"),
        Route::Partners => say!(sheet, "nav-partners"),
        Route::About => say!(sheet, "nav-data"),
        Route::Downloads => say!(sheet, "nav-downloads"),
        Route::Own(at) => sheet.card.pages[at].title.clone(),
        Route::Outcome(id) => sheet.outcome_of(id).title.clone(),
        _ => say!(sheet, "nav-scorecard"),
    }
}

/// The stations around the current one.
pub(super) fn strip(sheet: &Sheet<'_>) -> Strip {
    let current = match sheet.route {
        Route::Outcome(id) | Route::Handout(id) => Some(id.0),
        Route::Indicator(id) => Some(sheet.card.indicators[id.0].outcome.0),
        _ => None,
    };
    let all = sheet.card.outcomes.len();
    let shown = all.min(MOST_STATIONS);
    let from = current.unwrap_or(0).saturating_sub(shown / 2).min(all - shown);
    let stations =
        (from..from + shown).map(|at| station(sheet, OutcomeId(at), current == Some(at)));
    Strip { stations: stations.collect(), from_start: from == 0, to_end: from + shown == all }
}

fn station(sheet: &Sheet<'_>, id: OutcomeId, current: bool) -> StationView {
    let glyphs = sheet.indicators(id, Role::Core).take(MOST_GLYPHS);
    let mut glyphs: Vec<_> = glyphs.map(|m| lead(&m)).collect();
    if glyphs.is_empty() {
        glyphs.push(untracked(sheet));
    }
    StationView {
        title: sheet.outcome_of(id).title.clone(),
        href: sheet.href(Route::Outcome(id)),
        glyphs,
        current,
    }
}

fn footer(sheet: &Sheet<'_>, here: &str) -> Footer {
    let fact = |text: String| Link { text, href: None };
    let numbers = sheet.numbers();
    let edition = &sheet.card.edition;
    let mut facts =
        vec![fact(say!(sheet, "footer-published", "date" = numbers.date(edition.published)))];
    facts.extend(
        edition.next_update.as_ref().map(|next| fact(say!(sheet, "footer-next", "next" = next))),
    );
    facts.extend(sheet.card.licence.as_ref().map(|licence| Link {
        text: say!(sheet, "footer-licence", "name" = &licence.name),
        href: licence.url.clone(),
    }));
    let about = sheet.href(Route::About);
    let mut links = vec![Link { text: say!(sheet, "footer-about"), href: Some(about.clone()) }];
    if !sheet.card.corrections.is_empty() {
        links.push(Link {
            text: say!(sheet, "footer-corrections"),
            href: Some(format!("{about}#corrections")),
        });
    }
    let backbone = sheet.card.backbone.as_ref();
    links.extend(
        backbone
            .and_then(|b| b.theory.as_ref())
            .map(|theory| sheet.link(theory.name.clone(), Route::Theory)),
    );
    let listed = backbone.map_or(&[][..], |b| &b.investors).iter().enumerate();
    let listed = listed.filter(|(_, i)| i.listed).take(MOST_LISTED);
    links.extend(listed.map(|(at, investor)| {
        sheet.link(say!(sheet, "investor-title", "name" = &investor.name), Route::Investor(at))
    }));
    let own = sheet.card.pages.iter().enumerate().take(MOST_LISTED);
    links.extend(own.map(|(at, page)| sheet.link(page.title.clone(), Route::Own(at))));
    links.extend(
        sheet.card.last_released().map(|_| sheet.link(say!(sheet, "changes-name"), Route::Changes)),
    );
    links.extend(to_all_cards(sheet));
    links.extend(
        edition
            .last_card
            .as_ref()
            .filter(|_| sheet.card.last_released().is_none())
            .map(|url| Link { text: say!(sheet, "footer-last-card"), href: Some(url.clone()) }),
    );
    let contact = sheet.card.community.contact.as_ref();
    links.extend(contact.and_then(|it| it.email.as_ref()).map(|email| {
        let about = say!(sheet, "mistake-subject", "page" = here, "edition" = &edition.name);
        let about = utf8_percent_encode(&about, NON_ALPHANUMERIC);
        let href = Some(format!("mailto:{email}?subject={about}"));
        Link { text: say!(sheet, "footer-mistake"), href }
    }));
    Footer {
        about: sheet.card.community.about.clone(),
        contact: contact.map(|contact| contact_fact(sheet, contact)),
        facts,
        links,
    }
}

/// The way to all cards: from one that is kept it leads out of its own files, to what the newest says.
fn to_all_cards(sheet: &Sheet<'_>) -> Option<Link> {
    if sheet.card.is_kept {
        let href = (sheet.route != Route::Missing).then(|| sheet.file(&format!("../{EDITIONS}")));
        return href.map(|href| Link { text: say!(sheet, "footer-newer"), href: Some(href) });
    }
    let has_more = !sheet.card.released.is_empty();
    has_more.then(|| sheet.link(say!(sheet, "footer-editions"), Route::Editions))
}

/// The outcomes before and after one, in the order of a child's life.
pub(super) fn neighbours(sheet: &Sheet<'_>, id: OutcomeId) -> Neighbours {
    let neighbour = |at: Option<usize>, side: &str| {
        let at = at.filter(|at| *at < sheet.card.outcomes.len())?;
        let outcome = &sheet.card.outcomes[at];
        let age = outcome.age.map(|age| age.to_string());
        Some(Neighbour {
            label: say!(sheet, "neighbour", "side" = side, "known" = age.is_some(), "age" = age),
            title: outcome.title.clone(),
            href: sheet.href(Route::Outcome(OutcomeId(at))),
        })
    };
    Neighbours {
        before: neighbour(id.0.checked_sub(1), "before"),
        after: neighbour(Some(id.0 + 1), "after"),
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
