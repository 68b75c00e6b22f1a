//! Ledger: rates, and the contributions that they count.

use super::names::Names;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::Given;
use crate::parse::kinds::contributions as written;
use crate::report::{Contribution, Gift, GiftKind, Money, OutcomeId, Rate, RateId, Talent};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

/// The rates, and their ids.
pub(super) fn rates(
    written: Given<Vec<written::Rate>>,
    names: &Names,
    out: &mut Diagnostics,
) -> (Vec<Rate>, Ids) {
    let mut ids = Ids::new("rate");
    let mut rates = Vec::new();
    for one in written {
        let place = one.id.span;
        match rate(one, names, out) {
            Some(rate) => {
                if ids.declare(&rate.slug, place, out).is_some() {
                    rates.push(rate);
                }
            }
            None => ids.not_whole(),
        }
    }
    (rates, ids)
}

fn rate(written: written::Rate, names: &Names, out: &mut Diagnostics) -> Option<Rate> {
    let amount = names.money(&written.amount, out);
    let source = names.source(written.source, out);
    Some(Rate {
        slug: written.id.value?,
        amount: amount?,
        period: written.period.value?,
        place: written.place.value?,
        source: source?,
        span: written.span,
    })
}

pub(super) fn contribution(
    line: written::Contribution,
    names: &Names,
    rates: &Ids,
    out: &mut Diagnostics,
) -> Option<Contribution> {
    let partner = names.partner(&line.partner, out);
    let outcome = outcome(&line, names, out);
    let gift = gift(&line, names, rates, out);
    let attested_by = line.attested_by.value;
    if attested_by.is_none() {
        let message = "Nobody attests this line, so it counts as an estimate.";
        out.push(
            Diagnostic::new(Code::NotAttested, line.span, message)
                .expected("attested_by: who can confirm it")
                .help("Name who can confirm the count; the giver is best."),
        );
    }
    Some(Contribution {
        partner: partner?,
        outcome: outcome?,
        period: line.period.value?,
        what: line.what.value?,
        gift: gift?,
        program: line.program.value,
        convening: line.convening.value,
        method: line.method.value?,
        confidence: line.confidence.value?,
        attested_by,
        date: line.date.value?,
        counted_apart: line.counted_apart.value,
        span: line.span,
    })
}

/// The outcome, or none for `all`; nothing where it cannot be told.
fn outcome(
    line: &written::Contribution,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Option<OutcomeId>> {
    let outcome = line.outcome.value.as_ref()?;
    if outcome.text.trim() == "all" {
        return Some(None);
    }
    names.outcomes.find(outcome, out).map(|at| Some(OutcomeId(at)))
}

fn gift(
    line: &written::Contribution,
    names: &Names,
    rates: &Ids,
    out: &mut Diagnostics,
) -> Option<Gift> {
    match line.kind.value? {
        GiftKind::Time => {
            refuse(&line.amount, "time is counted in hours at a rate", out);
            refuse(&line.basis, "only talent has a basis", out);
            let (hours, rate) = hours(line, "time is counted in hours at a rate", rates, out)?;
            Some(Gift::Time { hours, rate })
        }
        GiftKind::Talent => talent(line, names, rates, out).map(Gift::Talent),
        GiftKind::Realigned => treasure(line, names, out).map(Gift::Realigned),
        GiftKind::New => treasure(line, names, out).map(Gift::New),
    }
}

fn treasure(line: &written::Contribution, names: &Names, out: &mut Diagnostics) -> Option<Money> {
    let why = "treasure is an amount of money";
    refuse(&line.hours, why, out);
    refuse(&line.rate, why, out);
    refuse(&line.basis, why, out);
    amount(line, why, names, out)
}

fn talent(
    line: &written::Contribution,
    names: &Names,
    rates: &Ids,
    out: &mut Diagnostics,
) -> Option<Talent> {
    let basis = line.basis.value.clone();
    if basis.is_none() {
        out.push(needs(line, &line.basis, "talent has a stated basis"));
    }
    if line.rate.value.is_some() {
        refuse(&line.amount, "hours at a rate make the amount", out);
        let (hours, rate) = hours(line, "a rate is for each hour", rates, out)?;
        return Some(Talent::Hours { hours, rate, basis: basis? });
    }
    let why = "talent is an amount, or hours at a rate";
    let amount = amount(line, why, names, out)?;
    Some(Talent::Stated { amount, hours: line.hours.value, basis: basis? })
}

fn hours(
    line: &written::Contribution,
    why: &str,
    rates: &Ids,
    out: &mut Diagnostics,
) -> Option<(Decimal, RateId)> {
    if !line.hours.is_written {
        out.push(needs(line, &line.hours, why));
    }
    if !line.rate.is_written {
        out.push(needs(line, &line.rate, why));
    }
    let rate = rates.find_given(&line.rate, out)?;
    Some((line.hours.value?, RateId(rate)))
}

fn amount(
    line: &written::Contribution,
    why: &str,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Money> {
    if !line.amount.is_written {
        out.push(needs(line, &line.amount, why));
    }
    names.in_currency(line.amount.value?, Some(&line.currency), out)
}

fn needs<T>(line: &written::Contribution, field: &Given<T>, why: &str) -> Diagnostic {
    let name = field.name;
    let message = format!("`{name}` is missing from this contribution: {why}.");
    Diagnostic::new(Code::MissingField, line.span, message)
        .expected(format!("a field `{name}`"))
        .help(match name == line.rate.name {
            true => "Declare the rate under `rates`, with its year, its place and its source, and name its id here.",
            false => "Add the field, or mend `kind`.",
        })
}

/// A field that a line of this kind does not take.
fn refuse<T>(field: &Given<T>, why: &str, out: &mut Diagnostics) {
    if field.value.is_some() {
        let name = field.name;
        let message = format!("`{name}` does not belong to this contribution: {why}.");
        out.push(
            Diagnostic::new(Code::BadLine, field.span, message)
                .expected("nothing here")
                .help(format!("Remove `{name}`, or mend `kind`.")),
        );
    }
}
