//! Unlisted: an investor's unlisted page that some other text links to, and so lists after all.

use crate::report::Investor;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};
use std::collections::HashMap;

/// Warns of each place in the site's texts that names an unlisted investor's address.
pub(super) fn check(sources: &Sources, own: FileId, investors: &[Investor], out: &mut Diagnostics) {
    let unlisted = investors.iter().filter(|i| !i.listed);
    let unlisted: HashMap<&str, &Investor> = unlisted.map(|i| (i.slug.as_str(), i)).collect();
    let texts = sources.iter().filter(|(id, file)| {
        let text = file.path.ends_with(".md") || file.path.ends_with(".yaml");
        *id != own && text && file.path.starts_with("content/")
    });
    for (id, file) in texts {
        let Ok(text) = std::str::from_utf8(&file.bytes) else {
            continue;
        };
        let mut own = Diagnostics::of_one_document();
        for (at, rest) in addresses(text) {
            let slug = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-';
            let named: String = rest.chars().take_while(slug).collect();
            if let Some(investor) = unlisted.get(named.as_str()) {
                let end = at + ADDRESS.len() + named.len();
                own.push(listed_after_all(investor, Span::new(id, at, end)));
            }
        }
        out.extend(own);
    }
}

const ADDRESS: &str = "investors/";

/// Where an investor's address begins, and what follows `investors/` there.
fn addresses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let found = text.match_indices(ADDRESS);
    found.map(|(at, _)| (at, &text[at + ADDRESS.len()..]))
}

fn listed_after_all(investor: &Investor, span: Span) -> Diagnostic {
    let message = format!(
        "This links to the page for {}, which is unlisted: readers and search engines would find it here.",
        investor.name
    );
    Diagnostic::new(Code::UnlistedLinked, span, message)
        .expected("no link to an unlisted page")
        .also(investor.span, "unlisted here")
        .help("Remove the link, or write `listed: true` for this investor.")
}
