//! Lint: what can be published as it stands and is worth a second look. Every suspicion is a
//! warning; none prints the number of a cell that the privacy rule would hide.

pub(crate) mod alike;
pub(crate) mod band;
pub(crate) mod companions;
pub(crate) mod complement;
pub(crate) mod counts;
pub(crate) mod dated;
pub(crate) mod known;
pub(crate) mod look;
pub(crate) mod periods;
pub(crate) mod portable;
pub(crate) mod privacy;
pub(crate) mod range;
pub(crate) mod remnants;
pub(crate) mod scale;
pub(crate) mod small;
pub(crate) mod target;
pub(crate) mod totals;
pub(crate) mod unused;

pub(crate) use dated::{Dated, old_sources, releases};
pub(crate) use look::Look;
pub(crate) use unused::unused;

use crate::source::Diagnostics;

/// Tells all that is suspicious in one indicator.
pub(crate) fn indicator(look: &Look, out: &mut Diagnostics) {
    let mut of_totals = Diagnostics::default();
    let alone = || {
        target::look(look, out);
        range::look(look, out);
        periods::look(look, out);
        band::look(look, out);
        alike::look(look, out);
        if !scale::look(look, out) {
            counts::look(look, out);
        }
        small::look(look, out);
        known::look(look, out);
    };
    // Of many places, to hold each against its parts takes as long as all else.
    rayon::join(alone, || totals::look(look, &mut of_totals));
    out.extend(of_totals);
}
