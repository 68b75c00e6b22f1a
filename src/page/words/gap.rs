//! Gap: how far a group is from what it is compared with, who moved, in words.

use super::indicator::IndicatorView;
use super::sentence::sentences;
use super::sheet::Sheet;
use crate::disclosure::Cell;
use crate::language::say;
use crate::page::view::Aside;
use crate::report::{BreakdownId, Population};
use crate::statistics::{GapChange, GapFinding, WhoMoved};
use rust_decimal::Decimal;

/// One word for the movement of a gap; `levelled` where it narrowed only as one side lost, `chance` where
/// it moved by no more than chance does.
pub(crate) fn gap_movement(gap: &GapFinding) -> &'static str {
    let Some(moved) = gap.change else {
        return "new";
    };
    match (moved.change, who(gap)) {
        (GapChange::Narrowed, "group-lost" | "other-lost") => "levelled",
        (GapChange::Narrowed, _) => "narrowed",
        (GapChange::Widened, _) => "widened",
        (GapChange::Reversed, _) => "reversed",
        (GapChange::Unchanged, _) if moved.before == gap.gap => "same",
        (GapChange::Unchanged, _) if moved.by_chance == Some(true) => "chance",
        (GapChange::Unchanged, _) => "unchanged",
    }
}

/// How wide a gap is, and that it rests on few, where it does.
pub(crate) fn gap_size(m: &IndicatorView<'_>, gap: &GapFinding) -> String {
    say!(m, "gap-size", "gap" = m.gap(gap.gap), "care" = gap.read_with_care)
}

/// The line on a card: "Widest gap: 22 points, narrowing", or why there is none; nothing where groups are not
/// reported.
pub(crate) fn gap_line(m: &IndicatorView<'_>) -> Option<String> {
    if let Some(widest) = m.finding.widest(|_| true) {
        let (gap, movement) = (gap_size(m, widest), gap_movement(widest));
        return Some(say!(m, "card-gap", "gap" = gap, "movement" = movement));
    }
    if !m.finding.gaps.is_empty() {
        return Some(say!(m, "card-no-gap"));
    }
    if m.indicator.no_groups.is_some() {
        return None;
    }
    let hidden = m
        .finding
        .left_out
        .iter()
        .any(|(b, g)| m.group(*b, *g).last().is_some_and(|p| p.cell.is_suppressed()));
    let ranges = m
        .finding
        .left_out
        .iter()
        .any(|(b, g)| m.group(*b, *g).iter().rev().any(|p| matches!(p.cell, Cell::Band(_))));
    let mut groups = m.series.iter().filter(|of| matches!(of.population, Population::Group(..)));
    let state = match (hidden, ranges) {
        (_, true) => "ranges",
        (true, _) => "hidden",
        _ if groups.any(|of| of.points.iter().any(|p| p.cell.value().is_some())) => "uncompared",
        _ => return None,
    };
    Some(say!(m, "card-no-groups", "state" = state))
}

/// What became of a gap: "The gap narrowed from 29 to 23 points, as this group did better."
pub(crate) fn gap_story(m: &IndicatorView<'_>, gap: &GapFinding) -> String {
    let moved = gap.change;
    let told = say!(
        m,
        "gap-story",
        "movement" = gap_movement(gap),
        "who" = who(gap),
        "ahead" = gap.gap < Decimal::ZERO,
        "gap" = m.gap(gap.gap),
        "before" = moved.map(|c| m.gap(c.before)),
        "since" = moved.map(|c| m.period(c.since)),
        "now" = m.period(gap.period)
    );
    let told_to_have_moved = moved.filter(|moved| moved.change != GapChange::Unchanged);
    let unsized_by = told_to_have_moved.filter(|moved| moved.by_chance.is_none());
    let unsized_by = unsized_by.map(|_| say!(m, "gap-unsized"));
    sentences([told, unsized_by.unwrap_or_default(), disagreement(m, gap)])
}

/// A sentence where points and ratio tell different stories; empty where they agree.
pub(crate) fn disagreement(m: &IndicatorView<'_>, gap: &GapFinding) -> String {
    let Some(moved) = gap.change.filter(|c| c.measures_disagree) else {
        return String::new();
    };
    let change = if moved.change == GapChange::Narrowed { "narrowed" } else { "widened" };
    say!(m, "gap-disagrees", "points" = change)
}

/// Who moved, as a key of messages. A gap may be closed from either side, and a group that is better
/// off may lose its lead by losing.
pub(crate) fn who(gap: &GapFinding) -> &'static str {
    let Some(moved) = gap.change else {
        return "nobody";
    };
    match moved.who {
        None => "nobody",
        Some(WhoMoved::GroupImproved) => "group-gained",
        Some(WhoMoved::ReferenceImproved) => "other-gained",
        Some(WhoMoved::GroupGotWorse) => "group-lost",
        Some(WhoMoved::ReferenceGotWorse) => "other-lost",
        Some(WhoMoved::Both) if gap.gap < moved.before => "group-gained-other-lost",
        Some(WhoMoved::Both) => "group-lost-other-gained",
    }
}

/// The widest gap to a disadvantage among some breakdowns.
pub(crate) fn widest_of<'m>(m: IndicatorView<'m>, of: &[BreakdownId]) -> Option<&'m GapFinding> {
    m.finding.widest(|gap| of.contains(&gap.breakdown))
}

/// The widest gap of each breakdown as a statement in the margin.
pub(crate) fn gap_asides(sheet: &Sheet<'_>, m: IndicatorView, of: &[BreakdownId]) -> Vec<Aside> {
    let widest = of.iter().filter_map(|b| widest_of(m, &[*b]));
    widest.take(3).map(|gap| gap_aside(sheet, m, gap)).collect()
}

fn gap_aside(sheet: &Sheet<'_>, m: IndicatorView, gap: &GapFinding) -> Aside {
    let finding = say!(
        sheet,
        "gap-finding",
        "group" = m.group_title(gap.breakdown, gap.group),
        "gap" = gap_size(&m, gap),
        "compared" = match sheet.card.breakdowns[usize::from(gap.breakdown.0)].reference {
            Some(_) => "group",
            None => "everyone",
        },
        "reference" = m.reference_title(gap.breakdown)
    );
    let ratio = gap.ratio.map(|ratio| {
        let places = sheet.numbers().decimal(ratio, 2);
        say!(sheet, "gap-ratio", "ratio" = places)
    });
    Aside {
        big: None,
        finding: Some(finding),
        text: sentences([gap_story(&m, gap), ratio.unwrap_or_default()]),
    }
}
