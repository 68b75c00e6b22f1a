//! Card: one indicator on the home page, hung from its station on the line.

use super::inline::{Shown, Small};
use super::table::Cell;
use serde::Serialize;
use strum::IntoStaticStr;

/// Which of the five glyphs stands for a status; also its class in the stylesheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase", const_into_str)]
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
    /// That its source should have released a newer one before the card was published: then it is grey.
    pub past: Option<String>,
}

/// One indicator on the home page: a card, or a row where there are many.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CardView {
    /// The stage's name on the first card of a stage, with how its indicators do where it stands before
    /// them; the first card of all has one.
    pub stage: Option<Cell>,
    /// Such as "Age 5 · Kindergarten readiness": age and outcome; empty where the row before says it.
    pub outcome: String,
    /// Plain name of the indicator.
    pub title: String,
    /// Its outcome's page (its own page where it is not the only core indicator).
    pub href: String,
    /// The latest value.
    pub value: Amount,
    /// All years; none where fewer than two values are shown, or where the track shows them.
    pub spark: Option<Small>,
    /// Word and change since the baseline.
    pub status: StatusView,
    /// Where between baseline and target, or how far from the baseline.
    pub track: Option<TrackView>,
    /// Such as "Widest gap: 13.8 points, narrowing"; empty where groups are not reported.
    pub gap: String,
    /// Whether it tracks its outcome; else it tells sooner.
    pub core: bool,
}

impl CardView {
    /// Its drawings.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        self.spark.iter().chain(self.track.iter().filter_map(|track| track.drawing.as_ref()))
    }
}

/// The way from the baseline to the target; where none is set, the line since the baseline.
#[derive(Clone, Debug, Serialize)]
pub struct TrackView {
    /// The track or the line; none where only the target is known.
    pub drawing: Option<Small>,
    /// At its start, such as "44.2% then".
    pub baseline: String,
    /// At its end, such as "Target 65% by 2031", or the latest period.
    pub target: String,
}
