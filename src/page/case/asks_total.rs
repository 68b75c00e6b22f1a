//! Asks in total: the menu on one bill, and who pays year by year.

use super::amounts::{cash_cell, heads, money, when, years};
use super::people::functions_named;
use crate::language::say;
use crate::page::view::{Cell, Head, Part, Row};
use crate::page::words::sheet::Sheet;
use crate::report::Backbone;
use crate::statistics::{Bill, Funding};

/// The menu on one bill; action plans are a bill of their own in it.
pub(crate) fn bill(sheet: &Sheet<'_>, backbone: &Backbone, funding: &Funding) -> Option<Part> {
    let row = |name: String, href: Option<String>, bill: &Bill| Row {
        head: Cell { href, ..Cell::text(name) },
        cells: vec![
            cash_cell(sheet, Some(&bill.amount)),
            cash_cell(sheet, Some(&bill.raised)),
            Cell {
                strong: true,
                ..match &bill.open {
                    Some(open) => cash_cell(sheet, Some(open)),
                    None => Cell::text(say!(sheet, "funding-all-raised")),
                }
            },
        ],
    };
    let mut rows: Vec<Row> = funding
        .options
        .iter()
        .map(|(id, bill)| {
            let option = &backbone.options[id.0];
            row(option.title.clone(), Some(format!("#{}", option.slug)), bill)
        })
        .collect();
    let total = |key: &str, bill: &Bill| row(sheet.text(key, &[]), None, bill);
    rows.extend(funding.core.iter().map(|bill| total("funding-core", bill)));
    let plans = funding.action_plans.iter();
    rows.extend(plans.map(|bill| total("funding-plans-total", bill)));
    let core = funding.core.as_ref().or(funding.action_plans.as_ref())?;
    let heading = say!(sheet, "funding-bill", "period" = years(sheet, &core.amount));
    let columns = [
        ("funding-item", false),
        ("case-year-cost", true),
        ("funding-raised-head", true),
        ("funding-open-head", true),
    ];
    Some(Part::of("bill", heading, heads(sheet, &columns), rows))
}

/// What each source paid, or promised, year by year.
pub(crate) fn income(sheet: &Sheet<'_>, backbone: &Backbone, funding: &Funding) -> Option<Part> {
    let years: Vec<_> = funding.income.iter().map(|year| year.period).collect();
    if years.is_empty() {
        return None;
    }
    let row = |income: &crate::report::Income| {
        let cell = |period: &crate::report::Period| {
            let here = |a: &&crate::report::IncomeAmount| a.period == *period;
            let found = income.amounts.iter().find(here);
            found.map_or_else(Cell::default, |amount| Cell {
                note: (!amount.received).then(|| say!(sheet, "funding-promised")),
                ..Cell::number(money(sheet, amount.amount))
            })
        };
        Row {
            head: Cell {
                note: functions_named(sheet, backbone, &income.functions)
                    .map(|names| say!(sheet, "funding-tied", "names" = names)),
                ..Cell::text(income.source.clone())
            },
            cells: years.iter().map(cell).collect(),
        }
    };
    let mut rows: Vec<Row> = backbone.income.iter().map(row).collect();
    for (key, of) in [("funding-received-total", true), ("funding-promised-total", false)] {
        let sums: Vec<_> = funding
            .income
            .iter()
            .map(|year| if of { &year.received } else { &year.promised })
            .collect();
        if sums.iter().any(|sum| sum.is_some()) {
            rows.push(Row {
                head: Cell::text(sheet.text(key, &[])),
                cells: sums
                    .into_iter()
                    .map(|sum| Cell { strong: true, ..cash_cell(sheet, sum.as_ref()) })
                    .collect(),
            });
        }
    }
    let mut heads = heads(sheet, &[("funding-source", false)]);
    heads.extend(years.iter().map(|period| Head::number(when(sheet, *period))));
    let heading = say!(sheet, "funding-income");
    Some(Part::of("income", heading, heads, rows))
}
