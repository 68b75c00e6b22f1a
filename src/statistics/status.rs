//! Status: the verdict on all children, after the Healthy People final-status classification (NCHS).

use super::chance::significance::{Significance, significance};
use super::checked::Checked;
use super::course::Course;
use super::finding::{Change, Moved, Reason, Status};
use super::point::{Observed, Point, goodness};
use crate::report::{Direction, StatusOverride, StatusWord};
use rust_decimal::Decimal;

/// What an indicator is held to; values in display units.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'a> {
    /// Which way is better.
    pub direction: Direction,
    /// What is published at the baseline.
    pub baseline: Option<Observed>,
    /// Whether no baseline is named, so that the first shown period stands in.
    pub is_first: bool,
    /// The target.
    pub target: Option<Decimal>,
    /// Smallest change that counts where the baseline is zero.
    pub min_change: Option<Decimal>,
    /// The author's own verdict.
    pub author: Option<&'a StatusOverride>,
}

/// A verdict and its arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The verdict.
    pub status: Status,
    /// Which way it moved since the baseline, by the rule or by the author's word; `None` where that cannot
    /// be judged.
    pub movement: Option<Moved>,
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
/// latest value shown; is a target met; has anything changed; toward what is wanted or
/// away, by more than chance (see [`significance`]) or, where that cannot be asked, by a tenth of
/// the targeted change (toward a target) or of the baseline (away from it, or without a target).
pub fn judge(promise: &Promise<'_>, course: &Course<'_>) -> Judgement {
    match compared(promise, course) {
        Ok((baseline, latest)) => judge_pair(promise, baseline, latest),
        Err(status) => Judgement {
            movement: told(&by_author(promise, status.clone()), None),
            status: by_author(promise, status),
            baseline: promise.baseline.as_ref().and_then(Observed::point),
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
        None | Some(Observed::Missing(_)) => {
            return Err(match latest {
                None => Status::NotAssessed(Reason::NoData),
                Some(latest) if promise.is_first => {
                    shown(latest).err().unwrap_or(Status::NoBaseline)
                }
                Some(_) => Status::NoBaseline,
            });
        }
        Some(baseline) => shown(baseline)?,
    };
    let latest =
        latest.filter(|latest| latest.period() > baseline.period).ok_or(Status::BaselineOnly)?;
    if !course.comparable(baseline.period, latest.period()) {
        return Err(Status::NotAssessed(Reason::BreakInSeries));
    }
    Ok((baseline, shown(latest)?))
}

fn shown(observed: Observed) -> Result<Point, Status> {
    observed.point().ok_or(Status::NotAssessed(match observed {
        Observed::Band(_) => Reason::Ranges,
        _ => Reason::Suppressed,
    }))
}

/// The latest value, with no fall-back where it is hidden or a range.
fn latest_of(promise: &Promise<'_>, course: &Course<'_>) -> Option<Point> {
    let baseline = promise.baseline.as_ref().and_then(Observed::point);
    let latest = course.latest();
    match baseline {
        Some(point) if latest.is_none_or(|latest| latest.period() < point.period) => Some(point),
        _ => latest.as_ref().and_then(Observed::point),
    }
}

fn judge_pair(promise: &Promise<'_>, baseline: Point, latest: Point) -> Judgement {
    let significance = significance(&baseline, &latest);
    let (b, v) = (baseline.value, latest.value);
    let moved = movement(promise, b, v, significance);
    let is_met = promise.target.is_some_and(|target| {
        goodness(promise.direction, v) >= goodness(promise.direction, target)
    });
    let status = match moved {
        _ if is_met => judged(StatusWord::TargetMet),
        Ok(Moved::Better) => judged(StatusWord::Improving),
        Ok(Moved::Same) => judged(StatusWord::LittleOrNoChange),
        Ok(Moved::Worse) => judged(StatusWord::GettingWorse),
        Err(reason) => Status::NotAssessed(reason),
    };
    let status = by_author(promise, status);
    Judgement {
        movement: told(&status, moved.ok()),
        status,
        baseline: Some(baseline),
        latest: Some(latest),
        change: change(b, v),
        achieved: promise.target.and_then(|target| achieved(promise.direction, b, v, target)),
        significance,
    }
}

/// The movement that a verdict tells; one that a target is met tells none, so the rule does.
fn told(status: &Status, by_rule: Option<Moved>) -> Option<Moved> {
    match status {
        Status::Judged { word: StatusWord::Improving, .. } => Some(Moved::Better),
        Status::Judged { word: StatusWord::LittleOrNoChange, .. } => Some(Moved::Same),
        Status::Judged { word: StatusWord::GettingWorse, .. } => Some(Moved::Worse),
        _ => by_rule,
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

/// Which way a value moved since the baseline, by enough to tell.
fn movement(
    promise: &Promise<'_>,
    b: Decimal,
    v: Decimal,
    tested: Option<Significance>,
) -> Result<Moved, Reason> {
    let good = |value| goodness(promise.direction, value);
    let by = (Checked::from(v) - b).abs();
    let is_better = good(v) > good(b);
    let way = promise.target.filter(|target| is_better && good(*target) > good(b));
    let enough = match (tested, way) {
        _ if v == b => Some(false),
        (Some(test), _) => Some(test.significant),
        (None, Some(target)) => by.tenth_of(Checked::from(target) - b),
        (None, None) if b.is_zero() => match promise.min_change {
            Some(least) => by.at_least(least),
            None => return Err(Reason::ZeroBaseline),
        },
        (None, None) => by.tenth_of(b.into()),
    };
    match enough {
        None => Err(Reason::NoData),
        Some(false) => Ok(Moved::Same),
        Some(true) if is_better => Ok(Moved::Better),
        Some(true) => Ok(Moved::Worse),
    }
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
