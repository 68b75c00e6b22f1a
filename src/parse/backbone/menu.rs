//! Menu: the funding options and what is asked for.

use super::names::Names;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::{Datum, Item, Record};
use crate::report::{Ask, FundingOption, FundingWay, Investment, Money, OptionId, OutcomeId};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

/// The options, and the asks of options and action plans in the order of the document.
pub(super) fn read(
    record: &Record,
    names: &Names,
    out: &mut Diagnostics,
) -> (Vec<FundingOption>, Vec<Ask>) {
    let mut ids = Ids::new("funding option");
    let mut ask_ids = Ids::new("ask");
    let (mut options, mut asks) = (Vec::new(), Vec::new());
    for record in record.records("options") {
        let Some(option) = option(record) else {
            continue;
        };
        let place = record.place("id");
        let Some(at) = ids.declare(&option.slug, place, out) else {
            continue;
        };
        for one in record.records("asks") {
            let outcomes = names.outcomes(one, out);
            let Some(mut ask) = ask(one, Some(&option.title), names, out) else {
                continue;
            };
            if ask_ids.declare(&ask.slug, one.place("id"), out).is_some() {
                ask.option = Some(OptionId(at));
                ask.outcomes = outcomes;
                asks.push(ask);
            }
        }
        options.push(option);
    }
    for record in record.records("action_plans") {
        let outcome = names.find(record, "outcome", &names.outcomes, out);
        let ask = ask(record, None, names, out);
        let (Some(mut ask), Some(outcome)) = (ask, outcome) else {
            continue;
        };
        let place = record.place("id");
        if ask_ids.declare(&ask.slug, place, out).is_some() {
            ask.investment = Investment::ActionPlan;
            ask.outcomes = vec![OutcomeId(outcome)];
            asks.push(ask);
        }
    }
    (options, asks)
}

fn option(record: &Record) -> Option<FundingOption> {
    Some(FundingOption {
        slug: record.string("id")?,
        title: record.string("title")?,
        what: record.string("what"),
        way: match record.choice("way")? {
            "align" => FundingWay::AlignWithPartner,
            "functions" => FundingWay::Functions,
            "outcome" => FundingWay::Outcome,
            _ => FundingWay::Campaign,
        },
        example: record.string("example"),
        opportunities: texts(record.get("opportunities")),
        challenges: texts(record.get("challenges")),
        span: record.span,
    })
}

fn ask(record: &Record, title: Option<&str>, names: &Names, out: &mut Diagnostics) -> Option<Ask> {
    let amount = names.money(record, "amount", out);
    let raised = match record.get("raised") {
        Some(item) => names.amount(item, out),
        None => amount.map(|ask| Money::new(Decimal::ZERO, ask.currency)),
    };
    let functions = names.functions(record, out);
    if let (Some(amount), Some(raised)) = (amount, raised)
        && raised.amount > amount.amount
    {
        out.push(over_raised(record, amount, raised));
    }
    let title = record.string("title").or(title.map(str::to_owned));
    Some(Ask {
        slug: record.string("id")?,
        title: title?,
        what: record.string("what"),
        investment: Investment::Core,
        option: None,
        amount: amount?,
        years: record.whole("years").map_or(1, |years| years as u32),
        from: record.period("from")?,
        raised: raised?,
        functions,
        outcomes: vec![],
        span: record.span,
    })
}

fn over_raised(record: &Record, amount: Money, raised: Money) -> Diagnostic {
    let (amount, raised) = (amount.amount.normalize(), raised.amount.normalize());
    let message = format!("{raised} is raised of the {amount} that is asked for.");
    Diagnostic::new(Code::OverRaised, record.place("raised"), message)
        .expected(format!("at most {amount}"))
        .also(record.place("amount"), "what is asked for a year")
        .help("`raised` is for one year: divide a grant of several years by its years. Where more has come than was asked, raise `amount`, or move the rest to another ask.")
}

/// One text, or the texts of a list.
fn texts(item: Option<&Item>) -> Vec<String> {
    let kept = |item: &Item| item.text().map(|text| text.trim().to_owned());
    match item {
        Some(item) if matches!(item.datum, Datum::Text(_)) => kept(item).into_iter().collect(),
        Some(item) => item.list().iter().filter_map(kept).collect(),
        None => vec![],
    }
}
