//! Leverage: the backbone's cost year by year, beside what could be influenced and beside what is
//! really aligned. The two are never added up.

use super::counted::{Counted, Line, Quantity};
use super::influence::Influence;
use super::ledger::Aligned;
use super::ledger::by_outcome;
use crate::report::{
    Backbone, Budget, FunctionId, GiftKind, OutcomeId, Partner, Period, PriceIndex, Uncountable,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The backbone's figures, year by year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leverage {
    /// Each year that has a budget, a contribution or an influenced budget, in the order of time.
    pub years: Vec<LeverageYear>,
    /// The year that the pages speak of: the latest with both a budget and contributions; where
    /// none has both, the latest with a budget, or the latest of all.
    pub current: Option<usize>,
}

/// One year's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverageYear {
    /// The year, as its budget names it (as its first line does, where it has none).
    pub period: Period,
    /// What the backbone costs.
    pub cost: Option<Counted>,
    /// That by function, where it is told.
    pub functions: Vec<FunctionCost>,
    /// The cost for each child served, with the [`Line::Served`] that counts them.
    pub per_child: Vec<Counted>,
    /// What could be influenced.
    pub influence: Option<Influence>,
    /// What is aligned.
    pub aligned: Aligned,
    /// What is aligned by outcome, in the card's order; for all outcomes last.
    pub by_outcome: Vec<(Option<OutcomeId>, Aligned)>,
    /// Against the year before in this list.
    pub changes: Option<Changes>,
}

/// What one function costs.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionCost {
    /// Which.
    pub function: FunctionId,
    /// How much.
    pub amount: Counted,
    /// Percent of the whole cost; none where that is zero.
    pub share: Option<Counted>,
}

/// What changed since the year before. What either year lacks is not compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The year before.
    pub since: Period,
    /// Of the cost.
    pub cost: Option<MoneyChange>,
    /// Of what could be influenced, where both years count the same organizations.
    pub influence: Option<MoneyChange>,
    /// Of what is aligned, by kind.
    pub aligned: Vec<(GiftKind, MoneyChange)>,
}

/// How an amount changed from one year to another.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyChange {
    /// The amount before.
    pub before: Counted,
    /// How much more it is, in each year's own prices; negative when less.
    pub more: Counted,
    /// That, percent of the amount before; none where that was zero.
    pub percent: Option<Counted>,
    /// How much more it is in this year's prices, where a price index has both years.
    pub real: Option<Counted>,
}

/// The figures of a backbone; `partners` are the card's.
///
/// # Errors
/// [`Uncountable`] where amounts are of more than one currency, or too large.
pub fn leverage(backbone: &Backbone, partners: &[Partner]) -> Result<Leverage, Uncountable> {
    let mut years: Vec<LeverageYear> = Vec::new();
    for (_, period) in periods(backbone) {
        let mut year = assess(backbone, partners, period)?;
        if let Some(before) = years.last() {
            year.changes = Some(changes(before, &year, backbone.prices.as_ref())?);
        }
        years.push(year);
    }
    let costs = |year: &LeverageYear| year.cost.is_some();
    let counts = |year: &LeverageYear| costs(year) && !year.aligned.kinds.is_empty();
    let current = years
        .iter()
        .rposition(counts)
        .or_else(|| years.iter().rposition(costs))
        .or_else(|| years.len().checked_sub(1));
    Ok(Leverage { years, current })
}

impl Leverage {
    /// The year that the pages speak of.
    pub fn current(&self) -> Option<&LeverageYear> {
        self.current.map(|at| &self.years[at])
    }
}

/// The years there are, by where they end on the time axis: 2026 and 2025–26 are one year here,
/// and a figure that rests on both says so.
fn periods(backbone: &Backbone) -> BTreeMap<Decimal, Period> {
    let budgets = backbone.budgets.iter().map(|budget| budget.period);
    let mut given: Vec<Period> = backbone.contributions.iter().map(|l| l.period).collect();
    given.extend(backbone.influenced.iter().map(|line| line.period));
    given.sort();
    let mut years = BTreeMap::new();
    for period in budgets.chain(given) {
        years.entry(period.position()).or_insert(period);
    }
    years
}

fn assess(
    backbone: &Backbone,
    partners: &[Partner],
    period: Period,
) -> Result<LeverageYear, Uncountable> {
    let same = |other: Period| other.position() == period.position();
    let budget = backbone.budgets.iter().position(|b| same(b.period));
    let cost = budget.map(|at| cost(&backbone.budgets[at], at));
    let functions = match (budget, &cost) {
        (Some(at), Some(cost)) => functions(&backbone.budgets[at], at, cost)?,
        _ => vec![],
    };
    let ledger = backbone.contributions.iter().enumerate();
    let lines: Vec<usize> =
        ledger.filter(|(_, line)| same(line.period)).map(|(at, _)| at).collect();
    Ok(LeverageYear {
        period,
        per_child: per_child(backbone, period, cost.as_ref())?,
        influence: Influence::of(backbone, partners, period, cost.as_ref())?,
        aligned: Aligned::of(backbone, &lines, cost.as_ref())?,
        by_outcome: by_outcome(backbone, &lines, cost.as_ref())?,
        cost,
        functions,
        changes: None,
    })
}

fn cost(budget: &Budget, at: usize) -> Counted {
    Counted::money(budget.total, Line::Budget(at), budget.period)
}

fn functions(
    budget: &Budget,
    at: usize,
    whole: &Counted,
) -> Result<Vec<FunctionCost>, Uncountable> {
    let cost = |(function, money): &(FunctionId, _)| {
        let amount = Counted::money(*money, Line::Function(at, *function), budget.period);
        let share = amount.share(whole)?;
        Ok(FunctionCost { function: *function, amount, share })
    };
    budget.functions.iter().map(cost).collect()
}

fn per_child(
    backbone: &Backbone,
    period: Period,
    cost: Option<&Counted>,
) -> Result<Vec<Counted>, Uncountable> {
    let Some(cost) = cost else {
        return Ok(vec![]);
    };
    let mut figures = Vec::new();
    for (at, served) in backbone.served.iter().enumerate() {
        if served.period.position() == period.position() {
            let line = Line::Served(at);
            let children = Decimal::from(served.children);
            let children = Counted::line(children, Quantity::Children, line, served.period);
            figures.extend(cost.over(&children)?);
        }
    }
    Ok(figures)
}

fn changes(
    before: &LeverageYear,
    year: &LeverageYear,
    prices: Option<&PriceIndex>,
) -> Result<Changes, Uncountable> {
    let change = |then: Option<&Counted>, now: Option<&Counted>| match (then, now) {
        (Some(then), Some(now)) => change(then, now, year.period, prices).map(Some),
        _ => Ok(None),
    };
    let could = |year: &LeverageYear| Some(year.influence.as_ref()?.could_be_influenced.clone());
    let who = |year: &LeverageYear| Some(year.influence.as_ref()?.counted.clone());
    let before_could = could(before).filter(|_| who(before) == who(year));
    let worth = |year: &LeverageYear, kind| Some(year.aligned.kind(kind)?.worth.clone());
    let mut aligned = Vec::new();
    for kind in GiftKind::ALL {
        let kinds = (worth(before, kind), worth(year, kind));
        let changed = change(kinds.0.as_ref(), kinds.1.as_ref())?;
        aligned.extend(changed.map(|changed| (kind, changed)));
    }
    Ok(Changes {
        since: before.period,
        cost: change(before.cost.as_ref(), year.cost.as_ref())?,
        influence: change(before_could.as_ref(), could(year).as_ref())?,
        aligned,
    })
}

fn change(
    before: &Counted,
    now: &Counted,
    period: Period,
    prices: Option<&PriceIndex>,
) -> Result<MoneyChange, Uncountable> {
    let more = now.less(before)?;
    let percent = more.share(before)?;
    let restated = match prices {
        Some(prices) => before.restated(prices, period)?,
        None => None,
    };
    let real = restated.map(|before| now.less(&before)).transpose()?;
    Ok(MoneyChange { before: before.clone(), more, percent, real })
}
