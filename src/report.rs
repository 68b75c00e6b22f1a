//! The report: what a community says of itself, validated; it knows neither YAML nor HTML.
//!
//! A [`Report`] is a [`Card`] (all that may be printed as it stands: names, definitions, targets,
//! partners, stories) and the raw [`Series`], which only `disclosure` may open.

mod card;
mod indicator;
mod partner;
mod period;
mod privacy;
mod prose;
mod series;

pub use card::{
    Breakdown, BreakdownId, Card, Community, Contact, Correction, Edition, Group, GroupId, Licence,
    Outcome, OutcomeId, Page, Stage, StageId, Style, Voice,
};
pub use indicator::{
    Baseline, Break, Direction, Indicator, IndicatorId, PaceRule, Role, Source, StatusOverride,
    StatusWord, Target, Unit,
};
pub use partner::{Commitment, CommitmentState, Partner, PartnerId};
pub use period::Period;
pub use privacy::{Percents, Privacy};
pub use prose::{Call, CallKind, ChartKind, Claim, Prose, Wanted, WantedFigure};
pub use series::{Band, Counts, Observation, Population, Series, Value};

/// A whole site's content, every id in it known to name something.
#[derive(Clone, Debug)]
pub struct Report {
    /// All that may be printed as it stands.
    pub card: Card,
    /// The raw series of each indicator, in the order of [`Card::indicators`].
    pub series: Vec<Vec<Series>>,
}
