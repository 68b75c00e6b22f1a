//! Partners: who takes part, by sector, and what they promised.

pub(crate) mod commitments;

use super::frame::Heading;
use super::view::{Link, PartnerView, PartnersPage, SectorView};
use super::words::sheet::{Sheet, say};
use crate::report::{CommitmentState, Partner, PartnerId};
use std::collections::BTreeMap;

impl Sheet<'_> {
    pub(super) fn partners(&self) -> PartnersPage {
        let count = self.card.partners.len();
        let promises = &self.card.commitments;
        let kept = promises.iter().filter(|c| c.state == CommitmentState::Kept).count();
        let whole = |n| self.numbers().whole(n);
        let h1 = say!(self.language, "partners-title", "count" = count, "all" = whole(count));
        let lede = match promises.len() {
            0 => say!(self.language, "partners-lede-none"),
            n => say!(
                self.language,
                "partners-lede",
                "count" = n,
                "all" = whole(n),
                "kept" = whole(kept)
            ),
        };
        let heading = Heading {
            here: say!(self.language, "nav-partners"),
            finding: h1.clone(),
            ..Heading::default()
        };
        PartnersPage { frame: self.frame(heading), h1, lede, sectors: self.sectors() }
    }

    fn sectors(&self) -> Vec<SectorView> {
        let mut order: Vec<&str> = Vec::new();
        let mut by_sector: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, partner) in self.card.partners.iter().enumerate() {
            let of = by_sector.entry(&partner.sector).or_default();
            if of.is_empty() {
                order.push(&partner.sector);
            }
            of.push(at);
        }
        let mut promised: BTreeMap<usize, Vec<&crate::report::Commitment>> = BTreeMap::new();
        for promise in &self.card.commitments {
            promised.entry(promise.partner.0).or_default().push(promise);
        }
        let sector = |(i, title): (usize, &&str)| {
            let of = &by_sector[*title];
            SectorView {
                id: format!("sector-{}", i + 1),
                title: (*title).to_owned(),
                count: say!(
                    self.language,
                    "sector-count",
                    "count" = of.len(),
                    "all" = self.numbers().whole(of.len())
                ),
                partners: of
                    .iter()
                    .map(|at| {
                        self.partner(PartnerId(*at), promised.get(at).map_or(&[], |p| p.as_slice()))
                    })
                    .collect(),
            }
        };
        order.iter().enumerate().map(sector).collect()
    }

    fn partner(&self, id: PartnerId, promises: &[&crate::report::Commitment]) -> PartnerView {
        let partner: &Partner = &self.card.partners[id.0];
        PartnerView {
            id: partner.slug.clone(),
            name: Link { text: partner.name.clone(), href: partner.url.clone() },
            role: partner.role.clone(),
            commitments: promises.iter().map(|p| self.promise(p, self.measure_link(p))).collect(),
        }
    }
}
