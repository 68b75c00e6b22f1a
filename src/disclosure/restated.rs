//! Restated: figures that a card printed otherwise that was released before.

use super::published::{Cell, PublishedPoint, PublishedSeries, Restated};
use crate::report::{
    Breakdown, CountedWhom, Indicator, Period, PlaceId, Places, Population, Printed, Released,
    ReleasedIndicator, round,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Marks each figure that the last card to print it printed otherwise; of those before that one, where the author says why.
/// A figure that is hidden now says nothing of what it was.
pub(super) fn restated(
    indicator: &Indicator,
    series: &mut Arc<Vec<PublishedSeries>>,
    (places, breakdowns): (&Places, &[Breakdown]),
    released: &[Arc<Released>],
) {
    let cards = released.iter().rev();
    let cards = cards.filter_map(|it| Some((&*it.name, it.indicators.get(&indicator.slug)?)));
    let cards: Vec<(&str, &ReleasedIndicator)> = cards.collect();
    if cards.is_empty() {
        return;
    }
    for series in Arc::make_mut(series) {
        let whom = CountedWhom::of(series.place, &series.population, places, breakdowns);
        let printed: Vec<_> = cards
            .iter()
            .filter_map(|(card, of)| {
                let figures = of.figures.get(&whom)?;
                Some(Card { name: card, figures, decimals: then(of, series, figures) })
            })
            .collect();
        let decimals = now(indicator, series);
        for point in &mut series.points {
            point.restated = of_point(indicator, &printed, point, decimals);
        }
    }
}

/// A card that printed a series.
struct Card<'a> {
    name: &'a str,
    figures: &'a BTreeMap<Period, Printed>,
    decimals: u32,
}

fn of_point(
    indicator: &Indicator,
    cards: &[Card<'_>],
    point: &PublishedPoint,
    decimals: u32,
) -> Option<Box<Restated>> {
    let reason = indicator.restated.iter().find(|it| it.period == point.period);
    let reason = reason.map(|it| it.reason.clone());
    let mut printed = cards.iter().filter_map(|card| {
        let then = *card.figures.get(&point.period)?;
        Some((card, then, is_alike(then, point, card.decimals.min(decimals))))
    });
    let last = printed.next()?;
    let (card, then, _) = match last {
        (.., false) => last,
        _ if reason.is_some() => printed.find(|it| !it.2)?,
        _ => return None,
    };
    let then = match then {
        Printed::Value(mut value, counts) => {
            value = round(value, card.decimals);
            value.rescale(card.decimals);
            Printed::Value(value, counts)
        }
        other => other,
    };
    Some(Box::new(Restated { card: card.name.to_owned(), then, reason }))
}

/// Whether what is printed now is what was printed then, as far as both were printed.
fn is_alike(then: Printed, point: &PublishedPoint, decimals: u32) -> bool {
    match (then, point.cell) {
        (Printed::Value(then, _), Cell::Shown { value, .. }) => {
            round(then, decimals) == round(value, decimals)
        }
        (Printed::Band(then), Cell::Band(now)) => then == now,
        (_, Cell::Absent(why)) => why.is_suppressed(),
        // A value in place of a range, or the other way round, is another rule and no other number.
        _ => true,
    }
}

/// The decimals that a series was printed with.
fn then(
    of: &ReleasedIndicator,
    series: &PublishedSeries,
    figures: &BTreeMap<Period, Printed>,
) -> u32 {
    let values = figures.values().filter_map(|it| match it {
        Printed::Value(value, _) => Some(*value),
        _ => None,
    });
    of.decimals.filter(|_| is_whole(series)).unwrap_or_else(|| most(values))
}

/// The decimals that a series is printed with.
fn now(indicator: &Indicator, series: &PublishedSeries) -> u32 {
    match is_whole(series) {
        true => indicator.unit.places(),
        false => most(series.points.iter().filter_map(|it| it.cell.value())),
    }
}

/// Whether it counts everyone in the community: only that is printed with the indicator's own decimals.
fn is_whole(series: &PublishedSeries) -> bool {
    series.place == PlaceId::COMMUNITY && series.population == Population::Everyone
}

fn most(values: impl Iterator<Item = Decimal>) -> u32 {
    values.map(|it| it.normalize().scale()).max().unwrap_or(0)
}
