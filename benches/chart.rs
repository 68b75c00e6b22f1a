//! How many charts a core draws in a second: an ordinary line chart of five series, and the small ones of a card.

use criterion::{Criterion, criterion_group, criterion_main};
use reportcard::chart::*;
use std::hint::black_box;

fn series(k: usize) -> Series {
    let point = |i: usize| {
        Point::at((2017 + i) as f64, (40 + k * 5 + i * i % 7) as f64, format!("{}.5%", 40 + k * 5))
    };
    Series {
        name: format!("Program number {k}").into(),
        points: (0..10).map(point).collect(),
        end: None,
    }
}

fn five_lines() -> Chart {
    Chart::from(Trend {
        axis: Axis {
            ticks: TickFormat { suffix: "%".into(), ..TickFormat::default() },
            percent: true,
        },
        series: (0..4).map(series).collect(),
        comparisons: vec![series(4)],
        periods: (2017..2027)
            .map(|y| Period { x: f64::from(y), label: y.to_string().into() })
            .collect(),
        ..Trend::default()
    })
}

fn charts(c: &mut Criterion) {
    let drawing = |size| Drawing {
        size,
        naming: Naming::By { title: "t", description: "d" },
        right_to_left: false,
    };
    let lines = five_lines();
    c.bench_function("chart/five lines, wide", |b| {
        b.iter(|| draw(black_box(&lines), &drawing(Size::Wide)))
    });
    c.bench_function("chart/five lines, narrow", |b| {
        b.iter(|| draw(black_box(&lines), &drawing(Size::Narrow)))
    });
    let spark = Chart::Sparkline(Sparkline { points: series(0).points, ..Sparkline::default() });
    c.bench_function("chart/sparkline", |b| {
        b.iter(|| draw(black_box(&spark), &drawing(Size::Wide)))
    });
}

criterion_group!(benches, charts);
criterion_main!(benches);
