//! Unused: groups of the site that no series has a row for.

use crate::parse::document::terms::Terms;
use crate::report::{BreakdownId, GroupId};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Groups that series have rows for.
pub(crate) type Used = BTreeSet<(BreakdownId, GroupId)>;

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

fn told(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(Code::UnusedGroup, span, message)
        .expected("a group that some series has")
        .help("Remove it, or check how the series spell it.")
}
