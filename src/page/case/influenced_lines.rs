//! Influenced lines: every line of what could be influenced, as it was written.

use super::amounts::{heads, money_exact, when};
use crate::language::say;
use crate::page::view::{Cell, Row, Table};
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, Holder, Influenced};
use crate::statistics::{Influence, Line};

pub(crate) fn budgets_title(sheet: &Sheet<'_>, influence: &Influence) -> String {
    let lines = influence.could_be_influenced.lines().len();
    say!(sheet, "value-budgets", "count" = lines, "all" = sheet.numbers().whole(lines))
}

/// The budgets that are counted as what could be influenced.
pub(crate) fn budgets_table(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    influence: &Influence,
) -> Table {
    let row = |line: &Influenced| Row {
        head: Cell {
            note: line.counted_apart.clone(),
            ..Cell::text(holder_name(sheet, &line.holder))
        },
        cells: vec![
            Cell::text(sheet.shared(sector_of(sheet, &line.holder))),
            Cell::number(money_exact(sheet, line.amount)),
            Cell::text(when(sheet, line.period)),
            Cell::text(line.basis.clone()),
            Cell::text(say!(
                sheet,
                "case-attested-by",
                "who" = &line.source.name,
                "date" = sheet.numbers().date(line.date)
            )),
        ],
    };
    let lines = influence.could_be_influenced.lines();
    let rows = lines.into_iter().filter_map(|line| match line {
        Line::Influenced(at) => Some(row(&backbone.influenced[at])),
        _ => None,
    });
    let columns = [
        ("case-organization", false),
        ("case-sector", false),
        ("case-amount", true),
        ("case-year", false),
        ("case-basis", false),
        ("case-source", false),
    ];
    Table::quiet("budgets", budgets_title(sheet, influence), heads(sheet, &columns), rows.collect())
}

fn sector_of<'b>(sheet: &'b Sheet<'_>, holder: &'b Holder) -> &'b str {
    match holder {
        Holder::Partner(id) => &sheet.card.partners[id.0].sector,
        Holder::Other { sector, .. } => sector,
    }
}

pub(crate) fn holder_name(sheet: &Sheet<'_>, holder: &Holder) -> String {
    match holder {
        Holder::Partner(id) => sheet.card.partners[id.0].name.clone(),
        Holder::Other { name, .. } => name.clone(),
    }
}
