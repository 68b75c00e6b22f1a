//! Inline: observations that are written in the document itself.

use super::markers::{as_number_in_row, is_like_one};
use super::{Row, Rows};
use crate::parse::document::field::Shaped;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::series::Row as Written;
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, one_of};
use crate::report::{BreakdownId, GroupId, Population, Unit, Value};
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Reads the rows of a list; `whom` is whom a row without a group counts.
pub(crate) fn read(
    written: Vec<Written>,
    unit: &Unit,
    site: &Terms,
    whom: &Population,
    out: &mut Diagnostics,
) -> Rows {
    let mut rows = Rows::default();
    for written in written {
        let Some(row) = row(written, site, whom, out) else { continue };
        match row.value {
            Value::Number(number)
                if unit.least().is_some_and(|least| number < least) && is_like_one(number) =>
            {
                out.push(as_number_in_row(number, row.span));
            }
            _ => rows.push(row, unit, out),
        }
    }
    rows
}

fn row(written: Written, site: &Terms, whom: &Population, out: &mut Diagnostics) -> Option<Row> {
    let population = population(&written, site, whom, out);
    // Half of the counts says nothing, and that the other half is there is no mistake.
    if written.numerator.is_faulty || written.denominator.is_faulty {
        return None;
    }
    Some(Row {
        population: population?,
        period: written.period.value?,
        value: written.value.value?,
        numerator: written.numerator.value,
        denominator: written.denominator.value,
        standard_error: written.standard_error.value,
        provisional: written.provisional.value.unwrap_or(false),
        note: written.note.value.map(Into::into),
        span: written.value.span,
    })
}

/// Whom a row counts: one part for each breakdown that it names.
fn population(
    written: &Written,
    site: &Terms,
    whom: &Population,
    out: &mut Diagnostics,
) -> Option<Population> {
    let mut parts = Vec::new();
    let mut good = true;
    for (breakdown, group) in &written.others {
        let Some(at) = site.breakdown_ids.get(&breakdown.text) else {
            if site.breakdown_ids.is_whole() {
                out.push(unknown_field(breakdown, site));
            }
            good = false;
            continue;
        };
        match site.group_ids[at].find(group, out) {
            Some(group) => parts.push((BreakdownId(at as u16), GroupId(group as u16))),
            None => good = false,
        }
    }
    if !good {
        return None;
    }
    let population = whose(parts, whom);
    if population.is_none() {
        out.push(grouped_comparison(written.span));
    }
    population
}

/// A field of a row that is neither its own nor a breakdown's.
fn unknown_field(Word { text: word, span }: &Word, site: &Terms) -> Diagnostic {
    let message =
        format!("There is no field `{}` in a row, and no breakdown of this id.", brief(word));
    let diagnostic =
        Diagnostic::new(Code::UnknownField, *span, message).lacks(site.breakdown_ids.lack(word));
    let fields = Written::SHAPE.fields().fields.iter().map(|f| f.name);
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
