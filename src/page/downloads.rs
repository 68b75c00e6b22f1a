//! Downloads: every file to take away, with a line on what it is.

use super::case::tables::case_downloads;
use super::frame::{Heading, frame};
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
    let file = |format: &str, key: &str| Download {
        text: say!(sheet, key, "named" = named, "name" = &m.indicator.short),
        href: sheet.file(&format!("data/{}.{format}", m.indicator.slug)),
        note: None,
    };
    let mut files = vec![file("csv", "download-csv"), file("json", "download-json")];
    if m.latest().is_some() {
        files.push(Download {
            href: sheet.file(&format!("charts/{}-trend.svg", m.indicator.slug)),
            ..file("svg", "download-svg")
        });
    }
    files
}
