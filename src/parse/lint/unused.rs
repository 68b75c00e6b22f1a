//! Unused: groups of the site that no series has a row for, sources that are old, rules that hide
//! nothing.

use super::target::old_source;
use crate::parse::card::assemble::Used;
use crate::parse::card::site::Site;
use crate::parse::card::terms::Terms;
use crate::parse::document::item::Record;
use crate::report::{BreakdownId, GroupId};
use crate::source::{Code, Diagnostic, Diagnostics};
use std::sync::Arc;

/// Tells the groups that are not `used` by any series. A breakdown of which none is used is told once.
pub(crate) fn unused(site: &Terms, used: &[Arc<Used>], out: &mut Diagnostics) {
    let used: Used = used.iter().flat_map(|used| used.iter().copied()).collect();
    for (at, breakdown) in site.breakdowns.iter().enumerate() {
        let id = BreakdownId(at as u16);
        let is_used = |group: usize| used.contains(&(id, GroupId(group as u16)));
        let groups = breakdown.groups.iter().enumerate();
        let idle: Vec<&str> = groups
            .filter(|(group, _)| !is_used(*group))
            .map(|(_, group)| group.slug.as_str())
            .collect();
        if idle.len() == breakdown.groups.len() {
            if let Some(span) = site.breakdown_ids.span(&breakdown.slug) {
                let message = format!("No series has rows for the breakdown `{}`.", breakdown.slug);
                out.push(told(span, message));
            }
            continue;
        }
        for slug in idle {
            if let Some(span) = site.group_ids[at].span(slug) {
                let message = format!("No series has rows for the group `{slug}`.");
                out.push(told(span, message));
            }
        }
    }
}

fn told(span: crate::source::Span, message: String) -> Diagnostic {
    Diagnostic::new(Code::UnusedGroup, span, message)
        .expected("a group that some series has")
        .help("Remove it, or check how the series spell it.")
}

/// Tells what is suspicious in the site's own document.
pub(crate) fn site(site: &Site, record: &Record, out: &mut Diagnostics) {
    if let Some(edition) = &site.edition {
        for source in record.records("sources") {
            if let Some(released) = source.date("released") {
                old_source(released, edition.published, source.place("released"), out);
            }
        }
    }
    if let Some(privacy) = record.record("privacy")
        && site.terms.privacy.min_n == 0
    {
        out.push(
            Diagnostic::new(
                Code::NoPrivacy,
                privacy.place("min_n"),
                "With `min_n: 0` figures about any number of people are shown, even about one child.",
            )
            .expected("10 or more")
            .help("Remove the line to keep the preset’s rule, unless every number here is public already."),
        );
    }
}
