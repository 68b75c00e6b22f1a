//! Prose: the author's Markdown with its calls (`value`, `chart`, `claim`) taken out and checked.

use super::{BackboneCall, BreakdownId, GroupId, IndicatorId, Period, StatusWord};
use crate::source::Span;
use percent_encoding::percent_decode_str;
use rust_decimal::Decimal;
use std::sync::Arc;
use strum::{IntoStaticStr, VariantArray};

/// A text and what it calls.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// CommonMark with tables and footnotes; call number `n` stands in it as
    /// [`Prose::OPEN`], the digits of `n`, [`Prose::CLOSE`].
    pub markdown: String,
    /// The calls, in the order of the text.
    pub calls: Vec<Call>,
    /// The pictures of this site that stand in it, by their addresses, each with its place.
    pub pictures: Vec<(String, Span)>,
    /// Addresses of this site that it links to as files, each with its place.
    pub files: Vec<(String, Span)>,
    /// Percentages typed by hand, each with its place: they are held against the page's figures.
    pub typed_percentages: Vec<(Decimal, Span)>,
    /// Whether it is told in another language than the page on which it stands.
    pub is_foreign: bool,
}

impl Prose {
    /// Opens the stand-in of a call (a private-use character that authors cannot type into a text:
    /// the parser refuses it).
    pub const OPEN: char = '\u{E000}';
    /// Closes the stand-in of a call.
    pub const CLOSE: char = '\u{E001}';

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.markdown.trim().is_empty()
    }
}

/// Something of the data called where it belongs in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Where it is written.
    pub span: Span,
    /// Of what, and what of it.
    pub of: Subject,
}

/// What a call speaks of.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// An indicator.
    Indicator(IndicatorId, CallKind),
    /// The backbone.
    Backbone(BackboneCall),
}

impl Call {
    /// Whether a drawing stands in its place.
    pub fn is_drawn(&self) -> bool {
        match self.indicator() {
            Some((_, CallKind::Chart(..))) => true,
            Some((_, CallKind::Value(wanted))) => wanted.figure == WantedFigure::Sparkline,
            _ => false,
        }
    }

    /// The indicator that it speaks of, and what of it.
    pub fn indicator(&self) -> Option<(IndicatorId, &CallKind)> {
        match &self.of {
            Subject::Indicator(id, what) => Some((*id, what)),
            Subject::Backbone(_) => None,
        }
    }
}

/// What a call wants of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum CallKind {
    /// One figure, printed in the sentence.
    Value(Wanted),
    /// A whole figure, with its table and source; of the groups of a breakdown, where one is named.
    Chart(ChartKind, Option<BreakdownId>),
    /// A statement that the data must bear out, with the words to print.
    Claim {
        /// What is said.
        claim: Claim,
        /// The words; made from the data where none are given.
        text: Option<String>,
    },
}

/// Which figure of an indicator is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Whose; everyone where none is named.
    pub group: Option<(BreakdownId, GroupId)>,
    /// What of it.
    pub figure: WantedFigure,
}

/// What of a series is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WantedFigure {
    /// The value of a period; the latest where none is named.
    Value(Option<Period>),
    /// The value at the baseline.
    Baseline,
    /// The target.
    Target,
    /// The change since the baseline.
    Change,
    /// The gap between the group and its reference, now.
    Gap,
    /// The comparison's latest value.
    Comparison,
    /// The whole series as a word-sized line.
    Sparkline,
}

/// Which chart of an indicator is wanted; the words are those that authors write after `kind=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum ChartKind {
    /// Are we getting there?
    Trend,
    /// How far apart are the groups, then and now?
    Groups,
    /// How did each group move?
    Multiples,
    /// Who rose and who fell between two years?
    Slope,
    /// How much has each group now?
    Bars,
    /// What are the parts of the whole?
    Parts,
}

impl ChartKind {
    /// Each by its word, in the order of the reference page.
    pub fn words() -> impl Iterator<Item = (&'static str, Self)> + Clone {
        Self::VARIANTS.iter().map(|kind| (kind.into_str(), *kind))
    }

    /// Whether it is of the groups of a breakdown.
    pub fn is_of_groups(self) -> bool {
        self != Self::Trend
    }
}

/// A statement about an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Claim {
    /// The latest value is above that of the period named (the baseline where none is).
    Rose {
        /** Since when. */
        since: Option<Period>,
        /** Whose. */
        group: Option<(BreakdownId, GroupId)>,
    },
    /// The latest value is below that of the period named (the baseline where none is).
    Fell {
        /** Since when. */
        since: Option<Period>,
        /** Whose. */
        group: Option<(BreakdownId, GroupId)>,
    },
    /// It rose in each of the last so many periods.
    RoseInARow(usize),
    /// It fell in each of the last so many periods.
    FellInARow(usize),
    /// At or past the target, on its good side.
    TargetMet,
    /// Above the target, whichever side is good.
    AboveTarget,
    /// Below the target, whichever side is good.
    BelowTarget,
    /// The group with the widest gap among all shown gaps (of its breakdown).
    WidestGap {
        /** Which. */
        group: (BreakdownId, GroupId),
    },
    /// The group's gap is narrower than at the baseline.
    GapNarrowed {
        /** Which. */
        group: (BreakdownId, GroupId),
    },
    /// The group's gap is wider than at the baseline.
    GapWidened {
        /** Which. */
        group: (BreakdownId, GroupId),
    },
    /// The highest value of all comparable years.
    Highest,
    /// The lowest value of all comparable years.
    Lowest,
    /// Above the comparison's latest value.
    AboveComparison,
    /// Below the comparison's latest value.
    BelowComparison,
    /// The indicator's verdict.
    Status(StatusWord),
}

/// A file of the author's that pages show or hand out.
#[derive(Clone, Debug)]
pub struct Attached {
    /// Where it stands below the site's root, as below `content/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Width and height in pixels of a picture whose size is known.
    pub size: Option<(usize, usize)>,
}

/// Where an address leads from a text in a folder, both below `content/`; none where it leads out.
pub(crate) fn beside(folder: &str, address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let address = percent_decode_str(address).decode_utf8().ok()?;
    let from = if address.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in from.split('/').chain(address.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
