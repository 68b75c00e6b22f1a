//! Indicator: how an outcome is measured, and what was promised for it.

use super::{BreakdownId, IndicatorId, OutcomeId, Period, PlaceId, Source};
use crate::source::Span;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// One measure: its definition, its promise and its sources. Its numbers are [`super::Series`].
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its name in addresses: lower-case letters, digits and hyphens.
    pub slug: String,
    /// The outcome that it measures.
    pub outcome: OutcomeId,
    /// Whether it tracks the outcome, or tells sooner.
    pub role: Role,
    /// Plain name, such as "Third graders reading at grade level".
    pub title: String,
    /// Short name for lists and tallies; the title where none is given.
    pub short: String,
    /// The age that it is about, in years; the outcome's where none is given.
    pub age: Option<u32>,
    /// The plain question that it answers.
    pub question: Option<String>,
    /// The statistical subtitle: who and what is counted, such as "Third graders at grade level in reading".
    pub measure: String,
    /// The place that it is about; the community's where none is given.
    pub place: Option<String>,
    /// How values are counted and printed.
    pub unit: Unit,
    /// What it counts, where that is things and not people, such as "libraries".
    pub things: Option<String>,
    /// The indicator that it counts the rest of, of the same whole, where one is declared.
    pub complement_of: Option<IndicatorId>,
    /// Which way is better.
    pub direction: Direction,
    /// Where the promise starts.
    pub start: Start,
    /// What was promised.
    pub target: Option<Target>,
    /// By which rule pace is judged.
    pub pace: PaceRule,
    /// Smallest change that counts where the baseline is zero, in display units.
    pub min_change: Option<Decimal>,
    /// Change of a gap that still reads "unchanged", in display units.
    pub tolerance: Decimal,
    /// Whether provisional values are judged.
    pub use_provisional: bool,
    /// The author's own verdict, with the reason that is printed beside it.
    pub status: Option<StatusOverride>,
    /// The breakdowns that its groups are shown in, in this order.
    pub breakdowns: Vec<BreakdownId>,
    /// The place that the community is held against, such as the state.
    pub comparison: Option<PlaceId>,
    /// Where values before and after cannot be compared.
    pub breaks: Vec<Break>,
    /// Why values are not what a card printed that was released before.
    pub restated: Vec<Restatement>,
    /// The author's active title for the trend chart; made from the data where none is given.
    pub finding: Option<String>,
    /// Why it matters, in a sentence or two.
    pub why: Option<String>,
    /// What is counted.
    pub definition: Option<String>,
    /// Who is counted (the denominator).
    pub counted: Option<String>,
    /// What it cannot say.
    pub limits: Option<String>,
    /// Why no groups are shown, where there are none.
    pub no_groups: Option<String>,
    /// Why no target is given, where there is none.
    pub no_target: Option<String>,
    /// Notes on the whole series.
    pub notes: Vec<String>,
    /// Where the numbers come from.
    pub sources: Vec<Source>,
    /// Where it is declared.
    pub span: Span,
}

impl Indicator {
    /// Whether nothing more has to be said of how many stand behind its values: a count says so itself, and
    /// things are no people.
    pub fn counts_itself(&self) -> bool {
        matches!(self.unit, Unit::Count { .. }) || self.things.is_some()
    }

    /// Whether a source of it takes figures about small groups out itself, as the author says.
    pub fn is_suppressed_before(&self) -> bool {
        self.sources.iter().any(|source| source.already_suppressed)
    }
}

/// What an indicator is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Role {
    /// Tracks the outcome.
    Core,
    /// Tells sooner.
    Contributing,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// How values are counted; `places` are the decimals printed for all children.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A share, 0 to 100.
    Percent {
        /** Decimals. */
        places: u32,
    },
    /// A number of people or things, named in the plural where the author did.
    Count {
        /** Decimals. */
        places: u32,
        /** What is counted. */
        noun: Option<String>,
    },
    /// So many for each so many.
    Rate {
        /** Decimals. */
        places: u32,
        /** For each how many. */
        per: u64,
        /** What is counted. */
        noun: Option<String>,
    },
    /// An amount in a currency, by its ISO 4217 code.
    Money {
        /** Decimals. */
        places: u32,
        /** Such as `USD`. */
        currency: String,
    },
    /// Points on a scale, with its bounds where it has them.
    Score {
        /** Decimals. */
        places: u32,
        /** Lowest and highest. */
        bounds: Option<(Decimal, Decimal)>,
    },
    /// A length of time in years.
    Years {
        /** Decimals. */
        places: u32,
    },
    /// One number for each of another.
    Ratio {
        /** Decimals. */
        places: u32,
    },
}

/// Rounds half away from zero, as readers learnt it: as every number is that is printed.
pub fn round(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

impl Unit {
    /// The least value that there can be, in display units; none where it may lie below zero without end.
    pub fn least(&self) -> Option<Decimal> {
        match self {
            Self::Money { .. } | Self::Score { bounds: None, .. } => None,
            Self::Score { bounds: Some((low, _)), .. } => Some(*low),
            _ => Some(Decimal::ZERO),
        }
    }

    /// In one word, as files for programs have it: `percent`, `count`, `rate_per_1000`, `USD`, `score`, `years`, `ratio`.
    pub fn word(&self) -> String {
        match self {
            Self::Percent { .. } => "percent".to_owned(),
            Self::Count { .. } => "count".to_owned(),
            Self::Rate { per, .. } => format!("rate_per_{per}"),
            Self::Money { currency, .. } => currency.clone(),
            Self::Score { .. } => "score".to_owned(),
            Self::Years { .. } => "years".to_owned(),
            Self::Ratio { .. } => "ratio".to_owned(),
        }
    }

    /// Decimals printed for all children.
    pub fn places(&self) -> u32 {
        match *self {
            Self::Percent { places }
            | Self::Count { places, .. }
            | Self::Rate { places, .. }
            | Self::Money { places, .. }
            | Self::Score { places, .. }
            | Self::Years { places }
            | Self::Ratio { places } => places,
        }
    }

    /// The same unit with other decimals.
    pub fn with_places(mut self, decimals: u32) -> Self {
        match &mut self {
            Self::Percent { places }
            | Self::Count { places, .. }
            | Self::Rate { places, .. }
            | Self::Money { places, .. }
            | Self::Score { places, .. }
            | Self::Years { places }
            | Self::Ratio { places } => *places = decimals,
        }
        self
    }
}

/// Where the promise starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Start {
    /// No baseline is named: the first period that is shown stands in.
    #[default]
    First,
    /// The author wants none.
    Nowhere,
    /// At a named baseline.
    Baseline(Baseline),
}

impl Start {
    /// The baseline, where one is named.
    pub fn baseline(&self) -> Option<&Baseline> {
        match self {
            Self::Baseline(baseline) => Some(baseline),
            Self::First | Self::Nowhere => None,
        }
    }

    /// The value that is typed with a baseline.
    pub fn value(&self) -> Option<Decimal> {
        self.baseline()?.value
    }

    /// Takes the value that is typed with a baseline away.
    pub fn withhold(&mut self) {
        if let Self::Baseline(baseline) = self {
            baseline.value = None;
        }
    }
}

/// A baseline: a period, and a value only where the series has none for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// When.
    pub period: Period,
    /// Its value where the series starts later, in display units.
    pub value: Option<Decimal>,
}

/// What was promised; written once, and drawn, judged, tabled, described and downloaded from here.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// By when; `None` for a standing target.
    pub period: Option<Period>,
    /// How much, in display units.
    pub value: Decimal,
    /// Who set it, such as "the community" or "the state".
    pub set_by: Option<String>,
}

/// By which rule pace is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum PaceRule {
    /// A straight line from baseline to target.
    Linear,
    /// Compound annual growth, as Open SDG does.
    #[strum(serialize = "open_sdg")]
    OpenSdg,
}

/// The author's own verdict; both parts are printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusOverride {
    /// The verdict.
    pub status: StatusWord,
    /// Why the rule does not fit.
    pub reason: String,
}

/// The four verdicts.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, Serialize, Deserialize,
)]
#[strum(serialize_all = "kebab-case", const_into_str)]
#[serde(rename_all = "snake_case")]
pub enum StatusWord {
    /// At or past the target.
    TargetMet,
    /// Toward the target.
    Improving,
    /// Neither.
    LittleOrNoChange,
    /// Away from the target.
    GettingWorse,
}

/// Why the values of a period are not what an earlier card printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restatement {
    /// When they were observed.
    pub period: Period,
    /// Why they were revised.
    pub reason: String,
}

/// A break in series: what comes at or after it is a new measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The first period of the new measure.
    pub before: Period,
    /// What changed.
    pub note: String,
}
