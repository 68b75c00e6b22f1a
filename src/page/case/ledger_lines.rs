//! Ledger lines: every line of the ledger, as it was written.

use super::aligned_compared::outcome_cell;
use super::amounts::{exact, heads, kind_name, money, printed_count, when};
use crate::language::say;
use crate::page::view::{Cell, Row, Table};
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, Confidence, Contribution, Gift, RateId, Talent};
use crate::statistics::{LeverageYear, worth};

pub(crate) fn lines_title(sheet: &Sheet<'_>, year: &LeverageYear) -> String {
    let count: usize = year.aligned.kinds.iter().map(|kind| kind.lines).sum();
    say!(
        sheet,
        "value-lines",
        "count" = count,
        "all" = sheet.numbers().whole(count),
        "period" = when(sheet, year.period)
    )
}

/// Every line of the ledger, as it was written.
pub(crate) fn lines_table(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    year: &LeverageYear,
) -> Option<Table> {
    let row = |(at, line): (usize, &Contribution)| {
        let amount = worth(backbone, at).ok()?;
        let hours = line.hours().map(|h| (printed_count(h), sheet.numbers().decimal(h, 0)));
        Some(Row {
            head: Cell {
                note: hours.map(|(count, hours)| {
                    say!(sheet, "case-hours", "count" = count, "hours" = hours)
                }),
                ..Cell::text(line.what.clone())
            },
            cells: vec![
                Cell::text(kind_name(sheet, line.gift.kind())),
                Cell::text(sheet.card.partners[line.partner.0].name.clone()),
                outcome_cell(sheet, line.outcome),
                Cell::number(exact(sheet, &amount)),
                way_cell(sheet, backbone, line),
                Cell::text(confidence(sheet, line.confidence)),
                attested(sheet, line),
            ],
        })
    };
    let rows: Vec<Row> = lines_of(backbone, year).filter_map(row).collect();
    let columns = [
        ("case-what", false),
        ("case-kind-head", false),
        ("case-partner", false),
        ("table-outcome", false),
        ("case-worth", true),
        ("case-how", false),
        ("case-confidence", false),
        ("case-attested", false),
    ];
    (!rows.is_empty())
        .then(|| Table::quiet("lines", lines_title(sheet, year), heads(sheet, &columns), rows))
}

fn way_cell(sheet: &Sheet<'_>, backbone: &Backbone, line: &Contribution) -> Cell {
    let way = way(sheet, backbone, line);
    let text = if way == line.method {
        way
    } else {
        say!(sheet, "case-way", "way" = way, "method" = &line.method)
    };
    Cell { note: line.counted_apart.clone(), ..Cell::text(text) }
}

fn attested(sheet: &Sheet<'_>, line: &Contribution) -> Cell {
    Cell::text(match &line.attested_by {
        Some(who) => {
            say!(sheet, "case-attested-by", "who" = who, "date" = sheet.numbers().date(line.date))
        }
        None => say!(sheet, "case-attested-none"),
    })
}

fn confidence(sheet: &Sheet<'_>, confidence: Confidence) -> String {
    let word = confidence.into_str();
    say!(sheet, "case-confidence-word", "word" = word)
}

pub(crate) fn lines_of<'b>(
    backbone: &'b Backbone,
    year: &LeverageYear,
) -> impl Iterator<Item = (usize, &'b Contribution)> {
    let position = year.period.position();
    let lines = backbone.contributions.iter().enumerate();
    lines.filter(move |(_, line)| line.period.position() == position)
}

pub(crate) fn way(sheet: &Sheet<'_>, backbone: &Backbone, line: &Contribution) -> String {
    let rate = |id: RateId| {
        let rate = &backbone.rates[id.0];
        say!(
            sheet,
            "case-rate",
            "rate" = money(sheet, rate.amount),
            "place" = &rate.place,
            "period" = when(sheet, rate.period)
        )
    };
    match &line.gift {
        Gift::Time { rate: id, .. } | Gift::Talent(Talent::Hours { rate: id, .. }) => rate(*id),
        Gift::Talent(Talent::Stated { basis, .. }) => basis.clone(),
        Gift::Realigned(_) | Gift::New(_) => line.method.clone(),
    }
}
