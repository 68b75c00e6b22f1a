//! Compare: the figures that a text may call for: a slope, bars, and the parts of a whole.

use super::chart_values::float;
use super::groups::{Standing, Together};
use super::notes::Notes;
use super::panels::notes_on;
use super::parts::Draft;
use crate::chart;
use crate::chart::{Chart, Fill, Label};
use crate::disclosure::Cell;
use crate::page::view::Figure;
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{ALT_WORDS, Sheet, TITLE_WORDS, say, short_enough, within};
use crate::report::{BreakdownId, ChartKind, Population, Unit};
use rust_decimal::Decimal;

/// The most lines of a slope that can be told apart.
const MOST_LINES: usize = 8;
/// The most parts of a whole, and one for the rest.
const MOST_PARTS: usize = 5;

impl Sheet<'_> {
    /// A slope, bars or parts of a breakdown; none where the data have no such thing.
    pub(crate) fn compared(
        &self,
        m: Measure,
        breakdown: BreakdownId,
        kind: ChartKind,
    ) -> Option<Figure> {
        let (then, now) = m.group_span(breakdown)?;
        let then = then.filter(|_| matches!(kind, ChartKind::Slope(_)));
        let together = Together { breakdowns: vec![breakdown], then, now };
        let standings = m.standings(&together);
        let (name, chart, head) = match kind {
            ChartKind::Slope(_) => ("slope", self.slope(m, &together, &standings)?, "alt-slope"),
            ChartKind::Parts(_) => ("parts", self.parts(m, breakdown, &standings)?, "alt-parts"),
            _ => ("bars", self.bars(m, &standings), "alt-bars"),
        };
        let id = self.group_id(m, name, &[breakdown]);
        let mut notes = Notes::default();
        let table = self.group_table(m, &together, &standings, &mut notes, &id);
        notes_on(self, breakdown, &mut notes);
        let subtitle = say!(
            self.language,
            "compared-subtitle",
            "measure" = &m.indicator.measure,
            "place" = m.place(),
            "breakdown" = &self.card.breakdowns[usize::from(breakdown.0)].title,
            "two" = if then.is_some() { "yes" } else { "no" },
            "then" = then.map(|p| m.period(p)).unwrap_or_default(),
            "now" = m.period(now)
        );
        let finding = match then {
            Some(_) => self.groups_title(m, &together, &standings),
            None => self.bars_title(m, &together, &standings),
        };
        let alt = self.compared_alt(m, head, &together, &standings);
        Some(self.figure(m, Draft { id, finding, subtitle, alt, chart, table, notes }))
    }

    fn slope(&self, m: Measure, together: &Together, standings: &[Standing]) -> Option<Chart> {
        let then = together.then?;
        if standings.len() > MOST_LINES {
            return None;
        }
        let widest = self.widest_of(m, &together.breakdowns).map(|gap| gap.group);
        let line = |s: &Standing| {
            let of = Population::Group(s.breakdown, s.group);
            chart::SlopeLine {
                name: s.title.to_owned(),
                then: m.reading(s.then, &of),
                now: m.reading(s.now, &of),
                emphasized: Some(s.group) == widest,
            }
        };
        Some(Chart::Slope(chart::Slope {
            periods: [m.period(then), m.period(together.now)],
            lines: standings.iter().map(line).collect(),
            not_shown: self.not_shown_label(),
            missing: Label::from(say!(self.language, "chart-no-data")),
        }))
    }

    fn bars(&self, m: Measure, standings: &[Standing]) -> Chart {
        let ends = extremes(standings);
        let bar = |s: &Standing| chart::Bar {
            name: s.title.to_owned(),
            reading: m.reading(s.now, &Population::Group(s.breakdown, s.group)),
            emphasized: ends.is_some_and(|(high, low)| [high.0, low.0].contains(&s.title)),
        };
        Chart::Bars(chart::Bars {
            bars: standings.iter().map(bar).collect(),
            full: None,
            not_shown: self.not_shown_label(),
            missing: Label::from(say!(self.language, "chart-no-data")),
        })
    }

    /// The parts of a whole: only of what can be added up, and only where every part is shown.
    fn parts(&self, m: Measure, breakdown: BreakdownId, standings: &[Standing]) -> Option<Chart> {
        let adds_up = matches!(m.indicator.unit, Unit::Count { .. } | Unit::Money { .. });
        if !adds_up || self.card.breakdowns[usize::from(breakdown.0)].overlapping {
            return None;
        }
        let mut values = Vec::with_capacity(standings.len());
        for standing in standings {
            let value = standing.now?.cell.value().filter(|v| *v >= Decimal::ZERO)?;
            values.push((standing.title.to_owned(), value));
        }
        values.sort_by_key(|(_, value)| std::cmp::Reverse(*value));
        let rest: Decimal = values.iter().skip(MOST_PARTS).map(|(_, v)| *v).sum();
        let part = |name: String, value: Decimal, fill: Fill| chart::Part {
            value: float(value),
            label: m.group_value(value),
            name,
            fill,
        };
        let mut parts: Vec<chart::Part> =
            values.iter().take(MOST_PARTS).map(|(n, v)| part(n.clone(), *v, Fill::Solid)).collect();
        if values.len() > MOST_PARTS {
            parts.push(part(say!(self.language, "parts-rest"), rest, Fill::Rest));
        }
        Some(Chart::StackedBar(chart::StackedBar { parts, full: None }))
    }

    /// Highest and lowest, where two are shown.
    pub(crate) fn bars_title(
        &self,
        m: Measure,
        together: &Together,
        standings: &[Standing],
    ) -> String {
        let Some((high, low)) = extremes(standings) else {
            return say!(self.language, "bars-title-none", "now" = m.period(together.now));
        };
        let told = |key: &str| {
            say!(
                self.language,
                key,
                "high" = high.0,
                "most" = m.group_value(high.1),
                "low" = low.0,
                "least" = m.group_value(low.1),
                "now" = m.period(together.now)
            )
        };
        short_enough([told("bars-title"), told("bars-title-short")], TITLE_WORDS)
    }

    fn compared_alt(
        &self,
        m: Measure,
        head: &str,
        together: &Together,
        standings: &[Standing],
    ) -> String {
        let head = say!(
            self.language,
            head,
            "count" = standings.len(),
            "measure" = &m.indicator.measure,
            "then" = together.then.map(|p| m.period(p)).unwrap_or_default(),
            "now" = m.period(together.now)
        );
        let parts =
            vec![head, self.alt_ends(m, together, standings), self.alt_groups_hidden(standings)];
        within(parts, ALT_WORDS)
    }

    /// How many groups are not shown, in a sentence; empty where there is none.
    pub(crate) fn alt_groups_hidden(&self, standings: &[Standing]) -> String {
        let hidden = |s: &&Standing| s.now.is_some_and(|p| p.cell == Cell::Suppressed);
        match standings.iter().filter(hidden).count() {
            0 => String::new(),
            n => say!(
                self.language,
                "alt-groups-hidden",
                "count" = n,
                "words" = self.language.number_word_first(n)
            ),
        }
    }
}

type Named<'a> = (&'a str, Decimal);

/// The highest and the lowest of the groups that are shown; none where they are one.
fn extremes<'a>(standings: &[Standing<'a>]) -> Option<(Named<'a>, Named<'a>)> {
    let shown = || standings.iter().filter_map(|s| Some((s.title, s.now?.cell.value()?)));
    let high = shown().max_by_key(|(_, value)| *value)?;
    let low = shown().min_by_key(|(_, value)| *value)?;
    (high.1 > low.1).then_some((high, low))
}
