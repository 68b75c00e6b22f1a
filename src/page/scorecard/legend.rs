//! Legend: how the scorecard is read: what its drawings show, and the track that explains all tracks.

use super::layout::Layout;
use crate::chart::Chart;
use crate::language::say;
use crate::page::view::{CardView, Example};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::report::Period;

/// How the measures are read.
pub(super) struct How {
    /// What they are compared with, and what is drawn of that.
    pub(super) text: String,
    /// Whether any has a target, by which its status is judged.
    pub(super) is_aimed: bool,
    /// Whether the way there is drawn.
    pub(super) has_tracks: bool,
}

pub(super) fn how(sheet: &Sheet<'_>, layout: Layout, cards: &[CardView]) -> How {
    let drawn = cards.iter().filter_map(|card| Some(&card.track.as_ref()?.drawing.as_ref()?.chart));
    let (mut has_tracks, mut has_lines, mut has_breaks) = (false, false, false);
    for chart in drawn {
        match chart {
            Chart::Sparkline(line) => {
                has_lines = true;
                has_breaks |= line.points.iter().any(|point| point.break_before.is_some());
            }
            _ => has_tracks = true,
        }
    }
    let has_target = |m: IndicatorView| m.indicator.target.is_some();
    let is_aimed = has_tracks || layout == Layout::List && sheet.core().any(has_target);
    let compared = say!(sheet, "home-how-compared", "aimed" = is_aimed);
    let told = [
        (has_tracks, say!(sheet, "home-how-track")),
        (has_lines, say!(sheet, "home-how-line", "new" = has_breaks)),
        (cards.iter().any(|card| !card.core), say!(sheet, "home-how-contributing")),
    ];
    let told = told.into_iter().filter(|(is, _)| *is).map(|(_, text)| text);
    How { text: sentences(std::iter::once(compared).chain(told)), is_aimed, has_tracks }
}

/// The commonest periods, for the track that explains all tracks.
pub(super) fn example(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> Example {
    let said = |periods: Vec<Period>| {
        commonest(periods).map(|p| sheet.numbers().period(p)).unwrap_or_default()
    };
    Example {
        start: said(indicators.iter().filter_map(|m| Some(m.finding.baseline?.period)).collect()),
        now: said(indicators.iter().filter_map(|m| Some(m.finding.latest?.period)).collect()),
        promise: said(
            indicators.iter().filter_map(|m| m.indicator.target.as_ref()?.period).collect(),
        ),
    }
}

/// The period that occurs most often; the later of two that occur as often.
fn commonest(mut periods: Vec<Period>) -> Option<Period> {
    periods.sort();
    let mut best: Option<(usize, Period)> = None;
    for run in periods.chunk_by(|a, b| a == b) {
        if best.is_none_or(|(times, _)| run.len() >= times) {
            best = Some((run.len(), run[0]));
        }
    }
    best.map(|(_, period)| period)
}
