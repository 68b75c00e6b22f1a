//! The law of hidden values: whatever they are, nothing that leaves the house is another byte.

use super::series::year;
use crate::card;
use proptest::prelude::*;
use reportcard::disclosure::disclose;
use reportcard::memo::Memo;
use reportcard::report::{
    Absence, Baseline, Counts, Observation, Percents, Population, Privacy, Report, Start, Target,
    Value,
};
use reportcard::statistics::assess;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Numerator and denominator of one year; the source's own mark where there is none.
type Drawn = Option<(u64, u64)>;

fn drawn() -> impl Strategy<Value = Drawn> {
    let counts = (0_u64..60).prop_flat_map(|n| (0..=n, Just(n)));
    prop_oneof![1 => Just(None), 9 => counts.prop_map(Some)]
}

/// All children, three groups and a crossed group, over six years.
fn world(drawn: &[Vec<Drawn>], privacy: &Privacy) -> Report {
    let mut report = card::report();
    report.card.privacy = privacy.clone();
    card::name_groups(&mut report, &["a", "b", "c"], None);
    // Groups that add up to nothing: what adds up tells of what is hidden, which is for other tests.
    report.card.breakdowns[0].overlapping = true;
    let indicator = card::indicator(&mut report);
    let value = Some(Decimal::from(50));
    indicator.start = Start::Baseline(Baseline { period: year(2015), value });
    indicator.target =
        Some(Target { period: Some(year(2030)), value: Decimal::from(80), set_by: None });
    let populations = [
        Population::Everyone,
        card::group(0),
        card::group(1),
        card::group(2),
        Population::Crossed(Vec::new()),
    ];
    for (population, drawn) in populations.into_iter().zip(drawn) {
        let observed = |(year, drawn): (i16, &Drawn)| observation(&report, year, *drawn);
        let observations = (2015..).zip(drawn).map(observed).collect();
        card::observe(&mut report, population, observations);
    }
    report
}

fn observation(report: &Report, year: i16, drawn: Drawn) -> Observation {
    let Some((numerator, denominator)) = drawn else {
        return card::observation(report, year, Value::Absent(Absence::Privacy));
    };
    let share = Decimal::from(numerator * 100) / Decimal::from(denominator.max(1));
    Observation {
        counts: Some(Counts::of(numerator, denominator)),
        standard_error: Some(share / Decimal::TEN),
        ..card::observation(report, year, Value::Number(share))
    }
}

/// The same world with every hidden observation exchanged for another hidden one.
fn exchanged(report: &Report, other: Drawn) -> Report {
    let published = disclose(report.clone(), &Memo::default());
    let mut changed = report.clone();
    let all = Arc::make_mut(&mut changed.series[0]);
    all.sort_by(|a, b| a.population.cmp(&b.population));
    for (series, shown) in all.iter_mut().zip(published.series[0].iter()) {
        for (observed, point) in series.observations.iter_mut().zip(&shown.points) {
            if point.cell.is_suppressed() {
                let period = observed.period;
                *observed = Observation {
                    period,
                    note: Some("Three children moved away.".into()),
                    provisional: true,
                    ..observation(report, 2000, other)
                };
            }
        }
    }
    changed
}

/// Everything that goes on from here, to the last byte.
fn told(report: Report) -> String {
    let published = disclose(report, &Memo::default());
    let findings = assess(&published, &Memo::default());
    // How much is protected is for the author alone.
    format!("{:?}\n{:?}\n{findings:?}", published.card, published.series)
}

proptest! {
    #[test]
    fn hidden_values_change_nothing(
        drawn in prop::collection::vec(prop::collection::vec(drawn(), 6), 5),
        few in prop_oneof![Just(None), (0_u64..6, 6_u64..10).prop_map(Some)],
        show_counts: bool,
        use_provisional: bool,
        bands: bool,
    ) {
        let privacy = Privacy {
            show_counts,
            percents: if bands { Percents::Bands } else { Percents::Whole },
            ..Privacy::default()
        };
        let mut report = world(&drawn, &privacy);
        card::indicator(&mut report).use_provisional = use_provisional;
        prop_assert_eq!(told(exchanged(&report, few)), told(report));
    }
}
