//! Rows: parts of the page for the team, and what several of them have in their cells.

use crate::language::say;
use crate::page::route::Route;
use crate::page::view::{Cell, Head, Row, Table, TeamPart};
use crate::page::words::sheet::Sheet;
use crate::report::IndicatorId;
use crate::statistics::Release;

/// The most names in a cell of a table.
const MOST_NAMES: usize = 4;

/// A part of rows below each other; where there are none, that is said.
pub(super) fn part(
    id: &str,
    heading: String,
    note: Option<String>,
    heads: &[String],
    rows: Vec<Row>,
) -> TeamPart {
    let heads = heads.iter().map(Head::text).collect();
    let is_empty = rows.is_empty();
    let table = Table::quiet(&format!("{id}-table"), heading.clone(), heads, rows);
    TeamPart { id: id.to_owned(), heading, note, table: (!is_empty).then_some(table) }
}

/// When the next release is expected, as the author says it.
pub(super) fn next_of(sheet: &Sheet<'_>, release: &Release<'_>) -> Cell {
    let said = release.source.next.as_ref().map(|next| next.said.clone());
    Cell::text(said.unwrap_or_else(|| say!(sheet, "team-unsaid")))
}

/// Indicators by their short names, of many the first; one alone leads to its page.
pub(super) fn names(sheet: &Sheet<'_>, ids: &[IndicatorId]) -> Cell {
    let shown = if ids.len() > MOST_NAMES { MOST_NAMES - 1 } else { ids.len() };
    let mut names = sheet.short_names(&ids[..shown]);
    let more = ids.len() - shown;
    names.extend((more > 0).then(|| say!(sheet, "team-more", "all" = sheet.numbers().whole(more))));
    let href = if let [one] = ids { Some(sheet.href(Route::Indicator(*one))) } else { None };
    Cell { href, ..Cell::text(sheet.language.list(&names)) }
}
