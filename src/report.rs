//! The report: what a community says of itself, validated; it knows neither YAML nor HTML.
//!
//! A [`Report`] is a [`Card`] (all that may be printed as it stands: names, definitions, targets,
//! partners, stories) and the raw [`Series`], which only `disclosure` may open.

mod absence;
mod backbone;
mod boundaries;
mod card;
mod contact;
mod contribution;
mod figure;
mod foreign;
mod funding;
mod id;
mod indicator;
mod influenced;
mod investor;
mod money;
mod partner;
mod period;
mod place;
mod privacy;
mod prose;
mod released;
mod series;
mod source;
mod theory;

pub use absence::Absence;
pub use backbone::{
    Backbone, Budget, BudgetState, Consent, Elsewhere, Function, Income, IncomeAmount, KeyMessage,
    Organization, PartnerVoice, Person, PriceIndex, Said, SectorBenefit, Served,
};
pub use boundaries::{Boundaries, Position, Ring};
pub use card::{
    Breakdown, Card, Community, Correction, Edition, Group, Licence, Outcome, Page, Stage, Style,
    Voice,
};
pub use contact::Contact;
pub use contribution::{Confidence, Contribution, Gift, GiftKind, Rate, Talent};
pub use figure::{Asked, BackboneCall, BackboneClaim, BackboneFigure, BackboneWanted, Gifts};
pub use foreign::{FOREIGN, foreign, unmarked};
pub use funding::{Ask, FundingOption, FundingWay, Investment};
pub use id::{
    AskId, BreakdownId, FunctionId, GatewayId, GroupId, IndicatorId, OptionId, OutcomeId,
    PartnerId, PillarId, PlaceId, RateId, StageId,
};
pub use indicator::{
    Baseline, Break, Direction, Indicator, PaceRule, Restatement, Role, Start, StatusOverride,
    StatusWord, Target, Unit, round,
};
pub(crate) use influenced::one_name;
pub use influenced::{Holder, Influenced};
pub use investor::Investor;
pub use money::{Currency, Money, Uncountable};
pub use partner::{Commitment, CommitmentState, Partner};
pub use period::Period;
pub use place::{Place, PlaceKind, Places};
pub use privacy::{Percents, Privacy};
pub(crate) use prose::beside;
pub use prose::{Attached, Call, CallKind, ChartKind, Claim, Prose, Subject, Wanted, WantedFigure};
pub use released::{
    CountedWhom, Printed, Released, ReleasedDefinition, ReleasedFile, ReleasedIndicator,
    ReleasedPromise,
};
pub use series::{Band, Counts, Observation, Population, Series, Value};
pub use source::{NextRelease, Source, When};
pub use theory::{
    Benchmark, BenchmarkEvidence, BenchmarkStatus, EvidencePlace, Gateway, Pillar, TheoryOfAction,
};

use std::sync::Arc;

/// A whole site's content, every id in it known to name something.
#[derive(Clone, Debug)]
pub struct Report {
    /// All that may be printed as it stands.
    pub card: Card,
    /// The raw series of each indicator, in the order of [`Card::indicators`].
    pub series: Vec<Arc<Vec<Series>>>,
    /// What others publish of the same people, in the same order: never printed, but known to readers.
    pub known: Vec<Arc<Vec<Series>>>,
}
