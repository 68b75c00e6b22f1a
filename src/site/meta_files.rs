//! Meta files: the small files by which search engines, readers of feeds and hosts find their way.

use crate::chart::escaped;
use crate::page::{Pages, Route};
use crate::report::Card;
use std::fmt::Write;

/// The sitemap: every listed page by its absolute address; it has no place where that is not known.
pub(super) fn sitemap(pages: &Pages, base_url: &str) -> String {
    let published = pages.card().edition.published;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in pages.routes().into_iter().filter(|route| pages.is_listed(*route)) {
        let address = address(pages, base_url, route);
        let _ = writeln!(xml, "<url><loc>{address}</loc><lastmod>{published}</lastmod></url>");
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
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <title>{site}</title>\n<id>{url}/</id>\n<link href=\"{url}/\"/>\n<link rel=\"self\" href=\"{url}/feed.xml\"/>\n\
         <updated>{updated}</updated>\n<author><name>{site}</name></author>\n",
        language = escaped(&card.language),
        site = escaped(&card.community.partnership),
        url = escaped(base_url),
    );
    let mut entry = |id: &str, href: &str, updated: &str, title: &str, summary: &str| {
        let (title, summary) = (escaped(title), escaped(summary));
        let _ = writeln!(
            xml,
            "<entry><id>{id}</id><title>{title}</title><link href=\"{href}\"/><updated>{updated}</updated><summary>{summary}</summary></entry>"
        );
    };
    let here = address(pages, base_url, Route::Home);
    let edition = format!("{here}#{}", escaped(&card.edition.name));
    entry(&edition, &here, &published, &frame.title, &frame.description);
    let about = address(pages, base_url, Route::About);
    for (at, it) in card.corrections.iter().rev().enumerate() {
        let title = it.text.split_inclusive(". ").next().unwrap_or(&it.text).trim();
        let date = format!("{}T00:00:00Z", it.date);
        entry(&format!("{about}#correction-{}", at + 1), &about, &date, title, &it.text);
    }
    xml.push_str("</feed>\n");
    xml
}

/// Every robot is welcome.
pub(super) fn robots(card: &Card, base_url: Option<&str>) -> String {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if let Some(url) = base_url {
        let _ = writeln!(text, "Sitemap: {url}/sitemap.xml");
        for released in card.released.iter().filter(|_| !card.is_kept) {
            let _ = writeln!(text, "Sitemap: {url}/{}/sitemap.xml", released.slug);
        }
    }
    text
}

/// The address of a page, as its canonical link has it: a folder's page by its folder.
fn address(pages: &Pages, base_url: &str, route: Route) -> String {
    let path = pages.path(route);
    escaped(&format!("{base_url}/{}", path.trim_end_matches("index.html")))
}
