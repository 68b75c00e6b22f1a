//! Amounts: counted figures as they are printed: amounts, ratios, and the years that they rest on.

use crate::language::{MoneyStyle, say};
use crate::page::view::{Cell, Head};
use crate::page::words::sheet::Sheet;
use crate::report::round;
use crate::report::{Backbone, GiftKind, Money, Period};
use crate::statistics::{Counted, Quantity, Reckoning};
use rust_decimal::Decimal;

/// Significant figures of a ratio: more would feign knowledge.
const FIGURES: u32 = 2;

/// The backbone and its figures, where there are any.
pub(crate) fn backbone<'a>(sheet: &Sheet<'a>) -> Option<(&'a Backbone, &'a Reckoning)> {
    let backbone = sheet.card.backbone.as_ref()?;
    Some((backbone, sheet.pages.findings.backbone.as_ref()?))
}

/// An amount with all its digits: `$1,322,520`; cents only where there are some.
pub(crate) fn exact(sheet: &Sheet<'_>, figure: &Counted) -> String {
    cash(sheet, figure, figure.value, MoneyStyle::Exact)
}

/// An amount as a sentence says it: `$38.2 million`.
pub(crate) fn long(sheet: &Sheet<'_>, figure: &Counted) -> String {
    cash(sheet, figure, figure.value, MoneyStyle::Long)
}

/// An amount of money as a sentence says it.
pub(crate) fn money(sheet: &Sheet<'_>, money: Money) -> String {
    let code = money.currency.code();
    let places = places(money.amount);
    sheet.numbers().money(money.amount, places, code, MoneyStyle::Long)
}

/// An amount of money with all its digits, as tables print it.
pub(crate) fn money_exact(sheet: &Sheet<'_>, money: Money) -> String {
    let code = money.currency.code();
    let places = places(money.amount);
    sheet.numbers().money(money.amount, places, code, MoneyStyle::Exact)
}

/// What stands beside one unit of `cost`, to two figures: `$7,500`.
pub(crate) fn for_each(sheet: &Sheet<'_>, ratio: &Counted, cost: &Counted) -> String {
    cash(sheet, cost, ratio.to_figures(FIGURES), MoneyStyle::Exact)
}

/// One unit of a figure's currency: `$1`.
pub(crate) fn one(sheet: &Sheet<'_>, cost: &Counted) -> String {
    cash(sheet, cost, Decimal::ONE, MoneyStyle::Exact)
}

fn cash(sheet: &Sheet<'_>, of: &Counted, value: Decimal, style: MoneyStyle) -> String {
    match of.quantity {
        Quantity::Money(currency) => {
            sheet.numbers().money(value, places(value), currency.code(), style)
        }
        Quantity::Percent => sheet.numbers().share(value),
        _ => sheet.numbers().decimal(value, places(value)),
    }
}

/// A change with its sign, such as `+$40,000`.
pub(crate) fn signed_cash(sheet: &Sheet<'_>, figure: &Counted) -> String {
    let text = exact(sheet, figure);
    if figure.value > Decimal::ZERO {
        say!(sheet, "number-positive", "number" = text)
    } else {
        text
    }
}

/// The years that a figure rests on, in words.
pub(crate) fn years(sheet: &Sheet<'_>, figure: &Counted) -> String {
    let periods: Vec<String> = figure.periods().into_iter().map(|p| when(sheet, p)).collect();
    sheet.language.list(&periods)
}

pub(crate) fn when(sheet: &Sheet<'_>, period: Period) -> String {
    sheet.numbers().period(period)
}

/// The name of a kind of contribution.
pub(crate) fn kind_name(sheet: &Sheet<'_>, kind: GiftKind) -> String {
    say!(sheet, "case-kind", "kind" = kind.into_str())
}

/// A cell of an amount; empty where there is none.
pub(crate) fn cash_cell(sheet: &Sheet<'_>, figure: Option<&Counted>) -> Cell {
    figure.map_or_else(Cell::default, |figure| Cell::number(exact(sheet, figure)))
}

/// The heads of columns, each with whether it stands over numbers.
pub(crate) fn heads(sheet: &Sheet<'_>, columns: &[(&str, bool)]) -> Vec<Head> {
    columns.iter().map(|(key, number)| head(sheet, key, *number)).collect()
}

pub(crate) fn head(sheet: &Sheet<'_>, key: &str, number: bool) -> Head {
    Head { number, ..Head::text(sheet.text(key, &[])) }
}

/// Cents where there are some, and below ten.
fn places(value: Decimal) -> u32 {
    let whole = value.fract().is_zero();
    if whole || value.abs() >= Decimal::ONE_THOUSAND { 0 } else { 2 }
}

/// A number as a drawing takes it.
pub(crate) fn drawn(figure: &Counted) -> f64 {
    crate::page::figures::chart_values::float(figure.value)
}

/// A number of hours as it is printed, whole, for the plural.
pub(crate) fn printed_count(hours: Decimal) -> usize {
    usize::try_from(round(hours, 0)).unwrap_or(usize::MAX)
}
