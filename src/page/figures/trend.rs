//! Trend: the figure that answers "are we getting there", with its words and its table.

use super::chart_values::{axis_period, chart_points, float, not_shown_label, place};
use super::notes::Notes;
use super::parts::{Draft, figure};
use super::timeline::filled;
use super::trend_alt::{span, trend_alt};
use super::trend_table::{Told, trend_table};
use crate::chart;
use crate::chart::{Chart, Label};
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::{Numbers, say};
use crate::page::view::Figure;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::pace::{behind, pace_line};
use crate::page::words::sentence::{TITLE_WORDS, short_enough};
use crate::page::words::sheet::Sheet;
use crate::report::{PaceRule, Period, Population, Unit};
use std::collections::BTreeSet;

/// How the value axis prints its numbers.
pub(crate) fn axis(m: &IndicatorView<'_>) -> chart::Axis {
    let numbers: Numbers = m.numbers();
    let values = m.everyone().iter().filter_map(|p| p.cell.value());
    let (prefix, suffix, divisor) =
        numbers.tick(&m.indicator.unit, values.max().unwrap_or_default());
    let (thousands, decimal) = numbers.marks();
    chart::Axis {
        ticks: chart::TickFormat {
            prefix,
            suffix,
            divisor: divisor.into(),
            thousands: thousands.to_owned(),
            decimal: decimal.to_owned(),
        },
        percent: matches!(m.indicator.unit, Unit::Percent { .. }),
    }
}

/// The title where the rules name no latest value: a range, or the state it is in.
fn title_without_number(m: &IndicatorView<'_>) -> String {
    let latest = m.latest();
    let known = latest.is_some_and(|p| matches!(p.cell, Cell::Shown { .. } | Cell::Band(_)));
    say!(
        m,
        "trend-title-none",
        "name" = &m.indicator.short,
        "state" = match (latest, known) {
            (Some(_), true) => "known",
            (Some(_), false) => "hidden",
            (None, _) => "none",
        },
        "value" = latest.map(|p| m.cell(&p.cell, &Population::Everyone)),
        "now" = latest.map(|p| m.period(p.period))
    )
}

/// The finding above the trend: the author's, or made from the data, at most fifteen words.
pub(crate) fn trend_title(m: &IndicatorView<'_>) -> String {
    if let Some(finding) = &m.indicator.finding {
        return finding.clone();
    }
    let Some(latest) = m.finding.latest else {
        return title_without_number(m);
    };
    let change = m.change();
    let say_with = |key: &str| {
        let (moved, difference, since) = match change {
            Some((baseline, change)) => (
                m.moved(change, &Population::Everyone),
                m.difference(change),
                m.period(baseline.period),
            ),
            None => ("none", String::new(), String::new()),
        };
        say!(
            m,
            key,
            "name" = &m.indicator.short,
            "moved" = moved,
            "difference" = difference,
            "since" = since,
            "value" = m.value(latest.value),
            "now" = m.period(latest.period)
        )
    };
    short_enough([say_with("trend-title"), say_with("trend-title-short")], TITLE_WORDS)
}

/// The trend of an indicator.
pub(crate) fn trend(sheet: &Sheet<'_>, m: IndicatorView) -> Figure {
    let id = format!("{}-trend", m.indicator.slug);
    sheet.once(&id, || new_trend(sheet, m, id.clone()))
}

fn new_trend(sheet: &Sheet<'_>, m: IndicatorView, id: String) -> Figure {
    let mut notes = Notes::default();
    let points = filled(m.everyone());
    let compared = filled(m.comparison());
    let line = chart::Series {
        name: Label::from(m.place().to_owned()),
        points: chart_points(&m, &points, &Population::Everyone, &mut notes),
        end: None,
    };
    let comparisons = compared_line(sheet, m, &compared);
    let drawing = chart::Trend {
        axis: axis(&m),
        series: vec![line],
        comparisons,
        periods: axis_periods(sheet, m, &points, &compared),
        target: drawn_target(sheet, m),
        pace: drawn_pace(sheet, m),
        forecast: None,
        not_shown: not_shown_label(sheet),
    };
    let table = trend_table(sheet, m, &Told { ours: &points, theirs: &compared }, &mut notes, &id);
    let subtitle = say!(
        sheet,
        "figure-subtitle",
        "unit" = m.unit_words(),
        "named" = m.unit_words().is_some(),
        "measure" = &m.indicator.measure,
        "place" = m.place(),
        "periods" = span(&m, &points)
    );
    let draft = Draft {
        id,
        finding: trend_title(&m),
        subtitle,
        alt: trend_alt(&m, &points),
        chart: Chart::Trend(Box::new(drawing)),
        table: Some(table),
        notes,
    };
    figure(sheet, m, draft)
}

fn compared_line(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    points: &[PublishedPoint],
) -> Vec<chart::Series> {
    let Some(name) = m.compared_with().filter(|_| !points.is_empty()) else {
        return Vec::new();
    };
    let last = points.iter().rev().find_map(|p| p.cell.value());
    let end = last
        .map(|value| Label::from(say!(sheet, "line-end", "name" = name, "value" = m.value(value))));
    // What is to be said of gaps and breaks is said of the community's line.
    let points = chart_points(&m, points, &Population::Everyone, &mut Notes::default());
    let points = points.into_iter();
    let points = points.map(|p| chart::Point { note: None, break_before: None, ..p }).collect();
    vec![chart::Series { name: Label::from(name.to_owned()), points, end }]
}

fn axis_periods(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    ours: &[PublishedPoint],
    theirs: &[PublishedPoint],
) -> Vec<chart::Period> {
    let target = m.indicator.target.iter().filter_map(|t| t.period);
    let all = ours.iter().chain(theirs).map(|p| p.period).chain(target);
    let all: BTreeSet<Period> = all.collect();
    all.into_iter().map(|p| axis_period(sheet, p)).collect()
}

fn drawn_target(sheet: &Sheet<'_>, m: IndicatorView) -> Option<chart::Target> {
    let target = m.indicator.target.as_ref()?;
    let from = m
        .finding
        .baseline
        .filter(|_| pace_line(&m).is_some() && m.indicator.pace == PaceRule::Linear);
    Some(chart::Target {
        x: target.period.map(place),
        value: float(target.value),
        label: Label::from(say!(sheet, "chart-target", "target" = m.target(target.value))),
        met: m.target_met(),
        from: from.map(|b| (place(b.period), float(b.value))),
    })
}

fn drawn_pace(sheet: &Sheet<'_>, m: IndicatorView) -> Option<chart::Pace> {
    let (expected, latest) = (pace_line(&m)?, m.finding.latest?);
    let behind = behind(&m)?;
    let side = match m.moved(behind, &Population::Everyone) {
        "rose" => "behind",
        "fell" => "ahead",
        _ => "on",
    };
    Some(chart::Pace {
        x: place(latest.period),
        expected: float(expected),
        needed: Label::new(
            say!(sheet, "chart-pace", "expected" = m.value(expected)),
            say!(sheet, "chart-pace-short", "expected" = m.value(expected)),
        ),
        standing: Label::new(
            say!(sheet, "chart-standing", "side" = side, "gap" = m.difference(behind)),
            say!(sheet, "chart-standing-short", "side" = side, "gap" = m.difference(behind)),
        ),
    })
}
