//! Trend: the figure that answers "are we getting there", with its words and its table.

use super::chart_values::{float, place};
use super::notes::Notes;
use super::parts::Draft;
use super::timeline::filled;
use super::trend_table::Told;
use crate::chart;
use crate::chart::{Chart, Label};
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::Numbers;
use crate::page::view::Figure;
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{Sheet, TITLE_WORDS, say, short_enough};
use crate::report::{PaceRule, Period, Population, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

impl Measure<'_> {
    /// How the value axis prints its numbers.
    pub(crate) fn axis(&self) -> chart::Axis {
        let numbers: Numbers = self.numbers();
        let values = self.everyone().iter().filter_map(|p| p.cell.value());
        let (prefix, suffix, divisor) =
            numbers.tick(&self.indicator.unit, values.max().unwrap_or_default());
        let (thousands, decimal) = numbers.marks();
        chart::Axis {
            ticks: chart::TickFormat {
                prefix,
                suffix,
                divisor: divisor.into(),
                thousands: thousands.to_owned(),
                decimal: decimal.to_owned(),
            },
            percent: matches!(self.indicator.unit, Unit::Percent { .. }),
        }
    }

    /// "2016–17 to 2025–26": from the first to the last period that has a value.
    pub(crate) fn span(&self, points: &[PublishedPoint]) -> (String, String) {
        let known = || points.iter().filter(|p| p.cell != Cell::Missing);
        let period =
            |p: Option<&PublishedPoint>| p.map(|p| self.period(p.period)).unwrap_or_default();
        (period(known().next()), period(known().next_back()))
    }

    /// The value on the straight line from baseline to target, in a period between the two.
    pub(crate) fn on_line(&self, period: Period) -> Option<Decimal> {
        let (baseline, target) = (self.finding.baseline?, self.indicator.target.as_ref()?);
        let (from, to) = (baseline.period.position(), target.period?.position());
        let at = period.position();
        if self.pace_line().is_none()
            || self.indicator.pace != PaceRule::Linear
            || at < from
            || at > to
            || to <= from
        {
            return None;
        }
        Some(baseline.value + (target.value - baseline.value) * (at - from) / (to - from))
    }

    /// The title where the rules name no latest value: a range, or the state it is in.
    fn title_without_number(&self) -> String {
        let latest = self.latest();
        let known = latest.is_some_and(|p| matches!(p.cell, Cell::Shown { .. } | Cell::Band(_)));
        say!(
            self.language,
            "trend-title-none",
            "name" = &self.indicator.short,
            "state" = match (latest, known) {
                (Some(_), true) => "known",
                (Some(_), false) => "hidden",
                (None, _) => "none",
            },
            "value" = latest.map(|p| self.cell(&p.cell, &Population::Everyone)).unwrap_or_default(),
            "now" = latest.map(|p| self.period(p.period)).unwrap_or_default()
        )
    }

    /// The finding above the trend: the author's, or made from the data, at most fifteen words.
    pub(crate) fn trend_title(&self) -> String {
        if let Some(finding) = &self.indicator.finding {
            return finding.clone();
        }
        let Some(latest) = self.finding.latest else {
            return self.title_without_number();
        };
        let change = self.finding.change.zip(self.finding.baseline);
        let say_with = |key: &str| {
            let (moved, difference, since) = match change {
                Some((change, baseline)) => (
                    self.moved(change.difference, &Population::Everyone),
                    self.difference(change.difference),
                    self.period(baseline.period),
                ),
                None => ("none", String::new(), String::new()),
            };
            say!(
                self.language,
                key,
                "name" = &self.indicator.short,
                "moved" = moved,
                "difference" = difference,
                "since" = since,
                "value" = self.value(latest.value),
                "now" = self.period(latest.period)
            )
        };
        short_enough([say_with("trend-title"), say_with("trend-title-short")], TITLE_WORDS)
    }
}

impl Sheet<'_> {
    /// The trend of a measure.
    pub(crate) fn trend(&self, m: Measure) -> Figure {
        let id = format!("{}-trend", m.indicator.slug);
        self.once(&id, || self.new_trend(m, id.clone()))
    }

    fn new_trend(&self, m: Measure, id: String) -> Figure {
        let mut notes = Notes::default();
        let points = filled(m.everyone());
        let compared = filled(m.comparison());
        let line = chart::Series {
            name: Label::from(m.place().to_owned()),
            points: m.chart_points(&points, &Population::Everyone, &mut notes),
            end: None,
        };
        let comparisons = self.compared_line(m, &compared, &mut notes);
        let drawing = chart::Trend {
            axis: m.axis(),
            series: vec![line],
            comparisons,
            periods: self.axis_periods(m, &points, &compared),
            target: self.drawn_target(m),
            pace: self.drawn_pace(m),
            forecast: None,
            not_shown: self.not_shown_label(),
        };
        let table =
            self.trend_table(m, &Told { ours: &points, theirs: &compared }, &mut notes, &id);
        let (first, last) = m.span(&points);
        let subtitle = say!(
            self.language,
            "figure-subtitle",
            "unit" = m.unit_words().unwrap_or_default(),
            "named" = if m.unit_words().is_some() { "yes" } else { "no" },
            "measure" = &m.indicator.measure,
            "place" = m.place(),
            "first" = first,
            "last" = last
        );
        let draft = Draft {
            id,
            finding: m.trend_title(),
            subtitle,
            alt: m.trend_alt(&points),
            chart: Chart::Trend(Box::new(drawing)),
            table,
            notes,
        };
        self.figure(m, draft)
    }

    fn compared_line(
        &self,
        m: Measure,
        points: &[PublishedPoint],
        notes: &mut Notes,
    ) -> Vec<chart::Series> {
        let Some(name) = m.indicator.comparison.as_ref().filter(|_| !points.is_empty()) else {
            return Vec::new();
        };
        let last = points.iter().rev().find_map(|p| p.cell.value());
        let end = last.map(|value| {
            Label::from(say!(self.language, "line-end", "name" = name, "value" = m.value(value)))
        });
        let points = m.chart_points(points, &Population::Comparison, notes);
        vec![chart::Series { name: Label::from(name.clone()), points, end }]
    }

    fn axis_periods(
        &self,
        m: Measure,
        ours: &[PublishedPoint],
        theirs: &[PublishedPoint],
    ) -> Vec<chart::Period> {
        let target = m.indicator.target.iter().filter_map(|t| t.period);
        let all = ours.iter().chain(theirs).map(|p| p.period).chain(target);
        let all: BTreeSet<Period> = all.collect();
        all.into_iter().map(|p| self.axis_period(p)).collect()
    }

    pub(crate) fn axis_period(&self, period: Period) -> chart::Period {
        let numbers = self.numbers();
        chart::Period {
            x: place(period),
            label: Label::new(numbers.period(period), numbers.period_short(period)),
        }
    }

    pub(crate) fn not_shown_label(&self) -> Label {
        Label::new(say!(self.language, "not-shown"), say!(self.language, "not-shown-short"))
    }

    fn drawn_target(&self, m: Measure) -> Option<chart::Target> {
        let target = m.indicator.target.as_ref()?;
        let from = m
            .finding
            .baseline
            .filter(|_| m.pace_line().is_some() && m.indicator.pace == PaceRule::Linear);
        Some(chart::Target {
            x: target.period.map(place),
            value: float(target.value),
            label: Label::from(say!(
                self.language,
                "chart-target",
                "target" = m.target(target.value)
            )),
            met: m.target_met(),
            from: from.map(|b| (place(b.period), float(b.value))),
        })
    }

    fn drawn_pace(&self, m: Measure) -> Option<chart::Pace> {
        let (expected, latest) = (m.pace_line()?, m.finding.latest?);
        let behind = m.behind()?;
        let side = match m.moved(behind, &Population::Everyone) {
            "rose" => "behind",
            "fell" => "ahead",
            _ => "on",
        };
        Some(chart::Pace {
            x: place(latest.period),
            expected: float(expected),
            needed: Label::new(
                say!(self.language, "chart-pace", "expected" = m.value(expected)),
                say!(self.language, "chart-pace-short", "expected" = m.value(expected)),
            ),
            standing: Label::new(
                say!(self.language, "chart-standing", "side" = side, "gap" = m.difference(behind)),
                say!(
                    self.language,
                    "chart-standing-short",
                    "side" = side,
                    "gap" = m.difference(behind)
                ),
            ),
        })
    }
}
