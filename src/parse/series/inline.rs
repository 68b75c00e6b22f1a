//! Inline: observations that are written in the document itself.

use super::markers::{as_number_in_row, is_like_one};
use super::{Row, Rows};
use crate::parse::document::field::Shaped;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::series::Row as Written;
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, one_of};
use crate::report::{BreakdownId, GroupId, PlaceId, Population, Unit, Value};
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics};

/// Reads the rows of a list; `whom` is the place of rows that name none.
pub(crate) fn read(
    written: Vec<Written>,
    unit: &Unit,
    site: &Terms,
    whom: PlaceId,
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

fn row(written: Written, site: &Terms, whom: PlaceId, out: &mut Diagnostics) -> Option<Row> {
    let population = population(&written, site, out);
    let place = match written.place.value {
        Some(word) => site.place_ids.find(&word, out).map(|at| PlaceId(at as u32)),
        None => Some(whom).filter(|_| !written.place.is_written),
    };
    // Half of the counts says nothing, and that the other half is there is no mistake.
    if written.numerator.is_faulty || written.denominator.is_faulty {
        return None;
    }
    Some(Row {
        place: place?,
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
fn population(written: &Written, site: &Terms, out: &mut Diagnostics) -> Option<Population> {
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
    good.then(|| whose(parts))
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

/// The population of some parts.
pub(crate) fn whose(mut parts: Vec<(BreakdownId, GroupId)>) -> Population {
    parts.sort();
    match parts[..] {
        [] => Population::Everyone,
        [(breakdown, group)] => Population::Group(breakdown, group),
        _ => Population::Crossed(parts),
    }
}
