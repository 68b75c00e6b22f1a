//! The report: what a community says of itself, validated; it knows neither YAML nor HTML.
//!
//! A [`Report`] is a [`Card`] (all that may be printed as it stands: names, definitions, targets,
//! partners, stories) and the raw [`Series`], which only `disclosure` may open.

mod backbone;
mod card;
mod contribution;
mod figure;
mod funding;
mod indicator;
mod influenced;
mod investor;
mod money;
mod partner;
mod period;
mod privacy;
mod prose;
mod series;
mod theory;

pub use backbone::{
    Backbone, Budget, BudgetState, Consent, Elsewhere, Function, FunctionId, Income, IncomeAmount,
    KeyMessage, Organization, PartnerVoice, Person, PriceIndex, Said, SectorBenefit, Served,
};
pub use card::{
    Breakdown, BreakdownId, Card, Community, Contact, Correction, Edition, Group, GroupId, Licence,
    Outcome, OutcomeId, Page, Stage, StageId, Style, Voice,
};
pub use contribution::{Confidence, Contribution, Gift, GiftKind, Rate, RateId, Talent};
pub use figure::{Asked, BackboneCall, BackboneClaim, BackboneFigure, BackboneWanted, Gifts};
pub use funding::{Ask, AskId, FundingOption, FundingWay, Investment, OptionId};
pub use indicator::{
    Baseline, Break, Direction, Indicator, IndicatorId, PaceRule, Role, Source, StatusOverride,
    StatusWord, Target, Unit,
};
pub(crate) use influenced::one_name;
pub use influenced::{Holder, Influenced};
pub use investor::Investor;
pub use money::{Currency, Money, Uncountable};
pub use partner::{Commitment, CommitmentState, Partner, PartnerId};
pub use period::Period;
pub use privacy::{Percents, Privacy};
pub use prose::{Call, CallKind, ChartKind, Claim, Prose, Subject, Wanted, WantedFigure};
pub use series::{Band, Counts, Observation, Population, Series, Value};
pub use theory::{
    Benchmark, BenchmarkEvidence, BenchmarkStatus, EvidencePlace, Gateway, GatewayId, Pillar,
    PillarId, TheoryOfAction,
};

use crate::memo::Memoized;

/// A whole site's content, every id in it known to name something.
#[derive(Clone, Debug)]
pub struct Report {
    /// All that may be printed as it stands.
    pub card: Card,
    /// The raw series of each indicator, in the order of [`Card::indicators`].
    pub series: Vec<Memoized<Vec<Series>>>,
}
