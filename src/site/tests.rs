//! What holds for every file of a whole site: the starter and a real city.

mod kinds;
mod others;
mod proofs;

use super::{File, Site, Tally, data};
use crate::memo::Memo;
use crate::page::{FigureCache, Pages};
use crate::report::{Correction, IndicatorId};
use crate::source::Diagnostics;
use crate::{Options, compile, disclosure, disk, parse, statistics, theme};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

fn sites() -> Vec<Site> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sites = [".", "examples/cincinnati"].map(|site| {
        let (sources, _) = disk::read(&root.join(site)).unwrap();
        compile(&sources, &Options::default(), &Memo::default()).value.unwrap()
    });
    sites.into()
}

/// Makes the files of a site but for those of earlier cards, which are there already.
fn make(site: &Site, keep: impl Fn(&str, File) + Sync) -> (Tally, Diagnostics) {
    let Ok(made) = site.make(|path, file| {
        if file.kept().is_none() {
            keep(path, file);
        }
        Ok::<_, Infallible>(())
    });
    made
}

/// A chart that stands on several pages is one file: whichever page comes first, it is the same.
#[test]
fn figures_with_one_id_are_one_drawing() {
    let mut again = 0;
    for site in sites() {
        let mut drawn: BTreeMap<String, String> = BTreeMap::new();
        for route in site.renderers[0].pages.routes() {
            let view = site.renderers[0].pages.compose(route, &FigureCache::default());
            for figure in view.figures() {
                let svg = site.renderers[0].standalone(figure, &view);
                if let Some(first) = drawn.insert(figure.id.clone(), svg.clone()) {
                    again += 1;
                    assert!(first == svg, "{} differs on {}", figure.id, view.frame().path);
                }
            }
        }
    }
    assert!(again > 0, "no figure stands on two pages");
}

#[test]
fn a_page_made_with_others_is_the_page_made_alone() {
    for site in sites() {
        for group in site.renderers[0].groups() {
            let shared = FigureCache::default();
            for route in group {
                let with_others = site.renderers[0].pages.compose(route, &shared);
                let alone = site.renderers[0].pages.compose(route, &FigureCache::default());
                let text = |view| serde_json::to_string(view).unwrap();
                assert!(text(&with_others) == text(&alone), "{route:?}");
            }
        }
    }
}

#[test]
fn a_file_asked_for_alone_is_the_file_made_with_the_whole() {
    for site in sites() {
        let all = Mutex::new(BTreeMap::new());
        let keep = |path: &str, file: File| {
            let mut bytes = Vec::new();
            file.write(&mut bytes).unwrap();
            all.lock().unwrap().insert(path.to_owned(), bytes);
        };
        make(&site, keep);
        let all = all.into_inner().unwrap();
        assert!(all.keys().any(|path| path.starts_with("charts/")));
        all.par_iter().for_each(|(path, bytes)| {
            let alone = site.file(path).expect(path).unwrap();
            assert!(alone == *bytes, "{path} alone is another file");
        });
        for nothing in [
            "",
            "/",
            "none.html",
            "charts/none.svg",
            "charts/none.png",
            "data/none.csv",
            "social/none.png",
            "../index.html",
            "outcomes/none/index.html",
        ] {
            assert!(site.file(nothing).is_none(), "{nothing}");
        }
    }
}

/// Whatever a text holds, files that are XML are well-formed, and pictures are drawn.
#[test]
fn no_character_of_a_text_breaks_xml() {
    let (sources, _) = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let memo = Memo::default();
    let (report, _) = parse::parse(&sources, &memo);
    let mut report = report.unwrap();
    let hostile = "\0\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{fdd0}\u{fffe}\u{ffff}\u{1fffe}]]>&<\"'";
    let card = &mut report.card;
    for text in [
        &mut card.community.name,
        &mut card.community.partnership,
        &mut card.edition.name,
        &mut Arc::make_mut(&mut card.outcomes[0]).title,
        &mut Arc::make_mut(&mut card.indicators[0]).title,
    ] {
        text.push_str(hostile);
    }
    card.corrections.push(Correction { date: card.edition.published, text: hostile.to_owned() });
    let look = theme::look(&sources, &card.style, &card.language, None, &memo);
    let published = disclosure::disclose(report, &memo);
    let findings = statistics::assess(&published, &memo);
    let language = look.language.clone().unwrap();
    let base_url = Some("https://x.example/\u{1}&<\"\u{fffe}".to_owned());
    let pages = Pages::new(published, findings, language, base_url);
    let site = Site::new(vec![(pages, look.theme.clone().unwrap())], None, sources);
    let keep = |path: &str, file: File| {
        let mut bytes = Vec::new();
        file.write(&mut bytes).unwrap();
        if path.ends_with(".xml") || path.ends_with(".svg") {
            let text = str::from_utf8(&bytes).unwrap();
            roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        if path.ends_with(".xlsx") {
            let mut parts = zip::ZipArchive::new(io::Cursor::new(bytes)).unwrap();
            for at in 0..parts.len() {
                let text = io::read_to_string(parts.by_index(at).unwrap()).unwrap();
                roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            }
        }
    };
    let (tally, _) = make(&site, keep);
    assert!(tally.charts > 0);
}

#[test]
fn a_source_leads_to_the_page_that_shows_it() {
    let [site, _] = &sites()[..] else { unreachable!() };
    let to = |source: &str| site.page_of(source);
    let page = |path: &str| Some(path.to_owned());
    let slug = &site.renderers[0].pages.card().outcomes[0].slug;
    let outcome = page(&format!("outcomes/{slug}/index.html"));
    assert_eq!(to(&format!("content/outcomes/{slug}/outcome.yaml")), outcome);
    assert_eq!(to(&format!("content/outcomes/{slug}/any.csv")), outcome);
    assert_eq!(to("content/index.md"), page("index.html"));
    assert_eq!(to("content/backbone/contributions.yaml"), page("value/index.html"));
    assert_eq!(to("content/backbone/funding.yaml"), page("funding/index.html"));
    assert_eq!(to("content/outcomes/none/outcome.yaml"), None);
    assert_eq!(to("themes/default/templates/base.html"), None);
}

#[test]
fn tables_are_rectangular_and_the_table_of_all_holds_every_row() {
    for site in sites() {
        let published = site.renderers[0].pages.published();
        let rows = |bytes: &[u8]| -> Vec<csv::StringRecord> {
            // The reader refuses a row that is longer or shorter than the first.
            csv::Reader::from_reader(bytes).records().map(Result::unwrap).collect()
        };
        let ids = (0..published.card.indicators.len()).map(IndicatorId);
        let one_by_one: usize = ids.map(|id| rows(&data::indicator(published, id)).len()).sum();
        let mut all = Vec::new();
        data::all(published, &mut all).unwrap();
        assert_eq!(rows(&all).len(), one_by_one);
        let points =
            published.series.iter().flat_map(|it| it.iter()).map(|series| series.points.len());
        assert_eq!(points.sum::<usize>(), one_by_one);
    }
}

#[test]
fn every_file_is_made_once_and_every_json_file_is_json() {
    for site in sites() {
        let made: Mutex<BTreeMap<String, usize>> = Mutex::default();
        let (tally, found) = make(&site, |path, file| {
            let mut bytes = Vec::new();
            if !path.ends_with(".png") {
                file.write(&mut bytes).unwrap();
            }
            if path.ends_with(".json") {
                serde_json::from_slice::<serde_json::Value>(&bytes).unwrap();
            }
            *made.lock().unwrap().entry(path.to_owned()).or_default() += 1;
        });
        assert!(found.is_empty(), "{found:?}");
        let made = made.into_inner().unwrap();
        assert!(made.values().all(|times| *times == 1));
        let pages = made.keys().filter(|path| path.ends_with(".html")).count();
        assert_eq!(tally.pages, pages);
        let charts =
            made.keys().filter(|path| path.contains("charts/") && path.ends_with(".svg")).count();
        assert_eq!(tally.charts, charts);
    }
}

/// A theme is tried on these pages: a part that stands on none of them would never be tried.
#[test]
fn the_rehearsal_fills_every_part_of_every_view() {
    let pages = crate::rehearsal(sites()[0].renderers[0].pages.language.clone());
    let mut filled: BTreeMap<String, bool> = BTreeMap::new();
    for route in pages.routes() {
        let view = pages.compose(route, &FigureCache::default());
        fill(view.template(), "", &serde_json::to_value(&view).unwrap(), &mut filled);
    }
    let empty: Vec<&str> = filled.iter().filter(|(_, is)| !**is).map(|(part, _)| &**part).collect();
    assert!(empty.is_empty(), "{empty:?}");
}

/// The same part under the names that it has on several pages.
fn part(key: &str) -> &str {
    match key {
        "bill" | "income" | "functions" | "ledger" => "parts",
        "whole" | "map" => "figure",
        "money" => "sections",
        "gaps" | "lines" | "budgets" => "table",
        "head" | "indicator" | "stage" | "then" | "now" => "cells",
        "messages" => "changes",
        "glyphs" => "status",
        "plans" => "asks",
        _ => key,
    }
}

/// Notes which fields of an object, named by where it stands, have a value somewhere.
fn fill(of: &str, key: &str, value: &serde_json::Value, filled: &mut BTreeMap<String, bool>) {
    use serde_json::Value as V;
    let is = match value {
        V::Null => false,
        V::Bool(is) => *is,
        V::Number(_) => true,
        V::String(text) => !text.is_empty(),
        V::Array(items) => {
            items.iter().for_each(|item| fill(of, key, item, filled));
            !items.is_empty()
        }
        V::Object(fields) => {
            let of = if key.is_empty() { of } else { part(key) };
            fields.iter().for_each(|(key, item)| fill(of, key, item, filled));
            true
        }
    };
    *filled.entry(format!("{of}.{key}")).or_default() |= is;
}
