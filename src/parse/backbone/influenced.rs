//! Influenced: the budgets that could be influenced, line by line.

use super::lines;
use super::names::Names;
use crate::parse::card::indicator::Surroundings;
use crate::parse::document::item::Record;
use crate::parse::kinds::INFLUENCED;
use crate::report::{Holder, Influenced, PartnerId};
use crate::source::{Code, Diagnostic, Diagnostics};

pub(super) fn read(
    record: &Record,
    names: &Names,
    place: &Surroundings,
    out: &mut Diagnostics,
) -> Vec<Influenced> {
    let mut found = Vec::new();
    if let Some(item) = record.get("influenced") {
        lines::each(item, &INFLUENCED, place, out, |line, out| {
            found.extend(influenced(line, names, out));
        });
    }
    found
}

fn influenced(line: &Record, names: &Names, out: &mut Diagnostics) -> Option<Influenced> {
    let holder = holder(line, names, out);
    let money = line
        .number("amount")
        .and_then(|amount| names.in_currency(amount, line.get("currency"), out));
    let source = names.source(line, out);
    Some(Influenced {
        holder: holder?,
        parent: line.string("parent").map(|name| parent(&name, names)),
        amount: money?,
        period: line.period("period")?,
        basis: line.string("basis")?,
        date: line.date("date")?,
        source: source?,
        counted_apart: line.string("counted_apart"),
        span: line.span,
    })
}

/// A partner, or an organization with its sector: one of the two.
fn holder(line: &Record, names: &Names, out: &mut Diagnostics) -> Option<Holder> {
    let (partner, organization) = (line.get("partner"), line.string("organization"));
    match (partner, organization) {
        (Some(item), None) => {
            let found = names.partners.find(item.text()?, item.span, out)?;
            Some(Holder::Partner(PartnerId(found)))
        }
        (None, Some(name)) => {
            let sector = line.string("sector");
            if sector.is_none() {
                let message = "`sector` is missing: this organization is no partner of the card.";
                out.push(
                    Diagnostic::new(Code::MissingField, line.span, message)
                        .expected("sector: text")
                        .help("Add its sector, as partners name theirs."),
                );
            }
            let sector = sector?;
            Some(Holder::Other { name, sector })
        }
        (partner, _) => {
            let (message, place) = match partner {
                Some(item) => {
                    ("`partner` and `organization` both say whose budget this is.", item.span)
                }
                None => ("This line does not say whose budget it is.", line.span),
            };
            out.push(
                Diagnostic::new(Code::BadLine, place, message)
                    .expected("partner: the id of a partner; or organization: a name, and sector")
                    .help("Keep one of the two."),
            );
            None
        }
    }
}

/// A parent by a partner's id, or by its name: it need not have a line of its own.
fn parent(name: &str, names: &Names) -> Holder {
    match names.partners.get(name) {
        Some(partner) => Holder::Partner(PartnerId(partner)),
        None => Holder::Other { name: name.to_owned(), sector: String::new() },
    }
}
