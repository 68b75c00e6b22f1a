//! `datapackage.json`: what the tables hold, as Frictionless Data describes it.

use super::table::Columns;
use super::{case, field, places};
use crate::language::{Language, say};
use crate::page::{Holding, Pages};
use crate::report::{Absence, Card, IndicatorId, Licence};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};
use std::io::{self, Write};
use strum::VariantArray;

/// Writes the description of every table of a site, one at a time.
pub(in crate::site) fn package(pages: &Pages, to: &mut dyn Write) -> io::Result<()> {
    let mut to = io::BufWriter::new(to);
    serde_json::to_writer(&mut to, &Package(pages))?;
    to.write_all(b"\n")?;
    to.flush()
}

struct Package<'a>(&'a Pages);

impl Serialize for Package<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let card = self.0.card();
        let (partnership, edition) = (&card.community.partnership, &card.edition);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("$schema", &profile("datapackage"))?;
        map.serialize_entry("name", &name(partnership, &edition.name))?;
        map.serialize_entry("title", &format!("{partnership} {}", edition.name))?;
        map.serialize_entry("version", &edition.name)?;
        map.serialize_entry("created", &format!("{}T00:00:00Z", edition.published))?;
        if let Some(url) = self.0.base_url() {
            map.serialize_entry("homepage", url)?;
        }
        if let Some(licence) = &card.licence {
            map.serialize_entry("licenses", &[licence_entry(licence)])?;
        }
        let publisher = json!({ "title": partnership, "roles": ["publisher"] });
        map.serialize_entry("contributors", &[publisher])?;
        map.serialize_entry("sources", &sources(card))?;
        map.serialize_entry("resources", &Resources(self.0))?;
        map.end()
    }
}

struct Resources<'a>(&'a Pages);

impl Serialize for Resources<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let card = self.0.card();
        let ids = (0..card.indicators.len()).map(IndicatorId);
        let each = ids.map(|id| indicator(self.0, id));
        let holdings = Holding::of(card).into_iter().map(holding);
        let all = std::iter::once_with(|| all(self.0));
        let places = (card.places.all().count() > 1).then(list_of_places);
        serializer.collect_seq(each.chain(all).chain(places).chain(holdings))
    }
}

/// The list of places, which the tables name by their ids.
fn list_of_places() -> Value {
    let field = |head: &&str| {
        let kind = match *head {
            "longitude" | "latitude" => "number",
            "population" => "integer",
            _ => "string",
        };
        json!({ "name": head, "type": kind })
    };
    let mut schema = table(places::HEADS.iter().map(field).collect());
    schema["primaryKey"] = json!(["id"]);
    resource(json!({ "name": "places" }), "data/places.csv", None, schema)
}

fn all(pages: &Pages) -> Value {
    let schema = schema(pages, &Columns::of_all(pages.published()));
    resource(json!({ "name": "all" }), "data/all.csv", None, schema)
}

/// One table of the package: what is said of it, where it stands, and its columns.
fn resource(mut said: Value, path: &str, cited: Option<Vec<Value>>, schema: Value) -> Value {
    said["path"] = path.into();
    said["$schema"] = profile("dataresource").into();
    said["type"] = "table".into();
    said["format"] = "csv".into();
    said["mediatype"] = "text/csv".into();
    said["encoding"] = "utf-8".into();
    if let Some(cited) = cited {
        said["sources"] = cited.into();
    }
    said["schema"] = schema;
    said
}

fn licence_entry(licence: &Licence) -> Value {
    let mut entry = json!({ "name": open_name(&licence.name), "title": licence.name });
    if let Some(url) = &licence.url {
        entry["path"] = url.as_str().into();
    }
    entry
}

fn indicator(pages: &Pages, id: IndicatorId) -> Value {
    let it = &pages.card().indicators[id.0];
    let cited = it.sources.iter().map(source).collect();
    let said = json!({
        "name": it.slug,
        "title": it.title,
        "description": it.measure,
    });
    let schema = schema(pages, &Columns::of_one(&pages.published().series[id.0]));
    resource(said, &format!("data/{}.csv", it.slug), Some(cited), schema)
}

/// A table of the backbone's lines.
fn holding(holding: Holding) -> Value {
    let field = |head: &&str| {
        let number = case::NUMBERS.contains(head);
        json!({ "name": head, "type": if number { "number" } else { "string" } })
    };
    let fields: Vec<Value> = case::heads(holding).iter().map(field).collect();
    let schema = table(fields);
    resource(json!({ "name": holding.name() }), &holding.path(), None, schema)
}

fn schema(pages: &Pages, columns: &Columns) -> Value {
    let card = pages.card();
    let fields = columns.heads(card).into_iter().map(|head| {
        let numbers = ["value", "low", "high", "standard_error"].contains(&head.as_str());
        let counts = ["numerator", "denominator"].contains(&head.as_str());
        let mut it = json!({
            "name": head,
            "type": if numbers { "number" } else if counts { "integer" } else { "string" },
        });
        if head == "value" {
            it["missingValues"] = absences(&pages.language);
        }
        if head == "status" {
            it["constraints"] = json!({ "required": true, "enum": field::STATES });
        }
        if let Some(at) = columns.breakdowns.iter().find(|at| field::column(card, **at) == head) {
            it["title"] = card.breakdowns[*at].title.as_str().into();
        }
        it
    });
    let mut schema = table(fields.collect());
    if columns.places {
        let reference = json!({ "resource": "places", "fields": ["id"] });
        schema["foreignKeys"] = json!([{ "fields": ["place"], "reference": reference }]);
    }
    schema
}

/// The columns of a table, in which an empty cell is no value.
fn table(fields: Vec<Value>) -> Value {
    json!({ "$schema": profile("tableschema"), "fields": fields, "missingValues": [""] })
}

/// The profile of the Data Package standard that a part of the description keeps to.
fn profile(part: &str) -> String {
    format!("https://datapackage.org/profiles/2.0/{part}.json")
}

/// The words that stand in place of a value, each with what it says. An empty cell stands for a range, whose
/// ends have their own columns.
fn absences(language: &Language) -> Value {
    let range = json!({ "value": "", "label": say!(language, "data-range") });
    let entry = |why: &Absence| {
        let word = why.into_str();
        json!({ "value": word, "label": say!(language, "absent", "why" = word) })
    };
    std::iter::once(range).chain(Absence::VARIANTS.iter().map(entry)).collect()
}

fn source(source: &crate::report::Source) -> Value {
    let mut entry = json!({ "title": source.name });
    if let Some(url) = &source.url {
        entry["path"] = url.as_str().into();
    }
    entry
}

/// Every source once, in the order of the indicators.
fn sources(card: &Card) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for it in card.indicators.iter().flat_map(|indicator| &indicator.sources) {
        if seen.insert((&it.name, &it.url)) {
            all.push(source(it));
        }
    }
    all
}

/// A package's name: lower-case letters, digits, hyphens and dots.
fn name(partnership: &str, edition: &str) -> String {
    let text = format!("{partnership} {edition}").to_lowercase();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("-");
    if name.is_empty() { "report-card".to_owned() } else { name }
}

/// A licence's name as Open Definition writes it: `CC-BY-4.0`.
fn open_name(name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '_') { c } else { '-' }
    };
    name.chars().map(plain).collect()
}
