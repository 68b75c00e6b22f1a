//! List: every file to take away, with a line on what it is.

use super::Route;
use super::frame::Heading;
use super::view::{Cell as TableCell, Download, DownloadsPage, Head, Part, Row, Table};
use super::words::indicator::Measure;
use super::words::sheet::{Sheet, say};
use crate::report::IndicatorId;

impl Sheet<'_> {
    pub(super) fn downloads(&self) -> DownloadsPage {
        let count = self.card.indicators.len();
        let h1 = say!(
            self.language,
            "downloads-title",
            "count" = count,
            "all" = self.numbers().whole(count)
        );
        let heading = Heading {
            here: say!(self.language, "nav-downloads"),
            finding: h1.clone(),
            ..Heading::default()
        };
        let licence = self.card.licence.as_ref();
        let lede = say!(
            self.language,
            "downloads-lede",
            "known" = if licence.is_some() { "yes" } else { "no" },
            "licence" = licence.map(|l| l.name.clone()).unwrap_or_default()
        );
        DownloadsPage {
            frame: self.frame(heading),
            h1,
            lede,
            parts: [Some(self.whole_part()), Some(self.by_measure()), self.case_part()]
                .into_iter()
                .flatten()
                .collect(),
        }
    }

    /// The files about the whole card, each with what it is.
    pub(super) fn whole_downloads(&self) -> Vec<(Download, String)> {
        let files = [
            ("data/all.csv", "download-all-csv", "CSV", "download-all-csv-what"),
            ("report.json", "download-report", "JSON", "download-report-what"),
            ("datapackage.json", "download-package", "JSON", "download-package-what"),
        ];
        let file = |(path, name, kind, what): (&str, &str, &str, &str)| {
            let download = Download {
                text: self.language.text(name, &[]),
                href: self.file(path),
                note: Some(kind.to_owned()),
            };
            (download, self.language.text(what, &[]))
        };
        files.into_iter().map(file).collect()
    }

    fn whole_part(&self) -> Part {
        let files = self.whole_downloads();
        let facts = files.iter().map(|(download, what)| super::view::Fact {
            term: format!("{} ({})", download.text, download.note.clone().unwrap_or_default()),
            texts: vec![super::view::Link {
                text: what.clone(),
                href: Some(download.href.clone()),
            }],
        });
        Part {
            id: "everything".to_owned(),
            heading: say!(self.language, "downloads-whole"),
            facts: facts.collect(),
            ..Part::default()
        }
    }

    /// A table of the files of each indicator.
    fn by_measure(&self) -> Part {
        let head = |key: &str| Head { text: self.language.text(key, &[]), ..Head::default() };
        let row = |at: usize| {
            let m = self.measure(IndicatorId(at));
            let file = |format: &str, text: &str| TableCell {
                href: Some(self.file(&format!("data/{}.{format}", m.indicator.slug))),
                ..TableCell::text(text)
            };
            Row {
                head: TableCell {
                    href: Some(self.href(Route::Indicator(m.id))),
                    ..TableCell::text(m.indicator.title.clone())
                },
                cells: vec![file("csv", "CSV"), file("json", "JSON")],
            }
        };
        Part {
            id: "indicators".to_owned(),
            heading: say!(self.language, "downloads-by-measure"),
            paragraphs: vec![
                say!(self.language, "downloads-by-measure-what"),
                say!(self.language, "downloads-charts-what"),
            ],
            table: Some(Table {
                id: "files".to_owned(),
                caption: say!(self.language, "downloads-by-measure"),
                quiet: true,
                heads: vec![head("table-indicator"), head("table-csv"), head("table-json")],
                rows: (0..self.card.indicators.len()).map(row).collect(),
            }),
            ..Part::default()
        }
    }

    /// The files of one measure; named where a page has several measures.
    pub(super) fn measure_downloads(&self, m: Measure, named: bool) -> Vec<Download> {
        let file = |format: &str, key: &str| Download {
            text: say!(
                self.language,
                key,
                "named" = if named { "yes" } else { "no" },
                "name" = &m.indicator.short
            ),
            href: self.file(&format!("data/{}.{format}", m.indicator.slug)),
            note: None,
        };
        let mut files = vec![file("csv", "download-csv"), file("json", "download-json")];
        if !m.everyone().is_empty() {
            files.push(Download {
                href: self.file(&format!("charts/{}-trend.svg", m.indicator.slug)),
                ..file("svg", "download-svg")
            });
        }
        files
    }
}
