//! Terms: what every other document may name or rest on of the site's own, and nothing else of it: an
//! edit elsewhere in `site.yaml` changes no reading.

use super::ids::Ids;
use crate::report::{Breakdown, PaceRule, Privacy, Source};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};
use jiff::civil::Date;

/// Fewer places that name what is not declared are each told.
const MANY: usize = 4;

/// The site's words and rules. Where an id is declared is not part of what they say: only mistakes in the
/// site's own document point there.
#[derive(Hash)]
pub(crate) struct Terms {
    /// When the card is published; sources are held against it.
    pub published: Option<Date>,
    pub privacy: Privacy,
    pub pace: PaceRule,
    pub stage_ids: Ids,
    pub breakdowns: Vec<Breakdown>,
    pub breakdown_ids: Ids,
    /// The groups of each breakdown.
    pub group_ids: Vec<Ids>,
    pub sources: Vec<Source>,
    pub source_ids: Ids,
}

impl Terms {
    /// Terms that say nothing.
    pub fn empty() -> Self {
        Self {
            published: None,
            privacy: Privacy::default(),
            pace: PaceRule::Linear,
            stage_ids: Ids::new("stage"),
            breakdowns: Vec::new(),
            breakdown_ids: Ids::new("breakdown"),
            group_ids: Vec::new(),
            sources: Vec::new(),
            source_ids: Ids::new("source"),
        }
    }

    /// Where a site declares nothing of a sort that its documents name again and again, this is one
    /// mistake of the site's own document, in place of all that follow from it.
    pub fn fold(&self, site: FileId, out: &mut Diagnostics) {
        for (ids, field) in [
            (&self.stage_ids, "stages"),
            (&self.breakdown_ids, "breakdowns"),
            (&self.source_ids, "sources"),
        ] {
            let what = ids.what();
            let follows = |d: &Diagnostic| ids.is_empty() && d.lacks == Some(what);
            if out.iter().filter(|d| follows(d)).count() < MANY {
                continue;
            }
            let mut folded = out.take(follows);
            folded.sort_by_key(|one| one.span);
            let message = format!(
                "No {what} is declared, and {} places of other documents need one.",
                folded.len()
            );
            let mut one = Diagnostic::new(Code::MissingField, Span::new(site, 0, 0), message)
                .expected(format!("{field}: a list, with an id for each {what}"))
                .help(format!(
                    "Declare under `{field}` in content/site.yaml what the documents name, or mend the name of that field, if it is there."
                ));
            if let Some(first) = folded.iter().find_map(|one| one.span) {
                one = one.also(first, "the first of those places");
            }
            out.push(one);
        }
    }
}
