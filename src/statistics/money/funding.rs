//! Funding: what is asked for, how much of it is raised and how much is still open, and what came
//! in year by year. The two kinds of investment are billed apart.

use super::counted::{Counted, Line, Quantity};
use crate::report::{
    Ask, AskId, Backbone, FunctionId, Investment, OptionId, OutcomeId, Period, Uncountable,
};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The figures of the funding menu.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Funding {
    /// One for each ask, in the order of [`Backbone::asks`].
    pub asks: Vec<AskFigures>,
    /// The largest amount that one of them asks for.
    pub largest: Option<Decimal>,
    /// The bill of each option that has asks.
    pub options: Vec<(OptionId, Bill)>,
    /// The bill of core staffing and convening.
    pub core: Option<Bill>,
    /// The bill of the outcomes' action plans.
    pub action_plans: Option<Bill>,
    /// What the action plans ask for by outcome, in the card's order.
    pub by_outcome: Vec<(OutcomeId, Bill)>,
    /// What came in, or is promised, year by year.
    pub income: Vec<IncomeYear>,
}

/// One ask in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct AskFigures {
    /// How much a year.
    pub amount: Counted,
    /// How much of that is raised.
    pub raised: Counted,
    /// How much of it is still open; none where it is all raised.
    pub open: Option<Counted>,
    /// All its years together.
    pub whole_term: Counted,
    /// More is raised than is asked for.
    pub over_raised: bool,
}

/// Asks on one bill, a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Bill {
    /// What they ask for.
    pub amount: Counted,
    /// What is raised.
    pub raised: Counted,
    /// What is still open: what one ask has too much does not fill another; none where nothing is.
    pub open: Option<Counted>,
}

/// One year's income.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomeYear {
    /// Which year.
    pub period: Period,
    /// What came.
    pub received: Option<Counted>,
    /// What is promised in writing.
    pub promised: Option<Counted>,
}

/// The figures of a backbone's funding menu and income.
///
/// # Errors
/// [`Uncountable`] where amounts are of more than one currency, or too large.
pub fn funding(backbone: &Backbone) -> Result<Funding, Uncountable> {
    let asks: Result<Vec<_>, _> =
        (0..backbone.asks.len()).map(|at| ask(backbone, AskId(at))).collect();
    let asks = asks?;
    let of = |pick: &dyn Fn(&Ask) -> bool| bill(backbone, &asks, pick);
    let mut options = Vec::new();
    for option in (0..backbone.options.len()).map(OptionId) {
        options.extend(of(&|ask| ask.option == Some(option))?.map(|bill| (option, bill)));
    }
    let plan = |ask: &Ask| ask.investment == Investment::ActionPlan;
    let named = backbone.asks.iter().filter(|ask| plan(ask));
    let outcomes: BTreeSet<OutcomeId> = named.flat_map(|ask| ask.outcomes.clone()).collect();
    let mut by_outcome = Vec::new();
    for outcome in outcomes {
        let bill = of(&|ask| plan(ask) && ask.outcomes.contains(&outcome))?;
        by_outcome.extend(bill.map(|bill| (outcome, bill)));
    }
    Ok(Funding {
        options,
        core: of(&|ask| ask.investment == Investment::Core)?,
        action_plans: of(&plan)?,
        by_outcome,
        income: income(backbone)?,
        largest: asks.iter().map(|ask| ask.amount.value).max(),
        asks,
    })
}

/// The asks that touch any of these interests; every ask where there are none.
pub fn asks_of_interest(
    backbone: &Backbone,
    functions: &[FunctionId],
    outcomes: &[OutcomeId],
) -> Vec<AskId> {
    let any = functions.is_empty() && outcomes.is_empty();
    let touches = |ask: &Ask| {
        any || functions.iter().any(|f| ask.functions.contains(f))
            || outcomes.iter().any(|o| ask.outcomes.contains(o))
    };
    let asks = backbone.asks.iter().enumerate();
    asks.filter(|(_, ask)| touches(ask)).map(|(at, _)| AskId(at)).collect()
}

fn ask(backbone: &Backbone, id: AskId) -> Result<AskFigures, Uncountable> {
    let ask = &backbone.asks[id.0];
    let amount = Counted::money(ask.amount, Line::Ask(id), ask.from);
    let raised = Counted::money(ask.raised, Line::Raised(id), ask.from);
    let left = amount.less(&raised)?;
    let years = Decimal::from(ask.years);
    let years = Counted::line(years, Quantity::Years, Line::Term(id), ask.from);
    Ok(AskFigures {
        whole_term: years.at(amount.clone())?,
        over_raised: left.value < Decimal::ZERO,
        open: (left.value > Decimal::ZERO).then_some(left),
        amount,
        raised,
    })
}

fn bill(
    backbone: &Backbone,
    figures: &[AskFigures],
    pick: &dyn Fn(&Ask) -> bool,
) -> Result<Option<Bill>, Uncountable> {
    let asks = backbone.asks.iter().zip(figures);
    let picked: Vec<_> = asks.filter(|(ask, _)| pick(ask)).map(|(_, f)| f).collect();
    let amounts = picked.iter().map(|ask| ask.amount.clone()).collect();
    let raised = picked.iter().map(|ask| ask.raised.clone()).collect();
    let open = picked.iter().filter_map(|ask| ask.open.clone()).collect();
    let open = Counted::sum(open)?;
    match (Counted::sum(amounts)?, Counted::sum(raised)?) {
        (Some(amount), Some(raised)) => Ok(Some(Bill { amount, raised, open })),
        _ => Ok(None),
    }
}

fn income(backbone: &Backbone) -> Result<Vec<IncomeYear>, Uncountable> {
    let amounts = |income: usize| {
        let amounts = backbone.income[income].amounts.iter().enumerate();
        amounts.map(move |(at, amount)| (Line::Income(income, at), amount))
    };
    let all: Vec<_> = (0..backbone.income.len()).flat_map(amounts).collect();
    let periods: BTreeSet<Period> = all.iter().map(|(_, amount)| amount.period).collect();
    let year = |period: Period| {
        let sum = |received: bool| {
            let of = all.iter().filter(|(_, a)| a.period == period);
            let lines = of.filter(|(_, a)| a.received == received);
            Counted::sum(lines.map(|(line, a)| Counted::money(a.amount, *line, period)).collect())
        };
        Ok(IncomeYear { period, received: sum(true)?, promised: sum(false)? })
    };
    periods.into_iter().map(year).collect()
}
