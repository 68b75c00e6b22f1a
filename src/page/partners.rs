//! Partners: who takes part, by sector, and what they promised.

pub(crate) mod commitments;

use super::frame::{Heading, frame};
use super::view::{Link, PartnerView, PartnersPage, SectorView};
use super::words::sheet::Sheet;
use crate::language::say;
use crate::report::{CommitmentState, Partner, PartnerId};
use commitments::{indicator_link, promise};
use std::collections::BTreeMap;

pub(super) fn partners(sheet: &Sheet<'_>) -> PartnersPage {
    let count = sheet.card.partners.len();
    let promises = &sheet.card.commitments;
    let kept = promises.iter().filter(|c| c.state == CommitmentState::Kept).count();
    let whole = |n| sheet.numbers().whole(n);
    let h1 = say!(sheet, "partners-title", "count" = count, "all" = whole(count));
    let lede = match promises.len() {
        0 => say!(sheet, "partners-lede-none"),
        n => say!(
            sheet,
            "partners-lede",
            "count" = n,
            "all" = whole(n),
            "done" = kept,
            "kept" = whole(kept)
        ),
    };
    let heading =
        Heading { here: say!(sheet, "nav-partners"), finding: h1.clone(), ..Heading::default() };
    PartnersPage { frame: frame(sheet, heading), h1, lede, sectors: sectors(sheet) }
}

fn sectors(sheet: &Sheet<'_>) -> Vec<SectorView> {
    let mut order: Vec<&str> = Vec::new();
    let mut by_sector: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, partner) in sheet.card.partners.iter().enumerate() {
        let of = by_sector.entry(&partner.sector).or_default();
        if of.is_empty() {
            order.push(&partner.sector);
        }
        of.push(at);
    }
    let mut promised: BTreeMap<usize, Vec<&crate::report::Commitment>> = BTreeMap::new();
    for promise in &sheet.card.commitments {
        promised.entry(promise.partner.0).or_default().push(promise);
    }
    let sector = |(i, title): (usize, &&str)| {
        let of = &by_sector[*title];
        SectorView {
            id: format!("sector-{}", i + 1),
            title: sheet.shared(title),
            count: say!(
                sheet,
                "sector-count",
                "count" = of.len(),
                "all" = sheet.numbers().whole(of.len())
            ),
            partners: of
                .iter()
                .map(|at| {
                    partner(sheet, PartnerId(*at), promised.get(at).map_or(&[], |p| p.as_slice()))
                })
                .collect(),
        }
    };
    order.iter().enumerate().map(sector).collect()
}

fn partner(
    sheet: &Sheet<'_>,
    id: PartnerId,
    promises: &[&crate::report::Commitment],
) -> PartnerView {
    let partner: &Partner = &sheet.card.partners[id.0];
    PartnerView {
        id: partner.slug.clone(),
        name: Link { text: partner.name.clone(), href: partner.url.clone() },
        role: partner.role.clone(),
        commitments: promises.iter().map(|p| promise(sheet, p, indicator_link(sheet, p))).collect(),
    }
}
