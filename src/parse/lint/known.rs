//! Known: figures that others publish, and publish otherwise.

use super::companions::cells;
use super::look::{Look, Places};
use crate::report::{Counts, Observation};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

pub(crate) fn look(look: &Look, out: &mut Diagnostics) {
    let mut places: Places<Span> = Places::default();
    for (_, own, theirs) in cells(look.series, look.known) {
        if differs(own, theirs) {
            places.add(own.span, Some(theirs.span));
        }
    }
    let Some((span, Some(theirs), more)) = places.told() else { return };
    // Either number may be one that the site hides.
    let message = format!("Others publish another figure of the same people than this one.{more}");
    out.push(
        Diagnostic::new(Code::KnownOtherwise, span, message)
            .expected("the figure that stands under `known` too")
            .also(theirs, "the figure that others publish")
            .help("Check both against their sources: one may be older, or count other people. Readers are taken to know the one under `known`, and what they could work out from it is hidden."),
    );
}

/// Whether two figures cannot be the same: their values, but for the rounding of the coarser, or their people.
fn differs(own: &Observation, theirs: &Observation) -> bool {
    let values = own.value.number().zip(theirs.value.number());
    let by_value = values.is_some_and(|(own, theirs)| {
        let coarser = own.scale().min(theirs.scale()).min(20);
        (own - theirs).abs() > Decimal::new(5, coarser + 1)
    });
    let people = |counts: Counts| counts.denominator;
    let by_people = own.counts.map(people).zip(theirs.counts.map(people));
    by_value || by_people.is_some_and(|(own, theirs)| own != theirs)
}
