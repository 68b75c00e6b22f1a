//! Call: what stands in a text where the author called a value, a chart or a claim.

use super::backbone_call::called_of_backbone;
use super::claim::{claim_words, gap_of, population};
use super::markdown::Called;
use crate::disclosure::Cell;
use crate::language::say;
use crate::page::figures::called_figure;
use crate::page::figures::chart_values::sparkline;
use crate::page::view::Small;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{
    Absence, BreakdownId, Call, CallKind, GroupId, Population, Subject, Wanted, WantedFigure,
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
                None => points.iter().rev().find(|p| !p.cell.is_missing()),
            };
            point.map(|p| told(m, &p.cell, &of))
        }
        WantedFigure::Baseline => {
            let period = m.start();
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
            gap.map(|gap| m.gap(gap.gap))
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
        Cell::Absent(why) => said_absent(m, *why),
    }
}

fn wanted_change(m: &IndicatorView<'_>, of: &Population) -> Option<String> {
    if *of == Population::Everyone {
        return m.change().map(|(_, change)| m.difference(change));
    }
    let from = m.comparable_from()?;
    let points = m.points(of);
    let first = points.iter().find(|p| p.period >= from)?.cell.value()?;
    let last = points.iter().rev().find(|p| !p.cell.is_missing())?.cell.value()?;
    Some(m.gap(last - first))
}

/// The words for a group that is not shown.
fn hidden(m: &IndicatorView<'_>, breakdown: BreakdownId, group: GroupId) -> Option<String> {
    let last = m.group(breakdown, group).last()?;
    match last.cell {
        Cell::Absent(why) if why.is_suppressed() => Some(said_absent(m, why)),
        _ => None,
    }
}

/// Why there is no number, within a sentence.
fn said_absent(m: &IndicatorView<'_>, why: Absence) -> String {
    say!(m, "said-absent", "why" = why.into_str())
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
        CallKind::Chart(kind, breakdown) => match called_figure(sheet, m, *kind, *breakdown) {
            Some(figure) => Called::Figure(Box::new(figure)),
            None => Called::Nothing,
        },
        CallKind::Claim { text: Some(text), .. } => Called::Text(text.clone()),
        CallKind::Claim { claim, text: None } => Called::Text(claim_words(&m, claim)),
    }
}
