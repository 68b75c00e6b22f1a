//! Trend: the figure that answers "are we getting there", with its words and its table.

use super::draft::Draft;
use super::measure::Measure;
use super::note::Notes;
use super::reading::{float, place};
use super::sheet::{ALT_WORDS, Sheet, TITLE_WORDS, say, short_enough, within};
use super::tables::Told;
use super::timeline::filled;
use super::view::Figure;
use crate::chart::{self, Chart, Label};
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::Numbers;
use crate::report::{PaceRule, Period, Population, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

impl Measure<'_> {
    /// How the value axis prints its numbers.
    pub(super) fn axis(&self) -> chart::Axis {
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
    pub(super) fn span(&self, points: &[PublishedPoint]) -> (String, String) {
        let known = || points.iter().filter(|p| p.cell != Cell::Missing);
        let period =
            |p: Option<&PublishedPoint>| p.map(|p| self.period(p.period)).unwrap_or_default();
        (period(known().next()), period(known().next_back()))
    }

    /// The value on the straight line from baseline to target, in a period between the two.
    pub(super) fn on_line(&self, period: Period) -> Option<Decimal> {
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

    /// The finding above the trend: the author's, or made from the data, at most fifteen words.
    pub(super) fn trend_title(&self) -> String {
        if let Some(finding) = &self.indicator.finding {
            return finding.clone();
        }
        let Some(latest) = self.finding.latest else {
            let hidden = self.latest().is_some();
            let state = if hidden { "hidden" } else { "none" };
            return say!(
                self.language,
                "trend-title-none",
                "name" = &self.indicator.short,
                "state" = state
            );
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
        short_enough(
            [say_with("trend-title"), say_with("trend-title-short")],
            TITLE_WORDS,
        )
    }

    fn trend_alt(&self, points: &[PublishedPoint]) -> String {
        let (first, last) = self.span(points);
        let head = say!(
            self.language,
            "alt-trend",
            "measure" = &self.indicator.measure,
            "place" = &self.indicator.place,
            "first" = first,
            "last" = last
        );
        let broken = self
            .indicator
            .breaks
            .last()
            .map(|b| say!(self.language, "alt-break", "since" = self.period(b.before)));
        within(
            vec![
                head,
                self.alt_movement(points),
                self.alt_target(),
                self.alt_absent(points, &Cell::Missing, "alt-missing"),
                self.alt_absent(points, &Cell::Suppressed, "alt-hidden"),
                self.alt_comparison(),
                broken.unwrap_or_default(),
            ],
            ALT_WORDS,
        )
    }

    /// "It rose from 48.6% in 2016–17 to 58.9% in 2025–26, the highest yet."
    fn alt_movement(&self, points: &[PublishedPoint]) -> String {
        let from = self.comparable_from();
        let comparable = || {
            points
                .iter()
                .filter(move |p| from.is_none_or(|from| p.period >= from))
        };
        let shown = || comparable().filter_map(|p| Some((p.period, p.cell.value()?)));
        let (Some((since, v0)), Some((now, v1))) = (shown().next(), shown().next_back()) else {
            let latest = self
                .latest()
                .map(|p| self.cell(&p.cell, &Population::Everyone));
            return match (latest, self.latest()) {
                (Some(value), Some(point)) => {
                    say!(
                        self.language,
                        "alt-only",
                        "value" = value,
                        "now" = self.period(point.period)
                    )
                }
                _ => String::new(),
            };
        };
        if since == now {
            return say!(
                self.language,
                "alt-only",
                "value" = self.value(v1),
                "now" = self.period(now)
            );
        }
        let highest = shown().all(|(p, v)| p == now || v < v1);
        let lowest = shown().all(|(p, v)| p == now || v > v1);
        say!(
            self.language,
            "alt-movement",
            "moved" = self.moved(v1 - v0, &Population::Everyone),
            "from" = self.value(v0),
            "since" = self.period(since),
            "to" = self.value(v1),
            "now" = self.period(now),
            "extreme" = match (shown().count() > 2, highest, lowest) {
                (true, true, _) => "highest",
                (true, _, true) => "lowest",
                _ => "none",
            }
        )
    }

    fn alt_target(&self) -> String {
        let Some(target) = &self.indicator.target else {
            return String::new();
        };
        let away = self.finding.latest.map(|l| target.value - l.value);
        say!(
            self.language,
            "alt-target",
            "state" = match away {
                _ if self.target_met() => "met",
                Some(_) => "open",
                None => "unknown",
            },
            "due" = if target.period.is_some() { "yes" } else { "no" },
            "target" = self.target(target.value),
            "by" = target.period.map(|p| self.period(p)).unwrap_or_default(),
            "away" = away.map(|a| self.difference(a)).unwrap_or_default()
        )
    }

    fn alt_absent(&self, points: &[PublishedPoint], state: &Cell, key: &str) -> String {
        let periods: Vec<String> = points
            .iter()
            .filter(|p| p.cell == *state)
            .map(|p| self.period(p.period))
            .collect();
        if periods.is_empty() {
            return String::new();
        }
        let count = periods.len();
        let list = if count <= 3 {
            self.language.list(&periods)
        } else {
            String::new()
        };
        say!(
            self.language,
            key,
            "count" = count,
            "few" = if count <= 3 { "yes" } else { "no" },
            "periods" = list
        )
    }

    fn alt_comparison(&self) -> String {
        let (Some(value), Some(name)) = (self.finding.comparison, &self.indicator.comparison)
        else {
            return String::new();
        };
        say!(
            self.language,
            "alt-comparison",
            "name" = name,
            "value" = self.value(value.value),
            "now" = self.period(value.period)
        )
    }
}

impl Sheet<'_> {
    /// The trend of a measure.
    pub(super) fn trend(&self, m: Measure) -> Figure {
        let mut notes = Notes::default();
        let points = filled(m.everyone());
        let compared = filled(m.comparison());
        let line = chart::Series {
            name: Label::from(m.indicator.place.clone()),
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
        let id = format!("{}-trend", m.indicator.slug);
        let table = self.trend_table(
            m,
            &Told {
                ours: &points,
                theirs: &compared,
            },
            &mut notes,
            &id,
        );
        let (first, last) = m.span(&points);
        let subtitle = say!(
            self.language,
            "figure-subtitle",
            "measure" = &m.indicator.measure,
            "place" = &m.indicator.place,
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
        let Some(name) = m
            .indicator
            .comparison
            .as_ref()
            .filter(|_| !points.is_empty())
        else {
            return Vec::new();
        };
        let last = points.iter().rev().find_map(|p| p.cell.value());
        let end = last.map(|value| {
            Label::from(say!(
                self.language,
                "alt-named",
                "name" = name,
                "value" = m.value(value)
            ))
        });
        let points = m.chart_points(points, &Population::Comparison, notes);
        vec![chart::Series {
            name: Label::from(name.clone()),
            points,
            end,
        }]
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

    pub(super) fn axis_period(&self, period: Period) -> chart::Period {
        let numbers = self.numbers();
        chart::Period {
            x: place(period),
            label: Label::new(numbers.period(period), numbers.period_short(period)),
        }
    }

    pub(super) fn not_shown_label(&self) -> Label {
        Label::new(
            say!(self.language, "not-shown"),
            say!(self.language, "not-shown-short"),
        )
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
                say!(
                    self.language,
                    "chart-pace-short",
                    "expected" = m.value(expected)
                ),
            ),
            standing: Label::new(
                say!(
                    self.language,
                    "chart-standing",
                    "side" = side,
                    "gap" = m.difference(behind)
                ),
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
