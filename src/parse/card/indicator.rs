//! Measure: an indicator as its outcome's document describes it, with its series read.

use super::site;
use super::target;
use super::terms::Terms;
use crate::parse::document::item::{Datum, Item, Record};
use crate::parse::document::tracked_files::Opened;
use crate::parse::lint::Look;
use crate::parse::series::Rows;
use crate::parse::series::inline;
use crate::parse::series::table;
use crate::report::{
    Break, BreakdownId, Direction, GroupId, Indicator, OutcomeId, Population, Role, Series, Source,
    Unit,
};
use crate::source::{Diagnostics, FileId, Severity};
use rust_decimal::Decimal;
use std::sync::Arc;

/// What the reading of a measure needs to know of the rest of the site.
pub(crate) struct Surroundings<'a> {
    pub opened: &'a Opened<'a>,
    pub site: &'a Terms,
    /// The document that is read.
    pub file: FileId,
}

/// An indicator whose outcome is not numbered yet.
pub(crate) struct Measure {
    pub indicator: Indicator,
    pub series: Arc<Vec<Series>>,
    /// The groups that it has rows for.
    pub groups: Vec<(BreakdownId, GroupId)>,
    /// Whether all of it could be read; what is not whole is not judged.
    pub whole: bool,
}

impl Measure {
    /// The measure that a checked record describes; `None` where even its id is not known.
    pub fn read(
        record: &Record,
        place: &Surroundings,
        first: bool,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let before = out.count(Severity::Error);
        let slug = record.string("id")?;
        let title = record.string("title").unwrap_or_else(|| slug.clone());
        let unit = unit(record.get("unit"));
        let mut rows = series(record, &unit, place, Population::Everyone, out);
        let mut breaks = breaks(record);
        breaks.append(&mut rows.breaks);
        breaks.sort_by_key(|b| b.before);
        let mut series = rows.finish(out);
        let comparison = record.record("comparison");
        if let Some(comparison) = comparison {
            let rows = self::series(comparison, &unit, place, Population::Comparison, out);
            series.extend(rows.finish(out));
        }
        let indicator = Indicator {
            outcome: OutcomeId(0),
            role: role(record, first),
            age: record.whole("age").map(|age| age as u32),
            short: record.string("short").unwrap_or_else(|| title.clone()),
            question: record.string("question"),
            measure: record.string("measure").unwrap_or_else(|| title.clone()),
            place: record.string("place"),
            direction: direction(record),
            baseline: target::baseline(record),
            target: target::target(record),
            pace: site::pace(record).unwrap_or(place.site.pace),
            min_change: record.number("min_change"),
            tolerance: record.number("tolerance").unwrap_or(Decimal::ZERO),
            use_provisional: record.choice("provisional") != Some("skip"),
            status: target::status(record),
            breakdowns: breakdowns(record, &series, place.site, out),
            comparison: comparison.and_then(|c| c.string("title")),
            breaks,
            finding: record.string("finding"),
            why: record.string("why"),
            definition: record.string("definition"),
            counted: record.string("counted"),
            limits: record.string("limits"),
            no_groups: record.string("no_groups"),
            no_target: record.string("no_target"),
            notes: notes(record),
            sources: cited(record, place.site, out),
            span: record.place("id"),
            slug,
            title,
            unit,
        };
        // Rows of breakdowns that are not known are not read either.
        let known = place.site.breakdown_ids.is_whole();
        let whole = record.sound && known && out.count(Severity::Error) == before;
        if whole {
            let look = Look { indicator: &indicator, series: &series, record, site: place.site };
            look.tell(out);
        }
        Some(Self { indicator, groups: groups(&series), series: Arc::new(series), whole })
    }
}

fn groups(series: &[Series]) -> Vec<(BreakdownId, GroupId)> {
    let of = |series: &Series| match &series.population {
        Population::Group(breakdown, group) => vec![(*breakdown, *group)],
        Population::Crossed(parts) => parts.clone(),
        Population::Everyone | Population::Comparison => vec![],
    };
    let mut groups: Vec<_> = series.iter().flat_map(of).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

fn role(record: &Record, first: bool) -> Role {
    match record.choice("role") {
        Some("core") => Role::Core,
        None if first => Role::Core,
        _ => Role::Contributing,
    }
}

fn direction(record: &Record) -> Direction {
    match record.choice("direction") {
        Some("lower") => Direction::Lower,
        _ => Direction::Higher,
    }
}

fn notes(record: &Record) -> Vec<String> {
    let texts = record.list("notes").iter().filter_map(Item::text);
    texts.map(|text| text.trim().to_owned()).collect()
}

fn breaks(record: &Record) -> Vec<Break> {
    record
        .records("breaks")
        .filter_map(|b| Some(Break { before: b.period("before")?, note: b.string("note")? }))
        .collect()
}

/// The unit that a field names; a percentage where it could not be read, which has been told.
fn unit(item: Option<&Item>) -> Unit {
    match item.map(|item| &item.datum) {
        Some(Datum::Choice(kind)) => unit_of(kind, None),
        Some(Datum::Record(record)) => {
            unit_of(record.choice("kind").unwrap_or("percent"), Some(record))
        }
        _ => unit_of("percent", None),
    }
}

fn unit_of(kind: &str, record: Option<&Record>) -> Unit {
    let places = record.and_then(|r| r.whole("places")).map(|n| n as u32);
    let noun = record.and_then(|r| r.string("of"));
    match kind {
        "count" => Unit::Count { places: places.unwrap_or(0), noun },
        "rate" => Unit::Rate {
            places: places.unwrap_or(1),
            per: record.and_then(|r| r.whole("per")).unwrap_or(1000),
            noun,
        },
        "money" => Unit::Money {
            places: places.unwrap_or(0),
            currency: record.and_then(|r| r.choice("currency")).unwrap_or("USD").to_owned(),
        },
        "score" => Unit::Score {
            places: places.unwrap_or(0),
            bounds: record.and_then(|r| r.number("from").zip(r.number("to"))),
        },
        "years" => Unit::Years { places: places.unwrap_or(1) },
        "ratio" => Unit::Ratio { places: places.unwrap_or(1) },
        _ => Unit::Percent { places: places.unwrap_or(1) },
    }
}

/// The numbers of a record's `series`, wherever they are written.
fn series(
    record: &Record,
    unit: &Unit,
    place: &Surroundings,
    whom: Population,
    out: &mut Diagnostics,
) -> Rows {
    let Some(item) = record.get("series") else {
        return Rows::default();
    };
    match &item.datum {
        Datum::List(rows) => inline::read(rows, unit, place.site, &whom, out),
        Datum::Text(path) => table::read(path, item.span, None, unit, place, &whom, out),
        Datum::Record(options) => {
            let Some(file) = options.get("file") else {
                return Rows::default();
            };
            let path = file.text().unwrap_or_default();
            table::read(path, file.span, Some(options), unit, place, &whom, out)
        }
        _ => Rows::default(),
    }
}

/// The breakdowns to show: those named, or else those that the series use.
fn breakdowns(
    record: &Record,
    series: &[Series],
    site: &Terms,
    out: &mut Diagnostics,
) -> Vec<BreakdownId> {
    let mut ids = Vec::new();
    if record.get("breakdowns").is_none() {
        ids.extend(groups(series).into_iter().map(|(breakdown, _)| breakdown));
        ids.dedup();
        return ids;
    }
    for item in record.list("breakdowns") {
        let Some(text) = item.text() else { continue };
        if let Some(at) = site.breakdown_ids.find(text, item.span, out) {
            let id = BreakdownId(at as u16);
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

/// The sources of an indicator: ids of the site's, or given in place.
fn cited(record: &Record, site: &Terms, out: &mut Diagnostics) -> Vec<Source> {
    let Some(item) = record.get("source") else {
        return Vec::new();
    };
    let one = |item: &Item, out: &mut Diagnostics| match &item.datum {
        Datum::Text(id) => {
            let at = site.source_ids.find(id, item.span, out)?;
            site.sources.get(at).cloned()
        }
        Datum::Record(record) => site::source(record),
        _ => None,
    };
    match &item.datum {
        Datum::List(items) => items.iter().filter_map(|item| one(item, out)).collect(),
        _ => one(item, out).into_iter().collect(),
    }
}
