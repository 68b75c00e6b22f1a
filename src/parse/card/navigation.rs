//! Navigation: the author's menu, its names held against the pages that there are.

use crate::parse::document::ids::Ids;
use crate::parse::kinds::site::NavEntry;
use crate::report::Card;
use crate::source::{Diagnostics, FileId, Span};

/// The menu as paths below the site's root, each with the author's words for it.
pub(crate) fn navigation(
    written: Vec<NavEntry>,
    card: &Card,
    whole: bool,
    out: &mut Diagnostics,
) -> Vec<(String, Option<String>)> {
    let (mut ids, mut paths) = (Ids::new("page"), Vec::new());
    if !whole {
        ids.not_whole();
    }
    let nowhere = Span::new(FileId(0), 0, 0);
    // A name that two pages have is the first one's.
    for (name, path) in pages(card).into_iter().filter(|(name, _)| !name.is_empty()) {
        if ids.get(&name).is_none() {
            ids.declare(&name, nowhere, out);
            paths.push(path);
        }
    }
    let entries = written.into_iter().filter_map(|entry| {
        let (page, text) = match entry {
            NavEntry::Page(page) => (page, None),
            NavEntry::Own(own) => (own.page.value?, own.text.value),
        };
        let name = page.text.trim_matches('/').trim_end_matches("/index.html").to_owned();
        let at = ids.find(&crate::parse::syntax::Word { text: name, ..page }, out)?;
        Some((format!("{}index.html", paths[at]), text))
    });
    entries.collect()
}

/// The names of pages, and the folders that they stand in.
fn pages(card: &Card) -> Vec<(String, String)> {
    let backbone = card.backbone.as_ref();
    let mut pages = vec![("scorecard".to_owned(), String::new())];
    let fixed = [
        ("places", card.places.parts().next().is_some()),
        ("value", backbone.is_some()),
        ("funding", backbone.is_some_and(|it| !it.asks.is_empty() || !it.options.is_empty())),
        ("theory-of-action", backbone.is_some_and(|it| it.theory.is_some())),
        ("partners", !card.partners.is_empty()),
        ("about-the-data", true),
        ("downloads", true),
    ];
    let fixed = fixed.into_iter().filter_map(|(name, is_there)| is_there.then_some(name));
    pages.extend(fixed.map(|name| (name.to_owned(), format!("{name}/"))));
    let mut folder = |folder: &str, slug: &str| {
        let path = format!("{folder}/{slug}");
        pages.extend([(slug.to_owned(), format!("{path}/")), (path.clone(), format!("{path}/"))]);
    };
    card.pages.iter().for_each(|page| folder("pages", &page.slug));
    card.outcomes.iter().for_each(|outcome| folder("outcomes", &outcome.slug));
    card.places.parts().for_each(|(_, place)| folder("places", &place.slug));
    pages
}
