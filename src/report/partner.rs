//! Partner: who takes part, and what they promised.

use super::{IndicatorId, PartnerId};
use crate::source::Span;
use jiff::civil::Date;
use strum::IntoStaticStr;

/// An organization at the table.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id in YAML and its anchor on the partners page.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The sector it belongs to, in the author's words, such as "Education".
    pub sector: String,
    /// Its role at the table.
    pub role: Option<String>,
    /// Its own site.
    pub url: Option<String>,
}

/// Who does what for which indicator, by when.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// Who.
    pub partner: PartnerId,
    /// For which indicator.
    pub indicator: IndicatorId,
    /// What, as an imperative: "Put a trained reading coach in all 28 elementary schools".
    pub what: String,
    /// By when.
    pub by: Option<Date>,
    /// How it stands.
    pub state: CommitmentState,
    /// Where it is written.
    pub span: Span,
}

/// How a commitment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum CommitmentState {
    /// Done.
    Kept,
    /// Not yet due, or not yet done.
    Open,
    /// Its day has passed, or the partner withdrew.
    NotKept,
}
