//! Places: the places of a card for programs, and what is published of one.

use super::datum::Datum;
use super::field;
use super::json::{SeriesObject, found};
use crate::disclosure::of_place;
use crate::page::Pages;
use crate::report::{Card, IndicatorId, Place, PlaceId};
use serde_json::{Value, json};

/// The columns of the list of places.
pub(super) const HEADS: [&str; 8] =
    ["id", "title", "kind", "in", "codes", "longitude", "latitude", "population"];

/// Where the numbers of a place stand: as CSV, and as JSON.
pub(in crate::site) fn paths(card: &Card, id: PlaceId) -> [String; 2] {
    let slug = &card.places.get(id).slug;
    ["csv", "json"].map(|format| format!("places/{slug}/data.{format}"))
}

/// Every place, a row each; none where the community is the only one.
pub(in crate::site) fn list(card: &Card) -> Option<Vec<u8>> {
    if card.places.all().count() < 2 {
        return None;
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    let memory = "memory takes all that is written";
    writer.write_record(HEADS).expect(memory);
    for (_, place) in card.places.all() {
        let around = place.within.map(|id| card.places.get(id).slug.as_str());
        let cells: [Datum; HEADS.len()] = [
            place.slug.as_str().into(),
            place.title.as_str().into(),
            place.kind.into_str().into(),
            around.into(),
            place.codes.join("; ").into(),
            place.point.map(|(x, _)| x).into(),
            place.point.map(|(_, y)| y).into(),
            place.population.into(),
        ];
        let cells = cells.iter().map(Datum::csv);
        writer.write_record(cells.map(|cell| cell.into_owned())).expect(memory);
    }
    writer.into_inner().ok()
}

/// A place as an object.
pub(super) fn entry(card: &Card, place: &Place) -> Value {
    json!({
        "id": place.slug,
        "title": place.title,
        "kind": place.kind.into_str(),
        "in": place.within.map(|id| &card.places.get(id).slug),
        "codes": place.codes,
        "longitude": place.point.map(|(x, _)| field::number(x)),
        "latitude": place.point.map(|(_, y)| field::number(y)),
        "population": place.population,
    })
}

/// What is published of a place: each measure with its verdict and its figures.
pub(in crate::site) fn object(pages: &Pages, id: PlaceId) -> String {
    let card = pages.card();
    let measures = (0..card.indicators.len()).map(IndicatorId).filter_map(|of| {
        let finding = pages.findings().at(of, id)?;
        let series = of_place(&pages.published().series[of.0], id).iter();
        Some(json!({
            "id": card.indicators[of.0].slug,
            "status": field::status(&finding.status),
            "latest": finding.latest.map(found),
            "change": finding.change.map(|change| field::number(change.difference)),
            "series": series.map(|series| SeriesObject { series, card }).collect::<Vec<_>>(),
        }))
    });
    let measures: Vec<Value> = measures.collect();
    json!({ "place": entry(card, card.places.get(id)), "indicators": measures }).to_string()
}
