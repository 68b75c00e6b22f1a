//! Source: where the numbers of an indicator come from, in words.

use super::indicator::IndicatorView;
use super::sentence::sentences;
use super::sheet::Sheet;
use crate::language::say;
use crate::page::view::Link;
use crate::report::Source;
use jiff::civil::Date;

/// Each source with its dates.
pub(crate) fn sources_of(sheet: &Sheet<'_>, m: IndicatorView) -> Vec<Link> {
    let told = |source: &Source| {
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
            "next" = source.next.as_ref().map(|next| next.said.clone())
        );
        let past = match source.is_past(sheet.card.edition.published) {
            true => say!(sheet, "source-past"),
            false => String::new(),
        };
        Link { text: sentences([text, past]), href: source.url.clone() }
    };
    m.indicator.sources.iter().map(told).collect()
}

pub(crate) fn source_lines(sheet: &Sheet<'_>, m: IndicatorView) -> Vec<Link> {
    let line = |(at, source): (usize, &Source)| Link {
        text: match at {
            0 => say!(sheet, "source-line", "name" = &source.name),
            _ => source.name.clone(),
        },
        href: source.url.clone(),
    };
    m.indicator.sources.iter().enumerate().map(line).collect()
}

/// When newer releases were due, of sources for which that was before a day.
pub(crate) fn past_releases(sources: &[Source], on: Date) -> Vec<&str> {
    let past = sources.iter().filter(|source| source.is_past(on));
    let mut said: Vec<&str> = past.filter_map(|it| Some(it.next.as_ref()?.said.as_str())).collect();
    said.dedup();
    said
}
