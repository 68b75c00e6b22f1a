//! What a reader may rely on in every chart: honest marks, well-formed and small drawings, nothing hidden in them.

use proptest::prelude::*;
use reportcard::chart::*;

const SIZES: [Size; 3] = [Size::Wide, Size::Narrow, Size::Print];

fn inline(chart: &Chart, size: Size) -> String {
    let naming = Naming::By { title: "reading-t", description: "reading-d" };
    draw(chart, &Drawing { size, naming, right_to_left: false })
}

fn named(name: &str, points: Vec<Point>) -> Series {
    Series { name: name.into(), points, end: None }
}

fn percent() -> Axis {
    Axis { ticks: TickFormat { suffix: "%".into(), ..TickFormat::default() }, percent: true }
}

fn line(points: Vec<Point>) -> Chart {
    Chart::from(Trend {
        axis: percent(),
        series: vec![named("Reading", points)],
        not_shown: "Not shown".into(),
        ..Trend::default()
    })
}

fn year(i: usize) -> f64 {
    2017.0 + i as f64
}

/// Marlow County's third graders, as in the starter.
fn marlow() -> Trend {
    let points = |values: [f64; 10]| {
        let mut points: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(i, v)| Point::at(year(i), *v, format!("{v:.1}%")))
            .collect();
        points[3] = Point {
            note: Some(Label::new("No test in 2020 ¹", "No test ¹")),
            ..Point::missing(year(3))
        };
        points
    };
    let label = |y: i32| Label::new(format!("{}–{:02}", y - 1, y % 100), y.to_string());
    Trend {
        axis: percent(),
        series: vec![named(
            "Marlow County",
            points([48.6, 49.9, 51.7, 0.0, 44.8, 47.3, 50.4, 53.6, 56.2, 58.9]),
        )],
        comparisons: vec![named(
            "State",
            points([52.4, 52.9, 53.1, 0.0, 47.0, 47.9, 49.0, 49.8, 50.5, 51.0]),
        )],
        periods: (2017..=2031).map(|y| Period { x: f64::from(y), label: label(y) }).collect(),
        target: Some(Target {
            x: Some(2031.0),
            value: 70.0,
            label: "Target 70%".into(),
            met: false,
            from: Some((2017.0, 48.6)),
        }),
        pace: Some(Pace {
            x: 2026.0,
            expected: 62.36,
            needed: Label::new("Pace needed by now: 62.4%", "Pace needed 62.4%"),
            standing: Label::new("We are 3.5 points behind", "3.5 points behind"),
        }),
        not_shown: "Not shown, to protect privacy".into(),
        ..Trend::default()
    }
}

fn groups() -> Dumbbell {
    let row = |name: &str, then: f64, now: f64| Row {
        label: name.into(),
        then: Reading::at(then, format!("{then}%")),
        now: Reading::at(now, format!("{now}%")),
        change: format!("+{}", now - then),
    };
    let hidden = Row {
        label: "Native American".into(),
        then: Reading::suppressed(),
        now: Reading::suppressed(),
        change: String::new(),
    };
    let income = Section {
        heading: Some("Family income".into()),
        rows: vec![row("Low-income families", 36., 47.)],
    };
    let race = Section {
        heading: Some("Race and ethnicity".into()),
        rows: vec![row("Black", 34., 49.), hidden],
    };
    Dumbbell {
        sections: vec![income, race],
        reference: Some(Reference { value: 58.9, label: "All children 59%".into() }),
        change_heading: "Points".into(),
        not_shown: "Not shown, to protect privacy".into(),
        missing: "No data".into(),
    }
}

fn track(now: Value) -> Chart {
    Chart::Track(Track { baseline: 48.6, now, target: 70.0, met: false, tone: Tone::Better })
}

/// One element to a line, for golden files that a person can read.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

#[test]
fn golden_trend() {
    insta::assert_snapshot!("trend-wide", lines(&inline(&Chart::from(marlow()), Size::Wide)));
}

#[test]
fn golden_dumbbell() {
    insta::assert_snapshot!(
        "dumbbell-narrow",
        lines(&inline(&Chart::Dumbbell(groups()), Size::Narrow))
    );
}

#[test]
fn golden_track_and_sparkline() {
    let naming = Naming::Decorative;
    let points = marlow().series.remove(0).points;
    let small = [
        track(Value::At(58.9)),
        track(Value::Suppressed),
        Chart::Sparkline(Sparkline { points, ..Sparkline::default() }),
    ];
    let drawn = small
        .map(|chart| draw(&chart, &Drawing { size: Size::Wide, naming, right_to_left: false }));
    insta::assert_snapshot!("track-and-sparkline", lines(&drawn.join("\n\n")));
}

/// The corners of all paths of a class, in document order.
fn corners(svg: &str, class: &str) -> Vec<Vec<(f64, f64)>> {
    let tree = roxmltree::Document::parse(svg).expect("well-formed");
    let of_class = |n: &roxmltree::Node| {
        n.ancestors().find_map(|a| a.attribute("class")).is_some_and(|c| c.contains(class))
    };
    let path = |d: &str| -> Vec<(f64, f64)> {
        let pair = |p: &str| {
            p.trim_end_matches('z')
                .split_once(' ')
                .map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y")))
        };
        d.split(['M', 'L']).filter_map(pair).collect()
    };
    tree.descendants()
        .filter(|n| n.has_tag_name("path"))
        .filter(of_class)
        .filter_map(|n| n.attribute("d"))
        .map(path)
        .collect()
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => (0.0..100.0f64).prop_map(Value::At),
        1 => (0.0..50.0f64, 50.0..100.0f64).prop_map(|(a, b)| Value::Between(a, b)),
        2 => Just(Value::Missing),
        1 => Just(Value::At(f64::NAN)),
        2 => Just(Value::Suppressed),
    ]
}

fn points(values: &[Value]) -> Vec<Point> {
    let point = |(i, value): (usize, &Value)| Point { value: *value, ..Point::missing(year(i)) };
    values.iter().enumerate().map(point).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A line has exactly one corner for each number that is joined to a neighbour, and none for what is missing or
    /// not shown: NaN that reached plotters would be a corner at zero.
    #[test]
    fn a_value_that_is_not_there_is_never_a_corner_of_a_line(values in prop::collection::vec(value(), 0..14)) {
        let svg = inline(&line(points(&values)), Size::Wide);
        let numbers: Vec<Option<f64>> = values.iter().map(|v| match v { Value::At(v) if v.is_finite() => Some(*v), _ => None }).collect();
        let runs = numbers.split(Option::is_none).filter(|run| run.len() > 1);
        let drawn = corners(&svg, "mark line");
        prop_assert_eq!(drawn.iter().map(Vec::len).collect::<Vec<_>>(), runs.clone().map(<[_]>::len).collect::<Vec<_>>());
        let numbers: Vec<f64> = runs.flatten().flatten().copied().collect();
        let heights: Vec<f64> = drawn.into_iter().flatten().map(|c| c.1).collect();
        for pair in numbers.iter().zip(&heights).collect::<Vec<_>>().windows(2) {
            let ((a, ya), (b, yb)) = (pair[0], pair[1]);
            prop_assert!((a <= b && ya >= yb) || (a >= b && ya <= yb), "a larger number is drawn higher: {a} at {ya}, {b} at {yb}");
        }
    }

    /// Only missing values are bridged, and a bridge runs from number to number.
    #[test]
    fn only_missing_values_are_bridged(values in prop::collection::vec(value(), 0..14)) {
        let svg = inline(&line(points(&values)), Size::Wide);
        let kind = |v: &Value| match v { Value::At(v) if v.is_finite() => 'n', Value::At(_) | Value::Missing => 'm', _ => 'x' };
        let word: String = values.iter().map(kind).collect();
        let gaps: Vec<_> = word.split('n').collect();
        let bridged = gaps.iter().skip(1).take(gaps.len().saturating_sub(2)).filter(|g| !g.is_empty() && g.chars().all(|c| c == 'm'));
        prop_assert_eq!(corners(&svg, "mark bridge").len(), bridged.count());
        prop_assert_eq!(svg.matches("mark hatch").count(), values.iter().filter(|v| **v == Value::Suppressed).count());
    }

    /// What a caller leaves on a point that is not shown changes nothing in the drawing.
    #[test]
    fn nothing_of_a_suppressed_value_is_drawn(
        values in prop::collection::vec(value(), 1..14), label in ".*", low in 0.0..100.0f64, high in 0.0..100.0f64,
    ) {
        let clean = points(&values);
        let mut dirty = clean.clone();
        for point in dirty.iter_mut().filter(|p| p.value == Value::Suppressed) {
            *point = Point { label: label.clone(), interval: Some((low, high)), provisional: true, note: Some(label.as_str().into()), ..point.clone() };
        }
        let panel = |points: &[Point]| Panel { series: named("Reading", points.to_vec()), emphasized: true };
        for draw in [
            |p: &[Point], _: &dyn Fn(&[Point]) -> Panel| line(p.to_vec()),
            |p: &[Point], _: &dyn Fn(&[Point]) -> Panel| Chart::Sparkline(Sparkline { points: p.to_vec(), ..Sparkline::default() }),
            |p: &[Point], panel: &dyn Fn(&[Point]) -> Panel| Chart::SmallMultiples(SmallMultiples { panels: vec![panel(p)], ..SmallMultiples::default() }),
        ] {
            for size in SIZES {
                prop_assert_eq!(inline(&draw(&clean, &panel), size), inline(&draw(&dirty, &panel), size));
            }
        }
    }

    /// The same for groups: the words and intervals beside a suppressed reading are not drawn.
    #[test]
    fn nothing_of_a_suppressed_group_is_drawn(label in ".*", low in 0.0..100.0f64, high in 0.0..100.0f64, other in 0.0..100.0f64) {
        let dirty = Reading { value: Value::Suppressed, label: label.clone(), interval: Some((low, high)) };
        let charts = |hidden: &Reading, change: &str| {
            let shown = || Reading::at(other, "other");
            let row = |then: Reading, now: Reading| Row { label: "Group".into(), then, now, change: change.into() };
            let rows = vec![row(shown(), hidden.clone()), row(hidden.clone(), hidden.clone()), row(hidden.clone(), shown())];
            let line = |then: Reading, now: Reading| SlopeLine { name: "Group".into(), then, now, emphasized: false };
            [
                Chart::Dumbbell(Dumbbell { sections: vec![Section { heading: None, rows }], ..Dumbbell::default() }),
                Chart::Slope(Slope { lines: vec![line(shown(), hidden.clone()), line(hidden.clone(), shown())], ..Slope::default() }),
                Chart::Bars(Bars { bars: vec![Bar { name: "Group".into(), reading: hidden.clone(), emphasized: false }], ..Bars::default() }),
            ]
        };
        for (clean, dirty) in charts(&Reading::suppressed(), "").iter().zip(&charts(&dirty, &label)) {
            for size in SIZES {
                prop_assert_eq!(inline(clean, size), inline(dirty, size));
            }
        }
    }

    /// A bar's length is its value: all bars start at one place, and twice the value is twice the length.
    #[test]
    fn bars_start_at_zero(values in prop::collection::vec(0.0..1000.0f64, 1..8)) {
        let bar = |v: &f64| Bar { name: "Bar".into(), reading: Reading::at(*v, v.to_string()), emphasized: true };
        let svg = inline(&Chart::Bars(Bars { bars: values.iter().map(bar).collect(), ..Bars::default() }), Size::Wide);
        let tree = roxmltree::Document::parse(&svg).expect("well-formed");
        let number = |n: roxmltree::Node, name| n.attribute(name).expect(name).parse::<f64>().expect(name);
        let bars: Vec<_> = tree.descendants().filter(|n| n.has_tag_name("rect")).map(|n| (number(n, "x"), number(n, "width"))).collect();
        let (most, longest) = (values.iter().fold(0.0, |a: f64, b| a.max(*b)), bars.iter().fold(0.0, |a: f64, b| a.max(b.1)));
        for (value, (x, width)) in values.iter().zip(&bars) {
            prop_assert_eq!(*x, bars[0].0);
            prop_assert!(most == 0.0 || (width - longest * value / most).abs() <= 0.2, "{value} of {most} is {width} of {longest}");
        }
    }

    /// Any numbers, any words: a drawing, well-formed, the same each time, without a number that is none.
    #[test]
    fn every_chart_is_drawn(numbers in prop::collection::vec(prop::num::f64::ANY, 0..12), words in ".{0,40}", kind in any::<u8>()) {
        for chart in any_charts(&numbers, &words, kind) {
            for size in SIZES {
                let svg = inline(&chart, size);
                prop_assert!(roxmltree::Document::parse(&svg).is_ok(), "{svg}");
                let drawn: String = svg.split('"').skip(1).step_by(2).collect();
                prop_assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
                prop_assert_eq!(&svg, &inline(&chart, size));
            }
            let caption = Caption { title: words.clone(), source: words.clone(), language: "en".into(), ..Caption::default() };
            let svg = standalone(&chart, &caption, ".a > .b { color: red }");
            prop_assert!(roxmltree::Document::parse(&svg).is_ok(), "{svg}");
        }
    }
}

/// A chart of each kind from arbitrary numbers and words.
fn any_charts(numbers: &[f64], words: &str, kind: u8) -> Vec<Chart> {
    let n = |i: usize| numbers.get(i).copied().unwrap_or(f64::NAN);
    let value = |i: usize| match (i as u8).wrapping_add(kind) % 5 {
        0 => Value::Between(n(i), n(i + 1)),
        1 => Value::Missing,
        2 => Value::Suppressed,
        _ => Value::At(n(i)),
    };
    let points: Vec<_> = (0..numbers.len())
        .map(|i| Point {
            value: value(i),
            label: words.into(),
            provisional: kind.is_multiple_of(2),
            interval: Some((n(i), n(i + 2))),
            note: Some(words.into()),
            break_before: (i == 3).then(|| words.into()),
            ..Point::missing(if kind.is_multiple_of(3) { n(i) } else { i as f64 })
        })
        .collect();
    let series = named(words, points);
    let reading = |i: usize| Reading {
        value: value(i),
        label: words.into(),
        interval: Some((n(i), n(i + 1))),
    };
    let axis = Axis {
        ticks: TickFormat { prefix: words.into(), divisor: n(0), ..TickFormat::default() },
        percent: kind.is_multiple_of(2),
    };
    let label = || Label::new(words, "short");
    let all = 0..numbers.len();
    let trend = Trend {
        axis: axis.clone(),
        series: vec![series.clone(); usize::from(kind % 7)],
        comparisons: vec![series.clone()],
        periods: all.clone().map(|i| Period { x: n(i), label: label() }).collect(),
        target: Some(Target {
            x: (!kind.is_multiple_of(5)).then(|| n(1)),
            value: n(2),
            label: label(),
            met: kind.is_multiple_of(2),
            from: Some((n(3), n(4))),
        }),
        pace: Some(Pace { x: n(5), expected: n(6), needed: label(), standing: label() }),
        forecast: Some(Forecast {
            points: all.clone().map(|i| (n(i), n(i + 1))).collect(),
            label: label(),
        }),
        not_shown: label(),
    };
    let row = |i: usize| Row {
        label: words.into(),
        then: reading(i),
        now: reading(i + 1),
        change: words.into(),
    };
    let slope = |i: usize| SlopeLine {
        name: words.into(),
        then: reading(i),
        now: reading(i + 1),
        emphasized: i == 1,
    };
    let square =
        |i: usize| Square { value: n(i), label: words.into(), lines: [words.into(), words.into()] };
    let track =
        Track { baseline: n(0), now: value(1), target: n(2), met: false, tone: Tone::Worse };
    vec![
        Chart::from(trend),
        Chart::Sparkline(Sparkline { points: series.points.clone(), ..Sparkline::default() }),
        Chart::Track(track),
        Chart::Dumbbell(Dumbbell {
            sections: vec![Section {
                heading: Some(words.into()),
                rows: all.clone().map(row).collect(),
            }],
            reference: Some(Reference { value: n(1), label: label() }),
            change_heading: label(),
            not_shown: label(),
            missing: label(),
        }),
        Chart::SmallMultiples(SmallMultiples {
            axis,
            panels: vec![Panel { series: series.clone(), emphasized: true }; usize::from(kind % 5)],
            comparison: Some(series),
            ..SmallMultiples::default()
        }),
        Chart::Slope(Slope {
            periods: [words.to_string(), words.to_string()],
            lines: all.clone().map(slope).collect(),
            not_shown: label(),
            missing: label(),
        }),
        Chart::Bars(Bars {
            bars: all
                .clone()
                .map(|i| Bar { name: words.into(), reading: reading(i), emphasized: true })
                .collect(),
            full: Some(n(3)),
            not_shown: label(),
            missing: label(),
        }),
        Chart::StackedBar(StackedBar {
            parts: all
                .map(|i| Part {
                    value: n(i),
                    label: words.into(),
                    name: words.into(),
                    fill: if i == 1 { Fill::Open } else { Fill::Solid },
                })
                .collect(),
            full: Some(n(5)),
        }),
        Chart::from(Squares {
            whole: square(0),
            part: square(1),
            cost: square(2),
            corner: words.into(),
        }),
    ]
}

#[test]
fn five_lines_of_ten_points_are_small() {
    let points = |k: usize| {
        (0..10).map(|i| Point::at(year(i), (30 + k * 7 + i * i % 11) as f64, "41.5%")).collect()
    };
    let mut all: Vec<_> =
        (0..5).map(|k| named(&format!("Program number {k}"), points(k))).collect();
    let chart = Chart::from(Trend {
        axis: percent(),
        comparisons: all.split_off(4),
        series: all,
        periods: marlow().periods,
        ..Trend::default()
    });
    for size in SIZES {
        let bytes = inline(&chart, size).len();
        assert!(bytes <= 6 * 1024, "{bytes} bytes on the {size:?} sheet");
    }
}

#[test]
fn ten_thousand_points_are_drawn() {
    let points = (0..10_000).map(|i| Point::at(f64::from(i), f64::from(i % 97), "1")).collect();
    let svg = inline(&line(points), Size::Narrow);
    assert_eq!(corners(&svg, "mark line").iter().map(Vec::len).sum::<usize>(), 10_000);
}

#[test]
fn names_are_text_and_never_markup() {
    let evil = "<script>alert(1)</script>\u{0}\u{1b}]0;&\"'\u{fffe}";
    let chart = Chart::from(Trend {
        series: vec![named(evil, vec![Point::at(1.0, 1.0, evil), Point::at(2.0, 2.0, evil)])],
        ..Trend::default()
    });
    let caption = Caption {
        title: evil.into(),
        alt: evil.into(),
        language: evil.into(),
        ..Caption::default()
    };
    for svg in [inline(&chart, Size::Wide), standalone(&chart, &caption, evil)] {
        assert!(!svg.contains("<script"), "{svg}");
        assert!(svg.chars().all(|c| c == '\n' || !c.is_control()), "{svg}");
        roxmltree::Document::parse(&svg).expect("well-formed");
    }
}

#[test]
fn every_class_has_a_rule_and_every_text_is_large_enough() {
    let css = include_str!("../../themes/default/assets/charts.css");
    assert!(css.len() <= 3 * 1024, "{} bytes", css.len());
    for size in css.split("font-size: ").skip(1) {
        let size: f64 = size.split("px").next().and_then(|s| s.parse().ok()).expect("a size in px");
        assert!(size >= 13.0);
    }
    let mut charts = any_charts(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0], "words", 4);
    charts.extend([Chart::from(marlow()), Chart::Dumbbell(groups()), track(Value::At(3.0))]);
    for svg in charts.iter().flat_map(|c| SIZES.map(|s| inline(c, s))) {
        let tree = roxmltree::Document::parse(&svg).expect("well-formed");
        for class in
            tree.descendants().filter_map(|n| n.attribute("class")).flat_map(|c| c.split(' '))
        {
            let known =
                [" ", ",", ".", "{"].iter().any(|end| css.contains(&format!(".{class}{end}")));
            assert!(known || class == "mark", "{class} has no rule");
        }
        assert!(
            !svg.contains("style=") && !svg.contains("fill=") && !svg.contains("stroke="),
            "colours belong to the stylesheet"
        );
    }
}

#[test]
fn a_chart_that_stands_alone_needs_nothing_else() {
    let caption = Caption {
        title: "Reading scores have risen every year since 2021 and passed the state’s in 2023"
            .into(),
        subtitle: "Third graders at grade level, Marlow County".into(),
        alt: "Line chart. It rose from 48.6% to 58.9%.".into(),
        source: "Source: State Department of Education".into(),
        notes: vec!["¹ Spring 2020 tests were cancelled.".into()],
        language: "en".into(),
        right_to_left: false,
    };
    let svg = standalone(&Chart::from(marlow()), &caption, ".chart { color: #4E5966 }");
    let tree = roxmltree::Document::parse(&svg).expect("well-formed");
    let all: String = tree
        .descendants()
        .filter(|n| n.is_text())
        .filter_map(|n| n.text())
        .collect::<Vec<_>>()
        .join(" ");
    for wanted in ["Line chart. It rose", "58.9%", "Source: State", "¹ Spring 2020", "#4E5966"] {
        assert!(all.contains(wanted), "{wanted} is not in the file");
    }
    for outside in ["http://", "https://", "href", "url(", "<script", "@import", "var("] {
        assert!(
            !svg.replace("http://www.w3.org/2000/svg", "").contains(outside),
            "{outside} points outside"
        );
    }
}

#[test]
fn bars_start_at_the_right_where_the_page_does() {
    let bar = Bar { name: "Bar".into(), reading: Reading::at(5.0, "5"), emphasized: true };
    let chart = Chart::Bars(Bars { bars: vec![bar], ..Bars::default() });
    let draw = |right_to_left| {
        draw(&chart, &Drawing { size: Size::Wide, naming: Naming::Decorative, right_to_left })
    };
    assert!(draw(false).contains("<text x=\"0\" y="));
    assert!(
        draw(true).contains("<text x=\"680\" y=") && draw(true).contains("text-anchor=\"end\"")
    );
    let time = Chart::from(marlow());
    let drawing = Drawing { size: Size::Wide, naming: Naming::Decorative, right_to_left: false };
    assert_eq!(
        reportcard::chart::draw(&time, &drawing),
        reportcard::chart::draw(&time, &Drawing { right_to_left: true, ..drawing })
    );
}

#[test]
fn a_percentage_axis_spans_twenty_points_and_stays_between_0_and_100() {
    for (low, high) in [(50.0, 51.0), (0.0, 0.4), (99.0, 100.0), (0.0, 100.0), (3.0, 97.0)] {
        let svg =
            inline(&line(vec![Point::at(1.0, low, "a"), Point::at(2.0, high, "b")]), Size::Wide);
        let ticks: Vec<f64> =
            svg.split('>').filter_map(|t| t.strip_suffix("%</text")?.parse().ok()).collect();
        let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
        assert!((3..=5).contains(&ticks.len()), "{ticks:?}");
        assert!(
            last - first >= 20.0 && first >= 0.0 && last <= 100.0,
            "{low} to {high}: {ticks:?}"
        );
        assert!(first <= low && last >= high, "{low} to {high}: {ticks:?}");
    }
}

#[test]
fn ticks_are_printed_as_the_page_prints_numbers() {
    let tick = |prefix: &str, suffix: &str, divisor, decimal: &str, thousands: &str| TickFormat {
        prefix: prefix.into(),
        suffix: suffix.into(),
        divisor,
        decimal: decimal.into(),
        thousands: thousands.into(),
    };
    let cases = [
        (tick("$", "k", 1000.0, ".", ","), [20_000.0, 60_000.0], ">$40k<"),
        (tick("", "", 1.0, ".", ","), [900.0, 1500.0], ">1,200<"),
        (tick("", "", 1.0, ".", ","), [5.2, 5.8], ">5.4<"),
        (tick("", " %", 1.0, ",", "."), [5.2, 5.8], ">5,4 %<"),
        (tick("$", "", 1.0, ".", ","), [-4.0, 4.0], ">−$4<"),
    ];
    for (ticks, [low, high], wanted) in cases {
        let series = vec![named("A", vec![Point::at(1.0, low, "a"), Point::at(2.0, high, "b")])];
        let svg = inline(
            &Chart::from(Trend {
                axis: Axis { ticks, percent: false },
                series,
                ..Trend::default()
            }),
            Size::Wide,
        );
        assert!(svg.contains(wanted), "{wanted} is no tick of {svg}");
    }
}

#[test]
fn areas_of_squares_are_in_the_ratio_of_their_values() {
    let square =
        |value| Square { value, label: value.to_string(), lines: [String::new(), String::new()] };
    let squares = Squares {
        whole: square(3.9e9),
        part: square(38.2e6),
        cost: square(520e3),
        corner: String::new(),
    };
    let svg = inline(&Chart::from(squares), Size::Wide);
    let tree = roxmltree::Document::parse(&svg).expect("well-formed");
    let sides: Vec<f64> =
        tree.descendants().filter_map(|n| n.attribute("width")?.parse().ok()).collect();
    let [whole, part, cost, inset, inset_cost] = sides[..] else {
        panic!("five squares, not {sides:?}")
    };
    for (small, large, ratio) in [
        (part, whole, 38.2e6 / 3.9e9),
        (cost, whole, 520e3 / 3.9e9),
        (inset_cost, inset, 520e3 / 38.2e6),
    ] {
        assert!((small - large * f64::sqrt(ratio)).abs() <= 0.1, "{small} in {large}");
    }
}

#[test]
fn a_track_runs_back_where_a_measure_moved_away_and_past_the_diamond_where_it_is_beaten() {
    let x = |baseline, now, target| {
        let chart = Chart::Track(Track {
            baseline,
            now: Value::At(now),
            target,
            met: false,
            tone: Tone::Worse,
        });
        let svg = inline(&chart, Size::Wide);
        let tick = corners(&svg, "tick")[0][0].0;
        let diamond = corners(&svg, "open")[0][1].0;
        let now: f64 = svg
            .split("cx=\"")
            .nth(1)
            .and_then(|s| s.split('"').next())
            .expect("a dot")
            .parse()
            .expect("a number");
        (tick, now, diamond)
    };
    for (baseline, now, target) in [(41.5, 38.4, 60.0), (12.0, 15.0, 5.0)] {
        let (tick, now, diamond) = x(baseline, now, target);
        assert!(now < tick && tick < diamond);
    }
    let (tick, now, diamond) = x(79.4, 88.1, 87.0);
    assert!(tick < diamond && diamond < now);
}
