//! Meta files: the small files by which search engines, readers of feeds and hosts find their way.

use crate::chart::escaped;
use crate::page::{Pages, Route};
use crate::report::{Card, Released, unmarked};
use std::fmt::Write;

/// Where the sitemap of a site is, and that of this card's pages where there are earlier cards, each with its own.
pub(super) const SITEMAP: &str = "sitemap.xml";
pub(super) const SITEMAP_OF_PAGES: &str = "sitemap-pages.xml";

/// The sitemap: that of this card's pages, or where to find those of all cards. It has no place where the site's address is not
/// known.
pub(super) fn sitemap(pages: &Pages, base_url: &str) -> String {
    let own = String::from(SITEMAP_OF_PAGES);
    let earlier = earlier(pages.card()).map(|it| format!("{}/{SITEMAP}", it.slug));
    let all: Vec<String> = [own].into_iter().chain(earlier).collect();
    if let [_] = all[..] {
        return sitemap_of_pages(pages, base_url);
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in all {
        let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", address(&path, base_url));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// The cards that were released before one and have a sitemap.
fn earlier(card: &Card) -> impl Iterator<Item = &Released> {
    let has_map = |it: &Released| it.files.iter().any(|file| file.path == SITEMAP);
    card.released.iter().map(AsRef::as_ref).filter(move |it| !card.is_kept && has_map(it))
}

/// Whether the pages of this card have a sitemap beside that of all cards.
pub(super) fn has_more(card: &Card) -> bool {
    earlier(card).next().is_some()
}

/// Every listed page of this card in each of its languages by its absolute address.
pub(super) fn sitemap_of_pages(pages: &Pages, base_url: &str) -> String {
    let published = pages.card().edition.published;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in pages.routes().into_iter().filter(|route| pages.is_listed(*route)) {
        let others: Vec<(&str, String)> = pages
            .tongues(route)
            .map(|it| (&*it.tag, address(&pages.path_in(it, route), base_url)))
            .collect();
        let mut links = String::new();
        for (tag, address) in &others {
            let _ = write!(
                links,
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>"
            );
        }
        let alone = || vec![("", address(&pages.path(route), base_url))];
        for (_, address) in if others.is_empty() { alone() } else { others } {
            let _ = writeln!(
                xml,
                "<url><loc>{address}</loc><lastmod>{published}</lastmod>{links}</url>"
            );
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// The feed: this edition with its finding, and every correction of a card.
pub(super) fn feed(pages: &Pages, base_url: &str) -> String {
    let (card, frame) = (pages.card(), pages.home_frame());
    let published = format!("{}T00:00:00Z", card.edition.published);
    let corrected = card.corrections.iter().map(|it| format!("{}T00:00:00Z", it.date));
    let updated = corrected.chain([published.clone()]).max().unwrap_or_default();
    let home = address(&pages.path(Route::Home), base_url);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <title>{site}</title>\n<id>{home}</id>\n<link href=\"{home}\"/>\n<link rel=\"self\" href=\"{home}feed.xml\"/>\n\
         <updated>{updated}</updated>\n<author><name>{site}</name></author>\n",
        language = escaped(pages.language.tag()),
        site = escaped(&card.community.partnership),
        home = home,
    );
    let mut entry = |id: &str, href: &str, updated: &str, title: &str, summary: &str| {
        let (title, summary) = (escaped(title), escaped(summary));
        let _ = writeln!(
            xml,
            "<entry><id>{id}</id><title>{title}</title><link href=\"{href}\"/><updated>{updated}</updated><summary>{summary}</summary></entry>"
        );
    };
    let edition = format!("{home}#{}", escaped(&card.edition.name));
    entry(&edition, &home, &published, &frame.title, &frame.description);
    let about = address(&pages.path(Route::About), base_url);
    for (at, it) in card.corrections.iter().rev().enumerate() {
        let title = it.text.split_inclusive(". ").next().unwrap_or(&it.text).trim();
        let date = format!("{}T00:00:00Z", it.date);
        entry(&format!("{about}#correction-{}", at + 1), &about, &date, title, &it.text);
    }
    xml.push_str("</feed>\n");
    unmarked(&xml).into_owned()
}

/// Every robot is welcome.
pub(super) fn robots(base_url: Option<&str>) -> String {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if let Some(url) = base_url {
        let _ = writeln!(text, "Sitemap: {url}/{SITEMAP}");
    }
    text
}

/// The address of the page at a path, as its canonical link has it: a folder's page by its folder.
fn address(path: &str, base_url: &str) -> String {
    escaped(&format!("{base_url}/{}", path.trim_end_matches("index.html")))
}
