//! Frame: what every page prints around its own content.

use super::inline::Link;
use super::{Fact, StatusView, Token};
use serde::Serialize;

/// What every page prints around its own content.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Frame {
    /// Language tag, such as `en` or `es-MX`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// The whole `<title>`, with the site's name in it.
    pub title: String,
    /// For search engines and previews: the finding, at most 160 characters.
    pub description: String,
    /// The page's own path below the site's root, such as `outcomes/reading/index.html`.
    pub path: String,
    /// From the page to the site's root: empty, or `../` repeated (a full path for the page of missing
    /// addresses, which is served from anywhere).
    pub root: String,
    /// Who publishes, such as "Marlow Forward".
    pub site: String,
    /// Where the site's name leads.
    pub home: String,
    /// Such as "Report card 2026".
    pub edition: String,
    /// The partnership's logo.
    pub logo: Option<Logo>,
    /// Where the picture of the browser's tab is.
    pub icon: String,
    /// Where the feed of its language is, where there is one.
    pub feed: Option<String>,
    /// This page in every language that it stands in; empty where it stands in one.
    pub languages: Vec<InLanguage>,
    /// At most six.
    pub nav: Vec<NavItem>,
    /// The line from cradle to career under the masthead; not on the home page, where the line is the page.
    pub strip: Option<Strip>,
    /// The way from the scorecard to this page, without this page; empty on pages of the navigation.
    pub crumbs: Vec<Link>,
    /// The name of this page, at the end of the way.
    pub here: String,
    /// Kept out of search engines.
    pub unlisted: bool,
    /// The absolute address of the page, where the site's is known.
    pub canonical: Option<String>,
    /// The picture for previews, where the site's address is known.
    pub social: Option<Social>,
    /// Structured data as JSON text (one object or array). Templates print it through `script_safe`.
    pub json_ld: Option<String>,
    /// A notice that belongs on every page.
    pub notice: Option<String>,
    /// What stands at the foot.
    pub footer: Footer,
    /// The foot of each printed sheet: site, page, date in one line.
    pub foot: String,
}

/// A page in one of the site's languages.
#[derive(Clone, Debug, Default, Serialize)]
pub struct InLanguage {
    /// The language's tag, such as `es`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// What it is called by those who speak it.
    pub name: String,
    /// Where the page is in it; none for this page.
    pub href: Option<String>,
    /// The page's absolute address, where the site's is known and search engines may know the page.
    pub address: Option<String>,
}

/// The picture before the partnership's name, which says the same as the name.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Logo {
    /// Where it is.
    pub src: String,
    /// Its width in pixels, where it is known.
    pub width: Option<usize>,
    /// Its height in pixels, where it is known.
    pub height: Option<usize>,
}

/// One entry of the navigation.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NavItem {
    /// A word or two.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// The page itself.
    pub current: bool,
    /// The page is of this kind: an outcome's page, under the scorecard.
    pub within: bool,
}

/// The line from cradle to career, as the rule under the masthead.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Strip {
    /// In the order of a child's life: at most nine. On a longer line, those around the current one.
    pub stations: Vec<StationView>,
    /// Whether the first station of the line is among them: the line then begins with its bar,
    /// otherwise it comes in from the edge.
    pub from_start: bool,
    /// Whether the last one is.
    pub to_end: bool,
}

/// An outcome as a station of the line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StationView {
    /// Short name, such as "Early grade reading".
    pub title: String,
    /// Its page.
    pub href: String,
    /// One for each core indicator, at most four: as many circles, with the words for who cannot see them.
    pub glyphs: Vec<StatusView>,
    /// This page is about it.
    pub current: bool,
}

impl StationView {
    /// The class tokens of its circles.
    pub fn tokens(&self) -> impl Iterator<Item = Token> {
        self.glyphs.iter().map(|glyph| glyph.token)
    }
}

/// A picture of the finding, for previews.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Social {
    /// Absolute address of a PNG of 1200×630.
    pub image: String,
    /// What it shows.
    pub alt: String,
}

/// What stands at the foot of every page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Footer {
    /// Whom to ask.
    pub contact: Option<Fact>,
    /// One sentence on the partnership.
    pub about: Option<String>,
    /// Such as "Published 14 October 2026", "Next update October 2027", "Data: CC BY 4.0".
    pub facts: Vec<Link>,
    /// Such as "Corrections".
    pub links: Vec<Link>,
}
