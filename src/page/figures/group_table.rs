//! Group table: the numbers of a figure of groups, as a table.

use super::chart_values::{group_change, hidden_cell, missing_cell, table_cell};
use super::notes::Notes;
use super::trend_table::captioned;
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::say;
use crate::page::view::{Cell as TableCell, Head, Row, Table};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::{Standing, Together};
use crate::report::Population;

/// The table under a figure of groups: all that it draws.
pub(crate) fn group_table(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
    notes: &mut Notes,
    id: &str,
) -> Table {
    let two = together.then.is_some();
    let mut heads = vec![Head::text(say!(sheet, "table-group"))];
    heads.extend(together.then.map(|then| Head::number(m.period(then))));
    heads.push(Head::number(m.period(together.now)));
    if two {
        heads.push(Head::number(change_head(sheet, m)));
    }
    let mut rows = vec![everyone_row(sheet, m, together, notes)];
    for &breakdown in &together.breakdowns {
        let title = &sheet.card.breakdowns[usize::from(breakdown.0)].title;
        rows.push(Row { head: TableCell::text(title.clone()), cells: Vec::new() });
        for standing in standings.iter().filter(|s| s.breakdown == breakdown) {
            let of = Population::Group(breakdown, standing.group);
            let mut cells = Vec::with_capacity(3);
            if two {
                cells.push(table_cell(&m, standing.then, &of, notes));
            }
            cells.push(TableCell { strong: true, ..table_cell(&m, standing.now, &of, notes) });
            if two {
                cells.push(change_cell(
                    sheet,
                    m,
                    group_change(&m, standing),
                    [standing.then, standing.now],
                ));
            }
            rows.push(Row { head: TableCell::text(standing.title), cells });
        }
    }
    captioned(sheet, m, id, heads, rows)
}

pub(crate) fn everyone_row(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    notes: &mut Notes,
) -> Row {
    let at = |period| m.everyone().iter().find(|p| Some(p.period) == period);
    let (then, now) = (at(together.then), at(Some(together.now)));
    let mut cells = Vec::with_capacity(3);
    if together.then.is_some() {
        cells.push(table_cell(&m, then, &Population::Everyone, notes));
    }
    cells.push(table_cell(&m, now, &Population::Everyone, notes));
    if together.then.is_some() {
        let values = then.and_then(|p| p.cell.value()).zip(now.and_then(|p| p.cell.value()));
        let change = values.map(|(then, now)| {
            sheet.numbers().signed(m.apart(then, now), m.indicator.unit.places())
        });
        cells.push(change_cell(sheet, m, change.unwrap_or_default(), [then, now]));
    }
    Row { head: TableCell::text(say!(sheet, "everyone")), cells }
}

/// A change, or the state of the end that has no number.
pub(crate) fn change_cell(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    change: String,
    ends: [Option<&PublishedPoint>; 2],
) -> TableCell {
    if !change.is_empty() {
        return TableCell::number(change);
    }
    let is = |wanted: fn(&Cell) -> bool| ends.iter().flatten().any(|p| wanted(&p.cell));
    if is(Cell::is_suppressed) {
        hidden_cell(sheet)
    } else if is(|cell| matches!(cell, Cell::Band(_))) {
        TableCell::text(say!(sheet, "cell-range-change"))
    } else {
        missing_cell(&m)
    }
}

/// The head of a column of changes: "Points" for shares and scores, otherwise "Change".
pub(crate) fn change_head(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    use crate::report::Unit;
    let points = matches!(m.indicator.unit, Unit::Percent { .. } | Unit::Score { .. });
    say!(sheet, "table-change", "unit" = if points { "points" } else { "other" })
}
