//! Gap: how far a group is from what it is compared with, who moved, in words.

use super::indicator::Measure;
use super::sheet::{Sheet, say, sentences};
use crate::disclosure::Cell;
use crate::language::round;
use crate::page::view::Aside;
use crate::report::BreakdownId;
use crate::statistics::{GapChange, GapFinding, WhoMoved};
use rust_decimal::Decimal;

impl Measure<'_> {
    /// One word for the movement of a gap; `levelled` where it narrowed only as one side lost.
    pub(crate) fn gap_movement(&self, gap: &GapFinding) -> &'static str {
        let Some(moved) = gap.change else {
            return "new";
        };
        match (moved.change, who(gap)) {
            (GapChange::Narrowed, "group-lost" | "other-lost") => "levelled",
            (GapChange::Narrowed, _) => "narrowed",
            (GapChange::Widened, _) => "widened",
            (GapChange::Unchanged, _) => "unchanged",
        }
    }

    /// Whether a group is worse off by something that can be printed.
    pub(crate) fn is_gap(&self, gap: &GapFinding) -> bool {
        round(gap.gap, self.group_places) > Decimal::ZERO
    }

    /// The line on a card: "Widest gap: 22 points, narrowing", or why there is none.
    pub(crate) fn gap_line(&self) -> String {
        let widest = self.finding.widest.and_then(|i| self.finding.gaps.get(i));
        if let Some(widest) = widest.filter(|gap| self.is_gap(gap)) {
            return say!(
                self.language,
                "card-gap",
                "gap" = self.group_difference(widest.gap),
                "movement" = self.gap_movement(widest)
            );
        }
        if !self.finding.gaps.is_empty() {
            return say!(self.language, "card-no-gap");
        }
        if let Some(reason) = &self.indicator.no_groups {
            return say!(self.language, "card-no-groups-reason", "reason" = reason);
        }
        let hidden =
            self.finding.left_out.iter().any(|(b, g)| {
                self.group(*b, *g).last().is_some_and(|p| p.cell == Cell::Suppressed)
            });
        let ranges =
            self.finding.left_out.iter().any(|(b, g)| {
                self.group(*b, *g).iter().rev().any(|p| matches!(p.cell, Cell::Band(_)))
            });
        let state = match (hidden, ranges) {
            (_, true) => "ranges",
            (true, _) => "hidden",
            _ => "none",
        };
        say!(self.language, "card-no-groups", "state" = state)
    }

    /// What became of a gap: "The gap narrowed from 29 to 23 points, as this group did better."
    pub(crate) fn gap_story(&self, gap: &GapFinding) -> String {
        let before = gap.change.map(|c| c.before);
        let same =
            before.is_some_and(|b| self.group_difference(b) == self.group_difference(gap.gap));
        let told = say!(
            self.language,
            "gap-story",
            "movement" = self.gap_movement(gap),
            "who" = who(gap),
            "same" = if same { "yes" } else { "no" },
            "gap" = self.group_difference(gap.gap),
            "before" = before.map(|b| self.group_difference(b)).unwrap_or_default(),
            "since" = gap.change.map(|c| self.period(c.since)).unwrap_or_default(),
            "now" = self.period(gap.period)
        );
        sentences([told, self.disagreement(gap)])
    }

    /// A sentence where points and ratio tell different stories; empty where they agree.
    pub(crate) fn disagreement(&self, gap: &GapFinding) -> String {
        let Some(moved) = gap.change.filter(|c| c.measures_disagree) else {
            return String::new();
        };
        let change = if moved.change == GapChange::Narrowed { "narrowed" } else { "widened" };
        say!(self.language, "gap-disagrees", "points" = change)
    }
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

impl Sheet<'_> {
    /// The widest positive gap among some breakdowns.
    pub(crate) fn widest_of<'m>(
        &self,
        m: Measure<'m>,
        of: &[BreakdownId],
    ) -> Option<&'m GapFinding> {
        let gaps = m.finding.gaps.iter().filter(|g| of.contains(&g.breakdown) && m.is_gap(g));
        // The first of equals, so that the order of the community decides.
        gaps.fold(None, |best: Option<&GapFinding>, next| match best {
            Some(best) if best.gap >= next.gap => Some(best),
            _ => Some(next),
        })
    }

    /// The widest gap of each breakdown as a statement in the margin.
    pub(crate) fn gap_asides(&self, m: Measure, of: &[BreakdownId]) -> Vec<Aside> {
        let widest = of.iter().filter_map(|b| self.widest_of(m, &[*b]));
        widest.take(3).map(|gap| self.gap_aside(m, gap)).collect()
    }

    fn gap_aside(&self, m: Measure, gap: &GapFinding) -> Aside {
        let finding = say!(
            self.language,
            "gap-finding",
            "group" = m.group_title(gap.breakdown, gap.group),
            "gap" = m.group_difference(gap.gap),
            "compared" = match self.card.breakdowns[usize::from(gap.breakdown.0)].reference {
                Some(_) => "group",
                None => "everyone",
            },
            "reference" = m.reference_title(gap.breakdown)
        );
        let ratio = gap.ratio.map(|ratio| {
            let places = self.numbers().decimal(ratio, 2);
            say!(self.language, "gap-ratio", "ratio" = places)
        });
        Aside {
            big: None,
            finding: Some(finding),
            text: sentences([m.gap_story(gap), ratio.unwrap_or_default()]),
        }
    }
}
