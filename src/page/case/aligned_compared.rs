//! Aligned, compared: what is aligned, outcome beside outcome and year beside year.

use super::amounts::{
    backbone, cash_cell, for_each, head, heads, kind_name, one, signed_cash, when,
};
use crate::language::say;
use crate::page::route::Route;
use crate::page::view::{Cell, Head, Part, Row};
use crate::page::words::sheet::Sheet;
use crate::report::{GiftKind, OutcomeId};
use crate::statistics::{Aligned, Changes, Counted, LeverageYear, MoneyChange};

/// What is aligned for each outcome; kinds in columns, never added up across them.
pub(crate) fn outcomes_part(sheet: &Sheet<'_>, year: &LeverageYear) -> Option<Part> {
    if year.by_outcome.iter().all(|(outcome, _)| outcome.is_none()) {
        return None;
    }
    let mut heads = heads(sheet, &[("table-outcome", false)]);
    for kind in GiftKind::ALL {
        heads.push(Head::number(kind_name(sheet, kind)));
    }
    if let Some(cost) = &year.cost {
        for key in ["case-realigned-each", "case-new-each"] {
            heads.push(Head::number(say!(sheet, key, "one" = one(sheet, cost))));
        }
    }
    let row = |(outcome, aligned): &(Option<OutcomeId>, Aligned)| {
        let worth = |kind| cash_cell(sheet, aligned.kind(kind).map(|k| &k.worth));
        let mut cells: Vec<Cell> = GiftKind::ALL.into_iter().map(worth).collect();
        if let Some(cost) = &year.cost {
            cells.extend([GiftKind::Realigned, GiftKind::New].map(|kind| {
                let ratio = aligned.kind(kind).and_then(|k| k.per_dollar.as_ref());
                ratio.map_or_else(Cell::default, |r| Cell::number(for_each(sheet, r, cost)))
            }));
        }
        Row { head: outcome_cell(sheet, *outcome), cells }
    };
    let heading = say!(sheet, "value-by-outcome", "period" = when(sheet, year.period));
    Some(Part::of("by-outcome", heading, heads, year.by_outcome.iter().map(row).collect()))
}

pub(crate) fn outcome_cell(sheet: &Sheet<'_>, outcome: Option<OutcomeId>) -> Cell {
    match outcome {
        Some(id) => Cell {
            href: Some(sheet.href(Route::Outcome(id))),
            ..Cell::text(sheet.outcome_of(id).title.clone())
        },
        None => Cell::text(say!(sheet, "case-all-outcomes")),
    }
}

/// What stood beside each unit of cost in the two years, kind by kind.
fn ratio_rows(
    sheet: &Sheet<'_>,
    year: &LeverageYear,
    changes: &Changes,
    any_real: bool,
) -> Vec<Row> {
    let years = backbone(sheet).map(|(_, figures)| &figures.leverage.years);
    let before = years.and_then(|years| years.iter().find(|y| y.period == changes.since));
    let (Some(before), Some(cost)) = (before, &year.cost) else {
        return vec![];
    };
    let each = |year: &LeverageYear, kind| {
        let ratio = year.aligned.kind(kind)?.per_dollar.as_ref()?;
        Some(Cell::number(for_each(sheet, ratio, year.cost.as_ref()?)))
    };
    let kinds = [(GiftKind::Realigned, "case-realigned-each"), (GiftKind::New, "case-new-each")];
    let row = |(kind, key): (GiftKind, &str)| {
        let both = [each(before, kind)?, each(year, kind)?];
        let blank = if any_real { 2 } else { 1 };
        let one = one(sheet, cost).into();
        Some(Row {
            head: Cell::text(sheet.text(key, &[("one", one)])),
            cells: (both.into_iter()).chain(std::iter::repeat_n(Cell::default(), blank)).collect(),
        })
    };
    kinds.into_iter().filter_map(row).collect()
}

pub(crate) fn changes_part(
    sheet: &Sheet<'_>,
    year: &LeverageYear,
    changes: &Changes,
) -> Option<Part> {
    let mut rows = Vec::new();
    let real = |change: &MoneyChange| change.real.is_some();
    let all = changes.aligned.iter().map(|(_, change)| change);
    let any_real = (changes.cost.iter().chain(&changes.influence).chain(all)).any(real);
    let mut row = |name: String, change: &MoneyChange, now: Option<&Counted>| {
        let mut cells = vec![
            cash_cell(sheet, Some(&change.before)),
            cash_cell(sheet, now),
            Cell { strong: true, ..Cell::number(signed_cash(sheet, &change.more)) },
        ];
        if any_real {
            let real = change.real.as_ref().map(|more| signed_cash(sheet, more));
            let mixed = || Cell::text(say!(sheet, "case-real-mixed"));
            cells.push(real.map_or_else(mixed, Cell::number));
        }
        rows.push(Row { head: Cell::text(name), cells });
    };
    if let Some(change) = &changes.cost {
        row(say!(sheet, "case-cost"), change, year.cost.as_ref());
    }
    for (kind, change) in &changes.aligned {
        let now = year.aligned.kind(*kind).map(|k| &k.worth);
        row(kind_name(sheet, *kind), change, now);
    }
    if let Some(change) = &changes.influence {
        let now = year.influence.as_ref().map(|i| &i.could_be_influenced);
        row(say!(sheet, "case-could"), change, now);
    }
    if rows.is_empty() {
        return None;
    }
    rows.extend(ratio_rows(sheet, year, changes, any_real));
    let since = when(sheet, changes.since);
    let mut heads = heads(
        sheet,
        &[("case-what", false), ("case-what", true), ("case-what", true), ("case-change", true)],
    );
    heads[1].text = since.clone();
    heads[2].text = when(sheet, year.period);
    if any_real {
        heads.push(head(sheet, "case-real", true));
    }
    let heading = say!(sheet, "value-changes", "since" = since);
    Some(Part::of("changes", heading, heads, rows))
}
