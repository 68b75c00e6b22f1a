//! Record: what a card published, as `report.json` of its site had it.

use crate::parse::value::period;
use crate::report::{
    Band, CountedWhom, Counts, Period, Printed, Released, ReleasedDefinition, ReleasedIndicator,
    ReleasedPromise, StatusWord,
};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;
use serde_json::Number;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

#[derive(Deserialize)]
struct Record<'a> {
    language: Option<String>,
    edition: Edition,
    #[serde(borrow)]
    indicators: Vec<Indicator<'a>>,
    #[serde(default)]
    commitments: Vec<Promise>,
    texts: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
struct Promise {
    partner: String,
    what: String,
    state: String,
}

#[derive(Deserialize)]
struct Edition {
    name: String,
    published: String,
}

#[derive(Deserialize)]
struct Indicator<'a> {
    id: String,
    role: String,
    title: String,
    #[serde(default)]
    titles: BTreeMap<String, String>,
    measure: String,
    decimals: Option<u32>,
    status: Status,
    moved: Option<String>,
    gaps: Vec<Gap>,
    baseline: Option<Dated>,
    target: Option<Dated>,
    latest: Option<Dated>,
    #[serde(borrow)]
    series: Vec<Series<'a>>,
    definition: Option<String>,
    counted: Option<String>,
    unit: Option<String>,
    direction: Option<String>,
    place: Option<String>,
    #[serde(default)]
    sources: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    name: String,
    url: Option<String>,
}

#[derive(Deserialize)]
struct Status {
    is: String,
}

#[derive(Deserialize)]
struct Gap {
    breakdown: String,
    group: String,
    gap: Number,
}

#[derive(Deserialize)]
struct Dated {
    period: Option<String>,
    value: Option<Number>,
}

#[derive(Deserialize)]
struct Series<'a> {
    place: String,
    groups: BTreeMap<String, String>,
    #[serde(borrow)]
    points: Vec<Point<'a>>,
}

#[derive(Deserialize)]
struct Point<'a> {
    #[serde(borrow)]
    period: Cow<'a, str>,
    #[serde(borrow)]
    status: Cow<'a, str>,
    value: Option<Number>,
    numerator: Option<u64>,
    denominator: Option<u64>,
    low: Option<Number>,
    high: Option<Number>,
    #[serde(default)]
    strict: bool,
}

/// Reads a record; of its card nothing but the list of its files is left open. What this program does not look at is
/// passed over, so that records of later ones are read too.
pub(super) fn read(bytes: &[u8]) -> Result<Released, String> {
    let Record { language, edition, indicators, commitments, texts } =
        serde_json::from_slice(bytes).map_err(told)?;
    let published: Date = edition.published.parse().map_err(told)?;
    let indicators = indicators.into_iter().map(|it| Ok((it.id.clone(), indicator(it)?)));
    let indicators = indicators.collect::<Result<_, String>>()?;
    let (slug, files) = (String::new(), Vec::new());
    let promises = commitments.into_iter();
    let promises =
        promises.map(|Promise { partner, what, state }| ReleasedPromise { partner, what, state });
    let promises = promises.collect();
    let digest = |(path, hex): (String, String)| match blake3::Hash::from_hex(&hex) {
        Ok(digest) => Ok((path, digest.into())),
        Err(_) => Err(format!("“{hex}”, beside the text {path}, is no digest")),
    };
    let texts = texts.map(|texts| texts.into_iter().map(digest).collect()).transpose()?;
    let name = edition.name;
    Ok(Released { slug, name, published, language, files, indicators, promises, texts })
}

fn told(why: impl Display) -> String {
    why.to_string()
}

fn indicator(written: Indicator) -> Result<ReleasedIndicator, String> {
    let Indicator {
        role,
        title,
        titles,
        measure,
        decimals,
        status,
        moved,
        gaps,
        baseline,
        target,
        latest,
        series,
        definition: text,
        counted,
        unit,
        direction,
        place,
        sources,
        id: _,
    } = written;
    let sources = sources.into_iter().map(|it| (it.name, it.url)).collect();
    let definition = ReleasedDefinition { text, counted, unit, direction, place, sources };
    let mut figures = BTreeMap::new();
    for Series { place, groups, points } in series {
        let points = points.iter().map(|it| {
            let printed = printed(it)?;
            printed.map(|printed| Ok((read_period(&it.period)?, printed))).transpose()
        });
        let points = points.filter_map(Result::transpose);
        let points = points.collect::<Result<_, String>>()?;
        figures.insert(CountedWhom { place, groups }, points);
    }
    let gaps = gaps.into_iter();
    let gaps = gaps.map(|it| Ok(((it.breakdown, it.group), decimal(&it.gap)?)));
    let dated = |it: Dated| -> Result<(Option<Period>, Option<Decimal>), String> {
        let period = it.period.as_deref().map(read_period).transpose()?;
        Ok((period, it.value.as_ref().map(decimal).transpose()?))
    };
    let baseline = baseline.map(dated).transpose()?;
    let target = target.map(dated).transpose()?;
    let latest = latest.map(dated).transpose()?;
    Ok(ReleasedIndicator {
        title,
        titles,
        measure,
        definition,
        latest: latest.and_then(|(period, _)| period),
        decimals,
        is_core: role == "core",
        is_better: moved.as_deref() == Some("better"),
        gaps: gaps.collect::<Result<_, String>>()?,
        status: word(&status.is),
        baseline: baseline.and_then(|(period, value)| Some((period?, value))),
        target: target.and_then(|(period, value)| Some((period, value?))),
        figures,
    })
}

fn read_period(text: &str) -> Result<Period, String> {
    period::read(text).map_err(|_| format!("“{text}” is no period"))
}

fn decimal(number: &Number) -> Result<Decimal, String> {
    let text = number.to_string();
    text.parse().or_else(|_| Decimal::from_scientific(&text)).map_err(told)
}

/// The verdict; none where there was none.
fn word(status: &str) -> Option<StatusWord> {
    let word: StrDeserializer<'_, serde::de::value::Error> = status.into_deserializer();
    StatusWord::deserialize(word).ok()
}

fn printed(point: &Point) -> Result<Option<Printed>, String> {
    let number = |it: &Option<Number>| it.as_ref().map(decimal).transpose();
    let counts =
        point.denominator.map(|denominator| Counts { numerator: point.numerator, denominator });
    Ok(match &*point.status {
        "shown" => {
            let value = number(&point.value)?.ok_or("a figure that is shown has no value")?;
            Some(Printed::Value(value, counts))
        }
        "range" => {
            let (low, high) = (number(&point.low)?, number(&point.high)?);
            Some(Printed::Band(Band { low, high, strict: point.strict }))
        }
        "not_shown" | "missing" => None,
        other => return Err(format!("a figure is “{other}”, which is not known")),
    })
}
