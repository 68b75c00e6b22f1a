//! Inline: observations that are written in the document itself.

use super::{Row, Rows};
use crate::parse::card::terms::Terms;
use crate::parse::document::item::{Datum, Item, Record};
use crate::parse::document::reader::brief;
use crate::parse::document::shape::one_of;
use crate::parse::value::nearest::nearest;
use crate::report::{BreakdownId, GroupId, Population, Unit};
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Reads the rows of a list; `whom` is whom a row without a group counts.
pub(crate) fn read(
    items: &[Item],
    unit: &Unit,
    site: &Terms,
    whom: &Population,
    out: &mut Diagnostics,
) -> Rows {
    let mut rows = Rows::default();
    for record in items.iter().filter_map(Item::record) {
        if let Some(row) = row(record, site, whom, out) {
            rows.push(row, unit, out);
        }
    }
    rows
}

fn row(record: &Record, site: &Terms, whom: &Population, out: &mut Diagnostics) -> Option<Row> {
    let population = population(record, site, whom, out);
    let Datum::Figure(value) = record.get("value")?.datum else {
        return None;
    };
    Some(Row {
        population: population?,
        period: record.period("period")?,
        value,
        numerator: record.whole("numerator"),
        denominator: record.whole("denominator"),
        standard_error: record.number("standard_error"),
        provisional: record.flag("provisional").unwrap_or(false),
        note: record.text("note").map(|note| note.trim().into()),
        span: record.place("value"),
    })
}

/// Whom a row counts: one part for each breakdown that it names.
fn population(
    record: &Record,
    site: &Terms,
    whom: &Population,
    out: &mut Diagnostics,
) -> Option<Population> {
    let mut parts = Vec::new();
    let mut good = true;
    for (name, item) in &record.others {
        let breakdown = name.text().unwrap_or_default();
        let Some(at) = site.breakdown_ids.get(breakdown) else {
            if site.breakdown_ids.is_whole() {
                out.push(unknown_field(record, name, site));
            }
            good = false;
            continue;
        };
        let group = item.text().unwrap_or_default();
        match site.group_ids[at].find(group, item.span, out) {
            Some(group) => parts.push((BreakdownId(at as u16), GroupId(group as u16))),
            None => good = false,
        }
    }
    if !good {
        return None;
    }
    let population = whose(parts, whom);
    if population.is_none() {
        out.push(grouped_comparison(record.span));
    }
    population
}

/// A field of a row that is neither its own nor a breakdown's.
fn unknown_field(record: &Record, name: &Item, site: &Terms) -> Diagnostic {
    let word = name.text().unwrap_or_default();
    let message =
        format!("There is no field `{}` in a row, and no breakdown of this id.", brief(word));
    let diagnostic = Diagnostic::new(Code::UnknownField, name.span, message).lacks("breakdown");
    let fields = record.shape.fields.iter().map(|f| f.name);
    let breakdowns = site.breakdowns.iter().map(|b| b.slug.as_str());
    let words = fields.chain(breakdowns);
    match nearest(word, words.clone()) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("a field of a row, or the id of a breakdown")
            .help(format!("The fields here are {}.", one_of(words))),
    }
}

/// A comparison that is told apart by groups.
pub(crate) fn grouped_comparison(span: Span) -> Diagnostic {
    let message = "A comparison has one value for each period, and this one is for a group.";
    Diagnostic::new(Code::BadRow, span, message)
        .expected("a row without a group")
        .help("Keep only the rows for everyone; in a table, choose them with `where`.")
}

/// The population of some parts; `None` where a comparison is told apart by groups.
pub(crate) fn whose(
    mut parts: Vec<(BreakdownId, GroupId)>,
    whom: &Population,
) -> Option<Population> {
    parts.sort();
    match parts[..] {
        [] => Some(whom.clone()),
        _ if *whom == Population::Comparison => None,
        [(breakdown, group)] => Some(Population::Group(breakdown, group)),
        _ => Some(Population::Crossed(parts)),
    }
}
