//! Prose: an author's text on a page, with the figures it calls.

pub(crate) mod backbone_call;
pub(crate) mod call;
pub(crate) mod check;
pub(crate) mod claim;
pub(crate) mod markdown;

use super::frame::{Heading, frame};
use super::route::{Folder, Route};
use super::view::{Link, MissingPage, OwnPage, Piece};
use super::words::sheet::Sheet;
use crate::language::say;
use crate::report::{FOREIGN, Prose, foreign};
use call::called;
use markdown::{Addresses, Called, Page, pieces};
use std::collections::BTreeMap;

/// A text with its highest headings at a level.
pub(super) fn prose(sheet: &Sheet<'_>, prose: &Prose, top: usize) -> Vec<Piece> {
    let root = sheet.root();
    let folder = match sheet.route {
        Route::Outcome(id) => format!("outcomes/{}", sheet.outcome_of(id).slug),
        Route::Own(_) => "pages".to_owned(),
        Route::Value => "backbone".to_owned(),
        _ => String::new(),
    };
    let page = Page {
        top,
        table_name: &|n| say!(sheet, "prose-table", "number" = sheet.numbers().whole(n)),
        back: say!(sheet, "footnote-back"),
        footnotes: say!(sheet, "footnotes"),
        is_taken: &|id| is_taken(sheet, id),
        addresses: Addresses {
            root: &root,
            to: &|path| sheet.to(path),
            folder: &folder,
            attached: &sheet.card.attached,
        },
    };
    // A figure called twice keeps its id at its first place only.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let pieces = pieces(&prose.markdown, &page, |number| match prose.calls.get(number) {
        Some(call) => at_home(distinct(called(sheet, call, number), &mut seen), prose),
        None => Called::Nothing,
    });
    match prose.is_foreign {
        true => pieces.into_iter().map(abroad).collect(),
        false => pieces,
    }
}

/// Markup of a text in another language than its page.
fn abroad(piece: Piece) -> Piece {
    match piece {
        Piece::Html(html) => Piece::Html(foreign(&html)),
        drawn => drawn,
    }
}

/// What a text calls is said in the language of the page, whatever that of the text is.
fn at_home(called: Called, prose: &Prose) -> Called {
    match called {
        Called::Text(words) if prose.is_foreign => {
            let [open, close] = FOREIGN;
            Called::Text(format!("{close}{words}{open}"))
        }
        called => called,
    }
}

/// Whether a page has an id of its own: of a part of it, or of a figure of an indicator.
fn is_taken(sheet: &Sheet<'_>, id: &str) -> bool {
    let parts: &[&str] = match sheet.route {
        Route::Home => &["how-to-read"],
        Route::Outcome(_) => {
            &["about", "aligned", "early-signs", "early-signs-c", "promises", "story"]
        }
        Route::Value => &["backbone", "budgets", "counted", "lines", "who"],
        _ => &[],
    };
    let is_figure = |slug: &str| {
        id.strip_prefix(slug).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let mut slugs = sheet.card.indicators.iter().map(|indicator| &*indicator.slug);
    id == "main" || id.starts_with("note-") || parts.contains(&id) || slugs.any(is_figure)
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
    let lede = say!(sheet, "missing-lede");
    MissingPage { frame: frame(sheet, heading), h1, lede, links }
}

/// The page at an address where a card that was released had one, and this one has none: the way there.
pub(super) fn moved(sheet: &Sheet<'_>, card: usize, file: usize) -> MissingPage {
    let (card, file) = (&sheet.card.released[card], &sheet.card.released[card].files[file]);
    let h1 = say!(sheet, "moved-title", "card" = &card.name);
    // Two pages have not one title.
    let here = file.path.trim_end_matches(".html").trim_end_matches("/index").to_owned();
    let heading = Heading { here, finding: h1.clone(), ..Heading::default() };
    let there = Link {
        text: say!(sheet, "edition", "name" = &card.name),
        href: Some(sheet.file(&card.address(file))),
    };
    let lede = say!(sheet, "moved-lede");
    let links = vec![there, sheet.link(say!(sheet, "nav-scorecard"), Route::Home)];
    MissingPage { frame: frame(sheet, heading), h1, lede, links }
}

fn distinct(mut called: Called, seen: &mut BTreeMap<String, usize>) -> Called {
    if let Called::Figure(figure) = &mut called {
        let times = seen.entry(figure.id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            figure.id = format!("{}-{times}", figure.id);
            if let Some(table) = &mut figure.table {
                table.id = format!("{}-table", figure.id);
            }
        }
    }
    called
}
