//! Budget: the people, budgets and income of the backbone, the children served, and prices.

use super::names::Names;
use crate::parse::document::item::Given;
use crate::parse::kinds::backbone as written;
use crate::report::{
    Budget, BudgetState, FunctionId, Income, IncomeAmount, Money, Person, PriceIndex, Served,
};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

pub(super) fn person(
    written: written::Person,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Person> {
    Some(Person {
        name: written.name.value,
        role: written.role.value?,
        functions: names.functions(&written.functions, out),
        share: written.share.value,
    })
}

/// The budgets in the order of time, each adding up and each period once.
pub(super) fn budgets(
    written: Given<Vec<written::Budget>>,
    names: &Names,
    out: &mut Diagnostics,
) -> Vec<Budget> {
    let mut budgets: Vec<Budget> = Vec::new();
    for written in written {
        let place = written.period.span;
        let Some(budget) = budget(written, names, out) else {
            continue;
        };
        let same = |b: &&Budget| b.period.position() == budget.period.position();
        if let Some(first) = budgets.iter().find(same) {
            let message = format!("Two budgets are given for {}.", budget.period);
            out.push(
                Diagnostic::new(Code::TwoBudgets, place, message)
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

fn budget(written: written::Budget, names: &Names, out: &mut Diagnostics) -> Option<Budget> {
    let read = written.functions.value.as_ref().and_then(|it| shares(it, names, out));
    let functions = read.filter(|_| !written.functions.is_faulty);
    let total = names.money(&written.total, out);
    let sum = functions.as_ref().and_then(|shares| sum(shares));
    if let (Some(total), Some(sum)) = (total, sum)
        && total != sum
    {
        out.push(adds_up_wrong(&written, total, sum));
    }
    if written.total.value.is_none() && written.functions.value.is_none() {
        let message = "This budget has neither a total nor functions.";
        out.push(
            Diagnostic::new(Code::MissingField, written.span, message)
                .expected("total: a number")
                .help("Add a line such as `total: 520000`."),
        );
    }
    Some(Budget {
        period: written.period.value?,
        total: total.or(sum)?,
        functions: functions.unwrap_or_default(),
        state: written.state.value.unwrap_or(BudgetState::Planned),
        span: written.span,
    })
}

/// What each function costs; none where one of them could not be read.
fn shares(
    written: &written::Shares,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Vec<(FunctionId, Money)>> {
    let mut found = Vec::new();
    let mut whole = true;
    for (id, money) in &written.others {
        let function = names.function_ids.find(id, out);
        match (function, names.amount(money, out)) {
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

fn adds_up_wrong(written: &written::Budget, total: Money, sum: Money) -> Diagnostic {
    let (whole, parts) = (total.amount.normalize(), sum.amount.normalize());
    let short = (whole - parts).abs().normalize();
    let message = format!("The total is {whole}, and the functions make {parts}.");
    Diagnostic::new(Code::BudgetSum, written.total.span, message)
        .expected(format!("{parts}, or functions that make {whole}"))
        .also(written.functions.span, format!("{short} apart"))
        .help("Mend the wrong one, or leave `total` out: it is then the sum of the functions.")
}

pub(super) fn income(
    written: written::Income,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Income> {
    let amounts = written.amounts.into_iter().filter_map(|one| {
        Some(IncomeAmount {
            period: one.period.value?,
            amount: names.money(&one.amount, out)?,
            received: one.received.value.unwrap_or(false),
        })
    });
    let amounts = amounts.collect();
    Some(Income {
        source: written.source.value?,
        partner: names.partner(&written.partner, out),
        amounts,
        functions: names.functions(&written.functions, out),
        span: written.span,
    })
}

pub(super) fn served(
    written: written::Served,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Served> {
    Some(Served {
        period: written.period.value?,
        children: written.children.value?,
        who: written.who.value?,
        source: names.source(written.source, out)?,
        span: written.span,
    })
}

pub(super) fn prices(
    written: written::Prices,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<PriceIndex> {
    let mut levels = Vec::new();
    for written in written.levels {
        let (Some(period), Some(level)) = (written.period.value, written.level.value) else {
            continue;
        };
        if level <= Decimal::ZERO {
            let message = "A price index has a level above zero.";
            let diagnostic = Diagnostic::new(Code::BadValue, written.level.span, message);
            out.push(diagnostic.expected("a number above zero"));
            continue;
        }
        levels.push((period, level));
    }
    levels.sort_by_key(|(period, _)| *period);
    Some(PriceIndex {
        name: written.name.value?,
        source: names.source(written.source, out)?,
        levels,
    })
}
