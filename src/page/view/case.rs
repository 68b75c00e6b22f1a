//! Case: the views of the pages that make the case for the backbone.

use super::inline::Link;
use super::pages::Change;
use super::text::{Aside, Download, Fact, Part, Piece, Section, Voice};
use super::{Figure, Frame, Small, StatusView, Table};
use serde::Serialize;

/// The value proposition: children first, then the cost, then what stands beside it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ValuePage {
    /// Around the page.
    pub frame: Frame,
    /// About children, with a number.
    pub h1: String,
    /// Who works on that, and what it costs.
    pub lede: Option<String>,
    /// What is read before the line, for who cannot see it.
    pub line: String,
    /// Every outcome, also those that fell or stood still.
    pub stops: Vec<Stop>,
    /// What the counts say and what they do not.
    pub line_note: String,
    /// Where all indicators are.
    pub line_link: Link,
    /// The cost beside what could be influenced and what is aligned; what each unit of cost stands for.
    pub money: Option<Section>,
    /// How the figures were counted, term by term.
    pub counted: Vec<Fact>,
    /// Who does the work.
    pub who: Vec<Fact>,
    /// What the case comes down to.
    pub messages: Vec<Change>,
    /// What the backbone does with its money.
    pub functions: Option<Part>,
    /// The ledger: by kind, by outcome, against last year.
    pub ledger: Vec<Part>,
    /// Every line of the ledger.
    pub lines: Option<Table>,
    /// Every budget that could be influenced.
    pub budgets: Option<Table>,
    /// What each sector gets out of it.
    pub sectors: Vec<Benefit>,
    /// The author's own words.
    pub story: Vec<Piece>,
    /// What partners say.
    pub voices: Vec<Voice>,
    /// An example from another community, and who tells it.
    pub elsewhere: Option<Elsewhere>,
    /// What is still open, and the way to the menu.
    pub next: Option<Link>,
    /// Whom to talk to.
    pub contact: Option<Fact>,
    /// The same numbers to take away.
    pub downloads: Vec<Download>,
}

/// An outcome on the line of the value page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Stop {
    /// One for each core indicator.
    pub glyphs: Vec<StatusView>,
    /// Such as "Age 9".
    pub age: String,
    /// How many children more, such as "487", where that can be said.
    pub big: Option<String>,
    /// What is counted; the outcome's name where nothing is.
    pub title: String,
    /// Such as "58.9%, from 48.6%", or the change in words.
    pub text: String,
    /// The outcome's page.
    pub href: String,
}

/// What a sector gets out of the work.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Benefit {
    /// The sector.
    pub sector: String,
    /// Who of it takes part.
    pub who: Option<String>,
    /// What it gets.
    pub text: String,
}

/// An example from another community.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Elsewhere {
    /// What it cost there, and what could be influenced there.
    pub text: String,
    /// Who tells it.
    pub source: Link,
}

/// The menu: ways to pay for the backbone, and what is still open.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FundingPage {
    /// Around the page.
    pub frame: Frame,
    /// What is still open.
    pub h1: String,
    /// How many ways there are, and how the bars are read.
    pub lede: String,
    /// All asks for the core as one bar.
    pub whole: Option<Figure>,
    /// The way to each ask by the outcomes that it serves; none where that finds nothing.
    pub by_outcome: Vec<Fact>,
    /// The same by what it pays for.
    pub by_function: Vec<Fact>,
    /// The menu.
    pub options: Vec<OptionView>,
    /// The second kind of investment: action plans of outcomes.
    pub plans: Vec<AskView>,
    /// The bill.
    pub bill: Option<Part>,
    /// What came in year by year.
    pub income: Option<Part>,
    /// Whom to talk to.
    pub contact: Option<Fact>,
    /// The same numbers to take away.
    pub downloads: Vec<Download>,
}

impl FundingPage {
    /// The bars of its asks.
    pub(super) fn meters(&self) -> impl Iterator<Item = &Small> {
        let options = self.options.iter().flat_map(|option| &option.asks);
        options.chain(&self.plans).map(|ask| &ask.meter)
    }
}

/// A way to pay.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OptionView {
    /// Id on the page.
    pub id: String,
    /// Its place on the menu; none for one without an ask.
    pub number: Option<String>,
    /// What an investor would do.
    pub title: String,
    /// What it pays for.
    pub what: Option<String>,
    /// What is asked for.
    pub asks: Vec<AskView>,
    /// Where it is done.
    pub example: Option<String>,
    /// What speaks for it.
    pub opportunities: Vec<String>,
    /// What makes it hard.
    pub challenges: Vec<String>,
}

/// An ask: how much is open, and of what.
#[derive(Clone, Debug, Serialize)]
pub struct AskView {
    /// Id on the page.
    pub id: String,
    /// Its name, where it is not its option's.
    pub title: Option<String>,
    /// What the money would do.
    pub what: Option<String>,
    /// How much is open, such as "$20,000"; none where nothing is.
    pub open: Option<String>,
    /// Filled: raised; outlined: open.
    pub meter: Small,
    /// What is raised of what is asked for a year, and for how many years.
    pub detail: String,
    /// Which stations of the line it touches.
    pub touches: Vec<bool>,
    /// The same in words.
    pub touches_text: String,
    /// Which functions it pays for, in words.
    pub functions: Option<String>,
}

/// The board of a framework: gateway by gateway, pillar by pillar.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TheoryPage {
    /// Around the page.
    pub frame: Frame,
    /// How many benchmarks are met.
    pub h1: String,
    /// What the board is.
    pub lede: Option<String>,
    /// The framework's name and version, its notice, where it is published.
    pub credit: Vec<Link>,
    /// The pillars, with what each is about.
    pub pillars: Vec<Fact>,
    /// The gateways, first to last.
    pub gateways: Vec<GatewayView>,
}

/// A gateway of the board.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GatewayView {
    /// Id on the page.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Such as "4 of 4 met".
    pub tally: String,
    /// What it is about.
    pub about: Option<String>,
    /// Its benchmarks, pillar by pillar; also the pillars that have none here, so that a pillar
    /// stands in one column of the board.
    pub pillars: Vec<PillarView>,
}

/// The benchmarks of one pillar at one gateway.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PillarView {
    /// The pillar's name; none for what stands under all of them.
    pub title: Option<String>,
    /// Its benchmarks here.
    pub benchmarks: Vec<BenchmarkView>,
}

/// A benchmark: how it stands, since when, and what shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BenchmarkView {
    /// Id on the page.
    pub id: String,
    /// Filled or outlined: whether it is met.
    pub met: bool,
    /// "Met", "In progress" or "Not started", with the day where there is one.
    pub word: String,
    /// What must be there.
    pub title: String,
    /// A sentence on it.
    pub note: Option<String>,
    /// What shows it.
    pub evidence: Vec<Link>,
}

/// A page for one investor, chosen from what they care about.
#[derive(Clone, Debug, Default, Serialize)]
pub struct InvestorPage {
    /// Around the page.
    pub frame: Frame,
    /// For whom it is.
    pub h1: String,
    /// A sentence or two to them.
    pub lede: Option<String>,
    /// The outcomes that they care about.
    pub stops: Vec<Stop>,
    /// What is read before them.
    pub line: String,
    /// What each unit of cost stands for.
    pub asides: Vec<Aside>,
    /// The asks that touch what they care about.
    pub asks: Vec<AskView>,
    /// What their sectors get out of it.
    pub sectors: Vec<Benefit>,
    /// One voice.
    pub voice: Option<Voice>,
    /// Where the case is made.
    pub value: String,
    /// Whether it tells there how the figures were counted.
    pub counted: bool,
    /// Where the menu is.
    pub funding: Option<String>,
    /// Whom to talk to.
    pub contact: Option<Fact>,
}
