//! Ledger: rates, and the contributions that they count.

use super::lines;
use super::names::Names;
use crate::parse::card::indicator::Surroundings;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::Record;
use crate::parse::kinds::CONTRIBUTION;
use crate::report::{
    Confidence, Contribution, Gift, Money, OutcomeId, PartnerId, Rate, RateId, Talent,
};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

/// The rates, and their ids.
pub(super) fn rates(record: &Record, names: &Names, out: &mut Diagnostics) -> (Vec<Rate>, Ids) {
    let mut ids = Ids::new("rate");
    let mut rates = Vec::new();
    for one in record.records("rates") {
        match rate(one, names, out) {
            Some(rate) => {
                if ids.declare(&rate.slug, one.place("id"), out).is_some() {
                    rates.push(rate);
                }
            }
            None => ids.not_whole(),
        }
    }
    (rates, ids)
}

fn rate(record: &Record, names: &Names, out: &mut Diagnostics) -> Option<Rate> {
    let amount = names.money(record, "amount", out);
    let source = names.source(record, out);
    Some(Rate {
        slug: record.string("id")?,
        amount: amount?,
        period: record.period("period")?,
        place: record.string("place")?,
        source: source?,
        span: record.span,
    })
}

/// The lines of the ledger, in the author's order.
pub(super) fn read(
    record: &Record,
    names: &Names,
    rates: &Ids,
    place: &Surroundings,
    out: &mut Diagnostics,
) -> Vec<Contribution> {
    let mut found = Vec::new();
    if let Some(item) = record.get("contributions") {
        lines::each(item, &CONTRIBUTION, place, out, |line, out| {
            found.extend(contribution(line, names, rates, out));
        });
    }
    found
}

fn contribution(
    line: &Record,
    names: &Names,
    rates: &Ids,
    out: &mut Diagnostics,
) -> Option<Contribution> {
    let partner = names.find(line, "partner", names.partners, out);
    let outcome = outcome(line, names, out);
    let gift = gift(line, names, rates, out);
    let attested_by = line.string("attested_by");
    if attested_by.is_none() {
        let message = "Nobody attests this line, so it counts as an estimate.";
        out.push(
            Diagnostic::new(Code::NotAttested, line.span, message)
                .expected("attested_by: who can confirm it")
                .help("Name who can confirm the count; the giver is best."),
        );
    }
    Some(Contribution {
        partner: PartnerId(partner?),
        outcome: outcome?,
        period: line.period("period")?,
        what: line.string("what")?,
        gift: gift?,
        program: line.string("program"),
        convening: line.string("convening"),
        method: line.string("method")?,
        confidence: match line.choice("confidence")? {
            "high" => Confidence::High,
            "medium" => Confidence::Medium,
            _ => Confidence::Low,
        },
        attested_by,
        date: line.date("date")?,
        counted_apart: line.string("counted_apart"),
        span: line.span,
    })
}

/// The outcome, or none for `all`; nothing where it cannot be told.
fn outcome(line: &Record, names: &Names, out: &mut Diagnostics) -> Option<Option<OutcomeId>> {
    let item = line.get("outcome")?;
    if item.text()?.trim() == "all" {
        return Some(None);
    }
    let found = names.outcomes.find(item.text()?, item.span, out)?;
    Some(Some(OutcomeId(found)))
}

fn gift(line: &Record, names: &Names, rates: &Ids, out: &mut Diagnostics) -> Option<Gift> {
    match line.choice("kind")? {
        "time" => {
            refuse(line, "amount", "time is counted in hours at a rate", out);
            refuse(line, "basis", "only talent has a basis", out);
            let (hours, rate) = hours(line, "time is counted in hours at a rate", rates, out)?;
            Some(Gift::Time { hours, rate })
        }
        "talent" => talent(line, names, rates, out).map(Gift::Talent),
        kind => {
            for field in ["hours", "rate", "basis"] {
                refuse(line, field, "treasure is an amount of money", out);
            }
            let money = amount(line, "treasure is an amount of money", names, out)?;
            Some(match kind {
                "new" => Gift::New(money),
                _ => Gift::Realigned(money),
            })
        }
    }
}

fn talent(line: &Record, names: &Names, rates: &Ids, out: &mut Diagnostics) -> Option<Talent> {
    let why = "talent has a stated basis";
    let basis = line.string("basis");
    if line.get("basis").is_none() {
        out.push(needs(line, "basis", why));
    }
    if line.get("rate").is_some() {
        refuse(line, "amount", "hours at a rate make the amount", out);
        let (hours, rate) = hours(line, "a rate is for each hour", rates, out)?;
        let basis = basis?;
        return Some(Talent::Hours { hours, rate, basis });
    }
    let why = "talent is an amount, or hours at a rate";
    Some(Talent::Stated {
        amount: amount(line, why, names, out)?,
        hours: line.number("hours"),
        basis: basis?,
    })
}

fn hours(
    line: &Record,
    why: &str,
    rates: &Ids,
    out: &mut Diagnostics,
) -> Option<(Decimal, RateId)> {
    for field in ["hours", "rate"] {
        if !line.has(field) {
            out.push(needs(line, field, why));
        }
    }
    let rate = line.get("rate")?;
    let rate = rates.find(rate.text()?, rate.span, out)?;
    Some((line.number("hours")?, RateId(rate)))
}

fn amount(line: &Record, why: &str, names: &Names, out: &mut Diagnostics) -> Option<Money> {
    if !line.has("amount") {
        out.push(needs(line, "amount", why));
    }
    names.in_currency(line.number("amount")?, line.get("currency"), out)
}

fn needs(line: &Record, field: &str, why: &str) -> Diagnostic {
    let message = format!("`{field}` is missing from this contribution: {why}.");
    Diagnostic::new(Code::MissingField, line.span, message)
        .expected(format!("a field `{field}`"))
        .help(match field {
            "rate" => "Declare the rate under `rates`, with its year, its place and its source, and name its id here.",
            _ => "Add the field, or mend `kind`.",
        })
}

/// A field that a line of this kind does not take.
fn refuse(line: &Record, field: &str, why: &str, out: &mut Diagnostics) {
    if let Some(item) = line.get(field) {
        let message = format!("`{field}` does not belong to this contribution: {why}.");
        out.push(
            Diagnostic::new(Code::BadLine, item.span, message)
                .expected("nothing here")
                .help(format!("Remove `{field}`, or mend `kind`.")),
        );
    }
}
