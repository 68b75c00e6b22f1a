//! Trend alternative: a trend told in words, for who cannot see its drawing.

use crate::disclosure::{Cell, PublishedPoint};
use crate::language::say;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::{ALT_WORDS, sentences, within};
use crate::report::{Absence, Period, Population};
use rust_decimal::Decimal;
use strum::VariantArray;

/// What a trend shows, for who cannot see it: at least two values, at most sixty words.
pub(crate) fn trend_alt(m: &IndicatorView<'_>, points: &[PublishedPoint]) -> String {
    let head = say!(
        m,
        "alt-trend",
        "measure" = &m.indicator.measure,
        "place" = m.place(),
        "periods" = span(m, points)
    );
    let broken =
        m.indicator.breaks.last().map(|b| say!(m, "alt-break", "since" = m.period(b.before)));
    within(
        vec![
            head,
            alt_movement(m, points),
            alt_between(m, points),
            alt_target(m),
            alt_absent(m, points),
            alt_comparison(m),
            broken.unwrap_or_default(),
        ],
        ALT_WORDS,
    )
}

/// "It rose from 48.6% in 2016–17 to 58.9% in 2025–26, the highest yet."
fn alt_movement(m: &IndicatorView<'_>, points: &[PublishedPoint]) -> String {
    let from = m.comparable_from();
    let comparable = || points.iter().filter(move |p| from.is_none_or(|from| p.period >= from));
    let shown = || comparable().filter_map(|p| Some((p.period, p.cell.value()?)));
    let (Some((since, v0)), Some((now, v1))) = (shown().next(), shown().next_back()) else {
        return alt_ranges(m, points);
    };
    if since == now {
        let only = say!(m, "alt-only", "value" = m.value(v1), "now" = m.period(now));
        // What the line shows from before the measure changed is told beside it, and not held against it.
        let before = points.iter().filter(|p| p.period < now);
        let before = before.filter_map(|p| Some((p.period, p.cell.value()?))).next_back();
        let before = before.map(|(then, value)| {
            say!(m, "alt-before", "value" = m.value(value), "then" = m.period(then))
        });
        return sentences([only, before.unwrap_or_default()]);
    }
    // A year that is not shown may have been beyond it.
    let open = comparable().any(|p| p.cell.is_suppressed() || matches!(p.cell, Cell::Band(_)));
    let highest = !open && shown().all(|(p, v)| p == now || v < v1);
    let lowest = !open && shown().all(|(p, v)| p == now || v > v1);
    say!(
        m,
        "alt-movement",
        "moved" = m.moved(m.apart(v0, v1), &Population::Everyone),
        "from" = m.value(v0),
        "since" = m.period(since),
        "to" = m.value(v1),
        "now" = m.period(now),
        "extreme" = match (shown().count() > 2, highest, lowest) {
            (true, true, _) => "highest",
            (true, _, true) => "lowest",
            _ => "none",
        }
    )
}

/// How far it went in between, where it came back to where it began.
fn alt_between(m: &IndicatorView<'_>, points: &[PublishedPoint]) -> String {
    let from = m.comparable_from();
    let comparable = points.iter().filter(|p| from.is_none_or(|from| p.period >= from));
    let values: Vec<Decimal> = comparable.filter_map(|p| p.cell.value()).collect();
    let (Some(first), Some(last)) = (values.first(), values.last()) else {
        return String::new();
    };
    let (low, high) = (values.iter().min(), values.iter().max());
    if m.value(*first) != m.value(*last) || low == high {
        return String::new();
    }
    say!(m, "alt-between", "low" = low.map(|v| m.value(*v)), "high" = high.map(|v| m.value(*v)))
}

/// The first and the latest of what is known, where it is not all numbers.
fn alt_ranges(m: &IndicatorView<'_>, points: &[PublishedPoint]) -> String {
    let known = |p: &&PublishedPoint| matches!(p.cell, Cell::Shown { .. } | Cell::Band(_));
    let told = |p: &PublishedPoint| m.cell(&p.cell, &Population::Everyone);
    let first = points.iter().find(known);
    let last = points.iter().rev().find(known);
    match (first, last) {
        (Some(first), Some(last)) if first.period < last.period => say!(
            m,
            "alt-movement",
            "moved" = "same",
            "from" = told(first),
            "since" = m.period(first.period),
            "to" = told(last),
            "now" = m.period(last.period),
            "extreme" = "none"
        ),
        (Some(only), _) => {
            say!(m, "alt-only", "value" = told(only), "now" = m.period(only.period))
        }
        _ => String::new(),
    }
}

fn alt_target(m: &IndicatorView<'_>) -> String {
    let Some(target) = &m.indicator.target else {
        return String::new();
    };
    let away = m.finding.latest.map(|l| m.apart(l.value, target.value));
    say!(
        m,
        "alt-target",
        "state" = match away {
            _ if m.target_met() => "met",
            Some(_) => "open",
            None => "unknown",
        },
        "due" = target.period.is_some(),
        "target" = m.target(target.value),
        "by" = target.period.map(|p| m.period(p)),
        "away" = away.map(|a| m.difference(a))
    )
}

/// The periods without a number, reason by reason.
fn alt_absent(m: &IndicatorView<'_>, points: &[PublishedPoint]) -> String {
    let told = |why: &Absence| {
        let of = points.iter().filter(|p| p.cell == Cell::Absent(*why));
        let periods: Vec<String> = of.map(|p| m.period(p.period)).collect();
        let count = periods.len();
        let list = if count <= 3 { m.language.list(&periods) } else { String::new() };
        (count > 0).then(|| {
            let why = why.into_str();
            say!(
                m,
                "alt-absent",
                "why" = why,
                "count" = count,
                "few" = count <= 3,
                "periods" = list
            )
        })
    };
    sentences(Absence::VARIANTS.iter().rev().filter_map(told))
}

fn alt_comparison(m: &IndicatorView<'_>) -> String {
    let (Some(value), Some(name)) = (m.finding.comparison, m.compared_with()) else {
        return String::new();
    };
    say!(
        m,
        "alt-comparison",
        "name" = name,
        "value" = m.value(value.value),
        "now" = m.period(value.period)
    )
}

/// "2016–17 to 2025–26": from the first to the last period that has a value; none where none has.
pub(crate) fn span(m: &IndicatorView<'_>, points: &[PublishedPoint]) -> Option<String> {
    let (first, last) = ends(points)?;
    Some(m.span(first, last))
}

/// The first and the last period that has a value.
pub(crate) fn ends(points: &[PublishedPoint]) -> Option<(Period, Period)> {
    let known = || points.iter().filter(|p| !p.cell.is_missing()).map(|p| p.period);
    Some((known().next()?, known().next_back()?))
}
