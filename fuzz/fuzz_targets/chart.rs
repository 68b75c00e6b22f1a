//! Any numbers and words make a drawing, never a panic, and never markup out of words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportcard::chart::*;

#[derive(arbitrary::Arbitrary, Debug)]
struct Input {
    points: Vec<(f64, u8, f64, String)>,
    words: String,
    target: (Option<f64>, f64),
    scale: f64,
    percent: bool,
    size: u8,
}

fn value(kind: u8, a: f64, b: f64) -> Value {
    match kind % 6 {
        0 => Value::Missing,
        1 => Value::Suppressed,
        2 => Value::Between(a, b),
        _ => Value::At(a),
    }
}

fuzz_target!(|input: Input| {
    let point = |(x, kind, v, label): &(f64, u8, f64, String)| Point {
        value: value(*kind, *v, *x),
        label: label.clone(),
        break_before: (*kind > 200).then(|| label.clone()),
        note: Some(label.as_str().into()),
        ..Point::missing(*x)
    };
    let series = Series {
        name: input.words.as_str().into(),
        points: input.points.iter().map(point).collect(),
        end: None,
    };
    let ticks =
        TickFormat { divisor: input.scale, suffix: input.words.clone(), ..TickFormat::default() };
    let target = Target {
        x: input.target.0,
        value: input.target.1,
        label: input.words.as_str().into(),
        met: false,
        from: Some((0.0, input.scale)),
    };
    let trend = Trend {
        axis: Axis { ticks, percent: input.percent },
        periods: input
            .points
            .iter()
            .map(|p| Period { x: p.0, label: p.3.as_str().into() })
            .collect(),
        comparisons: vec![series.clone()],
        series: vec![series.clone(); usize::from(input.size % 5)],
        target: Some(target),
        not_shown: input.words.as_str().into(),
        ..Trend::default()
    };
    let reading = |p: &(f64, u8, f64, String)| Reading {
        value: value(p.1, p.2, p.0),
        label: p.3.clone(),
        interval: Some((p.0, p.2)),
    };
    let row = |p| Row {
        label: input.words.clone(),
        then: reading(p),
        now: reading(p),
        change: input.words.clone(),
    };
    let rows = Section {
        heading: Some(input.words.clone()),
        rows: input.points.iter().map(row).collect(),
    };
    let charts = [
        Chart::from(trend),
        Chart::Sparkline(Sparkline { points: series.points, ..Sparkline::default() }),
        Chart::Dumbbell(Dumbbell {
            sections: vec![rows],
            not_shown: input.words.as_str().into(),
            ..Dumbbell::default()
        }),
    ];
    let size = [Size::Wide, Size::Narrow, Size::Print][usize::from(input.size) % 3];
    let caption =
        Caption { title: input.words.clone(), language: "en".into(), ..Caption::default() };
    for chart in charts {
        let drawing = Drawing { size, naming: Naming::Decorative, right_to_left: input.percent };
        let svg = draw(&chart, &drawing);
        assert!(!svg.contains("<script") && !svg.contains("NaN\"") && !svg.contains("inf\""));
        standalone(&chart, &caption, &input.words);
    }
});
