//! Theory of action: the pillars, gateways and benchmarks of a framework's version, as data, with
//! where the partnership stands and what shows it.

use super::{GatewayId, PillarId};
use crate::source::Span;
use jiff::civil::Date;
use strum::IntoStaticStr;

/// A framework's version and where the partnership stands in it.
#[derive(Clone, Debug)]
pub struct TheoryOfAction {
    /// The framework's name.
    pub name: String,
    /// Its version or year.
    pub version: String,
    /// Who publishes it, and the notice that its name asks for.
    pub credit: Option<String>,
    /// Where it is published.
    pub url: Option<String>,
    /// What stands on all of it.
    pub about: Option<String>,
    /// Its pillars, in its order.
    pub pillars: Vec<Pillar>,
    /// Its gateways, first to last.
    pub gateways: Vec<Gateway>,
    /// Its benchmarks, in the author's order.
    pub benchmarks: Vec<Benchmark>,
    /// Where it is declared.
    pub span: Span,
}

/// What the work rests on.
#[derive(Clone, Debug)]
pub struct Pillar {
    /// Its id in YAML.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub about: Option<String>,
}

/// A stage of quality that is passed when its benchmarks are met.
#[derive(Clone, Debug)]
pub struct Gateway {
    /// Its id in YAML.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub about: Option<String>,
}

/// One benchmark and how it stands.
#[derive(Clone, Debug)]
pub struct Benchmark {
    /// Its id in YAML and its anchor on the page.
    pub slug: String,
    /// What must be there, in the partnership's own words.
    pub title: String,
    /// Of which pillar; none where it belongs to all of a gateway.
    pub pillar: Option<PillarId>,
    /// Of which gateway.
    pub gateway: GatewayId,
    /// How it stands.
    pub status: BenchmarkStatus,
    /// Since when.
    pub date: Option<Date>,
    /// What shows it.
    pub evidence: Vec<BenchmarkEvidence>,
    /// A sentence on it.
    pub note: Option<String>,
    /// Where it is written.
    pub span: Span,
}

/// How a benchmark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum BenchmarkStatus {
    /// There, and shown.
    Met,
    /// Begun.
    InProgress,
    /// Not begun.
    NotStarted,
}

/// What shows that a benchmark is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchmarkEvidence {
    /// What a reader will see there.
    pub text: String,
    /// Where it is.
    pub place: EvidencePlace,
    /// Where it is written.
    pub span: Span,
}

/// Where evidence is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidencePlace {
    /// A page of this site, by its address from the root, such as `outcomes/early-grade-reading/`.
    Page(String),
    /// Another site's address.
    Url(String),
}
