//! Schema: the description of a document kind as JSON Schema, so that editors know its fields.

use super::shape::{Field, Kind, MOST_ENTRIES, RecordShape, Shape, Turn};
use super::texts::ID;
use crate::parse::value::number::LARGEST;
use serde_json::{Map, Value, json};

/// Periods as they are written; the reader is the judge of the details.
const PERIOD: &str = r"^\s*[0-9]{4}(\s*[-–—‑/]\s*([0-9]{2}|[0-9]{4})|[ /–-]*[Qq][1-4])?\s*$";
/// Bands as they are written.
const FIGURE: &str = r"^(suppressed|privacy|complementary|range|not_tested|nobody|not_applicable|not_yet|unreliable|missing|([<>]=?|[≤≥]|LE|GE|LT|GT|le|ge)\s*[0-9.]+\s*%?|[0-9.]+\s*%?\s*[-–—]\s*[0-9.]+\s*%?)$";

/// The schema of one kind, draft 2020-12.
pub(crate) fn schema(kind: &Kind) -> Value {
    let mut defs = Map::new();
    let root = record(kind.record, &mut defs);
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!(kind.path));
    schema.insert("description".to_owned(), json!(kind.meaning));
    if let Value::Object(root) = root {
        schema.extend(root);
    }
    if !defs.is_empty() {
        schema.insert("$defs".to_owned(), Value::Object(defs));
    }
    Value::Object(schema)
}

/// The schema of what translates documents of a kind: their texts, and the ids by which entries of lists are found.
pub(crate) fn translation(kind: &Kind) -> Value {
    let texts = texts(&Shape::Record(kind.record)).unwrap_or_else(|| json!({}));
    let about = [
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema")),
        ("description", json!("The texts of the document beside this one, in another language.")),
    ];
    with(texts, &about)
}

/// What of a shape is text; none where nothing is.
fn texts(shape: &Shape) -> Option<Value> {
    match shape {
        Shape::Text(_, Turn::Fixed) => None,
        Shape::Text(..) => Some(value(shape, &mut Map::new())),
        Shape::List(of) => {
            let items = json!({ "anyOf": [texts(of)?, { "type": "null" }] });
            Some(json!({ "type": "array", "items": items, "maxItems": MOST_ENTRIES }))
        }
        Shape::Record(shape) => {
            let mut properties = Map::new();
            for field in shape.fields {
                let own = texts(&field.shape)
                    .map(|own| with(own, &[("description", json!(field.meaning))]));
                properties.extend(own.map(|own| (field.name.to_owned(), own)));
            }
            let others = shape.others.and_then(|other| texts(&other.shape));
            if properties.is_empty() && others.is_none() {
                return None;
            }
            if shape.fields.iter().any(|field| field.name == ID) {
                properties.insert(ID.to_owned(), value(&Shape::Id, &mut Map::new()));
            }
            let others = others.unwrap_or(json!(false));
            Some(
                json!({ "type": "object", "properties": properties, "additionalProperties": others }),
            )
        }
        Shape::Either(shapes) => {
            let each: Vec<Value> = shapes.iter().filter_map(texts).collect();
            (!each.is_empty()).then(|| json!({ "anyOf": each }))
        }
        _ => None,
    }
}

fn record(shape: &'static RecordShape, defs: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in shape.fields {
        properties.insert(field.name.to_owned(), described(field, defs));
    }
    let required: Vec<&str> =
        shape.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let others = match shape.others {
        Some(other) => with(value(&other.shape, defs), &[("description", json!(other.meaning))]),
        None => json!(false),
    };
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": others,
    })
}

/// A field's schema with its meaning, its default in words and an example.
fn described(field: &'static Field, defs: &mut Map<String, Value>) -> Value {
    let mut meaning = field.meaning.to_owned();
    if !field.default.is_empty() {
        meaning.push_str(&format!(" Where it is left out: {}.", field.default));
    }
    if !field.example.is_empty() {
        meaning.push_str(&format!(" Example: {}: {}", field.name, field.example));
    }
    with(value(&field.shape, defs), &[("description", json!(meaning))])
}

fn with(schema: Value, more: &[(&str, Value)]) -> Value {
    let mut schema = match schema {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    for (name, value) in more {
        schema.insert((*name).to_owned(), value.clone());
    }
    Value::Object(schema)
}

fn value(shape: &Shape, defs: &mut Map<String, Value>) -> Value {
    let schema = match shape {
        // Text may look like a number or like true: `name: 2026` is text all the same.
        Shape::Text(..) => json!({ "type": ["string", "number", "boolean"], "minLength": 1 }),
        Shape::Cell | Shape::Ref(_) => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Id => json!({
            "type": ["string", "integer"],
            "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
            "maxLength": 60,
        }),
        Shape::Number(low, high) => bounded("number", low.map(Value::from), high.map(Value::from)),
        Shape::Whole(low, high) => {
            let high = (*high < LARGEST as u64).then(|| Value::from(*high));
            bounded("integer", Some(Value::from(*low)), high)
        }
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Period => json!({ "type": ["string", "integer"], "pattern": PERIOD }),
        Shape::Figure => json!({ "type": ["number", "string"], "pattern": FIGURE }),
        Shape::Email => json!({ "type": "string", "format": "email" }),
        Shape::Url => json!({ "type": "string", "format": "uri", "pattern": "^https?://" }),
        Shape::SiteUrl => {
            json!({ "type": "string", "format": "uri", "pattern": "^https?://[^?#]*$" })
        }
        Shape::Path => json!({ "type": "string", "minLength": 1 }),
        Shape::Colour => json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" }),
        Shape::Choice(words) => json!({
            "oneOf": words
                .iter()
                .map(|word| json!({ "const": word.word, "description": word.meaning }))
                .collect::<Vec<_>>(),
        }),
        Shape::List(of) => {
            json!({ "type": "array", "items": value(of, defs), "maxItems": MOST_ENTRIES })
        }
        Shape::Record(shape) => named(shape, defs),
        Shape::Either(shapes) => json!({ "anyOf": any_of(shapes, defs) }),
    };
    match shape.longest() {
        Some(most) => with(schema, &[("maxLength", json!(most))]),
        None => schema,
    }
}

/// The schemas of shapes of which one fits.
fn any_of(shapes: &[Shape], defs: &mut Map<String, Value>) -> Vec<Value> {
    let each = shapes.iter().flat_map(|shape| match shape {
        Shape::Either(shapes) => any_of(shapes, defs),
        shape => vec![value(shape, defs)],
    });
    each.collect()
}

fn bounded(kind: &str, low: Option<Value>, high: Option<Value>) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!(kind));
    if let Some(low) = low {
        schema.insert("minimum".to_owned(), low);
    }
    if let Some(high) = high {
        schema.insert("maximum".to_owned(), high);
    }
    Value::Object(schema)
}

/// A group of fields, defined once and referred to by its name.
fn named(shape: &'static RecordShape, defs: &mut Map<String, Value>) -> Value {
    let name = shape.name.replace(' ', "-");
    if !defs.contains_key(&name) {
        // The name is taken before its fields are described, which may refer to it.
        defs.insert(name.clone(), Value::Null);
        let described = record(shape, defs);
        defs.insert(name.clone(), described);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}
