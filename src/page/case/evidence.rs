//! Evidence: the site's own pages that benchmarks point at; each must be there.

use crate::page::pages::Pages;
use crate::report::EvidencePlace;
use crate::source::{Code, Diagnostic, Diagnostics, Lack, MOST_OFFERS, Span, nearest};
use std::collections::BTreeSet;

/// The path below the site's root of an address as authors write it: `outcomes/reading/`,
/// `/outcomes/reading`, `outcomes/reading/index.html#groups`.
pub(crate) fn path(address: &str) -> String {
    let address = address.trim().trim_start_matches('/');
    let (page, anchor) = match address.split_once('#') {
        Some((page, anchor)) => (page, format!("#{anchor}")),
        None => (address, String::new()),
    };
    let page = page.trim_end_matches('/');
    match page {
        "" => format!("index.html{anchor}"),
        page if page.ends_with(".html") => format!("{page}{anchor}"),
        page => format!("{page}/index.html{anchor}"),
    }
}

/// Tells each benchmark's page that is not there.
pub(crate) fn check(pages: &Pages, found: &mut Diagnostics) {
    let Some(theory) = pages.card().backbone.as_ref().and_then(|b| b.theory.as_ref()) else {
        return;
    };
    let all = pages.routes().into_iter().filter(|r| pages.is_listed(*r));
    let known: BTreeSet<String> = all.map(|route| pages.path(route)).collect();
    for evidence in theory.benchmarks.iter().flat_map(|b| &b.evidence) {
        let EvidencePlace::Page(page) = &evidence.place else {
            continue;
        };
        let path = path(page);
        let path = path.split('#').next().unwrap_or_default();
        if !known.contains(path) {
            let known = known.iter().map(String::as_str);
            let offered = known.take_while(|_| found.len() < MOST_OFFERS);
            let near = nearest(path, offered);
            found.push(not_there(page, near, evidence.span));
        }
    }
}

/// What must be declared for a page to be there.
fn lack(page: &str) -> Lack {
    let page = page.trim_matches('/');
    match page.split_once('/') {
        Some(("indicators", id)) => Lack::of("indicator", id),
        Some(("outcomes", id)) => Lack::of("outcome", id),
        None if page == "partners" => Lack::any("partner"),
        _ => Lack::of("page", page),
    }
}

fn not_there(page: &str, near: Option<&str>, span: Span) -> Diagnostic {
    let message = format!("No page of this site has the address “{page}”.");
    let diagnostic = Diagnostic::new(Code::NoSuchEvidence, span, message).lacks(lack(page));
    match near.map(|path| path.trim_end_matches("index.html")) {
        Some(near) => diagnostic
            .offer(near),
        None => diagnostic
            .expected("the address of a page from the root of the site")
            .help("Pages are named by their addresses, such as `outcomes/early-grade-reading/` or `value/`; an unlisted page cannot be evidence."),
    }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn an_address_is_read_however_it_is_written() {
        for address in ["partners/", "/partners", "partners/index.html"] {
            assert_eq!(path(address), "partners/index.html");
        }
        assert_eq!(path("/"), "index.html");
        assert_eq!(path("value/#ledger"), "value/index.html#ledger");
    }
}
