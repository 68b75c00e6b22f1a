//! Prose: an author's text on a page, with the figures it calls.

pub(crate) mod backbone_call;
pub(crate) mod call;
pub(crate) mod check;
pub(crate) mod claim;
pub(crate) mod markdown;

use super::frame::{Heading, frame};
use super::route::{Folder, Route};
use super::view::{MissingPage, OwnPage, Piece};
use super::words::sheet::Sheet;
use crate::language::say;
use crate::report::Prose;
use call::called;
use markdown::{Addresses, Called, Page, pieces};
use std::collections::BTreeMap;

/// A text with its highest headings at a level.
pub(super) fn prose(sheet: &Sheet<'_>, prose: &Prose, top: usize) -> Vec<Piece> {
    let root = sheet.root();
    let path = sheet.pages.path(sheet.route);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let page = Page {
        top,
        table_name: &|n| say!(sheet, "prose-table", "number" = sheet.numbers().whole(n)),
        back: say!(sheet, "footnote-back"),
        footnotes: say!(sheet, "footnotes"),
        addresses: Addresses { root: &root, folder },
    };
    // A figure called twice keeps its id at its first place only.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    pieces(&prose.markdown, &page, |number| match prose.calls.get(number) {
        Some(call) => distinct(called(sheet, call, number), &mut seen),
        None => Called::Nothing,
    })
}

pub(super) fn own(sheet: &Sheet<'_>, at: usize) -> OwnPage {
    let page = &sheet.card.pages[at];
    let heading =
        Heading { here: page.title.clone(), finding: page.title.clone(), ..Heading::default() };
    OwnPage {
        frame: frame(sheet, heading),
        h1: page.title.clone(),
        body: prose(sheet, &page.body, 2),
    }
}

/// The page for any address that is not there, or the one that stands in a folder without a page.
pub(super) fn missing(sheet: &Sheet<'_>, folder: Option<Folder>) -> MissingPage {
    let h1 = say!(sheet, "missing-title");
    let heading = Heading {
        here: folder.map_or_else(|| h1.clone(), |folder| folder.path().to_owned()),
        finding: h1.clone(),
        ..Heading::default()
    };
    let to = |route: Route, text: String| sheet.link(text, route);
    let mut links = vec![to(Route::Home, say!(sheet, "nav-scorecard"))];
    let outcomes = sheet.card.outcomes.iter().enumerate().take(12);
    links.extend(
        outcomes.map(|(i, o)| to(Route::Outcome(crate::report::OutcomeId(i)), o.title.clone())),
    );
    links.push(to(Route::About, say!(sheet, "footer-about")));
    MissingPage { frame: frame(sheet, heading), h1, links }
}

fn distinct(mut called: Called, seen: &mut BTreeMap<String, usize>) -> Called {
    if let Called::Figure(figure) = &mut called {
        let times = seen.entry(figure.id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            figure.id = format!("{}-{times}", figure.id);
            figure.table.id = format!("{}-table", figure.id);
        }
    }
    called
}
