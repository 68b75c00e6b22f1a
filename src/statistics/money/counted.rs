//! Counted: a figure together with how it was counted – its lines and its arithmetic – so that
//! nothing about money is printed that a reader cannot check.

use crate::report::{AskId, Currency, FunctionId, Money, Period, PriceIndex, RateId, Uncountable};
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeSet;

/// A figure and how it was counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The figure, exact, in its quantity.
    pub value: Decimal,
    /// What it is a number of.
    pub quantity: Quantity,
    /// The arithmetic, down to the lines.
    pub working: Working,
}

/// What a figure is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// An amount in a currency's main unit (for an hour or a child, where it is a rate).
    Money(Currency),
    /// Hours of work.
    Hours,
    /// Years of a term.
    Years,
    /// Children served.
    Children,
    /// How many times another figure.
    Times,
    /// Percent of another figure.
    Percent,
}

/// The arithmetic of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Working {
    /// As a line states it, for a period.
    Line(Line, Period),
    /// All of these.
    Sum(Vec<Counted>),
    /// The first times the second.
    Times(Box<Counted>, Box<Counted>),
    /// The first for each one of the second.
    Over(Box<Counted>, Box<Counted>),
    /// The first in percent of the second.
    Share(Box<Counted>, Box<Counted>),
    /// The first less the second.
    Less(Box<Counted>, Box<Counted>),
    /// Brought to another period's prices: times the level there over the level here.
    Restated {
        /** What is restated. */
        of: Box<Counted>,
        /** To the prices of. */
        to: Period,
        /** The index's level before and there. */
        levels: (Decimal, Decimal),
    },
}

/// A line of the backbone's documents, by its place in its list of [`crate::report::Backbone`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// The total of a budget.
    Budget(usize),
    /// What a budget gives to a function.
    Function(usize, FunctionId),
    /// An amount of an income: the income, then the amount.
    Income(usize, usize),
    /// An influenced budget.
    Influenced(usize),
    /// A contribution's hours.
    Hours(usize),
    /// A contribution's amount.
    Amount(usize),
    /// A rate.
    Rate(RateId),
    /// How many children are served.
    Served(usize),
    /// What is asked for, a year.
    Ask(AskId),
    /// What is raised of it.
    Raised(AskId),
    /// For how many years it is asked.
    Term(AskId),
}

impl Counted {
    /// A figure as a line states it.
    pub(crate) fn line(value: Decimal, quantity: Quantity, line: Line, period: Period) -> Self {
        let working = Working::Line(line, period);
        Self { value, quantity, working }
    }

    /// An amount of money as a line states it.
    pub(crate) fn money(money: Money, line: Line, period: Period) -> Self {
        Self::line(money.amount, Quantity::Money(money.currency), line, period)
    }

    /// All of these; none where there are none.
    ///
    /// # Errors
    /// Where two are not of one quantity or currency, or the sum is too large.
    pub(crate) fn sum(parts: Vec<Self>) -> Result<Option<Self>, Uncountable> {
        let Some(first) = parts.first() else {
            return Ok(None);
        };
        let quantity = first.quantity;
        let mut value = Decimal::ZERO;
        for part in &parts {
            alike(quantity, part.quantity)?;
            value = value.checked_add(part.value).ok_or(Uncountable::TooLarge)?;
        }
        let working = Working::Sum(parts);
        Ok(Some(Self { value, quantity, working }))
    }

    /// This, a number of hours or years, at so much money for each.
    ///
    /// # Errors
    /// Where the product is too large.
    pub(crate) fn at(self, each: Self) -> Result<Self, Uncountable> {
        let value = self.value.checked_mul(each.value);
        Ok(Self {
            value: value.ok_or(Uncountable::TooLarge)?,
            quantity: each.quantity,
            working: Working::Times(Box::new(self), Box::new(each)),
        })
    }

    /// This for each one of another; none where that is zero.
    ///
    /// # Errors
    /// Where both are money in two currencies, or the quotient is too large.
    pub(crate) fn over(&self, other: &Self) -> Result<Option<Self>, Uncountable> {
        if let Quantity::Money(_) = other.quantity {
            alike(self.quantity, other.quantity)?;
        }
        if other.value.is_zero() {
            return Ok(None);
        }
        let value = self.value.checked_div(other.value);
        let quantity =
            if self.quantity == other.quantity { Quantity::Times } else { self.quantity };
        Ok(Some(Self {
            value: value.ok_or(Uncountable::TooLarge)?,
            quantity,
            working: Working::Over(Box::new(self.clone()), Box::new(other.clone())),
        }))
    }

    /// This in percent of another; none where that is zero.
    ///
    /// # Errors
    /// Where both are not of one quantity and currency, or the quotient is too large.
    pub(crate) fn share(&self, whole: &Self) -> Result<Option<Self>, Uncountable> {
        alike(self.quantity, whole.quantity)?;
        if whole.value.is_zero() {
            return Ok(None);
        }
        let value = self
            .value
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|hundredfold| hundredfold.checked_div(whole.value));
        Ok(Some(Self {
            value: value.ok_or(Uncountable::TooLarge)?,
            quantity: Quantity::Percent,
            working: Working::Share(Box::new(self.clone()), Box::new(whole.clone())),
        }))
    }

    /// This less another.
    ///
    /// # Errors
    /// Where both are not of one quantity and currency, or the difference is too large.
    pub(crate) fn less(&self, other: &Self) -> Result<Self, Uncountable> {
        alike(self.quantity, other.quantity)?;
        let value = self.value.checked_sub(other.value);
        Ok(Self {
            value: value.ok_or(Uncountable::TooLarge)?,
            quantity: self.quantity,
            working: Working::Less(Box::new(self.clone()), Box::new(other.clone())),
        })
    }

    /// This, an amount of one period, in the prices of another; none where the index lacks either
    /// year, or the amount mixes years.
    ///
    /// # Errors
    /// Where the product is too large.
    pub(crate) fn restated(
        &self,
        prices: &PriceIndex,
        to: Period,
    ) -> Result<Option<Self>, Uncountable> {
        let level = |position: Decimal| {
            let same = |known: Period| known.position() == position;
            let found = prices.levels.iter().find(|(known, _)| same(*known));
            found.map(|(_, level)| *level)
        };
        let years: BTreeSet<_> = self.periods().iter().map(|p| p.position()).collect();
        let from = years.first().filter(|_| years.len() == 1);
        let (Some(before), Some(there)) = (from.copied().and_then(level), level(to.position()))
        else {
            return Ok(None);
        };
        let value = self.value.checked_mul(there).and_then(|raised| raised.checked_div(before));
        Ok(Some(Self {
            value: value.ok_or(Uncountable::TooLarge)?,
            quantity: self.quantity,
            working: Working::Restated { of: Box::new(self.clone()), to, levels: (before, there) },
        }))
    }

    /// Every line that the figure rests on.
    pub fn lines(&self) -> BTreeSet<Line> {
        let mut lines = BTreeSet::new();
        self.visit(&mut |line, _| {
            lines.insert(line);
        });
        lines
    }

    /// Every period that its lines are of. More than one is said wherever the figure is printed.
    pub fn periods(&self) -> BTreeSet<Period> {
        let mut periods = BTreeSet::new();
        self.visit(&mut |_, period| {
            periods.insert(period);
        });
        periods
    }

    /// The figure to so many significant figures, halves away from zero: 8,654 to two is 8,700.
    pub fn to_figures(&self, figures: u32) -> Decimal {
        let rounding = RoundingStrategy::MidpointAwayFromZero;
        let rounded = self.value.round_sf_with_strategy(figures, rounding);
        rounded.unwrap_or(self.value).normalize()
    }

    fn visit(&self, see: &mut impl FnMut(Line, Period)) {
        match &self.working {
            Working::Line(line, period) => see(*line, *period),
            Working::Sum(parts) => parts.iter().for_each(|part| part.visit(see)),
            Working::Times(a, b)
            | Working::Over(a, b)
            | Working::Share(a, b)
            | Working::Less(a, b) => {
                a.visit(see);
                b.visit(see);
            }
            Working::Restated { of, .. } => of.visit(see),
        }
    }
}

fn alike(a: Quantity, b: Quantity) -> Result<(), Uncountable> {
    match (a, b) {
        _ if a == b => Ok(()),
        (Quantity::Money(a), Quantity::Money(b)) => Err(Uncountable::MixedCurrencies(a, b)),
        _ => Err(Uncountable::MixedQuantities),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dollars(amount: i64, line: usize) -> Counted {
        let money = Money::new(amount.into(), Currency::USD);
        Counted::money(money, Line::Amount(line), Period::Year(2026))
    }

    #[test]
    fn a_ratio_is_printed_to_two_figures() {
        // The founding document's example: 4,500,000,000 / 520,000 = 8,653.8…, said as $1 for every $8,700.
        let ratio = dollars(4_500_000_000, 0).over(&dollars(520_000, 1));
        let ratio = ratio.unwrap().unwrap();
        assert_eq!(ratio.quantity, Quantity::Times);
        assert_eq!(ratio.to_figures(2), Decimal::from(8_700));
    }

    #[test]
    fn hours_and_dollars_are_not_added() {
        let hours = Counted::line(3.into(), Quantity::Hours, Line::Hours(0), Period::Year(2026));
        let mixed = Counted::sum(vec![dollars(2, 0), hours]);
        assert_eq!(mixed, Err(Uncountable::MixedQuantities));
    }

    #[test]
    fn a_figure_knows_its_lines_and_periods() {
        let late = Counted::money(
            Money::new(5.into(), Currency::USD),
            Line::Amount(7),
            Period::Year(2027),
        );
        let sum = Counted::sum(vec![dollars(2, 3), late]).unwrap().unwrap();
        assert_eq!(sum.lines().into_iter().collect::<Vec<_>>(), [Line::Amount(3), Line::Amount(7)]);
        assert_eq!(sum.periods().len(), 2);
        assert_eq!(dollars(2, 0).over(&dollars(0, 1)), Ok(None));
    }
}
