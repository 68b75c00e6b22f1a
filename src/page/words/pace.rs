//! Pace: is it fast enough, where does it lead, is there a trend, was the curve turned; in words.

use super::indicator::Measure;
use super::sheet::{say, sentences};
use crate::page::view::Aside;
use crate::report::{Population, Unit};
use crate::statistics::{CurveResult, PaceWord, Trend};
use rust_decimal::Decimal;

pub(crate) fn key(word: PaceWord) -> &'static str {
    match word {
        PaceWord::OnTrack => "on-track",
        PaceWord::Slow => "slow",
        PaceWord::WellBehind => "well-behind",
        PaceWord::MovingAway => "moving-away",
        PaceWord::TargetMissed => "missed",
        PaceWord::SubstantialProgress => "substantial",
        PaceWord::ModerateProgress => "moderate",
        PaceWord::LimitedProgress => "limited",
        PaceWord::Deterioration => "deterioration",
        PaceWord::TargetAchieved => "achieved",
        PaceWord::NotAvailable => "not-available",
    }
}

impl Measure<'_> {
    /// How far the latest value is behind the pace line; negative when ahead.
    pub(crate) fn behind(&self) -> Option<Decimal> {
        let expected = self.finding.pace?.expected?;
        Some(self.better_by(expected - self.finding.latest?.value))
    }

    /// Whether a pace line is drawn and told: by the straight-line rule, while the promise is open.
    pub(crate) fn pace_line(&self) -> Option<Decimal> {
        let pace = self.finding.pace?;
        let (target, latest) = (self.indicator.target.as_ref()?, self.finding.latest?);
        let open = !matches!(pace.word, PaceWord::TargetAchieved | PaceWord::TargetMissed);
        let due = target.period?;
        pace.expected.filter(|_| open && latest.period <= due)
    }

    /// The verdict on pace as a statement for the margin.
    pub(crate) fn pace_aside(&self) -> Option<Aside> {
        let pace = self.finding.pace?;
        if matches!(pace.word, PaceWord::TargetAchieved | PaceWord::NotAvailable) {
            return None;
        }
        let target = self.indicator.target.as_ref()?;
        let (latest, baseline) = (self.finding.latest?, self.finding.baseline?);
        let away = self.better_by(target.value - latest.value);
        let finding = say!(
            self.language,
            "pace-finding",
            "word" = key(pace.word),
            "gap" = self.difference(self.behind().unwrap_or(away)),
            "away" = self.difference(away),
            "target" = self.target(target.value),
            "by" = target.period.map(|p| self.period(p)).unwrap_or_default()
        );
        let text = match pace.expected {
            Some(expected) if pace.word != PaceWord::TargetMissed => say!(
                self.language,
                "pace-line",
                "from" = self.value(baseline.value),
                "target" = self.target(target.value),
                "expected" = self.value(expected)
            ),
            Some(_) => say!(self.language, "pace-missed", "away" = self.difference(away)),
            None => say!(self.language, "pace-growth"),
        };
        let explained = say!(self.language, "pace-explained");
        Some(Aside { big: None, finding: Some(finding), text: sentences([text, explained]) })
    }

    /// "At this speed Marlow County would reach about 65% by 2030–31, not the 70% that was promised."
    pub(crate) fn heading_sentence(&self) -> String {
        let Some((heading, target)) = self.heading() else {
            return String::new();
        };
        let reaches = self.better_by(heading - target.value) >= Decimal::ZERO;
        say!(
            self.language,
            "pace-heading",
            "reaches" = if reaches { "yes" } else { "no" },
            "place" = self.place(),
            "heading" = self.about(heading),
            "target" = self.target(target.value),
            "by" = target.period.map(|p| self.period(p)).unwrap_or_default()
        )
    }

    fn heading(&self) -> Option<(Decimal, &crate::report::Target)> {
        let pace = self.finding.pace?;
        let target = self.indicator.target.as_ref()?;
        if matches!(pace.word, PaceWord::TargetAchieved | PaceWord::TargetMissed) {
            return None;
        }
        target.period?;
        let heading = pace.heading_for?;
        Some(match self.indicator.unit {
            Unit::Percent { .. } => (heading.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED), target),
            _ => (heading.max(Decimal::ZERO), target),
        })
    }

    /// A rough value: whole where the unit's decimals would feign knowledge.
    fn about(&self, value: Decimal) -> String {
        let places = match self.indicator.unit {
            Unit::Rate { places, .. } | Unit::Ratio { places } => places,
            _ => 0,
        };
        self.numbers().value_long(&self.indicator.unit, value, places)
    }

    /// The verdict of the Mann-Kendall test.
    pub(crate) fn trend_sentence(&self) -> String {
        let trend = match self.finding.trend {
            Trend::Rising => "rising",
            Trend::Falling => "falling",
            Trend::NoClearTrend => "none",
            Trend::NotEnoughYears => "short",
        };
        say!(self.language, "trend-sentence", "trend" = trend)
    }

    /// Was the curve turned? Empty where there are too few years before the baseline.
    pub(crate) fn curve_sentence(&self) -> String {
        let (Some(curve), Some(latest)) = (self.finding.curve, self.finding.latest) else {
            return String::new();
        };
        let result = match curve.result {
            CurveResult::Turned => "turned",
            CurveResult::AsForecast => "as-forecast",
            CurveResult::WorseThanForecast => "worse",
        };
        let baseline = self.indicator.baseline.as_ref();
        say!(
            self.language,
            "curve-sentence",
            "result" = result,
            "since" = baseline.map(|b| self.period(b.period)).unwrap_or_default(),
            "now" = self.period(latest.period),
            "forecast" = self.long(curve.forecast),
            "difference" = self.difference(curve.better_by)
        )
    }

    /// How many more (or fewer) are counted than at the baseline's rate, without the sign; only of
    /// a share whose denominator is published, and only where the rules see a change.
    pub(crate) fn extra_count(&self) -> Option<Decimal> {
        use crate::report::StatusWord::{GettingWorse, Improving, TargetMet};
        let judged = matches!(self.word(), Some(Improving | TargetMet | GettingWorse));
        let change = self.finding.change?;
        let crate::disclosure::Cell::Shown { counts: Some(counts), .. } = self.latest()?.cell
        else {
            return None;
        };
        if !judged || !matches!(self.indicator.unit, Unit::Percent { .. }) {
            return None;
        }
        let extra =
            change.difference.abs() * Decimal::from(counts.denominator) / Decimal::ONE_HUNDRED;
        let extra = crate::language::round(extra, 0);
        (!extra.is_zero()).then_some(extra)
    }

    /// The same as a statement for the margin.
    pub(crate) fn extra_children(&self) -> Option<Aside> {
        let extra = self.extra_count()?;
        let (change, baseline) = (self.finding.change?, self.finding.baseline?);
        let latest = self.latest()?;
        let crate::disclosure::Cell::Shown { counts: Some(counts), .. } = latest.cell else {
            return None;
        };
        let text = say!(
            self.language,
            "extra-children",
            "moved" = self.moved(change.difference, &Population::Everyone),
            "since" = self.period(baseline.period),
            "measure" = &self.indicator.measure,
            "denominator" = self.numbers().decimal(counts.denominator.into(), 0),
            "now" = self.period(latest.period)
        );
        Some(Aside { big: Some(self.numbers().decimal(extra, 0)), finding: None, text })
    }
}
