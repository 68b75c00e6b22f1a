//! Privacy: which figures may be shown, as the site's document says it.

use crate::parse::document::item::Given;
use crate::parse::kinds::privacy::{OwnPrivacy, Privacy as Written};
use crate::parse::lint;
use crate::report::{Percents, Privacy};
use crate::source::Diagnostics;

/// The rule in force.
pub(crate) fn privacy(written: Given<Written>, out: &mut Diagnostics) -> Privacy {
    let privacy = match &written.value {
        None => Privacy::default(),
        Some(Written::Preset(name)) => preset(name),
        Some(Written::Own(own)) => changed(own),
    };
    if !written.is_faulty {
        lint::privacy::look(&privacy, &written, out);
    }
    privacy
}

fn preset(name: &str) -> Privacy {
    Privacy::preset(name).unwrap_or_default()
}

/// A preset with an author's changes.
fn changed(own: &OwnPrivacy) -> Privacy {
    let base = own.preset.value.map(preset).unwrap_or_default();
    let mut privacy = Privacy {
        preset: base.preset.clone(),
        reason: own.reason.value.clone(),
        min_n: own.min_n.value.unwrap_or(base.min_n),
        min_numerator: own.min_numerator.value.unwrap_or(base.min_numerator),
        min_complement: own.min_complement.value.unwrap_or(base.min_complement),
        show_counts: own.show_counts.value.unwrap_or(false),
        percents: own.percents.value.unwrap_or(Percents::Whole),
    };
    let rule = |p: &Privacy| (p.min_n, p.min_numerator, p.min_complement);
    if rule(&privacy) != rule(&base) {
        privacy.preset = "custom".to_owned();
    }
    privacy
}
