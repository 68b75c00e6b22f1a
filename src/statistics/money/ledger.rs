//! Ledger: the contributions of one period, worth by worth – time, talent, realigned and new money
//! apart – with what is verified, what is estimated, and what stands beside each dollar of cost.

use super::counted::{Counted, Line, Quantity};
use crate::report::{
    Backbone, Contribution, Gift, GiftKind, Money, OutcomeId, RateId, Talent, Uncountable, one_name,
};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What is aligned, kind by kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aligned {
    /// One for each kind that has lines, in the order of [`GiftKind::ALL`].
    pub kinds: Vec<AlignedKind>,
    /// The kinds together. Its working is the sum of the four parts, and it is never printed
    /// without them.
    pub together: Option<Counted>,
    /// That, for each unit of the backbone's cost.
    pub together_per_dollar: Option<Counted>,
}

/// One kind of contribution.
#[derive(Clone, Debug, PartialEq)]
pub struct AlignedKind {
    /// Which.
    pub kind: GiftKind,
    /// What it is worth.
    pub worth: Counted,
    /// The hours behind it, where lines give them.
    pub hours: Option<Counted>,
    /// Its worth for each unit of the backbone's cost.
    pub per_dollar: Option<Counted>,
    /// The part that somebody attests with high confidence.
    pub verified: Option<Counted>,
    /// All the rest.
    pub estimated: Option<Counted>,
    /// How many lines it has.
    pub lines: usize,
    /// How many programs, grants or things given, by name.
    pub things: usize,
    /// How many partners gave.
    pub partners: usize,
}

impl Aligned {
    /// One kind, where it has lines.
    pub fn kind(&self, kind: GiftKind) -> Option<&AlignedKind> {
        self.kinds.iter().find(|k| k.kind == kind)
    }

    /// The aligned worth of these lines beside a cost.
    pub(in crate::statistics) fn of(
        backbone: &Backbone,
        lines: &[usize],
        cost: Option<&Counted>,
    ) -> Result<Self, Uncountable> {
        let mut kinds = Vec::new();
        for kind in GiftKind::ALL {
            let of_kind = |at: &&usize| backbone.contributions[**at].gift.kind() == kind;
            let lines: Vec<usize> = lines.iter().filter(of_kind).copied().collect();
            kinds.extend(AlignedKind::of(backbone, kind, &lines, cost)?);
        }
        let together = Counted::sum(kinds.iter().map(|kind| kind.worth.clone()).collect())?;
        let together_per_dollar = beside(together.as_ref(), cost)?;
        Ok(Self { kinds, together, together_per_dollar })
    }
}

impl AlignedKind {
    fn of(
        backbone: &Backbone,
        kind: GiftKind,
        lines: &[usize],
        cost: Option<&Counted>,
    ) -> Result<Option<Self>, Uncountable> {
        let ledger = &backbone.contributions;
        let sum = |pick: &dyn Fn(&Contribution) -> bool| {
            let picked = lines.iter().filter(|at| pick(&ledger[**at]));
            let worths: Result<Vec<_>, _> = picked.map(|at| worth(backbone, *at)).collect();
            Counted::sum(worths?)
        };
        let Some(worth) = sum(&|_| true)? else {
            return Ok(None);
        };
        let hours = lines.iter().filter_map(|at| hours(ledger, *at)).collect();
        let things: BTreeSet<String> = lines.iter().map(|at| thing(&ledger[*at])).collect();
        let partners: BTreeSet<_> = lines.iter().map(|at| ledger[*at].partner).collect();
        Ok(Some(Self {
            kind,
            hours: Counted::sum(hours)?,
            per_dollar: beside(Some(&worth), cost)?,
            verified: sum(&Contribution::is_verified)?,
            estimated: sum(&|line| !line.is_verified())?,
            worth,
            lines: lines.len(),
            things: things.len(),
            partners: partners.len(),
        }))
    }
}

/// The contributions' lines by outcome, in the card's order; those for all outcomes come last.
pub(in crate::statistics) fn by_outcome(
    backbone: &Backbone,
    lines: &[usize],
    cost: Option<&Counted>,
) -> Result<Vec<(Option<OutcomeId>, Aligned)>, Uncountable> {
    let outcome = |at: &usize| backbone.contributions[*at].outcome;
    let mut outcomes: Vec<_> = lines.iter().map(outcome).collect();
    outcomes.sort_by_key(|outcome| (outcome.is_none(), *outcome));
    outcomes.dedup();
    let aligned = |wanted: Option<OutcomeId>| {
        let of_outcome = |at: &&usize| outcome(at) == wanted;
        let lines: Vec<usize> = lines.iter().filter(of_outcome).copied().collect();
        Aligned::of(backbone, &lines, cost).map(|aligned| (wanted, aligned))
    };
    outcomes.into_iter().map(aligned).collect()
}

/// What one line of the ledger is worth, in money.
pub fn worth(backbone: &Backbone, at: usize) -> Result<Counted, Uncountable> {
    let line = &backbone.contributions[at];
    let amount = |money: Money| Ok(Counted::money(money, Line::Amount(at), line.period));
    let at_rate = |hours: Decimal, rate: RateId| {
        let hours = Counted::line(hours, Quantity::Hours, Line::Hours(at), line.period);
        let named = &backbone.rates[rate.0];
        hours.at(Counted::money(named.amount, Line::Rate(rate), named.period))
    };
    match &line.gift {
        Gift::Time { hours, rate } | Gift::Talent(Talent::Hours { hours, rate, .. }) => {
            at_rate(*hours, *rate)
        }
        Gift::Talent(Talent::Stated { amount: money, .. })
        | Gift::Realigned(money)
        | Gift::New(money) => amount(*money),
    }
}

fn hours(ledger: &[Contribution], at: usize) -> Option<Counted> {
    let line = &ledger[at];
    let hours = line.hours()?;
    let given = Line::Hours(at);
    Some(Counted::line(hours, Quantity::Hours, given, line.period))
}

fn thing(line: &Contribution) -> String {
    one_name(line.program.as_ref().unwrap_or(&line.what))
}

fn beside(worth: Option<&Counted>, cost: Option<&Counted>) -> Result<Option<Counted>, Uncountable> {
    match (worth, cost) {
        (Some(worth), Some(cost)) => worth.over(cost),
        _ => Ok(None),
    }
}
