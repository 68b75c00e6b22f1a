//! Claim: a statement of the author's, held against what is published.

use super::call::population;
use crate::disclosure::Cell;
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::say;
use crate::report::{Claim, Period, Population};
use crate::statistics::GapChange;
use rust_decimal::Decimal;

/// Whether the data bear a claim out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Truth {
    /// They do.
    Holds,
    /// They do not; what they say instead.
    Fails(String),
    /// They cannot decide it; why.
    Unknown(String),
}

impl Truth {
    pub(crate) fn of(holds: bool, instead: impl FnOnce() -> String) -> Self {
        if holds { Self::Holds } else { Self::Fails(instead()) }
    }
}

impl Measure<'_> {
    /// Holds a claim against the published figures and the findings.
    pub(crate) fn truth(&self, claim: &Claim) -> Truth {
        match claim {
            Claim::Rose { since, group } => self.moved_truth(*since, *group, 1),
            Claim::Fell { since, group } => self.moved_truth(*since, *group, -1),
            Claim::RoseInARow(years) => self.run_truth(*years, 1),
            Claim::FellInARow(years) => self.run_truth(*years, -1),
            Claim::TargetMet => self.target_truth(|d| self.better_by(d) >= Decimal::ZERO),
            Claim::AboveTarget => self.target_truth(|d| d > Decimal::ZERO),
            Claim::BelowTarget => self.target_truth(|d| d < Decimal::ZERO),
            Claim::WidestGap { group } => self.widest_truth(*group),
            Claim::GapNarrowed { group } => self.gap_truth(*group, GapChange::Narrowed),
            Claim::GapWidened { group } => self.gap_truth(*group, GapChange::Widened),
            Claim::Highest => self.extreme_truth(|latest, other| latest > other, "highest"),
            Claim::Lowest => self.extreme_truth(|latest, other| latest < other, "lowest"),
            Claim::AboveComparison => self.comparison_truth(|d| d > Decimal::ZERO),
            Claim::BelowComparison => self.comparison_truth(|d| d < Decimal::ZERO),
            Claim::Status(word) => Truth::of(self.word() == Some(*word), || {
                let said = crate::page::words::status::word(self.language, &self.finding.status);
                format!("its status is “{said}”")
            }),
        }
    }

    /// The claim in words made from the data, where the author gave none.
    pub(crate) fn claim_words(&self, claim: &Claim) -> String {
        match claim {
            Claim::Rose { since, group } | Claim::Fell { since, group } => {
                let of = population(*group);
                let Some(((then, from), (now, to))) = self.ends_of(*since, &of) else {
                    return String::new();
                };
                let print =
                    |v| self.numbers().value_long(&self.indicator.unit, v, self.places(&of));
                say!(
                    self.language,
                    "claim-moved",
                    "moved" = self.moved(to - from, &of),
                    "from" = print(from),
                    "since" = self.period(then),
                    "to" = print(to),
                    "now" = self.period(now)
                )
            }
            Claim::RoseInARow(years) | Claim::FellInARow(years) => say!(
                self.language,
                "claim-row",
                "moved" = if matches!(claim, Claim::RoseInARow(_)) { "rose" } else { "fell" },
                "years" = self.language.number_word(*years)
            ),
            Claim::TargetMet | Claim::AboveTarget | Claim::BelowTarget => self.claim_target(),
            Claim::WidestGap { group }
            | Claim::GapNarrowed { group }
            | Claim::GapWidened { group } => {
                let gap = self.gap_of(group.0, group.1);
                gap.map(|gap| self.gap_story(gap)).unwrap_or_default()
            }
            Claim::Highest | Claim::Lowest => {
                let Some((now, value)) = self.latest_value() else {
                    return String::new();
                };
                let extreme = if *claim == Claim::Highest { "highest" } else { "lowest" };
                say!(
                    self.language,
                    "claim-extreme",
                    "extreme" = extreme,
                    "value" = self.long(value),
                    "now" = self.period(now)
                )
            }
            Claim::AboveComparison | Claim::BelowComparison => self.claim_comparison(),
            Claim::Status(_) => self.arithmetic(),
        }
    }

    fn claim_target(&self) -> String {
        let (Some((now, value)), Some(target)) = (self.latest_value(), &self.indicator.target)
        else {
            return String::new();
        };
        let side = self.moved(value - target.value, &Population::Everyone);
        say!(
            self.language,
            "claim-target",
            "side" = side,
            "value" = self.long(value),
            "now" = self.period(now),
            "target" = self.target(target.value)
        )
    }

    fn claim_comparison(&self) -> String {
        let (Some((now, value)), Some(theirs)) = (self.latest_value(), self.finding.comparison)
        else {
            return String::new();
        };
        say!(
            self.language,
            "claim-comparison",
            "value" = self.long(value),
            "now" = self.period(now),
            "name" = self.indicator.comparison.clone().unwrap_or_default(),
            "theirs" = self.long(theirs.value)
        )
    }

    /// The value of a period (the baseline's where none is named) and the latest, where both are shown
    /// and the measure is the same.
    fn ends_of(
        &self,
        since: Option<Period>,
        of: &Population,
    ) -> Option<((Period, Decimal), (Period, Decimal))> {
        let points = self.points(of);
        let since = since.or(self.indicator.baseline.as_ref().map(|b| b.period))?;
        let latest = points.iter().rev().find(|p| p.cell != Cell::Missing)?;
        let broken =
            self.indicator.breaks.iter().any(|b| b.before > since && b.before <= latest.period);
        let given = (*of == Population::Everyone)
            .then_some(self.finding.baseline)
            .flatten()
            .filter(|b| b.period == since)
            .map(|b| b.value);
        let first =
            points.iter().find(|p| p.period == since).and_then(|p| p.cell.value()).or(given)?;
        (!broken).then_some(((since, first), (latest.period, latest.cell.value()?)))
    }

    fn moved_truth(
        &self,
        since: Option<Period>,
        group: Option<(crate::report::BreakdownId, crate::report::GroupId)>,
        sign: i64,
    ) -> Truth {
        let of = population(group);
        let Some(((then, from), (now, to))) = self.ends_of(since, &of) else {
            return Truth::Unknown(
                "both values must be shown, in the same measure, for a change to be told"
                    .to_owned(),
            );
        };
        let print = |v| self.numbers().value(&self.indicator.unit, v, self.places(&of));
        Truth::of((to - from) * Decimal::from(sign) > Decimal::ZERO, || {
            format!("it was {} in {then} and is {} in {now}", print(from), print(to))
        })
    }

    fn run_truth(&self, years: usize, sign: i32) -> Truth {
        let run = self.finding.run * sign;
        Truth::of(run >= i32::try_from(years).unwrap_or(i32::MAX), || match self.finding.run {
            0 => "the latest value is not a rise or fall in a row".to_owned(),
            n if n > 0 => format!("it rose {n} times in a row"),
            n => format!("it fell {} times in a row", n.unsigned_abs()),
        })
    }

    fn target_truth(&self, holds: impl FnOnce(Decimal) -> bool) -> Truth {
        let (Some((now, value)), Some(target)) = (self.latest_value(), &self.indicator.target)
        else {
            return Truth::Unknown("there must be a target, and a shown latest value".to_owned());
        };
        Truth::of(holds(value - target.value), || {
            format!(
                "it is {} in {now}; the target is {}",
                self.value(value),
                self.target(target.value)
            )
        })
    }

    fn widest_truth(&self, group: (crate::report::BreakdownId, crate::report::GroupId)) -> Truth {
        let Some(gap) = self.gap_of(group.0, group.1) else {
            return Truth::Unknown("the group's gap is not shown".to_owned());
        };
        let wider = self.finding.gaps.iter().find(|g| g.breakdown == group.0 && g.gap > gap.gap);
        Truth::of(wider.is_none() && gap.gap > Decimal::ZERO, || match wider {
            Some(wider) => format!(
                "the gap of “{}” is wider: {} against {}",
                self.group_title(wider.breakdown, wider.group),
                self.group_difference(wider.gap),
                self.group_difference(gap.gap)
            ),
            None => "the group is not worse off".to_owned(),
        })
    }

    fn gap_truth(
        &self,
        group: (crate::report::BreakdownId, crate::report::GroupId),
        change: GapChange,
    ) -> Truth {
        let moved = self.gap_of(group.0, group.1).and_then(|gap| Some((gap, gap.change?)));
        let Some((gap, moved)) = moved else {
            return Truth::Unknown("the group's gap is not shown for both years".to_owned());
        };
        Truth::of(moved.change == change, || {
            format!(
                "the gap was {} in {} and is {} in {}",
                self.group_difference(moved.before),
                moved.since,
                self.group_difference(gap.gap),
                gap.period
            )
        })
    }

    fn extreme_truth(&self, beats: impl Fn(Decimal, Decimal) -> bool, word: &str) -> Truth {
        let Some((now, latest)) = self.latest_value() else {
            return Truth::Unknown("the latest value is not shown".to_owned());
        };
        let broken = self.indicator.breaks.iter().map(|b| b.before).filter(|b| *b <= now).max();
        let comparable = self.everyone().iter().filter(|p| broken.is_none_or(|b| p.period >= b));
        let others = comparable
            .filter(|p| p.period != now)
            .filter_map(|p| Some((p.period, p.cell.value()?)));
        let mut others = others.peekable();
        if others.peek().is_none() {
            return Truth::Unknown("there is no other year to compare with".to_owned());
        }
        let against = others.find(|(_, other)| !beats(latest, *other));
        Truth::of(against.is_none(), || {
            let (period, value) = against.unwrap_or((now, latest));
            format!(
                "{} in {now} is not the {word}: {period} has {}",
                self.value(latest),
                self.value(value)
            )
        })
    }

    fn comparison_truth(&self, holds: impl FnOnce(Decimal) -> bool) -> Truth {
        let (Some((now, value)), Some(theirs)) = (self.latest_value(), self.finding.comparison)
        else {
            return Truth::Unknown(
                "both the latest value and the comparison's must be shown".to_owned(),
            );
        };
        Truth::of(holds(value - theirs.value), || {
            format!(
                "it is {} in {now}; the comparison is {} in {}",
                self.value(value),
                self.value(theirs.value),
                theirs.period
            )
        })
    }
}
