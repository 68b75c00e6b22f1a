//! Call: what stands in a text where the author called a value, a chart or a claim.

use super::backbone_call::called_of_backbone;
use super::claim::{claim_words, gap_of, population};
use super::markdown::Called;
use crate::disclosure::Cell;
use crate::language::say;
use crate::page::figures::chart_values::sparkline;
use crate::page::figures::group_charts::{compared, layout_figure};
use crate::page::figures::groups::dumbbell;
use crate::page::figures::panels::panels;
use crate::page::figures::trend::trend;
use crate::page::view::Small;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::{group_span, layouts};
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

/// The words for a value that a text wants.
pub(crate) fn wanted_words(m: &IndicatorView<'_>, wanted: &Wanted) -> Found {
    let of = population(wanted.group);
    let words = match wanted.figure {
        WantedFigure::Value(period) => {
            let points = m.points(&of);
            let point = match period {
                Some(period) => points.iter().find(|p| p.period == period),
                None => points.iter().rev().find(|p| p.cell != Cell::Missing),
            };
            point.map(|p| told(m, &p.cell, &of))
        }
        WantedFigure::Baseline => {
            let period = m.indicator.baseline.as_ref().map(|b| b.period);
            let point = m.points(&of).iter().find(|p| Some(p.period) == period);
            match (point, &of) {
                (Some(point), _) => Some(told(m, &point.cell, &of)),
                (None, Population::Everyone) => m.finding.baseline.map(|b| m.value(b.value)),
                _ => None,
            }
        }
        WantedFigure::Target => m.indicator.target.as_ref().map(|t| m.target(t.value)),
        WantedFigure::Change => wanted_change(m, &of),
        WantedFigure::Gap => {
            let gap = wanted.group.and_then(|(b, g)| gap_of(m, b, g));
            gap.map(|gap| m.group_difference(gap.gap))
                .or_else(|| wanted.group.and_then(|(b, g)| hidden(m, b, g)))
        }
        WantedFigure::Comparison => m.finding.comparison.map(|c| m.value(c.value)),
        WantedFigure::Sparkline => sparkline(m, &of).map(|_| String::new()),
    };
    words.map_or(Found::Nothing, Found::Words)
}

/// A cell within a sentence.
fn told(m: &IndicatorView<'_>, cell: &Cell, of: &Population) -> String {
    match cell {
        Cell::Shown { .. } | Cell::Band(_) => m.cell(cell, of),
        Cell::Missing => say!(m, "said-missing"),
        Cell::Suppressed => say!(m, "said-hidden"),
    }
}

fn wanted_change(m: &IndicatorView<'_>, of: &Population) -> Option<String> {
    if *of == Population::Everyone {
        return m.finding.change.map(|c| m.difference(c.difference));
    }
    let from = m.comparable_from()?;
    let points = m.points(of);
    let first = points.iter().find(|p| p.period >= from)?.cell.value()?;
    let last = points.iter().rev().find(|p| p.cell != Cell::Missing)?.cell.value()?;
    Some(m.group_difference(last - first))
}

/// The words for a group that is not shown.
fn hidden(m: &IndicatorView<'_>, breakdown: BreakdownId, group: GroupId) -> Option<String> {
    let last = m.group(breakdown, group).last()?;
    (last.cell == Cell::Suppressed).then(|| say!(m, "said-hidden"))
}

/// What a call is replaced by.
pub(crate) fn called(sheet: &Sheet<'_>, call: &Call, number: usize) -> Called {
    let (id, what) = match &call.of {
        Subject::Indicator(id, what) => (*id, what),
        Subject::Backbone(what) => return called_of_backbone(sheet, what),
    };
    let m = sheet.indicator(id);
    match what {
        CallKind::Value(wanted) if wanted.figure == WantedFigure::Sparkline => {
            let drawn = sparkline(&m, &population(wanted.group));
            drawn.map_or(Called::Nothing, |chart| {
                Called::Spark(Box::new(Small { id: format!("call-{number}"), chart }))
            })
        }
        CallKind::Value(wanted) => match wanted_words(&m, wanted) {
            Found::Words(words) => Called::Text(words),
            Found::Nothing => Called::Nothing,
        },
        CallKind::Chart(kind) => match called_figure(sheet, m, *kind) {
            Some(figure) => Called::Figure(Box::new(figure)),
            None => Called::Nothing,
        },
        CallKind::Claim { text: Some(text), .. } => Called::Text(text.clone()),
        CallKind::Claim { claim, text: None } => Called::Text(claim_words(&m, claim)),
    }
}

/// The figure that a call names; none where the data have none.
pub(crate) fn called_figure(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    kind: ChartKind,
) -> Option<crate::page::view::Figure> {
    let chosen =
        |named: Option<BreakdownId>| named.or_else(|| m.indicator.breakdowns.first().copied());
    match kind {
        ChartKind::Trend => (!m.everyone().is_empty()).then(|| trend(sheet, m)),
        ChartKind::Groups(None) => {
            let rows = layouts(&m)
                .into_iter()
                .find(|l| matches!(l, crate::page::words::standing::Layout::Rows(_)));
            rows.map(|layout| layout_figure(sheet, m, &layout))
        }
        ChartKind::Groups(named) => {
            let breakdown = chosen(named)?;
            let (then, now) = group_span(&m, breakdown)?;
            Some(dumbbell(
                sheet,
                m,
                &crate::page::words::standing::Together { breakdowns: vec![breakdown], then, now },
            ))
        }
        ChartKind::Multiples(named) => {
            let breakdown = chosen(named)?;
            group_span(&m, breakdown)?;
            Some(panels(sheet, m, breakdown))
        }
        ChartKind::Slope(named) | ChartKind::Bars(named) | ChartKind::Parts(named) => {
            let breakdown = chosen(named)?;
            group_span(&m, breakdown)?;
            compared(sheet, m, breakdown, kind)
        }
    }
}
