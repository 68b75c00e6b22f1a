//! Funding: the menu of ways to pay for the work, and what is asked for.

use super::{FunctionId, Money, OptionId, OutcomeId, Period};
use crate::source::Span;
use strum::IntoStaticStr;

/// One way to pay for the backbone.
#[derive(Clone, Debug)]
pub struct FundingOption {
    /// Its id in YAML and its anchor on the page.
    pub slug: String,
    /// As an imperative: "Pay for data and the report card".
    pub title: String,
    /// What it pays for, in one sentence.
    pub what: Option<String>,
    /// Which way it is.
    pub way: FundingWay,
    /// Where it has been done.
    pub example: Option<String>,
    /// What speaks for it.
    pub opportunities: Vec<String>,
    /// What an investor would be taking on.
    pub challenges: Vec<String>,
    /// Where it is written.
    pub span: Span,
}

/// The ways on the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum FundingWay {
    /// A partner takes the backbone into its own strategy.
    #[strum(serialize = "align")]
    AlignWithPartner,
    /// One or several functions are paid for.
    Functions,
    /// What an outcome needs of the backbone is paid for.
    Outcome,
    /// The traditional campaign.
    Campaign,
}

/// The two kinds of investment, never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Investment {
    /// Core staffing and convening.
    Core,
    /// New or repurposed money for the action plan of one outcome.
    ActionPlan,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Its id in YAML and its anchor on the page.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What the money would do.
    pub what: Option<String>,
    /// Which kind of investment it is.
    pub investment: Investment,
    /// The option that it belongs to; an action plan may stand on its own.
    pub option: Option<OptionId>,
    /// How much a year.
    pub amount: Money,
    /// For how many years; at least one.
    pub years: u32,
    /// The first of them.
    pub from: Period,
    /// How much of a year's amount is raised for that first year.
    pub raised: Money,
    /// The functions that it pays for.
    pub functions: Vec<FunctionId>,
    /// The outcomes that it serves; all where none is named.
    pub outcomes: Vec<OutcomeId>,
    /// Where it is written.
    pub span: Span,
}

impl Ask {
    /// Whether it serves an outcome.
    pub fn serves(&self, outcome: OutcomeId) -> bool {
        self.outcomes.is_empty() || self.outcomes.contains(&outcome)
    }
}
