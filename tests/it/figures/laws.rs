//! Laws of the rules: restating, scaling and reversing change words only as they should, and no
//! number is too odd.

use super::series::year;
use crate::card;
use proptest::prelude::*;
use reportcard::disclosure::disclose;
use reportcard::memo::Memo;
use reportcard::report::{
    Baseline, Counts, Direction, Observation, PaceRule, Period, PlaceId, Population, Report, Start,
    StatusWord, Target, Value,
};
use reportcard::statistics::{Finding, Status, Trend, assess, mann_kendall, newcombe, wilson};
use rust_decimal::Decimal;

/// Percentages in tenths.
fn percent() -> impl Strategy<Value = Decimal> {
    (0_i64..=1000).prop_map(|tenths| Decimal::new(tenths, 1))
}

/// A story of consecutive years and what was promised for 2030.
#[derive(Clone, Debug)]
struct Story {
    direction: Direction,
    values: Vec<Decimal>,
    error: Option<Decimal>,
    target: Decimal,
    baseline: i16,
}

fn story() -> impl Strategy<Value = Story> {
    let error = prop::option::of((1_i64..100).prop_map(|tenths| Decimal::new(tenths, 1)));
    let values = prop::collection::vec(percent(), 3..12);
    (any::<bool>(), values, error, percent(), 0_i16..4).prop_map(
        |(higher, values, error, target, later)| Story {
            direction: if higher { Direction::Higher } else { Direction::Lower },
            values,
            error,
            target,
            baseline: 2010 + later,
        },
    )
}

impl Story {
    fn finding(&self) -> Finding {
        let mut report = card::report();
        let indicator = card::indicator(&mut report);
        indicator.direction = self.direction;
        indicator.start = Start::Baseline(Baseline { period: year(self.baseline), value: None });
        indicator.target =
            Some(Target { period: Some(year(2030)), value: self.target, set_by: None });
        let observed = |(year, value): (i16, &Decimal)| Observation {
            standard_error: self.error,
            ..card::observation(&report, year, Value::Number(*value))
        };
        let observations = (2010..).zip(&self.values).map(observed).collect();
        card::observe(&mut report, Population::Everyone, observations);
        found(report)
    }

    fn with(&self, change: impl Fn(Decimal) -> Decimal) -> Self {
        Self {
            values: self.values.iter().map(|value| change(*value)).collect(),
            target: change(self.target),
            ..self.clone()
        }
    }
}

fn found(report: Report) -> Finding {
    let published = disclose(report, &Memo::default());
    let findings = assess(&published, &Memo::default());
    Finding::clone(&findings.indicators[0])
}

fn opposite(trend: Trend) -> Trend {
    match trend {
        Trend::Rising => Trend::Falling,
        Trend::Falling => Trend::Rising,
        other => other,
    }
}

proptest! {
    /// "Proficient" and "not proficient" are one story. Only the rule for getting worse without a
    /// test, a tenth of the baseline, knows which of the two was told.
    #[test]
    fn restating_as_the_complement_keeps_every_verdict(story in story()) {
        let told = story.finding();
        let mut restated = story.with(|value| Decimal::ONE_HUNDRED - value);
        restated.direction = match story.direction {
            Direction::Higher => Direction::Lower,
            Direction::Lower => Direction::Higher,
        };
        let retold = restated.finding();
        let word = |word| Status::Judged { word, by_author: None };
        let away = |finding: &Finding| {
            !finding.tested
                && finding.achieved.is_none()
                && finding.status != word(StatusWord::TargetMet)
        };
        if !away(&told) {
            prop_assert_eq!(&told.status, &retold.status);
        }
        let pace = |finding: &Finding| finding.pace.map(|pace| (pace.word, pace.ratio));
        prop_assert_eq!(pace(&told), pace(&retold));
        prop_assert_eq!(told.achieved, retold.achieved);
        prop_assert_eq!(told.curve.map(|c| c.result), retold.curve.map(|c| c.result));
        prop_assert_eq!(told.trend, opposite(retold.trend));
        prop_assert_eq!(told.run, -retold.run);
    }

    /// Dollars or cents, the verdict is the same.
    #[test]
    fn the_size_of_the_unit_decides_nothing(story in story(), scale in 2_i64..1000) {
        let scale = Decimal::from(scale);
        let mut scaled = story.with(|value| value * scale);
        scaled.error = story.error.map(|error| error * scale);
        let (told, retold) = (story.finding(), scaled.finding());
        prop_assert_eq!(&told.status, &retold.status);
        prop_assert_eq!(&told.last_year, &retold.last_year);
        prop_assert_eq!(told.achieved, retold.achieved);
        prop_assert_eq!(told.pace.map(|p| (p.word, p.ratio)), retold.pace.map(|p| (p.word, p.ratio)));
        prop_assert_eq!(told.trend, retold.trend);
    }

    /// Told backwards, a rise is a fall, as likely by chance.
    #[test]
    fn a_trend_reversed_is_the_other_trend(values in prop::collection::vec(percent(), 5..=10)) {
        let told = mann_kendall(&values);
        let reversed: Vec<Decimal> = values.into_iter().rev().collect();
        let retold = mann_kendall(&reversed);
        prop_assert_eq!(told.trend, opposite(retold.trend));
        prop_assert_eq!((told.s, told.p), (retold.s.map(|s| -s), retold.p));
    }

    #[test]
    fn an_interval_holds_its_share_and_mirrors_its_complement(
        (k, n) in (1_u64..100_000).prop_flat_map(|n| (0..=n, Just(n))),
    ) {
        let counts = |numerator| Counts::of(numerator, n);
        let share = Decimal::from(k) / Decimal::from(n);
        let (own, other) = (wilson(counts(k)).unwrap(), wilson(counts(n - k)).unwrap());
        prop_assert!(Decimal::ZERO <= own.low && own.low <= share);
        prop_assert!(share <= own.high && own.high <= Decimal::ONE);
        let mirrored = (own.low - (Decimal::ONE - other.high)).abs();
        prop_assert!(mirrored < Decimal::new(1, 15));
    }

    #[test]
    fn a_difference_the_other_way_is_its_negative(
        (k1, n1) in (1_u64..5000).prop_flat_map(|n| (0..=n, Just(n))),
        (k2, n2) in (1_u64..5000).prop_flat_map(|n| (0..=n, Just(n))),
    ) {
        let first = Counts::of(k1, n1);
        let second = Counts::of(k2, n2);
        let (there, back) = (newcombe(first, second).unwrap(), newcombe(second, first).unwrap());
        prop_assert!((there.interval.low + back.interval.high).abs() < Decimal::new(1, 15));
        prop_assert_eq!(there.is_significant(), back.is_significant());
    }
}

/// Any decimal that there is.
fn decimal() -> impl Strategy<Value = Decimal> {
    let any = (any::<u32>(), any::<u32>(), any::<u32>(), any::<bool>(), 0_u32..=28).prop_map(
        |(low, middle, high, negative, scale)| {
            Decimal::from_parts(low, middle, high, negative, scale)
        },
    );
    let odd = prop::sample::select(vec![
        Decimal::MAX,
        Decimal::MIN,
        Decimal::ZERO,
        -Decimal::ZERO,
        Decimal::new(1, 28),
        Decimal::new(-1, 28),
        Decimal::ONE,
    ]);
    prop_oneof![2 => any, 1 => odd, 1 => percent()]
}

fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        any::<i16>().prop_map(Period::Year),
        (0_i16..3000).prop_map(Period::SchoolYear),
        (1990_i16..2030, 1_u8..=4).prop_map(|(year, quarter)| Period::Quarter(year, quarter)),
        (1990_i16..2030, 1_u8..=12).prop_map(|(year, month)| Period::Month(year, month)),
    ]
}

proptest! {
    #[test]
    fn no_number_is_too_odd(
        points in prop::collection::btree_map(period(), (decimal(), prop::option::of(decimal())), 1..12),
        counts in prop::option::of((any::<u64>(), any::<u64>())),
        (baseline, end, target, least) in (0_usize..12, period(), decimal(), decimal()),
        growth: bool,
        higher: bool,
    ) {
        let mut report = card::report();
        let counts = counts.map(|(numerator, denominator)| Counts::of(numerator, denominator));
        let observations: Vec<Observation> = points.into_iter().map(|(period, (value, error))| {
            Observation {
                period,
                counts,
                standard_error: error,
                ..card::observation(&report, 2000, Value::Number(value))
            }
        }).collect();
        let indicator = card::indicator(&mut report);
        let period = observations[baseline % observations.len()].period;
        indicator.start = Start::Baseline(Baseline { period, value: None });
        indicator.target = Some(Target { period: Some(end), value: target, set_by: None });
        indicator.min_change = Some(least);
        indicator.tolerance = least;
        indicator.pace = if growth { PaceRule::OpenSdg } else { PaceRule::Linear };
        indicator.direction = if higher { Direction::Higher } else { Direction::Lower };
        card::indicator(&mut report).comparison = Some(card::STATE);
        for place in [PlaceId::COMMUNITY, card::STATE, card::EAST_FORK] {
            for population in [Population::Everyone, card::group(0)] {
                card::observe(&mut report, population, observations.clone());
                card::elsewhere(&mut report, place);
            }
        }
        found(report);
    }
}
