//! Call: what stands in a text where the author called a value, a chart or a claim.

use super::markdown::Called;
use crate::disclosure::Cell;
use crate::page::view::Small;
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{Sheet, say};
use crate::report::{
    BreakdownId, Call, CallKind, ChartKind, GroupId, Population, Subject, Wanted, WantedFigure,
};

/// A value that a text wants.
pub(crate) enum Found {
    /// Words to print: a value, or that it is not shown.
    Words(String),
    /// Nothing of the kind is in the data.
    Nothing,
}

impl Measure<'_> {
    /// The words for a value that a text wants.
    pub(crate) fn wanted(&self, wanted: &Wanted) -> Found {
        let of = population(wanted.group);
        let words = match wanted.figure {
            WantedFigure::Value(period) => {
                let points = self.points(&of);
                let point = match period {
                    Some(period) => points.iter().find(|p| p.period == period),
                    None => points.iter().rev().find(|p| p.cell != Cell::Missing),
                };
                point.map(|p| self.told(&p.cell, &of))
            }
            WantedFigure::Baseline => {
                let period = self.indicator.baseline.as_ref().map(|b| b.period);
                let point = self.points(&of).iter().find(|p| Some(p.period) == period);
                match (point, &of) {
                    (Some(point), _) => Some(self.told(&point.cell, &of)),
                    (None, Population::Everyone) => {
                        self.finding.baseline.map(|b| self.value(b.value))
                    }
                    _ => None,
                }
            }
            WantedFigure::Target => self.indicator.target.as_ref().map(|t| self.target(t.value)),
            WantedFigure::Change => self.wanted_change(&of),
            WantedFigure::Gap => {
                let gap = wanted.group.and_then(|(b, g)| self.gap_of(b, g));
                gap.map(|gap| self.group_difference(gap.gap))
                    .or_else(|| wanted.group.and_then(|(b, g)| self.hidden(b, g)))
            }
            WantedFigure::Comparison => self.finding.comparison.map(|c| self.value(c.value)),
            WantedFigure::Sparkline => self.sparkline(&of).map(|_| String::new()),
        };
        words.map_or(Found::Nothing, Found::Words)
    }

    /// A cell within a sentence.
    fn told(&self, cell: &Cell, of: &Population) -> String {
        match cell {
            Cell::Shown { .. } | Cell::Band(_) => self.cell(cell, of),
            Cell::Missing => say!(self.language, "said-missing"),
            Cell::Suppressed => say!(self.language, "said-hidden"),
        }
    }

    fn wanted_change(&self, of: &Population) -> Option<String> {
        if *of == Population::Everyone {
            return self.finding.change.map(|c| self.difference(c.difference));
        }
        let from = self.comparable_from()?;
        let points = self.points(of);
        let first = points.iter().find(|p| p.period >= from)?.cell.value()?;
        let last = points.iter().rev().find(|p| p.cell != Cell::Missing)?.cell.value()?;
        Some(self.group_difference(last - first))
    }

    pub(crate) fn gap_of(
        &self,
        breakdown: BreakdownId,
        group: GroupId,
    ) -> Option<&crate::statistics::GapFinding> {
        self.finding.gaps.iter().find(|g| (g.breakdown, g.group) == (breakdown, group))
    }

    /// The words for a group that is not shown.
    fn hidden(&self, breakdown: BreakdownId, group: GroupId) -> Option<String> {
        let last = self.group(breakdown, group).last()?;
        (last.cell == Cell::Suppressed).then(|| say!(self.language, "said-hidden"))
    }
}

impl Sheet<'_> {
    /// What a call is replaced by.
    pub(crate) fn called(&self, call: &Call, number: usize) -> Called {
        let (id, what) = match &call.of {
            Subject::Indicator(id, what) => (*id, what),
            Subject::Backbone(what) => return self.called_of_backbone(what),
        };
        let m = self.measure(id);
        match what {
            CallKind::Value(wanted) if wanted.figure == WantedFigure::Sparkline => {
                let drawn = m.sparkline(&population(wanted.group));
                drawn.map_or(Called::Nothing, |chart| {
                    Called::Spark(Box::new(Small { id: format!("call-{number}"), chart }))
                })
            }
            CallKind::Value(wanted) => match m.wanted(wanted) {
                Found::Words(words) => Called::Text(words),
                Found::Nothing => Called::Nothing,
            },
            CallKind::Chart(kind) => match self.called_figure(m, *kind) {
                Some(figure) => Called::Figure(Box::new(figure)),
                None => Called::Nothing,
            },
            CallKind::Claim { text: Some(text), .. } => Called::Text(text.clone()),
            CallKind::Claim { claim, text: None } => Called::Text(m.claim_words(claim)),
        }
    }

    /// The figure that a call names; none where the data have none.
    pub(crate) fn called_figure(
        &self,
        m: Measure,
        kind: ChartKind,
    ) -> Option<crate::page::view::Figure> {
        let chosen =
            |named: Option<BreakdownId>| named.or_else(|| m.indicator.breakdowns.first().copied());
        match kind {
            ChartKind::Trend => (!m.everyone().is_empty()).then(|| self.trend(m)),
            ChartKind::Groups(None) => {
                let rows = m
                    .layouts()
                    .into_iter()
                    .find(|l| matches!(l, crate::page::figures::groups::Layout::Rows(_)));
                rows.map(|layout| self.layout_figure(m, &layout))
            }
            ChartKind::Groups(named) => {
                let breakdown = chosen(named)?;
                let (then, now) = m.group_span(breakdown)?;
                Some(self.dumbbell(
                    m,
                    &crate::page::figures::groups::Together {
                        breakdowns: vec![breakdown],
                        then,
                        now,
                    },
                ))
            }
            ChartKind::Multiples(named) => {
                let breakdown = chosen(named)?;
                m.group_span(breakdown)?;
                Some(self.panels(m, breakdown))
            }
            ChartKind::Slope(named) | ChartKind::Bars(named) | ChartKind::Parts(named) => {
                let breakdown = chosen(named)?;
                m.group_span(breakdown)?;
                self.compared(m, breakdown, kind)
            }
        }
    }
}

pub(crate) fn population(group: Option<(BreakdownId, GroupId)>) -> Population {
    group.map_or(Population::Everyone, |(breakdown, group)| Population::Group(breakdown, group))
}
