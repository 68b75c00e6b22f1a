//! Rules: how an indicator is judged, read a second time from the words of the rule alone.

use super::ahead;
use super::groups::{self, Gap};
use super::numbers::{self, Nearness};
use reportcard::disclosure::{Cell, Published, PublishedPoint, Size};
use reportcard::report::{
    Direction, Indicator, PaceRule, Period, Population, Start, StatusWord, Target,
};
use reportcard::statistics::{CurveResult, Moved, PaceWord, Reason, Status, Trend};
use rust_decimal::Decimal;

/// What the rules say of one indicator.
pub struct Answer {
    pub status: Status,
    pub movement: Option<Moved>,
    pub latest: Option<(Period, Decimal)>,
    pub achieved: Option<Decimal>,
    pub pace: Option<PaceWord>,
    pub curve: Option<CurveResult>,
    pub last_year: (Status, Option<Moved>),
    pub trend: (Trend, Option<Period>),
    pub interval: Option<(f64, f64)>,
    pub gaps: Vec<Gap>,
    pub near: bool,
}

/// A value at a period, with what is printed beside it.
#[derive(Clone, Copy)]
pub struct Point {
    pub period: Period,
    pub value: Decimal,
    size: Size,
    error: Option<Decimal>,
}

/// The signs and bounds that the rules of one indicator share.
pub struct Rules<'a> {
    pub indicator: &'a Indicator,
    pub near: Nearness,
}

/// Judges the first indicator of a card.
pub fn answer(published: &Published) -> Answer {
    let rules = Rules { indicator: &published.card.indicators[0], near: Nearness::default() };
    let points = points_of(published, &Population::Everyone);
    let judged = rules.judge(points);
    let before = rules.judge(rules.before_latest(points));
    let latest = rules.told_last(points);
    Answer {
        status: judged.status,
        movement: judged.movement,
        latest: latest.map(|point| (point.period, point.value)),
        achieved: judged.achieved,
        pace: judged.pace,
        curve: judged.curve,
        last_year: (before.status, before.movement),
        trend: rules.trend(points),
        interval: latest.and_then(|point| match point.size {
            Size::Counted(counts) => {
                let (k, n) = (counts.numerator? as f64, counts.denominator as f64);
                let (low, high) = numbers::wilson(k / n, n);
                Some((low * 100.0, high * 100.0))
            }
            _ => None,
        }),
        gaps: groups::gaps(&rules, published),
        near: rules.near.found(),
    }
}

/// What is published of some of the children.
pub fn points_of<'a>(published: &'a Published, whom: &Population) -> &'a [PublishedPoint] {
    let series = published.series[0].iter().find(|series| series.population == *whom);
    series.map_or(&[], |series| &series.points)
}

fn shown(point: &PublishedPoint) -> Option<Point> {
    match point.cell {
        Cell::Shown { value, size, standard_error: error, .. } => {
            Some(Point { period: point.period, value, size, error })
        }
        _ => None,
    }
}

/// The verdict on everyone.
struct Judged {
    status: Status,
    movement: Option<Moved>,
    achieved: Option<Decimal>,
    pace: Option<PaceWord>,
    curve: Option<CurveResult>,
}

impl Judged {
    fn not(status: Status) -> Self {
        Self { status, movement: None, achieved: None, pace: None, curve: None }
    }
}

impl Rules<'_> {
    /// A difference, positive where it is wanted.
    pub fn wanted(&self, difference: Decimal) -> Decimal {
        match self.indicator.direction {
            Direction::Higher => difference,
            Direction::Lower => -difference,
        }
    }

    /// The points without the provisional ones at their end, where the author passes over those.
    pub fn used<'p>(&self, points: &'p [PublishedPoint]) -> &'p [PublishedPoint] {
        let skip = !self.indicator.use_provisional;
        let passed = |at: &PublishedPoint| skip && (at.provisional || at.cell.is_missing());
        let end = points.iter().rposition(|at| !passed(at));
        &points[..end.map_or(0, |end| end + 1)]
    }

    /// The latest point that the data have, shown or hidden.
    fn latest<'p>(&self, points: &'p [PublishedPoint]) -> Option<&'p PublishedPoint> {
        self.used(points).iter().rfind(|at| !at.cell.is_missing())
    }

    /// The points that there were before the latest came.
    fn before_latest<'p>(&self, points: &'p [PublishedPoint]) -> &'p [PublishedPoint] {
        let came = self.used(points).iter().rposition(|at| !at.cell.is_missing());
        &points[..came.unwrap_or(0)]
    }

    /// What is shown of the baseline's measure up to the baseline, its own value last.
    fn history(&self, points: &[PublishedPoint], start: Point) -> Vec<Point> {
        let earlier = |at: &&PublishedPoint| {
            at.period < start.period && !self.broken(at.period, start.period)
        };
        let earlier = points.iter().filter(earlier).filter_map(shown);
        earlier.chain([start]).collect()
    }

    /// The latest value that is told: the baseline's where nothing comes after it, none where it is hidden.
    fn told_last(&self, points: &[PublishedPoint]) -> Option<Point> {
        let start = self.baseline(points).ok();
        let latest = self.latest(points);
        match start {
            Some(start) if latest.is_none_or(|at| at.period < start.period) => Some(start),
            _ => latest.and_then(shown),
        }
    }

    /// What is shown of the measure that the latest point is of, hidden or not.
    fn measure(&self, points: &[PublishedPoint]) -> Vec<Point> {
        let Some(latest) = self.latest(points) else {
            return Vec::new();
        };
        let of_it = |at: &&PublishedPoint| !self.broken(at.period, latest.period);
        self.used(points).iter().filter(of_it).filter_map(shown).collect()
    }

    /// Whether a new measure begins after the one period, up to the other.
    pub fn broken(&self, from: Period, to: Period) -> bool {
        self.indicator.breaks.iter().any(|new| from < new.before && new.before <= to)
    }

    /// The point that all is measured from, or why there is none.
    pub fn baseline(&self, points: &[PublishedPoint]) -> Result<Point, Status> {
        let hidden = || Status::NotAssessed(Reason::Suppressed);
        match &self.indicator.start {
            Start::Nowhere => Err(Status::NoBaseline),
            // With nothing shown of a measure that there is, its latest point is hidden.
            Start::First => self.measure(points).first().copied().ok_or_else(hidden),
            Start::Baseline(named) => {
                let at = points.iter().find(|at| at.period == named.period);
                match at.map(|at| at.cell) {
                    Some(Cell::Shown { .. }) => Ok(at.and_then(shown).expect("it is shown")),
                    Some(Cell::HIDDEN) => Err(hidden()),
                    _ => {
                        let typed = named.value.ok_or(Status::NoBaseline)?;
                        let (period, size) = (named.period, Size::Unknown);
                        Ok(Point { period, value: typed, size, error: None })
                    }
                }
            }
        }
    }

    fn judge(&self, points: &[PublishedPoint]) -> Judged {
        let start = match self.baseline(points) {
            Ok(start) => start,
            Err(_) if self.latest(points).is_none() => {
                return Judged::not(Status::NotAssessed(Reason::NoData));
            }
            Err(status) => return Judged::not(status),
        };
        let Some(latest) = self.latest(points).filter(|at| at.period > start.period) else {
            return Judged::not(Status::BaselineOnly);
        };
        if self.broken(start.period, latest.period) {
            return Judged::not(Status::NotAssessed(Reason::BreakInSeries));
        }
        let Some(now) = shown(latest) else {
            return Judged::not(Status::NotAssessed(Reason::Suppressed));
        };
        let movement = self.movement(start, now);
        let word = match (self.indicator.target.as_ref(), movement) {
            (Some(target), _) if self.met(target, now.value) => Some(StatusWord::TargetMet),
            (_, Some(Moved::Better)) => Some(StatusWord::Improving),
            (_, Some(Moved::Worse)) => Some(StatusWord::GettingWorse),
            (_, Some(Moved::Same)) => Some(StatusWord::LittleOrNoChange),
            (_, None) => None,
        };
        let judged = |word| Status::Judged { word, by_author: None };
        Judged {
            status: word.map_or(Status::NotAssessed(Reason::ZeroBaseline), judged),
            movement,
            achieved: self.achieved(start.value, now.value),
            pace: self.pace(start, now),
            curve: ahead::curve(self, &self.history(points, start), now),
        }
    }

    pub fn met(&self, target: &Target, value: Decimal) -> bool {
        self.wanted(value - target.value) >= Decimal::ZERO
    }

    /// `100 (v-b)/(T-b)`, where it moves toward a target that the baseline had not met.
    fn achieved(&self, from: Decimal, to: Decimal) -> Option<Decimal> {
        let target = self.indicator.target.as_ref()?;
        let toward = !self.met(target, from) && self.wanted(to - from) >= Decimal::ZERO;
        toward.then(|| Decimal::ONE_HUNDRED * (to - from) / (target.value - from))
    }

    /// Which way it moved, by more than chance or by enough.
    fn movement(&self, from: Point, to: Point) -> Option<Moved> {
        let (difference, ten) = (to.value - from.value, Decimal::TEN);
        if difference.is_zero() {
            return Some(Moved::Same);
        }
        let toward = self.wanted(difference) > Decimal::ZERO;
        let target = self.indicator.target.as_ref().filter(|it| !self.met(it, from.value));
        let enough = match (self.significant(from, to), target) {
            (Some(significant), _) => significant,
            (None, Some(target)) if toward => {
                difference.abs() * ten >= (target.value - from.value).abs()
            }
            (None, _) if from.value.is_zero() => difference.abs() >= self.indicator.min_change?,
            (None, _) => difference.abs() * ten >= from.value.abs(),
        };
        Some(match (enough, toward) {
            (false, _) => Moved::Same,
            (true, true) => Moved::Better,
            (true, false) => Moved::Worse,
        })
    }

    /// Whether two values differ by more than chance; none where the data cannot tell.
    fn significant(&self, from: Point, to: Point) -> Option<bool> {
        if let (Size::Counted(from), Size::Counted(to)) = (from.size, to.size)
            && let (Some(k1), Some(k2)) = (from.numerator, to.numerator)
        {
            let (low, high) = numbers::newcombe((k1, from.denominator), (k2, to.denominator));
            return Some(self.near.over(low, 0.0) || self.near.over(-high, 0.0));
        }
        let float = numbers::float;
        let spread = float(from.error?).hypot(float(to.error?));
        Some(self.near.at_least(float(to.value - from.value).abs() / spread, 1.96))
    }

    /// How the change compares with the straight line to the target, in exact numbers.
    fn pace(&self, from: Point, to: Point) -> Option<PaceWord> {
        if self.indicator.pace == PaceRule::OpenSdg {
            return Some(ahead::growth(self, from, to));
        }
        let target = self.indicator.target.as_ref()?;
        if self.met(target, to.value) {
            return Some(PaceWord::TargetAchieved);
        }
        let end = target.period?;
        if to.period >= end {
            return Some(PaceWord::TargetMissed);
        }
        if self.met(target, from.value) {
            return None;
        }
        let years = |from: Period, to: Period| to.position() - from.position();
        // (v-b)/(expected-b) = made/needed, without a division.
        let made = (to.value - from.value).abs() * years(from.period, end);
        let needed = (target.value - from.value).abs() * years(from.period, to.period);
        let least = |hundredths: i64| made >= needed * Decimal::new(hundredths, 2);
        Some(if self.wanted(to.value - from.value) < Decimal::ZERO {
            PaceWord::MovingAway
        } else if least(95) {
            PaceWord::OnTrack
        } else if least(60) {
            PaceWord::Slow
        } else {
            PaceWord::WellBehind
        })
    }

    /// Mann-Kendall on the last ten points of the measure that stands now.
    fn trend(&self, points: &[PublishedPoint]) -> (Trend, Option<Period>) {
        let points = self.measure(points);
        let values: Vec<Decimal> = points.iter().map(|point| point.value).collect();
        let values = &values[values.len().saturating_sub(10)..];
        match numbers::mann_kendall(values) {
            None => (Trend::NotEnoughYears, None),
            Some(trend) => (trend, points.last().map(|last| last.period)),
        }
    }
}
