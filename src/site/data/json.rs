//! Objects: an indicator with its verdicts and every published figure, as JSON.

use super::field::{self, number};
use crate::disclosure::{Cell, PublishedPoint, PublishedSeries};
use crate::language::round;
use crate::page::Pages;
use crate::page::view::StatusView;
use crate::report::{Baseline, Break, Card, Indicator, IndicatorId, Population, Source, Target};
use crate::statistics::{Finding, GapFinding, Status, Value as Found};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// One indicator, whole. `status` is its verdict in the words of its page.
pub(in crate::site) fn indicator(pages: &Pages, id: IndicatorId, status: &StatusView) -> Value {
    let (card, finding) = (pages.card(), &pages.findings().indicators[id.0]);
    let series = &pages.published().series[id.0];
    let it = &card.indicators[id.0];
    let mut object = json!({
        "id": it.slug,
        "outcome": card.outcomes[it.outcome.0].slug,
        "role": field::role(it.role),
        "title": it.title,
        "measure": it.measure,
        "place": it.place,
        "unit": field::unit(&it.unit),
        "direction": field::direction(it.direction),
        "baseline": it.baseline.as_ref().map(|baseline| baseline_object(baseline, it, finding)),
        "target": it.target.as_ref().map(target),
        "status": verdict(&finding.status, status),
        "status_last_year": field::status(&finding.last_year),
        "latest": finding.latest.map(|value| found(value, it.unit.places())),
    });
    if let Value::Object(fields) = &mut object {
        judged(fields, it, finding);
        let places = pages.group_places(id);
        fields.insert(
            "gaps".into(),
            finding
                .gaps
                .iter()
                .map(|it| gap(it, card, places))
                .collect(),
        );
        fields.insert(
            "breaks".into(),
            it.breaks.iter().map(break_object).collect(),
        );
        fields.insert("notes".into(), json!(it.notes));
        fields.insert("sources".into(), it.sources.iter().map(source).collect());
        fields.insert(
            "series".into(),
            series.iter().map(|it| series_object(it, card)).collect(),
        );
    }
    object
}

fn judged(fields: &mut Map<String, Value>, it: &Indicator, finding: &Finding) {
    let places = it.unit.places();
    let printed = |value: Decimal| number(round(value, places));
    fields.insert(
        "change".into(),
        json!(finding.change.map(|change| printed(change.difference))),
    );
    fields.insert(
        "pace".into(),
        json!(finding.pace.map(|pace| json!({
            "is": field::pace(pace.word),
            "expected": pace.expected.map(printed),
            "heading_for": pace.heading_for.map(printed),
        }))),
    );
    fields.insert("trend".into(), field::trend(finding.trend).into());
    fields.insert(
        "curve".into(),
        json!(finding.curve.map(|curve| json!({
            "is": field::curve(curve.result),
            "forecast": printed(curve.forecast),
        }))),
    );
}

fn verdict(status: &Status, words: &StatusView) -> Value {
    let mut object =
        json!({ "is": field::status(status), "word": words.word, "sentence": words.sentence });
    if let Some(reason) = field::reason(status) {
        object["because"] = reason.into();
    }
    if let Status::Judged {
        by_author: Some(reason),
        ..
    } = status
    {
        object["by_author"] = reason.as_str().into();
    }
    object
}

fn found(value: Found, places: u32) -> Value {
    json!({
        "period": value.period.to_string(),
        "value": number(round(value.value, places)),
        "provisional": value.provisional,
    })
}

fn baseline_object(baseline: &Baseline, it: &Indicator, finding: &Finding) -> Value {
    let value = finding
        .baseline
        .map(|value| number(round(value.value, it.unit.places())));
    json!({ "period": baseline.period.to_string(), "value": value })
}

fn target(target: &Target) -> Value {
    json!({
        "period": target.period.map(|period| period.to_string()),
        "value": number(target.value),
        "set_by": target.set_by,
    })
}

/// A gap as its page prints it: differences of groups are no finer than the groups' own values.
fn gap(gap: &GapFinding, card: &Card, places: u32) -> Value {
    let breakdown = &card.breakdowns[usize::from(gap.breakdown.0)];
    let printed = |value: Decimal| number(round(value, places));
    json!({
        "breakdown": breakdown.slug,
        "group": breakdown.groups[usize::from(gap.group.0)].slug,
        "reference": breakdown.reference.map(|group| &breakdown.groups[usize::from(group.0)].slug),
        "period": gap.period.to_string(),
        "gap": printed(gap.gap),
        "change": gap.change.map(|moved| json!({
            "is": field::gap_change(moved.change),
            "since": moved.since.to_string(),
            "before": printed(moved.before),
            "who": moved.who.map(field::who_moved),
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

fn series_object(series: &PublishedSeries, card: &Card) -> Value {
    let groups = field::groups(&series.population)
        .into_iter()
        .map(|(breakdown, group)| {
            let breakdown = &card.breakdowns[breakdown];
            (
                breakdown.slug.clone(),
                Value::from(breakdown.groups[group].slug.as_str()),
            )
        });
    json!({
        "of": match series.population {
            Population::Everyone => "everyone",
            Population::Comparison => "comparison",
            Population::Group(..) | Population::Crossed(_) => "group",
        },
        "groups": groups.collect::<Map<String, Value>>(),
        "points": series.points.iter().map(point).collect::<Vec<_>>(),
    })
}

/// A point with only the fields that it has: `status` is always one of them.
fn point(point: &PublishedPoint) -> Value {
    let mut object =
        json!({ "period": point.period.to_string(), "status": field::state(&point.cell) });
    match &point.cell {
        Cell::Shown {
            value,
            counts,
            read_with_care,
        } => {
            object["value"] = number(*value);
            if let Some(counts) = counts {
                object["numerator"] = counts.numerator.into();
                object["denominator"] = counts.denominator.into();
            }
            if *read_with_care {
                object["read_with_care"] = true.into();
            }
        }
        Cell::Band(band) => {
            object["low"] = json!(band.low.map(number));
            object["high"] = json!(band.high.map(number));
            object["strict"] = band.strict.into();
        }
        Cell::Missing | Cell::Suppressed => {}
    }
    if point.provisional {
        object["provisional"] = true.into();
    }
    if let Some(note) = &point.note {
        object["note"] = (**note).into();
    }
    object
}
