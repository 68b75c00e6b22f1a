//! Furniture: the small files by which search engines, readers of feeds and hosts find their way.

use crate::page::{Pages, Route};
use std::fmt::Write;

/// The sitemap: every listed page by its absolute address; it has no place where that is not known.
pub(super) fn sitemap(pages: &Pages, base_url: &str) -> String {
    let published = pages.card().edition.published;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in pages
        .routes()
        .into_iter()
        .filter(|route| pages.is_listed(*route))
    {
        let address = address(pages, base_url, route);
        let _ = writeln!(
            xml,
            "<url><loc>{address}</loc><lastmod>{published}</lastmod></url>"
        );
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Every robot is welcome.
pub(super) fn robots(base_url: Option<&str>) -> String {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if let Some(url) = base_url {
        let _ = writeln!(text, "Sitemap: {url}/sitemap.xml");
    }
    text
}

/// The address of a page, as its canonical link has it: a folder's page by its folder.
fn address(pages: &Pages, base_url: &str, route: Route) -> String {
    let path = pages.path(route);
    escape(&format!(
        "{base_url}/{}",
        path.trim_end_matches("index.html")
    ))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
