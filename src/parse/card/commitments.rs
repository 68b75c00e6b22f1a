//! Promises: the partners and their commitments, from `content/partners.yaml`.

use crate::parse::document::ids::Ids;
use crate::parse::document::item::Record;
use crate::report::{Commitment, CommitmentState, IndicatorId, Partner, PartnerId};
use crate::source::Diagnostics;

/// Who takes part and what was promised.
pub(crate) struct Promises {
    pub partners: Vec<Partner>,
    /// Their ids, for the backbone's documents.
    pub ids: Ids,
    pub commitments: Vec<Commitment>,
}

impl Default for Promises {
    fn default() -> Self {
        Self { partners: vec![], ids: Ids::new("partner"), commitments: vec![] }
    }
}

impl Promises {
    /// Partners of whom nothing is known.
    pub fn unknown() -> Self {
        let mut promises = Self::default();
        promises.ids.not_whole();
        promises
    }

    /// The partners that a checked document describes.
    pub fn read(record: &Record, indicators: &Ids, out: &mut Diagnostics) -> Self {
        let mut ids = Ids::new("partner");
        let mut partners = Vec::new();
        if record.get("partners").is_none() {
            ids.not_whole();
        }
        for partner in record.records("partners") {
            let Some(slug) = partner.string("id") else {
                ids.not_whole();
                continue;
            };
            if ids.declare(&slug, partner.place("id"), out).is_none() {
                continue;
            }
            partners.push(Partner {
                name: partner.string("name").unwrap_or_else(|| slug.clone()),
                slug,
                sector: partner.string("sector").unwrap_or_default(),
                role: partner.string("role"),
                url: partner.string("url"),
            });
        }
        let commitments = record
            .records("commitments")
            .filter_map(|c| commitment(c, &ids, indicators, out))
            .collect();
        Self { partners, ids, commitments }
    }
}

fn commitment(
    record: &Record,
    partners: &Ids,
    indicators: &Ids,
    out: &mut Diagnostics,
) -> Option<Commitment> {
    let mut find = |name: &str, ids: &Ids| {
        let item = record.get(name)?;
        ids.find(item.text()?, item.span, out)
    };
    let partner = find("partner", partners);
    let indicator = find("indicator", indicators);
    Some(Commitment {
        partner: PartnerId(partner?),
        indicator: IndicatorId(indicator?),
        what: record.string("what")?,
        by: record.date("by"),
        state: match record.choice("state") {
            Some("kept") => CommitmentState::Kept,
            Some("not-kept") => CommitmentState::NotKept,
            _ => CommitmentState::Open,
        },
        span: record.span,
    })
}
