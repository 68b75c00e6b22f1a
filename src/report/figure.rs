//! Figure: which of the backbone's counted figures a text calls, and what it may claim of one.

use super::{AskId, FunctionId, GiftKind, OutcomeId, Period};
use rust_decimal::Decimal;

/// Something of the backbone called where it belongs in the text.
#[derive(Clone, Debug, PartialEq)]
pub enum BackboneCall {
    /// A figure, printed in the sentence.
    Value(BackboneFigure),
    /// A statement that the figures must bear out, with the words to print.
    Claim {
        /// What is said.
        claim: BackboneClaim,
        /// Of which figure.
        figure: BackboneFigure,
        /// The words; made from the figure where none are given.
        text: Option<String>,
    },
}

/// A figure of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct BackboneFigure {
    /// Which.
    pub what: BackboneWanted,
    /// Of which year; the year that the pages speak of where none is named.
    pub period: Option<Period>,
}

/// Which figure of the backbone is wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum BackboneWanted {
    /// What it costs, or what one of its functions does.
    Cost(Option<FunctionId>),
    /// A function's part of the cost, in percent.
    Share(FunctionId),
    /// The cost for each child served.
    PerChild,
    /// How many organizations' budgets are counted.
    Organizations,
    /// What could be influenced: all of it, or one sector's.
    CouldInfluence(Option<String>),
    /// What could be influenced beside each unit of cost.
    CouldInfluenceEach,
    /// What is aligned.
    Aligned(Gifts),
    /// What is aligned beside each unit of cost.
    AlignedEach(Gifts),
    /// The part of what is aligned that somebody attests with high confidence.
    Verified(Gifts),
    /// The hours behind what is aligned.
    Hours(Gifts),
    /// What is asked for, a year.
    Asked(Asked),
    /// What of that is raised.
    Raised(Asked),
    /// What of that is still open; nothing where all is raised.
    Open(Asked),
}

/// Which lines of the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gifts {
    /// Of one kind, or of all four.
    pub kind: Option<GiftKind>,
    /// For one outcome, or for all.
    pub outcome: Option<OutcomeId>,
}

/// Which asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// Core staffing and convening.
    #[default]
    Core,
    /// The outcomes' action plans.
    ActionPlans,
    /// One.
    Ask(AskId),
}

/// A statement about a figure of the backbone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BackboneClaim {
    /// It is exactly this number.
    Is(Decimal),
    /// It is this number or more.
    AtLeast(Decimal),
    /// It is this number or less.
    AtMost(Decimal),
    /// It is above that of the year named (of the year before where none is), each in its own
    /// prices.
    Rose(Option<Period>),
    /// It is below that of the year named (of the year before where none is), each in its own
    /// prices.
    Fell(Option<Period>),
}
