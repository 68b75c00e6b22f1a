//! Whole: the files about the whole site, each with its maker.

use super::file::File;
use super::meta_files::{SITEMAP, SITEMAP_OF_PAGES};
use super::{calendar, data, meta_files};
use crate::page::{CALENDAR, Pages, WORKBOOK};

/// A file about the whole.
#[derive(Debug)]
pub(super) struct Whole {
    /// Where it stands below the site's root.
    pub path: &'static str,
    /// Whether there is one in each language; the others tell of numbers, or of all pages.
    pub of_each_language: bool,
    /// Makes it; `None` where the site's address must be known for it and is not, or there is too much for it or nothing.
    pub make: for<'a> fn(&'a Pages) -> Option<File<'a>>,
}

const fn whole(path: &'static str, make: for<'a> fn(&'a Pages) -> Option<File<'a>>) -> Whole {
    Whole { path, of_each_language: false, make }
}

/// Every one of them.
pub(super) static WHOLE: &[Whole] = &[
    whole("report.json", |pages| {
        Some(File::stream(move |to| data::report(pages, |id| pages.status(id), to)))
    }),
    whole("data/all.csv", |pages| Some(File::stream(move |to| data::all(pages.published(), to)))),
    whole("data/places.csv", |pages| Some(data::places(pages.card())?.into())),
    whole(WORKBOOK, |pages| pages.has_workbook().then(|| data::workbook(pages).into())),
    whole("datapackage.json", |pages| Some(File::stream(move |to| data::package(pages, to)))),
    whole("robots.txt", |pages| Some(meta_files::robots(pages.base_url()).into())),
    whole(".nojekyll", |_| Some(String::new().into())),
    whole(SITEMAP, |pages| Some(meta_files::sitemap(pages, pages.base_url()?).into())),
    whole(SITEMAP_OF_PAGES, |pages| {
        let base_url = pages.base_url().filter(|_| meta_files::has_more(pages.card()))?;
        Some(meta_files::sitemap_of_pages(pages, base_url).into())
    }),
    whole(CALENDAR, |pages| Some(calendar::calendar(pages)?.into())),
    Whole {
        of_each_language: true,
        ..whole("feed.xml", |pages| Some(meta_files::feed(pages, pages.base_url()?).into()))
    },
];
