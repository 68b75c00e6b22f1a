//! Status: the verdict on all children, after the Healthy People final-status classification (NCHS).

use super::checked::Checked;
use super::course::Course;
use super::finding::{Change, Reason, Status};
use super::point::{Point, goodness};
use super::significance::{Significance, significance};
use crate::disclosure::EvidencePoint;
use crate::report::{Direction, StatusOverride, StatusWord};
use rust_decimal::Decimal;

/// What an indicator is held to; values in display units.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'a> {
    /// Which way is better.
    pub direction: Direction,
    /// What is known at the baseline, where one is set.
    pub baseline: Option<EvidencePoint>,
    /// The target.
    pub target: Option<Decimal>,
    /// Smallest worsening that counts where the baseline is zero.
    pub min_change: Option<Decimal>,
    /// The author's own verdict.
    pub author: Option<&'a StatusOverride>,
}

/// A verdict and its arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The verdict.
    pub status: Status,
    /// The baseline, where it is shown.
    pub baseline: Option<Point>,
    /// The latest value; none where it is not shown.
    pub latest: Option<Point>,
    /// Baseline to latest, where both are shown in the same measure.
    pub change: Option<Change>,
    /// Share of the targeted change achieved, percent: `100 (v-b)/(T-b)`. None when moving away,
    /// without a target, or when the baseline already met it.
    pub achieved: Option<Decimal>,
    /// The test of the change, where the data allow one.
    pub significance: Option<Significance>,
}

/// Judges a course by its promise.
///
/// In this order: is there a baseline, and anything after it; does a break lie between; is the
/// latest value shown; is there a target; is it met; has anything changed; toward the target or
/// away, by more than chance (see [`significance`]) or, where that cannot be asked, by a tenth of
/// the targeted change (toward) or of the baseline (away).
pub fn judge(promise: &Promise<'_>, course: &Course<'_>) -> Judgement {
    match compared(promise, course) {
        Ok((baseline, latest)) => judge_pair(promise, baseline, latest),
        Err(status) => Judgement {
            status: by_author(promise, status),
            baseline: promise.baseline.as_ref().and_then(Point::of),
            latest: latest_of(promise, course),
            change: None,
            achieved: None,
            significance: None,
        },
    }
}

/// Baseline and latest value, or why they cannot be compared.
fn compared(promise: &Promise<'_>, course: &Course<'_>) -> Result<(Point, Point), Status> {
    let latest = course.latest();
    let baseline = match promise.baseline {
        None | Some(EvidencePoint::Missing(_)) if latest.is_none() => {
            return Err(Status::NotAssessed(Reason::NoData));
        }
        None | Some(EvidencePoint::Missing(_)) => return Err(Status::NoBaseline),
        Some(baseline) => shown(baseline)?,
    };
    let latest =
        latest.filter(|latest| latest.period() > baseline.period).ok_or(Status::BaselineOnly)?;
    if !course.comparable(baseline.period, latest.period()) {
        return Err(Status::NotAssessed(Reason::BreakInSeries));
    }
    Ok((baseline, shown(latest)?))
}

fn shown(evidence: EvidencePoint) -> Result<Point, Status> {
    Point::of(&evidence).ok_or(Status::NotAssessed(match evidence {
        EvidencePoint::Band(_) => Reason::Ranges,
        _ => Reason::Suppressed,
    }))
}

/// The latest value, with no fall-back where it is hidden or a range.
fn latest_of(promise: &Promise<'_>, course: &Course<'_>) -> Option<Point> {
    let baseline = promise.baseline.as_ref().and_then(Point::of);
    let latest = course.latest();
    match baseline {
        Some(point) if latest.is_none_or(|latest| latest.period() < point.period) => Some(point),
        _ => latest.as_ref().and_then(Point::of),
    }
}

fn judge_pair(promise: &Promise<'_>, baseline: Point, latest: Point) -> Judgement {
    let significance = significance(&baseline, &latest);
    let status = match promise.target {
        None => Status::NoTarget,
        Some(target) => verdict(promise, &baseline, &latest, target, significance)
            .unwrap_or(Status::NotAssessed(Reason::NoData)),
    };
    Judgement {
        status: by_author(promise, status),
        baseline: Some(baseline),
        latest: Some(latest),
        change: change(baseline.value, latest.value),
        achieved: promise
            .target
            .and_then(|target| achieved(promise.direction, baseline.value, latest.value, target)),
        significance,
    }
}

/// The author's word stands in for the rule's where a reason is printed with it; but never for a
/// value that is hidden or does not exist: there is nothing to judge.
fn by_author(promise: &Promise<'_>, status: Status) -> Status {
    let silent = Status::NotAssessed(Reason::Suppressed);
    match promise.author {
        Some(author)
            if !author.reason.trim().is_empty()
                && status != silent
                && status != Status::NotAssessed(Reason::NoData) =>
        {
            Status::Judged { word: author.status, by_author: Some(author.reason.clone()) }
        }
        _ => status,
    }
}

fn verdict(
    promise: &Promise<'_>,
    baseline: &Point,
    latest: &Point,
    target: Decimal,
    significance: Option<Significance>,
) -> Option<Status> {
    let good = |value| goodness(promise.direction, value);
    let (b, v) = (baseline.value, latest.value);
    let tested = significance.map(|test| test.significant);
    if good(v) >= good(target) {
        return Some(judged(StatusWord::TargetMet));
    }
    if v == b {
        return Some(judged(StatusWord::LittleOrNoChange));
    }
    if good(v) > good(b) {
        let enough = match tested {
            Some(significant) => significant,
            None => (Checked::from(v) - b).abs().tenth_of(Checked::from(target) - b)?,
        };
        return Some(judged(if enough {
            StatusWord::Improving
        } else {
            StatusWord::LittleOrNoChange
        }));
    }
    let enough = match (tested, promise.min_change) {
        (Some(significant), _) => significant,
        (None, Some(least)) if b.is_zero() => (Checked::from(v) - b).abs().at_least(least)?,
        (None, None) if b.is_zero() => return Some(Status::NotAssessed(Reason::ZeroBaseline)),
        (None, _) => (Checked::from(v) - b).abs().tenth_of(b.into())?,
    };
    Some(judged(if enough { StatusWord::GettingWorse } else { StatusWord::LittleOrNoChange }))
}

impl Checked {
    /// Whether it is at least a tenth of the size of another.
    fn tenth_of(self, whole: Self) -> Option<bool> {
        (self * 10_i64).at_least(whole.abs())
    }
}

fn judged(word: StatusWord) -> Status {
    Status::Judged { word, by_author: None }
}

fn change(baseline: Decimal, latest: Decimal) -> Option<Change> {
    let difference = Checked::from(latest) - baseline;
    Some(Change {
        difference: difference.get()?,
        percent: (difference * 100_i64 / baseline.abs()).get(),
    })
}

/// See [`Judgement::achieved`].
fn achieved(direction: Direction, b: Decimal, v: Decimal, target: Decimal) -> Option<Decimal> {
    let good = |value| goodness(direction, value);
    if good(target) <= good(b) || good(v) < good(b) {
        return None;
    }
    let made = (Checked::from(v) - b) * 100_i64;
    (made / (Checked::from(target) - b)).get()
}
