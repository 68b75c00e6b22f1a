//! Assess: every rule applied to every indicator of a card.

use super::chance::interval::wilson;
use super::chance::trend::mann_kendall;
use super::course::Course;
use super::curve::curve;
use super::elapsed::elapsed;
use super::finding::{
    Curve, Finding, Findings, Interval, Moved, Pace, PaceWord, Reckoning, Status, Trend, Value,
};
use super::gaps::groups::{Groups, course};
use super::growth::growth;
use super::money::funding::funding;
use super::money::leverage::leverage;
use super::pace::{Dated, linear, word_alone};
use super::point::{Observed, Point, goodness};
use super::status::{Judgement, Promise, judge};
use crate::disclosure::{Published, PublishedSeries, of_place};
use crate::memo::{Content, Memo};
use crate::report::{
    Breakdown, Card, Indicator, PaceRule, Period, PlaceId, Places, Population, Start,
    StatusOverride, Uncountable, Unit,
};
use rayon::prelude::*;
use rust_decimal::Decimal;

/// What the rules say of each indicator of a card, from what is shown of it.
pub fn assess(published: &Published, memo: &Memo) -> Findings {
    let card = &published.card;
    let both: Vec<_> = card.indicators.iter().zip(&published.series).collect();
    let breakdowns = Content::of(&card.breakdowns);
    let indicators = memo.recall_each(&breakdowns, &both, |breakdowns, (indicator, series)| {
        assess_indicator(breakdowns, indicator, series)
    });
    let local: Vec<_> = published.local.iter().zip(&published.series).collect();
    let with = Content::of((&card.breakdowns, &card.places));
    let places = memo.recall_each(&with, &local, |with, (indicator, series)| {
        assess_places(with.0, with.1, indicator, series)
    });
    Findings { indicators, places, backbone: reckon(card).and_then(Result::ok) }
}

/// The backbone's figures, or why its amounts cannot be counted.
pub(crate) fn reckon(card: &Card) -> Option<Result<Reckoning, Uncountable>> {
    let backbone = card.backbone.as_ref()?;
    let leverage = leverage(backbone, &card.partners);
    let both = leverage.and_then(|leverage| {
        let funding = funding(backbone)?;
        Ok(Reckoning { leverage, funding })
    });
    Some(both)
}

/// The findings on the places in the community.
fn assess_places(
    breakdowns: &[Breakdown],
    places: &Places,
    indicator: &Indicator,
    series: &[PublishedSeries],
) -> Vec<(PlaceId, Finding)> {
    let of_places = series.chunk_by(|one, next| one.place == next.place);
    let of_places = of_places.map(|of| (of[0].place, of));
    let own = of_places.filter(|(id, _)| *id != PlaceId::COMMUNITY && places.is_own(*id));
    // Of one indicator that an author edits, all places are judged anew.
    let own: Vec<(PlaceId, &[PublishedSeries])> = own.collect();
    let judged = own.into_par_iter();
    judged.map(|(id, of)| (id, assess_series(breakdowns, indicator, of, Whose::Part))).collect()
}

fn assess_indicator(
    breakdowns: &[Breakdown],
    indicator: &Indicator,
    series: &[PublishedSeries],
) -> Finding {
    let beside = indicator.comparison.map(|place| of_place(series, place));
    let comparison = beside.and_then(|of| course(indicator, of, &Population::Everyone));
    let own = of_place(series, PlaceId::COMMUNITY);
    let comparison = comparison.and_then(|it| latest_shown(&it));
    assess_series(breakdowns, indicator, own, Whose::Community { comparison })
}

/// Whose series are judged.
#[derive(Clone, Copy)]
enum Whose {
    /// The community's, and the latest value of what it is held against.
    Community { comparison: Option<Value> },
    /// A place's in the community, of which only size classes may be printed.
    Part,
}

/// What the rules say of the series of one place.
fn assess_series(
    breakdowns: &[Breakdown],
    indicator: &Indicator,
    series: &[PublishedSeries],
    whose: Whose,
) -> Finding {
    let nobody = || Course::new(&[], &indicator.breaks, indicator.use_provisional);
    let everyone = course(indicator, series, &Population::Everyone).unwrap_or_else(nobody);
    let (everyone, comparison) = match whose {
        Whose::Part => (everyone.of_the_fewest(&indicator.unit), None),
        Whose::Community { comparison } => (everyone, comparison),
    };
    let judgement = judge(&promise(indicator, &everyone, indicator.status.as_ref()), &everyone);
    let since = judgement.baseline.map(|baseline| baseline.period);
    let groups = Groups::of(breakdowns, indicator, series, since);
    let (trend, trend_until) = trend(&everyone);
    Finding {
        last_year: last_year(indicator, everyone.clone()),
        baseline: judgement.baseline.as_ref().map(Point::named),
        latest: judgement.latest.as_ref().map(Point::named),
        previous: previous(&everyone, &judgement),
        change: judgement.change,
        achieved: judgement.achieved,
        tested: judgement.significance.is_some(),
        pace: pace(indicator, &judgement),
        trend,
        trend_until,
        curve: turned(indicator, &everyone, &judgement),
        run: run(&everyone),
        interval: interval(&indicator.unit, &judgement),
        comparison,
        gaps: groups.gaps,
        left_out: groups.left_out,
        status: judgement.status,
        movement: judgement.movement,
    }
}

fn promise<'a>(
    indicator: &'a Indicator,
    everyone: &Course<'_>,
    author: Option<&'a StatusOverride>,
) -> Promise<'a> {
    Promise {
        direction: indicator.direction,
        baseline: everyone.baseline(&indicator.start),
        is_first: indicator.start == Start::First,
        target: indicator.target.as_ref().map(|target| target.value),
        min_change: indicator.min_change,
        author,
    }
}

/// The rule's verdict without the latest observed period. The author's own verdict is on this
/// year's value and is not carried back.
fn last_year(indicator: &Indicator, everyone: Course<'_>) -> (Status, Option<Moved>) {
    let before = everyone.without_latest();
    let judgement = judge(&promise(indicator, &before, None), &before);
    (judgement.status, judgement.movement)
}

fn latest_shown(course: &Course<'_>) -> Option<Value> {
    Some(course.latest()?.point()?.named())
}

fn previous(everyone: &Course<'_>, judgement: &Judgement) -> Option<Value> {
    let latest = judgement.latest?.period;
    let mut earlier = everyone.shown_until(latest).rev();
    let before = earlier.find(|point| point.period < latest)?;
    Some(before.named())
}

fn dated(point: &Point) -> Dated {
    (point.period, point.value)
}

/// Baseline and latest value, where they may be compared.
fn compared(judgement: &Judgement) -> Option<(Dated, Dated)> {
    judgement.change?;
    Some((dated(&judgement.baseline?), dated(&judgement.latest?)))
}

fn pace(indicator: &Indicator, judgement: &Judgement) -> Option<Pace> {
    let (baseline, latest) = compared(judgement)?;
    let direction = indicator.direction;
    let target = indicator.target.as_ref();
    let pace = match indicator.pace {
        PaceRule::Linear => {
            let target = target?;
            let end = target.period;
            end.and_then(|end| linear(direction, baseline, latest, (end, target.value)))
        }
        PaceRule::OpenSdg => {
            let target = target.map(|target| (target.period, target.value));
            Some(growth(direction, baseline, latest, target).pace())
        }
    };
    let good = |value| goodness(direction, value);
    if target.is_some_and(|target| good(latest.1) >= good(target.value)) {
        // Who has arrived is not asked how fast; what the line says stays beside it.
        return Some(Pace {
            word: PaceWord::TargetAchieved,
            ..pace.unwrap_or(word_alone(PaceWord::TargetAchieved))
        });
    }
    pace
}

/// The trend, and the last of the points that it is told of.
fn trend(everyone: &Course<'_>) -> (Trend, Option<Period>) {
    let Some(latest) = everyone.latest() else {
        return (Trend::NotEnoughYears, None);
    };
    let points: Vec<Point> = everyone.shown_until(latest.period()).collect();
    let values: Vec<Decimal> = points.iter().map(|point| point.value).collect();
    let trend = mann_kendall(&values).trend;
    let told = points.last().filter(|_| trend != Trend::NotEnoughYears);
    (trend, told.map(|point| point.period))
}

fn turned(indicator: &Indicator, everyone: &Course<'_>, judgement: &Judgement) -> Option<Curve> {
    let (baseline, latest) = compared(judgement)?;
    let mut history: Vec<Dated> = everyone
        .shown_until(baseline.0)
        .map(|point| dated(&point))
        .filter(|(period, _)| *period < baseline.0)
        .collect();
    history.push(baseline);
    curve(indicator.direction, &history, latest, Decimal::ONE)
}

/// Rises or falls in a row up to the latest value, in steps of one length: a year that is missing
/// or hidden ends the run.
fn run(everyone: &Course<'_>) -> i32 {
    let Some(latest) = everyone.latest() else {
        return 0;
    };
    let points: Vec<&Observed> = everyone.until(latest.period()).collect();
    let mut steps = points.windows(2).rev().map_while(|pair| step(pair[0], pair[1]));
    let Some((way, months)) = steps.next() else {
        return 0;
    };
    let same = steps.take_while(|&step| step == (way, months)).count();
    way * (1 + same as i32)
}

/// Which way a value moved, and in how many months.
fn step(before: &Observed, after: &Observed) -> Option<(i32, i64)> {
    let (before, after) = (before.point()?, after.point()?);
    let way = after.value.cmp(&before.value) as i32;
    Some((way, elapsed(before.period, after.period)))
}

/// Only a share or a rate has one.
fn interval(unit: &Unit, judgement: &Judgement) -> Option<Interval> {
    let scale = match unit {
        Unit::Percent { .. } => Decimal::ONE_HUNDRED,
        Unit::Rate { per, .. } => Decimal::from(*per),
        _ => return None,
    };
    let interval = wilson(judgement.latest?.size.counts()?)?;
    Some(Interval {
        low: interval.low.checked_mul(scale)?,
        high: interval.high.checked_mul(scale)?,
    })
}
