//! Laws of the drawing that need its measures: labels keep apart, and stay on the sheet.

mod any;
mod legible;

use super::*;
use legible::{assert_legible, text_boxes};
use proptest::prelude::*;

const SIZES: [Size; 3] = [Size::Wide, Size::Narrow, Size::Print];

fn series(name: &str, values: &[f64]) -> Series {
    let point = |(i, v): (usize, &f64)| match v.is_finite() {
        true => Point::at(2017.0 + i as f64, *v, format!("{v:.1}%")),
        false => Point {
            note: Some(Label::new("No test in 2020 ¹", "No test ¹")),
            ..Point::missing(2017.0 + i as f64)
        },
    };
    Series { name: name.into(), points: values.iter().enumerate().map(point).collect(), end: None }
}

fn percent() -> Axis {
    Axis { ticks: TickFormat { suffix: "%".into(), ..TickFormat::default() }, percent: true }
}

fn periods() -> Vec<Period> {
    let label = |y: i32| Label::new(format!("{}–{:02}", y - 1, y % 100), y.to_string());
    (2015..=2032).map(|y| Period { x: f64::from(y), label: label(y) }).collect()
}

/// A trend with all its words, around values between 0 and 100.
fn trend(values: &[f64], state: &[f64], target: f64) -> Chart {
    let latest = values.iter().rev().find(|v| v.is_finite()).copied().unwrap_or(50.0);
    Chart::from(Trend {
        axis: percent(),
        series: vec![series("Marlow County", values)],
        comparisons: vec![series("State", state)],
        periods: periods(),
        target: Some(Target {
            x: Some(2031.0),
            value: target,
            label: "Target 70%".into(),
            met: false,
            from: Some((2017.0, values[0])),
        }),
        pace: Some(Pace {
            x: 2016.0 + values.len() as f64,
            expected: (latest + target) / 2.0,
            needed: Label::new("Pace needed by now: 62.4%", "Pace needed 62.4%"),
            standing: Label::new("We are 3.5 points behind", "3.5 points behind"),
        }),
        not_shown: "Not shown, to protect privacy".into(),
        ..Trend::default()
    })
}

/// As many drawings of a kind as PROPTEST_CASES says; else ten thousand in a release build, and proptest's
/// number in a debug build.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let is_asked = cfg!(debug_assertions) || std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if is_asked { usual.cases } else { 10_000 };
    ProptestConfig { failure_persistence: None, cases, ..usual }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn labels_of_a_trend_keep_apart(
        first in 0.0..100.0f64,
        later in prop::collection::vec(prop_oneof![9 => 0.0..100.0f64, 1 => Just(f64::NAN)], 1..11),
        state in prop::collection::vec(0.0..100.0f64, 2..12),
        target in 0.0..100.0f64,
    ) {
        let values = [vec![first], later].concat();
        for size in SIZES {
            assert_legible(&trend(&values, &state, target), size);
        }
    }

    #[test]
    fn labels_of_several_lines_keep_apart(ends in prop::collection::vec(0.0..100.0f64, 2..5), state in 0.0..100.0f64) {
        let names = ["Early reading fund", "Math", "High school graduation", "County work"];
        let chart = Chart::from(Trend {
            axis: percent(),
            series: ends.iter().zip(names).map(|(end, name)| series(name, &[50.0, *end])).collect(),
            comparisons: vec![series("State", &[40.0, state])],
            periods: periods(),
            ..Trend::default()
        });
        for size in SIZES {
            assert_legible(&chart, size);
        }
    }

    #[test]
    fn labels_of_groups_keep_apart(pairs in prop::collection::vec((0.0..100.0f64, 0.0..100.0f64), 1..9)) {
        let names = ["Low-income families", "Asian", "Black", "Hispanic or Latino", "Two or more races", "White", "Boys", "Girls", "Native American"];
        let reading = |v: f64| Reading::at(v, format!("{v:.1}%"));
        let groups = || pairs.iter().zip(names);
        let hidden = Row { label: "Native American".into(), then: Reading::suppressed(), now: Reading::suppressed(), change: String::new() };
        let rows = groups().map(|((then, now), name)| Row { label: name.into(), then: reading(*then), now: reading(*now), change: "+11".into() });
        let dumbbell = Dumbbell {
            sections: vec![Section { heading: Some("Race and ethnicity".into()), rows: rows.chain([hidden]).collect() }],
            reference: Some(Reference { value: 59.0, label: "All children 59%".into() }),
            change_heading: "Points".into(),
            not_shown: "Not shown, to protect privacy".into(),
            missing: "No data".into(),
        };
        let lines = groups().take(6).map(|((then, now), name)| SlopeLine { name: name.into(), then: reading(*then), now: reading(*now), emphasized: false });
        let slope = Slope { periods: ["2016–17".into(), "2025–26".into()], lines: lines.collect(), ..Slope::default() };
        let bars = groups().map(|((value, _), name)| Bar { name: name.into(), reading: reading(*value), emphasized: true });
        let bars = Bars { bars: bars.collect(), ..Bars::default() };
        let parts = groups().take(6).map(|((value, _), name)| Part { value: *value, label: format!("{value:.1}%"), name: name.into(), fill: Fill::Solid });
        let stack = StackedBar { parts: parts.collect(), full: None };
        let panels = groups().map(|((then, now), name)| Panel { series: series(name, &[*then, *now]), emphasized: name == "Black" });
        let panels = SmallMultiples { axis: percent(), panels: panels.collect(), comparison: Some(series("All children", &[50.0, 59.0])), periods: periods(), ..SmallMultiples::default() };
        for size in SIZES {
            for chart in [Chart::Dumbbell(dumbbell.clone()), Chart::Slope(slope.clone()), Chart::Bars(bars.clone()), Chart::StackedBar(stack.clone()), Chart::SmallMultiples(panels.clone())] {
                assert_legible(&chart, size);
            }
        }
    }
}

#[test]
fn a_trend_says_all_that_matters_even_on_a_phone() {
    let chart = trend(
        &[48.6, 49.9, 51.7, f64::NAN, 44.8, 47.3, 50.4, 53.6, 56.2, 58.9],
        &[52.4, 51.0],
        70.0,
    );
    for size in SIZES {
        let svg = draw(&chart, &Drawing { size, naming: Naming::Decorative, right_to_left: false });
        let texts: Vec<_> = text_boxes(&svg).into_iter().map(|(text, ..)| text).collect();
        for wanted in ["48.6%", "58.9%", "Target 70%", "State 51.0%", "40%", "70%", "2025–26"] {
            assert!(
                texts.iter().any(|t| t == wanted),
                "{wanted} is missing on the {size:?} sheet: {texts:?}"
            );
        }
    }
}

#[test]
fn labels_of_squares_keep_apart() {
    let square = |value: f64, label: &str, what: &str| Square {
        value,
        label: label.into(),
        lines: [what.into(), "in school year 2025–26".into()],
    };
    for (cost, part) in [(520e3, 38.2e6), (520e3, 1e6), (1e3, 3.8e9), (3e9, 3.5e9)] {
        let chart = Chart::from(Squares {
            whole: square(3.9e9, "$3.9 billion", "could be influenced"),
            part: square(part, "$38.2 million", "aligned so far"),
            cost: square(cost, "$520,000", "a year, the backbone"),
            corner: "The corner, enlarged".into(),
        });
        SIZES.into_iter().for_each(|size| drop(assert_legible(&chart, size)));
    }
}

/// Charts of forty districts, and the height that a part of each may have.
fn forty_districts() -> [(Chart, f64); 3] {
    let value = |i: i32| Reading::at(f64::from(i % 17), format!("{}%", i % 17));
    let panels = (0..40).map(|i| Panel {
        series: series(&format!("District number {i}"), &[f64::from(i % 13), f64::from(i % 17)]),
        emphasized: i == 3,
    });
    let panels = SmallMultiples {
        axis: percent(),
        panels: panels.collect(),
        periods: periods(),
        ..SmallMultiples::default()
    };
    let rows = (0..40).map(|i| Row {
        label: format!("District number {i}"),
        then: value(i),
        now: value(i + 5),
        change: "+1".into(),
    });
    let dumbbell = Dumbbell {
        sections: vec![Section { heading: None, rows: rows.collect() }],
        reference: Some(Reference { value: 7.0, label: "All children 7%".into() }),
        ..Dumbbell::default()
    };
    let bars = (0..40).map(|i| Bar {
        name: format!("District number {i}"),
        reading: value(i),
        emphasized: i == 3,
    });
    let bars = Bars { bars: bars.collect(), ..Bars::default() };
    [
        (Chart::SmallMultiples(panels), 250.0),
        (Chart::Dumbbell(dumbbell), 900.0),
        (Chart::Bars(bars), 900.0),
    ]
}

/// Forty panels are taller than a sheet of paper: their printed drawing is parted between rows, and nothing of a
/// part lies outside it.
#[test]
fn what_is_taller_than_a_sheet_of_paper_is_parted_between_its_rows() {
    for (chart, tallest) in forty_districts() {
        let draw = |size| {
            draw(&chart, &Drawing { size, naming: Naming::Decorative, right_to_left: false })
        };
        assert_eq!(draw(Size::Wide).matches("<svg").count(), 1);
        let drawn = draw(Size::Print);
        let parts: Vec<_> = drawn.split_inclusive("</svg>").collect();
        assert!(parts.len() > 2, "{} parts", parts.len());
        let mut end = 0.0;
        for part in &parts {
            let view: Vec<f64> = part
                .split("viewBox=\"")
                .nth(1)
                .and_then(|v| v.split('"').next())
                .expect("a view box")
                .split(' ')
                .map(|n| n.parse().expect("a number"))
                .collect();
            assert!(view[1] == end && view[3] <= tallest, "{view:?} after {end}");
            end = view[1] + view[3];
            for (text, rect, _) in text_boxes(part) {
                assert!(
                    f64::from(rect.top) >= view[1] * 10.0 && f64::from(rect.bottom) <= end * 10.0,
                    "{text} is cut: {part}"
                );
            }
        }
        for i in 0..40 {
            assert!(drawn.contains(&format!("number {i}<")), "number {i} is missing");
        }
    }
}
