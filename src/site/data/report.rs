//! `report.json`: the whole card for programs, written piece by piece.

use super::json::titled;
use super::{case, json, places};
use crate::page::Pages;
use crate::page::view::StatusView;
use crate::report::{Card, Commitment, IndicatorId};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::json;
use std::io::{self, Write};

/// Changes only when a program that reads the file would have to.
const VERSION: u32 = 2;

/// Writes `report.json`. `status` gives an indicator's verdict in the words of its page.
pub(in crate::site) fn report(
    pages: &Pages,
    status: impl Fn(IndicatorId) -> StatusView,
    to: &mut dyn Write,
) -> io::Result<()> {
    let mut to = io::BufWriter::new(to);
    serde_json::to_writer(&mut to, &Whole { pages, status })?;
    to.write_all(b"\n")?;
    to.flush()
}

struct Whole<'a, F> {
    pages: &'a Pages,
    status: F,
}

impl<F: Fn(IndicatorId) -> StatusView> Serialize for Whole<'_, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let card = self.pages.card();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("url", &self.pages.base_url())?;
        map.serialize_entry("language", &card.language)?;
        map.serialize_entry("community", &card.community.name)?;
        map.serialize_entry("partnership", &card.community.partnership)?;
        map.serialize_entry("notice", &card.community.notice)?;
        map.serialize_entry("edition", &edition(card))?;
        map.serialize_entry("licence", &licence(card))?;
        map.serialize_entry("privacy", &privacy(card))?;
        map.serialize_entry(
            "stages",
            &card
                .stages
                .iter()
                .enumerate()
                .map(|(at, it)| {
                    let stage = json!({ "id": it.slug, "title": it.title });
                    titled(self.pages, stage, |card| &card.stages[at].title)
                })
                .collect::<Vec<_>>(),
        )?;
        map.serialize_entry(
            "breakdowns",
            &(0..card.breakdowns.len()).map(|at| breakdown(self.pages, at)).collect::<Vec<_>>(),
        )?;
        let places = card.places.all().map(|(id, it)| {
            titled(self.pages, places::entry(card, it), move |card| &card.places.get(id).title)
        });
        map.serialize_entry("places", &places.collect::<Vec<_>>())?;
        map.serialize_entry(
            "outcomes",
            &(0..card.outcomes.len()).map(|at| outcome(self.pages, at)).collect::<Vec<_>>(),
        )?;
        map.serialize_entry("indicators", &Indicators(self))?;
        let commitments = card.commitments.iter().map(|it| commitment(card, it));
        map.serialize_entry("commitments", &commitments.collect::<Vec<_>>())?;
        map.serialize_entry("backbone", &case::object(self.pages))?;
        map.end()
    }
}

/// One at a time, so that memory does not grow with the card.
struct Indicators<'a, F>(&'a Whole<'a, F>);

impl<F: Fn(IndicatorId) -> StatusView> Serialize for Indicators<'_, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Whole { pages, status } = self.0;
        let ids = (0..pages.card().indicators.len()).map(IndicatorId);
        serializer.collect_seq(ids.map(|id| json::indicator(pages, id, &status(id))))
    }
}

fn edition(card: &Card) -> serde_json::Value {
    json!({
        "name": card.edition.name,
        "published": card.edition.published.to_string(),
        "next_update": card.edition.next_update,
    })
}

fn commitment(card: &Card, it: &Commitment) -> serde_json::Value {
    json!({
        "partner": card.partners[it.partner.0].slug,
        "indicator": card.indicators[it.indicator.0].slug,
        "what": it.what,
        "by": it.by.map(|by| by.to_string()),
        "state": it.state.into_str(),
    })
}

fn licence(card: &Card) -> serde_json::Value {
    json!(card.licence.as_ref().map(|it| json!({ "name": it.name, "url": it.url })))
}

fn privacy(card: &Card) -> serde_json::Value {
    json!({
        "preset": card.privacy.preset,
        "min_n": card.privacy.min_n,
        "min_numerator": card.privacy.min_numerator,
        "min_complement": card.privacy.min_complement,
        "reason": card.privacy.reason,
    })
}

fn breakdown(pages: &Pages, at: usize) -> serde_json::Value {
    let it = &pages.card().breakdowns[at];
    let groups = it.groups.iter().enumerate().map(|(number, group)| {
        let of = group.of.iter().map(|part| &it.groups[usize::from(part.0)].slug);
        let object = match group.of.is_empty() {
            true => json!({ "id": group.slug, "title": group.title }),
            false => {
                json!({ "id": group.slug, "title": group.title, "of": of.collect::<Vec<_>>() })
            }
        };
        titled(pages, object, move |card| &card.breakdowns[at].groups[number].title)
    });
    let object = json!({
        "id": it.slug,
        "title": it.title,
        "groups": groups.collect::<Vec<_>>(),
        "reference": it.reference.map(|group| &it.groups[usize::from(group.0)].slug),
        "overlapping": it.overlapping,
    });
    titled(pages, object, |card| &card.breakdowns[at].title)
}

fn outcome(pages: &Pages, at: usize) -> serde_json::Value {
    let card = pages.card();
    let it = &card.outcomes[at];
    let slugs = it.indicators.iter().map(|id| &card.indicators[id.0].slug);
    let object = json!({
        "id": it.slug,
        "title": it.title,
        "stage": card.stages[it.stage.0].slug,
        "age": it.age,
        "indicators": slugs.collect::<Vec<_>>(),
    });
    titled(pages, object, |card| &card.outcomes[at].title)
}
