//! Influenced: the budgets that could be influenced, line by line.

use super::names::Names;
use crate::parse::kinds::influenced::Influenced as Written;
use crate::report::{Holder, Influenced, PartnerId};
use crate::source::{Code, Diagnostic, Diagnostics};

pub(super) fn influenced(
    line: Written,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Influenced> {
    let holder = holder(&line, names, out);
    let amount = line.amount.value;
    let money = amount.and_then(|amount| names.in_currency(amount, Some(&line.currency), out));
    let source = names.source(line.source, out);
    Some(Influenced {
        holder: holder?,
        parent: line.parent.value.map(|name| parent(name, names)),
        amount: money?,
        period: line.period.value?,
        basis: line.basis.value?,
        date: line.date.value?,
        source: source?,
        counted_apart: line.counted_apart.value,
        span: line.span,
    })
}

/// A partner, or an organization with its sector: one of the two.
fn holder(line: &Written, names: &Names, out: &mut Diagnostics) -> Option<Holder> {
    match (&line.partner.value, &line.organization.value) {
        (Some(_), None) => names.partner(&line.partner, out).map(Holder::Partner),
        (None, Some(name)) => {
            let sector = line.sector.value.clone();
            if sector.is_none() {
                let message = "`sector` is missing: this organization is no partner of the card.";
                out.push(
                    Diagnostic::new(Code::MissingField, line.span, message)
                        .expected("sector: text")
                        .help("Add its sector, as partners name theirs."),
                );
            }
            Some(Holder::Other { name: name.clone(), sector: sector? })
        }
        (partner, _) => {
            let message = match partner {
                Some(_) => "`partner` and `organization` both say whose budget this is.",
                None => "This line does not say whose budget it is.",
            };
            let place = if partner.is_some() { line.partner.span } else { line.span };
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
fn parent(name: String, names: &Names) -> Holder {
    match names.partners.get(&name) {
        Some(partner) => Holder::Partner(PartnerId(partner)),
        None => Holder::Other { name, sector: String::new() },
    }
}
