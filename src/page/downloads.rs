//! Downloads: every file to take away, with a line on what it is.

use super::case::tables::case_downloads;
use super::frame::{Heading, frame};
use super::pages::WORKBOOK;
use super::route::Route;
use super::view::{Download, DownloadsPage, IndicatorFiles};
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
        workbook: sheet.pages.has_workbook().then(|| sheet.file(WORKBOOK)),
        pictures: sheet.card.chart_images,
        indicators: (0..count).map(|at| files_of(sheet, IndicatorId(at))).collect(),
        case: case_downloads(sheet),
    }
}

fn files_of(sheet: &Sheet<'_>, id: IndicatorId) -> IndicatorFiles {
    let m = sheet.indicator(id);
    let file = |format: &str| sheet.file(&format!("data/{}.{format}", m.indicator.slug));
    IndicatorFiles {
        indicator: sheet.link(m.indicator.title.clone(), Route::Indicator(id)),
        csv: file("csv"),
        json: file("json"),
    }
}

/// The files of one indicator; named where a page has several indicators.
pub(super) fn indicator_downloads(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    named: bool,
) -> Vec<Download> {
    let file = |key: &str, href: String| Download {
        text: say!(sheet, key, "named" = named, "name" = &m.indicator.short),
        href,
        note: None,
    };
    let data = |format: &str| sheet.file(&format!("data/{}.{format}", m.indicator.slug));
    let mut files = vec![file("download-csv", data("csv")), file("download-json", data("json"))];
    if m.latest().is_some() {
        let trend = format!("{}-trend", m.indicator.slug);
        files.push(file("download-svg", sheet.drawing(&trend)));
        files.extend(sheet.picture(&trend).map(|href| file("download-png", href)));
    }
    files
}
