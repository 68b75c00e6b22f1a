//! Card: one core indicator on the home page, hung from its station on the line.

use super::inline::{Shown, Small};
use serde::Serialize;

/// Which of the five glyphs stands for a status; also its class in the stylesheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Token {
    /// ✓ target met.
    Met,
    /// + improving.
    Improving,
    /// = little or no change.
    Same,
    /// − getting worse.
    Worse,
    /// An empty ring: known place by place, and not of the whole.
    Open,
    /// ? not known, with a reason.
    #[default]
    Unknown,
}

/// A status in words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StatusView {
    /// Glyph and class.
    pub token: Token,
    /// Such as "Improving".
    pub word: String,
    /// What follows the word: on a card the change in words ("Up 9.6 points since 2021–22."), on an
    /// indicator's page the arithmetic; empty in lists of words.
    pub sentence: String,
}

/// A value as it is printed large.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Amount {
    /// Such as "61.7%", or the words for why there is none.
    pub text: String,
    /// Which of the two; words are set smaller than numbers.
    pub shown: Shown,
    /// Its period, such as "2030–31"; empty where there is no value.
    pub period: String,
    /// It is not final.
    pub provisional: bool,
    /// Lower is better.
    pub lower: bool,
}

/// One core indicator on the home page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CardView {
    /// The stage's name on the first card of a stage; the first card of all has one.
    pub stage: Option<String>,
    /// Such as "Age 5 · Kindergarten readiness": age and outcome.
    pub outcome: String,
    /// Plain name of the indicator.
    pub title: String,
    /// Its outcome's page (its own page where it is not the only core indicator).
    pub href: String,
    /// The latest value.
    pub value: Amount,
    /// All years; none where fewer than two values are shown.
    pub spark: Option<Small>,
    /// Word and change since the baseline.
    pub status: StatusView,
    /// Where between baseline and target; none where one of the two is not known.
    pub track: Option<TrackView>,
    /// Why there is no track, such as "No target set".
    pub no_track: Option<String>,
    /// Such as "Widest gap: 13.8 points, narrowing", or why no groups are shown.
    pub gap: String,
}

impl CardView {
    /// Its drawings.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        self.spark.iter().chain(self.track.iter().map(|track| &track.drawing))
    }
}

/// The way from the baseline to the target.
#[derive(Clone, Debug, Serialize)]
pub struct TrackView {
    /// The track.
    pub drawing: Small,
    /// At its start, such as "44.2% then".
    pub baseline: String,
    /// At its end, such as "Target 65% by 2031".
    pub target: String,
}
