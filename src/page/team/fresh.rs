//! Fresh: how fresh and how complete each outcome is, as a table.

use crate::language::say;
use crate::page::route::Route;
use crate::page::view::{Cell, Head, Row, Table, TeamPart};
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::statistics::{Freshness, freshness};
use jiff::civil::Date;

/// The table with what is missing, for the team.
pub(super) fn part(sheet: &Sheet<'_>, on: Date) -> TeamPart {
    TeamPart {
        id: "freshness".to_owned(),
        heading: say!(sheet, "freshness-heading"),
        note: Some(say!(sheet, "freshness-how")),
        table: Some(table(sheet, on, true)),
    }
}

/// The table on a day.
pub(crate) fn table(sheet: &Sheet<'_>, on: Date, with_lacks: bool) -> Table {
    let mut heads = vec![
        Head::text(say!(sheet, "table-outcome")),
        Head::text(say!(sheet, "freshness-fresh")),
        Head::text(say!(sheet, "freshness-complete")),
    ];
    heads.extend(with_lacks.then(|| Head::text(say!(sheet, "freshness-lacks"))));
    let row = |of: &Freshness| {
        let share = |some: usize, all: usize| {
            let whole = |n| sheet.numbers().whole(n);
            Cell::text(say!(sheet, "freshness-share", "some" = whole(some), "all" = whole(all)))
        };
        let outcome = sheet.outcome_of(of.outcome);
        let mut cells = vec![share(of.fresh, of.indicators), share(of.there, of.parts)];
        cells.extend(with_lacks.then(|| Cell::text(lacks(sheet, of))));
        let href = Some(sheet.href(Route::Outcome(of.outcome)));
        Row { head: Cell { href, ..Cell::text(&outcome.title) }, cells }
    };
    let rows = freshness(sheet.pages.published(), on).iter().map(row).collect();
    Table::quiet("freshness-table", say!(sheet, "freshness-heading"), heads, rows)
}

/// A sentence for each part that is missing.
fn lacks(sheet: &Sheet<'_>, of: &Freshness) -> String {
    let part =
        |part: &str, names: String| say!(sheet, "freshness-lack", "part" = part, "names" = names);
    let of_indicators = of
        .lacks
        .iter()
        .map(|(it, ids)| part(it.into_str(), sheet.language.list(&sheet.short_names(ids))));
    let story = (!of.is_told).then(|| part("story", String::new()));
    sentences(of_indicators.chain(story))
}
