//! Promise: what partners said they would do, and what became of it.

use crate::page::Route;
use crate::page::view::{Commitment, Commitments, Link};
use crate::page::words::sheet::{Sheet, say};
use crate::report;
use crate::report::{CommitmentState, OutcomeId};

impl Sheet<'_> {
    /// What partners promised for an outcome, kept before open; none where nothing was promised.
    pub(crate) fn promised(&self, outcome: OutcomeId) -> Option<Commitments> {
        let of = &self.outcome_of(outcome).indicators;
        let mut made: Vec<&report::Commitment> =
            self.card.commitments.iter().filter(|c| of.contains(&c.indicator)).collect();
        if made.is_empty() {
            return None;
        }
        made.sort_by_key(|c| order(c.state));
        let kept = made.iter().filter(|c| c.state == CommitmentState::Kept).count();
        let items = made.iter().map(|c| self.promise(c, self.partner_link(c)));
        Some(Commitments {
            heading: self.promised_heading(kept, made.len()),
            items: items.collect(),
        })
    }

    fn promised_heading(&self, kept: usize, all: usize) -> String {
        let whole = |n| self.numbers().whole(n);
        say!(self.language, "promised-heading", "kept" = whole(kept), "all" = whole(all))
    }

    /// One promise, beside a name: the partner's, or on the partner's own list the measure's.
    pub(crate) fn promise(&self, promise: &report::Commitment, beside: Link) -> Commitment {
        let state = match promise.state {
            CommitmentState::Kept => "kept",
            CommitmentState::Open => "open",
            CommitmentState::NotKept => "not-kept",
        };
        Commitment {
            state: state.to_owned(),
            word: say!(self.language, "promise-state", "state" = state),
            partner: beside,
            what: promise.what.clone(),
            by: promise
                .by
                .map(|day| say!(self.language, "promise-by", "month" = self.numbers().month(day))),
        }
    }

    fn partner_link(&self, promise: &report::Commitment) -> Link {
        let partner = &self.card.partners[promise.partner.0];
        Link {
            text: partner.name.clone(),
            href: Some(format!("{}#{}", self.href(Route::Partners), partner.slug)),
        }
    }

    pub(crate) fn measure_link(&self, promise: &report::Commitment) -> Link {
        Link {
            text: self.card.indicators[promise.indicator.0].short.clone(),
            href: Some(self.href(Route::Indicator(promise.indicator))),
        }
    }
}

fn order(state: CommitmentState) -> u8 {
    match state {
        CommitmentState::Kept => 0,
        CommitmentState::Open => 1,
        CommitmentState::NotKept => 2,
    }
}
