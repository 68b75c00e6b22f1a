//! Arithmetic: what the backbone's cost is made of, and the sums behind the printed ratios.

use crate::page::view::{Fact, Link};
use crate::page::words::sheet::{Sheet, say, sentences};
use crate::report::{Backbone, BudgetState};
use crate::statistics::{Counted, LeverageYear, Measure, Working};

impl Sheet<'_> {
    /// What the cost is: whose budget, and what adds up to it.
    pub(crate) fn cost_fact(&self, backbone: &Backbone, year: &LeverageYear) -> Option<Fact> {
        let cost = year.cost.as_ref()?;
        let here = |b: &&crate::report::Budget| b.period.position() == year.period.position();
        let budget = backbone.budgets.iter().find(here)?;
        let count = budget.functions.len();
        let whole = say!(
            self.language,
            "counted-cost",
            "amount" = self.exact(cost),
            "period" = self.when(budget.period),
            "state" = match budget.state {
                BudgetState::Spent => "spent",
                BudgetState::Planned => "planned",
            }
        );
        let parts = (count > 1).then(|| {
            say!(self.language, "counted-functions", "words" = self.language.number_word(count))
        });
        let currency =
            say!(self.language, "counted-currency", "code" = budget.total.currency.code());
        let made = sentences(std::iter::once(whole).chain(parts));
        Some(self.fact("counted-cost-term", [made, currency]))
    }

    /// The sum behind each ratio that the page prints.
    pub(crate) fn ratios_fact(&self, year: &LeverageYear) -> Option<Fact> {
        let cost = year.cost.as_ref()?;
        let could = year.influence.as_ref().and_then(|i| i.per_dollar.as_ref());
        let aligned = year.aligned.together_per_dollar.as_ref();
        let kinds = year.aligned.kinds.iter().filter_map(|k| k.per_dollar.as_ref());
        let rounded = could.into_iter().chain(aligned).chain(kinds);
        let mut texts: Vec<String> =
            rounded.filter_map(|ratio| self.division(ratio, self.for_each(ratio, cost))).collect();
        let each = year.per_child.first();
        texts.extend(each.and_then(|each| self.division(each, self.exact(each))));
        (!texts.is_empty()).then(|| self.fact("counted-ratios-term", texts))
    }

    /// A quotient with its two numbers, as it is and as it is printed.
    fn division(&self, ratio: &Counted, printed: String) -> Option<String> {
        let Working::Over(of, by) = &ratio.working else {
            return None;
        };
        let number = |figure: &Counted| match figure.measure {
            Measure::Money(_) => self.exact(figure),
            _ => self.numbers().decimal(figure.value, 0),
        };
        Some(say!(
            self.language,
            "counted-ratio",
            "of" = number(of),
            "by" = number(by),
            "ratio" = self.numbers().decimal(ratio.value, 3),
            "printed" = printed
        ))
    }

    /// The way to every line behind the figures.
    pub(crate) fn lines_fact(&self, budgets: Option<&str>, lines: Option<&str>) -> Option<Fact> {
        let link = |text: &str, anchor: &str| Link {
            text: text.to_owned(),
            href: Some(format!("#{anchor}")),
        };
        let budgets = budgets.map(|title| link(title, "budgets"));
        let lines = lines.map(|title| link(title, "lines"));
        let texts: Vec<Link> = budgets.into_iter().chain(lines).collect();
        (!texts.is_empty()).then(|| Fact { term: say!(self.language, "counted-lines-term"), texts })
    }
}
