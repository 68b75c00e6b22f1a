//! Funding: the funding options and what is asked for.

use super::names::Names;
use crate::parse::document::ids::Ids;
use crate::parse::kinds::funding::{self as written, Funding};
use crate::report::{Ask, FundingOption, Investment, Money, OptionId, OutcomeId};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;

/// The options, and the asks of options and action plans in the order of the document.
pub(super) fn read(
    written: Funding,
    names: &Names,
    out: &mut Diagnostics,
) -> (Vec<FundingOption>, Vec<Ask>) {
    let mut ids = Ids::new("funding option");
    let mut ask_ids = Ids::new("ask");
    let (mut options, mut asks) = (Vec::new(), Vec::new());
    for mut written in written.options {
        let own = written.asks.take();
        let place = written.id.span;
        let Some(option) = option(written) else {
            continue;
        };
        let Some(at) = ids.declare(&option.slug, place, out) else {
            continue;
        };
        for one in own {
            let outcomes = names.outcomes(&one.outcomes, out);
            let place = one.id.span;
            let Some(ask) = ask(one, Some(&option.title), names, out) else {
                continue;
            };
            if ask_ids.declare(&ask.slug, place, out).is_some() {
                asks.push(Ask { option: Some(OptionId(at)), outcomes, ..ask });
            }
        }
        options.push(option);
    }
    for plan in written.action_plans {
        let place = plan.id.span;
        let (outcome, plan) = plan.ask();
        let outcome = names.outcomes.find_given(&outcome, out);
        let (Some(ask), Some(outcome)) = (ask(plan, None, names, out), outcome) else {
            continue;
        };
        if ask_ids.declare(&ask.slug, place, out).is_some() {
            let outcomes = vec![OutcomeId(outcome)];
            asks.push(Ask { investment: Investment::ActionPlan, outcomes, ..ask });
        }
    }
    (options, asks)
}

fn option(written: written::FundingOption) -> Option<FundingOption> {
    Some(FundingOption {
        slug: written.id.value?,
        title: written.title.value?,
        what: written.what.value,
        way: written.way.value?,
        example: written.example.value,
        opportunities: written.opportunities.all(),
        challenges: written.challenges.all(),
        span: written.span,
    })
}

fn ask(
    written: written::Ask,
    title: Option<&str>,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Ask> {
    let amount = names.money(&written.amount, out);
    let raised = match &written.raised.value {
        Some(raised) => names.amount(raised, out),
        None => amount.map(|ask| Money::new(Decimal::ZERO, ask.currency)),
    };
    let functions = names.functions(&written.functions, out);
    if let (Some(amount), Some(raised)) = (amount, raised)
        && raised.amount > amount.amount
    {
        out.push(over_raised(&written, amount, raised));
    }
    let title = written.title.value.or(title.map(str::to_owned));
    Some(Ask {
        slug: written.id.value?,
        title: title?,
        what: written.what.value,
        investment: Investment::Core,
        option: None,
        amount: amount?,
        years: written.years.value.map_or(1, |years| years as u32),
        from: written.from.value?,
        raised: raised?,
        functions,
        outcomes: vec![],
        span: written.span,
    })
}

fn over_raised(written: &written::Ask, amount: Money, raised: Money) -> Diagnostic {
    let (amount, raised) = (amount.amount.normalize(), raised.amount.normalize());
    let message = format!("{raised} is raised of the {amount} that is asked for.");
    Diagnostic::new(Code::OverRaised, written.raised.span, message)
        .expected(format!("at most {amount}"))
        .also(written.amount.span, "what is asked for a year")
        .help("`raised` is for one year: divide a grant of several years by its years. Where more has come than was asked, raise `amount`, or move the rest to another ask.")
}
