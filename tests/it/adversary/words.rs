//! A site whose hidden numbers stand nowhere else: none of them is in any of its files, in whatever spelling.

use crate::site::Site;
use reportcard::disclosure::{Cell, disclose};
use reportcard::memo::Memo;
use reportcard::report::{Observation, PlaceId, Population, Report, Series, Value};
use std::collections::BTreeMap;
use std::io::Read;

const SITE: &str = "
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
social_images: false
stages: [ { id: school, title: School } ]
breakdowns:
  - id: race
    title: Race
    groups: [ { id: a, title: Group A }, { id: b, title: Group B }, { id: c, title: Group C } ]
places: places.csv
boundaries: places.geojson
";

const PLACES: &str = "id,title,kind,codes\neast,East,district,2\nwest,West,district,3\n";

const OUTCOME: &str = "
title: Reading
stage: school
indicators:
  - id: reading
    title: Children who read
    unit: { kind: percent, places: 1 }
    direction: higher
    target: { value: 90, period: 2030 }
    breakdowns: [ race ]
    series: reading.csv
  - id: homes
    title: Children in homes
    unit: count
    direction: lower
    breakdowns: [ race ]
    series: homes.csv
";

/// Primes: of no two of them, and of no sum, is the spelling in another.
const PRIMES: [u64; 12] = [7919, 6421, 9887, 8387, 5323, 7411, 9463, 6869, 8713, 5849, 9929, 7043];

/// A table of groups in two places; in one year a group of each place is almost all with the result.
fn tables() -> (String, String) {
    let mut shares = "place,race,period,value,numerator,denominator\n".to_owned();
    let mut counts = "race,period,value\n".to_owned();
    let mut rows: BTreeMap<(&str, &str, u64), (u64, u64)> = BTreeMap::new();
    let mut people: BTreeMap<(&str, u64), u64> = BTreeMap::new();
    for (at, prime) in PRIMES.into_iter().enumerate() {
        let (place, race) = (["east", "west"][at % 2], ["a", "b", "c"][at / 2 % 3]);
        let year = 2024 + at as u64 / 6;
        let k = if race == "a" && year == 2024 { prime - 2 - at as u64 } else { prime * 5 / 8 };
        for key in [(place, race, year), ("", race, year), (place, "", year), ("", "", year)] {
            let row = rows.entry(key).or_default();
            *row = (row.0 + prime, row.1 + k);
        }
        if place == "east" {
            let n = if race == "a" { 7 } else { prime + 20_000 };
            for key in [(race, year), ("", year)] {
                *people.entry(key).or_default() += n;
            }
        }
    }
    for ((place, race, year), (n, k)) in rows {
        let value = 100.0 * k as f64 / n as f64;
        shares += &format!("{place},{race},{year},{value:.5},{k},{n}\n");
    }
    for ((race, year), n) in people {
        counts += &format!("{race},{year},{n}\n");
    }
    (shares, counts)
}

fn site() -> Site {
    let square = |at: i32| {
        let (west, east) = (f64::from(at - 42) / 0.5, f64::from(at - 41) / 0.5);
        format!(
            r#"{{"type":"Feature","properties":{{"GEOID":"{}"}},"geometry":{{"type":"Polygon","coordinates":[[[{west},40],[{east},40],[{east},41],[{west},41],[{west},40]]]}}}}"#,
            at + 2
        )
    };
    let squares =
        format!(r#"{{"type":"FeatureCollection","features":[{},{}]}}"#, square(0), square(1));
    let (shares, counts) = tables();
    Site::of(&[
        ("content/site.yaml", SITE),
        ("content/places.csv", PLACES),
        ("content/places.geojson", &squares),
        ("content/index.md", "Welcome.\n"),
        ("content/outcomes/reading/index.md", "A story.\n"),
        ("content/outcomes/reading/outcome.yaml", OUTCOME),
        ("content/outcomes/reading/reading.csv", &shares),
        ("content/outcomes/reading/homes.csv", &counts),
    ])
}

/// Numbers of a figure that nobody prints, as they might be spelt.
fn spellings(observation: &Observation) -> Vec<String> {
    let value = match observation.value {
        Value::Number(value) => value,
        _ => return Vec::new(),
    };
    let counts = observation.counts.map(|it| [Some(it.denominator), it.numerator]);
    let mut numbers: Vec<u64> = counts.into_iter().flatten().flatten().collect();
    if counts.is_none() {
        numbers.push(value.to_string().parse().unwrap());
    }
    let mut spelt: Vec<String> = Vec::new();
    for number in numbers.into_iter().filter(|it| *it > 999) {
        let (thousands, rest) = (number / 1000, number % 1000);
        let marks = ["", ",", ".", "\u{a0}", "\u{202f}", "&nbsp;", "&#8239;"];
        spelt.extend(marks.iter().map(|mark| format!("{thousands}{mark}{rest:03}")));
    }
    if counts.is_some() {
        spelt.push(format!("{value:.3}"));
    }
    spelt
}

/// What is hidden, and of all figures of parts the counts behind them, which are not printed either.
fn secrets(report: &Report) -> Vec<String> {
    let published = disclose(report.clone(), &Memo::default());
    let mut secrets = Vec::new();
    for (series, shown) in report.series.iter().zip(&published.series) {
        let mut series: Vec<&Series> = series.iter().collect();
        series.sort_by_key(|it| (it.place, &it.population));
        for (it, shown) in series.into_iter().zip(shown.iter()) {
            let is_part = it.place != PlaceId::COMMUNITY || it.population != Population::Everyone;
            for (observation, point) in it.observations.iter().zip(&shown.points) {
                let is_hidden = point.cell == Cell::HIDDEN;
                if is_hidden || (is_part && observation.counts.is_some()) {
                    secrets.extend(spellings(observation));
                }
            }
        }
    }
    secrets
}

/// Every file as text, and what workbooks are packed of.
fn texts(files: BTreeMap<String, Vec<u8>>) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (path, bytes) in files {
        if path.ends_with(".xlsx") {
            let mut parts = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
            for at in 0..parts.len() {
                let mut part = Vec::new();
                parts.by_index(at).unwrap().read_to_end(&mut part).unwrap();
                texts.push((format!("{path}/{at}"), String::from_utf8_lossy(&part).into_owned()));
            }
        }
        texts.push((path, String::from_utf8_lossy(&bytes).into_owned()));
    }
    texts
}

#[test]
fn no_hidden_number_is_spelt_in_any_file() {
    let site = site();
    let secrets = secrets(&site.report());
    assert!(secrets.len() > 100, "{}", secrets.len());
    let built = site.build();
    let told: Vec<_> = built.told.iter().filter(|it| it.code.as_str().starts_with('E')).collect();
    assert!(told.is_empty(), "{told:#?}");
    let texts = texts(built.files);
    for kind in ["html", "csv", "json", "svg", "xlsx", "png"] {
        assert!(texts.iter().any(|(path, _)| path.ends_with(kind)), "no {kind}");
    }
    let mut found = Vec::new();
    for (path, text) in &texts {
        for secret in &secrets {
            let is_digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_hexdigit());
            let stands = text.match_indices(&**secret).any(|(at, _)| {
                let (before, after) =
                    (text[..at].chars().next_back(), text[at + secret.len()..].chars().next());
                !is_digit(before) && !is_digit(after)
            });
            if stands {
                found.push(format!("{path}: {secret}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
