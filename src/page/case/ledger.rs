//! Ledger: the ledger of time, talent and treasure – by kind, by outcome, against last year,
//! and line by line.

use super::aligned_compared::{changes_part, outcomes_part};
use super::amounts::{
    backbone, cash_cell, for_each, head, heads, kind_name, long, one, printed_count, when,
};
use super::ledger_lines::{lines_of, lines_title, way};
use crate::language::say;
use crate::page::route::Route;
use crate::page::view::{AlignedView, Cell, Head, Link, Part, Row, Table};
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, GiftKind, OutcomeId};
use crate::statistics::{Aligned, AlignedKind, Counted, LeverageYear};
use std::collections::BTreeSet;

/// The most ways of counting that are named in a cell.
const MOST_METHODS: usize = 3;

/// The ledger by kind, by outcome, and against last year; what is not there is left out.
pub(crate) fn ledger_parts(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    year: &LeverageYear,
) -> Vec<Part> {
    let mut parts = Vec::new();
    parts.extend(kinds_part(sheet, backbone, year));
    parts.extend(outcomes_part(sheet, year));
    parts.extend(year.changes.as_ref().and_then(|c| changes_part(sheet, year, c)));
    parts
}

fn kinds_part(sheet: &Sheet<'_>, backbone: &Backbone, year: &LeverageYear) -> Option<Part> {
    let together = year.aligned.together.as_ref()?;
    let heading = say!(
        sheet,
        "value-ledger",
        "amount" = long(sheet, together),
        "period" = when(sheet, year.period)
    );
    let table = kinds_table(sheet, "ledger-table", heading, backbone, year, &year.aligned, None);
    Some(Part { id: "ledger".to_owned(), table })
}

/// What partners put in for one outcome; nothing where no line is for it.
pub(crate) fn aligned(sheet: &Sheet<'_>, id: OutcomeId) -> Option<AlignedView> {
    let (backbone, figures) = backbone(sheet)?;
    let year = figures.leverage.current()?;
    let of = year.by_outcome.iter().find(|(o, _)| *o == Some(id))?;
    let together = of.1.together.as_ref()?;
    let heading = say!(
        sheet,
        "outcome-aligned",
        "amount" = long(sheet, together),
        "period" = when(sheet, year.period)
    );
    let lines = format!("{}#lines", sheet.href(Route::Value));
    Some(AlignedView {
        table: kinds_table(sheet, "aligned-table", heading, backbone, year, &of.1, Some(id)),
        lines: Link { text: lines_title(sheet, year), href: Some(lines) },
    })
}

fn kinds_table(
    sheet: &Sheet<'_>,
    id: &str,
    caption: String,
    backbone: &Backbone,
    year: &LeverageYear,
    aligned: &Aligned,
    outcome: Option<OutcomeId>,
) -> Table {
    let mut heads =
        heads(sheet, &[("case-kind-head", false), ("case-what", false), ("case-worth", true)]);
    if let Some(cost) = &year.cost {
        heads.push(Head::number(say!(sheet, "case-for-each", "one" = one(sheet, cost))));
    }
    heads.push(head(sheet, "case-how", false));
    heads.push(head(sheet, "case-verified", true));
    let per = |ratio: Option<&Counted>| {
        year.cost.as_ref().map(|cost| match ratio {
            Some(ratio) => Cell::number(for_each(sheet, ratio, cost)),
            None => Cell::default(),
        })
    };
    let row = |kind: &AlignedKind| {
        let mut cells = vec![
            Cell::text(given(sheet, kind)),
            Cell { strong: true, ..cash_cell(sheet, Some(&kind.worth)) },
        ];
        cells.extend(per(kind.per_dollar.as_ref()));
        cells.push(Cell::text(methods(sheet, backbone, year, kind.kind, outcome)));
        cells.push(cash_cell(sheet, kind.verified.as_ref()));
        Row { head: Cell::text(kind_name(sheet, kind.kind)), cells }
    };
    let mut rows: Vec<Row> = aligned.kinds.iter().map(row).collect();
    if let (Some(together), true) = (&aligned.together, aligned.kinds.len() > 1) {
        let mut cells = vec![
            Cell::text(say!(sheet, "case-once")),
            Cell { strong: true, ..cash_cell(sheet, Some(together)) },
        ];
        cells.extend(per(aligned.together_per_dollar.as_ref()));
        cells.extend([Cell::default(), Cell::default()]);
        rows.push(Row { head: Cell::text(say!(sheet, "case-together")), cells });
    }
    Table::quiet(id, caption, heads, rows)
}

/// Such as "23 programs of 16 partners" or "41,200 hours, 7 partners".
fn given(sheet: &Sheet<'_>, kind: &AlignedKind) -> String {
    let hours = kind.hours.as_ref();
    say!(
        sheet,
        "case-given",
        "kind" = kind.kind.into_str(),
        "timed" = hours.is_some(),
        "whole" = hours.map_or(0, |h| printed_count(h.value)),
        "hours" = hours.map(|h| sheet.numbers().decimal(h.value, 0)),
        "things" = kind.things,
        "all" = sheet.numbers().whole(kind.things),
        "partners" = kind.partners,
        "many" = sheet.numbers().whole(kind.partners)
    )
}

/// How a kind's lines were counted, in the words of the lines.
fn methods(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    year: &LeverageYear,
    kind: GiftKind,
    outcome: Option<OutcomeId>,
) -> String {
    let lines = lines_of(backbone, year);
    let lines = lines.filter(|(_, line)| line.gift.kind() == kind);
    let lines = lines.filter(|(_, line)| outcome.is_none() || line.outcome == outcome);
    let ways: BTreeSet<String> = lines.map(|(_, line)| way(sheet, backbone, line)).collect();
    if ways.len() > MOST_METHODS {
        return say!(sheet, "case-many-ways");
    }
    let ways: Vec<String> = ways.into_iter().collect();
    ways.join("; ")
}
