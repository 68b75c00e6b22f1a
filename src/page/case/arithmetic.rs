//! Arithmetic: what the backbone's cost is made of, and the sums behind the printed ratios.

use super::amounts::{exact, for_each, when};
use crate::language::say;
use crate::page::view::{Fact, Link};
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::report::Backbone;
use crate::statistics::{Counted, LeverageYear, Quantity, Working};

/// What the cost is: whose budget, and what adds up to it.
pub(crate) fn cost_fact(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    year: &LeverageYear,
) -> Option<Fact> {
    let cost = year.cost.as_ref()?;
    let here = |b: &&crate::report::Budget| b.period.position() == year.period.position();
    let budget = backbone.budgets.iter().find(here)?;
    let count = budget.functions.len();
    let whole = say!(
        sheet,
        "counted-cost",
        "amount" = exact(sheet, cost),
        "period" = when(sheet, budget.period),
        "state" = budget.state.into_str()
    );
    let parts = (count > 1)
        .then(|| say!(sheet, "counted-functions", "words" = sheet.language.number_word(count)));
    let currency = say!(sheet, "counted-currency", "code" = budget.total.currency.code());
    let made = sentences(std::iter::once(whole).chain(parts));
    Some(fact(sheet, "counted-cost-term", [made, currency]))
}

/// The sum behind each ratio that the page prints.
pub(crate) fn ratios_fact(sheet: &Sheet<'_>, year: &LeverageYear) -> Option<Fact> {
    let cost = year.cost.as_ref()?;
    let could = year.influence.as_ref().and_then(|i| i.per_dollar.as_ref());
    let aligned = year.aligned.together_per_dollar.as_ref();
    let kinds = year.aligned.kinds.iter().filter_map(|k| k.per_dollar.as_ref());
    let rounded = could.into_iter().chain(aligned).chain(kinds);
    let mut texts: Vec<String> =
        rounded.filter_map(|ratio| division(sheet, ratio, for_each(sheet, ratio, cost))).collect();
    let each = year.per_child.first();
    texts.extend(each.and_then(|each| division(sheet, each, exact(sheet, each))));
    (!texts.is_empty()).then(|| fact(sheet, "counted-ratios-term", texts))
}

/// A quotient with its two numbers, as it is and as it is printed.
fn division(sheet: &Sheet<'_>, ratio: &Counted, printed: String) -> Option<String> {
    let Working::Over(of, by) = &ratio.working else {
        return None;
    };
    let number = |figure: &Counted| match figure.quantity {
        Quantity::Money(_) => exact(sheet, figure),
        _ => sheet.numbers().decimal(figure.value, 0),
    };
    Some(say!(
        sheet,
        "counted-ratio",
        "of" = number(of),
        "by" = number(by),
        "ratio" = sheet.numbers().decimal(ratio.value, 3),
        "printed" = printed
    ))
}

/// The way to every line behind the figures.
pub(crate) fn lines_fact(
    sheet: &Sheet<'_>,
    budgets: Option<&str>,
    lines: Option<&str>,
) -> Option<Fact> {
    let link =
        |text: &str, anchor: &str| Link { text: text.to_owned(), href: Some(format!("#{anchor}")) };
    let budgets = budgets.map(|title| link(title, "budgets"));
    let lines = lines.map(|title| link(title, "lines"));
    let texts: Vec<Link> = budgets.into_iter().chain(lines).collect();
    (!texts.is_empty()).then(|| Fact { term: say!(sheet, "counted-lines-term"), texts })
}

pub(crate) fn fact(sheet: &Sheet<'_>, term: &str, texts: impl IntoIterator<Item = String>) -> Fact {
    let texts = texts.into_iter().map(Link::plain);
    Fact { term: sheet.text(term, &[]), texts: texts.collect() }
}
