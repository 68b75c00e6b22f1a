//! Partners: the partners and their commitments, from `content/partners.yaml`.

use crate::parse::document::ids::Ids;
use crate::parse::kinds::partners;
use crate::parse::value::wording::brief;
use crate::report::{Commitment, CommitmentState, IndicatorId, Partner, PartnerId};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;

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
    pub fn read(
        written: partners::Partners,
        indicators: &Ids,
        published: Option<Date>,
        out: &mut Diagnostics,
    ) -> Self {
        let mut ids = Ids::new("partner");
        if written.partners.value.is_none() {
            ids.not_whole();
        }
        let mut names = BTreeMap::new();
        let partners = written.partners.into_iter().filter_map(|partner| {
            if let Some(name) = &partner.name.value {
                same_name(name, partner.name.span, &mut names, out);
            }
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
        let commitments = commitments
            .filter_map(|one| commitment(one, &ids, indicators, published, out))
            .collect();
        Self { partners, ids, commitments }
    }
}

fn commitment(
    written: partners::Commitment,
    partners: &Ids,
    indicators: &Ids,
    published: Option<Date>,
    out: &mut Diagnostics,
) -> Option<Commitment> {
    let is_open = written.state.value.is_none_or(|state| state == CommitmentState::Open);
    if let (Some(by), Some(published), true) = (written.by.value, published, is_open)
        && by < published
    {
        out.push(past(by, published, written.by.span));
    }
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

fn past(by: Date, published: Date, span: Span) -> Diagnostic {
    let message = format!(
        "The promise was for {by}, is still `open`, and the card is published on {published}."
    );
    Diagnostic::new(Code::PromisePast, span, message)
        .expected("a day after the card is published, or another state")
        .help("If it was kept, write `state: kept`; if it was given up, `state: not-kept`; if there is more time, mend `by`.")
}

/// Tells a partner whose name another has, whatever its letter case.
fn same_name(name: &str, span: Span, names: &mut BTreeMap<String, Span>, out: &mut Diagnostics) {
    let known = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let Some(first) = names.get(&known) else {
        names.insert(known, span);
        return;
    };
    let message = format!("Two partners are called “{}”.", brief(name));
    out.push(
        Diagnostic::new(Code::SamePartner, span, message)
            .expected("another name")
            .help("Keep one of the two, and give the other’s commitments to it; or write how they differ.")
            .also(*first, "the first of them"),
    );
}
