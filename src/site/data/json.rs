//! Objects: an indicator with its verdicts and every published figure, as JSON.

use super::field::{self, number};
use crate::disclosure::{Cell, PublishedPoint, PublishedSeries, Restated, Size};
use crate::page::Pages;
use crate::page::view::StatusView;
use crate::report::{
    Break, Card, Indicator, IndicatorId, Population, Printed, Source, Target, round,
};
use crate::statistics::{Finding, GapFinding, Moved, Status, Value as Found, side};
use rust_decimal::Decimal;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value, json};

/// One indicator, whole: its verdicts, and every published figure. Its series are written as they
/// are read: a tree of them would cost more than all the rest.
pub(in crate::site) struct Object<'a> {
    verdicts: Map<String, Value>,
    series: Vec<SeriesObject<'a>>,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.verdicts {
            map.serialize_entry(name, value)?;
        }
        map.serialize_entry("series", &self.series)?;
        map.end()
    }
}

/// The object of an indicator. `status` is its verdict in the words of its page.
pub(in crate::site) fn indicator<'a>(
    pages: &'a Pages,
    id: IndicatorId,
    status: &StatusView,
) -> Object<'a> {
    let series = pages.published().series[id.0].iter();
    let card = pages.card();
    Object {
        verdicts: verdicts(pages, id, status),
        series: series.map(|series| SeriesObject { series, card }).collect(),
    }
}

/// An object of something that has a title, with its titles in the other languages, where it has some.
pub(super) fn titled<'a>(
    pages: &'a Pages,
    mut object: Value,
    of: impl Fn(&'a Card) -> &'a str,
) -> Value {
    let titles: Map<String, Value> =
        pages.titles(of).map(|(tag, title)| (tag.to_owned(), title.into())).collect();
    if !titles.is_empty() {
        object["titles"] = titles.into();
    }
    object
}

fn verdicts(pages: &Pages, id: IndicatorId, status: &StatusView) -> Map<String, Value> {
    let (card, finding) = (pages.card(), &pages.findings().indicators[id.0]);
    let it = &card.indicators[id.0];
    let head = json!({
        "id": it.slug,
        "outcome": card.outcomes[it.outcome.0].slug,
        "role": it.role.into_str(),
        "title": it.title,
        "measure": it.measure,
        "definition": it.definition,
        "counted": it.counted,
        "place": it.place,
        "unit": it.unit.word(),
        "decimals": it.unit.places(),
        "direction": it.direction.into_str(),
        "baseline": baseline(it, finding),
        "target": it.target.as_ref().map(target),
        "status": verdict(&finding.status, status),
        "status_last_year": field::status(&finding.last_year.0),
        "moved": finding.movement.map(moved),
        "latest": finding.latest.map(found),
    });
    let Value::Object(mut fields) = titled(pages, head, |card| &card.indicators[id.0].title) else {
        unreachable!("an object is an object");
    };
    judged(&mut fields, it, finding);
    let gaps = finding.gaps.iter().map(|it| gap(it, card));
    fields.insert("gaps".into(), gaps.collect());
    fields.insert("breaks".into(), it.breaks.iter().map(break_object).collect());
    fields.insert("notes".into(), json!(it.notes));
    fields.insert("sources".into(), it.sources.iter().map(source).collect());
    fields
}

fn judged(fields: &mut Map<String, Value>, it: &Indicator, finding: &Finding) {
    let places = it.unit.places();
    let printed = |value: Decimal| number(round(value, places));
    fields.insert("change".into(), json!(finding.change.map(|change| number(change.difference))));
    fields.insert(
        "pace".into(),
        json!(finding.pace.map(|pace| json!({
            "is": pace.word,
            "expected": pace.expected.map(printed),
            "heading_for": pace.heading_for.map(printed),
        }))),
    );
    fields.insert("trend".into(), json!(finding.trend));
    fields.insert(
        "curve".into(),
        json!(finding.curve.map(|curve| json!({
            "is": curve.result,
            "forecast": printed(curve.forecast),
        }))),
    );
}

fn verdict(status: &Status, words: &StatusView) -> Value {
    let mut object =
        json!({ "is": field::status(status), "word": words.word, "sentence": words.sentence });
    if let Status::NotAssessed(reason) = status {
        object["because"] = json!(reason);
    }
    if let Status::Judged { by_author: Some(reason), .. } = status {
        object["by_author"] = reason.as_str().into();
    }
    object
}

fn moved(moved: Moved) -> &'static str {
    match moved {
        Moved::Better => "better",
        Moved::Same => "same",
        Moved::Worse => "worse",
    }
}

pub(super) fn found(value: Found) -> Value {
    json!({
        "period": value.period.to_string(),
        "value": number(value.value),
        "provisional": value.provisional,
    })
}

/// Where the promise starts; `named` where the author says so and it is not the first period that stands in.
fn baseline(it: &Indicator, finding: &Finding) -> Option<Value> {
    let named = it.start.baseline().map(|baseline| baseline.period);
    let period = named.or(finding.baseline.map(|first| first.period))?;
    let value = finding.baseline.map(|value| number(value.value));
    Some(json!({ "period": period.to_string(), "value": value, "named": named.is_some() }))
}

fn target(target: &Target) -> Value {
    json!({
        "period": target.period.map(|period| period.to_string()),
        "value": number(target.value),
        "set_by": target.set_by,
    })
}

/// A gap as its page prints it: the difference of two printed values. `side` is the group's.
fn gap(gap: &GapFinding, card: &Card) -> Value {
    let breakdown = &card.breakdowns[usize::from(gap.breakdown.0)];
    json!({
        "breakdown": breakdown.slug,
        "group": breakdown.groups[usize::from(gap.group.0)].slug,
        "reference": breakdown.reference.map(|group| &breakdown.groups[usize::from(group.0)].slug),
        "period": gap.period.to_string(),
        "gap": number(gap.gap),
        "side": side(gap.gap),
        "ratio": gap.ratio.map(|ratio| number(round(ratio, 2))),
        "read_with_care": gap.read_with_care,
        "change": gap.change.map(|moved| json!({
            "is": moved.change,
            "since": moved.since.to_string(),
            "before": number(moved.before),
            "side_before": side(moved.before),
            "by_chance": moved.by_chance,
            "who": moved.who,
        })),
    })
}

fn break_object(it: &Break) -> Value {
    json!({ "before": it.before.to_string(), "note": it.note })
}

fn source(source: &Source) -> Value {
    json!({
        "name": source.name,
        "url": source.url,
        "released": source.released.map(|date| date.to_string()),
        "licence": source.licence,
    })
}

/// What an earlier card printed instead, and why it was revised.
fn restated_object(it: &Restated) -> Value {
    let value = match it.then {
        Printed::Value(value, _) => number(value),
        Printed::Band(_) => Value::Null,
    };
    json!({ "card": it.card, "value": value, "reason": it.reason })
}

/// One series.
pub(super) struct SeriesObject<'a> {
    pub series: &'a PublishedSeries,
    pub card: &'a Card,
}

impl Serialize for SeriesObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let population = &self.series.population;
        let of = match population {
            Population::Everyone => "everyone",
            Population::Group(..) | Population::Crossed(_) => "group",
        };
        let groups = field::groups(population).into_iter();
        let groups = groups.map(|(breakdown, group)| {
            let breakdown = &self.card.breakdowns[breakdown];
            let slug = Value::from(breakdown.groups[group].slug.as_str());
            (breakdown.slug.clone(), slug)
        });
        let points: Vec<Point> = self.series.points.iter().map(Point).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("place", &self.card.places.get(self.series.place).slug)?;
        map.serialize_entry("of", of)?;
        map.serialize_entry("groups", &groups.collect::<Map<String, Value>>())?;
        if let Some(parts) = field::merged(self.card, population) {
            map.serialize_entry("merged", &parts)?;
        }
        map.serialize_entry("points", &points)?;
        map.end()
    }
}

/// A point with only the fields that it has: `status` is always one of them.
struct Point<'a>(&'a PublishedPoint);

impl Serialize for Point<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let point = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("period", &point.period.to_string())?;
        map.serialize_entry("status", field::state(&point.cell))?;
        match &point.cell {
            Cell::Shown { value, size, standard_error, read_with_care } => {
                map.serialize_entry("value", &number(*value))?;
                match size {
                    Size::Unknown => {}
                    Size::Class(class) => map.serialize_entry("size", class.into_str())?,
                    Size::Counted(counts) => {
                        map.serialize_entry("numerator", &counts.numerator)?;
                        map.serialize_entry("denominator", &counts.denominator)?;
                    }
                }
                if let Some(error) = standard_error {
                    map.serialize_entry("standard_error", &number(*error))?;
                }
                if *read_with_care {
                    map.serialize_entry("read_with_care", &true)?;
                }
            }
            Cell::Band(band) => {
                map.serialize_entry("low", &band.low.map(number))?;
                map.serialize_entry("high", &band.high.map(number))?;
                map.serialize_entry("strict", &band.strict)?;
            }
            Cell::Absent(why) => map.serialize_entry("reason", why.into_str())?,
        }
        if point.provisional {
            map.serialize_entry("provisional", &true)?;
        }
        if let Some(note) = &point.note {
            map.serialize_entry("note", note)?;
        }
        if let Some(restated) = &point.restated {
            map.serialize_entry("restated", &restated_object(restated))?;
        }
        map.end()
    }
}
