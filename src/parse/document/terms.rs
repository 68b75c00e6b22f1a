//! Terms: what every other document may name or rest on of the site's own, and nothing else of it: an
//! edit elsewhere in `site.yaml` changes no reading.

use super::ids::Ids;
use crate::report::{Breakdown, Group, PaceRule, Place, PlaceKind, Places, Privacy, Source};
use jiff::civil::Date;

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
    /// The merged groups of each breakdown, which no row of a series is for.
    pub merges: Vec<Vec<Group>>,
    /// The groups of each breakdown.
    pub group_ids: Vec<Ids>,
    pub places: Places,
    pub place_ids: Ids,
    pub sources: Vec<Source>,
    pub source_ids: Ids,
}

impl Terms {
    /// The number of a merged group of a breakdown, which stands behind those that it is made of.
    pub fn merged(&self, breakdown: usize, id: &str) -> Option<usize> {
        let at = self.merges.get(breakdown)?.iter().position(|group| group.slug == id)?;
        Some(self.breakdowns[breakdown].groups.len() + at)
    }

    /// Terms that say nothing.
    pub fn empty() -> Self {
        Self {
            published: None,
            privacy: Privacy::default(),
            pace: PaceRule::Linear,
            stage_ids: Ids::new("stage"),
            breakdowns: Vec::new(),
            breakdown_ids: Ids::new("breakdown"),
            merges: Vec::new(),
            group_ids: Vec::new(),
            places: Places::of(vec![Place::named("community", "", PlaceKind::Community)]),
            place_ids: Ids::new("place"),
            sources: Vec::new(),
            source_ids: Ids::new("source"),
        }
    }
}
