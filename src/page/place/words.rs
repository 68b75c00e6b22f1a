//! Words: what is said of places: their kinds, their names, and how far they are from what is around them.

use super::strips::{at, chance};
use crate::disclosure::{Cell, PublishedPoint, of_place};
use crate::language::say;
use crate::page::figures::chart_values::float;
use crate::page::route::Route;
use crate::page::view::Link;
use crate::page::words::indicator::{IndicatorView, points};
use crate::page::words::sheet::Sheet;
use crate::report::{Period, PlaceId, PlaceKind, Population};
use rust_decimal::Decimal;

/// The name of a place.
pub(crate) fn title<'a>(sheet: &Sheet<'a>, id: PlaceId) -> &'a str {
    &sheet.card.places.get(id).title
}

/// A place's name and, where it has one, its page.
pub(crate) fn link(sheet: &Sheet<'_>, id: PlaceId) -> Link {
    let text = title(sheet, id).to_owned();
    match sheet.pages.has_place(id) {
        true => sheet.link(text, Route::Place(id)),
        false => Link::plain(text),
    }
}

/// Id of a kind's part on the page of all places.
pub(crate) fn section_id(of: PlaceKind) -> &'static str {
    of.into_str()
}

/// What a place of a kind is called, or several of them.
pub(crate) fn kind(sheet: &Sheet<'_>, kind: PlaceKind, count: usize) -> String {
    say!(sheet, "place-kind", "kind" = kind.into_str(), "several" = count != 1)
}

/// The same at the head of a line.
pub(crate) fn kind_first(sheet: &Sheet<'_>, of: PlaceKind, count: usize) -> String {
    let words = kind(sheet, of, count);
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// "6 school districts".
pub(super) fn places_of(sheet: &Sheet<'_>, of: PlaceKind, count: usize) -> String {
    let all = sheet.numbers().whole(count);
    say!(sheet, "place-count", "all" = all, "kind" = kind(sheet, of, count))
}

/// An indicator's value of everyone in any place, at a period.
pub(super) fn point_at<'a>(
    m: &IndicatorView<'a>,
    place: PlaceId,
    period: Option<Period>,
) -> Option<&'a PublishedPoint> {
    at(points(of_place(m.all, place), &Population::Everyone), period)
}

/// A cell of any place as it is printed there.
pub(super) fn printed(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    place: PlaceId,
    cell: &Cell,
) -> String {
    let there = sheet.indicator_at(m.id, place).unwrap_or_else(|| sheet.indicator(m.id));
    there.cell(cell, &Population::Everyone)
}

/// How far a place's latest value is from that of the place around it, and whether that can be chance.
pub(super) fn beside(sheet: &Sheet<'_>, m: &IndicatorView<'_>) -> Option<String> {
    let around = sheet.card.places.get(m.at).within?;
    let now = m.latest()?;
    let own = now.cell.value()?;
    let other = point_at(m, around, Some(now.period))?.cell.value()?;
    let difference = own - other;
    let reach = chance(m, &now.cell);
    let told = match reach {
        None => "unknown",
        Some((low, high)) if low <= float(other) && float(other) <= high => "chance",
        Some(_) => "apart",
    };
    let people = now.cell.counts().map(|counts| counts.denominator as usize);
    Some(say!(
        sheet,
        "place-beside",
        "side" = match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => "above",
            std::cmp::Ordering::Less => "below",
            std::cmp::Ordering::Equal => "level",
        },
        "difference" = m.numbers().difference(
            &m.indicator.unit,
            difference.abs(),
            difference.normalize().scale()
        ),
        "around" = title(sheet, around),
        "told" = told,
        "counted" = people.is_some(),
        "people" = people.map(|count| m.numbers().whole(count))
    ))
}
