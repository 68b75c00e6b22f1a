//! Drawings of any values, of every kind that a value has.

use super::legible::assert_legible;
use super::*;

/// A kind and a number.
type Any = (u8, f64);

/// A point of any kind: known, provisional, with an interval, after a break, a band, missing, not shown.
fn any_point(i: usize, (kind, value): (u8, f64)) -> Point {
    let x = 2017.0 + i as f64;
    let at = Point::at(x, value, format!("{value:.1}%"));
    match kind {
        0 => Point {
            note: Some(Label::new("No test in 2020 ¹", "No test ¹")),
            ..Point::missing(x)
        },
        1 => Point { value: Value::Suppressed, ..Point::missing(x) },
        2 => Point { value: Value::Between(value, value + 9.0), label: "60–69%".into(), ..at },
        3 => Point { break_before: Some("New test ²".into()), ..at },
        4 => Point { interval: Some((value - 5.0, value + 5.0)), ..at },
        5 => Point { provisional: true, ..at },
        _ => at,
    }
}

/// A reading of any kind.
fn any_reading((kind, value): (u8, f64)) -> Reading {
    let at = Reading::at(value, format!("{value:.1}%"));
    match kind {
        0 => Reading::suppressed(),
        1 => Reading { value: Value::Missing, ..at },
        2 => Reading { value: Value::Between(value, value + 9.0), label: "60–69%".into(), ..at },
        3 => Reading { interval: Some((value - 12.0, value + 12.0)), ..at },
        _ => at,
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn labels_of_any_trend_lie_on_nothing(
        lines in prop::collection::vec(prop::collection::vec((0..20u8, 0.0..100.0f64), 1..14), 1..4),
        compared in prop::collection::vec((0..40u8, 0.0..100.0f64), 2..14),
        (target, from, flat, told) in (0.0..100.0f64, 0.0..100.0f64, any::<bool>(), 0..3u8),
    ) {
        let names = ["Marlow County", "Early reading fund", "High school graduation"];
        let line = |(points, name): (&Vec<(u8, f64)>, &str)| Series {
            name: name.into(),
            points: points.iter().enumerate().map(|(i, p)| any_point(i, *p)).collect(),
            end: None,
        };
        let latest = 2016.0 + lines[0].len() as f64;
        let label = "Target 70%".into();
        let target = Target { x: (!flat).then_some(2031.0), value: target, label, met: false, from: Some((2017.0, from)) };
        let forecast = Forecast { points: vec![(2017.0, from), (latest, 50.0)], label: "Straight-line forecast".into() };
        let pace = Pace {
            x: latest,
            expected: (from + target.value) / 2.0,
            needed: Label::new("Pace needed by now: 62.4%", "Pace needed 62.4%"),
            standing: Label::new("We are 3.5 points behind", "3.5 points behind"),
        };
        let chart = Chart::from(Trend {
            axis: percent(),
            series: lines.iter().zip(names).map(line).collect(),
            comparisons: vec![line((&compared, "State"))],
            periods: periods(),
            target: (told > 0).then_some(target),
            pace: (told > 0 && !flat).then_some(pace),
            forecast: (told > 1).then_some(forecast),
            not_shown: "Not shown, to protect privacy".into(),
        });
        let ends: Vec<_> = lines
            .iter()
            .filter_map(|points| points.iter().enumerate().rev().map(|(i, p)| any_point(i, *p)).find(|p| p.value.ends().is_some()))
            .map(|end| end.label)
            .collect();
        for size in SIZES {
            let texts = assert_legible(&chart, size);
            let printed = |label: &str| texts.iter().any(|text| text.contains(label));
            prop_assert!(told == 0 || printed("Target 70%"), "{texts:?}");
            prop_assert!(ends.iter().all(|end| printed(end)), "{ends:?} in {texts:?}");
        }
    }

    #[test]
    fn labels_of_any_groups_lie_on_nothing(
        rows in prop::collection::vec(((0..16u8, 0.0..100.0f64), (0..16u8, 0.0..100.0f64)), 1..14),
        reference in 0.0..100.0f64,
        long in any::<bool>(),
    ) {
        let names = ["Low-income families", "Asian", "Children who learn English at school", "White"];
        let row = |(i, (then, now)): (usize, &(Any, Any))| Row {
            label: names[i % names.len()].into(),
            then: any_reading(*then),
            now: any_reading(*now),
            change: "+11".into(),
        };
        let heading = Some(if long { "Race and ethnicity as the family reports it to the school at entry".into() } else { "Sex".into() });
        let (first, second) = rows.split_at(rows.len() / 2);
        let section = |rows: &[_]| Section { heading: heading.clone(), rows: rows.iter().enumerate().map(row).collect() };
        let dumbbell = Dumbbell {
            sections: vec![section(first), section(second)],
            reference: Some(Reference { value: reference, label: "Everyone 59%".into() }),
            change_heading: "Points".into(),
            not_shown: "Not shown, to protect privacy".into(),
            missing: "No data".into(),
        };
        let bar = |(i, (now, _)): (usize, &(Any, Any))| Bar {
            name: names[i % names.len()].into(),
            reading: any_reading((now.0, now.1 - if long { 50.0 } else { 0.0 })),
            emphasized: i == 0,
        };
        let bars = Bars {
            bars: rows.iter().enumerate().map(bar).collect(),
            not_shown: "Not shown, to protect privacy".into(),
            missing: "No data".into(),
            ..Bars::default()
        };
        for size in SIZES {
            assert_legible(&Chart::Dumbbell(dumbbell.clone()), size);
            assert_legible(&Chart::Bars(bars.clone()), size);
        }
    }

    #[test]
    fn labels_of_any_panels_lie_on_nothing(
        panels in prop::collection::vec(prop::collection::vec((0..20u8, 0.0..100.0f64), 1..12), 1..8),
        compared in prop::collection::vec((0..40u8, 0.0..100.0f64), 1..12),
    ) {
        let line = |(points, name): (&Vec<(u8, f64)>, &str)| Series {
            name: name.into(),
            points: points.iter().enumerate().map(|(i, p)| any_point(i, *p)).collect(),
            end: None,
        };
        let panel = |(i, points)| Panel { series: line((points, "Children who learn English")), emphasized: i == 1 };
        let chart = Chart::SmallMultiples(SmallMultiples {
            axis: percent(),
            panels: panels.iter().enumerate().map(panel).collect(),
            comparison: Some(line((&compared, "Everyone in the county"))),
            periods: periods(),
            not_shown: "Not shown, to protect privacy".into(),
            missing: "No data".into(),
        });
        for size in SIZES {
            assert_legible(&chart, size);
        }
    }
}
