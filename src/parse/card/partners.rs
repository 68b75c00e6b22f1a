//! Partners: the partners and their commitments, from `content/partners.yaml`.

use crate::parse::document::ids::Ids;
use crate::parse::kinds::partners;
use crate::report::{Commitment, CommitmentState, IndicatorId, Partner, PartnerId};
use crate::source::Diagnostics;

/// Who takes part and what was promised.
pub(crate) struct Partners {
    pub partners: Vec<Partner>,
    /// Their ids, for the backbone's documents.
    pub ids: Ids,
    pub commitments: Vec<Commitment>,
}

impl Default for Partners {
    fn default() -> Self {
        Self { partners: vec![], ids: Ids::new("partner"), commitments: vec![] }
    }
}

impl Partners {
    /// Partners of whom nothing is known.
    pub fn unknown() -> Self {
        let mut partners = Self::default();
        partners.ids.not_whole();
        partners
    }

    /// The partners that a document describes.
    pub fn read(written: partners::Partners, indicators: &Ids, out: &mut Diagnostics) -> Self {
        let mut ids = Ids::new("partner");
        if written.partners.value.is_none() {
            ids.not_whole();
        }
        let partners = written.partners.into_iter().filter_map(|partner| {
            let slug = ids.take(partner.id, out)?;
            Some(Partner {
                name: partner.name.value.unwrap_or_else(|| slug.clone()),
                slug,
                sector: partner.sector.value.unwrap_or_default(),
                role: partner.role.value,
                url: partner.url.value,
            })
        });
        let partners = partners.collect();
        let commitments = written.commitments.into_iter();
        let commitments =
            commitments.filter_map(|one| commitment(one, &ids, indicators, out)).collect();
        Self { partners, ids, commitments }
    }
}

fn commitment(
    written: partners::Commitment,
    partners: &Ids,
    indicators: &Ids,
    out: &mut Diagnostics,
) -> Option<Commitment> {
    let partner = partners.find_given(&written.partner, out);
    let indicator = indicators.find_given(&written.indicator, out);
    Some(Commitment {
        partner: PartnerId(partner?),
        indicator: IndicatorId(indicator?),
        what: written.what.value?,
        by: written.by.value,
        state: written.state.value.unwrap_or(CommitmentState::Open),
        span: written.span,
    })
}
