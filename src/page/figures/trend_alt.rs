//! Alternative: a trend told in words, for who cannot see its drawing.

use crate::disclosure::{Cell, PublishedPoint};
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{ALT_WORDS, say, within};
use crate::report::Population;
use rust_decimal::Decimal;

impl Measure<'_> {
    /// What a trend shows, for who cannot see it: at least two values, at most sixty words.
    pub(crate) fn trend_alt(&self, points: &[PublishedPoint]) -> String {
        let (first, last) = self.span(points);
        let head = say!(
            self.language,
            "alt-trend",
            "measure" = &self.indicator.measure,
            "place" = self.place(),
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
                self.alt_between(points),
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
        let comparable = || points.iter().filter(move |p| from.is_none_or(|from| p.period >= from));
        let shown = || comparable().filter_map(|p| Some((p.period, p.cell.value()?)));
        let (Some((since, v0)), Some((now, v1))) = (shown().next(), shown().next_back()) else {
            return self.alt_ranges(points);
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

    /// How far it went in between, where it came back to where it began.
    fn alt_between(&self, points: &[PublishedPoint]) -> String {
        let from = self.comparable_from();
        let comparable = points.iter().filter(|p| from.is_none_or(|from| p.period >= from));
        let values: Vec<Decimal> = comparable.filter_map(|p| p.cell.value()).collect();
        let (Some(first), Some(last)) = (values.first(), values.last()) else {
            return String::new();
        };
        let (low, high) = (values.iter().min(), values.iter().max());
        if self.value(*first) != self.value(*last) || low == high {
            return String::new();
        }
        say!(
            self.language,
            "alt-between",
            "low" = low.map(|v| self.value(*v)).unwrap_or_default(),
            "high" = high.map(|v| self.value(*v)).unwrap_or_default()
        )
    }

    /// The first and the latest of what is known, where it is not all numbers.
    fn alt_ranges(&self, points: &[PublishedPoint]) -> String {
        let known = |p: &&PublishedPoint| matches!(p.cell, Cell::Shown { .. } | Cell::Band(_));
        let told = |p: &PublishedPoint| self.cell(&p.cell, &Population::Everyone);
        let first = points.iter().find(known);
        let last = points.iter().rev().find(known);
        match (first, last) {
            (Some(first), Some(last)) if first.period < last.period => say!(
                self.language,
                "alt-movement",
                "moved" = "same",
                "from" = told(first),
                "since" = self.period(first.period),
                "to" = told(last),
                "now" = self.period(last.period),
                "extreme" = "none"
            ),
            (Some(only), _) => {
                say!(
                    self.language,
                    "alt-only",
                    "value" = told(only),
                    "now" = self.period(only.period)
                )
            }
            _ => String::new(),
        }
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
        let periods: Vec<String> =
            points.iter().filter(|p| p.cell == *state).map(|p| self.period(p.period)).collect();
        if periods.is_empty() {
            return String::new();
        }
        let count = periods.len();
        let list = if count <= 3 { self.language.list(&periods) } else { String::new() };
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
