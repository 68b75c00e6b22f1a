//! Promise: what partners said they would do, and what became of it.

use crate::language::say;
use crate::page::route::Route;
use crate::page::view::{Commitment, Commitments, Link};
use crate::page::words::sheet::Sheet;
use crate::report;
use crate::report::{CommitmentState, OutcomeId};

/// What partners promised for an outcome, kept before open; none where nothing was promised.
pub(crate) fn promised(sheet: &Sheet<'_>, outcome: OutcomeId) -> Option<Commitments> {
    let of = &sheet.outcome_of(outcome).indicators;
    let mut made: Vec<&report::Commitment> =
        sheet.card.commitments.iter().filter(|c| of.contains(&c.indicator)).collect();
    if made.is_empty() {
        return None;
    }
    made.sort_by_key(|c| order(c.state));
    let kept = made.iter().filter(|c| c.state == CommitmentState::Kept).count();
    let items = made.iter().map(|c| promise(sheet, c, partner_link(sheet, c)));
    Some(Commitments { heading: promised_heading(sheet, kept, made.len()), items: items.collect() })
}

fn promised_heading(sheet: &Sheet<'_>, kept: usize, all: usize) -> String {
    let whole = |n| sheet.numbers().whole(n);
    say!(sheet, "promised-heading", "kept" = whole(kept), "all" = whole(all))
}

/// One promise, beside a name: the partner's, or on the partner's own list the indicator's.
pub(crate) fn promise(sheet: &Sheet<'_>, promise: &report::Commitment, beside: Link) -> Commitment {
    let state = promise.state.into_str();
    let is_past = promise.by.is_some_and(|by| by < sheet.card.edition.published);
    let word = if promise.state == CommitmentState::Open && is_past { "overdue" } else { state };
    Commitment {
        state: state.to_owned(),
        word: say!(sheet, "promise-state", "state" = word),
        partner: beside,
        what: promise.what.clone(),
        by: promise.by.map(|day| say!(sheet, "promise-by", "month" = sheet.numbers().month(day))),
    }
}

fn partner_link(sheet: &Sheet<'_>, promise: &report::Commitment) -> Link {
    let partner = &sheet.card.partners[promise.partner.0];
    Link {
        text: partner.name.clone(),
        href: Some(format!("{}#{}", sheet.href(Route::Partners), partner.slug)),
    }
}

pub(crate) fn indicator_link(sheet: &Sheet<'_>, promise: &report::Commitment) -> Link {
    sheet.link(
        sheet.card.indicators[promise.indicator.0].short.clone(),
        Route::Indicator(promise.indicator),
    )
}

fn order(state: CommitmentState) -> u8 {
    match state {
        CommitmentState::Kept => 0,
        CommitmentState::Open => 1,
        CommitmentState::NotKept => 2,
    }
}
