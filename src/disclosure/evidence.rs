//! Evidence: shown values exactly as stored, with their counts and errors, for `statistics` alone.

use crate::report::{Counts, Period, Population};
use rust_decimal::Decimal;
use std::sync::Arc;

/// What the statistics of shown figures rest on. `page` and all above it never see it: it may hold
/// counts that are not printed. A hidden value is not in it either.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// In the order of [`crate::report::Card::indicators`]; within one, in the order of
    /// [`Population`], each once.
    pub series: Vec<Arc<Vec<EvidenceSeries>>>,
}

/// The evidence of one population, ordered by period.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceSeries {
    /// Whom it counts.
    pub population: Population,
    /// Its points.
    pub points: Vec<EvidencePoint>,
}

/// One period as statistics may use it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EvidencePoint {
    /// A shown value.
    Shown {
        /// When.
        period: Period,
        /// Exactly as stored, in display units.
        value: Decimal,
        /// The counts behind it.
        counts: Option<Counts>,
        /// Standard error, in display units.
        standard_error: Option<Decimal>,
        /// Not final yet.
        provisional: bool,
    },
    /// A range is all that is published.
    Band(Period),
    /// Hidden.
    Suppressed(Period),
    /// Nobody knows.
    Missing(Period),
}

impl EvidencePoint {
    /// When.
    pub fn period(&self) -> Period {
        match *self {
            Self::Shown { period, .. }
            | Self::Band(period)
            | Self::Suppressed(period)
            | Self::Missing(period) => period,
        }
    }
}
