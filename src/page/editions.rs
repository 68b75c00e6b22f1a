//! Editions: this card and those that were released before it, newest first.

use super::frame::{Heading, crumb_home, frame};
use super::route::Route;
use super::view::{EditionRow, EditionsPage, Link};
use super::words::sheet::Sheet;
use crate::language::say;

pub(super) fn editions(sheet: &Sheet<'_>) -> EditionsPage {
    let (numbers, now) = (sheet.numbers(), &sheet.card.edition);
    let earlier = sheet.card.released.iter().rev().filter(|it| it.name != now.name);
    let earlier = earlier.map(|it| EditionRow {
        card: Link {
            text: say!(sheet, "edition", "name" = &it.name),
            href: sheet.kept(it, "index.html"),
        },
        published: numbers.date(it.published),
        is_newest: false,
    });
    let newest = EditionRow {
        card: sheet.link(say!(sheet, "edition", "name" = &now.name), Route::Home),
        published: numbers.date(now.published),
        is_newest: true,
    };
    let rows: Vec<EditionRow> = std::iter::once(newest).chain(earlier).collect();
    let h1 = say!(
        sheet,
        "editions-title",
        "count" = rows.len(),
        "community" = &sheet.card.community.name
    );
    let heading = Heading {
        here: say!(sheet, "editions"),
        crumbs: vec![crumb_home(sheet)],
        finding: h1.clone(),
        ..Heading::default()
    };
    EditionsPage { frame: frame(sheet, heading), h1, rows }
}
