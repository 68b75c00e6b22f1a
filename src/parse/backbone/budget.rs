//! Budget: the people, budgets and income of the backbone, the children served, and prices.

use super::names::Names;
use crate::parse::document::item::Record;
use crate::report::{
    Budget, BudgetState, FunctionId, Income, IncomeAmount, Money, PartnerId, Person, PriceIndex,
    Served,
};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

pub(super) fn people(record: &Record, names: &Names, out: &mut Diagnostics) -> Vec<Person> {
    let mut person = |person: &Record| {
        Some(Person {
            name: person.string("name"),
            role: person.string("role")?,
            functions: names.functions(person, out),
            share: person.number("share"),
        })
    };
    record.records("people").filter_map(&mut person).collect()
}

/// The budgets in the order of time, each adding up and each period once.
pub(super) fn budgets(record: &Record, names: &Names, out: &mut Diagnostics) -> Vec<Budget> {
    let mut budgets: Vec<Budget> = Vec::new();
    for one in record.records("budgets") {
        let Some(budget) = budget(one, names, out) else {
            continue;
        };
        let same = |b: &&Budget| b.period.position() == budget.period.position();
        if let Some(first) = budgets.iter().find(same) {
            let message = format!("Two budgets are given for {}.", budget.period);
            out.push(
                Diagnostic::new(Code::TwoBudgets, one.place("period"), message)
                    .expected("one budget for each year")
                    .also(first.span, "the first one")
                    .help("Keep the later of the two; a closed year has the state `spent`."),
            );
            continue;
        }
        budgets.push(budget);
    }
    budgets.sort_by_key(|budget| budget.period);
    budgets
}

fn budget(record: &Record, names: &Names, out: &mut Diagnostics) -> Option<Budget> {
    let functions = shares(record, names, out);
    let total = names.money(record, "total", out);
    let sum = functions.as_ref().and_then(|shares| sum(shares));
    if let (Some(total), Some(sum)) = (total, sum)
        && total != sum
    {
        out.push(adds_up_wrong(record, total, sum));
    }
    if record.get("total").is_none() && record.get("functions").is_none() {
        let message = "This budget has neither a total nor functions.";
        out.push(
            Diagnostic::new(Code::MissingField, record.span, message)
                .expected("total: a number")
                .help("Add a line such as `total: 520000`."),
        );
    }
    Some(Budget {
        period: record.period("period")?,
        total: total.or(sum)?,
        functions: functions.unwrap_or_default(),
        state: match record.choice("state") {
            Some("spent") => BudgetState::Spent,
            _ => BudgetState::Planned,
        },
        span: record.span,
    })
}

/// What each function costs; none where one of them could not be read.
fn shares(
    record: &Record,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Vec<(FunctionId, Money)>> {
    let shares = record.record("functions")?;
    let mut found = Vec::new();
    let mut whole = true;
    for (name, item) in &shares.others {
        let id = name.text().unwrap_or_default();
        let function = names.function_ids.find(id, name.span, out);
        match (function, names.amount(item, out)) {
            (Some(function), Some(money)) => found.push((FunctionId(function), money)),
            _ => whole = false,
        }
    }
    whole.then_some(found)
}

fn sum(shares: &[(FunctionId, Money)]) -> Option<Money> {
    let (first, rest) = shares.split_first()?;
    rest.iter().try_fold(first.1, |sum, (_, money)| sum.plus(*money).ok())
}

fn adds_up_wrong(record: &Record, total: Money, sum: Money) -> Diagnostic {
    let (whole, parts) = (total.amount.normalize(), sum.amount.normalize());
    let short = (whole - parts).abs().normalize();
    let message = format!("The total is {whole}, and the functions make {parts}.");
    Diagnostic::new(Code::BudgetSum, record.place("total"), message)
        .expected(format!("{parts}, or functions that make {whole}"))
        .also(record.place("functions"), format!("{short} apart"))
        .help("Mend the wrong one, or leave `total` out: it is then the sum of the functions.")
}

pub(super) fn income(record: &Record, names: &Names, out: &mut Diagnostics) -> Vec<Income> {
    let mut income = |income: &Record| {
        let amounts = income.records("amounts").filter_map(|one| {
            Some(IncomeAmount {
                period: one.period("period")?,
                amount: names.money(one, "amount", out)?,
                received: one.flag("received").unwrap_or(false),
            })
        });
        let amounts = amounts.collect();
        Some(Income {
            source: income.string("source")?,
            partner: names.find(income, "partner", names.partners, out).map(PartnerId),
            amounts,
            functions: names.functions(income, out),
            span: income.span,
        })
    };
    record.records("income").filter_map(&mut income).collect()
}

pub(super) fn served(record: &Record, names: &Names, out: &mut Diagnostics) -> Vec<Served> {
    let mut served = |served: &Record| {
        Some(Served {
            period: served.period("period")?,
            children: served.whole("children")?,
            who: served.string("who")?,
            source: names.source(served, out)?,
            span: served.span,
        })
    };
    record.records("served").filter_map(&mut served).collect()
}

pub(super) fn prices(record: &Record, names: &Names, out: &mut Diagnostics) -> Option<PriceIndex> {
    let prices = record.record("prices")?;
    let mut levels = Vec::new();
    for level in prices.records("levels") {
        let (Some(period), Some(height)) = (level.period("period"), level.number("level")) else {
            continue;
        };
        if height <= Decimal::ZERO {
            let message = "A price index has a level above zero.";
            let diagnostic = Diagnostic::new(Code::BadValue, level.place("level"), message);
            out.push(diagnostic.expected("a number above zero"));
            continue;
        }
        levels.push((period, height));
    }
    levels.sort_by_key(|(period, _)| *period);
    Some(PriceIndex { name: prices.string("name")?, source: names.source(prices, out)?, levels })
}
