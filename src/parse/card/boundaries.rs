//! Boundaries: the areas of places, from files in GeoJSON (RFC 7946).

use crate::parse::document::called::{Called, Meaning, names};
use crate::parse::document::path;
use crate::parse::syntax::Word;
use crate::parse::value::wording::brief;
use crate::report::{Boundaries, PlaceId, PlaceKind, Places, Position, Ring};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles, nearest};
use geojson::{Feature, GeoJson, Geometry, GeometryValue};
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// Most names that are told of areas and places which do not meet.
const MOST_NAMES: usize = 3;

/// The boundaries that files hold of some places, and the points that places are declared with.
pub(crate) fn boundaries(
    paths: &[Word],
    places: &Places,
    files: &TrackedFiles,
    out: &mut Diagnostics,
) -> Boundaries {
    let mut found = Boundaries::default();
    for (id, place) in places.all() {
        let Some((east, north)) = place.point else { continue };
        if let Some(point) = east.to_f64().zip(north.to_f64()).and_then(position) {
            found.points.insert(id, point);
        }
    }
    let (called, before) = (Called::of(places), out.len());
    for path in paths {
        let read = path::document(path, is_boundaries, "a GeoJSON file", files);
        let features = read.and_then(|(file, bytes)| features(path, file, bytes));
        if let Some(features) = out.well(features) {
            take(&features, (path, places), &called, &mut found, out);
        }
    }
    if let Some(path) = paths.last().filter(|_| out.len() == before) {
        unbounded(path, places, &found, out);
    }
    found
}

/// Whether a file of this name may hold boundaries.
fn is_boundaries(name: &str) -> bool {
    name.ends_with(".geojson") || name.ends_with(".json")
}

fn features(path: &Word, file: FileId, bytes: &[u8]) -> Result<Vec<Feature>, Box<Diagnostic>> {
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    let text = text.map_err(|_| unreadable(path, "it is not text", None))?;
    match text.parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(all)) => Ok(all.features),
        Ok(GeoJson::Feature(one)) => Ok(vec![one]),
        Ok(GeoJson::Geometry(_)) => {
            Err(unreadable(path, "its shapes have no names, so nobody knows whose they are", None))
        }
        Err(_) if text.contains("\"Topology\"") => {
            Err(unreadable(path, "it is TopoJSON, another kind of file", None))
        }
        Err(geojson::Error::MalformedGeoJson(error)) if error.line() > 0 => {
            let lines = text.split_inclusive('\n').take(error.line() - 1);
            let at = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
            let at = at.min(text.len());
            Err(unreadable(path, "it breaks off or is damaged", Some(Span::new(file, at, at))))
        }
        Err(_) => Err(unreadable(path, "it is not GeoJSON", None)),
    }
}

fn unreadable(path: &Word, why: &str, at: Option<Span>) -> Box<Diagnostic> {
    let message = format!("No boundaries can be read from “{}”: {why}.", brief(&path.text));
    let diagnostic = Diagnostic::new(Code::BadBoundaries, at.unwrap_or(path.span), message)
        .expected("areas with their names, as GeoJSON in degrees (WGS 84)")
        .help("Whoever made the map can save it anew: in QGIS “Export”, “Save Features As…”, format GeoJSON, coordinate system EPSG:4326; on the websites of states and cities it is the download named GeoJSON.");
    let named = at.map(|_| (path.span, "the file is named here"));
    Box::new(named.into_iter().fold(diagnostic, |it, (span, text)| it.also(span, text)))
}

/// Puts each area to the place that it names.
fn take(
    features: &[Feature],
    (path, places): (&Word, &Places),
    called: &Called,
    found: &mut Boundaries,
    out: &mut Diagnostics,
) {
    let Some(key) = naming(features, called) else {
        let why = "none of its areas has the id, a name or a code of a place of the site";
        return out.push(*unreadable(path, why, None));
    };
    let mut strangers = BTreeSet::new();
    for feature in features {
        let name = word(feature, key);
        let Meaning::Place(id) = called.meaning(&name) else {
            strangers.insert(name);
            continue;
        };
        let shapes = feature.geometry.as_ref().map(|it| shapes(it, id, found));
        if let Some(Err(())) = shapes {
            let why = format!("the area of “{}” is not in degrees", brief(&name));
            return out.push(*unreadable(path, &why, None));
        }
    }
    // An area of some other place is no mistake: a state's file holds them all.
    let is_unmet = |name: &&str| matches!(called.meaning(name), Meaning::Place(id) if !found.areas.contains_key(&id));
    let unmet: Vec<&str> = names(places).filter(is_unmet).collect();
    let near = |name: &String| Some((name.clone(), nearest(name, unmet.iter().copied())?));
    for (name, near) in strangers.iter().filter_map(near).take(MOST_NAMES) {
        out.push(slip(path, &name, near));
    }
}

/// The property by which most places are told, as a file may have several: a name, a number. One that says the same
/// of many areas, such as the county, tells none of them.
fn naming<'a>(features: &'a [Feature], called: &Called) -> Option<Option<&'a str>> {
    let mut told: BTreeMap<Option<&str>, (usize, BTreeSet<PlaceId>)> = BTreeMap::new();
    for feature in features {
        let keys = feature.properties.iter().flatten().map(|(key, _)| Some(key.as_str()));
        for key in keys.chain([None]) {
            if let Meaning::Place(id) = called.meaning(&word(feature, key)) {
                let (areas, places) = told.entry(key).or_default();
                *areas += 1;
                places.insert(id);
            }
        }
    }
    let telling = told.iter().filter(|(_, (areas, places))| 2 * places.len() >= *areas);
    telling.max_by_key(|(_, (_, places))| places.len()).map(|(key, _)| *key)
}

/// What a property of an area says, or its own id.
fn word(feature: &Feature, key: Option<&str>) -> String {
    let Some(key) = key else {
        return match &feature.id {
            Some(geojson::feature::Id::String(id)) => id.clone(),
            Some(geojson::feature::Id::Number(id)) => id.to_string(),
            None => String::new(),
        };
    };
    match feature.property(key) {
        Some(serde_json::Value::String(text)) => text.trim().to_owned(),
        Some(serde_json::Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Adds what a geometry holds to what is known of a place; lines bound nothing.
fn shapes(geometry: &Geometry, id: PlaceId, found: &mut Boundaries) -> Result<(), ()> {
    let at = |it: &geojson::Position| position((it[0], it[1])).ok_or(());
    let rings = |polygon: &[Vec<geojson::Position>]| -> Result<Vec<Ring>, ()> {
        let read = polygon.iter().map(|ring| ring.iter().map(at).collect::<Result<Ring, ()>>());
        read.map(|ring| ring.map(closed)).collect()
    };
    let polygons = match &geometry.value {
        GeometryValue::Polygon { coordinates } => vec![rings(coordinates)?],
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().map(|polygon| rings(polygon)).collect::<Result<_, ()>>()?
        }
        GeometryValue::Point { coordinates } => {
            found.points.insert(id, at(coordinates)?);
            return Ok(());
        }
        GeometryValue::GeometryCollection { geometries } => {
            return geometries.iter().try_for_each(|it| shapes(it, id, found));
        }
        _ => return Ok(()),
    };
    let rings: Vec<Ring> = polygons.into_iter().flatten().filter(|ring| ring.len() > 2).collect();
    if !rings.is_empty() {
        found.areas.entry(id).or_default().extend(rings);
    }
    Ok(())
}

fn position((east, north): (f64, f64)) -> Option<Position> {
    let is_on_earth = east.abs() <= 180.0 && north.abs() <= 90.0;
    is_on_earth.then(|| ((east * 1e6).round() as i32, (north * 1e6).round() as i32))
}

/// A ring without its last position, which is its first, and without what repeats the one before.
fn closed(mut ring: Ring) -> Ring {
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

fn slip(path: &Word, name: &str, near: &str) -> Diagnostic {
    let message = format!(
        "“{}” names an area “{}”, and no place is called so.",
        brief(&path.text),
        brief(name)
    );
    Diagnostic::new(Code::UnmetBoundaries, path.span, message)
        .expected(format!("“{}”, if that is meant", brief(near)))
        .help(format!("If it is the same place, add “{}” to its `names`.", brief(name)))
}

/// Tells the places of a kind that have no area where others have one.
fn unbounded(path: &Word, places: &Places, found: &Boundaries, out: &mut Diagnostics) {
    let mut kinds: BTreeMap<PlaceKind, Vec<(bool, &str)>> = BTreeMap::new();
    for (id, place) in places.parts() {
        let has = found.areas.contains_key(&id);
        kinds.entry(place.kind).or_default().push((has, &place.title));
    }
    for all in kinds.values().filter(|all| all.iter().any(|(has, _)| *has)) {
        let without: Vec<&str> = all.iter().filter(|(has, _)| !has).map(|(_, it)| *it).collect();
        if without.is_empty() {
            continue;
        }
        let named: Vec<String> =
            without.iter().take(MOST_NAMES).map(|it| format!("“{}”", brief(it))).collect();
        let message = format!(
            "{} of {} places of a kind have no area in the boundaries, such as {}: they are not on the map.",
            without.len(),
            all.len(),
            named.join(", ")
        );
        let diagnostic = Diagnostic::new(Code::UnmetBoundaries, path.span, message);
        out.push(diagnostic.expected("an area for each place of a kind").help(
            "An area is a place’s where a property of it holds the place’s id, title, one of its `names` or one of its `codes`.",
        ));
    }
}
