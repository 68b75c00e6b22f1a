//! Quoted: a figure of the backbone in an author's sentence, and a claim of one in words.

use super::markdown::Called;
use crate::language::say;
use crate::page::case::amounts::{backbone, for_each, long, when};
use crate::page::words::sheet::Sheet;
use crate::report::{
    Asked, BackboneCall, BackboneClaim, BackboneFigure, BackboneWanted, Gifts, Period,
};
use crate::statistics::{Aligned, Bill, Counted, LeverageYear, Reckoning};
use rust_decimal::Decimal;

/// A figure as a sentence prints it.
pub(crate) struct Quote {
    pub(crate) value: Decimal,
    pub(crate) words: String,
}

/// What a call of the backbone is replaced by.
pub(crate) fn called_of_backbone(sheet: &Sheet<'_>, call: &BackboneCall) -> Called {
    match call {
        BackboneCall::Claim { text: Some(text), .. } => Called::Text(text.clone()),
        BackboneCall::Value(figure) => {
            let quote = quote(sheet, figure);
            quote.map_or(Called::Nothing, |quote| Called::Text(quote.words))
        }
        BackboneCall::Claim { claim, figure, .. } => {
            Called::Text(backbone_claim_words(sheet, *claim, figure))
        }
    }
}

fn backbone_claim_words(
    sheet: &Sheet<'_>,
    claim: BackboneClaim,
    figure: &BackboneFigure,
) -> String {
    let since = match claim {
        BackboneClaim::Rose(since) | BackboneClaim::Fell(since) => since,
        _ => return quote(sheet, figure).map(|q| q.words).unwrap_or_default(),
    };
    let Some(((then, before), (year, now))) = two_years(sheet, figure, since) else {
        return String::new();
    };
    say!(
        sheet,
        "claim-moved",
        "moved" = match now.value.cmp(&before.value) {
            std::cmp::Ordering::Less => "fell",
            std::cmp::Ordering::Equal => "same",
            std::cmp::Ordering::Greater => "rose",
        },
        "from" = before.words,
        "since" = when(sheet, then),
        "to" = now.words,
        "now" = when(sheet, year)
    )
}

/// The figure in an earlier year (the year before where none is named) and in its own.
pub(crate) fn two_years(
    sheet: &Sheet<'_>,
    figure: &BackboneFigure,
    since: Option<Period>,
) -> Option<((Period, Quote), (Period, Quote))> {
    let (_, figures) = backbone(sheet)?;
    let now = year(figures, figure.period)?;
    let before = match since {
        Some(since) => year(figures, Some(since))?,
        None => {
            let at = figures.leverage.years.iter().position(|y| std::ptr::eq(y, now))?;
            figures.leverage.years.get(at.checked_sub(1)?)?
        }
    };
    let comparable = match figure.what {
        BackboneWanted::CouldInfluence(_)
        | BackboneWanted::CouldInfluenceEach
        | BackboneWanted::Organizations => same_organizations(before, now),
        BackboneWanted::Asked(_) | BackboneWanted::Raised(_) | BackboneWanted::Open(_) => false,
        _ => true,
    };
    if !comparable || before.period.position() >= now.period.position() {
        return None;
    }
    let of = |year: &LeverageYear| quote_of(sheet, &figure.what, figures, Some(year));
    Some(((before.period, of(before)?), (now.period, of(now)?)))
}

pub(crate) fn quote(sheet: &Sheet<'_>, figure: &BackboneFigure) -> Option<Quote> {
    let (_, figures) = backbone(sheet)?;
    quote_of(sheet, &figure.what, figures, year(figures, figure.period))
}

fn quote_of(
    sheet: &Sheet<'_>,
    what: &BackboneWanted,
    figures: &Reckoning,
    year: Option<&LeverageYear>,
) -> Option<Quote> {
    use BackboneWanted as W;
    match what {
        W::Organizations => {
            let count = year?.influence.as_ref()?.organizations;
            Some(Quote { value: Decimal::from(count), words: sheet.numbers().whole(count) })
        }
        W::CouldInfluenceEach => {
            each_quote(sheet, year?, year?.influence.as_ref()?.per_dollar.as_ref()?)
        }
        W::AlignedEach(gifts) => {
            let whole = |a: &Aligned| a.together_per_dollar.clone();
            each_quote(sheet, year?, &gifts_counted(year?, gifts, whole, |k| k.per_dollar.clone())?)
        }
        _ => Some(amount_quote(sheet, &amount(what, figures, year)?)),
    }
}

/// An amount that a text wants; none where it is not known, and for what is no amount.
fn amount(
    what: &BackboneWanted,
    figures: &Reckoning,
    year: Option<&LeverageYear>,
) -> Option<Counted> {
    use BackboneWanted as W;
    let cost_of = |id| year?.functions.iter().find(|f| f.function == id);
    let influence = || year?.influence.as_ref();
    match what {
        W::Asked(asked) => Some(bill(figures, *asked)?.amount),
        W::Raised(asked) => Some(bill(figures, *asked)?.raised),
        W::Open(asked) => bill(figures, *asked)?.open,
        W::Cost(None) => year?.cost.clone(),
        W::Cost(Some(function)) => Some(cost_of(*function)?.amount.clone()),
        W::Share(function) => cost_of(*function)?.share.clone(),
        W::PerChild => year?.per_child.first().cloned(),
        W::CouldInfluence(None) => Some(influence()?.could_be_influenced.clone()),
        W::CouldInfluence(Some(sector)) => {
            let of = influence()?.sectors.iter().find(|s| s.sector == *sector)?;
            Some(of.amount.clone())
        }
        W::Aligned(gifts) => {
            gifts_counted(year?, gifts, |a| a.together.clone(), |k| Some(k.worth.clone()))
        }
        W::Verified(gifts) => {
            gifts_counted(year?, gifts, |a| sum(a, |k| k.verified.clone()), |k| k.verified.clone())
        }
        W::Hours(gifts) => {
            gifts_counted(year?, gifts, |a| sum(a, |k| k.hours.clone()), |k| k.hours.clone())
        }
        W::Organizations | W::CouldInfluenceEach | W::AlignedEach(_) => None,
    }
}

fn gifts_counted(
    year: &LeverageYear,
    gifts: &Gifts,
    all: impl FnOnce(&Aligned) -> Option<Counted>,
    one: impl FnOnce(&crate::statistics::AlignedKind) -> Option<Counted>,
) -> Option<Counted> {
    let aligned = match gifts.outcome {
        None => &year.aligned,
        outcome => &year.by_outcome.iter().find(|(o, _)| *o == outcome)?.1,
    };
    match gifts.kind {
        None => all(aligned),
        Some(kind) => one(aligned.kind(kind)?),
    }
}

fn amount_quote(sheet: &Sheet<'_>, figure: &Counted) -> Quote {
    Quote { value: figure.value, words: long(sheet, figure) }
}

fn each_quote(sheet: &Sheet<'_>, year: &LeverageYear, ratio: &Counted) -> Option<Quote> {
    Some(Quote { value: ratio.value, words: for_each(sheet, ratio, year.cost.as_ref()?) })
}

fn sum(
    aligned: &Aligned,
    pick: impl Fn(&crate::statistics::AlignedKind) -> Option<Counted>,
) -> Option<Counted> {
    let parts = aligned.kinds.iter().filter_map(pick).collect();
    Counted::sum(parts).ok().flatten()
}

/// A year of the figures; the one that the pages speak of where none is named.
pub(crate) fn year(figures: &Reckoning, period: Option<Period>) -> Option<&LeverageYear> {
    let Some(period) = period else {
        return figures.leverage.current();
    };
    let same = |year: &&LeverageYear| year.period.position() == period.position();
    figures.leverage.years.iter().find(same)
}

fn same_organizations(before: &LeverageYear, now: &LeverageYear) -> bool {
    let next = now.changes.as_ref();
    next.is_some_and(|c| c.since == before.period && c.influence.is_some())
}

fn bill(figures: &Reckoning, asked: Asked) -> Option<Bill> {
    let funding = &figures.funding;
    match asked {
        Asked::Core => funding.core.clone(),
        Asked::ActionPlans => funding.action_plans.clone(),
        Asked::Ask(id) => funding.asks.get(id.0).map(|ask| Bill {
            amount: ask.amount.clone(),
            raised: ask.raised.clone(),
            open: ask.open.clone(),
        }),
    }
}
