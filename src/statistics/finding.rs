//! Findings: what the rules say of each indicator, in exact numbers, before anyone puts it in words.

use super::{Funding, Leverage};
use crate::report::{BreakdownId, GroupId, IndicatorId, Period, PlaceId, StatusWord};
use rust_decimal::Decimal;
use serde::Serialize;
use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

/// The findings of a whole card, in the order of [`crate::report::Card::indicators`].
#[derive(Clone, Debug)]
pub struct Findings {
    /// One for each indicator, on the community.
    pub indicators: Vec<Arc<Finding>>,
    /// Those on the places in the community that each indicator has series of, in their order.
    pub places: Vec<Arc<Vec<(PlaceId, Finding)>>>,
    /// The backbone's figures, where there is one and its amounts can be counted.
    pub backbone: Option<Reckoning>,
}

impl Findings {
    /// What the rules say of an indicator in a place; none where it has no series of that.
    pub fn at(&self, id: IndicatorId, place: PlaceId) -> Option<&Finding> {
        if place == PlaceId::COMMUNITY {
            return Some(&self.indicators[id.0]);
        }
        let of = &self.places[id.0];
        Some(&of[of.binary_search_by_key(&place, |it| it.0).ok()?].1)
    }
}

/// The figures of a backbone.
#[derive(Clone, Debug, PartialEq)]
pub struct Reckoning {
    /// What it costs, beside what could be influenced and what is aligned.
    pub leverage: Leverage,
    /// What is asked for, and what came in.
    pub funding: Funding,
}

/// One shown value and when it was observed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// When.
    pub period: Period,
    /// As it is published, in display units.
    pub value: Decimal,
    /// Not final yet.
    pub provisional: bool,
}

/// What the rules say of one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The verdict on all children.
    pub status: Status,
    /// Which way it moved since the baseline; `None` where that cannot be judged.
    pub movement: Option<Moved>,
    /// The verdict and the movement as they would have been on the card before: without the latest period.
    pub last_year: (Status, Option<Moved>),
    /// The value at the baseline, where it is shown.
    pub baseline: Option<Value>,
    /// The latest shown value, where the rules allow one to be named.
    pub latest: Option<Value>,
    /// The shown value before the latest, within the same measure.
    pub previous: Option<Value>,
    /// Baseline to latest, where both may be compared.
    pub change: Option<Change>,
    /// Share of the targeted change achieved, percent, where assessed.
    pub achieved: Option<Decimal>,
    /// Whether the change is told from chance by a test (counts or standard errors), or by the tenth rule.
    pub tested: bool,
    /// Is it fast enough?
    pub pace: Option<Pace>,
    /// Mann-Kendall over the last comparable points.
    pub trend: Trend,
    /// The last of the points that the trend is told of; none with too few.
    pub trend_until: Option<Period>,
    /// The forecast from before the baseline, against what came.
    pub curve: Option<Curve>,
    /// Years of rise or fall in a row up to the latest, signed: +3 is three rises.
    pub run: i32,
    /// 95 % interval of the latest value, display units, where the counts may be shown.
    pub interval: Option<Interval>,
    /// The comparison's latest value.
    pub comparison: Option<Value>,
    /// Gaps, by breakdown in the indicator's order, groups in the card's order; shown groups only.
    pub gaps: Vec<GapFinding>,
    /// Groups left out of the gaps because a value is not shown, missing or a range.
    pub left_out: Vec<(BreakdownId, GroupId)>,
}

impl Finding {
    /// The widest gap to a disadvantage among some, at the latest period that any of them has: among those
    /// that are not to be read with care, unless all are; the first of equals. None where no group is worse
    /// off.
    pub fn widest(&self, among: impl Fn(&GapFinding) -> bool) -> Option<&GapFinding> {
        let wanted = || self.gaps.iter().filter(|gap| among(gap));
        let now = wanted().map(|gap| gap.period).max()?;
        let worse = || wanted().filter(|gap| gap.period == now && gap.gap > Decimal::ZERO);
        let widest = |care: bool| {
            worse().filter(|gap| gap.read_with_care == care).min_by_key(|gap| Reverse(gap.gap))
        };
        widest(false).or_else(|| widest(true))
    }
}

/// The verdict on an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// One of the four words; `by_author` when the author overrode the rule.
    Judged {
        /// The word.
        word: StatusWord,
        /// The author's printed reason, where it is the author's verdict.
        by_author: Option<String>,
    },
    /// The author wants no baseline, or the series has no value there.
    NoBaseline,
    /// The only point is the baseline.
    BaselineOnly,
    /// The rules do not apply.
    NotAssessed(Reason),
}

impl Status {
    /// Whether it is one of the four words.
    pub fn is(&self, wanted: StatusWord) -> bool {
        matches!(self, Self::Judged { word, .. } if *word == wanted)
    }
}

/// Which way a value moved, by more than chance or by enough to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Toward what is wanted.
    Better,
    /// Neither way, or by too little.
    Same,
    /// Away from it.
    Worse,
}

/// Why a verdict is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Baseline and latest value are not the same measure.
    BreakInSeries,
    /// The latest value (or the baseline) is not shown.
    Suppressed,
    /// A baseline of zero, with no smallest change set.
    ZeroBaseline,
    /// The source publishes ranges.
    Ranges,
    /// There is no value at all.
    NoData,
}

/// Baseline to latest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Latest minus baseline, display units.
    pub difference: Decimal,
    /// Percent of the baseline; none when that is zero.
    pub percent: Option<Decimal>,
}

/// Is it fast enough? The expected value is that of the straight line, or of the growth rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The verdict.
    pub word: PaceWord,
    /// Value on the line at the latest period, display units (linear rule only).
    pub expected: Option<Decimal>,
    /// Change made over change needed by now.
    pub ratio: Option<Decimal>,
    /// Where the speed so far leads by the target's period, display units (linear rule only).
    pub heading_for: Option<Decimal>,
}

/// Verdicts on pace, of both rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PaceWord {
    /// Linear, ratio at least 0.95.
    OnTrack,
    /// Linear, ratio at least 0.60.
    Slow,
    /// Linear, ratio at least 0.
    WellBehind,
    /// Linear, below 0.
    MovingAway,
    /// The target's period has passed without it.
    TargetMissed,
    /// Open SDG, ratio at least 0.95.
    SubstantialProgress,
    /// Open SDG, ratio at least 0.60.
    ModerateProgress,
    /// Open SDG, ratio at least 0.
    LimitedProgress,
    /// Open SDG, below 0.
    Deterioration,
    /// At or past the target (both rules).
    TargetAchieved,
    /// Open SDG cannot be worked out.
    NotAvailable,
}

/// Mann-Kendall verdict, p < 0.05, on the last 5 to 10 comparable points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// Rising.
    Rising,
    /// Falling.
    Falling,
    /// Neither.
    NoClearTrend,
    /// Fewer than five comparable points.
    NotEnoughYears,
}

/// The straight-line forecast from the years up to the baseline, against what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Change a year on the line, display units.
    pub slope: Decimal,
    /// Value of the line at the latest period.
    pub forecast: Decimal,
    /// How much better than that the latest value is; negative when worse.
    pub better_by: Decimal,
    /// The verdict.
    pub result: CurveResult,
}

/// Was the curve turned?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CurveResult {
    /// At least one display unit better than forecast.
    Turned,
    /// Within one display unit of the forecast.
    AsForecast,
    /// Worse than forecast.
    WorseThanForecast,
}

/// A 95 % interval, display units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: Decimal,
    /// Upper end.
    pub high: Decimal,
}

/// One group beside its reference.
#[derive(Clone, Debug, PartialEq)]
pub struct GapFinding {
    /// Which breakdown.
    pub breakdown: BreakdownId,
    /// Which group.
    pub group: GroupId,
    /// The latest period that group and reference share.
    pub period: Period,
    /// The group's value then, as it is printed.
    pub value: Decimal,
    /// The reference's value then, as it is printed (all children where no group is named).
    pub reference: Decimal,
    /// The printed values' difference in display units; positive where the group is worse off, negative
    /// where it is ahead.
    pub gap: Decimal,
    /// Group over reference; none when the reference is zero.
    pub ratio: Option<Decimal>,
    /// Whether one of the two values rests on few.
    pub read_with_care: bool,
    /// Against the baseline's gap, where both were shown in the same measure.
    pub change: Option<GapMovement>,
}

/// On which side of a gap its group is: `behind`, `ahead` or `even`.
pub fn side(gap: Decimal) -> &'static str {
    match gap.cmp(&Decimal::ZERO) {
        Ordering::Greater => "behind",
        Ordering::Less => "ahead",
        Ordering::Equal => "even",
    }
}

/// How a gap moved since the baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapMovement {
    /// Since when.
    pub since: Period,
    /// The gap then.
    pub before: Decimal,
    /// The group's value then.
    pub value_before: Decimal,
    /// The reference's value then.
    pub reference_before: Decimal,
    /// The verdict on the difference in points.
    pub change: GapChange,
    /// Whether it moved by no more than chance does; none where the data do not say how many stand behind
    /// the four values.
    pub by_chance: Option<bool>,
    /// Who moved; none when unchanged.
    pub who: Option<WhoMoved>,
    /// The verdict on the ratio: nearer to 1 is narrower; none where the reference is zero.
    pub relative: Option<GapChange>,
    /// One narrows and the other widens.
    pub measures_disagree: bool,
}

/// Verdict on a gap's movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GapChange {
    /// Narrower.
    Narrowed,
    /// Wider.
    Widened,
    /// The other side is ahead now.
    Reversed,
    /// By no more than the tolerance, or than chance.
    Unchanged,
}

/// Whose movement narrowed or widened a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoMoved {
    /// Narrowing because the group did better.
    GroupImproved,
    /// Narrowing because the reference did worse: never good news.
    ReferenceGotWorse,
    /// Both did.
    Both,
    /// Widening because the group did worse.
    GroupGotWorse,
    /// Widening because the reference did better.
    ReferenceImproved,
}
