//! Source: where the numbers of an indicator come from, in words.

use super::indicator::IndicatorView;
use super::sheet::Sheet;
use crate::language::say;
use crate::page::view::Link;

/// Each source with its dates.
pub(crate) fn sources_of(sheet: &Sheet<'_>, m: IndicatorView) -> Vec<Link> {
    let told = |source: &crate::report::Source| {
        let released = source.released.map(|d| sheet.numbers().date(d));
        let text = say!(
            sheet,
            "source-dates",
            "name" = &source.name,
            "dated" = match (&released, &source.next) {
                (Some(_), Some(_)) => "both",
                (Some(_), None) => "released",
                (None, Some(_)) => "next",
                (None, None) => "none",
            },
            "released" = released,
            "next" = source.next.clone()
        );
        Link { text, href: source.url.clone() }
    };
    m.indicator.sources.iter().map(told).collect()
}

pub(crate) fn source_lines(sheet: &Sheet<'_>, m: IndicatorView) -> Vec<Link> {
    let line = |(at, source): (usize, &crate::report::Source)| Link {
        text: match at {
            0 => say!(sheet, "source-line", "name" = &source.name),
            _ => source.name.clone(),
        },
        href: source.url.clone(),
    };
    m.indicator.sources.iter().enumerate().map(line).collect()
}
