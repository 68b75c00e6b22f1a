//! Downloads: every file to take away, with a line on what it is.

use super::case::tables::case_part;
use super::frame::{Heading, frame};
use super::route::Route;
use super::view::{Cell as TableCell, Download, DownloadsPage, Head, Part, Row, Table};
use super::words::indicator::IndicatorView;
use super::words::sheet::Sheet;
use crate::language::say;
use crate::report::IndicatorId;

pub(super) fn downloads(sheet: &Sheet<'_>) -> DownloadsPage {
    let count = sheet.card.indicators.len();
    let h1 = say!(sheet, "downloads-title", "count" = count, "all" = sheet.numbers().whole(count));
    let heading =
        Heading { here: say!(sheet, "nav-downloads"), finding: h1.clone(), ..Heading::default() };
    let licence = sheet.card.licence.as_ref();
    let lede = say!(
        sheet,
        "downloads-lede",
        "known" = licence.is_some(),
        "licence" = licence.map(|l| l.name.clone())
    );
    DownloadsPage {
        frame: frame(sheet, heading),
        h1,
        lede,
        parts: [Some(whole_part(sheet)), Some(by_indicator(sheet)), case_part(sheet)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// The files about the whole card, each with what it is.
pub(super) fn whole_downloads(sheet: &Sheet<'_>) -> Vec<(Download, String)> {
    let files = [
        ("data/all.csv", "download-all-csv", "CSV", "download-all-csv-what"),
        ("report.json", "download-report", "JSON", "download-report-what"),
        ("datapackage.json", "download-package", "JSON", "download-package-what"),
    ];
    let file = |(path, name, kind, what): (&str, &str, &str, &str)| {
        let download = Download {
            text: sheet.text(name, &[]),
            href: sheet.file(path),
            note: Some(kind.to_owned()),
        };
        (download, sheet.text(what, &[]))
    };
    files.into_iter().map(file).collect()
}

fn whole_part(sheet: &Sheet<'_>) -> Part {
    let files = whole_downloads(sheet);
    let facts = files.iter().map(|(download, what)| super::view::Fact {
        term: format!("{} ({})", download.text, download.note.clone().unwrap_or_default()),
        texts: vec![super::view::Link { text: what.clone(), href: Some(download.href.clone()) }],
    });
    Part {
        id: "everything".to_owned(),
        heading: say!(sheet, "downloads-whole"),
        facts: facts.collect(),
        ..Part::default()
    }
}

/// A table of the files of each indicator.
fn by_indicator(sheet: &Sheet<'_>) -> Part {
    let head = |key: &str| Head { text: sheet.text(key, &[]), ..Head::default() };
    let row = |at: usize| {
        let m = sheet.indicator(IndicatorId(at));
        let file = |format: &str, text: &str| TableCell {
            href: Some(sheet.file(&format!("data/{}.{format}", m.indicator.slug))),
            ..TableCell::text(text)
        };
        Row {
            head: TableCell {
                href: Some(sheet.href(Route::Indicator(m.id))),
                ..TableCell::text(m.indicator.title.clone())
            },
            cells: vec![file("csv", "CSV"), file("json", "JSON")],
        }
    };
    Part {
        id: "indicators".to_owned(),
        heading: say!(sheet, "downloads-by-measure"),
        paragraphs: vec![
            say!(sheet, "downloads-by-measure-what"),
            say!(sheet, "downloads-charts-what"),
        ],
        table: Some(Table::quiet(
            "files",
            say!(sheet, "downloads-by-measure"),
            vec![head("table-indicator"), head("table-csv"), head("table-json")],
            (0..sheet.card.indicators.len()).map(row).collect(),
        )),
        ..Part::default()
    }
}

/// The files of one indicator; named where a page has several indicators.
pub(super) fn indicator_downloads(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    named: bool,
) -> Vec<Download> {
    let file = |format: &str, key: &str| Download {
        text: say!(sheet, key, "named" = named, "name" = &m.indicator.short),
        href: sheet.file(&format!("data/{}.{format}", m.indicator.slug)),
        note: None,
    };
    let mut files = vec![file("csv", "download-csv"), file("json", "download-json")];
    if !m.everyone().is_empty() {
        files.push(Download {
            href: sheet.file(&format!("charts/{}-trend.svg", m.indicator.slug)),
            ..file("svg", "download-svg")
        });
    }
    files
}
