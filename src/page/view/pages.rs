//! Pages: the view of each template.

use super::inline::Link;
use super::text::{
    Commitment, Commitments, Download, Fact, Method, Neighbours, Piece, Section, Voice,
};
use super::{Amount, ByPlace, CardView, Cell, Figure, Frame, Small, SpreadView, StatusView, Table};
use serde::Serialize;

/// The scorecard: the line, with every core indicator hung from its station.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HomePage {
    /// Around the page.
    pub frame: Frame,
    /// Such as "5 of 8 indicators are improving".
    pub h1: String,
    /// Two or three sentences.
    pub lede: String,
    /// One row for each status that occurs, best first; none for one measure alone.
    pub tally: Vec<Tally>,
    /// What is read before the line, for who cannot see it, such as "Eight indicators from cradle to career".
    pub line: String,
    /// The core indicators in the order of a child's life, where they are very many those too that tell sooner.
    pub cards: Vec<CardView>,
    /// How they hang on the line, by how many they are: a class of the stylesheet.
    pub layout: &'static str,
    /// What they are compared with, and what their drawings show.
    pub how: String,
    /// Whether one of them has a target, by which its status is judged.
    pub aimed: bool,
    /// What changed since last year, at most three.
    pub changes: Vec<Change>,
    /// The author's own words, if any; before them the trend and the groups of one measure alone.
    pub story: Vec<Piece>,
    /// Periods for the annotated track of "How to read this".
    pub example: Example,
}

/// How many indicators have a status, and which.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tally {
    /// Glyph and word; the sentence lists the indicators by their short names.
    pub status: StatusView,
    /// How many.
    pub count: String,
}

/// A thing that changed since last year.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Change {
    /// Such as "Math rose again, from a low base".
    pub title: String,
    /// Where it is told.
    pub href: Option<String>,
    /// A sentence or two.
    pub text: String,
}

/// Periods on the track that explains all tracks; each may be empty.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Example {
    /// Of the baseline.
    pub start: String,
    /// Of the latest value.
    pub now: String,
    /// Of the target.
    pub promise: String,
}

/// One outcome, told: what happened, for whom not, why, and who does what.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OutcomePage {
    /// Around the page.
    pub frame: Frame,
    /// The finding.
    pub h1: String,
    /// Change, and where it leads.
    pub lede: String,
    /// The indicators and their groups. The first has no heading and opens the page.
    pub sections: Vec<Section>,
    /// The story behind the numbers.
    pub story: Vec<Piece>,
    /// A voice beside the story.
    pub voice: Option<Voice>,
    /// What partners promised for this outcome.
    pub commitments: Option<Commitments>,
    /// What partners put in for it, in time, talent and treasure.
    pub aligned: Option<AlignedView>,
    /// Indicators that tell sooner.
    pub contributing: Option<Contributing>,
    /// Definition, source, limits: one list for each core indicator.
    pub about: Vec<Method>,
    /// CSV, JSON, SVG.
    pub downloads: Vec<Download>,
    /// Where the outcome is on one sheet.
    pub handout: String,
    /// Before and next, by age.
    pub neighbours: Neighbours,
}

/// What partners put in for an outcome.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AlignedView {
    /// Kind by kind; its caption is the heading.
    pub table: Table,
    /// Every line of it, on the page that makes the case.
    pub lines: Link,
}

/// Indicators that tell sooner.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Contributing {
    /// Such as "Early signs: 3 of 4 contributing indicators are improving".
    pub heading: String,
    /// The period of the baselines, where all share one.
    pub baseline: Option<String>,
    /// The period of the latest values, where all share one.
    pub latest: Option<String>,
    /// One for each indicator.
    pub rows: Vec<ContributingRow>,
}

/// An indicator that tells sooner.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ContributingRow {
    /// Its name, and its page.
    pub indicator: Cell,
    /// The baseline.
    pub then: Cell,
    /// The latest value.
    pub now: Cell,
    /// All years, as a word.
    pub spark: Option<Small>,
    /// Glyph and word.
    pub status: StatusView,
}

/// One indicator, looked up: every number, how it is judged, how it was made.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IndicatorPage {
    /// Around the page.
    pub frame: Frame,
    /// The name with its number, such as "Third graders reading at grade level: 58.9%".
    pub h1: String,
    /// The plain question it answers, why it matters, or what the page is for.
    pub lede: String,
    /// The trend, which opens the page with its latest value, then the groups.
    pub sections: Vec<Section>,
    /// The same in its places, kind by kind.
    pub places: Vec<ByPlace>,
    /// Where the community lies among its peers.
    pub peers: Option<SpreadView>,
    /// The gap ledger: then, now, change, and who moved.
    pub gaps: Option<Table>,
    /// Definition, who is counted, source, limits.
    pub about: Method,
    /// Notes and breaks, each with its mark.
    pub notes: Vec<String>,
    /// CSV, JSON, SVG.
    pub downloads: Vec<Download>,
    /// How to cite it.
    pub cite: Option<String>,
    /// Before and next along the line.
    pub neighbours: Neighbours,
}

/// Who takes part, by sector, and what they promised.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PartnersPage {
    /// Around the page.
    pub frame: Frame,
    /// Such as "62 organizations, one plan".
    pub h1: String,
    /// How many promises were made and kept.
    pub lede: String,
    /// In the order of the author.
    pub sectors: Vec<SectorView>,
}

/// The partners of one sector.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SectorView {
    /// Id on the page.
    pub id: String,
    /// Such as "Education".
    pub title: String,
    /// Such as "8 organizations".
    pub count: String,
    /// Its partners.
    pub partners: Vec<PartnerView>,
}

/// One partner.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PartnerView {
    /// Id on the page.
    pub id: String,
    /// Its name, and its own site.
    pub name: Link,
    /// Its role at the table.
    pub role: Option<String>,
    /// What it promised: `partner` names the indicator that the promise is for.
    pub commitments: Vec<Commitment>,
}

/// Where the numbers come from, how they are judged, what is not shown.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AboutPage {
    /// Around the page.
    pub frame: Frame,
    /// The heading.
    pub h1: String,
    /// Each indicator with what is counted.
    pub indicators: Vec<Definition>,
    /// The status rule, applied to one indicator.
    pub example: Option<Link>,
    /// How pace is judged: a paragraph for each rule that is in use.
    pub pace: Vec<String>,
    /// How fresh and how complete each outcome is, where the author would have it told.
    pub freshness: Option<Table>,
    /// The rule of what is shown.
    pub privacy: Privacy,
    /// What was put right, by its day.
    pub corrections: Vec<Fact>,
    /// Under which licence the data are.
    pub licence: Option<Fact>,
    /// Whom to ask.
    pub contact: Option<Fact>,
}

/// What an indicator counts, and where it comes from.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Definition {
    /// Its name, and its page.
    pub indicator: Link,
    /// What is counted.
    pub counted: String,
    /// Its sources with their dates; leads to the source where there is one.
    pub source: Link,
}

/// The rule of privacy that is in force.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Privacy {
    /// How many people a group must have, and how many of them, in sentences; or why no figure is hidden.
    pub smallest: String,
    /// Percentages are whole numbers; otherwise ranges.
    pub whole: bool,
    /// Percentages stand without the counts behind them.
    pub bare: bool,
    /// The name of the rule, where it hides any figure.
    pub preset: Option<String>,
}

/// Everything to take away.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DownloadsPage {
    /// Around the page.
    pub frame: Frame,
    /// The heading.
    pub h1: String,
    /// What may be done with it.
    pub lede: String,
    /// Whether each chart can be had as a picture.
    pub pictures: bool,
    /// All numbers as one workbook, where there are not too many.
    pub workbook: Option<String>,
    /// The files of each indicator.
    pub indicators: Vec<IndicatorFiles>,
    /// The tables of the backbone.
    pub case: Vec<Download>,
}

/// The files of one indicator.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IndicatorFiles {
    /// Its name, and its page.
    pub indicator: Link,
    /// Where its table is.
    pub csv: String,
    /// Where its JSON is.
    pub json: String,
}

/// One outcome on one printed sheet, to be pinned up.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HandoutPage {
    /// Around the page: the strip heads the sheet.
    pub frame: Frame,
    /// At the top, such as "Community report card 2026 · Marlow County".
    pub head: String,
    /// The finding.
    pub h1: String,
    /// At most two sentences.
    pub lede: String,
    /// The latest value.
    pub value: Amount,
    /// Its status.
    pub status: StatusView,
    /// At most two: the trend, and the groups. The first is printed from its narrow drawing, the last from its
    /// drawing for print.
    pub figures: Vec<Figure>,
    /// Why: at most 45 words.
    pub why: Option<String>,
    /// At most six.
    pub commitments: Option<Commitments>,
    /// What a reader can do.
    pub act: Option<String>,
    /// Source and notes in one paragraph.
    pub source: String,
    /// Address, date, telephone.
    pub foot: Vec<String>,
    /// Back to the outcome's page; not printed.
    pub back: Link,
}

/// A page of the author's own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OwnPage {
    /// Around the page.
    pub frame: Frame,
    /// Its title.
    pub h1: String,
    /// Its text.
    pub body: Vec<Piece>,
}

/// Shown for an address that is not there.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MissingPage {
    /// Around the page.
    pub frame: Frame,
    /// What happened.
    pub h1: String,
    /// What to do about it.
    pub lede: String,
    /// Where to go instead.
    pub links: Vec<Link>,
}
